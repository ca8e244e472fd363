package boltlog_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

// The test program runs itself as another process: to be killed, to meet a
// full disk, to find the book in use, to be somebody who may not write.
var (
	childBook = flag.String("child.book", "", "work on this book instead of testing")
	childTask = flag.String("child.task", "", "what to do with it")
)

func TestMain(m *testing.M) {
	flag.Parse()
	if *childBook != "" {
		os.Exit(child(*childTask, *childBook))
	}
	os.Exit(m.Run())
}

func TestBoltLogKeepsTheContract(t *testing.T) {
	journaltest.Run(t, func(t *testing.T, dir string) journal.Log {
		path := filepath.Join(dir, "book")
		if _, err := os.Stat(path); err != nil {
			create(t, path)
		}
		return open(t, path)
	})
}

func create(t testing.TB, path string) {
	t.Helper()
	if err := boltlog.Create(path); err != nil {
		t.Fatal(err)
	}
}

func open(t testing.TB, path string) *boltlog.Log {
	t.Helper()
	l, err := boltlog.Open(path, rows, boltlog.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// newBook is an empty book, closed with the test.
func newBook(t testing.TB) (*boltlog.Log, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "book")
	create(t, path)
	l := open(t, path)
	t.Cleanup(func() { _ = l.Close() }) // many tests close it themselves
	return l, path
}

// closeLog fails the test when closing does.
func closeLog(t testing.TB, l *boltlog.Log) {
	t.Helper()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
}

func add(t testing.TB, l *boltlog.Log, c journal.Cmd) journal.Receipt {
	t.Helper()
	r, err := l.Append(t.Context(), c)
	if err != nil {
		t.Fatalf("append %s: %v", c.ID, err)
	}
	return r
}

// fillBook writes n small deeds of several kinds.
func fillBook(t testing.TB, l *boltlog.Log, from, n int) {
	t.Helper()
	for i := from; i < from+n; i++ {
		c := journaltest.Register(fmt.Sprint("d", i))
		if i%3 == 0 {
			c.Claims = []string{fmt.Sprint("lapor/", i)}
		}
		c.Drafts = append(c.Drafts, model.Draft{Stream: fmt.Sprint("person/", i%5), Kind: "person", Secret: []byte("sealed"), Key: model.KeyID(1 + i%5)})
		add(t, l, c)
	}
}

// rows is a small projection: each stream with the kinds of its history, and a
// count of deeds.
func rows(tx *bolt.Tx, history func(string) []model.Event, fresh []boltlog.Fresh) error {
	b, err := tx.CreateBucketIfNotExists([]byte("rows"))
	if err != nil {
		return err
	}
	if _, err := b.NextSequence(); err != nil {
		return err
	}
	for _, f := range fresh {
		switch f.Event.Kind {
		case "panic":
			panic("a defect in the projection")
		case "fail":
			return errors.New("a row that cannot be made")
		}
		var kinds []byte
		for _, e := range history(f.Event.Stream) {
			kinds = fmt.Appendf(kinds, "%s %d ", e.Kind, e.N)
		}
		if err := b.Put([]byte(f.Event.Stream), kinds); err != nil {
			return err
		}
	}
	return nil
}

// dump is every key and value of the file, by bucket.
func dump(t testing.TB, l *boltlog.Log) map[string]string {
	t.Helper()
	out := map[string]string{}
	if err := l.View(func(tx *bolt.Tx) error {
		return tx.ForEach(func(name []byte, b *bolt.Bucket) error {
			return b.ForEach(func(k, v []byte) error {
				out[fmt.Sprintf("%s %q", name, k)] = string(v)
				return nil
			})
		})
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

func sameDump(t testing.TB, what string, a, b map[string]string) {
	t.Helper()
	for k, v := range a {
		if b[k] != v {
			t.Errorf("%s: %s is %q, not %q", what, k, b[k], v)
		}
	}
	for k := range b {
		if _, ok := a[k]; !ok {
			t.Errorf("%s: %s is too much", what, k)
		}
	}
}

// sound holds a book to everything: Verify, the contract, rows equal to rows
// made anew, and bbolt's own check of its pages.
func sound(t testing.TB, l *boltlog.Log) {
	t.Helper()
	faults, err := l.Verify(t.Context(), nil)
	if err != nil || len(faults) > 0 {
		t.Errorf("verify: %v %v", faults, err)
	}
	before := dump(t, l)
	if err := l.Rebuild(t.Context(), []string{"rows"}, rows); err != nil {
		t.Fatal(err)
	}
	sameDump(t, "rebuilt rows", before, dump(t, l))
	checkPages(t, l)
}

func checkPages(t testing.TB, l *boltlog.Log) {
	t.Helper()
	if err := l.View(func(tx *bolt.Tx) error {
		for err := range tx.Check() {
			t.Error(err)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// wantRule fails the test unless err is an unavailability of that rule.
func wantRule(t testing.TB, err error, rule string) *model.Error {
	t.Helper()
	e := (*model.Error)(nil)
	if !errors.As(err, &e) || e.Code != model.CodeUnavailable || e.Rule != rule {
		t.Fatalf("%v, want %s", err, rule)
	}
	return e
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// copyBook copies a book and its witness to a folder of their own.
func copyBook(t testing.TB, path string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "book")
	copyFile(t, path, to)
	copyFile(t, path+".witness", to+".witness")
	return to
}

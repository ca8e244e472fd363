package boltlog_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

// aside makes the rows of a log in a file of its own, without its events.
func aside(t *testing.T, of *boltlog.Log) *boltlog.Log {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rows")
	if err := boltlog.Create(path); err != nil {
		t.Fatal(err)
	}
	l, err := boltlog.Open(path, rows, boltlog.Options{Scratch: true, Of: of})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeLog(t, l) })
	follow(t, l, of, 0)
	return l
}

// follow makes the rows of what was done after an event.
func follow(t *testing.T, l, of *boltlog.Log, after uint64) {
	t.Helper()
	recs, err := of.Read(t.Context(), after, 1<<20)
	if err == nil {
		err = l.Ingest(t.Context(), recs)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func view(t *testing.T, l *boltlog.Log, f func(tx *bolt.Tx)) {
	t.Helper()
	if err := l.View(func(tx *bolt.Tx) error { f(tx); return nil }); err != nil {
		t.Fatal(err)
	}
}

func TestRowsMadeAsideTakeThePlaceOfThoseOfTheBook(t *testing.T) {
	l, path := newBook(t)
	fillBook(t, l, 0, 40)
	made := aside(t, l)
	view(t, made, func(tx *bolt.Tx) {
		if n := tx.Bucket([]byte("ev")).Stats().KeyN; n != 0 {
			t.Errorf("it holds %d events itself", n)
		}
		evs, err := made.Past(tx).Events(0, 1000)
		if err != nil || uint64(len(evs)) != l.Seq() {
			t.Errorf("of %d events it reads %d: %v", l.Seq(), len(evs), err)
		}
	})
	fillBook(t, l, 40, 3)
	if done, err := l.Adopt(t.Context(), []string{"rows"}, made); done || err != nil {
		t.Errorf("rows of fewer events were taken: %v %v", done, err)
	}
	view(t, made, func(tx *bolt.Tx) { // which knows nothing of what came later
		if evs, err := made.Past(tx).Events(0, 1000); err != nil || uint64(len(evs)) != boltlog.SeqIn(tx) {
			t.Errorf("%d events: %v", len(evs), err)
		}
	})
	follow(t, made, l, boltSeq(t, made))
	before := dump(t, l)
	err := l.Derive(t.Context(), func(tx *bolt.Tx) error { return tx.Bucket([]byte("rows")).Put([]byte("wrong"), []byte{1}) })
	if err != nil {
		t.Fatal(err)
	}
	if done, err := l.Adopt(t.Context(), []string{"rows"}, made); !done || err != nil {
		t.Fatal(done, err)
	}
	sameDump(t, "taken over", before, dump(t, l))
	add(t, l, journaltest.Register("x"))
	sound(t, l)
	if _, err := l.Adopt(t.Context(), []string{"ev"}, made); model.CodeOf(err) != model.CodeInternal {
		t.Errorf("the journal itself was dropped: %v", err)
	}
	closeLog(t, l)
	l = open(t, path)
	defer closeLog(t, l)
	if l.Opened().Unprojected {
		t.Error("it is said to be half made")
	}
}

func boltSeq(t *testing.T, l *boltlog.Log) (seq uint64) {
	view(t, l, func(tx *bolt.Tx) { seq = boltlog.SeqIn(tx) })
	return seq
}

func TestRowsHalfTakenOverAreMadeAnewBeforeAnythingIsWritten(t *testing.T) {
	l, path := newBook(t)
	fillBook(t, l, 0, 40)
	before := dump(t, l)
	made := aside(t, l)
	closeLog(t, l)
	ctx, stop := context.WithCancel(t.Context())
	l, err := boltlog.Open(path, rows, boltlog.Options{Step: func(name string) {
		if name == "dropped" {
			stop()
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	if done, err := l.Adopt(ctx, []string{"rows"}, made); done || !errors.Is(err, context.Canceled) {
		t.Errorf("%v %v", done, err)
	}
	closeLog(t, l)
	l = open(t, path)
	defer closeLog(t, l)
	if !l.Opened().Unprojected {
		t.Error("not noticed at opening")
	}
	_, err = l.Append(t.Context(), journaltest.Register("x"))
	wantRule(t, err, "book_unprojected")
	if done, err := l.Adopt(t.Context(), []string{"rows"}, made); !done || err != nil {
		t.Fatal(done, err)
	}
	sameDump(t, "taken over", before, dump(t, l))
	add(t, l, journaltest.Register("x"))
	sound(t, l)
}

// TestRowsOfAnotherJournalAreNotTaken though they are of as many events.
func TestRowsOfAnotherJournalAreNotTaken(t *testing.T) {
	l, _ := newBook(t)
	fillBook(t, l, 0, 5)
	other, _ := newBook(t)
	fillBook(t, other, 7, 5)
	if l.Seq() != other.Seq() {
		t.Fatal("the two differ in length")
	}
	before := dump(t, l)
	if done, err := l.Adopt(t.Context(), []string{"rows"}, aside(t, other)); done || err != nil {
		t.Errorf("%v %v", done, err)
	}
	sameDump(t, "untouched", before, dump(t, l))
}

// TestRowsTakenOverUseTheFreePages: the list of free pages is read by every opening
// and written by every deed, so it does not stay long where the rows find room for
// more within their pages.
func TestRowsTakenOverUseTheFreePages(t *testing.T) {
	l, path := newBook(t)
	fillBook(t, l, 0, 5)
	made := aside(t, l)
	many := func(name string, n int) func(tx *bolt.Tx) error {
		return func(tx *bolt.Tx) error {
			b, err := tx.CreateBucketIfNotExists([]byte(name))
			b.FillPercent = 0.8
			for i := range n {
				err = errors.Join(err, b.Put(fmt.Appendf(nil, "many %06d", i), make([]byte, 100)))
			}
			return err
		}
	}
	for _, err := range []error{
		made.Derive(t.Context(), many("rows", 20_000)),
		l.Derive(t.Context(), many("rows", 20_000)),
		l.Derive(t.Context(), many("other", 5_000)), // whose pages are free soon
		l.Derive(t.Context(), func(tx *bolt.Tx) error { return tx.DeleteBucket([]byte("other")) }),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	closeLog(t, l)
	before := freePages(t, path)
	l = open(t, path)
	if done, err := l.Adopt(t.Context(), []string{"rows"}, made); !done || err != nil {
		t.Fatal(done, err)
	}
	closeLog(t, l)
	if after := freePages(t, path); before < 100 || after > before/4 {
		t.Errorf("%d pages were free, %d are", before, after)
	}
}

// freePages is how many pages of a closed book its list of free ones names.
func freePages(t *testing.T, path string) int {
	t.Helper()
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, PreLoadFreelist: true})
	if err != nil {
		t.Fatal(err)
	}
	n := db.Stats().FreePageN
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return n
}

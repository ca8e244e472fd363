package boltlog_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

// closedBook is a book of n deeds, closed.
func closedBook(t testing.TB, n int) (deeds int, path string) {
	t.Helper()
	l, path := newBook(t)
	fillBook(t, l, 0, n)
	closeLog(t, l)
	return n, path
}

func openRule(t *testing.T, path, rule string) {
	t.Helper()
	before, _ := os.ReadFile(path) // absent where it is missing
	l, err := boltlog.Open(path, rows, boltlog.Options{Timeout: 1})
	if err == nil {
		closeLog(t, l)
	}
	if e := wantRule(t, err, rule); e.Args["file"] != filepath.Base(path) {
		t.Errorf("the file is not named: %v", e.Args)
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("a refused file was changed")
	}
}

func TestMissingBookIsNeverMade(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book")
	openRule(t, path, "book_missing")
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Error("a book was made")
	}
}

func TestEmptyFileIsNotABook(t *testing.T) {
	_, path := closedBook(t, 2)
	if err := os.Truncate(path, 0); err != nil {
		t.Fatal(err)
	}
	openRule(t, path, "book_empty")
}

func TestForeignFilesAreRefused(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text")
	if err := os.WriteFile(text, bytes.Repeat([]byte("catatan "), 3000), 0o600); err != nil {
		t.Fatal(err)
	}
	openRule(t, text, "book_foreign")
	other := filepath.Join(dir, "other")
	db, err := bolt.Open(other, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("meta")); return err })
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	openRule(t, other, "book_foreign")
	openRule(t, dir, "book_foreign")
}

func TestNewerBookIsRefused(t *testing.T) {
	_, path := closedBook(t, 1)
	edit(t, path, func(tx *bolt.Tx) error {
		return tx.Bucket([]byte("meta")).Put([]byte("aduan"), binary.BigEndian.AppendUint32(nil, 2))
	})
	openRule(t, path, "book_newer")
}

// edit changes a closed book behind the engine's back.
func edit(t *testing.T, path string, f func(*bolt.Tx) error) {
	t.Helper()
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(db.Update(f), db.Close()); err != nil {
		t.Fatal(err)
	}
}

// bbolt falls back to its older state when the newest meta page is damaged,
// and everything inside the file still agrees.
func TestLostLastCommitIsNoticed(t *testing.T) {
	_, path := closedBook(t, 10)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	page := os.Getpagesize()
	txid := func(at int) uint64 { return binary.NativeEndian.Uint64(b[at+16+48:]) }
	newest := 0
	if txid(page) > txid(0) {
		newest = page
	}
	b[newest+16+20] ^= 1
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	openRule(t, path, "book_behind")
	l, err := boltlog.Open(path, rows, boltlog.Options{AcceptBehind: true})
	if err != nil {
		t.Fatal(err)
	}
	o := l.Opened()
	if !o.Behind || o.Have != 18 || o.Seen != 20 {
		t.Errorf("opened %+v", o)
	}
	_, err = l.Append(t.Context(), journaltest.Register("x"))
	wantRule(t, err, "book_unverified")
	faults, err := l.Verify(t.Context(), nil)
	if err != nil || len(faults) != 1 || faults[0].Kind != boltlog.FaultBehind {
		t.Errorf("verify: %v %v", faults, err)
	}
	if err := l.AcceptWitness(t.Context()); err != nil {
		t.Fatal(err)
	}
	fillBook(t, l, 9, 3)
	sound(t, l)
	closeLog(t, l)
	l = open(t, path)
	sound(t, l)
	closeLog(t, l)
}

func TestOlderCopyBesideANewerWitnessIsRefused(t *testing.T) {
	l, path := newBook(t)
	fillBook(t, l, 0, 3)
	closeLog(t, l)
	old := copyBook(t, path)
	l = open(t, path)
	fillBook(t, l, 3, 1)
	closeLog(t, l)
	copyFile(t, path+".witness", old+".witness")
	openRule(t, old, "book_behind")
	// The same length with another history is no better.
	copyFile(t, path, old)
	l = open(t, path)
	fillBook(t, l, 4, 1)
	closeLog(t, l)
	other := open(t, old)
	add(t, other, journaltest.Deed("e0", "case/e", "case/f"))
	closeLog(t, other)
	copyFile(t, path+".witness", old+".witness")
	openRule(t, old, "book_behind")
}

func TestSecondProgramFindsTheBookInUse(t *testing.T) {
	l, path := newBook(t)
	fillBook(t, l, 0, 1)
	out, err := exec.Command(os.Args[0], "-child.task=open", "-child.book="+path).CombinedOutput()
	if err != nil || string(out) != "book_locked\n" {
		t.Errorf("%s %v", out, err)
	}
	closeLog(t, l)
	out, err = exec.Command(os.Args[0], "-child.task=open", "-child.book="+path).CombinedOutput()
	if err != nil || string(out) != "open 2\n" {
		t.Errorf("%s %v", out, err)
	}
}

func TestReadersShareABookOpenedReadOnly(t *testing.T) {
	_, path := closedBook(t, 2)
	for range 2 {
		l, err := boltlog.Open(path, rows, boltlog.Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		defer closeLog(t, l)
		if n := len(journaltest.Check(t, l)); n != 4 {
			t.Errorf("%d events", n)
		}
		_, err = l.Append(t.Context(), journaltest.Register("x"))
		wantRule(t, err, "book_readonly")
		wantRule(t, l.Derive(t.Context(), func(*bolt.Tx) error { return nil }), "book_readonly")
		wantRule(t, l.Rebuild(t.Context(), nil, rows), "book_readonly")
		if faults, err := l.Verify(t.Context(), nil); err != nil || len(faults) > 0 {
			t.Errorf("verify: %v %v", faults, err)
		}
	}
}

func TestCreateNeverTouchesWhatIsThere(t *testing.T) {
	_, path := closedBook(t, 2)
	before, _ := os.ReadFile(path)
	wantRule(t, boltlog.Create(path), "book_exists")
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("changed")
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	wantRule(t, boltlog.Create(path), "book_exists") // its witness has seen a book
	wantRule(t, boltlog.Create(filepath.Join(t.TempDir(), "no", "such", "book")), "book_missing")
	names, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(names) != 1 {
		t.Errorf("left behind: %v %v", names, err)
	}
}

package boltlog_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

func TestCutBookIsRefusedWhereverItIsCut(t *testing.T) {
	_, path := closedBook(t, 40)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	whole := used(t, path)
	for size := int64(1); size < info.Size(); size += size/3 + 511 {
		cut := copyBook(t, path)
		if err := os.Truncate(cut, size); err != nil {
			t.Fatal(err)
		}
		if size >= whole { // only room for growth is gone
			l := open(t, cut)
			sound(t, l)
			closeLog(t, l)
			continue
		}
		l, err := boltlog.Open(cut, rows, boltlog.Options{Timeout: 1})
		if err == nil {
			closeLog(t, l)
			t.Fatalf("cut to %d of %d and opened", size, whole)
		}
		if e := (*model.Error)(nil); !errors.As(err, &e) || e.Rule != "book_damaged" && e.Rule != "book_foreign" {
			t.Errorf("cut to %d: %v", size, err)
		}
	}
}

// used is how many bytes of a bbolt file are in use: its newest meta page's
// page count times the page size.
func used(t *testing.T, path string) (n int64) {
	t.Helper()
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	err = db.View(func(tx *bolt.Tx) error { n = tx.Size(); return nil })
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	return n
}

// A file that is cut while it is open must not end the program.
func TestBookCutWhileOpenIsAnErrorNotACrash(t *testing.T) {
	l, path := newBook(t)
	fillBook(t, l, 0, 300)
	if err := os.Truncate(path, 4*int64(os.Getpagesize())); err != nil {
		t.Fatal(err)
	}
	_, err := l.Read(t.Context(), 0, 1000)
	wantRule(t, err, "book_damaged")
	if _, err := l.Append(t.Context(), journaltest.Register("x")); model.CodeOf(err) != model.CodeUnavailable {
		t.Errorf("append: %v", err)
	}
	if err := l.Halted(); err == nil {
		t.Error("writing goes on")
	}
	faults, err := l.Verify(t.Context(), nil)
	if err != nil || len(faults) == 0 || faults[0].Kind != boltlog.FaultPages {
		t.Errorf("verify: %v %v", faults, err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
}

// Where not even its first pages can be read, bbolt keeps its locks for ever: nobody
// waits for them, and closing ends.
func TestBookWhoseFirstPagesAreGoneWhileOpen(t *testing.T) {
	for _, writes := range []bool{false, true} {
		l, path := newBook(t)
		fillBook(t, l, 0, 3)
		if err := os.Truncate(path, 0); err != nil {
			t.Fatal(err)
		}
		if writes {
			_, err := l.Append(t.Context(), journaltest.Register("x"))
			wantRule(t, err, "book_damaged")
		}
		for range 2 {
			_, err := l.Read(t.Context(), 0, 10)
			wantRule(t, err, "book_damaged")
		}
		if _, err := l.Append(t.Context(), journaltest.Register("y")); model.CodeOf(err) != model.CodeUnavailable {
			t.Errorf("append: %v", err)
		}
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	}
}

// Blocks of a failing disk come back as rubbish. Whatever bbolt makes of them,
// the program goes on: it refuses the book, finds the damage, or what is damaged
// is no part of what was recorded.
func TestDamagedPagesNeverEndTheProgram(t *testing.T) {
	l, path := newBook(t)
	fillBook(t, l, 0, 60)
	recorded, err := l.Read(t.Context(), 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	closeLog(t, l)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	size := int(used(t, path))
	random := rand.New(rand.NewPCG(26, 11))
	refused, found, spared := 0, 0, 0 // how many of each hangs on where bbolt put its pages
	for range 30 {
		b := bytes.Clone(whole)
		for range 1 + random.IntN(4) {
			block := b[random.IntN(size/512)*512:][:512]
			for i := range block {
				block[i] = byte(random.Uint32())
			}
		}
		bad := filepath.Join(t.TempDir(), "book")
		if err := os.WriteFile(bad, b, 0o600); err != nil {
			t.Fatal(err)
		}
		copyFile(t, path+".witness", bad+".witness")
		l, err := boltlog.Open(bad, rows, boltlog.Options{Timeout: 1})
		if err != nil {
			refused++
			if model.CodeOf(err) != model.CodeUnavailable {
				t.Errorf("open: %v", err)
			}
			continue
		}
		faults, err := l.Verify(t.Context(), nil)
		if err != nil {
			t.Errorf("verify: %v", err)
		}
		read, err := l.Read(t.Context(), 0, 1000) // where damage was found: an error or not, but no crash
		switch {
		case len(faults) > 0:
			found++
		case err != nil || !reflect.DeepEqual(read, recorded):
			t.Errorf("verify finds nothing, and %d of %d events are read: %v", len(read), len(recorded), err)
		default:
			spared++
		}
		_, _ = l.Append(t.Context(), journaltest.Register("x")) // the same
		_ = l.Close()                                           // the same
	}
	t.Logf("of 30 damaged books %d were refused, %d found by verify, %d damaged where nothing is", refused, found, spared)
	if refused == 0 {
		t.Error("rubbish in a tenth of a book was never refused")
	}
}

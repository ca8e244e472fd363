package boltlog_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

// The book is copied at every step of every deed. Each copy must open and hold
// all that was acknowledged before; so must the mixtures that a power cut
// within a commit leaves, the pages of a commit without its meta page or with
// half of it.
func TestPowerCutAtEveryStepLosesNothingAcknowledged(t *testing.T) {
	_, path := closedBook(t, 3)
	type cut struct {
		step          string
		book, witness []byte
		acked         int
	}
	var cuts []cut
	acked := 3
	l, err := boltlog.Open(path, rows, boltlog.Options{Step: func(step string) {
		b, berr := os.ReadFile(path)
		w, werr := os.ReadFile(path + ".witness")
		if err := errors.Join(berr, werr); err != nil {
			t.Error(err)
		}
		cuts = append(cuts, cut{step, b, w, acked})
	}})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 6 {
		fillBook(t, l, 3+i, 1)
		acked++
	}
	closeLog(t, l)
	try := func(name string, c cut) {
		at := filepath.Join(t.TempDir(), "book")
		if err := errors.Join(os.WriteFile(at, c.book, 0o600), os.WriteFile(at+".witness", c.witness, 0o600)); err != nil {
			t.Fatal(err)
		}
		back := open(t, at)
		n := len(journaltest.Check(t, back)) / 2
		if n < c.acked || n > c.acked+1 {
			t.Errorf("%s: %d deeds, %d acknowledged", name, n, c.acked)
		}
		add(t, back, journaltest.Register("after"))
		sound(t, back)
		closeLog(t, back)
	}
	for i, c := range cuts {
		try(c.step, c)
		if c.step != "committed" {
			continue
		}
		// The data pages reached the disk, the meta page did not, or half.
		before, page := cuts[i-1], os.Getpagesize()
		without := cut{book: bytes.Clone(c.book), witness: before.witness, acked: before.acked}
		copy(without.book[:2*page], before.book[:2*page])
		try("meta lost", without)
		torn := cut{book: bytes.Clone(without.book), witness: before.witness, acked: before.acked}
		for at := 0; at < 2*page; at += page { // half of the 64 bytes that count
			copy(torn.book[at+16:at+16+56], c.book[at+16:at+16+56])
		}
		try("meta torn", torn)
	}
	if len(cuts) < 6*5 {
		t.Errorf("%d cuts", len(cuts))
	}
}

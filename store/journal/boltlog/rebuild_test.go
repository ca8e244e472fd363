package boltlog_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
	"aduan/store/journal/memlog"
)

func TestInterruptedRebuildIsDoneAgainBeforeAnythingIsWritten(t *testing.T) {
	l, path := newBook(t)
	c := journaltest.Deed("many")
	for i := range 200 {
		c.Drafts = append(c.Drafts, model.Draft{Stream: fmt.Sprint("s", i), Kind: "note"})
	}
	for i := range 25 { // more than two pages
		c.ID = fmt.Sprint("many", i)
		add(t, l, c)
	}
	before := dump(t, l)
	ctx, cancel := context.WithCancel(t.Context())
	projected := 0
	err := l.Rebuild(ctx, []string{"rows"}, func(tx *bolt.Tx, h func(string) []model.Event, fresh []boltlog.Fresh) error {
		if projected++; projected == 12 {
			cancel()
		}
		return rows(tx, h, fresh)
	})
	if !errors.Is(err, context.Canceled) && !errors.Is(err, journal.ErrUnknown) {
		t.Fatalf("%v", err)
	}
	_, err = l.Append(t.Context(), journaltest.Register("x"))
	wantRule(t, err, "book_unprojected")
	if seq, err := l.Projected(); err != nil || seq == 0 || seq >= l.Seq() {
		t.Errorf("projected %d of %d: %v", seq, l.Seq(), err)
	}
	closeLog(t, l)
	l = open(t, path)
	defer closeLog(t, l)
	if !l.Opened().Unprojected {
		t.Error("not noticed at opening")
	}
	_, err = l.Append(t.Context(), journaltest.Register("x"))
	wantRule(t, err, "book_unprojected")
	if err := l.Rebuild(t.Context(), []string{"rows"}, rows); err != nil {
		t.Fatal(err)
	}
	sameDump(t, "rebuilt", before, dump(t, l))
	add(t, l, journaltest.Register("x"))
	sound(t, l)
}

func TestRebuildThatFailsSaysWhy(t *testing.T) {
	l, _ := newBook(t)
	fillBook(t, l, 0, 3)
	own := errors.New("own")
	err := l.Rebuild(t.Context(), nil, func(*bolt.Tx, func(string) []model.Event, []boltlog.Fresh) error { return own })
	if !errors.Is(err, own) {
		t.Errorf("%v", err)
	}
	if err := l.Rebuild(t.Context(), []string{"ev"}, rows); model.CodeOf(err) != model.CodeInternal {
		t.Errorf("the journal itself was dropped: %v", err)
	}
	if err := l.Rebuild(t.Context(), []string{"rows"}, rows); err != nil {
		t.Fatal(err)
	}
	sound(t, l)
}

// copyAll brings the records of a log into a new book by pages.
func copyAll(t *testing.T, from journal.Log, limit int) *boltlog.Log {
	t.Helper()
	to, _ := newBook(t)
	for {
		recs, err := from.Read(t.Context(), to.Seq(), limit)
		if err == nil && len(recs) == 0 {
			return to
		}
		if err == nil {
			err = to.Ingest(t.Context(), recs)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestCopyOfABookIsTheBook(t *testing.T) {
	l, _ := newBook(t)
	fillBook(t, l, 0, 40)
	for _, limit := range []int{1, 7, 1000} {
		to := copyAll(t, l, limit)
		sameDump(t, fmt.Sprint("copied by ", limit), dump(t, l), dump(t, to))
		sound(t, to)
		// It can take over: claims, numbers and deed ids came along.
		c := journaltest.Register("new")
		c.Claims = []string{"lapor/3"}
		if _, err := to.Append(t.Context(), c); !errors.Is(err, journal.ErrTaken) {
			t.Errorf("claim: %v", err)
		}
		if r := add(t, to, journaltest.Register("d7")); !r.Replayed {
			t.Error("a deed of the copy was done again")
		}
		fillBook(t, to, 40, 2)
		sound(t, to)
	}
}

func TestLocalCopyRefusesWhatDoesNotFollow(t *testing.T) {
	remote := memlog.New()
	for i := range 6 {
		if _, err := remote.Append(t.Context(), journaltest.Register(fmt.Sprint("d", i))); err != nil {
			t.Fatal(err)
		}
		if _, err := remote.Append(t.Context(), journaltest.Deed(fmt.Sprint("n", i), "log", "case/d0")); err != nil {
			t.Fatal(err)
		}
	}
	recs := journaltest.All(t, remote)
	l := copyAll(t, remote, 4)
	sound(t, l)
	if l.Seq() != recs[len(recs)-1].Seq {
		t.Errorf("copied to %d", l.Seq())
	}
	if err := l.Ingest(t.Context(), recs); err != nil {
		t.Errorf("records held already: %v", err)
	}
	before := dump(t, l)
	next := recs[len(recs)-1].Seq + 5
	other := memlog.New()
	strange := func(id, stream string) []byte {
		r, err := other.Append(t.Context(), journaltest.Deed(id, stream))
		if err != nil {
			t.Fatal(err)
		}
		return r.Records[0].Bytes
	}
	for name, b := range map[string][]byte{
		"another chain": strange("x", "log"), "a deed done before": strange("d1", "new"), "no event": []byte("{}"),
		"a number again": func() []byte {
			r, err := other.Append(t.Context(), journaltest.Register("y"))
			if err != nil {
				t.Fatal(err)
			}
			return r.Records[0].Bytes
		}(),
	} {
		err := l.Ingest(t.Context(), []journal.Record{{Seq: next, Bytes: strange("fine"+name, "own/"+name)}, {Seq: next + 1, Bytes: b}})
		if e := wantRule(t, err, "book_damaged"); e.Args["seq"] != fmt.Sprint(next+1) {
			t.Errorf("%s: %v", name, e.Args)
		}
	}
	sameDump(t, "after refusals", before, dump(t, l))
}

package boltlog_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

func TestOneBrokenDeedDoesNotCostItsBatch(t *testing.T) {
	l, _ := newBook(t)
	var wg sync.WaitGroup
	for i := range 60 {
		wg.Go(func() {
			c := journaltest.Register(fmt.Sprint("d", i))
			broken := i%10 == 5
			if broken {
				c.Drafts[0].Kind = []string{"panic", "fail"}[i%20/10]
			}
			_, err := l.Append(t.Context(), c)
			if broken && model.CodeOf(err) != model.CodeInternal || !broken && err != nil {
				t.Errorf("deed %d: %v", i, err)
			}
		})
	}
	wg.Wait()
	if n := len(journaltest.Check(t, l)); n != 54 {
		t.Errorf("%d events", n)
	}
	sound(t, l)
}

// gate holds the committer at a step until it is let go.
type gate struct {
	at       string
	reached  chan struct{}
	released chan struct{}
}

func (g *gate) step(name string) {
	if name == g.at {
		g.reached <- struct{}{}
		<-g.released
	}
}

func gated(t *testing.T, at string) (*boltlog.Log, *gate) {
	t.Helper()
	_, path := closedBook(t, 0)
	g := &gate{at, make(chan struct{}), make(chan struct{})}
	l, err := boltlog.Open(path, rows, boltlog.Options{Step: g.step})
	if err != nil {
		t.Fatal(err)
	}
	return l, g
}

func TestContextEndedAfterHandOverIsUnknownAndLookupTells(t *testing.T) {
	l, g := gated(t, "written")
	ctx, cancel := context.WithCancel(t.Context())
	got := make(chan error)
	go func() {
		_, err := l.Append(ctx, journaltest.Register("a"))
		got <- err
	}()
	<-g.reached
	// Behind it waits one whose caller gives up before the committer takes it.
	late, giveUp := context.WithCancel(t.Context())
	gotLate := make(chan error)
	go func() {
		_, err := l.Append(late, journaltest.Register("b"))
		gotLate <- err
	}()
	giveUp()
	if err := <-gotLate; !errors.Is(err, context.Canceled) {
		t.Errorf("never taken: %v", err)
	}
	cancel()
	if err := <-got; !errors.Is(err, journal.ErrUnknown) {
		t.Errorf("handed over: %v", err)
	}
	close(g.released)
	go func() {
		for range g.reached {
		}
	}()
	add(t, l, journaltest.Register("c")) // the batch before it is through
	if _, ok, _ := l.Lookup(t.Context(), "a"); !ok {
		t.Error("the deed of unknown outcome was done and is not found")
	}
	if _, ok, _ := l.Lookup(t.Context(), "b"); ok {
		t.Error("what was certainly not done was done")
	}
	closeLog(t, l)
	close(g.reached)
}

func TestRefusedDeedsCostNoCommit(t *testing.T) {
	_, path := closedBook(t, 1)
	commits := 0
	l, err := boltlog.Open(path, rows, boltlog.Options{Step: func(s string) {
		if s == "committed" {
			commits++
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	c := journaltest.Register("x")
	c.Expect[0].N = 5
	if _, err := l.Append(t.Context(), c); err == nil {
		t.Error("not refused")
	}
	add(t, l, journaltest.Register("d0"))
	closeLog(t, l)
	if commits != 0 {
		t.Errorf("%d commits for a refusal and a retry", commits)
	}
}

func TestDefectWhileCommittingStopsWritingAndKeepsReading(t *testing.T) {
	_, path := closedBook(t, 3)
	armed := false
	l, err := boltlog.Open(path, rows, boltlog.Options{Step: func(s string) {
		if armed && s == "written" {
			panic("a defect outside any projection")
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	armed = true
	_, err = l.Append(t.Context(), journaltest.Register("x"))
	wantRule(t, err, "book_stopped")
	_, err = l.Append(t.Context(), journaltest.Register("y"))
	wantRule(t, err, "book_stopped")
	wantRule(t, l.Halted(), "book_stopped")
	if r, err := l.Append(t.Context(), journaltest.Register("d1")); err != nil || !r.Replayed {
		t.Errorf("what was done before is no longer known: %v", err)
	}
	if n := len(journaltest.Check(t, l)); n != 6 {
		t.Errorf("%d events readable", n)
	}
	closeLog(t, l)
	l = open(t, path)
	defer closeLog(t, l)
	if _, ok, _ := l.Lookup(t.Context(), "x"); ok {
		t.Error("the stopped deed was done")
	}
	add(t, l, journaltest.Register("x"))
	sound(t, l)
}

func TestDerivedRowsFollowInTheSameFile(t *testing.T) {
	l, _ := newBook(t)
	fillBook(t, l, 0, 4)
	mark := []byte("mark")
	if err := l.Derive(t.Context(), func(tx *bolt.Tx) error {
		b, err := tx.CreateBucketIfNotExists([]byte("follower"))
		if err != nil {
			return err
		}
		evs, err := boltlog.EventsIn(tx, 0, 3)
		if err != nil || len(evs) != 3 || evs[2].Seq != 3 {
			t.Errorf("followed %d events: %v", len(evs), err)
		}
		return b.Put(mark, []byte{byte(evs[2].Seq)})
	}); err != nil {
		t.Fatal(err)
	}
	if err := l.View(func(tx *bolt.Tx) error {
		if got := tx.Bucket([]byte("follower")).Get(mark); len(got) != 1 || got[0] != 3 {
			t.Errorf("mark %v", got)
		}
		if n := boltlog.NumberIn(tx, "register/2026"); n != 4 {
			t.Errorf("last number %d", n)
		}
		if e, ok, err := boltlog.EventIn(tx, 1); !ok || err != nil || e.Stream != "case/d0" {
			t.Errorf("first event %+v %v", e, err)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	failed := errors.New("a follower's own error")
	if err := l.Derive(t.Context(), func(*bolt.Tx) error { return failed }); !errors.Is(err, failed) {
		t.Errorf("%v", err)
	}
	add(t, l, journaltest.Register("after"))
	if n, err := l.Tip("person/1"); n != 1 || err != nil {
		t.Errorf("tip %d %v", n, err)
	}
}

func TestReadersPanicEndsThatReadAlone(t *testing.T) {
	l, _ := newBook(t)
	err := l.View(func(*bolt.Tx) error { panic("a defect in a reader") })
	if model.CodeOf(err) != model.CodeInternal {
		t.Errorf("%v", err)
	}
	fillBook(t, l, 0, 1)
	own := errors.New("own")
	if err := l.View(func(*bolt.Tx) error { return own }); err != own {
		t.Errorf("a reader's error was changed: %v", err)
	}
}

package boltlog_test

import (
	"errors"
	"fmt"
	"testing"

	"aduan/store/journal"
	"aduan/store/journal/boltlog"
)

func TestLoadedBookEqualsOneMadeDeedByDeed(t *testing.T) {
	one, _ := newBook(t)
	for i := range 300 {
		add(t, one, registration(fmt.Sprint("d", i)))
	}
	many, path := newBook(t)
	err := many.Load(t.Context(), func(ld *boltlog.Loader) error {
		for i := range 300 {
			r, err := ld.Append(t.Context(), registration(fmt.Sprint("d", i)))
			if err != nil || r.Replayed {
				return fmt.Errorf("%d: %v %w", i, r.Replayed, err)
			}
			if evs, err := ld.History("case/" + fmt.Sprint("d", i)); err != nil || len(evs) == 0 && boltlog.TipIn(ld.Tx(), "case/"+fmt.Sprint("d", i)) != 0 {
				return fmt.Errorf("history of %d: %d %w", i, len(evs), err)
			}
			if i%100 == 50 {
				if err := ld.Checkpoint(); err != nil {
					return err
				}
			}
		}
		// What was done, and what a guard refuses, leave the load as it is.
		if r, err := ld.Append(t.Context(), registration("d7")); err != nil || !r.Replayed {
			return fmt.Errorf("again: %v %w", r.Replayed, err)
		}
		c := registration("late")
		c.Expect = []journal.Expect{{Stream: "no/such", N: 3}}
		if _, err := ld.Append(t.Context(), c); !errors.As(err, new(*journal.VersionError)) {
			return fmt.Errorf("a wrong version: %w", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	sameDump(t, "loaded", dump(t, one), dump(t, many))
	sound(t, many)
	closeLog(t, many)
	sound(t, open(t, path))
}

func TestFailedLoadKeepsWhatStoodBeforeItsLastTransaction(t *testing.T) {
	l, _ := newBook(t)
	add(t, l, registration("before"))
	stop := errors.New("enough")
	err := l.Load(t.Context(), func(ld *boltlog.Loader) error {
		for i := range 20 {
			if _, err := ld.Append(t.Context(), registration(fmt.Sprint("d", i))); err != nil {
				return err
			}
			if i == 9 {
				if err := ld.Checkpoint(); err != nil {
					return err
				}
			}
		}
		return stop
	})
	if !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
	for id, want := range map[string]bool{"before": true, "d9": true, "d10": false, "d19": false} {
		if _, ok, err := l.Lookup(t.Context(), id); ok != want || err != nil {
			t.Errorf("%s is there: %v, want %v (%v)", id, ok, want, err)
		}
	}
	add(t, l, registration("after"))
	sound(t, l)
}

func TestPanicInALoadEndsTheLoadAlone(t *testing.T) {
	l, _ := newBook(t)
	err := l.Load(t.Context(), func(ld *boltlog.Loader) error {
		if _, err := ld.Append(t.Context(), registration("d1")); err != nil {
			return err
		}
		nothing := []int{}
		_ = nothing[len("x")]
		return nil
	})
	if err == nil {
		t.Error("no error")
	}
	add(t, l, registration("after"))
	sound(t, l)
}

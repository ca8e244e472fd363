package store

import (
	"context"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// TestOpeningThatMakesRowsAnewCanBeStopped: at whichever step it is stopped, the
// book is as it was, and the next opening makes all rows.
func TestOpeningThatMakesRowsAnewCanBeStopped(t *testing.T) {
	w := newWorld(t)
	w.many()
	if err := w.b.settle(w.ctx()); err != nil {
		t.Fatal(err)
	}
	before := dump(t, w.b)
	old := func() {
		t.Helper()
		if err := w.b.Close(); err != nil {
			t.Fatal(err)
		}
		db, err := bolt.Open(w.b.at.book(), 0o600, nil)
		if err != nil {
			t.Fatal(err)
		}
		err = db.Update(func(tx *bolt.Tx) error { return tx.Bucket(bMeta).Put(mVersion, be32(foldVersion-1)) })
		if err != nil || db.Close() != nil {
			t.Fatal(err)
		}
	}
	full := func(string) (uint64, error) { return SpaceRefuse, nil }
	for _, stop := range []struct {
		at   string
		then func(string) (uint64, error) // room on the disk when it is opened again
	}{
		{"rehearsed", nil},          // while rows are made aside
		{"dropped", nil},            // when those of the book are gone
		{"dropped", full},           // and there is no room aside any more
		{"dropped projected", full}, // and that is stopped, too
	} {
		old()
		for _, at := range strings.Fields(stop.at) {
			ctx, cancel := context.WithCancel(w.ctx())
			cfg := w.cfg
			if at == "projected" {
				cfg.Free = full
			}
			cfg.Step = func(name string) {
				if name == at {
					cancel()
				}
			}
			cfg.Progress = func(work Work, _, _ uint64) {
				if work == WorkRehearsal && at == "rehearsed" {
					cancel()
				}
			}
			b, err := OpenContext(ctx, w.dir, cfg)
			cancel()
			if e, ok := err.(*model.Error); !ok || e.Rule != "cancelled" || b != nil {
				t.Fatalf("stopped at %s: %v", at, err)
			}
		}
		cfg := w.cfg
		cfg.Free = stop.then
		var err error
		if w.b, err = Open(w.dir, cfg); err != nil {
			t.Fatalf("opened again: %v", err)
		}
		after := dump(t, w.b)
		for k, v := range before {
			if after[k] != v {
				t.Errorf("stopped at %s: %q was %.40q, is %.40q", stop.at, k, v, after[k])
			}
		}
		w.sound()
		w.register("petugas", "Ani", "Sesudah dihentikan")
		if err := w.b.settle(w.ctx()); err != nil {
			t.Fatal(err)
		}
		before = dump(t, w.b)
	}
}

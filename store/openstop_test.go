package store

import (
	"context"
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
	for stop := 1; stop <= 2; stop++ { // after the events, and while rows are made
		old()
		ctx, cancel := context.WithCancel(w.ctx())
		cfg, steps := w.cfg, 0
		cfg.Step = func(name string) {
			if name == "projected" {
				if steps++; steps == stop {
					cancel()
				}
			}
		}
		b, err := OpenContext(ctx, w.dir, cfg)
		cancel()
		if e, ok := err.(*model.Error); !ok || e.Rule != "cancelled" || b != nil {
			t.Fatalf("stopped at step %d: %v, %v", stop, b, err)
		}
		if w.b, err = Open(w.dir, w.cfg); err != nil {
			t.Fatalf("opened again: %v", err)
		}
		after := dump(t, w.b)
		for k, v := range before {
			if after[k] != v {
				t.Errorf("stopped at step %d: %q was %.40q, is %.40q", stop, k, v, after[k])
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

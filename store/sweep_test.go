package store

import (
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// someWords are cases of every kind that the index treats differently, with
// people who were corrected and one who was erased.
func someWords(t *testing.T) *world {
	t.Helper()
	w := newWorld(t)
	h := newHistory(w, 7)
	if err := h.run(desks{w}, 150); err != nil {
		t.Fatal(err)
	}
	if err := w.b.settle(w.ctx()); err != nil {
		t.Fatal(err)
	}
	return w
}

// wordsOfBook is the index, its watermark with it.
func wordsOfBook(t *testing.T, b *Book) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := b.log.View(func(tx *bolt.Tx) error {
		out["mark"] = string(tx.Bucket(bMeta).Get(mWords))
		return tx.Bucket(bSaid).ForEach(func(k, v []byte) error { out[string(k)] = string(v); return nil })
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// unindexed takes the index away, as a rebuild does.
func unindexed(t *testing.T, b *Book) {
	t.Helper()
	err := b.log.Derive(t.Context(), func(tx *bolt.Tx) error {
		if err := tx.DeleteBucket(bSaid); err != nil {
			return err
		}
		if _, err := tx.CreateBucket(bSaid); err != nil {
			return err
		}
		return tx.Bucket(bMeta).Delete(mWords)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestIndexMadeAnewEqualsTheOneThatFollowed every deed, also where making it was
// stopped between two blocks, or in the middle of one.
func TestIndexMadeAnewEqualsTheOneThatFollowed(t *testing.T) {
	w := someWords(t)
	w.b.stop() // its follower: each step is this test's
	w.b.done.Wait()
	w.b.pace.step = 1
	if err := w.b.index(w.ctx(), w.b.log, nil); err != nil {
		t.Fatal(err)
	}
	want := wordsOfBook(t, w.b)
	unindexed(t, w.b)
	if err := w.b.index(w.ctx(), w.b.log, nil); err != nil {
		t.Fatal(err)
	}
	sameWords(t, "at once", wordsOfBook(t, w.b), want)

	unindexed(t, w.b)
	at, err := w.b.beginSweep(w.ctx(), w.b.log)
	if err != nil || at.left != 1 {
		t.Fatalf("%d blocks (%v)", at.left, err)
	}
	said, err := w.b.wordsOf(w.ctx(), w.b.log, at)
	if err != nil {
		t.Fatal(err)
	}
	err = w.b.log.Derive(w.ctx(), func(tx *bolt.Tx) error { // a part of the block, as a stop leaves it
		for k, members := range said {
			if len(k)%2 == 0 && k != saidFlag {
				if err := tx.Bucket(bSaid).Put(saidKey(k, 0), blockOf(members)); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	id := w.register("petugas", "Sesudahnya", "Ditulis di tengah jalan").Case.ID // it comes after what the blocks are made of
	w.do("pengelola", id, "verify", `{"category":"KKS-2","complete":true,"proposal":{"lead":"kabid-linjamsos"}}`)
	if err := w.b.index(w.ctx(), w.b.log, nil); err != nil {
		t.Fatal(err)
	}
	got := wordsOfBook(t, w.b)
	unindexed(t, w.b)
	if err := w.b.index(w.ctx(), w.b.log, nil); err != nil {
		t.Fatal(err)
	}
	sameWords(t, "gone on with after a stop", got, wordsOfBook(t, w.b))
	w.sound()
}

func sameWords(t *testing.T, how string, got, want map[string]string) {
	t.Helper()
	for k, v := range want {
		if got[k] != v {
			t.Errorf("%s: %.30q is %.30q, not %.30q", how, k, got[k], v)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s: %d keys, not %d", how, len(got), len(want))
	}
}

// TestFilledBookIsIndexedAnew, not deed by deed, and finds what was filled.
func TestFilledBookIsIndexedAnew(t *testing.T) {
	w := newWorld(t)
	w.b.pace.from = 10
	steps := 0
	h := newHistory(w, 3)
	if err := w.b.Fill(w.ctx(), func(f *Filler) error { return h.run(f, 100) }); err != nil {
		t.Fatal(err)
	}
	before := wordsOfBook(t, w.b)
	if err := w.b.index(w.ctx(), w.b.log, func(_, _ uint64) { steps++ }); err != nil {
		t.Fatal(err)
	}
	if steps != 0 {
		t.Errorf("%d steps were left after the filling", steps)
	}
	unindexed(t, w.b)
	if err := w.b.index(w.ctx(), w.b.log, nil); err != nil {
		t.Fatal(err)
	}
	sameWords(t, "made anew", wordsOfBook(t, w.b), before)
	if p := w.list("pengelola", model.Query{Place: "all", Text: "sembako "}); p.Total == 0 {
		t.Error("nothing is found")
	}
}

// TestSearchSaysThatItsIndexIsBeingMade, for what it finds is not all there is.
func TestSearchSaysThatItsIndexIsBeingMade(t *testing.T) {
	w := someWords(t)
	w.b.stop()
	w.b.done.Wait()
	search := func() bool { return w.list("pengelola", model.Query{Place: "all", Text: "sembako "}).Behind }
	if search() || w.list("pengelola", model.Query{}).Behind {
		t.Error("a few events behind are read by the search itself")
	}
	unindexed(t, w.b)
	if _, err := w.b.beginSweep(w.ctx(), w.b.log); err != nil {
		t.Fatal(err)
	}
	if !search() {
		t.Error("blocks are left to be made, and the search says nothing")
	}
	if w.list("pengelola", model.Query{}).Behind {
		t.Error("a list without words depends on no words")
	}
	if err := w.b.index(w.ctx(), w.b.log, nil); err != nil {
		t.Fatal(err)
	}
	if search() {
		t.Error("it is made")
	}
}

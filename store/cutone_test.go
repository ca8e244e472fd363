//go:build !race

package store

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"aduan/model"
)

// A book with rows, words and attachments that was cut, at whatever length, is
// refused by its name; where only room for growth is gone, it is whole.
func TestBookCutAtAnyLengthIsRefusedOrWhole(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	w.everything()
	path := filepath.Join(w.dir, "book.db")
	sound, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	witness, err := os.ReadFile(path + ".witness")
	if err != nil {
		t.Fatal(err)
	}
	used := pagesUsed(t, path)
	rng, lengths := rand.New(rand.NewPCG(4, 2)), []int{0, 1, 15, 79, 80, 4096, 8191, 8192, used - 4096, used - 1, used, used + 1}
	for range 150 {
		lengths = append(lengths, rng.IntN(used))
	}
	if os.Getenv(allFlips) != "" {
		lengths = lengths[:0]
		for n := range used + 1 {
			lengths = append(lengths, n)
		}
	}
	came := map[string]int{}
	for _, n := range lengths {
		if err := errors.Join(os.WriteFile(path, sound[:n], 0o600), os.WriteFile(path+".witness", witness, 0o600)); err != nil {
			t.Fatal(err)
		}
		b, err := Open(w.dir, w.cfg)
		if err == nil {
			came["whole"]++
			if faults, verr := b.Verify(w.ctx(), nil); n < used || verr != nil || len(faults) > 0 {
				t.Errorf("cut to %d of %d: opened, %v %v", n, used, faults, verr)
			}
			if err := b.Close(); err != nil {
				t.Error(err)
			}
			continue
		}
		e := (*model.Error)(nil)
		if !errors.As(err, &e) || n >= used || e.Rule != "book_damaged" && e.Rule != "book_foreign" && e.Rule != "book_empty" {
			t.Errorf("cut to %d of %d: %v", n, used, err)
			continue
		}
		came[e.Rule]++
	}
	t.Logf("%d lengths of %d bytes: %v", len(lengths), used, came)
}

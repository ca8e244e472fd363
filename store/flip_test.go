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

// TestFlippedBytesAreDamageAndNeverADefect changes a few bytes anywhere in the
// file. (Not under the race detector: it reads the damaged memory itself, and
// falls where the program recovers.) Whatever is read or verified then either works or says that the book is
// damaged: never that the program has a fault of its own.
func TestFlippedBytesAreDamageAndNeverADefect(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	for range 6 {
		id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
		for _, s := range life()[:5] {
			w.do(s.who, id, s.do, s.input)
		}
	}
	w.close()
	sound, err := os.ReadFile(filepath.Join(w.dir, "book.db"))
	if err != nil {
		t.Fatal(err)
	}
	used := pagesUsed(t, filepath.Join(w.dir, "book.db"))
	rng := rand.New(rand.NewPCG(7, 7))
	rounds, met := 40, 0
	if testing.Short() {
		rounds = 10
	}
	for range rounds {
		at, n := rng.IntN(used), 4+rng.IntN(5)
		bad := append([]byte(nil), sound[:used]...)
		for i := at; i < at+n; i++ {
			bad[i] ^= byte(1 + rng.IntN(255))
		}
		dir := copyWithBook(t, w.dir, bad, int64(len(sound)))
		for what, err := range useAll(w, dir) {
			if err == nil {
				continue
			}
			met++
			e := (*model.Error)(nil)
			if !errors.As(err, &e) || e.Code == model.CodeInternal {
				t.Errorf("bytes %d to %d changed: %s: %v", at, at+n, what, err)
			}
		}
	}
	if met == 0 {
		t.Error("no change was met: the test looks at nothing")
	}
}

// copyWithBook is a copy of a book's folder with another book file, of the same
// length; what is not in use stays unwritten.
func copyWithBook(t *testing.T, from string, book []byte, size int64) string {
	t.Helper()
	dir := t.TempDir()
	for _, sub := range []string{"att", "secret"} {
		if err := os.CopyFS(filepath.Join(dir, sub), os.DirFS(filepath.Join(from, sub))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"book.db.witness", "keys"} {
		b, err := os.ReadFile(filepath.Join(from, name))
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name), b, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(dir, "book.db")
	if err := errors.Join(os.WriteFile(path, book, 0o600), os.Truncate(path, size)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// useAll reads and verifies a book in every way.
func useAll(w *world, dir string) map[string]error {
	out := map[string]error{}
	b, err := Open(dir, w.cfg)
	if err != nil {
		return map[string]error{"open": err}
	}
	defer b.Close() // what cannot be closed is damaged too
	d, err := b.As(w.ctx(), model.Principal{Staff: "pengelola", Via: "as:pengelola"})
	if out["door"] = err; err == nil {
		_, out["home"] = d.Home(w.ctx())
		for _, place := range []string{"queue", "all", "inbox"} {
			_, out[place] = d.List(w.ctx(), model.Query{Place: place})
		}
		_, out["words"] = d.List(w.ctx(), model.Query{Text: "sembako"})
		_, out["case"] = d.Case(w.ctx(), "3")
		_, out["stats"] = d.Book().Stats(w.ctx())
	}
	_, out["verify"] = b.Verify(w.ctx(), nil)
	return out
}

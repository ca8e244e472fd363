package store

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"aduan/model"
)

type file struct{ name, data string }

// files are all files of the book as they are on the disk.
func (w *world) files() (out []file) {
	w.t.Helper()
	err := filepath.WalkDir(w.dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(p)
		name, rerr := filepath.Rel(w.dir, p)
		out = append(out, file{name, string(b)})
		return errors.Join(err, rerr)
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

func (w *world) copyTo(dir string) {
	w.t.Helper()
	for _, f := range w.files() {
		to := filepath.Join(dir, f.name)
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			w.t.Fatal(err)
		}
		if err := os.WriteFile(to, []byte(f.data), 0o600); err != nil {
			w.t.Fatal(err)
		}
	}
}

// reopened is a world on another folder.
func (w *world) reopened(dir string) *world {
	w.t.Helper()
	again := &world{t: w.t, dir: dir, at: w.now()}
	again.ids.Store(w.ids.Load() + 1000)
	again.cfg = Config{Now: again.now, NewID: again.id, Random: rand.Reader, Free: someRoom}
	b, err := Open(dir, again.cfg)
	if err != nil {
		w.t.Fatal(err)
	}
	again.b = b
	return again
}

func (w *world) close() {
	w.t.Helper()
	if err := w.b.Close(); err != nil {
		w.t.Error(err)
	}
}

// The folder is copied at every moment of every deed; each copy must open, hold
// all that was acknowledged before, take the next deed, and be sound.
func TestPowerCutAtEveryMomentOfADeedLosesNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	type cut struct {
		dir   string
		acked int
	}
	var cuts []cut
	acked, on := 0, false
	var mu sync.Mutex // the follower commits too
	w.close()
	w.cfg.Step = func(string) {
		mu.Lock()
		defer mu.Unlock()
		if on {
			dir := t.TempDir()
			w.copyTo(dir)
			cuts = append(cuts, cut{dir, acked})
		}
	}
	var err error
	if w.b, err = Open(w.dir, w.cfg); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		typed := model.FormDraft{Form: model.CounterForm, Deed: model.DeedID(w.id()), Title: "Ani"}
		if err := w.desk("petugas").Drafts().Save(w.ctx(), typed); err != nil {
			t.Fatal(err)
		}
		look(&mu, &on, true)
		_, err := w.desk("petugas").Act(w.ctx(), model.Deed{ID: typed.Deed, Action: w.entry("Sembako")})
		look(&mu, &on, false)
		if err != nil {
			t.Fatal(err)
		}
		acked++
	}
	if len(cuts) < 12 {
		t.Fatalf("only %d moments", len(cuts))
	}
	for i, c := range cuts {
		again := w.reopened(c.dir)
		p := again.list("petugas", model.Query{Place: "all"})
		if p.Total < c.acked || p.Total > c.acked+1 {
			t.Errorf("cut %d holds %d cases, %d were acknowledged", i, p.Total, c.acked)
		}
		again.tellsOfDraft(i, p.Total > c.acked)
		if o := again.register("petugas", "Budi", "Lain"); o.Case.Register != model.RegisterNumber(uint64(p.Total)+1, 2026) {
			t.Errorf("cut %d goes on with %s", i, o.Case.Register)
		}
		again.sound()
		again.close()
	}
}

// tellsOfDraft: what was typed is there while its deed is not; once it is, the
// draft is gone or says so.
func (w *world) tellsOfDraft(cut int, done bool) {
	w.t.Helper()
	d, ok, err := w.desk("petugas").Drafts().Load(w.ctx(), model.CounterForm)
	if err != nil || !done && (!ok || d.Recorded != nil) || done && ok && d.Recorded == nil {
		w.t.Errorf("cut %d, the deed in the book %v: the draft is there %v, recorded %+v: %v", cut, done, ok, d.Recorded, err)
	}
}

// look switches the copying on or off between two moments.
func look(mu *sync.Mutex, on *bool, to bool) {
	mu.Lock()
	defer mu.Unlock()
	*on = to
}

package store

import (
	"bufio"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

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
	again.cfg = Config{Now: again.now, NewID: again.id, Random: rand.Reader}
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
		look(&mu, &on, true)
		w.register("petugas", "Ani", "Sembako")
		look(&mu, &on, false)
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
		if o := again.register("petugas", "Budi", "Lain"); o.Case.Register != model.RegisterNumber(uint64(p.Total)+1, 2026) {
			t.Errorf("cut %d goes on with %s", i, o.Case.Register)
		}
		again.sound()
		again.close()
	}
}

// look switches the copying on or off between two moments.
func look(mu *sync.Mutex, on *bool, to bool) {
	mu.Lock()
	defer mu.Unlock()
	*on = to
}

const childDir = "ADUAN_TEST_CHILD"

// TestMain lets the test binary be the program that is killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		child(dir)
		return
	}
	os.Exit(m.Run())
}

// child books entries without end and says each number that it was told.
func child(dir string) {
	var ids atomic.Uint64
	at := friday()
	prefix := fmt.Sprint(os.Getpid(), ".")
	cfg := Config{Now: func() time.Time { return at }, NewID: func() string { return prefix + fmt.Sprint(ids.Add(1)) }, Random: rand.Reader}
	b, err := Open(dir, cfg)
	if err != nil {
		fmt.Println("error", err)
		return
	}
	w := &world{b: b}
	d, err := b.As(w.ctx(), model.Principal{Staff: "petugas"})
	if err != nil {
		fmt.Println("error", err)
		return
	}
	for {
		a, err := model.DecodeAction("register", []byte(`{"complainant":{"name":"Ani"},"text":"x","category":"KKS-2","subject":"Sembako"}`))
		if err != nil {
			fmt.Println("error", err)
			return
		}
		o, err := d.Act(w.ctx(), model.Deed{ID: model.DeedID(cfg.NewID()), Action: a})
		if err != nil {
			fmt.Println("error", err)
			return
		}
		fmt.Println(o.Case.Register)
	}
}

func TestKillNineLosesNoAcknowledgedEntry(t *testing.T) {
	w := newWorld(t)
	w.close()
	told := map[string]bool{}
	for round := range 5 {
		kill(t, w.dir, 3+7*round, told)
	}
	again := w.reopened(w.dir)
	w.b = again.b // closed by the cleanup
	for no := range told {
		if _, err := again.desk("petugas").Case(w.ctx(), no); err != nil {
			t.Errorf("%s was acknowledged and is gone: %v", no, err)
		}
	}
	again.sound()
}

// kill runs a child until it has told n numbers, and kills it in the middle of
// the next.
func kill(t *testing.T, dir string, n int, told map[string]bool) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for range n {
		if !lines.Scan() || strings.HasPrefix(lines.Text(), "error") {
			t.Errorf("child: %q", lines.Text())
			break
		}
		told[lines.Text()] = true
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Error(err)
	}
	for lines.Scan() {
		told[lines.Text()] = true
	}
	if err := cmd.Wait(); err == nil {
		t.Error("the child ended by itself")
	}
}

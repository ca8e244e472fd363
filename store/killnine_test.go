package store

import (
	"bufio"
	"crypto/rand"
	"errors"
	"fmt"
	mrand "math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"aduan/model"
)

const (
	childDir = "ADUAN_TEST_CHILD"
	// killRounds is how often TestKillNineAtRandomInstants kills, where it is set:
	// docs/reliability.md says what came of 1,000.
	killRounds = "ADUAN_TEST_KILLS"
	// killWriters do deeds at the same time in the program that is killed.
	killWriters = 4
)

// TestMain lets the test binary be the program that is killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		child(dir)
		return
	}
	os.Exit(m.Run())
}

// child does deeds from several writers without end, and says each that it was
// told is done: its id, its case, the case's register number and version.
func child(dir string) {
	var ids atomic.Uint64
	at := friday()
	prefix := fmt.Sprint(os.Getpid(), ".")
	cfg := Config{Now: func() time.Time { return at }, NewID: func() string { return prefix + fmt.Sprint(ids.Add(1)) }, Random: rand.Reader, Free: someRoom}
	b, err := Open(dir, cfg)
	if err != nil {
		fmt.Println("error", err)
		return
	}
	w := &writing{world: &world{b: b}, id: cfg.NewID}
	var all sync.WaitGroup
	for range killWriters {
		all.Go(func() {
			if err := w.forEver(); err != nil {
				fmt.Println("error", err)
				os.Exit(1)
			}
		})
	}
	all.Wait()
}

// writing is the work of one child.
type writing struct {
	*world
	id  func() string
	out sync.Mutex
}

// forEver books an entry, brings it on by the first steps of its life, and books
// the next.
func (w *writing) forEver() error {
	for {
		o, err := w.tell("petugas", "", "register", `{"complainant":{"name":"Ani"},"text":"x","category":"KKS-2","subject":"Sembako"}`)
		for _, s := range life()[:4] {
			if err == nil {
				_, err = w.tell(s.who, o.Case.ID, s.do, s.input)
			}
		}
		if err != nil {
			return err
		}
	}
}

func (w *writing) tell(who model.StaffID, id model.CaseID, name model.ActionName, input string) (model.Outcome, error) {
	d, err := w.b.As(w.ctx(), model.Principal{Staff: who})
	if err != nil {
		return model.Outcome{}, err
	}
	a, err := model.DecodeAction(name, []byte(input))
	if err != nil {
		return model.Outcome{}, err
	}
	deed := model.DeedID(w.id())
	o, err := d.Act(w.ctx(), model.Deed{ID: deed, Case: id, Action: a})
	if err == nil {
		w.out.Lock()
		defer w.out.Unlock()
		fmt.Println(deed, o.Case.ID, o.Case.Register, o.Case.Version)
	}
	return o, err
}

// told is what a killed program had acknowledged.
type told struct {
	deeds   []string
	numbers map[string]model.CaseID // by register number
	version map[model.CaseID]uint32 // the highest
	kills   int
}

func newTold() *told {
	return &told{numbers: map[string]model.CaseID{}, version: map[model.CaseID]uint32{}}
}

// hear takes one line; a line without its end was not acknowledged.
func (a *told) hear(line string) error {
	f := strings.Fields(line)
	if len(f) != 4 {
		return fmt.Errorf("the child says %q", line)
	}
	n, err := strconv.ParseUint(f[3], 10, 32)
	if err != nil {
		return fmt.Errorf("the child says %q", line)
	}
	id := model.CaseID(f[1])
	if other, ok := a.numbers[f[2]]; ok && other != id {
		return fmt.Errorf("%s was given to %s and to %s", f[2], other, id)
	}
	a.deeds = append(a.deeds, f[0])
	a.numbers[f[2]], a.version[id] = id, max(a.version[id], uint32(n))
	return nil
}

// kill runs a child, and kills it after its nth acknowledgement (0: right at its
// start) and a moment more.
func (a *told) kill(t *testing.T, dir string, n int, more time.Duration) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	shoot := func() {
		time.AfterFunc(more, func() { _ = cmd.Process.Kill() }) // that it lives is seen by how it ended
	}
	if n == 0 {
		shoot()
	}
	lines := bufio.NewReader(out)
	for heard := 1; ; heard++ {
		line, err := lines.ReadString('\n')
		if err != nil {
			break
		}
		if err := a.hear(strings.TrimSpace(line)); err != nil {
			t.Error(err)
		}
		if heard == n {
			shoot()
		}
	}
	var ended *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &ended) || ended.Exited() {
		t.Fatalf("the child ended by itself: %v", err)
	}
	a.kills++
}

// stands asks the book for all that was acknowledged, and for what makes it whole:
// each number once and none left out, no more cases than writers had under way,
// and rows as the journal makes them.
func (a *told) stands(t *testing.T, w *world) {
	t.Helper()
	for _, id := range a.deeds {
		if _, ok, err := w.b.log.Lookup(w.ctx(), id); !ok || err != nil {
			t.Errorf("deed %s was acknowledged and is gone: %v", id, err)
		}
	}
	d := w.desk("petugas")
	for no, id := range a.numbers {
		v, err := d.Case(w.ctx(), no)
		if err != nil || v.ID != id || v.Version < a.version[id] {
			t.Errorf("%s was acknowledged as %s at version %d and is %s at %d: %v", no, id, a.version[id], v.ID, v.Version, err)
		}
	}
	p := w.list("petugas", model.Query{Place: "all"})
	if most := len(a.numbers) + a.kills*killWriters; p.Total < len(a.numbers) || p.Total > most {
		t.Errorf("%d cases, %d were acknowledged and at most %d can be there", p.Total, len(a.numbers), most)
	}
	for n := range p.Total {
		if _, err := d.Case(w.ctx(), model.RegisterNumber(uint64(n)+1, 2026)); err != nil {
			t.Errorf("of %d cases number %d is missing: %v", p.Total, n+1, err)
		}
	}
	w.sound()
}

// A program with several writers is killed at random instants, some while it is
// still opening the book; the next goes on in what it left.
func TestKillNineAtRandomInstantsLosesNothingAcknowledged(t *testing.T) {
	rounds := 6
	if testing.Short() {
		rounds = 3
	}
	if many := os.Getenv(killRounds); many != "" {
		n, err := strconv.Atoi(many)
		if err != nil {
			t.Fatal(err)
		}
		rounds = n
	}
	deeds, kills := 0, 0
	for kills < rounds {
		w := newWorldAt(t, t.TempDir(), friday())
		w.close()
		a := newTold()
		for range min(1+mrand.IntN(10), rounds-kills) {
			a.kill(t, w.dir, mrand.IntN(4)*mrand.IntN(20), time.Duration(mrand.IntN(30_000))*time.Microsecond)
		}
		again := w.reopened(w.dir)
		a.stands(t, again)
		again.close()
		deeds, kills = deeds+len(a.deeds), kills+a.kills
	}
	t.Logf("%d deeds acknowledged before %d kills", deeds, kills)
}

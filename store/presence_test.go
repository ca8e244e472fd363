package store

import (
	"context"
	"slices"
	"testing"
	"time"

	"aduan/model"
)

// company is what one console hears of a case.
type company struct {
	t    *testing.T
	from <-chan []model.StaffID
	quit context.CancelFunc
}

func (w *world) enter(who model.StaffID, id model.CaseID) *company {
	w.t.Helper()
	ctx, quit := context.WithCancel(w.ctx())
	w.t.Cleanup(quit)
	from, err := w.desk(who).Enter(ctx, id)
	if err != nil {
		w.t.Fatalf("%s: %v", who, err)
	}
	return &company{w.t.(*testing.T), from, quit}
}

// hears waits until exactly these are there.
func (c *company) hears(who ...model.StaffID) {
	c.t.Helper()
	late := time.After(time.Minute)
	for {
		select {
		case now, open := <-c.from:
			if !open {
				c.t.Fatalf("nothing more is heard, and not %v", who)
			}
			if slices.Equal(now, who) {
				return
			}
		case <-late:
			c.t.Fatalf("%v was not heard", who)
		}
	}
}

// ends waits until nothing more is heard.
func (c *company) ends() {
	c.t.Helper()
	late := time.After(time.Minute)
	for {
		select {
		case _, open := <-c.from:
			if !open {
				return
			}
		case <-late:
			c.t.Fatal("it is still heard")
		}
	}
}

func TestTwoInOneCaseSeeEachOther(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	other := w.register("petugas", "Warsito", "Usulan lama").Case.ID
	clerk := w.enter("petugas", id)
	w.enter("pengelola", other)
	desk := w.enter("pengelola", id)
	again := w.enter("pengelola", id) // a second console of theirs
	clerk.hears("pengelola")
	desk.hears("petugas")
	again.hears("petugas")
	head := w.enter("kepala", id)
	clerk.hears("pengelola", "kepala")
	head.hears("petugas", "pengelola")
	desk.quit()
	again.quit()
	clerk.hears("kepala")
	head.quit()
	clerk.hears()
	clerk.quit()
	clerk.ends()
}

// TestSecretCaseTellsNobodyWhoMayNotRead: whoever does not read the case may not
// ask who is in it, is told no more once it becomes secret, and is no more told of.
func TestSecretCaseTellsNobodyWhoMayNotRead(t *testing.T) {
	w := newWorld(t)
	o := w.register("petugas", "Sumarni", "Petugas minta uang")
	id := o.Case.ID
	if _, err := w.desk("kabid-rehsos").Enter(w.ctx(), id); model.CodeOf(err) != model.CodeNotFound {
		t.Errorf("a kabid whom it does not concern entered: %v", err)
	}
	if _, err := w.desk("petugas").Enter(w.ctx(), "nothing"); model.CodeOf(err) != model.CodeNotFound {
		t.Errorf("a case that is not there was entered: %v", err)
	}
	w.do("pengelola", id, "verify", `{"category":"KKS-2","complete":true}`)
	clerk, desk := w.enter("petugas", id), w.enter("pengelola", id)
	clerk.hears("pengelola")
	desk.hears("petugas")
	w.do("pengelola", id, "secrecy", `{"secrecy":"secret"}`)
	clerk.ends()
	desk.hears()
	if _, err := w.desk("petugas").Enter(w.ctx(), id); model.CodeOf(err) != model.CodeNotFound {
		t.Errorf("the clerk entered a secret case: %v", err)
	}
}

// TestWhoLeavesTheOfficeIsInNoCase: at once, and with the book everybody.
func TestWhoLeavesTheOfficeIsInNoCase(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	clerk, desk := w.enter("petugas", id), w.enter("pengelola", id)
	desk.hears("petugas")
	w.must("hendra", "", 0, &model.StaffDisable{Username: "petugas"})
	clerk.ends()
	desk.hears()
	if err := w.b.Close(); err != nil {
		t.Fatal(err)
	}
	desk.ends()
}

// TestPresenceIsBounded: more consoles of one person than anybody has are not
// counted, and those that are leave nothing behind.
func TestPresenceIsBounded(t *testing.T) {
	var p presence
	var in []*visit
	for range mostOfOne {
		in = append(in, p.enter("a", "petugas"))
	}
	if p.enter("b", "petugas") != nil {
		t.Error("one person is in more cases than the bound")
	}
	for i := range mostPresent {
		if v := p.enter("c", model.StaffID(rune(i))); v != nil {
			in = append(in, v)
		}
	}
	if len(in) != mostPresent {
		t.Errorf("%d visits are counted, the bound is %d", len(in), mostPresent)
	}
	for _, v := range in {
		p.leave(v)
	}
	if len(p.in) != 0 || len(p.of) != 0 || p.visits != 0 {
		t.Errorf("left behind: %d cases, %d people, %d visits", len(p.in), len(p.of), p.visits)
	}
}

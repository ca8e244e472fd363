package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"aduan/model"
)

// clocksOf are the clocks of a name, by the complainant they are for: state and due.
func (w *world) clocksOf(id model.CaseID, name string) map[string]model.Clock {
	w.t.Helper()
	v, err := w.desk("pengelola").Case(w.ctx(), string(id))
	if err != nil {
		w.t.Fatal(err)
	}
	out := map[string]model.Clock{}
	for _, c := range v.Clocks {
		if c.Name == name {
			out[c.For] = c
		}
	}
	return out
}

// massed is one complaint of three people who came on three days, as a mass
// complaint: the first is worked on, the others were merged into it.
func massed(t *testing.T) (w *world, id model.CaseID, people []string, came []time.Time) {
	w = newWorld(t)
	for _, name := range []string{"Sumarni", "Tumini", "Karto"} {
		came = append(came, w.now())
		one := w.register("petugas", name, "Sembako desa kami belum cair").Case.ID
		if id == "" {
			id = one
		} else {
			w.do("pengelola", one, "merge", `{"with":"`+string(id)+`"}`)
		}
		w.move(20 * time.Hour)
	}
	v, err := w.desk("pengelola").Case(w.ctx(), string(id))
	if err != nil || len(v.Complainants) != 3 {
		t.Fatal(err, len(v.Complainants))
	}
	for _, p := range v.Complainants {
		people = append(people, string(p.ID))
	}
	return w, id, people, came
}

// TestEachOfAMassComplaintHasTheirOwnResponseClock: 48 hours from when they came,
// and what one is told the others still wait for.
func TestEachOfAMassComplaintHasTheirOwnResponseClock(t *testing.T) {
	w, id, people, came := massed(t)
	clocks := w.clocksOf(id, "response")
	for i, p := range people {
		if c := clocks[p]; !c.StartedAt.Equal(came[i]) || !c.DueAt.Equal(came[i].Add(48*time.Hour)) {
			t.Errorf("%d came %s, and the clock runs from %s to %s", i, came[i], c.StartedAt, c.DueAt)
		}
	}
	if c := clocks[people[0]]; c.State != model.ClockOverdue {
		t.Errorf("the first, who came 60 hours ago: %s", c.State)
	}
	if c := clocks[people[2]]; c.State != model.ClockRunning {
		t.Errorf("the last, who came 20 hours ago: %s", c.State)
	}
}

// TestEachOfAMassComplaintIsAnsweredByThemselves: one investigation and one result;
// a telling clock for each that their own delivery stops, an answer in the record
// for each, and no end before the last was told.
func TestEachOfAMassComplaintIsAnsweredByThemselves(t *testing.T) {
	w, id, people, _ := massed(t)
	for _, s := range life()[1:7] {
		w.do(s.who, id, s.do, s.input)
	}
	ratified := w.now()
	for i, p := range people {
		clocks := w.clocksOf(id, "telling")
		if len(clocks) != 3 {
			t.Fatalf("%d telling clocks", len(clocks))
		}
		for j, q := range people {
			c, want := clocks[q], model.ClockRunning
			if j < i {
				want = model.ClockMet
			}
			if c.State != want || !c.StartedAt.Equal(ratified) {
				t.Errorf("after %d were told, the clock of %d is %s since %s", i, j, c.State, c.StartedAt)
			}
		}
		if _, err := w.act("pengelola", id, 0, w.action("close", `{"outcome":"fulfilled"}`)); err == nil {
			t.Fatalf("closed when %d of 3 were told", i)
		}
		if got := w.asks("petugas", id); got != "deliver" {
			t.Errorf("after %d were told the desk is asked %q", i, got)
		}
		w.move(time.Hour)
		w.do("petugas", id, "deliver", `{"how":"phone","complainant":"`+p+`"}`)
		if _, err := w.act("petugas", id, 0, w.action("deliver", `{"how":"phone","complainant":"`+p+`"}`)); err == nil {
			t.Errorf("%d was told twice", i)
		}
	}
	v, err := w.desk("pengelola").Case(w.ctx(), string(id))
	if err != nil || len(v.Results) != 1 {
		t.Fatal(err, len(v.Results))
	}
	var told []string
	for _, a := range v.Answers {
		if a.Kind == "deliver" {
			told = append(told, fmt.Sprint(a.Person, " ", a.Text))
		}
	}
	for i, p := range people {
		if !slices.Contains(told, p+" Akan cair Senin") {
			t.Errorf("%d has no answer of their own: %s", i, strings.Join(told, "; "))
		}
	}
	w.do("pengelola", id, "close", `{"outcome":"fulfilled"}`)
	w.sound()
}

// TestWhoJoinsAMassComplaintLateIsToldFromThenOn: they came when it was decided and
// the others were told; their fourteen days begin when they came to the case, the
// others' do not begin again.
func TestWhoJoinsAMassComplaintLateIsToldFromThenOn(t *testing.T) {
	w, id, people, _ := massed(t)
	for _, s := range life()[1:7] {
		w.do(s.who, id, s.do, s.input)
	}
	for _, p := range people {
		w.do("petugas", id, "deliver", `{"how":"phone","complainant":"`+p+`"}`)
	}
	for range 8 {
		w.move(20 * time.Hour)
		w.register("petugas", "Orang Lain", "Lain")
	}
	late := w.register("petugas", "Paijan", "Sembako desa kami").Case.ID
	w.move(time.Hour)
	joined := w.now()
	w.do("pengelola", late, "merge", `{"with":"`+string(id)+`"}`)
	met := 0
	for who, c := range w.clocksOf(id, "telling") {
		switch {
		case slices.Contains(people, who) && c.State == model.ClockMet:
			met++
		case c.State != model.ClockRunning || !c.StartedAt.Equal(joined):
			t.Errorf("the clock of %s is %s since %s, not since %s", who, c.State, c.StartedAt, joined)
		}
	}
	if met != 3 || w.asks("petugas", id) != "deliver" {
		t.Errorf("%d were told in time, and the desk is asked %q", met, w.asks("petugas", id))
	}
	w.do("petugas", id, "deliver", `{"how":"whatsapp"}`)
	for who, c := range w.clocksOf(id, "telling") {
		if c.State != model.ClockMet {
			t.Errorf("after the last was told the clock of %s is %s", who, c.State)
		}
	}
	w.sound()
}

package store

import (
	"slices"
	"testing"
	"time"

	"aduan/model"
)

// TestNearFindsTheSameCasesInEveryList: those whose clock has used three quarters
// of its time, with and without the table of open cases, counted whole.
func TestNearFindsTheSameCasesInEveryList(t *testing.T) {
	w := newWorld(t)
	if err := newHistory(w, 11).run(desks{w}, 250); err != nil {
		t.Fatal(err)
	}
	some := 0
	for day := range 12 {
		w.move(18 * time.Hour)
		if err := w.b.settle(w.ctx()); err != nil {
			t.Fatal(err)
		}
		for _, who := range []model.StaffID{"pengelola", "petugas", "kabid-linjamsos"} {
			var want []model.CaseID
			for _, r := range w.list(who, model.Query{Limit: 1000}).Rows {
				if r.Clock != nil && r.Clock.State != model.ClockPaused && r.Clock.Used >= nearAfter {
					want = append(want, r.ID)
				}
			}
			some += len(want)
			for _, place := range []string{"queue", "all"} {
				p := w.list(who, model.Query{Place: place, Near: true, Limit: 1000})
				var got []model.CaseID
				for _, r := range p.Rows {
					got = append(got, r.ID)
				}
				slices.Sort(got)
				slices.Sort(want)
				if !slices.Equal(got, want) || p.Total != len(want) || !p.Settled {
					t.Errorf("day %d, %s, %s: %d near, counted %d, settled %t; want %d", day, who, place, len(got), p.Total, p.Settled, len(want))
				}
			}
		}
		if day == 5 { // from here on without the table
			w.b.table.mu.Lock()
			w.b.table.ready = false
			w.b.table.mu.Unlock()
		}
	}
	if some == 0 {
		t.Error("nothing came near: the test shows nothing")
	}
}

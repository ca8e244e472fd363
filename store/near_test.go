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

// TestQueueNarrowedBeforeItsTableIsThereIsTheSame: every filter, for everybody,
// page by page.
func TestQueueNarrowedBeforeItsTableIsThereIsTheSame(t *testing.T) {
	w := newWorld(t)
	if err := newHistory(w, 12).run(desks{w}, 400); err != nil {
		t.Fatal(err)
	}
	if err := w.b.settle(w.ctx()); err != nil {
		t.Fatal(err)
	}
	w.move(100 * time.Hour)
	month := w.now().AddDate(0, 0, -4)
	queries := []model.Query{{Class: model.Ordinary}, {Class: model.Oversight}, {Channel: "letter"}, {Category: "KKS-2"}, {Category: "SAL-1"}, {Unit: "linjamsos"},
		{Area: "35.08"}, {Overdue: true}, {Near: true}, {Waiting: true}, {Mine: true}, {Secret: true}, {Urgent: true}, {Since: month}, {Until: month},
		{Since: month, Class: model.Ordinary}, {Unit: "rehsos", Overdue: true}, {Keeping: model.Keeping{Duty: model.DutyResponse, Verdict: model.Broken}},
		{Part: model.Part{By: model.ByClass, Value: string(model.Ordinary)}}}
	for _, st := range model.States() {
		queries = append(queries, model.Query{States: []model.State{st}})
	}
	some := 0
	for _, who := range []model.StaffID{"pengelola", "petugas", "kepala", "kabid-linjamsos", "auditor", "ppid"} {
		for _, q := range queries {
			q.Limit = 5
			for {
				w.b.table.mu.Lock()
				w.b.table.ready = false
				w.b.table.mu.Unlock()
				cold := w.list(who, q)
				w.b.table.load.Do(func() { close(w.b.table.loaded) }) // it is filled by hand
				w.b.table.fill()
				warm := w.list(who, q)
				same := cold.All == warm.All && cold.Total == warm.Total && cold.Overdue == warm.Overdue && cold.Next == warm.Next && len(cold.Rows) == len(warm.Rows)
				for i := 0; same && i < len(cold.Rows); i++ {
					same = cold.Rows[i].ID == warm.Rows[i].ID
				}
				if !same {
					t.Errorf("%s, %+v: %d of %d, %d late, %d rows; with the table %d of %d, %d late, %d rows", who, q, cold.Total, cold.All, cold.Overdue, len(cold.Rows), warm.Total, warm.All, warm.Overdue, len(warm.Rows))
				}
				some += len(cold.Rows)
				if q.After = cold.Next; q.After == "" || !same {
					break
				}
			}
		}
	}
	if some < 100 {
		t.Errorf("%d rows: the test shows little", some)
	}
}

package store

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"aduan/model"
)

// TestRowOfACaseThatWaitsTooLongShowsTheCeiling: papers that do not come pause
// the ceiling for thirty days in all; then it runs on, and lists say so as the
// case does.
func TestRowOfACaseThatWaitsTooLongShowsTheCeiling(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	w.do("pengelola", id, "verify", `{"class":"ordinary","category":"KKS-2","weight":"normal","complete":true,"proposal":{"lead":"kabid-linjamsos","instructions":["tindak-lanjuti"]}}`)
	w.do("kepala", id, "dispose", `{"to":["kabid-linjamsos"],"lead":"kabid-linjamsos","instructions":["tindak-lanjuti"]}`)
	w.do("petugas", id, "request_info", `{"papers":["kk"],"told_how":"phone","text":"Mohon KK."}`)
	d := w.desk("pengelola")
	for _, days := range []int{1, 28, 4, 30} {
		w.move(time.Duration(days) * 24 * time.Hour)
		c, err := d.Case(w.ctx(), string(id))
		if err != nil {
			t.Fatal(err)
		}
		p, err := d.List(w.ctx(), model.Query{Place: "all"})
		if err != nil || len(p.Rows) != 1 || p.Rows[0].Clock == nil {
			t.Fatal(p.Rows, err)
		}
		row, want := p.Rows[0].Clock, model.Nearest(c.Clocks)
		if row.Name != want.Name || row.State != want.State || !row.DueAt.Equal(want.DueAt) {
			t.Errorf("after %d more days the row shows %s %s due %s, the case %s %s due %s", days, row.Name, row.State, row.DueAt, want.Name, want.State, want.DueAt)
		}
	}
}

// TestCaseThatWaitedTooLongComesBackInTheQueue: while the wait counts it stands
// at the end; from the moment on where it adds no more it stands at its deadline,
// counted as late and found as near and late, though no event says so. The first
// list, which has no table yet, and a book made anew have it there too.
func TestCaseThatWaitedTooLongComesBackInTheQueue(t *testing.T) {
	w := newWorld(t)
	wait := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	w.do("pengelola", wait, "verify", `{"class":"ordinary","category":"KKS-2","weight":"normal","complete":true,"proposal":{"lead":"kabid-linjamsos","instructions":["tindak-lanjuti"]}}`)
	w.do("kepala", wait, "dispose", `{"to":["kabid-linjamsos"],"lead":"kabid-linjamsos","instructions":["tindak-lanjuti"]}`)
	w.do("petugas", wait, "respond", `{"kind":"acknowledgement","text":"Kami cek.","how":"phone"}`)
	w.do("petugas", wait, "request_info", `{"papers":["kk"],"told_how":"phone","text":"Mohon KK."}`)
	order := func(q model.Query, cold bool) (ids []model.CaseID, p model.Page) {
		t.Helper()
		if cold {
			w.b.table.mu.Lock()
			w.b.table.ready = false
			w.b.table.mu.Unlock()
		}
		q.Place = "queue"
		p, err := w.desk("pengelola").List(w.ctx(), q)
		if err != nil {
			t.Fatal(err)
		}
		if cold {
			w.b.table.mu.Lock()
			w.b.table.ready = true
			w.b.table.mu.Unlock()
		}
		for _, r := range p.Rows {
			ids = append(ids, r.ID)
		}
		return ids, p
	}
	ready := func() {
		t.Helper()
		if err := w.b.table.wait(w.ctx()); err != nil {
			t.Fatal(err)
		}
	}
	ready()
	check := func(what string, want ...model.CaseID) {
		t.Helper()
		for _, cold := range []bool{true, false} {
			if got, p := order(model.Query{}, cold); !slices.Equal(got, want) {
				t.Errorf("%s, without the table %t: the queue is %v, want %v; %s", what, cold, got, want, brief(p.Rows[0].Clock))
			}
			var got []model.CaseID
			for after := ""; len(got) == 0 || after != ""; {
				ids, p := order(model.Query{Limit: 1, After: after}, cold)
				got, after = append(got, ids...), p.Next
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, without the table %t: page by page the queue is %v, want %v", what, cold, got, want)
			}
		}
	}
	days := func(n int) {
		w.move(time.Duration(n) * 24 * time.Hour)
		w.do("pengelola", "", "confirm_date", `{"date":"`+w.now().Format(time.DateOnly)+`"}`)
	}
	early := w.register("petugas", "Paidi", "E-warong tutup").Case.ID
	days(29)
	check("while the wait counts", early, wait)
	days(60) // the ceiling of sixty days, and thirty of waiting
	late := w.register("petugas", "Misnah", "PKH ibu hamil").Case.ID
	check("a day before the ceiling", early, wait, late)
	if _, p := order(model.Query{Overdue: true}, false); len(p.Rows) != 1 || p.Overdue != 1 {
		t.Errorf("a day before the ceiling %d are late", p.Overdue)
	}
	days(2)
	w.do("pengelola", early, "verify", `{"class":"ordinary","category":"KKS-2","weight":"normal","complete":true,"proposal":{"lead":"kabid-linjamsos","instructions":["tindak-lanjuti"]}}`)
	for _, cold := range []bool{true, false} {
		for name, q := range map[string]model.Query{"late": {Overdue: true}, "near": {Near: true}} {
			if ids, p := order(q, cold); !slices.Contains(ids, wait) || p.Overdue < 2 {
				t.Errorf("behind the ceiling, without the table %t: %v are %s, %d of them late", cold, ids, name, p.Overdue)
			}
		}
	}
	for _, q := range []model.Query{{Place: "all"}, {Place: "all", Overdue: true}} {
		if p := w.list("pengelola", q); p.Overdue < 2 {
			t.Errorf("the whole book counts %d late", p.Overdue)
		}
	}
	if h, err := w.desk("kepala").Home(w.ctx()); err != nil || !slices.ContainsFunc(h.Overdue, func(r model.Row) bool { return r.ID == wait }) {
		t.Errorf("it is not late on the head's Beranda: %v", err)
	}
	before, _ := order(model.Query{}, false)
	if faults, err := w.b.Verify(w.ctx(), nil); err != nil || len(faults) > 0 {
		t.Error("made anew the rows differ:", faults, err)
	}
	w.do("petugas", wait, "info_received", `{"papers":["kk"],"text":"KK diterima"}`)
	if after, _ := order(model.Query{}, false); len(after) != len(before) {
		t.Errorf("with the papers it stands in the queue %d times", len(after))
	}
}

// TestReportsCountASettlementThatWaitedOutItsPause: where a profile bounds how long
// a wait may count for the settlement, a case that goes on waiting is late from its
// deadline on, in every figure and in the list behind each, as the case itself
// says. No profile that comes with the program bounds it, so no other book of the
// tests has such a case.
func TestReportsCountASettlementThatWaitedOutItsPause(t *testing.T) {
	w := newWorld(t)
	const was = "name: settlement_ordinary\n    label: selesai\n    limit: 14\n    unit: working_days\n"
	text := bytes.Replace(w.profile(), []byte(was), []byte(was+"    max_pause_days: 5\n"), 1)
	if bytes.Equal(text, w.profile()) {
		t.Fatal("the profile was not changed")
	}
	w.must("kepala", "", 0, &model.ProfileApply{Text: string(text)})
	wait := w.register("pengelola", "Sumarni", "Sembako belum cair").Case.ID
	w.do("pengelola", wait, "request_info", `{"papers":["kk"],"told_how":"phone","text":"Mohon KK."}`)
	w.register("pengelola", "Paidi", "E-warong tutup")
	w.move(20 * 24 * time.Hour)
	w.confirm()
	check := func(late int) {
		t.Helper()
		n := newNaive(w, "pengelola")
		d := w.desk("pengelola")
		period := model.PeriodOf(w.now(), model.SpanYear)
		r, err := d.Recap(w.ctx(), period, nil)
		if err != nil {
			t.Fatal(err)
		}
		for name, f := range figures(&r) {
			if page, err := d.List(w.ctx(), f.q); err != nil || page.Total != f.n {
				t.Errorf("%s is %d, its list %d (%v)", name, f.n, page.Total, err)
			}
		}
		for _, name := range []model.ReportName{model.ReportSettlement, model.ReportAgeing} {
			r := w.report("pengelola", model.ReportAsk{Name: name, Period: period})
			for _, tb := range r.Tables {
				for _, row := range tb.Rows {
					for i, col := range tb.Columns {
						if want, known := n.figure(&r, &tb, row, col.Name); known && !near(row.Cells[i].Number, want.Number) {
							t.Errorf("%s/%s/%s: %v, the cases say %v", tb.Name, row.Part.Value, col.Name, row.Cells[i].Number, want.Number)
						}
					}
				}
			}
		}
		if got := len(slices.DeleteFunc(slices.Clone(n.cases), func(v model.CaseView) bool { return n.kept(v, model.DutySettlement) != model.Broken })); got != late {
			t.Errorf("%d cases say that they are late, want %d", got, late)
		}
	}
	check(0)
	w.move(5 * 24 * time.Hour)
	w.confirm()
	check(1) // what does not wait
	w.move(5 * 24 * time.Hour)
	w.confirm()
	check(2)
}

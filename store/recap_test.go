package store

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"aduan/model"
)

// recapBook is a book of random deeds over some months, with what happens
// seldom in it.
func recapBook(t *testing.T, seed uint64) *world {
	w := newWorld(t)
	w.aided()
	w.at = time.Date(2026, 9, 21, 8, 0, 0, 0, wib)
	h := newHistory(w, seed)
	for range 14 {
		if err := h.run(desks{w}, 45); err != nil {
			t.Fatal(err)
		}
		w.move(time.Duration(h.rng.IntN(9*24)) * time.Hour)
		w.confirm()
		w.told(h.rng.IntN(3))
	}
	// What a new profile or calendar put out of date is made anew first: a figure
	// and its list are held against each other, not against the follower.
	if err := w.b.settle(w.ctx()); err != nil {
		t.Fatal(err)
	}
	return w
}

// aided gives the office criteria whose codes answers may name.
func (w *world) aided() {
	w.t.Helper()
	w.criteria = `criteria:
  - {code: asn, name: "ASN, TNI atau POLRI", excludes: true, say: Tidak bagi ASN., basis: ASN}
  - {code: guru, name: Guru tersertifikasi, excludes: true, say: Tidak bagi guru., basis: Guru}`
	w.must("kepala", "", 0, &model.ProfileApply{Text: string(w.profile())})
}

// told are cases that were answered with a reason, with two and with none; one of
// them is closed.
func (w *world) told(more int) {
	w.t.Helper()
	answer := func(id model.CaseID, reasons string) {
		w.do("sekretaris", id, "answer", `{"text":"Tidak dapat diusulkan","how":"phone","category":"KKS-2","reasons":[`+reasons+`]}`)
	}
	for n := range 2 + more {
		by := []model.StaffID{"petugas", "pengelola"}[n%2] // petugas reads what she booked
		id := w.register(by, "Sumarni", "Sembako").Case.ID
		answer(id, []string{`"asn"`, `"guru","asn","asn"`, ``}[n%3])
		if n == 1 {
			w.do("pengelola", id, "close", `{"outcome":"explained"}`)
		}
	}
}

// figures are all numbers of a recap with what finds their cases.
func figures(r *model.Recap) map[string]struct {
	n int
	q model.Query
} {
	out := map[string]struct {
		n int
		q model.Query
	}{}
	put := func(name string, n int, q model.Query) {
		out[name] = struct {
			n int
			q model.Query
		}{n, q}
	}
	for _, f := range model.FigureNames() {
		put(string(f), r.Total.Of(f), r.Query(f, model.Part{}))
		put("before "+string(f), r.Before.Of(f), r.QueryBefore(f))
		for _, t := range r.Tables {
			for _, row := range t.Rows {
				put(fmt.Sprint(t.By, " ", row.Value, " ", f), row.Of(f), r.Query(f, row.Part))
			}
		}
	}
	for _, a := range r.Ages {
		put(fmt.Sprint("open since ", a.Least, " days"), a.Cases, r.QueryAge(a))
	}
	return out
}

// TestEveryFigureIsTheNumberOfItsCases, of random books, for everybody, in
// every period: the list behind a figure holds as many cases as the figure says.
func TestEveryFigureIsTheNumberOfItsCases(t *testing.T) {
	t.Parallel()
	seeds := uint64(3)
	if testing.Short() {
		seeds = 1
	}
	for seed := range seeds {
		w := recapBook(t, seed)
		h := newHistory(w, seed)
		looked, reasons := 0, 0
		for _, who := range append(h.who, "hendra") {
			d := w.desk(who)
			for _, p := range []model.Period{model.PeriodOf(w.now(), model.SpanMonth), model.PeriodOf(w.now(), model.SpanMonth).Add(-1),
				model.PeriodOf(w.now(), model.SpanQuarter), model.PeriodOf(w.now(), model.SpanYear)} {
				r, err := d.Recap(w.ctx(), p, nil)
				if err != nil || !r.Settled {
					t.Fatal(err, r.Settled)
				}
				for _, row := range r.Table(model.ByReason).Rows {
					if row.Value == "asn" || row.Value == "guru" {
						reasons += row.Entered
					}
				}
				for name, f := range figures(&r) {
					page, err := d.List(w.ctx(), f.q)
					if err != nil || page.Total != f.n {
						t.Errorf("seed %d, %s, %s: %s is %d, its list %d (%v)", seed, who, p, name, f.n, page.Total, err)
					}
					if f.n > 0 {
						looked++
					}
					// The list that is narrowed further looks at each row: it must agree.
					f.q.Near = true
					near, err := d.List(w.ctx(), f.q)
					if err != nil || near.Total > f.n {
						t.Errorf("%s, %s: %s narrowed is %d of %d (%v)", who, p, name, near.Total, f.n, err)
					}
				}
			}
		}
		if looked < 500 {
			t.Errorf("only %d figures had a case", looked)
		}
		if reasons == 0 {
			t.Error("nobody was told a reason")
		}
	}
}

// TestRecapCountsWhatTheCasesSay: entered, done and open are those of the cases
// one reads one by one.
func TestRecapCountsWhatTheCasesSay(t *testing.T) {
	t.Parallel()
	w := recapBook(t, 7)
	d := w.desk("pengelola")
	r, err := d.Recap(w.ctx(), model.PeriodOf(w.now(), model.SpanQuarter), nil)
	if err != nil {
		t.Fatal(err)
	}
	var want model.Figures
	classes, late := map[string]int{}, 0
	q := model.Query{Place: "all", Limit: 1000}
	page, err := d.List(w.ctx(), q)
	if err != nil || page.Next != "" {
		t.Fatal(err)
	}
	for _, row := range page.Rows {
		v, err := d.Case(w.ctx(), row.Register)
		if err != nil {
			continue // of whom it complains is the viewer
		}
		if v.State == model.Voided || v.ReceivedAt.Before(r.From) || !v.ReceivedAt.Before(r.To) {
			continue
		}
		want.Entered++
		class := string(v.Class)
		if class == "" {
			class = model.PartNone
		}
		classes[class]++
		if v.State == model.Closed {
			want.Done++
		}
		if v.State.Live() {
			want.Open++
		}
		for _, k := range v.Clocks {
			if promises(k.Name, k.Round, model.DutySettlement) && (k.State == model.ClockMissed || k.State == model.ClockOverdue && v.State.Live()) {
				late++
				break
			}
		}
	}
	if r.Total.Entered != want.Entered || r.Total.Done != want.Done || r.Total.Open != want.Open || r.Total.Late != late || late == 0 || want.Done == 0 {
		t.Errorf("counted %+v, the cases say %+v and %d late", r.Total, want, late)
	}
	for _, row := range r.Table(model.ByClass).Rows {
		if row.Entered != classes[row.Value] {
			t.Errorf("class %s: %d, the cases say %d", row.Value, row.Entered, classes[row.Value])
		}
	}
}

func TestVoidedEntryIsOutsideAllFigures(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako").Case.ID
	w.do("pengelola", id, "void", `{"reason":"salah"}`)
	r, err := w.desk("pengelola").Recap(w.ctx(), model.PeriodOf(w.now(), model.SpanMonth), nil)
	if err != nil || r.Total != (model.Figures{}) || r.Open() != 0 {
		t.Errorf("%+v (%v)", r.Total, err)
	}
}

// TestReportOverYearsTellsHowFarItIsAndIsStopped.
func TestReportOverYearsTellsHowFarItIsAndIsStopped(t *testing.T) {
	w := newWorld(t)
	err := w.b.Fill(w.ctx(), func(f *Filler) error {
		in := w.action("register", registers()[0])
		for range 2*blockSize + 10 {
			if _, err := f.Act(w.ctx(), "petugas", model.Deed{ID: model.DeedID(w.id()), Action: in}); err != nil {
				return err
			}
			in = w.action("register", registers()[0])
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var heard []string
	p := model.PeriodOf(w.now(), model.SpanYear)
	r, err := w.desk("pengelola").Recap(w.ctx(), p, func(done, total int) { heard = append(heard, fmt.Sprint(done, "/", total)) })
	if err != nil || fmt.Sprint(heard) != "[1/3 2/3 3/3]" || r.Total.Entered != 2*blockSize+10 {
		t.Errorf("heard %v, counted %d (%v)", heard, r.Total.Entered, err)
	}
	for name, f := range figures(&r) {
		if n := w.list("pengelola", f.q).Total; n != f.n {
			t.Errorf("%s is %d, its list %d", name, f.n, n)
		}
	}
	ctx, stop := context.WithCancel(w.ctx())
	steps := 0
	_, err = w.desk("pengelola").Recap(ctx, p, func(int, int) { steps++; stop() })
	if steps != 1 || !errors.Is(err, context.Canceled) {
		t.Errorf("after %d steps: %v", steps, err)
	}
}

// TestRecapSaysWhatBerandaSays: the numbers of the month that stand on both, for
// everybody.
func TestRecapSaysWhatBerandaSays(t *testing.T) {
	w := recapBook(t, 11)
	for _, who := range newHistory(w, 11).who {
		d := w.desk(who)
		h, err := d.Home(w.ctx())
		if err != nil {
			t.Fatal(err)
		}
		r, err := d.Recap(w.ctx(), model.PeriodOf(w.now(), model.SpanMonth), nil)
		if err != nil {
			t.Fatal(err)
		}
		if r.Total.Entered+r.Secret != h.Month["received"] || r.Open() != h.Month["open"] ||
			r.Total.Replied != h.Month["response_met"] || r.Total.Replies != h.Month["response_all"] {
			t.Errorf("%s: %+v, %d secret, %d open; Beranda says %v", who, r.Total, r.Secret, r.Open(), h.Month)
		}
	}
}

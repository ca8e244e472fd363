package store

import (
	"slices"
	"testing"
	"time"

	"aduan/model"
)

// TestReportsCountWhatTheCasesSay: every figure of every table is that of the
// cases, read one by one and counted again by hand.
func TestReportsCountWhatTheCasesSay(t *testing.T) {
	t.Parallel()
	for _, seed := range []uint64{31, 32} {
		w := recapBook(t, seed)
		w.rated()
		if err := w.b.settle(w.ctx()); err != nil {
			t.Fatal(err)
		}
		n := newNaive(w, "pengelola")
		for _, name := range model.ReportNames() {
			r := w.report("pengelola", model.ReportAsk{Name: name, Period: model.PeriodOf(w.now(), model.SpanQuarter)})
			n.r = &r
			checked := 0
			for _, tb := range r.Tables {
				rows := slices.Clone(tb.Rows)
				if tb.Total != nil {
					rows = append(rows, model.ReportRow{Part: model.Part{By: tb.By, Value: naiveSum}, Cells: tb.Total.Cells})
				}
				for _, row := range rows {
					for i, col := range tb.Columns {
						if col.Kind != model.CellCount && col.Kind != model.CellShare && col.Kind != model.CellNumber {
							continue
						}
						want, known := n.figure(&r, &tb, row, col.Name)
						if !known {
							t.Errorf("nothing counts %s/%s/%s again", tb.Name, row.Part.Value, col.Name)
							continue
						}
						checked++
						if got := row.Cells[i]; got.None != want.None || !near(got.Number, want.Number) {
							t.Errorf("seed %d, %s/%s/%s: %v, the cases say %v", seed, tb.Name, row.Part.Value, col.Name, got.Number, want.Number)
						}
					}
				}
			}
			if checked == 0 && name != model.ReportHotspots && name != model.ReportImprovements {
				t.Errorf("%s: nothing was counted again", name)
			}
		}
	}
}

func near(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }

// naive counts cases one by one, each read as anybody reads it.
type naive struct {
	w     *world
	cases []model.CaseView
	r     *model.Reported // that is counted again
}

func newNaive(w *world, who model.StaffID) *naive {
	n := &naive{w: w}
	d := w.desk(who)
	page, err := d.List(w.ctx(), model.Query{Place: "all", Limit: 1000})
	if err != nil || page.Next != "" {
		w.t.Fatal(err, page.Next)
	}
	for _, row := range page.Rows {
		if v, err := d.Case(w.ctx(), row.Register); err == nil && v.State != model.Voided && row.Sight > model.SeeNumber {
			n.cases = append(n.cases, v)
		}
	}
	return n
}

// kept is what became of a promise, by the clocks that the case itself shows.
func (n *naive) kept(v model.CaseView, duty string) model.Verdict {
	met, missed, runs, up := false, false, false, false
	for _, k := range v.Clocks {
		if !promises(k.Name, k.Round, duty) {
			continue
		}
		met, missed = met || k.State == model.ClockMet, missed || k.State == model.ClockMissed
		runs = runs || k.Running()
		up = up || k.State == model.ClockOverdue && v.State.Live()
	}
	switch {
	case missed || up:
		return model.Broken
	case met && !runs:
		return model.Kept
	}
	return ""
}

// figure counts one again.
func (n *naive) figure(r *model.Reported, tb *model.ReportTable, row model.ReportRow, column string) (model.ReportCell, bool) {
	if of, ok := naiveShare()[column]; ok {
		return n.share(r, tb, row, of), true
	}
	if stat, ok := naiveStat()[column]; ok {
		return n.days(r, row, stat)
	}
	count, stars := 0, []int{}
	for _, v := range n.cases {
		in, known := n.row(v, row.Part)
		if !known {
			return model.ReportCell{}, false
		}
		if !in {
			continue
		}
		holds, known := n.holds(r, v, column)
		if column == "mean_stars" && v.Rating != nil && n.received(r, v) {
			stars = append(stars, v.Rating.Stars)
			known = true
		}
		if !known {
			if column == "mean_stars" {
				continue
			}
			return model.ReportCell{}, false
		}
		if holds {
			count++
		}
	}
	if column == "mean_stars" {
		sum := 0
		for _, s := range stars {
			sum += s
		}
		if len(stars) == 0 {
			return model.ReportCell{None: true}, true
		}
		return model.ReportCell{Number: float64(sum) / float64(len(stars))}, true
	}
	return model.ReportCell{Number: float64(count)}, true
}

func (n *naive) received(r *model.Reported, v model.CaseView) bool {
	return !v.ReceivedAt.Before(r.From) && v.ReceivedAt.Before(r.To)
}

// holds tells whether a column counts a case; known is false for what is not
// counted again here.
func (n *naive) holds(r *model.Reported, v model.CaseView, column string) (holds, known bool) {
	in, live := n.received(r, v), v.State.Live()
	settled := func(want model.Verdict) bool { return n.kept(v, model.DutySettlement) == want }
	replied := func(want model.Verdict) bool { return n.kept(v, model.DutyResponse) == want }
	asked := in && (v.State == model.Closed || v.State == model.Delivered || v.Rating != nil)
	age := int(dayStart(r.AsOf).Sub(dayStart(*v.ReceivedAt)).Hours()+12) / 24
	switch column {
	case "entered":
		return in, true
	case "done":
		return in && v.State == model.Closed, true
	case "open":
		if r.Name == model.ReportRecap {
			return in && live, true
		}
		return live, true
	case "rejected", "forwarded", "withdrawn", "merged":
		return in && string(v.State) == column, true
	case "in_time":
		return in && settled(model.Kept), true
	case "late":
		return in && settled(model.Broken), true
	case "running":
		return in && settled(""), true
	case "reply_kept":
		return in && replied(model.Kept), true
	case "reply_broken":
		return in && replied(model.Broken), true
	case "reply_running":
		return in && replied(""), true
	case "open_late":
		return live && settled(model.Broken), true
	case "open_in_time":
		return live && !settled(model.Broken), true
	case "open_of_these":
		return in && live, true
	case "settled":
		return in && !n.settledAt(v).IsZero(), true
	case "age_0":
		return live && age <= 5, true
	case "age_6":
		return live && age >= 6 && age <= 14, true
	case "age_15":
		return live && age >= 15 && age <= 30, true
	case "age_31":
		return live && age >= 31 && age <= 60, true
	case "age_61":
		return live && age > 60, true
	case "lesson":
		return in && v.State == model.Closed && v.Lesson != "", true
	case "answered":
		return asked, true
	case "rated":
		return asked && v.Rating != nil, true
	case "unrated":
		return asked && v.Rating == nil, true
	}
	if i := slices.Index([]string{"star_1", "star_2", "star_3", "star_4", "star_5"}, column); i >= 0 {
		return asked && v.Rating != nil && v.Rating.Stars == i+1, true
	}
	return false, false
}

func dayStart(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, t.Location())
}

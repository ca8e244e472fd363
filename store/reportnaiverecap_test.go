package store

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"aduan/model"
)

// toldRecap is a recap as its JSON tells it.
type toldRecap struct {
	Total  map[string]int `json:"total"`
	Before map[string]int `json:"before"`
	Tables []struct {
		By   model.Breakdown  `json:"by"`
		Rows []map[string]any `json:"rows"`
	} `json:"tables"`
	Median float64 `json:"median_working_days"`
	P90    float64 `json:"p90_working_days"`
	Mean   float64 `json:"mean_working_days"`
	Ages   []struct {
		From  int `json:"from_days"`
		To    int `json:"to_days"`
		Cases int `json:"cases"`
	} `json:"open_ages"`
}

// naiveFigure counts a figure of a recap again.
func (n *naive) naiveFigure(v model.CaseView, name string) bool {
	switch name {
	case "response_kept":
		return n.received(n.r, v) && n.kept(v, model.DutyResponse) == model.Kept
	case "response_decided":
		return n.received(n.r, v) && n.kept(v, model.DutyResponse) != ""
	}
	holds, known := n.holds(n.r, v, name)
	if !known {
		n.w.t.Errorf("nothing counts %s again", name)
	}
	return holds
}

// TestRecapTellsWhatTheCasesSay: every figure of its JSON, those of the period before,
// of the days and of the ages among them, of a month, a quarter and a year, is that of
// the cases, read one by one and counted again by hand.
func TestRecapTellsWhatTheCasesSay(t *testing.T) {
	t.Parallel()
	before, secret := 0, 0
	for _, seed := range []uint64{33, 34} {
		w := recapBook(t, seed)
		w.rated()
		w.do("pengelola", w.pungli(), "verify", `{"category":"SAL-1","complete":true,"respondent":{"kind":"staff","post":"kabid-linjamsos"}}`)
		if err := w.b.settle(w.ctx()); err != nil {
			t.Fatal(err)
		}
		n := newNaive(w, "pengelola")
		for _, span := range model.Spans() {
			r, err := w.desk("pengelola").Recap(w.ctx(), model.PeriodOf(w.now(), span), nil)
			if err != nil {
				t.Fatal(err)
			}
			text, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			var told toldRecap
			if err := json.Unmarshal(text, &told); err != nil {
				t.Fatal(err)
			}
			n.recap(&r, &told)
			before += told.Before["entered"]
			secret += n.secret(&r, "petugas")
		}
	}
	if before == 0 || secret == 0 {
		t.Errorf("%d cases of a period before, %d secret ones", before, secret)
	}
}

// secret counts again what somebody knows by its number alone, page by page of the
// register.
func (n *naive) secret(r *model.Recap, who model.StaffID) (want int) {
	t := n.w.t
	t.Helper()
	theirs, err := n.w.desk(who).Recap(n.w.ctx(), r.Period, nil)
	if err != nil {
		t.Fatal(err)
	}
	for day := r.From; day.Before(r.To) && !day.After(r.AsOf); day = day.AddDate(0, 0, 1) {
		page, err := n.w.desk(who).RegisterDay(n.w.ctx(), day.Format(time.DateOnly))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range page.Entries {
			if e.Case.Sight == model.SeeNumber {
				want++
			}
		}
	}
	if theirs.Secret != want {
		t.Errorf("%s: %s is told of %d secret cases, there are %d", r.Period, who, theirs.Secret, want)
	}
	return want
}

func (n *naive) recap(r *model.Recap, told *toldRecap) {
	t := n.w.t
	t.Helper()
	period := &model.Reported{Name: model.ReportRecap, From: r.From, To: r.To, AsOf: r.AsOf}
	earlier := &model.Reported{Name: model.ReportRecap, From: r.Period.Add(-1).From(r.From.Location()), To: r.From, AsOf: r.AsOf}
	check := func(what string, of *model.Reported, figures map[string]int, in func(model.CaseView) bool) {
		t.Helper()
		n.r = of
		if len(figures) != len(model.FigureNames()) {
			t.Errorf("%s %s tells %d figures", r.Period, what, len(figures))
		}
		for name, got := range figures {
			want := 0
			for _, v := range n.cases {
				if in(v) && n.naiveFigure(v, name) {
					want++
				}
			}
			if got != want {
				t.Errorf("%s, %s %s: %d, the cases say %d", r.Period, what, name, got, want)
			}
		}
	}
	all := func(model.CaseView) bool { return true }
	check("total", period, told.Total, all)
	check("before", earlier, told.Before, all)
	for _, tb := range told.Tables {
		var values []string
		for _, row := range tb.Rows {
			value, figures := row["value"].(string), map[string]int{}
			for name, v := range row {
				if number, ok := v.(float64); ok {
					figures[name] = int(number)
				}
			}
			values = append(values, value)
			check(string(tb.By)+" "+value, period, figures, func(v model.CaseView) bool {
				in, _ := n.row(v, model.Part{By: tb.By, Value: value})
				return in
			})
		}
		for _, v := range n.cases {
			if have, _ := naiveValues(v, tb.By); n.received(period, v) && slices.ContainsFunc(have, func(s string) bool { return !slices.Contains(values, s) }) {
				t.Errorf("%s by %s: %s stands in no row", r.Period, tb.By, v.Register)
			}
		}
	}
	n.recapDays(r, told, period)
}

// recapDays counts the days and the ages again.
func (n *naive) recapDays(r *model.Recap, told *toldRecap, period *model.Reported) {
	t := n.w.t
	t.Helper()
	for name, got := range map[string]float64{"median_days": told.Median, "p90_days": told.P90, "mean_days": told.Mean} {
		if want, _ := n.days(period, model.ReportRow{Part: model.Part{By: model.ByChannel, Value: naiveSum}}, naiveStat()[name]); !near(got, want.Number) {
			t.Errorf("%s, %s: %v, the cases say %v", r.Period, name, got, want.Number)
		}
	}
	want, open := map[[2]int]int{{0, 5}: 0, {6, 14}: 0, {15, 30}: 0, {31, 60}: 0, {61, -1}: 0}, 0
	for _, v := range n.cases {
		if !v.State.Live() {
			continue
		}
		age := int(dayStart(r.AsOf).Sub(dayStart(*v.ReceivedAt)).Hours()+12) / 24
		for span := range want {
			if age >= span[0] && (span[1] < 0 || age <= span[1]) {
				want[span]++
				open++
			}
		}
	}
	if len(told.Ages) != len(want) || open == 0 {
		t.Errorf("%s: %d ages of %d open cases", r.Period, len(told.Ages), open)
	}
	for _, a := range told.Ages {
		if got, ok := want[[2]int{a.From, a.To}]; !ok || got != a.Cases {
			t.Errorf("%s, open for %d to %d days: %d, the cases say %d", r.Period, a.From, a.To, a.Cases, got)
		}
	}
}

package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"aduan/model"
)

// TestReportsListTheCasesThatThereAre: the lists of reports, case by case, hold each
// case of the period that they are of, once, with what the case itself says, the
// oldest first; and improvements as they stand.
func TestReportsListTheCasesThatThereAre(t *testing.T) {
	t.Parallel()
	for _, seed := range []uint64{35, 36} {
		w := recapBook(t, seed)
		w.rated()
		w.improving()
		if err := w.b.settle(w.ctx()); err != nil {
			t.Fatal(err)
		}
		n := newNaive(w, "pengelola")
		for _, p := range []model.Period{model.PeriodOf(w.now(), model.SpanQuarter), model.PeriodOf(w.now(), model.SpanMonth).Add(-1), model.PeriodOf(w.now(), model.SpanYear)} {
			for name, lines := range map[model.ReportName]func(*model.Reported, *model.ReportTable) []string{
				model.ReportResponse: n.replied, model.ReportCauses: n.taught, model.ReportImprovements: n.improved} {
				r := w.report("pengelola", model.ReportAsk{Name: name, Period: p})
				for _, tb := range r.Tables {
					if tb.By != "" {
						continue
					}
					var got []string
					for _, row := range tb.Rows {
						got = append(got, n.line(row.Cells))
					}
					want := lines(&r, &tb)
					if !slices.Equal(got, want) {
						t.Errorf("seed %d, %s of %s tells\n%s\nthe cases say\n%s", seed, tb.Name, p, strings.Join(got, "\n"), strings.Join(want, "\n"))
					}
					if p.Span == model.SpanYear && len(want) == 0 {
						t.Errorf("seed %d: %s is empty", seed, tb.Name)
					}
				}
			}
		}
	}
}

// improving are improvements in each state.
func (w *world) improving() {
	w.t.Helper()
	for n := 1; n <= 4; n++ {
		w.do("pengelola", "", "improvement_add", fmt.Sprintf(`{"improving":"Perbaikan %d"}`, n))
		w.move(time.Hour)
	}
	w.do("kepala", "", "improvement_decide", `{"improvement":2,"improvement_decision":"agreed","due_on":"2027-12-31"}`)
	w.do("kepala", "", "improvement_decide", `{"improvement":3,"improvement_decision":"declined"}`)
	w.do("kepala", "", "improvement_decide", `{"improvement":4,"improvement_decision":"agreed"}`)
	w.do("pengelola", "", "improvement_done", `{"improvement":4,"done_on":"`+w.now().Format(time.DateOnly)+`","proof":"Foto"}`)
}

// line is one row, as words.
func (n *naive) line(cells []model.ReportCell) string {
	var out []string
	for _, c := range cells {
		switch {
		case c.None:
			out = append(out, "-")
		case !c.At.IsZero():
			out = append(out, moment(c.At))
		default:
			out = append(out, c.Text)
		}
	}
	return strings.Join(out, " | ")
}

func moment(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.UTC().Format("2006-01-02 15:04:05")
}

// inOrder are the cases of the period, in the order of their receipt and entry.
func (n *naive) inOrder(r *model.Reported) (out []model.CaseView) {
	for _, v := range n.cases {
		if n.received(r, v) {
			out = append(out, v)
		}
	}
	slices.SortFunc(out, func(a, b model.CaseView) int {
		return cmp.Or(a.ReceivedAt.Compare(*b.ReceivedAt), cmp.Compare(a.Register[5:]+a.Register[:4], b.Register[5:]+b.Register[:4]))
	})
	return out
}

// replied is each case with what became of the first response.
func (n *naive) replied(r *model.Reported, _ *model.ReportTable) (out []string) {
	for _, v := range n.inOrder(r) {
		due, at, verdict := time.Time{}, time.Time{}, "-"
		for _, k := range v.Clocks {
			if k.Name == "response" && k.Round <= 1 {
				due, at, verdict = k.DueAt, k.StoppedAt, "running"
			}
		}
		if kept := n.kept(v, model.DutyResponse); kept != "" {
			verdict = string(kept)
		}
		out = append(out, strings.Join([]string{v.Register, verdict, moment(*v.ReceivedAt), moment(due), moment(at), v.Channel.Name}, " | "))
	}
	return out
}

// taught is each closed case with its lesson, or the improvements that are open.
func (n *naive) taught(r *model.Reported, tb *model.ReportTable) (out []string) {
	if tb.Name == "improvements_open" {
		return []string{"Perbaikan 1 | gathered | - | -", "Perbaikan 2 | agreed | 2027-12-31 | -"}
	}
	for _, v := range n.inOrder(r) {
		if v.State == model.Closed && v.Lesson != "" {
			out = append(out, strings.Join([]string{v.Register, cmp.Or(v.Cause, "-"), v.Lesson}, " | "))
		}
	}
	return out
}

// improved is each improvement of the period, all of which were gathered at the end.
func (n *naive) improved(r *model.Reported, _ *model.ReportTable) (out []string) {
	end := n.w.now()
	for i, rest := range []string{"- | - | -", "2027-12-31 | - | -", "- | - | -", "- | " + end.Format(time.DateOnly) + " | Foto"} {
		at := end.Add(time.Duration(i-4) * time.Hour)
		if !at.Before(r.From) && at.Before(r.To) {
			out = append(out, fmt.Sprintf("Perbaikan %d | %s | %s | %s | -", i+1, []string{"gathered", "agreed", "declined", "done"}[i], moment(at), rest))
		}
	}
	return out
}

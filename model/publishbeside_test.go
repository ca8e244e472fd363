package model

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestReportsBesideEachOtherWithholdTheSame: of the same cases every report that
// shares figures with others is published; a figure that two of them have is
// withheld in both or in neither, all of them together determine none,
// the villages of a sub-district, which sum up to it, among them.
func TestReportsBesideEachOtherWithholdTheSame(t *testing.T) {
	shared := 0
	rapid.Check(t, func(t *rapid.T) {
		now := reportMoment()
		period := PeriodOf(now, rapid.SampledFrom(Spans()).Draw(t, "span"))
		cases := rapid.SliceOfN(rapid.Custom(anyReportCase), 0, 120).Draw(t, "cases")
		for i := range cases {
			if cases[i].District = ""; cases[i].Village != "" {
				cases[i].District = "35.08.04"
			}
		}
		family := reportsBeside(rapid.SampledFrom([]ReportName{ReportRecap, ReportAgeing}).Draw(t, "family"))
		a := &reader{totals: map[string]int{}, figures: map[figure]int{}}
		rows := map[Part]ReportCell{}
		for _, name := range family {
			c := NewReporting(ReportAsk{Name: name, Period: period, Publish: true}, now, &Office{Criteria: []Criterion{{Code: "asn"}}})
			for _, k := range cases {
				c.Add(k)
			}
			r := c.Report().Publish()
			for i := range r.Tables {
				a.read(&r.Tables[i])
				for _, row := range r.Tables[i].Rows {
					if x := r.Tables[i].Column("entered"); x >= 0 {
						rows[row.Part] = row.Cells[x]
					}
				}
			}
		}
		if len(a.apart) > 0 {
			t.Fatalf("told in one report and withheld in another: %v", a.apart)
		}
		a.villages(rows)
		found := slices.DeleteFunc(a.solve(), func(n int) bool { return n == a.rest && a.left() })
		if len(found) > 0 {
			t.Fatalf("%d withheld figures are determined by reports together", len(found))
		}
		shared += a.shared
	})
	if shared == 0 {
		t.Error("no figure stands in two reports")
	}
}

// villages tells the reader that the villages of a sub-district sum up to it, with
// what is left of it in the row of those that stand together.
func (a *reader) villages(rows map[Part]ReportCell) {
	d := Part{ByArea, "35.08.04"}
	at, ok := a.figures[figure{d, "entered"}]
	if !ok {
		return
	}
	line := []int{at}
	for p := range rows {
		if p.By == ByVillage && strings.HasPrefix(p.Value, d.Value+".") {
			line = append(line, a.figures[figure{p, "entered"}])
		}
	}
	if _, rest := rows[Part{ByVillage, PartOthers}]; rest {
		line = append(line, a.cell(ReportCell{Withheld: true}, false, ""))
		a.rest, a.of = len(a.known)-1, line[:len(line)-1]
	}
	if len(line) > 1 {
		a.lines = append(a.lines, line)
	}
}

// left tells whether villages leave none of their sub-district, or no few, where all
// of them are told.
func (a *reader) left() bool {
	sum := 0
	for i, n := range a.of {
		if a.known[n] == nil {
			return false
		}
		if sum -= *a.known[n]; i == 0 {
			sum = *a.known[n]
		}
	}
	return sum == 0 || sum >= fewest
}

// TestSeenNumbersAgreeWithWhatIsPublished: each walk through the numbers that
// withheld cells could be keeps every sum, and none is below nothing.
func TestSeenNumbersAgreeWithWhatIsPublished(t *testing.T) {
	walks := 0
	rapid.Check(t, func(t *rapid.T) {
		w := &withholding{}
		anyTable(t, w)
		a := w.agreeing()
		for n, h := range w.hidden {
			if !h {
				continue
			}
			a.seek(n, w.values[n]+rapid.IntRange(-4, 9).Draw(t, "way"))
			walks++
			x := func(n int) float64 {
				if c, hidden := a.at[n]; hidden {
					return a.x[c]
				}
				return float64(w.values[n])
			}
			for _, line := range w.lines {
				sum := -x(line[0])
				for _, n := range line[1:] {
					sum += x(n)
				}
				if max(sum, -sum) > tiny {
					t.Fatalf("a sum is off by %v", sum)
				}
			}
			if slices.ContainsFunc(a.x, func(v float64) bool { return v < -tiny }) {
				t.Fatal("a cell is less than nothing")
			}
		}
	})
	if walks == 0 {
		t.Error("nowhere to go")
	}
}

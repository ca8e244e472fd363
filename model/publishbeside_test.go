package model

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestReportsBesideEachOtherWithholdTheSame: of the same cases every report that
// shares figures with others is published; a figure that two of them have is
// withheld in both or in neither, all of them together determine none, and what
// the villages of a sub-district leave of it is none or no few.
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
		if found := a.solve(); len(found) > 0 {
			t.Fatalf("%d withheld figures are determined by reports together", len(found))
		}
		shared += a.shared
		left, known := rows[Part{ByArea, "35.08.04"}], true
		for p, c := range rows {
			if p.By == ByVillage && strings.HasPrefix(p.Value, "35.08.04.") {
				left.Number, known = left.Number-c.Number, known && !c.Withheld
			}
		}
		if known && !left.Withheld && left.Number > 0 && left.Number < fewest {
			t.Fatalf("villages leave %v of their sub-district", left.Number)
		}
	})
	if shared == 0 {
		t.Error("no figure stands in two reports")
	}
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

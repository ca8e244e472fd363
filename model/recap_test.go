package model

import (
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func anyRecapCase(t *rapid.T) RecapCase {
	loc := time.FixedZone("WIB", 7*3600)
	pick := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
	return RecapCase{
		State: rapid.SampledFrom(States()).Draw(t, "state"), Read: rapid.Bool().Draw(t, "read"),
		ReceivedAt: time.Date(2026, 7, 1, 0, 0, 0, 0, loc).Add(time.Duration(rapid.IntRange(0, 200*24*60).Draw(t, "minute")) * time.Minute),
		Channel:    pick("channel", "walk_in", "whatsapp", "lapor"), Class: Class(pick("class", "", "ordinary", "oversight")),
		Category: pick("category", "", "KKS-2", "DAT-1"), Unit: UnitID(pick("unit", "", "linjamsos")), District: pick("district", "", "35.08.04"),
		Outcome: pick("outcome", "", "fulfilled", "explained"), Settlement: rapid.SampledFrom([]Verdict{"", Kept, Broken}).Draw(t, "settlement"),
		Response: rapid.SampledFrom([]Verdict{"", Kept, Broken}).Draw(t, "response"), Settled: rapid.Bool().Draw(t, "settled"), Days: rapid.IntRange(0, 80).Draw(t, "days"),
		Reasons: rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"desil", "asn", "guru"}), 0, 2, rapid.ID).Draw(t, "reasons"),
	}
}

// TestRowsOfEveryBreakdownSumToTheTotal: every case that counts is in exactly
// one row, by reason in one at least, and in exactly one of what may have become of it.
func TestRowsOfEveryBreakdownSumToTheTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cases := rapid.SliceOfN(rapid.Custom(anyRecapCase), 0, 60).Draw(t, "cases")
		now := time.Date(2026, 11, 20, 10, 30, 0, 0, time.FixedZone("WIB", 7*3600))
		p := PeriodOf(now, rapid.SampledFrom(Spans()).Draw(t, "span"))
		c := NewCounting(p, now, Breakdowns())
		counted, open := 0, 0
		for _, k := range cases {
			c.Add(k)
			if k.State != Voided && c.Holds(k.ReceivedAt) {
				counted++
			}
			if k.State.Live() && k.ReceivedAt.Before(midnight(now).AddDate(0, 0, 1)) {
				open++
			}
		}
		r := c.Recap()
		if r.Total.Entered != counted || r.Open() != open {
			t.Fatalf("entered %d of %d, open %d of %d", r.Total.Entered, counted, r.Open(), open)
		}
		for _, table := range r.Tables {
			for _, name := range FigureNames() {
				sum := 0
				for _, row := range table.Rows {
					sum += row.Of(name)
				}
				if table.Overlaps {
					if sum < r.Total.Of(name) {
						t.Fatalf("%s by %s: a case is in no row", name, table.By)
					}
					continue
				}
				if sum != r.Total.Of(name) {
					t.Fatalf("%s by %s: rows sum to %d, the total is %d", name, table.By, sum, r.Total.Of(name))
				}
			}
		}
		if f := r.Total; f.Done+f.Open+f.Rejected+f.Forwarded+f.Withdrawn+f.Merged != f.Entered || f.Replied > f.Replies {
			t.Fatalf("%+v", f)
		}
	})
}

// TestCaseIsCountedUnderEachReasonItWasTold, and under none that only those know
// who read it.
func TestCaseIsCountedUnderEachReasonItWasTold(t *testing.T) {
	now := time.Date(2026, 11, 20, 10, 30, 0, 0, time.FixedZone("WIB", 7*3600))
	c := NewCounting(PeriodOf(now, SpanMonth), now, Breakdowns())
	for _, k := range []RecapCase{{Read: true, Reasons: []string{"asn", "desil"}}, {Read: true, Reasons: []string{"asn"}}, {Read: true}, {Reasons: []string{"guru"}}} {
		k.State, k.ReceivedAt = Closed, now
		c.Add(k)
	}
	r := c.Recap()
	got := map[string]int{}
	for _, row := range r.Table(ByReason).Rows {
		got[row.Value] = row.Entered
	}
	if want := map[string]int{"asn": 2, "desil": 1, PartNone: 1, PartHidden: 1}; !maps.Equal(got, want) || r.Total.Entered != 4 || !r.Table(ByReason).Overlaps {
		t.Errorf("%v of %d", got, r.Total.Entered)
	}
	if !(Part{By: ByReason, Value: "asn"}).Inner() {
		t.Error("one may ask for a reason without reading the case")
	}
}

// TestReasonsAreCountedOnlyWhereTheProfileHasCriteria.
func TestReasonsAreCountedOnlyWhereTheProfileHasCriteria(t *testing.T) {
	with := &Office{Criteria: []Criterion{{Code: "asn"}}}
	if !slices.Contains(with.Breakdowns(), ByReason) || slices.Contains((&Office{}).Breakdowns(), ByReason) {
		t.Error(with.Breakdowns(), (&Office{}).Breakdowns())
	}
}

func TestMedianAndNinetiethPercentile(t *testing.T) {
	for _, c := range []struct {
		days        []int
		median, p90 int
	}{{nil, 0, 0}, {[]int{4}, 4, 4}, {[]int{1, 9}, 1, 9}, {[]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 100}, 5, 9}} {
		if m, p := rank(c.days, 50), rank(c.days, 90); m != c.median || p != c.p90 {
			t.Errorf("%v: median %d, P90 %d", c.days, m, p)
		}
	}
}

func TestPeriodsFollowEachOther(t *testing.T) {
	loc := time.FixedZone("WIB", 7*3600)
	now := time.Date(2026, 12, 31, 23, 30, 0, 0, loc)
	for _, c := range []struct {
		span             Span
		is, before, next string
	}{{SpanMonth, "2026-12", "2026-11", "2027-01"}, {SpanQuarter, "2026-Q4", "2026-Q3", "2027-Q1"}, {SpanYear, "2026", "2025", "2027"}} {
		p := PeriodOf(now, c.span)
		if got := []string{p.String(), p.Add(-1).String(), p.Add(1).String()}; !slices.Equal(got, []string{c.is, c.before, c.next}) {
			t.Errorf("%v", got)
		}
		if p.Add(-1).To(loc) != p.From(loc) || now.Before(p.From(loc)) || !now.Before(p.To(loc)) {
			t.Errorf("%s is from %v to %v", p, p.From(loc), p.To(loc))
		}
	}
}

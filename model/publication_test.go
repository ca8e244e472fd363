package model

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// archive is all that a reader has of an office: every publication, of every period.
type archive struct {
	reader
	of   map[Period]*shelf
	true map[int]int // what a withheld cell is, for the test to know
}

// shelf is what was published of one period.
type shelf struct {
	totals  map[string]int
	figures map[figure]int
	rest    map[Breakdown]bool // a table of it has rows together
	told    map[Breakdown]bool
}

// put lays a report to the others.
func (a *archive) put(made, published Reported) {
	s := a.of[made.Period]
	if s == nil {
		s = &shelf{map[string]int{}, map[figure]int{}, map[Breakdown]bool{}, map[Breakdown]bool{}}
		a.of[made.Period] = s
	}
	a.totals, a.figures = s.totals, s.figures
	for i := range published.Tables {
		t := &published.Tables[i]
		whole, _ := made.Table(t.Name)
		a.read(t)
		s.told[t.By] = true
		for _, row := range whole.grid() {
			for x, c := range whole.Columns {
				at, ok := s.figures[figure{row.Part, c.Name}]
				if row == whole.Total {
					at, ok = s.totals[c.Name]
				}
				if ok {
					a.true[at] = int(row.Cells[x].Number)
				}
			}
		}
		s.rest[t.By] = s.rest[t.By] || slices.ContainsFunc(t.Rows, func(r ReportRow) bool { return r.Part.Value == PartOthers })
	}
}

// sums tells the reader that a period is its quarters, or its months.
func (a *archive) sums() {
	for p, whole := range a.of {
		for _, span := range Spans() {
			var parts []Period
			for q := PeriodOf(p.From(time.UTC), span); q.Meets(p); q = q.Add(1) {
				parts = append(parts, q)
			}
			if span == p.Span || len(parts) < 2 {
				continue
			}
			for column, at := range whole.totals {
				a.sum(at, parts, func(s *shelf) (int, bool) { n, ok := s.totals[column]; return n, ok }, "")
			}
			for f, at := range whole.figures {
				a.sum(at, parts, func(s *shelf) (int, bool) { n, ok := s.figures[f]; return n, ok }, f.part.By)
			}
		}
	}
}

func (a *archive) sum(at int, parts []Period, find func(*shelf) (int, bool), by Breakdown) {
	line, some := []int{at}, false
	for _, q := range parts {
		s := a.of[q]
		if s == nil {
			line = append(line, a.cell(ReportCell{Withheld: true}, false, ""))
			continue
		}
		n, ok := find(s)
		switch {
		case ok:
			line, some = append(line, n), true
		case s.rest[by] || !s.told[by]:
			line = append(line, a.cell(ReportCell{Withheld: true}, false, ""))
		}
	}
	if some {
		a.lines = append(a.lines, line)
	}
}

// bounds narrows what every cell can be, sum by sum, until nothing moves.
func (a *archive) bounds() (low, high []int) {
	for _, v := range a.known {
		l, h := 0, math.MaxInt32
		if v != nil {
			l, h = *v, *v
		}
		low, high = append(low, l), append(high, h)
	}
	for moved := true; moved; {
		moved = false
		for _, line := range a.lines {
			least, most := 0, 0
			for _, n := range line[1:] {
				least, most = least+low[n], min(most+high[n], math.MaxInt32)
			}
			set := func(n, l, h int) {
				if l > low[n] || h < high[n] {
					low[n], high[n], moved = max(l, low[n]), min(h, high[n]), true
				}
			}
			set(line[0], least, most)
			for _, n := range line[1:] {
				l := 0
				if most < math.MaxInt32 {
					l = low[line[0]] - (most - high[n])
				}
				set(n, l, high[line[0]]-(least-low[n]))
			}
		}
	}
	return low, high
}

// TestPublicationsTogetherTellNothingThatOneWithholds: an office tries to publish any
// reports of any periods of a year; a reader who has all of what it was let publish,
// and knows that a year is its months, can tell no withheld figure, and of none that
// is few that it is less than five numbers, or few.
func TestPublicationsTogetherTellNothingThatOneWithholds(t *testing.T) {
	withheld, refused := 0, 0
	agus := Staff{ID: "agus", Holdings: []Holding{{Post: "pengelola", Capacity: Definitif}}}
	rapid.Check(t, func(t *rapid.T) {
		now := reportMoment().AddDate(0, 2, 0)
		cases := rapid.SliceOfN(rapid.Custom(anyReportCase), 0, 150).Draw(t, "cases")
		a := &archive{of: map[Period]*shelf{}, true: map[int]int{}}
		var before []Publication
		for range rapid.IntRange(1, 9).Draw(t, "publications") {
			month := time.Date(2026, time.Month(rapid.IntRange(7, 12).Draw(t, "month")), 1, 0, 0, 0, 0, now.Location())
			p := PeriodOf(month, rapid.SampledFrom(Spans()).Draw(t, "span"))
			name := rapid.SampledFrom(reportsBeside(ReportRecap)).Draw(t, "report")
			if _, err := Publishable(before, p, time.Time{}, agus, now); err != nil {
				refused++
				continue
			}
			if slices.ContainsFunc(before, func(b Publication) bool { return b.Period == p && b.Report == name }) {
				continue // the same once more
			}
			before = append(before, Publication{Report: name, Period: p, AsOf: now, By: Doer{Person: "agus", Post: "pengelola"}})
			c := NewReporting(ReportAsk{Name: name, Period: p, Publish: true}, now, &Office{Criteria: []Criterion{{Code: "asn"}}})
			for _, k := range cases {
				c.Add(k)
			}
			a.put(c.Report(), c.Report().Publish())
		}
		a.sums()
		if found := a.solve(); len(found) > 0 {
			t.Fatalf("%d withheld figures are determined by %v", len(found), before)
		}
		low, high := a.bounds()
		for n, v := range a.true {
			if a.known[n] != nil {
				continue
			}
			withheld++
			if v > 0 && v < fewest && (high[n]-low[n] < fewest-1 || high[n] < fewest) {
				t.Fatalf("a withheld %d lies between %d and %d by %v", v, low[n], high[n], before)
			}
		}
	})
	if withheld == 0 || refused == 0 {
		t.Errorf("%d were withheld, %d refused", withheld, refused)
	}
}

// TestPeriodIsReadAsItIsWritten, and nothing else is a period.
func TestPeriodIsReadAsItIsWritten(t *testing.T) {
	for _, span := range Spans() {
		for m := range 12 {
			p := PeriodOf(time.Date(2026, time.Month(m+1), 1, 0, 0, 0, 0, time.UTC), span)
			if got, ok := ParsePeriod(p.String()); !ok || got != p {
				t.Errorf("%s is read as %v", p, got)
			}
		}
	}
	for _, s := range []string{"", "2026-13", "2026-00", "2026-Q5", "2026-Q0", "2026-1", "26", "2026-10 ", "2026-10-01", "2026-Q", "x", "-026"} {
		if p, ok := ParsePeriod(s); ok {
			t.Errorf("%q is read as %v", s, p)
		}
	}
}

// TestReportIsPublishedOnceAndByWhomTheOfficeTrusts: who may, when, and beside what.
func TestReportIsPublishedOnceAndByWhomTheOfficeTrusts(t *testing.T) {
	b := newTestBook(t) // 19 November 2026
	var before []Publication
	try := func(who StaffID, period, asOf string) (Decision, *Error) {
		t.Helper()
		a, err := DecodeAction("publish_report", fmt.Appendf(nil, `{"report":"recap","period":%q%s}`, period, asOf))
		if err != nil {
			t.Fatal(err)
		}
		s := b.situation(who, "")
		s.Published = before
		d, err := a.Decide(s)
		if err != nil {
			return d, asError(err)
		}
		return d, nil
	}
	publish := func(who StaffID, period, asOf string, want time.Time) {
		t.Helper()
		d, err := try(who, period, asOf)
		if err != nil {
			t.Fatalf("%s of %s: %v", who, period, err)
		}
		data, fault := json.Marshal(d.Drafts[0].Data)
		if fault != nil {
			t.Fatal(fault)
		}
		e := Event{Stream: d.Drafts[0].Stream, Kind: d.Drafts[0].Kind, Data: data, By: d.Drafts[0].By, RecordedAt: b.now}
		got := FoldPublications([]Event{e})
		if len(got) != 1 || got[0].Period.String() != period || !got[0].AsOf.Equal(want) || got[0].By.Person != who {
			t.Fatalf("written down is %+v, want as of %v", got, want)
		}
		before = append(before, got...)
	}
	refuse := func(who StaffID, period, asOf, rule string) {
		t.Helper()
		if _, err := try(who, period, asOf); err == nil || err.Rule != rule {
			t.Errorf("%s of %s%s: %v, want %s", who, period, asOf, err, rule)
		}
	}
	for _, who := range []StaffID{"siti", "rina", "yudi", "ppid", "hasan", "hendra"} {
		refuse(who, "2026-10", "", "role")
	}
	refuse("agus", "2026-11", "", "publish_running")
	refuse("agus", "2026-Q4", "", "publish_running")
	refuse("agus", "2026-13", "", "period")
	refuse("agus", "2026-10", `,"as_of":"2026-10-15T08:00:00+07:00"`, "publish_running")
	refuse("agus", "2026-10", `,"as_of":"2026-11-30T08:00:00+07:00"`, "at_future")
	first := b.now
	publish("agus", "2026-10", "", first)
	b.now = b.now.Add(24 * time.Hour)
	publish("agus", "2026-10", "", first) // another report, or the same again, says what it said
	refuse("agus", "2026-10", `,"as_of":"2026-11-20T08:00:00+07:00"`, "publish_moment")
	refuse("lilik", "2026-10", "", "publish_by")
	moved := b.staff["agus"]
	moved.Holdings = []Holding{{Post: "sekretaris", Capacity: Definitif, From: b.now.AddDate(-1, 0, 0)}}
	held := b.staff["agus"]
	b.staff["agus"] = moved
	refuse("agus", "2026-10", "", "publish_by") // in another post one sees other cases
	b.staff["agus"] = held
	b.now = b.now.AddDate(0, 3, 0)
	refuse("agus", "2026-Q4", "", "publish_overlap")
	refuse("agus", "2026", "", "publish_overlap")
	publish("lilik", "2026-Q3", `,"as_of":"2026-10-01T00:00:00+07:00"`, time.Date(2026, 10, 1, 0, 0, 0, 0, b.now.Location()))
	publish("dewi", "2026-11", "", b.now)
	publish("dewi", "2025", "", b.now)
	refuse("dewi", "2025-03", "", "publish_overlap")
}

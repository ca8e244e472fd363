package model

import (
	"cmp"
	"slices"
	"time"
)

// Reporting makes a report out of cases, one after the other, in any order.
type Reporting struct {
	ask     ReportAsk
	report  Reported
	tallies []*reportTally
	listed  []*reportListing
	office  *Office
	// improvements are those that the report tells of, as they stood.
	improvements []Improvement
	recap        *Counting // of a recap: the same count in its own shape
	// beside are the tables of reports that readers may lay beside a published one.
	beside map[ReportName][]*reportTally
}

// NewReporting begins a report as it stands at a moment, in that moment's zone,
// of an office.
func NewReporting(ask ReportAsk, now time.Time, o *Office) *Reporting {
	loc := now.Location()
	r := &Reporting{ask: ask, office: o, report: Reported{Name: ask.Name, Period: ask.Period, From: ask.Period.From(loc), To: ask.Period.To(loc), AsOf: now,
		Past: !ask.AsOf.IsZero(), Settled: true}}
	for _, spec := range reportTables(ask, o) {
		r.tallies = append(r.tallies, newReportTally(spec))
	}
	r.listed = reportListings(ask.Name)
	if ask.Publish {
		r.beside = besideTallies(ask, o)
	}
	if ask.Name == ReportRecap {
		r.recap = NewCounting(ask.Period, now, o.Breakdowns())
	}
	return r
}

// Since and Until bound what the report counts by its receipt; besides, it counts
// what is open.
func (r *Reporting) Since() time.Time {
	if r.recap != nil {
		return r.recap.Since()
	}
	return r.report.From
}

// Until is the first moment after what the report counts.
func (r *Reporting) Until() time.Time { return r.report.To }

// Holds tells whether the period holds a moment of receipt.
func (r *Reporting) Holds(t time.Time) bool { return !t.Before(r.report.From) && t.Before(r.report.To) }

// Quotes tells whether the report quotes a case of the period: one that was closed
// with a lesson, or that complains of somebody outside the office. For the public
// it quotes none.
func (r *Reporting) Quotes(k *ReportCase, learned, outside bool) bool {
	return !r.ask.Publish && k.Read && r.Holds(k.ReceivedAt) && (learned && r.ask.Name == ReportCauses || outside && r.ask.Name == ReportHotspots)
}

// Add counts a case where it belongs. A voided entry belongs nowhere.
func (r *Reporting) Add(k ReportCase) {
	if k.State == Voided {
		return
	}
	if r.recap != nil {
		r.recap.Add(k.RecapCase)
	}
	in := r.Holds(k.ReceivedAt)
	open := k.State.Live() && k.ReceivedAt.Before(midnight(r.report.AsOf).AddDate(0, 0, 1))
	if !in && !open {
		return
	}
	counted, at := false, counting{ReportCase: &k, in: in, open: open, now: r.report.AsOf}
	for _, t := range r.tallies {
		counted = t.add(at) || counted
	}
	for _, tallies := range r.beside {
		for _, t := range tallies {
			t.add(at)
		}
	}
	for _, l := range r.listed {
		if in && l.holds(&k) {
			l.cases = append(l.cases, k)
			counted = true
		}
	}
	if !k.Read && (counted || in) && r.ask.Name != ReportImprovements {
		r.report.Unread++
	}
}

// AddSecret counts an entry of which only the number is known, by the day it was
// recorded.
func (r *Reporting) AddSecret(recorded time.Time) {
	if r.recap != nil {
		r.recap.AddSecret(recorded)
	}
	if r.Holds(recorded) && r.ask.Name != ReportImprovements {
		r.report.Secret++
	}
}

// Report is what was counted so far.
func (r *Reporting) Report() Reported {
	out := r.report
	out.Tables = tablesOf(r.tallies)
	if r.ask.Publish {
		for _, name := range reportsBeside(r.ask.Name) {
			out.beside = append(out.beside, besideTables{name, tablesOf(r.beside[name])})
		}
	}
	for _, l := range r.listed {
		out.Tables = append(out.Tables, l.table())
	}
	switch r.ask.Name {
	case ReportCauses:
		out.Tables = append(out.Tables, r.improving())
	case ReportImprovements:
		out.Tables = append(out.Tables, r.improved())
	}
	if r.recap != nil {
		recap := r.recap.Recap()
		out.Recap = &recap
	}
	return out
}

func tablesOf(tallies []*reportTally) (out []ReportTable) {
	for _, t := range tallies {
		if table := t.table(); len(table.Rows) > 0 || !t.spec.seldom {
			out = append(out, table)
		}
	}
	return out
}

// counting is a case as a table looks at it.
type counting struct {
	*ReportCase
	in, open bool // it was received in the period; it is open
	now      time.Time
}

// reportTally counts one table.
type reportTally struct {
	spec  tableSpec
	rows  map[string]*tallyRow
	total *tallyRow // nil where it is the rows together
}

// tallyRow is one row of it: for each column the places of its cases, and the
// numbers that it is made of.
type tallyRow struct {
	cases   [][]uint32
	numbers [][]int
}

func newReportTally(spec tableSpec) *reportTally {
	t := &reportTally{spec: spec, rows: map[string]*tallyRow{}}
	if spec.by.Overlaps() { // elsewhere the rows sum up to it
		t.total = t.row()
	}
	return t
}

func (t *reportTally) row() *tallyRow {
	return &tallyRow{make([][]uint32, len(t.spec.columns)), make([][]int, len(t.spec.columns))}
}

// add counts a case in its rows; false where the table has no room for it.
func (t *reportTally) add(k counting) bool {
	values := t.spec.rows(k)
	if len(values) == 0 {
		return false
	}
	counted := false
	for i, col := range t.spec.columns {
		if col.holds == nil || !col.holds(k) {
			continue
		}
		counted = true
		for _, v := range values {
			row := t.rows[v]
			if row == nil {
				row = t.row()
				t.rows[v] = row
			}
			row.add(i, k, col)
		}
		if t.total != nil {
			t.total.add(i, k, col)
		}
	}
	return counted
}

func (r *tallyRow) add(i int, k counting, col columnSpec) {
	r.cases[i] = append(r.cases[i], k.Place)
	if col.number != nil {
		r.numbers[i] = append(r.numbers[i], col.number(k))
	}
}

// merge takes in the cases of another row.
func (r *tallyRow) merge(other *tallyRow) {
	for i := range r.cases {
		r.cases[i] = append(r.cases[i], other.cases[i]...)
		r.numbers[i] = append(r.numbers[i], other.numbers[i]...)
	}
}

// table is the tally as a table, the largest row first; rows that are no value of
// the case come last.
func (t *reportTally) table() ReportTable {
	out := ReportTable{Name: t.spec.name, By: t.spec.by, Overlaps: t.spec.by.Overlaps(), Bar: t.spec.columns[0].Name, Sums: t.spec.sums}
	for _, c := range t.spec.columns {
		out.Columns = append(out.Columns, c.ReportColumn)
	}
	rows := t.gathered()
	for v, r := range rows {
		out.Rows = append(out.Rows, ReportRow{Part{t.spec.by, v}, t.cells(r)})
	}
	order := t.spec.order
	slices.SortFunc(out.Rows, func(a, b ReportRow) int {
		if order != nil {
			return cmp.Compare(slices.Index(order, a.Part.Value), slices.Index(order, b.Part.Value))
		}
		return cmp.Or(cmp.Compare(last(a.Part.Value), last(b.Part.Value)), cmp.Compare(b.Cells[0].Number, a.Cells[0].Number),
			cmp.Compare(a.Part.Value, b.Part.Value))
	})
	total := t.total
	if total == nil {
		total = t.row()
		for _, r := range t.rows {
			total.merge(r)
		}
	}
	out.Total = &ReportRow{Cells: t.cells(total)}
	return out
}

// gathered are the rows; those below the table's least number stand together.
func (t *reportTally) gathered() map[string]*tallyRow {
	if t.spec.least == 0 {
		return t.rows
	}
	out := map[string]*tallyRow{}
	for v, r := range t.rows {
		if last(v) == 0 && len(r.cases[0]) < t.spec.least {
			v = PartSeldom
		}
		if out[v] == nil {
			out[v] = t.row()
		}
		out[v].merge(r)
	}
	return out
}

func (t *reportTally) cells(r *tallyRow) []ReportCell {
	out := make([]ReportCell, len(t.spec.columns))
	for i, col := range t.spec.columns {
		c := &out[i]
		switch {
		case col.stat != nil:
			c.Base, c.None = len(r.numbers[i]), len(r.numbers[i]) == 0
			if !c.None {
				c.Number = col.stat(slices.Sorted(slices.Values(r.numbers[i])))
			}
			c.Query = placesQuery(r.cases[i])
		case col.of[0] != "":
			n, of := len(r.cases[t.spec.column(col.of[0])]), len(r.cases[t.spec.column(col.of[1])])
			if c.Base, c.None = of, of == 0; !c.None {
				c.Number = float64(n) / float64(of)
			}
			c.Query = placesQuery(r.cases[t.spec.column(col.of[0])])
		default:
			c.Number, c.Base = float64(len(r.cases[i])), len(r.cases[i])
			c.Query = placesQuery(r.cases[i])
		}
	}
	return out
}

// placesQuery finds cases by their places.
func placesQuery(places []uint32) *Query {
	if len(places) == 0 {
		return nil
	}
	sorted := slices.Clone(places)
	slices.Sort(sorted)
	return &Query{Place: "all", Cases: sorted}
}

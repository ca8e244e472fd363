package model

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func anyReportCase(t *rapid.T) ReportCase {
	k := ReportCase{RecapCase: anyRecapCase(t)}
	k.Place = rapid.Uint32Range(0, 1<<20).Draw(t, "place")
	k.Register = fmt.Sprintf("%04d/2026", k.Place)
	k.Village = rapid.SampledFrom([]string{"", "35.08.04.2001", "35.08.04.2002", "35.08.04.2001", "35.08.04.2003"}).Draw(t, "village")
	k.Stars = rapid.IntRange(0, 5).Draw(t, "stars")
	k.Cause = rapid.SampledFrom([]string{"", "jadwal", "data"}).Draw(t, "cause")
	k.Post = rapid.SampledFrom([]PostID{"", "kabid"}).Draw(t, "post")
	k.Lead = rapid.SampledFrom([]StaffID{"", "rina"}).Draw(t, "lead")
	k.Respondent = rapid.SampledFrom([]string{"", "kabid"}).Draw(t, "respondent")
	k.Agent = rapid.SampledFrom([]string{"", "E-WARONG MAJU"}).Draw(t, "agent")
	k.Lesson = rapid.SampledFrom([]string{"", "Belajar"}).Draw(t, "lesson")
	k.Service = rapid.SampledFrom([]string{"", "pkh"}).Draw(t, "service")
	return k
}

func reportMoment() time.Time {
	return time.Date(2026, 11, 20, 10, 30, 0, 0, time.FixedZone("WIB", 7*3600))
}

// reader is somebody who wants to know what a published report leaves out: they
// know that rows sum up to the total, columns to their sum, and that the total of
// a column is one number in every table.
type reader struct {
	known  []*int // nil: withheld
	lines  [][]int
	totals map[string]int
	// Of several reports: the cells of figures, how many stand in two tables, and
	// those that are told in one and withheld in another.
	figures map[figure]int
	shared  int
	apart   []figure
	slack   map[int]bool // what rows that share cases leave between their sum and the total
	rest    int          // what villages leave of their sub-district: no figure of its own; 0 is none
	of      []int        // the sub-district and these villages
}

func (a *reader) cell(c ReportCell, total bool, column string) int {
	if total {
		if at, ok := a.totals[column]; ok {
			return at
		}
		a.totals[column] = len(a.known)
	}
	var v *int
	if !c.Withheld {
		n := int(c.Number)
		v = &n
	}
	a.known = append(a.known, v)
	return len(a.known) - 1
}

// figure is the cell of a figure that other reports may have too.
func (a *reader) figure(row *ReportRow, c ReportCell, name string) int {
	f := figure{row.Part, name}
	if at, ok := a.figures[f]; ok {
		a.shared++
		if (a.known[at] == nil) != c.Withheld || !c.Withheld && *a.known[at] != int(c.Number) {
			a.apart = append(a.apart, f)
		}
		return at
	}
	at := a.cell(c, false, name)
	if a.figures != nil && row.Part.Value != PartOthers {
		a.figures[f] = at
	}
	return at
}

func (a *reader) read(t *ReportTable) {
	id := map[[2]int]int{}
	for y, row := range t.grid() {
		for x, c := range t.Columns {
			switch {
			case c.Kind != CellCount:
			case y == len(t.Rows):
				id[[2]int{y, x}] = a.cell(row.Cells[x], true, c.Name)
			default:
				id[[2]int{y, x}] = a.figure(row, row.Cells[x], c.Name)
			}
		}
	}
	for x, c := range t.Columns {
		if c.Kind == CellCount && !t.Overlaps {
			line := []int{id[[2]int{len(t.Rows), x}]}
			for y := range t.Rows {
				line = append(line, id[[2]int{y, x}])
			}
			a.lines = append(a.lines, line)
		}
	}
	for x, c := range t.Columns {
		if c.Kind == CellCount && t.Overlaps {
			a.overlapping(t, x, id)
		}
	}
	for y := range t.grid() {
		for _, sum := range t.Sums {
			var line []int
			for _, name := range sum {
				line = append(line, id[[2]int{y, t.Column(name)}])
			}
			a.lines = append(a.lines, line)
		}
	}
}

// overlapping is what the reader knows of rows that share cases: cases without any
// value are in one row alone, and each of the others is in one at least.
func (a *reader) overlapping(t *ReportTable, x int, id map[[2]int]int) {
	free := func() int {
		n := a.cell(ReportCell{Withheld: true}, false, "")
		if a.slack == nil {
			a.slack = map[int]bool{}
		}
		a.slack[n] = true
		return n
	}
	total, all := id[[2]int{len(t.Rows), x}], []int{free()}
	apart, shared := []int{total}, 0
	for y, r := range t.Rows {
		if all = append(all, id[[2]int{y, x}]); r.Part.Value == PartNone || r.Part.Value == PartHidden {
			apart = append(apart, id[[2]int{y, x}])
		} else {
			shared++
		}
	}
	if shared < 2 {
		a.lines = append(a.lines, append([]int{total}, all[1:]...))
		return
	}
	a.lines = append(a.lines, all, []int{all[0], total, free()})
	for y, r := range t.Rows {
		if r.Part.Value != PartNone && r.Part.Value != PartHidden {
			a.lines = append(a.lines, append(slices.Clone(apart), id[[2]int{y, x}], free()))
		}
	}
}

// solve gives the withheld cells that the equations determine, by elimination in
// fractions.
func (a *reader) solve() (found []int) {
	var cols []int
	for n, v := range a.known {
		if v == nil {
			cols = append(cols, n)
		}
	}
	var rows [][]*big.Rat
	for _, line := range a.lines {
		row := make([]*big.Rat, len(cols))
		for i, c := range cols {
			row[i] = new(big.Rat)
			for j, n := range line {
				if n == c && j == 0 {
					row[i].Sub(row[i], big.NewRat(1, 1))
				} else if n == c {
					row[i].Add(row[i], big.NewRat(1, 1))
				}
			}
		}
		rows = append(rows, row)
	}
	at := 0
	for c := range cols {
		p := slices.IndexFunc(rows[at:], func(r []*big.Rat) bool { return r[c].Sign() != 0 })
		if p < 0 {
			continue
		}
		rows[at], rows[at+p] = rows[at+p], rows[at]
		inv := new(big.Rat).Inv(rows[at][c])
		for i := range cols {
			rows[at][i].Mul(rows[at][i], inv)
		}
		for i, r := range rows {
			if i == at || r[c].Sign() == 0 {
				continue
			}
			f := new(big.Rat).Set(r[c])
			for j := range cols {
				r[j].Sub(r[j], new(big.Rat).Mul(f, rows[at][j]))
			}
		}
		at++
	}
	for _, r := range rows {
		only, n := 0, 0
		for i, v := range r {
			if v.Sign() != 0 {
				only, n = i, n+1
			}
		}
		if n == 1 && !a.slack[cols[only]] {
			found = append(found, cols[only])
		}
	}
	return found
}

// TestPublishedFiguresCannotBeHadBySubtraction: of random cases no figure under
// five is published, and none that is withheld is determined by the sums.
func TestPublishedFiguresCannotBeHadBySubtraction(t *testing.T) {
	withheld := 0
	rapid.Check(t, func(t *rapid.T) {
		now := reportMoment()
		name := rapid.SampledFrom(ReportNames()).Draw(t, "report")
		c := NewReporting(ReportAsk{Name: name, Period: PeriodOf(now, rapid.SampledFrom(Spans()).Draw(t, "span")), Publish: true}, now,
			&Office{Criteria: []Criterion{{Code: "asn"}}})
		for _, k := range rapid.SliceOfN(rapid.Custom(anyReportCase), 0, 120).Draw(t, "cases") {
			c.Add(k)
		}
		r := c.Report().Publish()
		a := &reader{totals: map[string]int{}}
		for i := range r.Tables {
			a.read(&r.Tables[i])
			for _, row := range r.Tables[i].grid() {
				for x, cell := range row.Cells {
					if cell.Query != nil || cell.Base != 0 {
						t.Fatal("a published figure leads to its cases")
					}
					if n := cell.Number; r.Tables[i].Columns[x].Kind == CellCount && n > 0 && n < fewest {
						t.Fatalf("%s: %v is published", r.Tables[i].Name, n)
					}
					if cell.Withheld {
						withheld++
					}
				}
			}
		}
		if found := a.solve(); len(found) > 0 {
			t.Fatalf("%s: %d withheld figures are determined by the others", name, len(found))
		}
	})
	if withheld == 0 {
		t.Error("nothing was withheld")
	}
}

// TestPublishedReportNamesNobody: no case, no official and nobody complained of.
func TestPublishedReportNamesNobody(t *testing.T) {
	now := reportMoment()
	for _, name := range ReportNames() {
		c := NewReporting(ReportAsk{Name: name, Period: PeriodOf(now, SpanMonth), Publish: true}, now, &Office{})
		for n := range uint32(40) {
			c.Add(ReportCase{RecapCase: RecapCase{State: Closed, ReceivedAt: now, Read: true, Channel: "walk_in"}, Place: n, Register: "0408/2026",
				Respondent: "kabid-rahasia", Agent: "E-WARONG MAJU", Lesson: "Pelajaran tentang Sumarni", Lead: "rina", Post: "kabid-x"})
		}
		c.AddSecret(now)
		out, err := c.Report().Publish().MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"0408", "kabid", "WARONG", "Sumarni", "rina", `"secret"`} {
			if strings.Contains(string(out), word) {
				t.Errorf("%s tells of %s", name, word)
			}
		}
		if name != ReportImprovements && !strings.Contains(string(out), `"partial":true`) {
			t.Errorf("%s does not say that cases are missing", name)
		}
	}
}

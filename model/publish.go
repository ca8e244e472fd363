package model

import (
	"math"
	"slices"
)

// fewest is how many cases a figure must count to be published: below it, people
// may be told apart. A figure of none tells of nobody and is published.
const fewest = 5

// Publish leaves out of a report what tells of single cases or people: the lists
// of cases, tables of officials and of who is complained of, and every figure
// under fewest. Sums give such a figure away where it is the only one that lacks,
// so others are left out too, until neither subtraction nor bounds give one back.
func (r Reported) Publish() Reported {
	out := r
	out.Published, out.Recap, out.Tables = true, nil, nil
	// How many cases the maker may not see is theirs to know, not the public's.
	out.Partial, out.Secret, out.Unread = r.Secret+r.Unread > 0, 0, 0
	w := &withholding{}
	for _, t := range r.Tables {
		if t.public() {
			out.Tables = append(out.Tables, t.published(w))
		}
	}
	w.run()
	for i := range out.Tables {
		out.Tables[i].settle(w)
	}
	return out
}

// public tells whether the rows of a table are neither cases nor people.
func (t *ReportTable) public() bool {
	return !slices.Contains([]Breakdown{"", ByPost, ByTeam, ByRespondent, ByAgent}, t.By)
}

// published is a copy without the queries and without those columns that a
// subtraction from another one would tell of: counts that are in no sum.
func (t *ReportTable) published(w *withholding) ReportTable {
	keep := func(i int) bool {
		c := t.Columns[i]
		return i == 0 || c.Kind != CellCount || slices.ContainsFunc(t.Sums, func(s []string) bool { return slices.Contains(s, c.Name) })
	}
	out := *t
	out.Columns, out.Rows = nil, nil
	for i, c := range t.Columns {
		if keep(i) {
			out.Columns = append(out.Columns, c)
		}
	}
	row := func(r ReportRow) ReportRow {
		cells := []ReportCell{}
		for i, c := range r.Cells {
			if keep(i) {
				c.Query = nil
				cells = append(cells, c)
			}
		}
		return ReportRow{r.Part, cells}
	}
	for _, r := range t.Rows {
		out.Rows = append(out.Rows, row(r))
	}
	out.pool()
	if t.Total != nil {
		sum := row(*t.Total)
		out.Total = &sum
	}
	out.constrain(w)
	return out
}

// pool puts the rows of few cases together, so that less is withheld. What is no
// number of cases cannot be added up and is withheld of them.
func (t *ReportTable) pool() {
	var kept []ReportRow
	pooled := ReportRow{Part: Part{t.By, PartOthers}}
	n := 0
	for _, r := range t.Rows {
		if t.Overlaps || r.Cells[0].Number >= fewest {
			kept = append(kept, r)
			continue
		}
		if n++; n == 1 {
			pooled.Cells = slices.Clone(r.Cells)
			continue
		}
		for i, c := range r.Cells {
			pooled.Cells[i].Number += c.Number
			pooled.Cells[i].None = pooled.Cells[i].None && c.None
		}
	}
	if n < 2 {
		return
	}
	for i, c := range t.Columns {
		if c.Kind != CellCount {
			pooled.Cells[i] = ReportCell{None: true}
		}
	}
	t.Rows = append(kept, pooled)
}

// constrain tells what readers know of the figures of a table: rows sum up to the
// total, unless they overlap, and columns to the first of their sum.
func (t *ReportTable) constrain(w *withholding) {
	grid := t.grid()
	id := make([][]int, len(grid))
	for y, row := range grid {
		id[y] = make([]int, len(t.Columns))
		for x, c := range t.Columns {
			if id[y][x] = -1; c.Kind == CellCount {
				total := y == len(t.Rows)
				id[y][x] = w.cell(int(row.Cells[x].Number), total, c.Name)
			}
		}
	}
	for x, c := range t.Columns {
		if c.Kind != CellCount || t.Overlaps || t.Total == nil {
			continue
		}
		line := []int{id[len(t.Rows)][x]}
		for y := range t.Rows {
			line = append(line, id[y][x])
		}
		w.lines = append(w.lines, line)
	}
	for _, sum := range t.Sums {
		for y := range grid {
			var line []int
			for _, name := range sum {
				line = append(line, id[y][t.Column(name)])
			}
			w.lines = append(w.lines, line)
		}
	}
	w.tables = append(w.tables, id)
}

// grid is the rows with the total below them.
func (t *ReportTable) grid() []*ReportRow {
	var out []*ReportRow
	for i := range t.Rows {
		out = append(out, &t.Rows[i])
	}
	if t.Total != nil {
		out = append(out, t.Total)
	}
	return out
}

// settle withholds the cells that were chosen, and what is made of few cases or
// of a cell that is withheld: shares and means.
func (t *ReportTable) settle(w *withholding) {
	id := w.tables[0]
	w.tables = w.tables[1:]
	for y, row := range t.grid() {
		for x := range t.Columns {
			if n := id[y][x]; n >= 0 && w.hidden[n] {
				row.Cells[x] = ReportCell{Withheld: true}
			}
		}
		for x, c := range t.Columns {
			made := c.Kind == CellShare || c.Kind == CellNumber
			told := slices.ContainsFunc(c.Of, func(name string) bool { return row.Cells[t.Column(name)].Withheld })
			if made && !row.Cells[x].None && (told || row.Cells[x].Base < fewest) {
				row.Cells[x] = ReportCell{Withheld: true}
			}
			row.Cells[x].Base = 0
		}
	}
}

// withholding chooses which cells of a report's tables are not published. A line
// is a sum: its first cell, then those that it is the sum of.
type withholding struct {
	values []int
	hidden []bool
	lines  [][]int
	tables [][][]int
	totals map[string]int // sums of all, which every table shares
	// Of each cell the least and the most that it was seen to be in numbers that
	// agree with what is published.
	low, high []int
}

// cell takes up a figure, and gives its place. The total of a column is one cell,
// in however many tables it stands.
func (w *withholding) cell(n int, total bool, column string) int {
	if total {
		if at, ok := w.totals[column]; ok && w.values[at] == n {
			return at
		}
	}
	w.values = append(w.values, n)
	w.hidden = append(w.hidden, n > 0 && n < fewest)
	if total {
		if w.totals == nil {
			w.totals = map[string]int{}
		}
		w.totals[column] = len(w.values) - 1
	}
	return len(w.values) - 1
}

// run withholds more, until nothing that is withheld can be told: by the equations
// of the sums, nor by the bounds that they set.
func (w *withholding) run() {
	for {
		told := w.solved()
		if len(told) == 0 {
			told = w.narrow()
		}
		if len(told) == 0 {
			return
		}
		for _, n := range told {
			w.cover(n)
		}
	}
}

// cover withholds one cell more beside a cell that can be told: in the line that
// leaves it the least room, the least part that is published; a zero where there
// is no other, and the sum only where all of its parts are withheld.
func (w *withholding) cover(n int) {
	best, room := -1, math.MaxInt
	for _, line := range w.lines {
		if !slices.Contains(line, n) {
			continue
		}
		left := 0
		for _, c := range line[1:] {
			if w.hidden[c] {
				left += w.values[c]
			}
		}
		if c := w.least(line); c >= 0 && left < room {
			best, room = c, left
		}
	}
	if best >= 0 {
		w.hidden[best] = true
		return
	}
	// All of its lines are withheld, and it still is told: by others, that come round.
	for _, line := range w.lines {
		if c := w.least(line); c >= 0 && w.values[c] > 0 && slices.ContainsFunc(line, func(c int) bool { return w.hidden[c] }) {
			w.hidden[c] = true
			return
		}
	}
	for c := range w.hidden {
		w.hidden[c] = true
	}
}

// least is the cell of a line that is withheld next; -1 where all are.
func (w *withholding) least(line []int) int {
	best, least := -1, math.MaxInt
	for i, c := range line {
		v := w.values[c]
		switch {
		case i == 0:
			v = math.MaxInt - 1
		case v == 0:
			v = math.MaxInt - 2
		}
		if !w.hidden[c] && v < least {
			best, least = c, v
		}
	}
	return best
}

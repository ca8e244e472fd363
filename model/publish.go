package model

import "slices"

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
	beside := r.beside
	if beside == nil {
		beside = []besideTables{{name: r.Name}}
	}
	for _, b := range beside {
		own := b.name == r.Name
		if own {
			b.tables = r.Tables
		}
		for _, t := range b.tables {
			if !public(t.By) {
				continue
			}
			if p := t.published(w); own {
				out.Tables = append(out.Tables, p)
				w.tables = append(w.tables, w.last)
			}
		}
	}
	w.villages()
	w.run()
	for i := range out.Tables {
		out.Tables[i].settle(w)
	}
	return out
}

// public tells whether rows are neither cases nor people.
func public(by Breakdown) bool {
	return !slices.Contains([]Breakdown{"", ByPost, ByTeam, ByRespondent, ByAgent}, by)
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
	pooled := out.pool()
	if t.Total != nil {
		sum := row(*t.Total)
		out.Total = &sum
	}
	out.constrain(w, pooled)
	return out
}

// pool puts the rows of few cases together, so that less is withheld. What is no
// number of cases cannot be added up and is withheld of them. It returns the rows
// that are in no table.
func (t *ReportTable) pool() (few []ReportRow) {
	var kept []ReportRow
	pooled := ReportRow{Part: Part{t.By, PartOthers}}
	n := 0
	for _, r := range t.Rows {
		if t.Overlaps || r.Cells[0].Number >= fewest {
			kept = append(kept, r)
			continue
		}
		few = append(few, r)
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
		return nil
	}
	for i, c := range t.Columns {
		if c.Kind != CellCount {
			pooled.Cells[i] = ReportCell{None: true}
		}
	}
	t.Rows = append(kept, pooled)
	return few
}

// constrain tells what readers know of the figures of a table: rows sum up to the
// total, unless they overlap, and columns to the first of their sum; those that
// stand together sum up to their row.
func (t *ReportTable) constrain(w *withholding, pooled []ReportRow) {
	grid := t.grid()
	id := make([][]int, len(grid))
	for y, row := range grid {
		id[y] = make([]int, len(t.Columns))
		for x, c := range t.Columns {
			if id[y][x] = -1; c.Kind == CellCount {
				id[y][x] = t.figure(w, row, x, y == len(t.Rows))
				// What closed a case is known of its outcome: none there is none.
				if t.By == ByOutcome && row.Cells[x].Number == 0 {
					w.fixed = append(w.fixed, id[y][x])
				}
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
	if t.Overlaps && t.Total != nil {
		t.overlapping(w, id)
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
	t.together(w, pooled, id)
	w.last = id
}

// figure is the cell of a figure of a row: of a total, of a value that other tables
// have too, or of several together, which are of this table alone.
func (t *ReportTable) figure(w *withholding, row *ReportRow, x int, total bool) int {
	n, name := int(row.Cells[x].Number), t.Columns[x].Name
	if total || row.Part.Value == PartOthers {
		return w.cell(n, total, name)
	}
	return w.figure(figure{row.Part, name}, n, true)
}

// together tells of the rows that a table has together what readers know: they sum
// up to their row, and each to its own columns.
func (t *ReportTable) together(w *withholding, pooled []ReportRow, id [][]int) {
	if len(pooled) == 0 {
		return
	}
	sums := make([][]int, len(t.Columns))
	for x := range t.Columns {
		sums[x] = []int{id[len(t.Rows)-1][x]}
	}
	for _, row := range pooled {
		for x, c := range t.Columns {
			if c.Kind == CellCount {
				sums[x] = append(sums[x], w.figure(figure{row.Part, c.Name}, int(row.Cells[x].Number), false))
			}
		}
		for _, sum := range t.Sums {
			var line []int
			for _, name := range sum {
				line = append(line, w.figures[figure{row.Part, name}])
			}
			w.lines = append(w.lines, line)
		}
	}
	for x, c := range t.Columns {
		if c.Kind == CellCount {
			w.lines = append(w.lines, sums[x])
		}
	}
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

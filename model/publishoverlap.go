package model

import "slices"

// overlapping tells what readers know of rows that share cases: cases without any
// value stand in one row alone, each of the others in one row at least. So all are
// no more than the rows together, and no less than any of them: what lies between is
// a slack that nobody tells, and that need not be withheld either.
func (t *ReportTable) overlapping(w *withholding, id [][]int) {
	for x, c := range t.Columns {
		if c.Kind != CellCount {
			continue
		}
		total, sum := id[len(t.Rows)][x], 0
		var rows, apart, shared []int
		for y, r := range t.Rows {
			n := id[y][x]
			rows, sum = append(rows, n), sum+w.values[n]
			if r.Part.Value == PartNone || r.Part.Value == PartHidden {
				apart = append(apart, n)
			} else {
				shared = append(shared, n)
			}
		}
		if len(shared) < 2 { // nothing is shared
			w.lines = append(w.lines, append([]int{total}, rows...))
			continue
		}
		all := w.slack(sum)
		w.lines = append(w.lines, append([]int{all}, rows...), []int{all, total, w.slack(sum - w.values[total])})
		left := w.values[total]
		for _, n := range apart {
			left -= w.values[n]
		}
		for _, n := range shared {
			w.lines = append(w.lines, slices.Concat([]int{total}, apart, []int{n, w.slack(left - w.values[n])}))
		}
	}
}

// slack takes up a number that stands in no table and tells of nobody: it may be
// known.
func (w *withholding) slack(n int) int {
	at := w.cell(n, false, "")
	w.untold, w.slacks = append(w.untold, at), append(w.slacks, at)
	return at
}

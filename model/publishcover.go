package model

import (
	"math"
	"slices"
)

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
	// figures are the cells of figures, in the order in which they were met; untold
	// are those that no table tells. fixed cells are known though nobody tells them.
	figures map[figure]int
	order   []figure
	untold  []int
	fixed   []int
	slacks  []int   // what may be known
	last    [][]int // the cells of the table that was met last
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
	for _, n := range w.untold {
		w.hidden[n] = true
	}
	for {
		told := slices.DeleteFunc(w.solved(), func(n int) bool {
			if slack := slices.Contains(w.slacks, n); slack || w.values[n] > 0 {
				return slack
			}
			w.hidden[n], w.fixed = false, append(w.fixed, n) // that there is none is known: it covers nothing
			return true
		})
		if len(told) == 0 {
			told = w.narrow()
		}
		if len(told) == 0 {
			return
		}
		if !slices.Contains(w.hidden, false) {
			return
		}
		for _, n := range told {
			w.cover(n)
		}
	}
}

// cover withholds one cell more, so that a cell which can be told cannot: the
// nearest part of a sum that is published, and a sum only where there is no part.
func (w *withholding) cover(n int) {
	for _, sums := range []bool{false, true} {
		if c := w.nearest(n, sums); c >= 0 {
			w.hidden[c] = true
			return
		}
	}
	for c := range w.hidden {
		w.hidden[c] = true
	}
}

// nearest is a published cell in a line of a cell, or in a line of what is withheld
// there, and so on: in the line that leaves the least room, the least. -1 is none.
func (w *withholding) nearest(n int, sums bool) int {
	seen := make([]bool, len(w.lines))
	near := map[int]bool{n: true}
	for {
		best, room, found := -1, math.MaxInt, false
		var next []int
		for i, line := range w.lines {
			if seen[i] || !slices.ContainsFunc(line, func(c int) bool { return near[c] }) {
				continue
			}
			seen[i], found = true, true
			left := 0
			for k, c := range line {
				if w.hidden[c] {
					next = append(next, c)
					if k > 0 {
						left += w.values[c]
					}
				}
			}
			if c := w.least(line, sums); c >= 0 && left < room {
				best, room = c, left
			}
		}
		if best >= 0 || !found {
			return best
		}
		for _, c := range next {
			near[c] = true
		}
	}
}

// least is the cell of a line that is withheld next, a zero where there is no
// other; -1 where all are.
func (w *withholding) least(line []int, sums bool) int {
	best, least := -1, math.MaxInt
	for i, c := range line {
		if i == 0 && !sums || w.hidden[c] || slices.Contains(w.fixed, c) {
			continue
		}
		v := w.values[c]
		if v == 0 {
			v = math.MaxInt - 1
		}
		if v < least {
			best, least = c, v
		}
	}
	return best
}

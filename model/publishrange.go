package model

import (
	"math"
	"slices"
)

// narrow are the withheld cells of 1 to 4 that a reader could tell, or tell to be
// few: those for which the numbers that agree with what is published leave less
// than fewest values, or none that is not few.
func (w *withholding) narrow() (told []int) {
	var others *agreeing
	for n, h := range w.hidden {
		few := w.values[n] > 0 && w.values[n] < fewest
		if !h || !few || w.wide(n) || slices.Contains(w.slacks, n) {
			continue
		}
		if others == nil {
			others = w.agreeing()
		}
		others.seek(n, w.values[n]+fewest-1)
		if !w.wide(n) {
			others.seek(n, w.high[n]-fewest+1)
		}
		if !w.wide(n) {
			told = append(told, n)
		}
	}
	return told
}

// wide tells whether a cell was seen to be enough numbers. What was seen stays
// possible when more is withheld.
func (w *withholding) wide(n int) bool {
	for len(w.low) < len(w.values) {
		v := w.values[len(w.low)]
		w.low, w.high = append(w.low, v), append(w.high, v)
	}
	return w.high[n] >= fewest && w.high[n]-w.low[n] >= fewest-1
}

// agreeing walks through the numbers that the withheld cells could be: none below
// nothing, and every line a sum. It is the simplex method, begun at the numbers
// as they are: the rows say how much each cell of the basis changes when another
// one does. In the tables of one report all of its steps are whole numbers, but
// where tables share sums that are withheld; a step that is none proves nothing.
type agreeing struct {
	w     *withholding
	cells []int       // by column
	at    map[int]int // the column of a cell
	rows  [][]float64
	basis []int // the column of each row
	row   []int // of a column: its row, -1 outside the basis
	x     []float64
}

const tiny = 1e-7

func (w *withholding) agreeing() *agreeing {
	a := &agreeing{w: w, at: map[int]int{}}
	for n, h := range w.hidden {
		if h {
			a.at[n] = len(a.cells)
			a.cells, a.row, a.x = append(a.cells, n), append(a.row, -1), append(a.x, float64(w.values[n]))
		}
	}
	for _, line := range w.lines {
		row, any := make([]float64, len(a.cells)), false
		for i, n := range line {
			if c, hidden := a.at[n]; hidden && i == 0 {
				row[c], any = row[c]-1, true
			} else if hidden {
				row[c], any = row[c]+1, true
			}
		}
		if any {
			a.rows = append(a.rows, row)
		}
	}
	kept := 0
	for _, zeros := range []bool{false, true} { // cells that can go down make the better basis
		for c := 0; c < len(a.cells) && kept < len(a.rows); c++ {
			if (a.x[c] == 0) != zeros {
				continue
			}
			for r := kept; r < len(a.rows); r++ {
				if math.Abs(a.rows[r][c]) > tiny {
					a.rows[kept], a.rows[r] = a.rows[r], a.rows[kept]
					a.basis = append(a.basis, -1)
					a.pivot(kept, c)
					kept++
					break
				}
			}
		}
	}
	a.rows = a.rows[:kept]
	return a
}

// pivot takes a column into the basis, in place of that of a row.
func (a *agreeing) pivot(r, c int) {
	if old := a.basis[r]; old >= 0 {
		a.row[old] = -1
	}
	a.basis[r], a.row[c] = c, r
	by := a.rows[r][c]
	for i := range a.rows[r] {
		a.rows[r][i] /= by
	}
	for i, row := range a.rows {
		if f := row[c]; i != r && math.Abs(f) > tiny {
			for k, v := range a.rows[r] {
				if v != 0 {
					row[k] -= f * v
				}
			}
		}
	}
}

// seek brings a cell as near to a number as it can be.
func (a *agreeing) seek(n, goal int) {
	for i, cell := range a.cells {
		a.x[i] = float64(a.w.values[cell])
	}
	c := a.at[n]
	way := 1.0
	if float64(goal) < a.x[c] {
		way = -1
	}
	for range 50 * (len(a.rows) + 2) {
		left := way * (float64(max(0, goal)) - a.x[c])
		if left < tiny {
			return
		}
		moves, by, gains := a.entering(c, way)
		if moves < 0 {
			return
		}
		step, leaves := a.room(moves, by)
		if left/gains <= step {
			step, leaves = left/gains, -1
		}
		a.move(moves, by*step)
		if leaves >= 0 {
			a.pivot(leaves, moves)
		}
	}
}

// entering is a column outside the basis whose change brings c on its way, with the
// direction, and how much c gains by each step; the first there is, so that the
// walk comes to an end.
func (a *agreeing) entering(c int, way float64) (column int, by, gains float64) {
	r := a.row[c]
	if r < 0 {
		if way < 0 && a.x[c] < tiny {
			return -1, 0, 0
		}
		return c, way, 1
	}
	for j, v := range a.rows[r] {
		switch gain := -v * way; {
		case a.row[j] >= 0:
		case gain > tiny:
			return j, 1, gain
		case gain < -tiny && a.x[j] > tiny:
			return j, -1, -gain
		}
	}
	return -1, 0, 0
}

// room is how far a column can move, and the row that ends it; -1 for none.
func (a *agreeing) room(j int, by float64) (step float64, row int) {
	step, row = math.Inf(1), -1
	if by < 0 {
		step = a.x[j]
	}
	for r := range a.rows {
		down := a.rows[r][j] * by
		if down < tiny {
			continue
		}
		if most := a.x[a.basis[r]] / down; most < step-tiny || most < step+tiny && row >= 0 && a.basis[r] < a.basis[row] {
			step, row = min(step, most), r
		}
	}
	return max(0, step), row
}

// move changes a column and the basis with it, and keeps in mind what was seen.
func (a *agreeing) move(j int, by float64) {
	a.x[j] += by
	for r := range a.rows {
		a.x[a.basis[r]] -= a.rows[r][j] * by
	}
	for _, v := range a.x {
		if math.Abs(v-math.Round(v)) > tiny || v < -tiny {
			return
		}
	}
	for i, n := range a.cells {
		v := int(math.Round(a.x[i]))
		a.w.low[n], a.w.high[n] = min(a.w.low[n], v), max(a.w.high[n], v)
	}
}

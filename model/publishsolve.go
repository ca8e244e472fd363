package model

import "slices"

// solved are the withheld cells that the equations of the lines give, whatever
// else is known: those that stand alone in a line once all lines are reduced.
func (w *withholding) solved() (told []int) {
	var column []int // the withheld cells, as columns of the equations
	at := map[int]int{}
	for n, h := range w.hidden {
		if h {
			at[n] = len(column)
			column = append(column, n)
		}
	}
	var rows [][]int64
	for _, line := range w.lines {
		row, any := make([]int64, len(column)), false
		for i, n := range line {
			if !w.hidden[n] {
				continue
			}
			any = true
			if i == 0 {
				row[at[n]] = prime - 1
			} else {
				row[at[n]] = (row[at[n]] + 1) % prime
			}
		}
		if any {
			rows = append(rows, row)
		}
	}
	reduce(rows, len(column))
	for _, row := range rows {
		found := -1
		for c, v := range row {
			if v == 0 {
				continue
			}
			if found >= 0 {
				found = -1
				break
			}
			found = c
		}
		if found >= 0 && !slices.Contains(told, column[found]) {
			told = append(told, column[found])
		}
	}
	return told
}

// prime is what the equations are reduced by: their coefficients are 0, 1 and -1,
// so that what is solved in whole numbers is solved here.
const prime = 1<<31 - 1

// reduce brings equations to reduced row echelon form.
func reduce(rows [][]int64, columns int) {
	at := 0
	for c := 0; c < columns && at < len(rows); c++ {
		p := slices.IndexFunc(rows[at:], func(r []int64) bool { return r[c] != 0 })
		if p < 0 {
			continue
		}
		rows[at], rows[at+p] = rows[at+p], rows[at]
		pivot := rows[at]
		inverse := power(pivot[c], prime-2)
		for i := range pivot {
			pivot[i] = pivot[i] * inverse % prime
		}
		for i, row := range rows {
			if i == at || row[c] == 0 {
				continue
			}
			f := prime - row[c]
			for j := c; j < columns; j++ {
				if pivot[j] != 0 {
					row[j] = (row[j] + f*pivot[j]) % prime
				}
			}
		}
		at++
	}
}

// power is b^e by the prime.
func power(b, e int64) int64 {
	out := int64(1)
	for ; e > 0; e >>= 1 {
		if e&1 == 1 {
			out = out * b % prime
		}
		b = b * b % prime
	}
	return out
}

// narrow are the withheld cells that the sums bound to less than fewest values: a
// withheld cell is nothing at least, for zeros are withheld too where they cover
// others, and no more than the rest of its line leaves it.
func (w *withholding) narrow() (told []int) {
	low, high := w.bounds()
	for n, h := range w.hidden {
		if h && w.values[n] > 0 && high[n]-low[n] < fewest-1 {
			told = append(told, n)
		}
	}
	return told
}

// bounds are the least and the most that each cell can be, as its lines tell.
func (w *withholding) bounds() (low, high []int) {
	low, high = make([]int, len(w.values)), make([]int, len(w.values))
	most := 0
	for _, v := range w.values {
		most = max(most, v)
	}
	for n, v := range w.values {
		if low[n], high[n] = v, v; w.hidden[n] {
			low[n], high[n] = 0, 2*most+fewest
		}
	}
	for changed := true; changed; {
		changed = false
		for _, line := range w.lines {
			changed = w.tighten(line, low, high) || changed
		}
	}
	return low, high
}

// tighten bounds the cells of one line by each other; true where one moved.
func (w *withholding) tighten(line []int, low, high []int) (moved bool) {
	sumLow, sumHigh := 0, 0
	for _, n := range line[1:] {
		sumLow, sumHigh = sumLow+low[n], sumHigh+high[n]
	}
	set := func(n, lo, hi int) {
		if w.hidden[n] && w.values[n] > 0 && (lo > low[n] || hi < high[n]) {
			low[n], high[n], moved = max(lo, low[n]), min(hi, high[n]), true
		}
	}
	total := line[0]
	set(total, sumLow, sumHigh)
	for _, n := range line[1:] {
		set(n, low[total]-(sumHigh-high[n]), high[total]-(sumLow-low[n]))
	}
	return moved
}

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

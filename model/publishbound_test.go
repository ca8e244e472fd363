package model

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// TestEveryWithheldFigureCouldBeSeveral: all tables that a reader can think of
// behind a small one that was published are gone through; in none of its withheld
// figures do they agree, nor leave less than four values.
func TestEveryWithheldFigureCouldBeSeveral(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &withholding{}
		var id [3][3]int
		var v [3][3]int
		for y := range 2 {
			for x := range 2 {
				v[y][x] = rapid.IntRange(0, 9).Draw(t, "n")
			}
		}
		for i := range 2 {
			v[i][2], v[2][i] = v[i][0]+v[i][1], v[0][i]+v[1][i]
		}
		v[2][2] = v[2][0] + v[2][1]
		for y := range 3 {
			for x := range 3 {
				id[y][x] = w.cell(v[y][x], y == 2, fmt.Sprint(x))
			}
		}
		for i := range 3 {
			w.lines = append(w.lines, []int{id[2][i], id[0][i], id[1][i]}, []int{id[i][2], id[i][0], id[i][1]})
		}
		w.run()
		seen := map[int]map[int]bool{}
		// No figure is more than the sum of all, or, where that is withheld, than twice it.
		most := v[2][2] + 1
		if !w.known(id[2][2]) {
			most = 2*v[2][2] + 2
		}
		values := func(y, x int) (from, to int) {
			if w.known(id[y][x]) {
				return v[y][x], v[y][x] + 1
			}
			return 0, most
		}
		each := func(y, x int, f func(int)) {
			from, to := values(y, x)
			for n := from; n < to; n++ {
				f(n)
			}
		}
		each(0, 0, func(a int) {
			each(0, 1, func(b int) {
				each(1, 0, func(c int) {
					each(1, 1, func(d int) {
						all := [3][3]int{{a, b, a + b}, {c, d, c + d}, {a + c, b + d, a + b + c + d}}
						if !fits(w, &id, &v, &all) {
							return
						}
						for y := range 3 {
							for x := range 3 {
								if seen[id[y][x]] == nil {
									seen[id[y][x]] = map[int]bool{}
								}
								seen[id[y][x]][all[y][x]] = true
							}
						}
					})
				})
			})
		})
		for n, hidden := range w.hidden {
			if hidden && w.values[n] > 0 && w.values[n] < fewest && len(seen[n]) < fewest-1 {
				t.Fatalf("%v: a withheld %d is one of %v", v, w.values[n], seen[n])
			}
		}
	})
}

func (w *withholding) known(n int) bool { return !w.hidden[n] }

// fits tells whether a table agrees with what is published of another.
func fits(w *withholding, id, v, all *[3][3]int) bool {
	for y := range 3 {
		for x := range 3 {
			if w.known(id[y][x]) && all[y][x] != v[y][x] {
				return false
			}
		}
	}
	return true
}

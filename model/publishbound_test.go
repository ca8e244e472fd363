package model

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// transport is a table with its sums as a network: every inner cell leads from its
// row to its column, the sum of a row from the last column to the row, the sum of a
// column from the column to the last row, the sum of all from the last row to the
// last column. What flows in everywhere flows out: these are the sums. Published
// cells are fixed, the others may carry anything from nothing on. It shares nothing
// with the code that withholds.
type transport struct {
	tall, wide int // with the sums
	v          [][]int
	hidden     [][]bool
}

func (t *transport) arc(y, x int) (from, to int) {
	row, column := y, t.tall+x
	if (y == t.tall-1) != (x == t.wide-1) {
		return column, row
	}
	return row, column
}

// endless is more than any table of the test could hold.
const endless = 1000

// push is how much more can flow from one node to another, but not through the arc
// of cell (oy, ox): by paths along which withheld cells grow or, as long as they
// are something, shrink.
func (t *transport) push(from, to, oy, ox int) int {
	room := map[[2]int]int{}
	for y := range t.tall {
		for x := range t.wide {
			if a, b := t.arc(y, x); t.hidden[y][x] && (y != oy || x != ox) {
				room[[2]int{a, b}] += endless
				room[[2]int{b, a}] += t.v[y][x]
			}
		}
	}
	sum := 0
	for sum < endless {
		via := map[int]int{from: from}
		for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
			for n := range t.tall + t.wide {
				if _, seen := via[n]; !seen && room[[2]int{queue[0], n}] > 0 {
					via[n] = queue[0]
					queue = append(queue, n)
				}
			}
		}
		if _, reached := via[to]; !reached {
			break
		}
		least := endless
		for n := to; n != from; n = via[n] {
			least = min(least, room[[2]int{via[n], n}])
		}
		for n := to; n != from; n = via[n] {
			room[[2]int{via[n], n}] -= least
			room[[2]int{n, via[n]}] += least
		}
		sum += least
	}
	return sum
}

// bounds are the least and the most that a withheld cell can be.
func (t *transport) bounds(y, x int) (low, high int) {
	from, to := t.arc(y, x)
	return t.v[y][x] - min(t.v[y][x], t.push(from, to, y, x)), t.v[y][x] + t.push(to, from, y, x)
}

// anyTable draws a table of up to 4x5 with its sums, and withholds of it.
func anyTable(t *rapid.T, w *withholding) *transport {
	h, wd := rapid.IntRange(1, 4).Draw(t, "rows"), rapid.IntRange(1, 5).Draw(t, "columns")
	most := rapid.SampledFrom([]int{2, 6, 9, 40}).Draw(t, "most")
	g := &transport{tall: h + 1, wide: wd + 1}
	for range h + 1 {
		g.v, g.hidden = append(g.v, make([]int, wd+1)), append(g.hidden, make([]bool, wd+1))
	}
	for y := range h {
		for x := range wd {
			v := rapid.IntRange(0, most).Draw(t, "n")
			g.v[y][x] = v
			g.v[y][wd], g.v[h][x], g.v[h][wd] = g.v[y][wd]+v, g.v[h][x]+v, g.v[h][wd]+v
		}
	}
	id := make([][]int, h+1)
	for y := range h + 1 {
		for x := range wd + 1 {
			id[y] = append(id[y], w.cell(g.v[y][x], y == h, fmt.Sprint(x)))
		}
	}
	for x := range wd + 1 {
		line := []int{id[h][x]}
		for y := range h {
			line = append(line, id[y][x])
		}
		w.lines = append(w.lines, line)
	}
	for y := range h + 1 {
		w.lines = append(w.lines, append([]int{id[y][wd]}, id[y][:wd]...))
	}
	w.run()
	for y := range h + 1 {
		for x := range wd + 1 {
			g.hidden[y][x] = w.hidden[id[y][x]]
		}
	}
	return g
}

// TestEveryWithheldFigureCouldBeSeveral: of tables up to 4x5 with their sums, all
// numbers that a reader can think of are known by the flows of a network. No cell
// under five is published; each that is withheld could be at least five numbers, one
// of them not under five; and no withheld cell at all is told.
func TestEveryWithheldFigureCouldBeSeveral(t *testing.T) {
	told := 0
	rapid.Check(t, func(t *rapid.T) {
		g := anyTable(t, &withholding{})
		for y := range g.tall {
			for x := range g.wide {
				v, few := g.v[y][x], g.v[y][x] > 0 && g.v[y][x] < fewest
				if !g.hidden[y][x] {
					if few {
						t.Fatalf("%v: a %d is published", g.v, v)
					}
					continue
				}
				low, high := g.bounds(y, x)
				if low == high && v > 0 {
					t.Fatalf("%v: a withheld %d is told", g.v, v)
				}
				if few && (high-low < fewest-1 || high < fewest) {
					t.Fatalf("%v without %v: a withheld %d lies between %d and %d", g.v, g.hidden, v, low, high)
				}
				told++
			}
		}
	})
	if told == 0 {
		t.Error("nothing was withheld")
	}
}

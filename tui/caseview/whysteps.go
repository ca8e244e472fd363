package caseview

import (
	"aduan/model/words"
)

// steps is where one stands in the rows of a deadline, and which of them are
// unfolded.
type steps struct {
	at     int // the row under the cursor; -1: today's
	scroll int
	below  bool         // one has gone on from the last row to what stands below it
	all    bool         // every row is unfolded
	open   map[int]bool // the folded rows whose days stand for themselves
}

func newSteps() steps { return steps{at: -1, open: map[int]bool{}} }

// stop is one row: an interval, or a day of one that is unfolded; group is the
// interval's place among all.
type stop struct {
	words.Reckoned
	group int
	open  bool
}

// span is from which line to which.
type span struct{ from, to int }

// stops are the rows as they are folded now. An interval holds as many days as it
// has steps.
func (y *Why) stops() (out []stop) {
	if len(y.clocks) == 0 {
		return nil
	}
	folded := y.env.Words.Reckoned(y.clock(), y.env.At, false)
	var days []words.Reckoned
	if y.steps.all || len(y.steps.open) > 0 {
		days = y.env.Words.Reckoned(y.clock(), y.env.At, true)
	}
	for i, r := range folded {
		n := len(r.Steps)
		if !y.steps.all && !y.steps.open[i] || n > len(days) {
			out = append(out, stop{Reckoned: r, group: i})
		} else {
			for _, day := range days[:n] {
				out = append(out, stop{day, i, true})
			}
		}
		days = days[min(n, len(days)):]
	}
	return out
}

// today tells whether a row is that of the moment, while the clock runs.
func (y *Why) today(r words.Reckoned) bool {
	return !y.env.At.Before(r.From) && y.env.At.Before(r.To) && y.clock().Running()
}

// cursor is the row under the cursor: today's until it is moved, else the first.
func (y *Why) cursor(all []stop) int {
	if y.steps.at >= 0 {
		return min(y.steps.at, max(0, len(all)-1))
	}
	for i, x := range all {
		if y.today(x.Reckoned) {
			return i
		}
	}
	return 0
}

// move moves the cursor, and from the last row on what stands below the rows.
func (y *Why) move(step int) {
	all := y.stops()
	was := y.cursor(all)
	y.steps.at = max(0, min(was+step, len(all)-1))
	rows, at := y.rows(y.env.Cols)
	end := y.steps.at == len(all)-1
	y.steps.below = y.steps.below && end && step >= 0
	y.steps.scroll = y.steps.top(at, len(rows), y.room())
	if end && (step > 1 || step == 1 && was == y.steps.at) {
		y.steps.below = true
		y.steps.scroll = max(0, min(y.steps.scroll+step, len(rows)-y.room()))
	}
}

// room is how many lines the rows have.
func (y *Why) room() int {
	return max(1, y.env.Rows-len(y.head(y.env.Cols))-len(y.foot(y.env.Cols)))
}

// top is the first line that is seen of n in a room, so that the cursor's row is.
func (s *steps) top(at span, n, room int) int {
	top := max(0, min(s.scroll, n-room))
	if s.below {
		return top
	}
	if at.to > top+room {
		top = at.to - room
	}
	return max(0, min(top, at.from))
}

// unfold shows the days of the row under the cursor for themselves, or together
// again.
func (y *Why) unfold() {
	all := y.stops()
	if len(all) == 0 {
		return
	}
	here := all[y.cursor(all)]
	if y.steps.all { // what was unfolded with all others folds alone
		for _, x := range all {
			y.steps.open[x.group] = true
		}
		y.steps.all = false
	}
	if y.steps.open[here.group] = !here.open; here.open {
		delete(y.steps.open, here.group)
	}
	y.land(here.group)
}

// unfoldAll does it with every row.
func (y *Why) unfoldAll() {
	all := y.stops()
	if len(all) == 0 {
		return
	}
	here := all[y.cursor(all)].group
	y.steps.all, y.steps.open = !y.steps.all && len(y.steps.open) == 0, map[int]bool{}
	y.land(here)
}

// land puts the cursor on the first row of an interval.
func (y *Why) land(group int) {
	for i, x := range y.stops() {
		if x.group == group {
			y.steps.at = i
			y.move(0)
			return
		}
	}
}

package caseview

import (
	"strconv"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// clocks is the tab of all deadlines.
func (s *Screen) clocks(w int) []ui.Line {
	lines, _ := s.clockLines(w)
	return lines
}

// clockLines are the lines of the tab, and which is that of the cursor. Below 60
// columns a deadline has two: its name, then its moment and how it stands.
func (s *Screen) clockLines(w int) (lines []ui.Line, at int) {
	say := s.env.Say.Case
	all := model.InOrder(s.view.Clocks)
	t, short := s.clockTable(w)
	if w >= oneColumn {
		lines = append(lines, t.Heads(), ui.Line{})
	}
	if len(all) == 0 {
		lines = append(lines, ui.L("    "+say.NoClocks))
	}
	stopped := false
	for i, c := range all {
		if !c.Running() && !stopped {
			stopped = true
			if i > 0 {
				lines = append(lines, ui.Line{})
			}
			lines = append(lines, ui.Line{ui.T("    "), ui.Heading.T(say.Stopped)})
		}
		if i == s.clock {
			at = len(lines)
		}
		if r := s.clockRow(c, w, short); w < oneColumn {
			lines = append(lines, clockPair(r, i == s.clock, w)...)
		} else {
			lines = append(lines, t.Line(r, i == s.clock))
		}
	}
	return append(lines, s.coming(w)...), at
}

// clockPair is a deadline in one column.
func clockPair(r table.Row, here bool, w int) []ui.Line {
	first := table.Lead(r, here).Add(ui.T(r.Cells[0].Text)).Cut(w - 1)
	if here {
		first = first.Fill(w - 1).As(ui.Selected)
	}
	return []ui.Line{first, ui.Edges(ui.Line{ui.T("    "), ui.Muted.T(r.Cells[2].Text)}, ui.Line{r.Cells[3].Role.T(r.Cells[3].Text)}, w)}
}

// clockTop is the first line of the tab that is seen in h rows: the cursor stays
// in sight, and on the last deadline what has not begun too.
func (s *Screen) clockTop(w, h int) int {
	lines, at := s.clockLines(w)
	last := len(lines) - h
	if s.clock >= len(s.view.Clocks)-1 {
		return max(0, min(at+s.scroll, last))
	}
	return max(0, min(at-h+4, last))
}

// moveClock moves the cursor among the deadlines, and beyond the last one through
// those that have not begun.
func (s *Screen) moveClock(step int) {
	n := len(s.view.Clocks)
	lines, at := s.clockLines(s.env.Cols)
	most := max(0, len(lines)-at-max(1, s.env.Rows-headRows))
	if s.clock == n-1 && (step > 0 && s.scroll < most || step < 0 && s.scroll > 0) {
		s.scroll = max(0, min(s.scroll+step, most))
		return
	}
	s.clock, s.scroll = table.Move(s.clock, n, step), 0
}

// coming are the deadlines that have not begun, each with what begins it.
func (s *Screen) coming(w int) []ui.Line {
	if len(s.view.Coming) == 0 {
		return nil
	}
	lines := []ui.Line{{}, {ui.T("    "), ui.Heading.T(s.env.Say.Case.NotBegun)}}
	for _, c := range s.view.Coming {
		text := s.env.Words.Rule(c)
		if after := s.env.Words.Starts(c); after != "" {
			text += " · " + after
		}
		for i, l := range ui.Wrap(text, w-8) {
			indent := "    "
			if i > 0 {
				indent = "      "
			}
			lines = append(lines, ui.Line{ui.T(indent), ui.Muted.T(l)})
		}
	}
	return lines
}

// clockTable lays the deadlines out so that names stand whole where they can:
// first how early a stopped one was goes, then how long each is, then both.
func (s *Screen) clockTable(w int) (t *table.Table, short bool) {
	say := s.env.Say.Case
	const sized = 13
	name, due, state := 0, 0, 0
	size := sized
	for _, try := range []struct {
		size  int
		short bool
	}{{sized, false}, {sized, true}, {0, false}, {0, true}} {
		size, short = try.size, try.short
		name, due, state = s.clockWidths(w, short)
		used := table.Prefix + name + 2 + due + 1 + state
		if size > 0 {
			used += size + 2
		}
		if used < w {
			break
		}
	}
	return table.New([]table.Column{
		{Head: say.ColClock, Want: name, Min: 14, Max: 44, Drop: 1},
		{Head: say.ColSize, Want: size},
		{Head: say.ColDue, Want: due},
		{Head: say.ColState, Want: state, Gap: 1, Right: true},
	}, w), short
}

// clockWidths are the widest name, moment and state.
func (s *Screen) clockWidths(w int, short bool) (name, due, state int) {
	name, due, state = 14, 15, 13
	for _, c := range s.view.Clocks {
		row := s.clockRow(c, w, short)
		name, due, state = max(name, ui.Width(row.Cells[0].Text)), max(due, ui.Width(row.Cells[2].Text)), max(state, ui.Width(row.Cells[3].Text))
	}
	return min(name, 44), due, state
}

// oneColumn is the width below which a deadline takes two lines.
const oneColumn = 60

// clockRow is one deadline; on a narrow screen a moment keeps day and hour, and
// where it is short a stopped clock its first word, so that neither is cut.
func (s *Screen) clockRow(c model.Clock, w int, short bool) table.Row {
	sign, left, role := s.env.Countdown(&c)
	if !c.Running() {
		left, role = s.env.Stopped(c), ui.Plain
		if c.State == model.ClockMissed && c.Proposes == "" {
			role = ui.Danger
		}
		sign = ""
	}
	due := s.env.Due(c.DueAt)
	if short || w < 70 {
		left, _, _ = strings.Cut(left, ",")
	}
	if w < 70 {
		due = strings.Replace(due, "/"+strconv.Itoa(c.DueAt.Year())+" ", " ", 1)
	}
	name := s.env.Words.Clock(c)
	if c.Provisional {
		name += " (" + s.env.Words.Provisional() + ")"
	}
	return table.Row{Sign: sign, SignRole: role, Cells: []table.Cell{
		{Text: name}, {Text: s.env.Words.Limit(c.Limit, c.Unit)}, {Text: due}, {Role: role, Text: left},
	}}
}

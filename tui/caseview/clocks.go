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
	say := s.env.Say.Case
	t, short := s.clockTable(w)
	lines := []ui.Line{t.Heads(), {}}
	all := model.InOrder(s.view.Clocks)
	if len(all) == 0 {
		return append(lines, ui.L("    "+say.NoClocks))
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
		lines = append(lines, t.Line(s.clockRow(c, w, short), i == s.clock))
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

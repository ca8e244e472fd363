package caseview

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// sorted lists the clocks: running ones by what falls due first, then those
// that have stopped.
func (s *Screen) sorted() []model.Clock { return sortClocks(s.view.Clocks) }

func sortClocks(clocks []model.Clock) []model.Clock {
	out := slices.Clone(clocks)
	slices.SortStableFunc(out, func(a, b model.Clock) int {
		if a.Running() != b.Running() {
			if a.Running() {
				return -1
			}
			return 1
		}
		return cmp.Or(a.DueAt.Compare(b.DueAt), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// clocks is the tab of all deadlines.
func (s *Screen) clocks(w int) []ui.Line {
	say := s.env.Say.Case
	due, state := 15, 13
	for _, c := range s.view.Clocks {
		row := s.clockRow(c, w)
		due, state = max(due, ui.Width(row.Cells[2].Text)), max(state, ui.Width(row.Cells[3].Text))
	}
	t := table.New([]table.Column{
		{Head: say.ColClock, Want: 26, Min: 14, Max: 44, Drop: 1},
		{Head: say.ColSize, Want: 13, Drop: 2},
		{Head: say.ColDue, Want: due},
		{Head: say.ColState, Want: state, Gap: 1, Right: true},
	}, w)
	lines := []ui.Line{t.Heads(), {}}
	all := s.sorted()
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
		lines = append(lines, t.Line(s.clockRow(c, w), i == s.clock))
	}
	return lines
}

// clockRow is one deadline; on a narrow screen a moment keeps day and hour, a
// stopped clock its first word, so that neither is ever cut.
func (s *Screen) clockRow(c model.Clock, w int) table.Row {
	sign, left, role := s.env.Countdown(&c)
	if !c.Running() {
		left, role = s.env.Stopped(c), ui.Plain
		if c.State == model.ClockMissed {
			role = ui.Danger
		}
		sign = ""
	}
	due := s.env.Due(c.DueAt)
	if w < 70 {
		left, _, _ = strings.Cut(left, ",")
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

package team

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// From sideFrom columns on the team under the cursor is read at the right of
// the list; lookRows is what it has below it in narrower windows, and mostLook
// where the list leaves more.
const (
	listWidth = 81
	sideFrom  = 112
	lookRows  = 8
	mostLook  = 12
)

// View draws the list and a look at the team under the cursor.
func (s *Screen) View(w, h int) ui.Frame {
	if w >= sideFrom {
		list := s.list(listWidth, h, false)
		for len(list) < h {
			list = append(list, ui.Line{})
		}
		side := s.look(w-listWidth-3, h)
		return ui.Frame{Content: s.env.Theme.Block(ui.Beside(list, side, listWidth), w, h)}
	}
	return ui.Frame{Content: s.env.Theme.Block(s.list(w, h, true), w, h)}
}

func (s *Screen) list(w, h int, look bool) []ui.Line {
	lines := []ui.Line{s.heading(w)}
	switch {
	case h < 8: // above a sheet only the rows count
	case w < 60:
		lines = append(lines, ui.Line{})
	default:
		lines = append(lines, s.table(w).Heads(), ui.Line{})
	}
	switch {
	case s.err != nil:
		return append(lines, ui.Inset(s.env.ErrorText(s.err), w)...)
	case !s.loaded:
		return append(lines, ui.Line{ui.T("    "), ui.Muted.T(s.env.Say.Shell.Reading)})
	case len(s.rows) == 0 && s.page.Everyone:
		return append(lines, ui.Inset(s.env.Say.Team.EmptyAll, w)...)
	case len(s.rows) == 0:
		return append(lines, ui.Inset(s.env.Say.Team.Empty, w)...)
	}
	room := h - len(lines)
	var below []ui.Line
	if look && room >= lookRows+4 {
		taken := len(s.rows)
		if w < 60 { // two lines each
			taken *= 2
		}
		rows := min(max(lookRows, room-taken-1), mostLook)
		below = append([]ui.Line{{}, {ui.T(" "), ui.Muted.T(strings.Repeat("─", max(0, w-2)))}}, inset(s.look(w-4, rows-2))...)
	}
	lines = append(lines, s.rowsOf(w, room-len(below))...)
	for len(lines) < h-len(below) && len(below) > 0 && len(lines) < h-room+len(s.rows)+1 {
		lines = append(lines, ui.Line{})
	}
	return append(lines, below...)
}

func inset(lines []ui.Line) []ui.Line {
	out := make([]ui.Line, len(lines))
	for i, l := range lines {
		out[i] = append(ui.L("   "), l...)
	}
	return out
}

func (s *Screen) heading(w int) ui.Line {
	say := s.env.Say.Team
	title := say.Mine
	if s.page.Everyone {
		title = say.Everyone
	}
	if !s.loaded || s.err != nil {
		return ui.Line{ui.T(" "), ui.Heading.T(s.Title())}
	}
	right := fmt.Sprintf(say.Cases, s.page.Total)
	if s.page.Overdue > 0 {
		right += " · " + fmt.Sprintf(say.Late, s.page.Overdue)
	}
	if !s.page.Settled {
		right = s.env.Say.Queue.NotSettled
	}
	return ui.Edges(ui.Line{ui.T(" "), ui.Heading.T(title)}, ui.Line{ui.Muted.T(right)}, w)
}

func (s *Screen) table(w int) *table.Table {
	say := s.env.Say.Team
	return table.New([]table.Column{
		{Head: "No.", Want: 4},
		{Head: say.ColSubject, Want: 22, Min: 12, Max: 70, Drop: 3},
		{Head: say.ColLead, Want: 11, Min: 8, Drop: 2},
		{Head: say.ColNote, Want: 18, Drop: 1},
		{Head: s.env.Say.Home.ColDue, Want: 13, Gap: 1, Right: true},
	}, w)
}

func (s *Screen) rowsOf(w, room int) []ui.Line {
	t := s.table(w)
	return table.Rows(len(s.rows), s.cursor, w, room,
		func(i int) []ui.Line { return s.pair(s.rows[i], i == s.cursor, w) },
		func(i int) ui.Line { return t.Line(s.row(s.rows[i]), i == s.cursor) })
}

func (s *Screen) row(r model.TeamRow) table.Row {
	sign, left, role := s.env.Countdown(r.Clock)
	return table.Row{Sign: sign, SignRole: role, Cells: []table.Cell{
		{Text: ui.Short(r.Register)}, {Text: s.env.SubjectOf(r.Row)}, {Text: s.lead(r)}, {Text: s.newest(r)}, {Role: role, Text: left},
	}}
}

func (s *Screen) pair(r model.TeamRow, here bool, w int) []ui.Line {
	sign, left, role := s.env.Countdown(r.Clock)
	return table.Pair(table.Row{Sign: sign, SignRole: role}, ui.Short(r.Register), s.env.SubjectOf(r.Row), s.under(r), table.Cell{Role: role, Text: left}, here, w)
}

// under is the second line of a row.
func (s *Screen) under(r model.TeamRow) string {
	text := fmt.Sprintf(s.env.Say.Team.Lead, s.lead(r))
	if n := len(r.Lacks); n > 0 {
		text += " · " + fmt.Sprintf(s.env.Say.Team.Missing, n)
	}
	return text
}

func (s *Screen) lead(r model.TeamRow) string {
	if r.Team == nil {
		return "—"
	}
	return s.env.Member(r.Team.Lead)
}

// newest is the kind of the newest note, and when it was made.
func (s *Screen) newest(r model.TeamRow) string {
	if r.Newest == nil {
		return s.env.Say.Team.NoNotes
	}
	return s.env.NoteKind(r.Newest.Kind) + " " + s.env.ListMoment(r.Newest.At)
}

// look is the team under the cursor, from what its row knows: no question to the
// book follows a moving cursor.
func (s *Screen) look(w, h int) []ui.Line {
	if s.cursor >= len(s.rows) {
		return nil
	}
	r, say := s.rows[s.cursor], s.env.Say.Team
	var out []ui.Line
	add := func(text string, role ui.Role, rows int) {
		for _, l := range ui.Some(text, w, rows) {
			out = append(out, ui.Line{role.T(l)})
		}
	}
	add(r.Register+"  "+s.env.SubjectOf(r.Row), ui.Heading, 2)
	if r.Team != nil {
		add(s.env.TeamOf(r.Team), ui.Plain, 3)
		if r.Team.Task != "" {
			add(say.Task+": "+r.Team.Task, ui.Plain, 2)
		}
	}
	if n := r.Newest; n != nil {
		parts := []string{fmt.Sprintf(say.Numbers, n.No) + " " + s.env.NoteKind(n.Kind) + " " + s.env.Moment(n.At), s.env.NoteHead(*n)}
		add(strings.Join(append(parts, s.env.NoteText(*n)...), " · "), ui.Muted, 3)
	}
	if lacks := s.env.Lacks(r.Lacks); lacks != "" {
		last := ui.Some(say.Lacks+": "+lacks, w, 2)
		if len(out)+len(last) > h { // what is missing is what one came for
			out = out[:max(0, h-len(last))]
			if n := len(out); n > 0 {
				out[n-1] = goesOn(out[n-1], w)
			}
		}
		for _, l := range last {
			out = append(out, ui.Line{ui.Warn.T(l)})
		}
	}
	return out[:min(len(out), h)]
}

// goesOn is a line of which more was cut below it.
func goesOn(l ui.Line, w int) ui.Line {
	switch last := l[len(l)-1]; {
	case strings.HasSuffix(last.Text, ui.Ellipsis):
		return l
	case l.Width()+2 <= w:
		return l.Add(last.Role.T(" " + ui.Ellipsis))
	}
	return l.Add(ui.T("   ")).Cut(w)
}

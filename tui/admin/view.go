package admin

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/table"
	"aduan/tui/widget/tabs"
)

// headRows is what stands above the content of a part: the parts, the heading
// and an empty row.
const headRows = 3

// oneColumn is the width from which a list has columns; below it each row is two
// lines.
const oneColumn = 60

// basisFrom is the width from which the closures' bases stand in their rows.
const basisFrom = 104

// roomForWay is how many rows a list must keep before the way to a command stands
// above it.
const roomForWay = 8

// labels is the width of the words before a fact.
const labels = 20

// View draws the parts, the heading and what the part holds.
func (s *Screen) View(w, h int) ui.Frame {
	head, x := s.heading(w)
	lines := []ui.Line{tabs.Line(s.env.Say.Admin.Parts[s.from:s.last+1], int(s.part-s.from), w), head}
	if h >= 8 {
		lines = append(lines, ui.Line{})
	}
	room := h - len(lines)
	switch {
	case s.err != nil:
		lines = append(lines, ui.Inset(s.env.ErrorText(s.err), w)...)
	case !s.loaded:
		lines = append(lines, ui.Line{ui.T("    "), ui.Muted.T(s.env.Say.Shell.Reading)})
	case s.person != "":
		lines = append(lines, s.personLines(w, room)...)
	case s.part == partAccess || s.part == partRetention || s.part == partBreach:
		lines = append(lines, s.recordLines(w, room)...)
	case s.reads():
		lines = append(lines, scrolled(s.text(w), s.at[s.part], room)...)
	case s.part == partKeys:
		lines = append(lines, s.keyList(w, room)...)
	default:
		lines = append(lines, s.list(w, room)...)
	}
	f := ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
	if s.typing && x >= 0 {
		f.Cursor = tea.NewCursor(x, 1)
	}
	return f
}

// reads tells whether the part is a text.
func (s *Screen) reads() bool {
	return s.part == partProfile || s.part == partHealth || s.part == partBreach && s.opened()
}

// text is what a part says that is read, not chosen from.
func (s *Screen) text(w int) []ui.Line {
	switch s.part {
	case partHealth:
		return s.health(w)
	case partBreach:
		return s.breachText(w)
	}
	return s.profile(w)
}

// scrolled is what is seen of a text from a line on.
func scrolled(lines []ui.Line, from, room int) []ui.Line {
	return lines[max(0, min(from, len(lines)-room)):]
}

func (s *Screen) heading(w int) (ui.Line, int) {
	say := s.env.Say.Admin
	right := ui.Line{ui.Muted.T(s.figures())}
	if !s.loaded || s.err != nil {
		right = nil
	}
	title := say.Titles[s.part]
	switch {
	case s.typing:
		field, x := s.field().View(max(12, min(40, w-6-right.Width())), true)
		return ui.Edges(ui.L(" / ").Add(field...), right, w), 3 + x
	case s.person != "":
		p := s.book.staff[s.person]
		title, right = p.Name, nil
		if p.Disabled {
			right = ui.Line{ui.Muted.T(say.NotHere)}
		}
	case s.opened():
		title = s.openedTitle()
	case s.filtered():
		return ui.Edges(ui.Line{ui.T(" "), ui.Heading.T(title), ui.T("  "), ui.Match.T(strings.TrimSpace(s.field().Value()))}, right, w), -1
	case s.part == partCalendar:
		title = fmt.Sprintf(title, s.shownYear())
	}
	return ui.Edges(ui.Line{ui.T(" "), ui.Heading.T(title)}, right, w), -1
}

// figures are what the heading says at the right.
func (s *Screen) figures() string {
	say := s.env.Say.Admin
	switch s.part {
	case partAccess, partRetention, partBreach:
		return s.recordFigures()
	case partStaff:
		text := fmt.Sprintf(say.Active, s.active)
		if gone := len(s.people) - s.active; gone > 0 {
			text += " · " + fmt.Sprintf(say.Disabled, gone)
		}
		return text
	case partPosts:
		text := fmt.Sprintf(say.PostsCount, len(s.office().Posts))
		if n := s.vacant; n > 0 {
			text += " · " + fmt.Sprintf(say.VacantCount, n)
		}
		return text
	case partCalendar:
		if y := s.shownYear(); s.book.cal != nil && !s.book.cal.Decreed(y) {
			return fmt.Sprintf(say.NoDecree, y)
		}
		return fmt.Sprintf(say.Closures, len(s.days))
	case partKeys:
		text := fmt.Sprintf(say.KeysCount, len(s.keyring)-len(s.book.ring.pending))
		if n := len(s.book.ring.pending); n > 0 {
			text += " · " + fmt.Sprintf(say.KnocksCount, n)
		}
		return text
	}
	return ""
}

// rows tells how many rows a list holds, and gives each.
func (s *Screen) rows() (int, func(int) table.Row) {
	switch s.part {
	case partStaff:
		return len(s.people), func(i int) table.Row { return s.staffRow(s.people[i]) }
	case partPosts:
		return len(s.seats), func(i int) table.Row { return s.seatRow(s.seats[i]) }
	case partCalendar:
		return len(s.days), func(i int) table.Row { return s.closureRow(s.days[i]) }
	case partAccess:
		return len(s.log.rows), func(i int) table.Row { return s.lookRow(s.log.rows[i]) }
	case partRetention:
		return len(s.due.all), func(i int) table.Row { return s.dueRow(s.due.all[i]) }
	case partBreach:
		return len(s.lost.all), func(i int) table.Row { return s.breachRow(s.lost.all[i]) }
	case partKeys:
		return len(s.keyring), func(i int) table.Row { return s.keyRowOf(s.keyring[i]) }
	}
	return 0, nil
}

// columns are those of the part's list.
func (s *Screen) columns() []table.Column {
	switch s.part {
	case partStaff:
		return s.staffColumns()
	case partPosts:
		return s.postColumns()
	case partCalendar:
		return s.closureColumns()
	case partAccess:
		return s.lookColumns()
	case partRetention:
		return s.dueColumns()
	case partBreach:
		return s.breachColumns()
	case partKeys:
		return s.keyColumns()
	}
	return nil
}

func (s *Screen) list(w, room int) []ui.Line {
	say := s.env.Say.Admin
	var out []ui.Line
	cols, empty := s.columns(), say.Empty
	switch s.part {
	case partStaff:
		if !s.filter.Empty() {
			empty = fmt.Sprintf(say.NoHit, strings.TrimSpace(s.filter.Value()))
		}
	case partCalendar:
		empty = fmt.Sprintf(say.NoClosures, s.shownYear())
		out = append(s.hours(w), fact(say.Holidays, s.decrees(say.Decreed, say.NoDecree), w)...)
		if way := fact(say.Import, say.ImportHow, w); s.may("closures_import") && room-len(out)-len(way) >= roomForWay {
			out = append(out, way...)
		}
		lack := s.toAdd()
		if l := ui.Inset(lack, w); lack != "" && room-len(out)-len(l) >= roomForWay {
			out, lack = append(append(out, ui.Line{}), l...), ""
		}
		out = append(out, ui.Line{})
		if empty = strings.TrimSpace(lack + " " + empty); room-len(out) < 4 || lack != "" && room-len(out) < 7 {
			out = nil
		}
	}
	n, row := s.rows()
	if n == 0 {
		return append(out, ui.Inset(empty, w)...)
	}
	if s.part == partCalendar && w >= oneColumn && w < basisFrom && room-len(out) > 6 {
		out = append(out, drawList(cols, n, row, s.at[s.part], w, room-len(out)-2, false)...)
		return append(out, s.basisLine(w)...)
	}
	return append(out, drawList(cols, n, row, s.at[s.part], w, room-len(out), s.part != partCalendar)...)
}

// drawList draws the heads and the rows around the cursor; two lines a row in
// windows of one column.
func drawList(cols []table.Column, n int, row func(int) table.Row, cursor, w, room int, air bool) []ui.Line {
	t := table.New(cols, w)
	var out []ui.Line
	if w >= oneColumn {
		out = append(out, t.Heads())
		if air && room > 6 {
			out = append(out, ui.Line{})
		}
	}
	return append(out, table.Rows(n, cursor, w, room-len(out),
		func(i int) []ui.Line { return pair(row(i), i == cursor, w) },
		func(i int) ui.Line { return t.Line(row(i), i == cursor) })...)
}

// pair is one row in two lines: the first cell, then the others with the last at
// the right edge.
func pair(r table.Row, here bool, w int) []ui.Line {
	first := table.Lead(r, here).Add(r.Cells[0].Role.T(r.Cells[0].Text)).Cut(w - 1)
	second := ui.L("      ")
	last := r.Cells[len(r.Cells)-1]
	for i, c := range r.Cells[1 : len(r.Cells)-1] {
		if c.Text == "—" {
			continue
		}
		if i > 0 {
			second = second.Add(ui.T(" · "))
		}
		second = second.Add(c.Role.T(c.Text))
	}
	second = ui.Edges(second, ui.Line{last.Role.T(last.Text)}, w)
	if here {
		return []ui.Line{first.Fill(w - 1).As(ui.Selected), second.Fill(w - 1).As(ui.Selected)}
	}
	return []ui.Line{first, second}
}

func head(text string, w int) ui.Line { return ui.Line{ui.T(" "), ui.Heading.T(text)}.Cut(w - 1) }

// fact is a label and what it says, wrapped behind it.
func fact(label, text string, w int) []ui.Line { return factAs(label, text, ui.Plain, w) }

func factAs(label, text string, role ui.Role, w int) []ui.Line {
	at := labels
	if w < oneColumn { // below its label
		out := []ui.Line{{ui.T("    "), ui.Muted.T(label)}}
		for _, l := range ui.Wrap(text, w-8) {
			out = append(out, ui.Line{ui.T("      "), role.T(l)})
		}
		return out
	}
	var out []ui.Line
	for i, l := range ui.Wrap(text, w-at-6) {
		if i > 0 {
			label = ""
		}
		out = append(out, ui.Line{ui.T("    "), ui.Muted.T(label)}.To(4+at).Add(role.T(l)))
	}
	return out
}

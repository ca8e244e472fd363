package queue

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/narrow"
	"aduan/tui/widget/table"
)

// listWidth is what the list takes where a preview stands beside it; the
// preview opens from previewFrom columns on.
const (
	listWidth   = 81
	previewFrom = 112
)

// View draws heading, list and, where there is room, the case under the cursor.
func (s *Screen) View(w, h int) ui.Frame {
	if s.beside() {
		return s.both(w, h)
	}
	lines, x := s.list(w, h)
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h), Cursor: s.filter.Cursor(x)}
}

// beside is true where the preview stands right of the list.
func (s *Screen) beside() bool {
	return !s.preview.Shut && !s.env.Split && s.env.Cols >= previewFrom
}

// both draws the list in its own grid and the preview right of the one vertical
// line.
func (s *Screen) both(w, h int) ui.Frame {
	list, x := s.list(listWidth, h)
	var side []ui.Line
	if r, ok := s.at(); ok {
		side = s.preview.View(r, s.whereOf(r.ID), sideOf(w), h)
	}
	for len(list) < h {
		list = append(list, ui.Line{})
	}
	return ui.Frame{Content: s.env.Theme.Block(ui.Beside(list, side, listWidth), w, h), Cursor: s.filter.Cursor(x)}
}

func sideOf(w int) int { return w - listWidth - 3 }

// scrolls gives the preview a key, where it is shown and wants it.
func (s *Screen) scrolls(k tea.KeyPressMsg) bool {
	r, ok := s.at()
	return ok && s.beside() && s.preview.Key(k, len(s.preview.Lines(r, s.whereOf(r.ID), sideOf(s.env.Cols))), s.env.Rows)
}

func (s *Screen) list(w, h int) ([]ui.Line, int) {
	lines := []ui.Line{{}} // the heading, once it is known which rows are seen
	foot := s.filter.Foot(w, fmt.Sprintf(s.matching(), s.page.All), s.everything())
	switch {
	case h < 8: // above a sheet only the rows count
	case w < 60:
		lines = append(lines, ui.Line{})
	default:
		lines = append(lines, s.table(w).Heads(), ui.Line{})
	}
	room := h - len(lines) - len(foot)
	from, to := table.Seen(len(s.rows), s.cursor, w, room)
	var x int
	lines[0], x = s.heading(w, from, to)
	switch {
	case s.err != nil:
		lines = append(lines, ui.Inset(s.env.ErrorText(s.err), w)...)
	case !s.loaded:
		lines = append(lines, ui.Line{ui.T("    "), ui.Muted.T(s.env.Say.Shell.Reading)})
	case len(s.rows) == 0 && !s.more:
		lines = append(lines, ui.Inset(s.nothing(), w)...)
	default:
		lines = append(lines, s.rowsOf(w, room)...)
	}
	for len(lines) < h-len(foot) {
		lines = append(lines, ui.Line{})
	}
	return append(lines[:max(0, h-len(foot))], foot...), x
}

func (s *Screen) nothing() string {
	say := s.env.Say.Queue
	switch {
	case !s.filter.Empty():
	case s.env.Has(ui.PlaceCounter):
		return say.Empty + " " + say.EmptyBook
	default:
		return say.Empty
	}
	if s.whole {
		return fmt.Sprintf(say.NoHits, narrow.Covered(s.filter.Value()), s.page.All)
	}
	return s.filter.Nothing(say.NoHits, s.page.All)
}

// heading says in words what the list is; a filter stands at the right, so
// that nobody takes a filtered list for the whole. Without one, which rows of it
// are seen.
func (s *Screen) heading(w, from, to int) (ui.Line, int) {
	say := s.env.Say.Queue
	left := s.what()
	if s.loaded && s.err == nil && s.page.Behind && s.title == "" { // the counts are of what is read
		left = say.Behind
	}
	if s.filter.Empty() {
		left += " · " + fmt.Sprintf(say.Total, s.page.Total)
	} else {
		left += " · " + fmt.Sprintf(say.Some, s.page.Total, s.page.All)
	}
	if s.page.Overdue > 0 {
		left += " · " + fmt.Sprintf(say.Overdue, s.page.Overdue)
	}
	if s.loaded && s.err == nil && !s.page.Settled {
		left += " · " + say.NotSettled
	}
	l := ui.Line{ui.T(" "), ui.Heading.T(left)}
	switch {
	case s.filter.Typing || !s.filter.Empty():
		return s.filter.Head(l, w)
	case len(s.marks) > 0:
		return ui.Edges(l, ui.Line{ui.Marked.T(fmt.Sprintf(say.Marked, len(s.marks)))}, w), -1
	case to > from && to-from < s.page.Total:
		seen := ui.Muted.T(fmt.Sprintf(say.Seen, from+1, to))
		if l.Width()+ui.Width(seen.Text)+3 <= w {
			return ui.Edges(l, ui.Line{seen}, w), -1
		}
	}
	return l, -1
}

func (s *Screen) table(w int) *table.Table {
	say, home := s.env.Say.Queue, s.env.Say.Home
	due := table.Column{Head: home.ColDue, Want: 13, Gap: 1, Right: true}
	if s.whole { // the longest state is read whole
		due.Head, due.Want = s.env.Words.Field("state").Name, 20
	}
	if s.where != nil && w < 70 {
		due.Want = 13
	}
	how := table.Column{Head: say.ColChannel, Want: 9, Drop: 1}
	if s.where != nil { // a search says where it has found
		how = table.Column{Head: say.Where, Want: 12, Min: 9, Max: 30, Drop: 3}
	}
	return table.New([]table.Column{
		{Head: "No.", Want: 4},
		{Head: say.ColReceived, Want: 9, Drop: 2},
		how,
		{Head: home.ColName, Want: 14, Min: 10, Max: 26, Drop: 3},
		{Head: home.ColSubject, Want: 17, Min: 12, Max: 90, Drop: 4},
		due,
	}, w)
}

func (s *Screen) rowsOf(w, room int) []ui.Line {
	t := s.table(w)
	return table.Rows(len(s.rows), s.cursor, w, room,
		func(i int) []ui.Line { return s.pair(s.rows[i], i == s.cursor, w) },
		func(i int) ui.Line { return t.Line(s.row(s.rows[i]), i == s.cursor) })
}

func (s *Screen) row(r model.Row) table.Row {
	sign, left, role := s.stands(r)
	_, on := s.marks[r.ID]
	return table.Row{Sign: sign, SignRole: role, Marked: on, Cells: []table.Cell{
		{Text: ui.Short(r.Register)}, {Text: s.received(r)}, {Text: s.how(r)},
		{Text: s.env.NameOf(r)}, {Text: s.env.SubjectOf(r)}, {Role: role, Text: left},
	}}
}

// how is the channel; of a search where it has found.
func (s *Screen) how(r model.Row) string {
	if s.where != nil {
		return s.whereOf(r.ID)
	}
	return s.env.ShortChannel(r.Channel)
}

func (s *Screen) received(r model.Row) string {
	if r.ReceivedAt.IsZero() {
		return "—"
	}
	return s.env.ListMoment(r.ReceivedAt)
}

// under is the second line of a row: who, and where a search has found.
func (s *Screen) under(r model.Row) string {
	if parts := s.whereOf(r.ID); parts != "" {
		return s.env.NameOf(r) + " · " + parts
	}
	return s.env.NameOf(r)
}

func (s *Screen) pair(r model.Row, here bool, w int) []ui.Line {
	sign, left, role := s.stands(r)
	_, on := s.marks[r.ID]
	return table.Pair(table.Row{Sign: sign, SignRole: role, Marked: on}, ui.Short(r.Register), s.env.SubjectOf(r), s.under(r), table.Cell{Role: role, Text: left}, here, w)
}

// everything is the whole list where it is in memory, unfiltered, so that the
// words that narrow it can be counted.
func (s *Screen) everything() []model.Row {
	if !s.loaded || s.page.Next != "" || s.page.Total != s.page.All {
		return nil
	}
	return s.rows
}

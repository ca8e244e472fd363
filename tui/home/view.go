package home

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// From besideFrom columns on what just happened has a column of its own; below
// that it would take the room that the subjects need.
const (
	besideFrom = 140
	newsWidth  = 36
)

// View draws the blocks one below the other; the list of what is asked gets
// what the others leave.
func (s *Screen) View(w, h int) ui.Frame {
	var lines []ui.Line
	left, full, foot := w, h, s.foot(w)
	side := s.sideWidth(w)
	if side > 0 {
		left = w - side - 3
	}
	h -= len(foot)
	switch {
	case s.err != nil:
		lines = s.failed(w)
	case !s.loaded:
		lines = []ui.Line{s.heading(w, 0, 0), {}, {ui.T("   "), ui.Muted.T(s.env.Say.Shell.Reading)}}
	case s.isNew():
		lines = s.welcome(w, h)
	case w < 60:
		lines = s.narrow(w, h)
	case side > 0:
		list := s.wide(left, h)
		for len(list) < h {
			list = append(list, ui.Line{})
		}
		lines = ui.Beside(list, s.column(side, h), left)
	default:
		lines = s.wide(w, h)
	}
	for len(foot) > 0 && len(lines) < h {
		lines = append(lines, ui.Line{})
	}
	lines = append(lines[:min(len(lines), h)], foot...)
	f := ui.Frame{Content: s.env.Theme.Block(lines, w, full)}
	if s.filter.Typing {
		_, x := s.filter.Head(nil, left)
		f.Cursor = s.filter.Cursor(x)
	}
	return f
}

func (s *Screen) failed(w int) []ui.Line {
	lines := []ui.Line{s.heading(w, 0, 0), {}}
	for _, l := range ui.Wrap(s.env.ErrorText(s.err), w-6) {
		lines = append(lines, ui.L("   "+l))
	}
	return lines
}

// heading says what the list is, and how many things are in it: where the window
// shows rows from to to of them, which.
func (s *Screen) heading(w, from, to int) ui.Line {
	say := s.env.Say.Home
	title := say.Title
	if s.decides() {
		title = strings.ReplaceAll(say.TitleHead, "{who}", s.address())
	}
	right := ui.Line{}
	if s.loaded && s.err == nil {
		n := len(s.home.Asked) + len(s.home.Drafts)
		text := fmt.Sprintf(say.Things, n)
		if to > from && to-from < n {
			text = fmt.Sprintf(say.ThingsSeen, from+1, to, n)
		}
		right = ui.Line{ui.Muted.T(text)}
	}
	left := ui.Line{ui.T(" "), ui.Heading.T(title)}
	if s.filter.Typing || !s.filter.Empty() {
		head, _ := s.filter.Head(left.Add(ui.Heading.T(" · "+fmt.Sprintf(s.env.Say.Queue.Some, len(s.items), s.total))), w)
		return head
	}
	return ui.Edges(left, right, w)
}

// hasNews tells whether what just happened has a place in the window: in a low
// one that is of what is late, and the cursor must not stop where nothing is.
func (s *Screen) hasNews() bool {
	const high = 24
	return s.env.Cols >= besideFrom && !s.decides() || s.env.Cols < 60 || s.env.Rows > high || len(s.home.Overdue) == 0
}

func (s *Screen) table(w int) *table.Table {
	say := s.env.Say.Home
	head := say.ColAsked
	if w < 80 {
		head = say.ColAskedShort
	}
	asked := 12 // what is asked is read whole, the subject gets the rest
	for _, r := range s.home.Asked {
		asked = min(18, max(asked, ui.Width(s.env.Asked(r.Asked))))
	}
	if len(s.home.Drafts) > 0 {
		asked = max(asked, ui.Width(say.ContinueDraft))
	}
	if s.decides() {
		return table.New([]table.Column{
			{Head: "No.", Want: 4},
			{Head: say.ColSubject, Want: 37 - asked, Min: 16, Max: 60, Drop: 3},
			{Head: say.ColFrom, Want: 14, Min: 14, Drop: 1},
			{Head: head, Want: asked, Min: 10, Drop: 2},
			{Head: say.ColDue, Want: 13, Gap: 1, Right: true},
		}, w)
	}
	return table.New([]table.Column{
		{Head: "No.", Want: 4},
		{Head: say.ColName, Want: 14, Min: 9, Max: 24, Drop: 2},
		{Head: say.ColSubject, Want: 37 - asked, Min: 12, Max: 60, Drop: 3},
		{Head: head, Want: asked, Min: 10, Drop: 1},
		{Head: say.ColDue, Want: 13, Gap: 1, Right: true},
	}, w)
}

func (s *Screen) row(it item, w int) table.Row {
	if it.kind == draft {
		return s.draftRow(it.draft)
	}
	r := it.row
	sign, left, role := s.env.Countdown(r.Clock)
	what := s.env.Asked(r.Asked)
	if w < 80 { // the verb alone
		what, _, _ = strings.Cut(what, " ")
	}
	cells := []table.Cell{{Text: ui.Short(r.Register)}, {Text: s.env.NameOf(r)}, {Text: s.env.SubjectOf(r)},
		{Text: what}, {Role: role, Text: left}}
	if s.decides() {
		cells[1], cells[2] = cells[2], table.Cell{Text: s.env.Colleague(from(r))}
	}
	return table.Row{Sign: sign, SignRole: role, Cells: cells}
}

// from is whose doing asks for a row: of a disposition, who proposed it.
func from(r model.Row) model.StaffID {
	if r.Asked == "dispose" && r.Proposal != nil {
		return r.Proposal.By
	}
	return r.By
}

func (s *Screen) draftRow(d model.FormDraft) table.Row {
	cells := []table.Cell{{Text: draftNo(d)}, {Text: d.Title}, {Text: s.stage(d)}, {Text: s.asks(d)},
		{Role: ui.Muted, Text: s.env.Words.Ago(s.env.Local(d.Saved), s.env.At)}}
	if s.decides() {
		cells[1], cells[2] = table.Cell{Text: d.Title}, table.Cell{Text: s.stage(d)}
	}
	return table.Row{Sign: "·", SignRole: ui.Muted, Cells: cells}
}

func (s *Screen) holder(r model.Row) string {
	switch {
	case r.Handler.Post != "":
		return s.env.Post(r.Handler.Post)
	case r.Handler.Unit != "":
		return s.env.Unit(r.Handler.Unit)
	}
	return "—"
}

func chosen(l ui.Line, here bool, w int) ui.Line {
	if here {
		return l.Fill(w - 1).As(ui.Selected)
	}
	return l
}

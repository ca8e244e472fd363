package home

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/model/words"
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
		lines = []ui.Line{s.heading(w), {}, {ui.T("   "), ui.Muted.T(s.env.Say.Shell.Reading)}}
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
	lines := []ui.Line{s.heading(w), {}}
	for _, l := range ui.Wrap(s.env.ErrorText(s.err), w-6) {
		lines = append(lines, ui.L("   "+l))
	}
	return lines
}

func (s *Screen) heading(w int) ui.Line {
	say := s.env.Say.Home
	title := say.Title
	if s.decides() {
		title = fmt.Sprintf(say.TitleHead, s.address())
	}
	right := ui.Line{}
	if s.loaded && s.err == nil {
		right = ui.Line{ui.Muted.T(fmt.Sprintf(say.Things, len(s.home.Asked)+len(s.home.Drafts)))}
	}
	left := ui.Line{ui.T(" "), ui.Heading.T(title)}
	if s.filter.Typing || !s.filter.Empty() {
		head, _ := s.filter.Head(left.Add(ui.Heading.T(" · "+fmt.Sprintf(s.env.Say.Queue.Some, len(s.items), s.total))), w)
		return head
	}
	return ui.Edges(left, right, w)
}

// wide is the layout from 60 columns on.
func (s *Screen) wide(w, h int) []ui.Line {
	todo, late, news := s.blocks()
	below := append(s.spoken(w), s.below(late, news, w, h)...)
	t := s.table(w)
	lines := []ui.Line{s.heading(w), t.Heads(), {}}
	room := h - len(lines) - len(below)
	switch {
	case len(s.items) == 0 && !s.filter.Empty():
		for _, l := range ui.Wrap(s.noHits(), w-6) {
			lines = append(lines, ui.L("    "+l))
		}
	case len(todo) == 0:
		lines = append(lines, ui.Line{ui.T("    "), ui.Muted.T(s.env.Say.Home.Nothing)})
	}
	from, to := table.Window(len(todo), min(s.cursor, len(todo)-1), room)
	for i := from; i < to; i++ {
		lines = append(lines, t.Line(s.row(todo[i], w), i == s.cursor))
	}
	return append(lines, below...)
}

// below is the blocks under the list: what is late at others, the counts, and
// what just happened; each gets less where the window is low.
func (s *Screen) below(late, news []item, w, h int) []ui.Line {
	say := s.env.Say.Home
	figures := 0
	for _, it := range s.items {
		if it.kind == figure {
			figures++
		}
	}
	first := len(s.items) - len(late) - figures - len(news)
	var out []ui.Line
	if n := min(len(late), max(2, h/6)); n > 0 {
		out = append(out, ui.Line{}, ui.Edges(ui.Line{ui.T(" "), ui.Heading.T(s.lateHead())}, ui.Line{ui.Muted.T(say.ColHolder)}, w))
		from, to := table.Window(len(late), s.cursor-first, n)
		for i := from; i < to; i++ {
			out = append(out, s.late(late[i], first+i == s.cursor, w))
		}
	}
	out = append(out, ui.Line{})
	out = append(out, s.counts(w)...)
	out = append(out, s.deputy(w, h)...)
	out = append(append(out, s.faults(w)...), s.backup(w)...)
	most := max(2, h/5)
	if h < 18 {
		most = 1
	}
	if s.newsBeside() {
		return out
	}
	if n := min(len(news), most); n > 0 {
		out = append(out, ui.Line{}, ui.Line{ui.T(" "), ui.Heading.T(say.Recent)})
		from, to := table.Window(len(news), s.cursor-first-len(late)-figures, n)
		for i := from; i < to; i++ {
			out = append(out, s.news(news[i].feed, first+len(late)+figures+i == s.cursor, w))
		}
	}
	return out
}

// lateHead says what the rows at others are: over, or near too.
func (s *Screen) lateHead() string {
	for _, r := range s.home.Overdue {
		if sign, _, _ := s.env.Countdown(r.Clock); sign == words.SignNear {
			return s.env.Say.Home.OverdueNear
		}
	}
	return s.env.Say.Home.Overdue
}

// hasNews tells whether what just happened has a place in the window: in a low
// one that is of what is late, and the cursor must not stop where nothing is.
func (s *Screen) hasNews() bool {
	const high = 24
	return s.env.Cols >= besideFrom && !s.decides() || s.env.Cols < 60 || s.env.Rows > high || len(s.home.Overdue) == 0
}

func (s *Screen) blocks() (todo, late, news []item) {
	for _, it := range s.items {
		switch it.kind {
		case asked, draft:
			todo = append(todo, it)
		case overdue:
			late = append(late, it)
		case feed:
			news = append(news, it)
		}
	}
	return todo, late, news
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

// late is one line of what is late at others, with who holds it.
func (s *Screen) late(it item, here bool, w int) ui.Line {
	r := it.row
	sign, left, role := s.env.Countdown(r.Clock)
	holder := s.holder(r)
	l := table.Lead(table.Row{Sign: sign, SignRole: role}, here)
	l = l.Add(ui.T(ui.Short(r.Register) + "  " + s.env.SubjectOf(r)))
	right := ui.Line{ui.T(holder + "  "), role.T(ui.Right(left, 13))}
	return chosen(ui.Edges(l, right, w), here, w)
}

func chosen(l ui.Line, here bool, w int) ui.Line {
	if here {
		return l.Fill(w - 1).As(ui.Selected)
	}
	return l
}

package home

import (
	"fmt"

	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// Below barest rows, as above a sheet, the list stands alone: what one decides
// on stays in sight.
const barest = 8

// In windows lower than low the blocks under a list that is not seen whole stand
// without air between them.
const low = 18

// thrift is how much the blocks under the list give up so that the list is seen
// whole: nothing, all but what is newest in each, all but one line of each.
type thrift int

const (
	ample thrift = iota
	spare
	scant
)

// most is how many lines a block of so many may have.
func (t thrift) most(lines int) int {
	switch t {
	case scant:
		return 1
	case spare:
		return min(2, lines)
	}
	return lines
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

// wide is the layout from 60 columns on. What needs one now comes first: the
// blocks under it give up lines until it is seen whole, or they have none left.
func (s *Screen) wide(w, h int) []ui.Line {
	todo, late, news := s.blocks()
	t := s.table(w)
	head := []ui.Line{t.Heads(), {}}
	if len(todo) == 0 {
		head = []ui.Line{{}}
	}
	var below []ui.Line
	room := h - 1
	if h < barest {
		head = nil
	} else {
		for save := ample; save <= scant; save++ {
			below = append(s.spoken(w, save), s.below(late, news, w, h, save)...)
			if save == scant && h < low {
				below = tight(below)
			}
			if room = h - 1 - len(head) - len(below); room >= len(todo) {
				break
			}
		}
	}
	from, to := table.Window(len(todo), min(s.cursor, len(todo)-1), room)
	lines := append([]ui.Line{s.heading(w, from, to)}, head...)
	switch {
	case len(s.items) == 0 && !s.filter.Empty():
		for _, l := range ui.Wrap(s.noHits(), w-6) {
			lines = append(lines, ui.L("    "+l))
		}
	case len(todo) == 0:
		lines = append(lines, ui.Line{ui.T("    "), ui.Muted.T(s.env.Say.Home.Nothing)})
	}
	for i := from; i < to; i++ {
		lines = append(lines, t.Line(s.row(todo[i], w), i == s.cursor))
	}
	return append(lines, below...)
}

// tight is blocks without the rows of air between them; one stays above the first.
func tight(lines []ui.Line) []ui.Line {
	out := []ui.Line{{}}
	for _, l := range lines {
		if len(l) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// below is the blocks under the list: what is late at others, the counts, and
// what just happened; each gets less where the window is low.
func (s *Screen) below(late, news []item, w, h int, save thrift) []ui.Line {
	say := s.env.Say.Home
	figures := 0
	for _, it := range s.items {
		if it.kind == figure {
			figures++
		}
	}
	first := len(s.items) - len(late) - figures - len(news)
	var out []ui.Line
	if n := min(len(late), save.most(max(2, h/6))); n > 0 {
		out = append(out, ui.Line{}, s.lateHead(late, n, w))
		from, to := table.Window(len(late), s.cursor-first, n)
		for i := from; i < to; i++ {
			out = append(out, s.late(late[i], first+i == s.cursor, s.dueWidth(late), w))
		}
	}
	out = append(out, ui.Line{})
	out = append(out, s.counts(w)...)
	out = append(out, s.deputy(w, h)...)
	out = append(append(out, s.faults(w)...), s.backup(w)...)
	most := max(2, h/5)
	if h < low {
		most = 1
	}
	if s.newsBeside() {
		return out
	}
	if n := min(len(news), save.most(most)); n > 0 {
		out = append(out, ui.Line{}, ui.Line{ui.T(" "), ui.Heading.T(say.Recent)})
		from, to := table.Window(len(news), s.cursor-first-len(late)-figures, n)
		for i := from; i < to; i++ {
			out = append(out, s.news(news[i].feed, first+len(late)+figures+i == s.cursor, w))
		}
	}
	return out
}

// lateHead says what the rows at others are, over, or near too, with the heads of
// their two columns at the right.
func (s *Screen) lateHead(late []item, seen, w int) ui.Line {
	say := s.env.Say.Home
	text := say.Overdue
	for _, r := range s.home.Overdue {
		if sign, _, _ := s.env.Countdown(r.Clock); sign == words.SignNear {
			text = say.OverdueNear
		}
	}
	heads := say.ColHolder + dueGap + ui.Right(say.ColLeft, s.dueWidth(late))
	return ui.Edges(headOf(text, seen, len(late)), ui.Line{ui.Muted.T(heads)}, w)
}

// headOf is the heading of a block; where not all its lines are seen, with how
// many there are.
func headOf(text string, seen, all int) ui.Line {
	if seen < all {
		text += fmt.Sprintf(" · %d", all)
	}
	return ui.Line{ui.T(" "), ui.Heading.T(text)}
}

// Between who holds a row and how late it is.
const dueGap = "  "

// dueWidth is the column of how late the rows are: a deadline is never cut.
func (s *Screen) dueWidth(late []item) int {
	widest := 13
	for _, it := range late {
		_, left, _ := s.env.Countdown(it.row.Clock)
		widest = max(widest, ui.Width(left))
	}
	return widest
}

// late is one line of what is late at others, with who holds it.
func (s *Screen) late(it item, here bool, due, w int) ui.Line {
	r := it.row
	sign, left, role := s.env.Countdown(r.Clock)
	l := table.Lead(table.Row{Sign: sign, SignRole: role}, here)
	l = l.Add(ui.T(ui.Short(r.Register) + "  " + s.env.SubjectOf(r)))
	right := ui.Line{ui.T(s.holder(r) + dueGap), role.T(ui.Right(left, due))}
	return chosen(ui.Edges(l, right, w), here, w)
}

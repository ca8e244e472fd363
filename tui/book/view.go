package book

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// The widths from which a page has columns, and from which it has room for what
// stands in no column.
const (
	wide  = 60
	wider = 112
)

// indent is where the lines below an entry begin.
const indent = 10

// View draws the page.
func (s *Screen) View(w, h int) ui.Frame {
	head, x := s.heading(w)
	lines := []ui.Line{head}
	foot := s.foot(w, h)
	switch {
	case h < 8: // above a sheet only the entries count
		foot = nil
	case w < wide:
		lines = append(lines, ui.Line{})
	default:
		lines = append(lines, s.table(w).Heads(), ui.Line{})
	}
	room := max(0, h-len(lines)-len(foot))
	var body []ui.Line
	switch {
	case s.err != nil:
		body, foot = paragraph(s.env.ErrorText(s.err), w), nil
	case !s.loaded:
		body, foot = []ui.Line{{ui.T("    "), ui.Muted.T(s.env.Say.Shell.Reading)}}, nil
	case len(s.shown) == 0:
		body = paragraph(s.nothing(), w)
	default:
		var seen string
		body, seen = s.entries(w, room)
		foot = withSeen(foot, seen, w)
	}
	for len(body) < room {
		body = append(body, ui.Line{})
	}
	lines = append(append(lines, body[:min(room, len(body))]...), foot...)
	f := ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
	if x >= 0 {
		f.Cursor = tea.NewCursor(x, 0)
	}
	return f
}

func paragraph(text string, w int) []ui.Line {
	var out []ui.Line
	for _, l := range ui.Wrap(text, w-6) {
		out = append(out, ui.L("    "+l))
	}
	return out
}

// heading names the day and says whether it is closed; a filter stands at the
// right, so that nobody takes a filtered page for the whole. The column is that
// of the cursor, -1 for none.
func (s *Screen) heading(w int) (ui.Line, int) {
	say := s.env.Say.Book
	name := s.Title()
	if d := s.dateOf(); !d.IsZero() {
		if name = s.env.Words.LongDay(d); w < 76 {
			name = s.dayName()
		}
	}
	left := ui.Line{ui.T(" "), ui.Heading.T(name)}
	switch {
	case s.typing == aDate:
		f, x := s.goTo.View(20, true)
		right := ui.Line{ui.Muted.T(say.Ask + " ")}.Add(f...)
		return ui.Edges(left, right, w), w - 1 - right.Width() + ui.Width(say.Ask) + 1 + x
	case !s.loaded || s.err != nil:
		return left, -1
	case s.typing == aFilter || !s.filter.Empty():
		left = left.Add(ui.T(" · " + fmt.Sprintf(say.Some, len(s.shown), len(s.day.Entries))))
		f, x := s.filter.View(max(14, min(30, w/3)), s.typing == aFilter)
		text := f[1].Text
		right := ui.Line{ui.Muted.T("/ "), ui.Accent.T(text)}
		if s.typing != aFilter {
			return ui.Edges(left, right, w), -1
		}
		return ui.Edges(left, right, w), w - 1 - right.Width() + 1 + x
	}
	return ui.Edges(left, ui.Line{s.standing()}, w), -1
}

// standing is whether the day is closed, and what it holds.
func (s *Screen) standing() ui.Span {
	say := s.env.Say.Book
	role, text := ui.Muted, say.NotClosed
	if n := len(s.day.Closings); n > 0 {
		role, text = ui.Accent, fmt.Sprintf(say.Closed, s.when(s.day.Closings[n-1].At))
	}
	text += " · " + fmt.Sprintf(say.Entries, len(s.day.Entries))
	if n := s.count(func(e model.Entry) bool { return e.Late }); n > 0 {
		role, text = ui.Warn, text+", "+fmt.Sprintf(say.Late, n)
	}
	return role.T(text)
}

func (s *Screen) count(of func(model.Entry) bool) (n int) {
	for _, e := range s.day.Entries {
		if of(e) {
			n++
		}
	}
	return n
}

func (s *Screen) voided() int {
	return s.count(func(e model.Entry) bool { return e.Case.State == model.Voided })
}

// nothing says what would be here.
func (s *Screen) nothing() string {
	say := s.env.Say.Book
	today := s.env.At.Format("2006-01-02")
	switch {
	case !s.filter.Empty():
		return fmt.Sprintf(say.NoHits, s.filter.Value(), len(s.day.Entries))
	case s.day.Date > today:
		return fmt.Sprintf(say.Coming, s.dayName())
	case !s.day.Works:
		why := s.env.Words.Why(s.day.Why)
		if s.day.WhyName != "" {
			why = s.day.WhyName
		}
		return fmt.Sprintf(say.Shut, s.dayName(), why)
	case !s.day.Whole:
		return fmt.Sprintf(say.EmptyOwn, s.dayName())
	case s.day.Date != today:
		return fmt.Sprintf(say.EmptyPast, s.dayName())
	case s.env.Has(ui.PlaceCounter):
		return fmt.Sprintf(say.Empty, s.dayName()) + " " + say.EmptyBook
	}
	return fmt.Sprintf(say.Empty, s.dayName())
}

package aid

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// From besideFrom columns on the words stand beside the ticks.
const (
	besideFrom = 72
	mostTicks  = 60 // columns of the ticks where there is room
	labelWidth = 12
	airy       = 20 // rows from which the whole basis is told
)

// ticksWidth is the columns of the ticks where the words stand beside them.
func ticksWidth(w int) int { return min(mostTicks, w/2+3) }

// wordsWidth is the columns of the words.
func (s *Sheet) wordsWidth(w int) int {
	if w >= besideFrom {
		return w - ticksWidth(w) - 3
	}
	return w - 2
}

// View draws ticks and words.
func (s *Sheet) View(w, h int) ui.Frame {
	if w >= besideFrom {
		return s.beside(w, h)
	}
	return s.below(w, h)
}

// beside draws the words at the right of the ticks.
func (s *Sheet) beside(w, h int) ui.Frame {
	left := ticksWidth(w)
	foot := s.foot(w)
	room := h - len(foot)
	basis := 3
	if h < airy {
		basis = 2
	}
	facts := s.facts(left, 2, basis)
	list, x, y := s.list(left, room-len(facts)-1)
	list = append(append(list, ui.Line{}), facts...)
	for len(list) < room {
		list = append(list, ui.Line{})
	}
	words, wx, wy := s.text(w-left-3, room-1)
	side := append([]ui.Line{s.wordsHead()}, words...)
	lines := append(ui.Beside(list, side, left), foot...)
	f := ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
	switch {
	case s.writing:
		f.Cursor = tea.NewCursor(min(left+2+wx, w-1), wy+1)
	case s.asking:
		f.Cursor = tea.NewCursor(x, y)
	}
	return f
}

// below draws the words under the ticks; while they are written, alone.
func (s *Sheet) below(w, h int) ui.Frame {
	if s.writing {
		words, x, y := s.text(w-2, h-1)
		lines := append([]ui.Line{ui.L(" ").Add(s.wordsHead()...)}, inset(words)...)
		return ui.Frame{Content: s.env.Theme.Block(lines, w, h), Cursor: tea.NewCursor(min(1+x, w-1), y+1)}
	}
	facts := s.facts(w, 1, 0)
	if s.said != "" {
		facts = []ui.Line{s.warning(w)}
	}
	list, x, y := s.list(w, h-len(facts)-max(4, h/3))
	lines := append(append(list, facts...), ui.Line{ui.T(" ")}.Add(s.wordsHead()...))
	if room := h - len(lines); room > 0 {
		for _, l := range ui.Some(s.words.Value(), w-4, room) {
			lines = append(lines, ui.L("   "+l))
		}
	}
	f := ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
	if s.asking {
		f.Cursor = tea.NewCursor(x, y)
	}
	return f
}

func inset(lines []ui.Line) []ui.Line {
	out := make([]ui.Line, len(lines))
	for i, l := range lines {
		out[i] = append(ui.L(" "), l...)
	}
	return out
}

func (s *Sheet) wordsHead() ui.Line {
	l := ui.Line{ui.Heading.T(s.env.Say.Aid.Words)}
	if s.own {
		l = l.Add(ui.Muted.T(" · " + s.env.Say.Aid.ByHand))
	}
	return l
}

// text is the words in w columns: read, or written in brackets.
func (s *Sheet) text(w, h int) (lines []ui.Line, x, y int) {
	if s.writing {
		return s.words.View(w, max(1, h), true)
	}
	for _, l := range ui.Some(s.words.Value(), w-2, h) {
		lines = append(lines, ui.L(l))
	}
	return lines, 0, 0
}

// list is the criteria below the heads of their groups, h rows of them around
// the cursor, and where the field of the decile stands.
func (s *Sheet) list(w, h int) (lines []ui.Line, x, y int) {
	group, here := "", 0
	for i, c := range s.env.Office().Criteria {
		if c.Group != group {
			group = c.Group
			lines = append(lines, ui.Line{ui.T(" "), ui.Muted.T(ui.Cut(group, w-2))})
		}
		if i == s.cursor {
			here = len(lines)
		}
		lines = append(lines, s.row(i, c, w)...)
	}
	from := max(0, min(here-h/2, len(lines)-h))
	if here == 1 {
		from = 0
	}
	to := max(from, min(len(lines), from+h))
	return lines[from:to], w - 5, max(0, here-from)
}

// row is one criterion; what the cursor rests on is read whole.
func (s *Sheet) row(i int, c model.Criterion, w int) []ui.Line {
	at, box, digit := " ", "[ ]", " "
	if i == s.cursor {
		at = ">"
	}
	if i < 9 {
		digit = fmt.Sprint(i + 1)
	}
	role := ui.Plain
	if s.ticks.Has(c.Code) {
		box, role = "[x]", ui.Heading
	}
	field := ""
	if c.AsksDecile() {
		n := "  "
		if d := s.ticks.Decile; d > 0 && s.ticks.Has(c.Code) {
			n = ui.Left(fmt.Sprint(d), 2)
		}
		field = " [" + n + "]"
	}
	head := fmt.Sprintf(" %s %s %s ", at, box, digit)
	room := w - ui.Width(head) - ui.Width(field) - 2
	names := []string{ui.Cut(c.Name, room)}
	if i == s.cursor {
		names = ui.Some(c.Name, room, 2)
	}
	var out []ui.Line
	for n, name := range names {
		l := ui.Line{ui.T(head), role.T(ui.Left(name, room))}
		if n == 0 && field != "" {
			l = l.Add(s.fieldRole(i).T(field))
		}
		if i == s.cursor && !s.asking {
			l = l.Fill(w - 1).As(ui.Selected)
		}
		out = append(out, l)
		head = strings.Repeat(" ", ui.Width(head))
	}
	return out
}

func (s *Sheet) fieldRole(i int) ui.Role {
	if s.asking && i == s.cursor {
		return ui.Marked
	}
	return ui.Muted
}

// facts are the conclusion and what it rests on, in so many rows each.
func (s *Sheet) facts(w, rows, basis int) []ui.Line {
	say, r := s.env.Say.Aid, s.result()
	text, role := s.verdict(r)
	var out []ui.Line
	add := func(label, value string, role ui.Role, rows int) {
		for i, l := range ui.Some(value, w-labelWidth-2, rows) {
			if i > 0 {
				label = ""
			}
			out = append(out, ui.Line{ui.T(" "), ui.Muted.T(ui.Left(label, labelWidth)), role.T(l)})
		}
	}
	add(say.Conclusion, text, role, rows)
	if b := r.Basis(); basis > 0 && len(b) > 0 {
		add(say.Basis, strings.Join(b, "; "), ui.Plain, basis)
	}
	return out
}

// verdict is the conclusion in words.
func (s *Sheet) verdict(r model.AidResult) (string, ui.Role) {
	say := s.env.Say.Aid
	var why []string
	for _, c := range r.Why {
		text := c.Name
		if c.AsksDecile() && r.Decile > 0 {
			text = fmt.Sprintf(say.Decile, r.Decile, c.MinDecile, c.MaxDecile)
		}
		why = append(why, text)
	}
	all := strings.Join(why, "; ")
	switch r.Verdict {
	case model.AidDecile:
		return say.AskDecile, ui.Warn
	case model.AidOpen:
		return fmt.Sprintf(say.Open, all), ui.Warn
	case model.AidUnmet:
		return fmt.Sprintf(say.Unmet, all), ui.Warn
	case model.AidMet:
		return fmt.Sprintf(say.Met, all), ui.Accent
	}
	return say.Nothing, ui.Muted
}

func (s *Sheet) warning(w int) ui.Line { return ui.Line{ui.T(" "), ui.Warn.T(ui.Cut(s.said, w-2))} }

// foot says what the ticks are for, or what one should look at.
func (s *Sheet) foot(w int) []ui.Line {
	if s.said != "" {
		return []ui.Line{s.warning(w)}
	}
	return []ui.Line{{ui.T(" "), ui.Muted.T(ui.Cut(s.env.Say.Aid.Counted, w-2))}}
}

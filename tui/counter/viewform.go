package counter

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

const (
	// formWide is what the form takes where something stands beside it.
	formWide = 80
	// besideWide is the narrowest window in which it does.
	besideWide = 120
	// leastRows is how many rows the fields keep before what stands around them
	// gives way.
	leastRows = 10
)

func (s *Screen) viewForm(w, h int) ui.Frame {
	say, left := s.env.Say.Counter, w
	aside := w >= besideWide && len(s.earlier()) > 0
	if aside {
		left = formWide
	}
	hint := say.ArrivalHint
	if w < 80 {
		hint = s.env.Keys.Counter.Details.Help().Key
	}
	arrived := ui.L("   " + s.arrived(left-6-ui.Width(hint)))
	top := []ui.Line{s.heading(say.Title, left), ui.Edges(arrived, ui.Line{ui.Muted.T(hint)}, left), {}}
	bottom := append(s.sentence(left), s.form.Buttons(left)...)
	switch list, short := s.below(w); {
	case len(list) > 0 && !aside:
		lines, cursor := s.withList(list, short, top, bottom, w, h)
		return ui.Frame{Content: s.env.Theme.Block(lines, w, h), Cursor: cursor}
	}
	lines, cursor := compose(s.form.View, top, append(s.protected(), ui.Line{}), bottom, left, h)
	if aside {
		for i, l := range s.viewBeside(w - formWide) {
			for len(lines) <= i {
				lines = append(lines, ui.Line{})
			}
			lines[i] = lines[i].Fill(formWide).Add(l...)
		}
	}
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h), Cursor: s.seen(cursor)}
}

// fit gives the complaint a row less where something is listed below the fields.
func (s *Screen) fit() {
	rows := 3
	if len(s.earlier()) > 0 || len(s.waiting()) > 0 {
		rows = 2
	}
	s.form.Get("text").Rows = rows
}

// seen is the cursor of the form while the focus is in it.
func (s *Screen) seen(c *tea.Cursor) *tea.Cursor {
	if s.known.among || s.room.among {
		return nil
	}
	return c
}

// protected says from whom the identity is kept.
func (s *Screen) protected() []ui.Line {
	if s.form.Detailed() {
		return nil
	}
	text := s.env.Say.Counter.Protected
	if s.form.Get("identity").Value() == string(model.IdentityWithheld) {
		text += s.env.Say.Counter.ProtectedMore
	}
	return []ui.Line{{ui.T("   "), ui.Muted.T(text)}}
}

// below is what is listed under the fields, and the one line that stands for it
// in a low window.
func (s *Screen) below(w int) (list []ui.Line, short string) {
	switch {
	case len(s.earlier()) > 0:
		return s.viewEarlier(w), s.moreEarlier()
	case len(s.waiting()) > 0:
		return s.viewWaiting(w), fmt.Sprintf(s.env.Say.Room.More, len(s.waiting()), s.special())
	}
	return nil, ""
}

// withList sets a list below the fields. In a low window it is one line until the
// focus is in it; then the fields give way.
func (s *Screen) withList(list []ui.Line, short string, top, bottom []ui.Line, w, h int) ([]ui.Line, *tea.Cursor) {
	const least = 3
	fields := h - 2 - len(bottom) - len(list)
	switch {
	case fields >= leastRows-1:
	case s.known.among || s.room.among:
		if fields < least {
			bottom = nil // what is asked there is not what one looks at
		}
	default:
		list = []ui.Line{{ui.T("   "), ui.Accent.T(ui.Cut(short, w-4))}}
	}
	if h-len(top)-len(bottom)-len(list) < leastRows {
		top = top[:2]
	}
	rows, cursor := s.form.View(w, max(0, h-len(top)-len(bottom)-len(list)))
	if cursor != nil {
		cursor.Y += len(top)
	}
	lines := append(append(append([]ui.Line{}, top...), rows...), list...)
	return append(lines, bottom...), s.seen(cursor)
}

// compose sets the fields between what stands above and below them. Where the
// window is low the rows of air go first, then what is only told.
func compose(fields func(w, h int) ([]ui.Line, *tea.Cursor), top, middle, bottom []ui.Line, w, h int) ([]ui.Line, *tea.Cursor) {
	if h-len(top)-len(middle)-len(bottom) < leastRows {
		middle = nil
	}
	if h-len(top)-len(bottom) < leastRows {
		top = top[:2]
	}
	rows, cursor := fields(w, h-len(top)-len(middle)-len(bottom))
	if cursor != nil {
		cursor.Y += len(top)
	}
	lines := append(append(append([]ui.Line{}, top...), rows...), middle...)
	return append(lines, bottom...), cursor
}

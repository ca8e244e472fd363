package book

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// Captures takes every key while something is typed, and Esc while there is a
// filter to clear first.
func (s *Screen) Captures(k tea.KeyPressMsg) bool {
	return s.typing != nothing || key.Matches(k, s.env.Keys.Filter.Clear) && !s.filter.Empty()
}

func (s *Screen) onTyped(k tea.KeyPressMsg) tea.Cmd {
	f := s.env.Keys.Filter
	if s.typing == aDate {
		switch {
		case key.Matches(k, f.Clear):
			s.typing = nothing
		case key.Matches(k, f.Apply):
			return s.jump(ui.DayMsg{Text: s.goTo.Value()})
		default:
			s.goTo.Key(k)
		}
		return nil
	}
	switch {
	case key.Matches(k, f.Apply), key.Matches(k, f.ToList):
		s.typing = nothing
	case key.Matches(k, f.Clear) && s.filter.Empty():
		s.typing = nothing
	case key.Matches(k, f.Clear):
		s.setFilter("")
	case s.filter.Key(k):
		s.refilter()
	}
	return nil
}

func (s *Screen) paste(text string) {
	switch s.typing {
	case aDate:
		s.goTo.Paste(text)
	case aFilter:
		s.filter.Paste(text)
		s.refilter()
	}
}

// jump opens the page of a day as people type it. What cannot be read stays in
// the field.
func (s *Screen) jump(msg ui.DayMsg) tea.Cmd {
	s.closing = false
	date, text := s.env.At.Format("2006-01-02"), strings.TrimSpace(msg.Text)
	if text != "" {
		var err error
		if date, err = model.ParseDay(text, s.env.At); err != nil {
			return ui.Warning(fmt.Sprintf(s.env.Say.Book.Unreadable, ui.Cut(text, 24)))
		}
	}
	s.typing, s.turned, s.closing = nothing, false, msg.Close
	return s.open(date)
}

func (s *Screen) setFilter(text string) {
	s.filter.Set(text)
	s.refilter()
}

func (s *Screen) refilter() {
	s.cursor = 0
	s.match()
}

// match finds the entries that hold every word of the filter in what they show.
func (s *Screen) match() {
	words := strings.Fields(strings.ToLower(s.filter.Value()))
	s.shown = s.shown[:0]
	for i, e := range s.day.Entries {
		if len(words) == 0 || holds(s.text(e), words) {
			s.shown = append(s.shown, i)
		}
	}
}

func holds(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// text is everything that the line of an entry may show.
func (s *Screen) text(e model.Entry) string {
	l := s.cells(e)
	parts := append([]string{e.Case.Register}, append(l.first[:], l.second[:]...)...)
	parts = append(parts, e.Case.Subject, s.area(e), s.env.Category(e.Case.Category))
	if e.Case.Channel != nil {
		parts = append(parts, s.env.Account(*e.Case.Channel))
	}
	for _, n := range s.notes(e, true) {
		parts = append(parts, n.text.Plain())
	}
	return strings.ToLower(strings.Join(parts, " "))
}

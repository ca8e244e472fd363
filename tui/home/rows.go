package home

import (
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

func (s *Screen) got(msg ui.Got[model.Home]) tea.Cmd {
	if !s.line.Mine(s, msg.Addr) {
		return nil
	}
	s.loaded, s.err = true, msg.Err
	if msg.Err != nil {
		s.early.Forget()
		return nil
	}
	s.home = msg.Value
	s.list()
	return tea.Batch(s.readCalendar(), s.early.Play(s.onKey))
}

// list is every stop of the cursor, narrowed by the filter.
func (s *Screen) list() {
	s.items = s.items[:0]
	for _, r := range s.home.Asked {
		s.items = append(s.items, item{kind: asked, row: r})
	}
	for _, d := range s.home.Drafts {
		s.items = append(s.items, item{kind: draft, draft: d})
	}
	for _, f := range s.home.Behalf {
		s.items = append(s.items, item{kind: behalf, feed: f})
	}
	for _, r := range s.home.Overdue {
		s.items = append(s.items, item{kind: overdue, row: r})
	}
	figures := s.figures()
	s.items = append(s.items, figures...)
	for _, f := range s.home.Recent {
		if s.hasNews() {
			s.items = append(s.items, item{kind: feed, feed: f})
		}
	}
	s.total = len(s.items) - len(figures)
	s.items = s.matching()
	s.cursor = table.Move(s.cursor, len(s.items), 0)
}

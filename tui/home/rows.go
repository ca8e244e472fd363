package home

import (
	"slices"

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
	here, was := s.at()
	was = was && (s.cursor > 0 || here.kind < figure) // a figure was the first for want of work
	s.home = msg.Value
	s.list()
	if was {
		s.keepAt(here)
	}
	return tea.Batch(s.readCalendar(), s.early.Play(s.onKey))
}

// keepAt puts the cursor where it was, whatever others have added above: the next
// key is meant for what one has read. What is gone leaves it to the next.
func (s *Screen) keepAt(here item) {
	if at := slices.IndexFunc(s.items, here.same); at >= 0 {
		s.cursor = at
	}
}

// same tells whether two stops are about the same.
func (it item) same(o item) bool {
	return it.kind == o.kind && it.row.ID == o.row.ID && it.draft.Form == o.draft.Form && it.count.name == o.count.name &&
		it.feed.Case.ID == o.feed.Case.ID && it.feed.Kind == o.feed.Kind && it.feed.At.Equal(o.feed.At)
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

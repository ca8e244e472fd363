package home

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// Beside what waits for those who decide stands the case under the cursor: the
// list keeps listLeast columns, the case takes at most sideMost.
const (
	listLeast = 88
	sideMost  = 72
)

// newsBeside is true where what just happened has a column of its own.
func (s *Screen) newsBeside() bool {
	return s.env.Cols >= besideFrom && !s.env.Split && !s.decides()
}

// sideBeside is true where the case under the cursor stands right of the list.
func (s *Screen) sideBeside() bool {
	return s.env.Cols >= besideFrom && !s.env.Split && s.decides() && !s.side.Shut && len(s.home.Asked)+len(s.home.Overdue) > 0
}

// sideWidth is what the column at the right takes of w; 0 where there is none.
func (s *Screen) sideWidth(w int) int {
	switch {
	case s.newsBeside():
		return newsWidth
	case s.sideBeside():
		return min(sideMost, w-listLeast-3)
	}
	return 0
}

// looked is the row whose case the column at the right shows.
func (s *Screen) looked() (model.Row, bool) {
	it, ok := s.at()
	return it.row, ok && s.sideBeside() && (it.kind == asked || it.kind == overdue)
}

// scrolls gives the case beside the list a key. Tab goes into it from a row whose
// case it shows, and on to the next block from there.
func (s *Screen) scrolls(k tea.KeyPressMsg) bool {
	r, ok := s.looked()
	m := s.env.Keys.Move
	switch {
	case !ok:
		s.side.Inside = false
		return false
	case s.side.Inside && (key.Matches(k, m.Next) || key.Matches(k, m.Prev)):
		s.side.Inside = false
		return false
	}
	return s.side.Key(k, len(s.side.Lines(r, "", s.sideWidth(s.env.Cols))), s.env.Rows)
}

// column draws the column at the right, w wide.
func (s *Screen) column(w, h int) []ui.Line {
	if s.newsBeside() {
		return s.newsColumn(w)
	}
	if r, ok := s.looked(); ok {
		return s.side.View(r, "", w, h)
	}
	return nil
}

// Point moves the cursor to a case: where it is in several blocks, in the one
// that the cursor stands in.
func (s *Screen) Point(c model.CaseRef) bool {
	here, _ := s.at()
	of := func(it item) model.CaseID {
		if it.kind == feed || it.kind == behalf {
			return it.feed.Case.ID
		}
		return it.row.ID
	}
	if c.ID != "" && of(here) == c.ID {
		return true
	}
	at := slices.IndexFunc(s.items, func(it item) bool { return it.kind == here.kind && of(it) == c.ID })
	if at < 0 {
		at = slices.IndexFunc(s.items, func(it item) bool { return of(it) == c.ID })
	}
	if at >= 0 {
		s.cursor = at
	}
	return at >= 0
}

var _ ui.Lister = (*Screen)(nil)

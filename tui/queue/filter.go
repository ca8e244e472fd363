package queue

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/narrow"
)

// found is where the words of a search stand in the cases of a page.
type found map[model.CaseID][]model.Spot

func (s *Screen) onFilterKey(k tea.KeyPressMsg) tea.Cmd {
	switch s.filter.Key(k) {
	case narrow.Changed:
		return s.refilter()
	case narrow.Left:
		if s.whole && s.title == "" {
			return ui.Back()
		}
	}
	return nil
}

func (s *Screen) refilter() tea.Cmd {
	s.fresh, s.where = true, nil
	return s.load(pageSize)
}

// query is the list narrowed by the filter.
func (s *Screen) query() model.Query { return s.filter.Query(s.unfiltered()) }

// Filtering gives the place and its filter, to be kept under a name.
func (s *Screen) Filtering() (place, text string) {
	switch {
	case s.title != "":
		return "", ""
	case s.whole:
		return placeSearch, s.filter.Value()
	}
	return ui.PlaceQueue, s.filter.Value()
}

// placeSearch is what a kept filter of the whole book calls its place.
const placeSearch = "all"

// take sets a kept filter.
func (s *Screen) take(msg ui.FilterMsg) tea.Cmd {
	if s.whole || s.title != "" || msg.Place != ui.PlaceQueue {
		return nil
	}
	s.filter.Set(msg.Text)
	s.filter.Typing = false
	return s.refilter()
}

// tell asks where the words of a search stand in the newest rows. What is asked
// a second time for the rows before them is what their page was asked.
func (s *Screen) tell(rows []model.Row) tea.Cmd {
	text := s.query().Text
	if !s.whole || text == "" || len(rows) == 0 {
		return nil
	}
	ids := make([]model.CaseID, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	desk := s.env.Desk
	return ui.Ask(s.env, s.telling.Next(s), func(ctx context.Context) (found, error) { return desk.Where(ctx, text, ids) })
}

// told keeps where the words stand; what cannot be told leaves the rows as they
// are.
func (s *Screen) told(msg ui.Got[found]) {
	if !s.telling.Mine(s, msg.Addr) || msg.Err != nil {
		return
	}
	if s.where == nil {
		s.where = found{}
	}
	for id, parts := range msg.Value {
		s.where[id] = parts
	}
}

var _ ui.Capturer = (*Screen)(nil)
var _ ui.Filterer = (*Screen)(nil)

// whereOf names the parts of a case that hold the words of the search.
func (s *Screen) whereOf(id model.CaseID) string {
	var names []string
	for _, p := range s.where[id] {
		names = append(names, s.env.Words.Word("part", string(p)))
	}
	return strings.Join(names, ", ")
}

// Stands is the search of the whole book; a list behind a figure is come to from
// the figure.
func (s *Screen) Stands() ui.Route {
	if !s.whole || s.title != "" {
		return nil
	}
	return ui.RouteSearch{Text: s.filter.Value()}
}

// Copies is the number of the case under the cursor.
func (s *Screen) Copies() string { return s.Subject().Register }

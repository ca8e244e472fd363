package queue

import (
	"strings"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/narrow"
	"aduan/tui/widget/preview"
)

// NewSearch makes the search of the whole book: the same list, of every case of
// every year, the newest first, with the cursor in the line that is searched
// for.
func NewSearch(env *ui.Env, r ui.RouteSearch) *Screen {
	s := &Screen{env: env, filter: narrow.New(env), marks: map[model.CaseID]model.CaseRef{}, preview: preview.New(env), whole: true}
	s.filter.Typing = r.Text == "" // who has typed already looks at what was found
	s.filter.Set(r.Text)
	return s
}

// NewCases makes the list of the cases behind a figure.
func NewCases(env *ui.Env, r ui.RouteCases) *Screen {
	s := New(env)
	s.base, s.title, s.whole = r.Query, r.Title, r.Query.Place == "all"
	return s
}

// unfiltered is the query before any word of the filter.
func (s *Screen) unfiltered() model.Query {
	q := s.base
	switch {
	case q.Place != "":
	case s.whole:
		q.Place = "all"
	default:
		q.Place = "queue"
	}
	return q
}

// what is the list in a word.
func (s *Screen) what() string {
	if s.title != "" {
		return s.title
	}
	if s.whole {
		return s.env.Say.Queue.Whole
	}
	return s.env.Say.Queue.All
}

// matching says where words are looked for.
func (s *Screen) matching() string {
	if s.whole {
		return s.env.Say.Queue.MatchingWhole
	}
	return s.env.Say.Queue.Matching
}

// stands is how a row stands: by its deadline, and where none runs by its state.
func (s *Screen) stands(r model.Row) (sign, text string, role ui.Role) {
	if s.whole && r.Clock == nil && r.State != "" {
		text = strings.ToLower(s.env.Words.StateIn(r.State, r.Class, s.env.Office()))
		if r.MergedInto != "" {
			text += " " + ui.Short(r.MergedInto)
		}
		return "", text, ui.Muted
	}
	return s.env.Countdown(r.Clock)
}

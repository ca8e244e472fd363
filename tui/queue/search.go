package queue

import (
	"strings"
	"unicode"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/edit"
)

// NewSearch makes the search of the whole book: the same list, of every case of
// every year, the newest first, with the cursor in the line that is searched
// for.
func NewSearch(env *ui.Env, r ui.RouteSearch) *Screen {
	s := &Screen{env: env, filter: edit.NewField(), marks: map[model.CaseID]model.CaseRef{}, preview: true, whole: true, typing: true}
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

// digitsShown are how many of a long number stand open on the screen.
const digitsShown = 4

// long is how many digits make a number that is covered.
const long = 12

// shownFilter is the filter as others may read it over one's shoulder: once it
// is typed, the middle of a long number is covered.
func (s *Screen) shownFilter(text string) string {
	if s.typing {
		return text
	}
	return covered(text)
}

// covered covers the middle of every long number in text, also of one that is
// written with blanks between its digits.
func covered(text string) string {
	out := []rune(text)
	var run []int // where the digits of the number stand
	end := func() {
		if len(run) >= long {
			for _, i := range run[digitsShown : len(run)-digitsShown] {
				out[i] = '•'
			}
		}
		run = nil
	}
	for i, r := range out {
		switch {
		case r >= '0' && r <= '9':
			run = append(run, i)
		case !unicode.IsSpace(r):
			end()
		}
	}
	end()
	return string(out)
}

// stands is how a row stands: by its deadline, and where none runs by its state.
func (s *Screen) stands(r model.Row) (sign, text string, role ui.Role) {
	if s.whole && r.Clock == nil && r.State != "" {
		return "", strings.ToLower(s.env.Words.State(r.State, s.env.Office())), ui.Muted
	}
	return s.env.Countdown(r.Clock)
}

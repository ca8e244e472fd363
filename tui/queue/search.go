package queue

import (
	"strings"

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

// place is what the list goes through.
func (s *Screen) place() string {
	if s.whole {
		return "all"
	}
	return "queue"
}

// what is the list in a word.
func (s *Screen) what() string {
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

// shownFilter is the filter as others may read it over one's shoulder: once it
// is typed, the middle of a long number is covered.
func (s *Screen) shownFilter(text string) string {
	const long = 12
	number := strings.TrimRight(text, " ")
	n := len(number)
	if s.typing || n < long || strings.Trim(number, "0123456789") != "" {
		return text
	}
	return number[:digitsShown] + strings.Repeat("•", n-2*digitsShown) + number[n-digitsShown:] + text[n:]
}

// stands is how a row stands: by its deadline, and where none runs by its state.
func (s *Screen) stands(r model.Row) (sign, text string, role ui.Role) {
	if s.whole && r.Clock == nil && r.State != "" {
		return "", strings.ToLower(s.env.Words.State(r.State, s.env.Office())), ui.Muted
	}
	return s.env.Countdown(r.Clock)
}

package home

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
)

func (s *Screen) refilter() {
	s.cursor = 0
	s.list()
}

// matching are the stops that the filter leaves. Drafts and what just happened
// carry words and nothing to narrow by; whatever waits here is one's own.
func (s *Screen) matching() []item {
	if s.filter.Empty() {
		return s.items
	}
	text, out := s.filter.Plain(), s.items[:0:0]
	for _, it := range s.items {
		fits := false
		switch it.kind {
		case asked, overdue:
			fits = s.filter.Matches(it.row)
		case draft:
			fits = !s.filter.Faceted() && s.filter.MatchesText(text, it.draft.Title, s.stage(it.draft), s.env.Say.Home.ContinueDraft)
		case figure: // is none while something is filtered
		default:
			fits = !s.filter.Faceted() && s.filter.MatchesText(text, it.feed.Case.Register, it.feed.Subject, s.env.Person(it.feed.By))
		}
		if fits {
			out = append(out, it)
		}
	}
	return out
}

// foot helps while the filter is typed.
func (s *Screen) foot(w int) []ui.Line {
	return s.filter.Foot(w, fmt.Sprintf(s.env.Say.Home.Matching, s.total), append(s.home.Asked[:len(s.home.Asked):len(s.home.Asked)], s.home.Overdue...))
}

// noHits is said where the filter leaves nothing.
func (s *Screen) noHits() string {
	return s.filter.Nothing(s.env.Say.Home.NoHits, s.total)
}

// Captures takes every key while the filter is typed, and Esc while there is one
// to clear first, or the case beside the list to leave.
func (s *Screen) Captures(k tea.KeyPressMsg) bool { return s.filter.Captures(k) || s.side.Leaves(k) }

// Filtering gives the filter, to be kept under a name.
func (s *Screen) Filtering() (place, text string) { return ui.PlaceHome, s.filter.Value() }

// Copies is the number of the case under the cursor.
func (s *Screen) Copies() string { return s.Subject().Register }

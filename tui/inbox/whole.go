package inbox

import (
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// Whole is what is cut in the row under the cursor.
func (s *Screen) Whole(w int) string {
	r, ok := s.at()
	switch {
	case !ok || s.filter.Typing || s.err != nil:
		return ""
	case w < 60:
		_, left, role := s.env.Countdown(r.Clock)
		return table.WholePair(s.env.SubjectOf(r), s.proposal(r), table.Cell{Role: role, Text: left}, w)
	}
	return s.table(s.listOf(w)).Whole(s.row(r))
}

var _ ui.Whole = (*Screen)(nil)

// Copies is the number of the case under the cursor.
func (s *Screen) Copies() string { return s.Subject().Register }

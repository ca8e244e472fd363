package team

import (
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// Whole is what is cut in the row under the cursor; what stands at its right in
// a wide window says it anyway.
func (s *Screen) Whole(w int) string {
	if s.cursor >= len(s.rows) || s.err != nil || w >= sideFrom {
		return ""
	}
	r := s.rows[s.cursor]
	if w < 60 {
		_, left, role := s.env.Countdown(r.Clock)
		return table.WholePair(s.env.SubjectOf(r.Row), s.under(r), table.Cell{Role: role, Text: left}, w)
	}
	return s.table(w).Whole(s.row(r))
}

var _ ui.Whole = (*Screen)(nil)

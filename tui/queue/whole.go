package queue

import (
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// Whole is what is cut in the row under the cursor; a preview shows it anyway.
func (s *Screen) Whole(w int) string {
	r, ok := s.at()
	switch {
	case !ok || s.filter.Typing || s.err != nil || s.beside():
		return ""
	case w < 60:
		_, left, role := s.stands(r)
		return table.WholePair(s.env.SubjectOf(r), s.under(r), table.Cell{Role: role, Text: left}, w)
	}
	return s.table(w).Whole(s.row(r))
}

var _ ui.Whole = (*Screen)(nil)

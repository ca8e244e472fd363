package home

import (
	"strings"

	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// Whole is what is cut in the line under the cursor.
func (s *Screen) Whole(w int) string {
	it, ok := s.at()
	if !ok || s.filter.Typing || s.err != nil {
		return ""
	}
	if side := s.sideWidth(w); side > 0 {
		w -= side + 3
	}
	subject := s.env.SubjectOf(it.row)
	switch {
	case it.kind == figure:
		line := s.counts(1 << 10)[1].Plain()
		if at := strings.LastIndex(line, countsGap); ui.Width(line) > w-1 && at > 0 { // its end is what is cut
			return strings.TrimSpace(line[at:])
		}
		return ""
	case it.kind == behalf:
		return ""
	case it.kind == feed && s.news(it.feed, false, 1<<10).Width() <= w-1:
		return ""
	case it.kind == feed:
		return it.feed.Subject
	case it.kind == draft && w < 60:
		return table.WholePair(it.draft.Title, s.stage(it.draft), table.Cell{}, w)
	case w < 60:
		_, left, role := s.env.Countdown(it.row.Clock)
		return table.WholePair(subject, s.env.Asked(it.row.Asked), table.Cell{Role: role, Text: left}, w)
	case it.kind == overdue:
		const due = 2 + 13 // beside the holder
		if table.Prefix+6+ui.Width(subject)+1+ui.Width(s.holder(it.row))+due <= w-1 {
			return ""
		}
		return subject
	}
	return s.table(w).Whole(s.row(it, w))
}

var _ ui.Whole = (*Screen)(nil)

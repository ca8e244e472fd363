package services

import (
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// Whole is the name of the entry under the cursor where its row cuts it; what
// stands at its right in a wide window says it anyway.
func (s *Screen) Whole(w int) string {
	entries := s.found(s.part)
	if s.page != nil || s.typing || s.cursor[s.part] >= len(entries) || w >= sideFrom {
		return ""
	}
	name, right := s.named(entries[s.cursor[s.part]])
	if table.Prefix+ui.Width(name)+1+ui.Width(right) <= w-1 {
		return ""
	}
	return name
}

var _ ui.Whole = (*Screen)(nil)

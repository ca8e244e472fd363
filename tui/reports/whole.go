package reports

import (
	"aduan/model"
	"aduan/tui/ui"
)

// Whole is the name of the row that the number under the cursor stands in, where
// it is cut.
func (s *Screen) Whole(w int) string {
	if s.shows() && !s.classic() {
		return s.wholeName(w)
	}
	if !s.shows() || s.at.Part == (model.Part{}) {
		return ""
	}
	name, room := s.label(s.at.Part), w-3
	if w >= rowsFrom {
		room = s.layout(w).label
	}
	if ui.Width(name) <= room {
		return ""
	}
	return name
}

var _ ui.Whole = (*Screen)(nil)

package caseview

import (
	"strings"

	"aduan/tui/ui"
)

// Whole is what the heading or the line under the cursor cuts.
func (s *Screen) Whole(w int) string {
	if s.err != nil || s.view.Register == "" {
		return ""
	}
	var out []string
	switch s.tab { // what the cursor rests on comes first
	case ui.TabSummary:
		if o, ok := s.env.Office().ServiceOf(s.view.Service); ok && s.cutsService(o.Name, w) {
			out = append(out, o.Name)
		}
	case ui.TabClocks:
		if clocks := s.sorted(); s.clock < len(clocks) {
			t, short := s.clockTable(w)
			if text := t.Whole(s.clockRow(clocks[s.clock], w, short)); text != "" {
				out = append(out, text)
			}
		}
	case ui.TabTeam:
		if notes := s.view.Notes; s.note < len(notes) {
			head := s.env.NoteHead(notes[s.note])
			if first := s.noteLines(notes[s.note], false, w)[0]; !strings.Contains(first.Plain(), head) {
				out = append(out, head)
			}
		}
	}
	if !strings.Contains(s.heading(w).Plain(), s.view.Subject) {
		out = append(out, s.view.Subject)
	}
	return strings.Join(out, " · ")
}

// cutsService is true where the line of the service leaves out a part of its
// name.
func (s *Screen) cutsService(name string, w int) bool {
	if w >= sideFrom {
		w -= sideWidth + 3
	}
	f := newFacts(w)
	s.service(f)
	var text strings.Builder
	for _, l := range f.lines {
		text.WriteString(strings.TrimSpace(l.Plain()) + " ")
	}
	return strings.Contains(text.String(), ui.Ellipsis) && !strings.Contains(text.String(), name)
}

// Whole is the subject, where the heading cuts it.
func (s *Result) Whole(w int) string {
	if s.err != nil || !s.loaded || strings.Contains(s.heading(w).Plain(), s.view.Subject) {
		return ""
	}
	return s.view.Subject
}

var (
	_ ui.Whole = (*Screen)(nil)
	_ ui.Whole = (*Result)(nil)
)

// Stands is the case at its tab.
func (s *Screen) Stands() ui.Route { return ui.RouteCase{Ref: string(s.view.ID), Tab: s.tab} }

// Stands is the reading of the result.
func (s *Result) Stands() ui.Route { return ui.RouteResult{Ref: string(s.view.ID)} }

// Stands is the explanation of the clock that is looked at.
func (y *Why) Stands() ui.Route {
	if y.at < len(y.clocks) {
		return ui.WhyOf(string(y.view.ID), &y.clocks[y.at])
	}
	return ui.WhyOf(string(y.view.ID), nil)
}

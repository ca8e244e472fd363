package actionform

import (
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/ready"
)

// call opens the ready answers for the field that asks for them; those to what
// the case is about, as it is typed or as it stands, come first.
func (s *Screen) call(field string) tea.Cmd {
	about := s.view.Category
	if x := s.form.Get("category"); x != nil && !x.Empty() {
		about = x.Value()
	}
	return ready.Open(s.env, about, s, field)
}

// insert puts a ready answer into its field.
func (s *Screen) insert(c ready.Chosen) tea.Cmd {
	if c.To != s || s.form == nil {
		return nil
	}
	if !c.Into(s.form) {
		return ui.Warning(s.env.Say.Form.ReadyLong)
	}
	return s.edited(c.Field)
}

// takesReady is true while a field that takes ready answers has the focus.
func (s *Screen) takesReady() bool {
	x := s.form.Here()
	return x != nil && x.Ready
}

package actionform

import (
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/aid"
	"aduan/tui/widget/ready"
)

// call opens the ready answers for the field that asks for them; those to what
// the case is about, as it is typed or as it stands, come first.
func (s *Screen) call(field string) tea.Cmd { return ready.Open(s.env, s.asks(field)) }

// asks is what a ready answer or the decision aid is to know of the form.
func (s *Screen) asks(field string) aid.For {
	of := aid.For{To: s, Field: field, Category: s.view.Category, Last: s.advised}
	if x := s.form.Get("category"); x != nil && !x.Empty() {
		of.Category = x.Value()
	}
	if x := s.form.Get(aid.Reasons); x != nil {
		of.Ticked = x.Value()
	}
	if n := len(s.view.Checks); n > 0 {
		of.Decile = s.view.Checks[n-1].Decile
	}
	return of
}

// decide opens the decision aid for the text that will be read, where the form
// has one.
func (s *Screen) decide() tea.Cmd {
	for _, x := range s.form.Fields() {
		if x.Ready {
			s.form.Focus(x.Name)
			return aid.Open(s.env, s.asks(x.Name))
		}
	}
	return nil
}

// advise puts the words of the decision aid into their field.
func (s *Screen) advise(c aid.Chosen) tea.Cmd {
	if c.To != s || s.form == nil {
		return nil
	}
	if !c.Into(s.form) {
		return ui.Warning(s.env.Say.Aid.Long)
	}
	s.advised = c
	return s.edited(c.Field)
}

// aids is true where the decision aid helps with what the form is about.
func (s *Screen) aids() bool {
	return s.takesReady() && s.env.Office().Aids(s.asks("").Category)
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

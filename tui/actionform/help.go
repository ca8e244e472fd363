package actionform

import (
	"charm.land/bubbles/v2/key"

	"aduan/tui/ui"
	"aduan/tui/widget/form"
	"aduan/tui/widget/ready"
)

// ShortHelp names the keys of a form.
func (s *Screen) ShortHelp() []key.Binding {
	k := s.env.Keys.Form
	switch {
	case s.picking():
		return []key.Binding{ui.Hint("1-9", s.env.Say.Key.Amend), k.Pick, s.env.Keys.Global.Back}
	case s.form == nil:
		return []key.Binding{s.env.Keys.Global.Back}
	}
	if x := s.form.Here(); x != nil && (x.Kind == form.Choice || x.Kind == form.Many) {
		return []key.Binding{k.Pick, k.Next, k.Save, k.Leave}
	}
	if s.aids() {
		return []key.Binding{k.Next, ready.Hint(s.env), k.Aid, k.Save, k.Leave}
	}
	if s.takesReady() {
		return []key.Binding{k.Next, ready.Hint(s.env), k.Save, k.Leave}
	}
	return []key.Binding{k.Next, k.Enter, k.Save, k.Leave}
}

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k := s.env.Keys.Form
	return [][]key.Binding{{k.Next, k.Prev, k.NextPart, k.PrevPart, k.Enter, k.Pick, ready.Hint(s.env), k.Aid, k.Save, k.Leave}}
}

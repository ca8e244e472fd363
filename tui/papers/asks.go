package papers

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/form"
	"aduan/tui/widget/paperview"
)

// asks are the questions that a paper needs answered before it is made: an
// invitation says to whom, when and where. Then goes on with what was asked for.
type asks struct {
	form *form.Form
	then func() tea.Cmd
}

// labelWidth is the most columns of a label.
const labelWidth = 20

// goOn is the button below the questions.
const goOn = "on"

// told goes on at once, or asks first what the paper under the cursor needs. What is
// being looked at has been asked for.
func (s *Sheet) told(then func() tea.Cmd) tea.Cmd {
	names := paperview.Asks(s.item().Name)
	if len(names) == 0 || s.shown != nil {
		return then()
	}
	likely := paperview.Proposals(s.env, s.view, s.cal)
	var fields []*form.Field
	for _, name := range names {
		label, hint := paperview.AskLabel(s.env, name)
		fields = append(fields, &form.Field{Name: name, Label: label, Hint: hint})
	}
	f := form.New(s.env, fields, []form.Button{{Name: goOn, Text: s.env.Say.Papers.GoOn}}, labelWidth)
	f.Set(likely)
	if s.said != nil {
		f.Set(s.said)
	}
	if !f.Fields()[0].Empty() { // all of it is proposed: Enter takes it
		f.Press(goOn)
	}
	s.asks = &asks{form: f, then: then}
	return nil
}

// onAsks fills in; from the last answer it goes on, and back leads to the list.
func (s *Sheet) onAsks(k tea.KeyPressMsg) tea.Cmd {
	switch ev := s.asks.form.Key(k); ev.What {
	case form.Left:
		s.asks = nil
	case form.Saved, form.Pressed:
		s.said = s.asks.form.Values()
		s.said["waktu"] = paperview.Spoken(s.env, s.said["waktu"])
		then := s.asks.then
		s.asks = nil
		return then()
	}
	return nil
}

func (a *asks) view(env *ui.Env, w, h int) ui.Frame {
	buttons := a.form.Buttons(w)
	lines, cursor := a.form.View(w, max(1, h-len(buttons)))
	lines = append(lines, buttons...)
	return ui.Frame{Content: env.Theme.Block(lines, w, h), Cursor: cursor}
}

func (a *asks) rows() int { return len(a.form.Fields()) + 2 }

func (a *asks) help(env *ui.Env) []key.Binding {
	k := env.Keys
	if a.form.Pressing() >= 0 {
		return []key.Binding{ui.As(k.Sheet.Press, env.Say.Papers.GoOn), k.Form.Prev, ui.As(k.Sheet.Close, env.Say.Key.Back)}
	}
	return []key.Binding{k.Form.Next, ui.As(k.Form.Save, env.Say.Papers.GoOn), ui.As(k.Sheet.Close, env.Say.Key.Back)}
}

// Package clash is the sheet of another's change that came first: whose it was,
// that nothing typed is lost, and whether one's own is still possible.
package clash

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
)

// Typed is what one had typed when somebody else's change came first.
type Typed struct {
	Action model.ActionName
	Seen   uint32   // version that one had before one's eyes
	Lines  []string // what is typed, for showing
	// Save, Look and Drop are delivered to the screens: to send it again on the
	// case as it is now, to look at the case, to forget it.
	Save, Look, Drop tea.Msg
}

// Sheet says whose change came first.
type Sheet struct {
	env     *ui.Env
	rows    []ui.Span
	buttons []string
	then    []tea.Msg
	at      int
}

// New makes the sheet. View is the case as it is now.
func New(env *ui.Env, v model.CaseView, typed Typed) *Sheet {
	say := env.Say.Form
	name := env.Words.Action(typed.Action).Name
	s := &Sheet{env: env, rows: []ui.Span{ui.Heading.T(changed(env, v, typed.Seen)), ui.T(say.ConflictMine)}}
	for _, l := range typed.Lines {
		s.rows = append(s.rows, ui.Accent.T(l))
	}
	if slices.Contains(v.Actions, typed.Action) {
		s.rows = append(s.rows, ui.T(fmt.Sprintf(say.ConflictStill, name)))
		s.buttons, s.then = append(s.buttons, say.ConflictSave), append(s.then, typed.Save)
	} else {
		s.rows = append(s.rows, ui.T(fmt.Sprintf(say.ConflictGone, name, env.Words.StateOf(&v, env.Me.Office))))
	}
	s.buttons = append(s.buttons, say.ConflictLook, say.ConflictDrop)
	s.then = append(s.then, typed.Look, typed.Drop)
	return s
}

// changed says who changed the case since version seen, what and when.
func changed(env *ui.Env, v model.CaseView, seen uint32) string {
	say := env.Say.Form
	newest := model.EventView{}
	for _, e := range v.Events {
		if e.N > seen && e.N >= newest.N {
			newest = e
		}
	}
	if newest.N == 0 {
		return fmt.Sprintf(say.ConflictSomebody, v.Register)
	}
	did := env.Words.Action(model.ActionName(newest.Kind)).Did
	return fmt.Sprintf(say.ConflictBy, env.Doer(newest.By), did, v.Register, env.Words.Ago(env.Local(newest.RecordedAt), env.At))
}

// Init has nothing to fetch.
func (s *Sheet) Init() tea.Cmd { return nil }

// Update takes keys; pasted text is none.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return s, nil
	}
	keys := s.env.Keys.Sheet
	switch {
	case key.Matches(k, keys.Close):
		return s, ui.Close(nil)
	case key.Matches(k, keys.Choose):
		step := 1
		if k.String() == "left" || k.String() == "shift+tab" {
			step = len(s.buttons) - 1
		}
		s.at = (s.at + step) % len(s.buttons)
	case key.Matches(k, keys.Press):
		return s, ui.Close(s.then[s.at])
	}
	return s, nil
}

func (s *Sheet) lines(w int) []ui.Line {
	out := []ui.Line{{}}
	for _, r := range s.rows {
		for _, t := range ui.Wrap(r.Text, w-5) {
			out = append(out, ui.Line{ui.T("   "), r.Role.T(t)})
		}
	}
	return append(out, ui.Line{})
}

// View draws the rows and the buttons, which stay where there is no room.
func (s *Sheet) View(w, h int) ui.Frame {
	lines, buttons := s.lines(w), confirm.Buttons(s.buttons, s.at, w)
	if room := max(0, h-len(buttons)); len(lines) > room {
		lines = slices.Clone(lines[:room])
	}
	return ui.Frame{Content: s.env.Theme.Block(append(lines, buttons...), w, h)}
}

// Title says that the case has changed.
func (s *Sheet) Title() string { return s.env.Say.Form.ConflictTitle }

// Tone is that of something to look at; nobody did wrong.
func (s *Sheet) Tone() ui.Role { return ui.Warn }

// Rows is what the text and the buttons need.
func (s *Sheet) Rows(w int) int {
	return len(s.lines(w)) + len(confirm.Buttons(s.buttons, s.at, w)) + 1
}

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	k := s.env.Keys.Sheet
	return []key.Binding{k.Press, k.Choose, ui.As(k.Close, s.env.Say.Form.KeyBack)}
}

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
	Both   []Both
	// Look and Drop are delivered to the screens: to look at the case, to forget
	// what is typed. So is what Save makes of the fields in which the other's value
	// was chosen: to send the rest again on the case as it is now.
	Save       func(theirs []string) tea.Msg
	Look, Drop tea.Msg
}

// Sheet says whose change came first.
type Sheet struct {
	env     *ui.Env
	rows    []ui.Span
	buttons []string
	then    []func() tea.Msg
	at      int
	both    []Both
	here    int    // field under the cursor
	taken   []bool // the other's value, by field
	said    string // who changed what, and when
	who     string // who the other is
}

// New makes the sheet. View is the case as it is now.
func New(env *ui.Env, v model.CaseView, typed Typed) *Sheet {
	say := env.Say.Form
	name := env.Words.Action(typed.Action).Name
	newest := newest(v, typed.Seen)
	s := &Sheet{env: env, rows: []ui.Span{ui.T(say.ConflictMine)}, both: typed.Both, taken: make([]bool, len(typed.Both)),
		said: changed(env, v, newest), who: env.Say.Form.Clash.Theirs}
	if newest.N > 0 {
		s.who = env.Doer(newest.By)
	}
	for _, l := range typed.Lines {
		s.rows = append(s.rows, ui.Accent.T(l))
	}
	if len(typed.Lines) == 0 && len(typed.Both) > 0 { // what is typed stands above already
		s.rows = nil
	}
	give := func(msg tea.Msg) func() tea.Msg { return func() tea.Msg { return msg } }
	if slices.Contains(v.Actions, typed.Action) {
		s.rows = append(s.rows, ui.T(fmt.Sprintf(say.ConflictStill, name)))
		s.buttons, s.then = append(s.buttons, say.ConflictSave), append(s.then, func() tea.Msg { return typed.Save(s.theirs()) })
		s.at = min(1, len(typed.Both)) // two values are looked at before one is saved
	} else {
		s.rows = append(s.rows, ui.T(fmt.Sprintf(say.ConflictGone, name, env.Words.StateOf(&v, env.Me.Office))))
	}
	s.buttons = append(s.buttons, say.ConflictLook, say.ConflictDrop)
	s.then = append(s.then, give(typed.Look), give(typed.Drop))
	return s
}

// newest is the newest event since version seen; of number 0 where none shows.
func newest(v model.CaseView, seen uint32) (out model.EventView) {
	for _, e := range v.Events {
		if e.N > seen && e.N >= out.N {
			out = e
		}
	}
	return out
}

// changed says who changed the case, what and when.
func changed(env *ui.Env, v model.CaseView, newest model.EventView) string {
	say := env.Say.Form
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
		return s, ui.Close(s.then[s.at]())
	default:
		s.pick(k)
	}
	return s, nil
}

func (s *Sheet) lines(w int) []ui.Line {
	out := []ui.Line{{}}
	add := func(r ui.Span) {
		for _, t := range ui.Wrap(r.Text, w-5) {
			out = append(out, ui.Line{ui.T("   "), r.Role.T(t)})
		}
	}
	add(ui.Heading.T(s.said))
	out = append(out, s.fields(w)...)
	for _, r := range s.rows {
		add(r)
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
	if len(s.both) > 0 {
		return []key.Binding{k.Press, k.Choose, ui.As(s.env.Keys.List.Mark, s.env.Say.Form.Clash.KeyPick), ui.As(k.Close, s.env.Say.Form.KeyBack)}
	}
	return []key.Binding{k.Press, k.Choose, ui.As(k.Close, s.env.Say.Form.KeyBack)}
}

// Package trouble is the sheets that say what did not happen: a rule that
// refused, with who could and the way out; a fault, with what is safe, what to
// do and its reference; another's change that came first.
package trouble

import (
	"errors"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
)

// Of is a deed that was not done.
type Of struct {
	Action model.ActionName
	Err    error
	// Ref is what the admin is told to look for: the deed's id.
	Ref string
	// Again is delivered to the screens when one tries again; nil where that
	// makes no sense.
	Again tea.Msg
}

// Sheet says it.
type Sheet struct {
	env     *ui.Env
	title   string
	tone    ui.Role
	rows    []row
	buttons []string
	then    []tea.Msg
	at      int
	hint    string
}

// row is a label and a paragraph; without a label the paragraph stands at the
// margin.
type row struct {
	label, text string
	role        ui.Role
}

// Refused tells whether a rule said no, which is no fault.
func Refused(err error) bool {
	switch model.CodeOf(err) {
	case model.CodeNotNow, model.CodeDenied, model.CodeNotFound, model.CodeInvalid, model.CodeUsage:
		return true
	}
	return false
}

// New makes the sheet of what went wrong.
func New(env *ui.Env, of Of) *Sheet {
	e := (*model.Error)(nil)
	if !errors.As(of.Err, &e) {
		e = &model.Error{Code: model.CodeInternal, Rule: "internal"}
	}
	if Refused(e) {
		return refusal(env, of, e)
	}
	return fault(env, of, e)
}

func refusal(env *ui.Env, of Of, e *model.Error) *Sheet {
	if e.Args["action"] == "" && of.Action != "" {
		named := *e
		named.Args = map[string]string{}
		for k, v := range e.Args {
			named.Args[k] = v
		}
		e = named.With("action", of.Action)
	}
	r := env.Words.Refusal(e, words.NamesOf(env.Me.Office, env.Staff))
	labels := env.Words.Labels()
	say := env.Say.Form
	s := &Sheet{env: env, title: r.Title, tone: ui.Warn, buttons: []string{say.RefusedOK}, then: []tea.Msg{nil}, hint: say.KeyOK}
	// The sentence begins as its label does.
	who := words.Head(strings.TrimPrefix(r.Who, labels[2]+": "))
	for _, x := range []row{{labels[0], r.Rule, ui.Plain}, {labels[1], r.Why, ui.Plain}, {labels[2], who, ui.Heading},
		{labels[3], r.Basis, ui.Plain}, {say.WayOut, r.Way, ui.Plain}} {
		if x.text != "" {
			s.rows = append(s.rows, x)
		}
	}
	return s
}

func fault(env *ui.Env, of Of, e *model.Error) *Sheet {
	say := env.Say.Form
	s := &Sheet{env: env, title: say.FaultTitle, tone: ui.Danger, hint: say.KeyBack,
		rows:    []row{{text: env.ErrorText(e)}, {text: say.FaultSafe}, {text: say.FaultTell}},
		buttons: []string{say.FaultBack}, then: []tea.Msg{nil}}
	if of.Ref != "" {
		s.rows = append(s.rows, row{text: env.Words.Reference(of.Ref), role: ui.Accent})
	}
	if of.Again != nil {
		s.buttons, s.then, s.hint = []string{say.FaultAgain, say.FaultBack}, []tea.Msg{of.Again, nil}, say.KeyTry
	}
	return s
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
	indent := 3
	for _, r := range s.rows {
		if r.label != "" {
			indent = max(indent, 3+ui.Width(r.label)+2)
		}
	}
	out := []ui.Line{{}}
	for _, r := range s.rows {
		for i, t := range ui.Wrap(r.text, w-2-indent) {
			label := ""
			if i == 0 {
				label = r.label
			}
			out = append(out, ui.Line{ui.T("   "), ui.Muted.T(ui.Left(label, indent-3)), r.role.T(t)})
		}
	}
	return append(out, ui.Line{})
}

// View draws the rows and the buttons.
func (s *Sheet) View(w, h int) ui.Frame {
	lines, buttons := s.lines(w), confirm.Buttons(s.buttons, s.at, w)
	if room := max(0, h-len(buttons)); len(lines) > room { // the buttons stay
		lines = slices.Clone(lines[:room])
	}
	return ui.Frame{Content: s.env.Theme.Block(append(lines, buttons...), w, h)}
}

// Title is what did not happen.
func (s *Sheet) Title() string { return s.title }

// Tone is Warn for a refusal, Danger for a fault.
func (s *Sheet) Tone() ui.Role { return s.tone }

// Rows is what the text and the buttons need.
func (s *Sheet) Rows(w int) int {
	return len(s.lines(w)) + len(confirm.Buttons(s.buttons, s.at, w)) + 1
}

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	k := s.env.Keys.Sheet
	if len(s.buttons) == 1 {
		return []key.Binding{ui.As(k.Press, s.hint), ui.As(k.Close, s.env.Say.Key.Close)}
	}
	return []key.Binding{ui.As(k.Press, s.hint), k.Choose, ui.As(k.Close, s.env.Say.Form.KeyBack)}
}

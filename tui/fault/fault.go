// Package fault is the sheets that say what did not happen, what is safe, what
// to do and whom to ask: a refusal by a rule, a conflict, an error.
package fault

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
)

// Sheet shows one fault with what can be done about it.
type Sheet struct {
	env     *ui.Env
	title   string
	tone    ui.Role
	body    func(w int) []ui.Line
	buttons []button
	listed  bool   // the buttons are ways out below each other, with numbers
	ref     string // of an error; empty for none
	at      int
}

type button struct {
	name string
	then tea.Msg
}

// New makes the sheet of what went wrong. Ref names an error that nobody
// expected, for the log and the admin; empty for others.
func New(env *ui.Env, msg ui.FailMsg, ref string) *Sheet {
	e := (*model.Error)(nil)
	if !errors.As(msg.Err, &e) {
		e = &model.Error{Code: model.CodeInternal, Rule: "internal", Err: msg.Err}
	}
	s := &Sheet{env: env, tone: ui.Warn}
	if s.which(msg) {
		return s
	}
	switch e.Code {
	case model.CodeConflict:
		s.conflict(msg)
	case model.CodeDenied, model.CodeNotNow, model.CodeInvalid, model.CodeNotFound, model.CodeUsage:
		s.refusal(e, msg)
	default:
		s.failure(e, msg, ref)
	}
	return s
}

// Unexpected is true for an error that is worth a reference in the log.
func Unexpected(err error) bool {
	switch model.CodeOf(err) {
	case model.CodeInternal, model.CodeUnavailable, model.CodeUnknown:
		return true
	}
	return false
}

// which asks in which of several posts the deed is done; false where that is
// not what went wrong.
func (s *Sheet) which(msg ui.FailMsg) bool {
	action, posts, ok := ui.WhichPost(msg.Err)
	if !ok || msg.Retry == nil {
		return false
	}
	say := s.env.Say.Fault
	s.title, s.tone = say.WhichTitle, ui.Accent
	s.body = s.paragraphs(fmt.Sprintf(say.WhichText, msg.What))
	for _, p := range posts {
		s.buttons = append(s.buttons, button{s.env.Post(p), ui.InPostMsg{Action: action, Post: p, Then: msg.Retry}})
	}
	s.buttons = append(s.buttons, button{name: say.Later})
	return true
}

func (s *Sheet) conflict(msg ui.FailMsg) {
	say := s.env.Say.Fault
	s.title = say.ConflictTitle
	s.body = s.paragraphs(fmt.Sprintf(say.ConflictText, msg.Case), say.ConflictSafe)
	if msg.Retry != nil {
		s.buttons = append(s.buttons, button{say.SaveMine, msg.Retry})
	}
	s.buttons = append(s.buttons, button{say.LookFirst, ui.GoMsg{Route: ui.RouteCase{Ref: msg.Case, Tab: ui.TabHistory}}}, button{name: say.Later})
	s.at = len(s.buttons) - 2 // what others did is looked at first
}

// refusal is the four lines: rule, why here, who can, basis; then the way out.
func (s *Sheet) refusal(e *model.Error, msg ui.FailMsg) {
	r := s.env.Words.Refusal(e, words.NamesOf(s.env.Me.Office, s.env.Staff))
	labels := s.env.Words.Labels()
	s.title = r.Title
	if s.title == "" {
		s.title = msg.What
	}
	s.buttons = append([]button{{name: s.env.Say.Fault.Fine}}, s.remind(e, msg)...)
	s.body = func(w int) []ui.Line {
		var out []ui.Line
		for i, text := range []string{r.Rule, r.Why, strings.TrimPrefix(r.Who, labels[2]+": "), r.Basis} {
			out = append(out, s.labelled(labels[i], text, w, i == 2)...)
		}
		for i, l := range ui.Wrap(r.Way, w-6) {
			if i == 0 && len(out) > 0 {
				out = append(out, ui.Line{})
			}
			out = append(out, ui.L("   "+l))
		}
		return out
	}
}

func (s *Sheet) labelled(label, text string, w int, strong bool) []ui.Line {
	role := ui.Plain
	if strong {
		role = ui.Heading
	}
	var out []ui.Line
	for i, l := range ui.Wrap(text, w-17) {
		if i > 0 {
			label = ""
		}
		out = append(out, ui.Line{ui.T("   "), ui.Muted.T(ui.Left(label, 10)), ui.T(" "), role.T(l)})
	}
	return out
}

func (s *Sheet) paragraphs(text ...string) func(int) []ui.Line {
	return func(w int) []ui.Line {
		var out []ui.Line
		for _, p := range text {
			for _, l := range ui.Wrap(p, w-6) {
				out = append(out, ui.L("   "+l))
			}
		}
		return out
	}
}

// Init has nothing to fetch.
func (s *Sheet) Init() tea.Cmd { return nil }

// Update takes keys.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return s, nil
	}
	keys := s.env.Keys.Sheet
	n := len(s.buttons)
	switch {
	case key.Matches(k, keys.Close):
		return s, ui.Close(nil)
	case s.ref != "" && key.Matches(k, s.env.Keys.Booked.Copy):
		return s, ui.Copy(s.ref, s.env.Say.Fault.RefCopied)
	case s.listed && key.Matches(k, s.env.Keys.Move.Up), s.listed && key.Matches(k, s.env.Keys.Move.Down), key.Matches(k, keys.Choose):
		step := 1
		if key.Matches(k, s.env.Keys.Move.Up) || k.String() == "left" || k.String() == "shift+tab" {
			step = n - 1
		}
		s.at = (s.at + step) % n
	case key.Matches(k, keys.Press):
		return s, ui.Close(s.buttons[s.at].then)
	default:
		if d := k.String(); len(d) == 1 && d[0] >= '1' && int(d[0]-'1') < n {
			return s, ui.Close(s.buttons[d[0]-'1'].then)
		}
	}
	return s, nil
}

// View draws the text and the buttons.
func (s *Sheet) View(w, h int) ui.Frame {
	lines, foot := append([]ui.Line{{}}, s.body(w)...), s.foot(w)
	if len(lines)+len(foot) > h { // the blank lines go first, the ways out stay
		lines = lines[1:]
	}
	if len(lines)+len(foot) > h {
		foot = slices.DeleteFunc(foot, func(l ui.Line) bool { return len(l) == 0 })
	}
	lines = lines[:max(0, min(len(lines), h-len(foot)))]
	lines = append(lines, foot...)
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
}

// foot is the buttons with the blank line above them.
func (s *Sheet) foot(w int) []ui.Line {
	if s.listed {
		return append([]ui.Line{{}}, s.ways(w)...)
	}
	return append([]ui.Line{{}}, confirm.Buttons(s.names(), s.at, w)...)
}

func (s *Sheet) names() []string {
	var out []string
	for _, b := range s.buttons {
		out = append(out, b.name)
	}
	return out
}

// Title says what did not happen.
func (s *Sheet) Title() string { return s.title }

// Tone is red only for what went wrong; a refusal is no error.
func (s *Sheet) Tone() ui.Role { return s.tone }

// Rows is what text and buttons need.
func (s *Sheet) Rows(w int) int { return len(s.body(w)) + len(s.foot(w)) + 2 }

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	k, say := s.env.Keys.Sheet, s.env.Say
	if !s.listed {
		return []key.Binding{k.Press, k.Choose, ui.As(k.Close, say.Key.Back)}
	}
	out := []key.Binding{ui.Hint(fmt.Sprintf("1-%d", len(s.buttons)), say.Fault.KeyWay), k.Press}
	if s.ref != "" {
		out = append(out, ui.As(s.env.Keys.Booked.Copy, say.Fault.KeyRef))
	}
	return append(out, ui.As(k.Close, say.Key.Back))
}

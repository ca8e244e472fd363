package reports

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/edit"
)

// thenMsg says as of when reports are wanted; zero: now.
type thenMsg struct{ at time.Time }

// then is the sheet that asks for a moment in the past.
type then struct {
	env   *ui.Env
	field *edit.Field
	fault string
}

func newThen(env *ui.Env, at time.Time) *then {
	t := &then{env: env, field: edit.NewField()}
	if !at.IsZero() {
		t.field.Set(at.Format("02/01/2006 15.04"))
	}
	return t
}

// Init reads nothing.
func (t *then) Init() tea.Cmd { return nil }

// Update takes keys; what is no key of the sheet is typed.
func (t *then) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		t.field.Paste(msg.Content)
	case tea.KeyPressMsg:
		switch keys := t.env.Keys.Sheet; {
		case key.Matches(msg, keys.Close):
			return t, ui.Close(nil)
		case key.Matches(msg, keys.Press):
			return t, t.take()
		default:
			t.fault = ""
			t.field.Key(msg)
		}
	}
	return t, nil
}

// take reads what was typed.
func (t *then) take() tea.Cmd {
	if t.field.Empty() {
		return ui.Close(thenMsg{})
	}
	at, err := model.ParseMoment(t.field.Value(), t.env.At)
	switch {
	case err != nil:
		t.fault = t.env.Say.Reports.ThenUnread
	case at.After(t.env.At):
		t.fault = t.env.Say.Reports.ThenAhead
	default:
		return ui.Close(thenMsg{at})
	}
	return nil
}

// View asks for the moment.
func (t *then) View(w, h int) ui.Frame {
	say := t.env.Say.Reports
	line := ui.Line{ui.T("   "), ui.T(say.ThenAsk + "  ")}
	at := line.Width()
	field, x := t.field.View(min(30, w-at-2), true)
	lines := []ui.Line{append(line, field...), {}}
	text, role := say.ThenToday, ui.Muted
	if t.fault != "" {
		text, role = t.fault, ui.Warn
	}
	for _, l := range ui.Wrap(text, w-5) {
		lines = append(lines, ui.Line{ui.T("   "), role.T(l)})
	}
	return ui.Frame{Content: t.env.Theme.Block(lines, w, h), Cursor: tea.NewCursor(at+x, 0)}
}

// Title says what is asked.
func (t *then) Title() string { return t.env.Say.Reports.Then }

// Tone is that of a question.
func (t *then) Tone() ui.Role { return ui.Accent }

// Rows is the field, and a sentence of two lines.
func (t *then) Rows(int) int { return 5 }

// ShortHelp names the keys of the sheet.
func (t *then) ShortHelp() []key.Binding {
	say := t.env.Say.Reports
	return []key.Binding{ui.As(t.env.Keys.Sheet.Press, say.KeyChoose), ui.As(t.env.Keys.Sheet.Close, say.KeyCancel)}
}

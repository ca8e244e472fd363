package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
	"aduan/tui/widget/draft"
)

type (
	undoMsg   struct{}
	undoneMsg struct {
		cases []model.CaseView
		err   error
	}
	restoredMsg struct {
		cases []model.CaseView
		newer bool // a draft was there: nothing came back
		err   error
	}
)

// typed is the form of a deed that may be taken back, and the version that the
// case came to with it.
type typed struct {
	version uint32
	id      model.CaseID
	form    model.FormDraft
}

// mostTyped is how many forms are remembered: more than anyone takes back.
const mostTyped = 20

// remember keeps what the last deed was done to and typed in, so that u can take
// it back. An undo that was chosen from a menu gives back what u does.
func (m *Model) remember(msg ui.DoneMsg) tea.Cmd {
	m.last = msg.Cases
	if msg.Action == "undo" {
		return m.giveBack(msg.Cases)
	}
	if msg.Typed.Form != "" && len(msg.Cases) == 1 {
		v := msg.Cases[0]
		m.typed = append(m.typed, typed{v.Version, v.ID, msg.Typed})
		m.typed = m.typed[max(0, len(m.typed)-mostTyped):]
	}
	return nil
}

// giveBack says what was undone. Where the deed was typed here it makes a draft
// of that again, which will be another deed; what was typed into the same form
// since then stays.
func (m *Model) giveBack(cases []model.CaseView) tea.Cmd {
	said := m.say(ui.ToastMsg{Text: fmt.Sprintf(m.env.Say.Shell.Undone, registers(cases))})
	if len(cases) != 1 {
		return said
	}
	i := slices.IndexFunc(m.typed, func(t typed) bool { return t.id == cases[0].ID && t.version+1 == cases[0].Version })
	if i < 0 {
		return said
	}
	form := m.typed[i].form
	m.typed = slices.Delete(m.typed, i, i+1)
	desk, parent := m.env.Desk, m.env.Context
	form.Deed, form.Saved = model.DeedID(m.env.NewID()), m.env.Now()
	return tea.Batch(said, func() tea.Msg {
		newer, err := draft.Offer(parent, desk, form)
		return restoredMsg{cases: cases, newer: newer, err: err}
	})
}

func (m *Model) restored(msg restoredMsg) tea.Cmd {
	switch {
	case msg.err != nil:
		return m.say(ui.ToastMsg{Text: m.env.ErrorText(msg.err), Role: ui.Warn})
	case msg.newer:
		return nil
	}
	text := fmt.Sprintf(m.env.Say.Shell.UndoneKept, registers(msg.cases))
	return tea.Batch(m.news(ui.ChangedMsg{}), m.say(ui.ToastMsg{Text: text}))
}

// askUndo asks with the numbers; it starts on yes, for taking back is itself
// only a deed, and the book refuses where it is too late.
func (m *Model) askUndo() tea.Cmd {
	say := m.env.Say.Shell
	if len(m.last) == 0 {
		return m.say(ui.ToastMsg{Text: say.NothingToUndo})
	}
	return m.raise(confirm.New(m.env, confirm.Ask{
		Title: say.UndoTitle, Text: []string{fmt.Sprintf(say.UndoText, registers(m.last))},
		Yes: say.UndoYes, No: say.QuitNo, OnYes: true, Then: undoMsg{},
	}))
}

func (m *Model) undo() tea.Cmd {
	desk, cases, newID := m.env.Desk, m.last, m.env.NewID
	ids := make([]model.DeedID, len(cases))
	for i := range cases {
		ids[i] = model.DeedID(newID())
	}
	parent := m.env.Context
	return func() tea.Msg {
		var out undoneMsg
		for i, c := range cases {
			a, err := model.DecodeAction("undo", []byte("{}"))
			if err != nil {
				out.err = err
				break
			}
			o, err := desk.Act(parent, model.Deed{ID: ids[i], Case: c.ID, Seen: c.Version, Action: a})
			if err != nil {
				out.err = fmt.Errorf("undo on %s: %w", c.Register, err)
				break
			}
			out.cases = append(out.cases, o.Case)
		}
		return out
	}
}

// undone keeps those cases for another try of which the last deed still stands.
func (m *Model) undone(msg undoneMsg) tea.Cmd {
	if msg.err != nil {
		m.last = m.last[min(len(m.last), len(msg.cases)):]
		return tea.Batch(m.news(ui.ChangedMsg{}), m.fail(ui.FailMsg{Err: msg.err, What: m.env.Say.Shell.UndoTitle, Retry: undoMsg{}}))
	}
	m.last = nil
	return tea.Batch(m.news(ui.ChangedMsg{}), m.giveBack(msg.cases))
}

func registers(cases []model.CaseView) string {
	out := make([]string, len(cases))
	for i, c := range cases {
		out[i], _, _ = strings.Cut(c.Register, "/")
	}
	return strings.Join(out, ", ")
}

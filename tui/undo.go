package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
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

// remember keeps what the last deed was done to, so that u can take it back. An
// undo that was chosen from a menu gives back what was typed, as u does.
func (m *Model) remember(msg ui.DoneMsg) tea.Cmd {
	typed := m.typed
	m.last, m.typed = msg.Cases, msg.Typed
	switch {
	case msg.Action != "undo":
		return nil
	case len(msg.Cases) == 1 && strings.HasSuffix(typed.Form, "/"+string(msg.Cases[0].ID)):
		return m.restore(typed, msg.Cases)
	}
	return m.say(ui.ToastMsg{Text: fmt.Sprintf(m.env.Say.Shell.Undone, registers(msg.Cases))})
}

// restore makes a draft again of what was typed for a deed that is undone: it
// will be another deed. What was typed into the same form since then stays.
func (m *Model) restore(typed model.FormDraft, cases []model.CaseView) tea.Cmd {
	desk, parent := m.env.Desk, m.env.Context
	typed.Deed, typed.Saved = model.DeedID(m.env.NewID()), m.env.Now()
	return func() tea.Msg {
		_, newer, err := desk.Drafts().Load(parent, typed.Form)
		if err == nil && !newer {
			err = desk.Drafts().Save(parent, typed)
		}
		return restoredMsg{cases: cases, newer: newer, err: err}
	}
}

func (m *Model) restored(msg restoredMsg) tea.Cmd {
	if msg.err != nil {
		return m.say(ui.ToastMsg{Text: m.env.ErrorText(msg.err), Role: ui.Warn})
	}
	text := m.env.Say.Shell.UndoneKept
	if msg.newer {
		text = m.env.Say.Shell.Undone
	}
	return tea.Batch(m.deliver(ui.ChangedMsg{}), m.say(ui.ToastMsg{Text: fmt.Sprintf(text, registers(msg.cases))}))
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

func (m *Model) undone(msg undoneMsg) tea.Cmd {
	typed := m.typed
	m.last, m.typed = nil, model.FormDraft{}
	if msg.err != nil {
		return tea.Batch(m.deliver(ui.ChangedMsg{}), m.fail(ui.FailMsg{Err: msg.err, What: m.env.Say.Shell.UndoTitle}))
	}
	if typed.Form != "" {
		return m.restore(typed, msg.cases)
	}
	return tea.Batch(m.deliver(ui.ChangedMsg{}),
		m.say(ui.ToastMsg{Text: fmt.Sprintf(m.env.Say.Shell.Undone, registers(msg.cases))}))
}

func registers(cases []model.CaseView) string {
	out := make([]string, len(cases))
	for i, c := range cases {
		out[i], _, _ = strings.Cut(c.Register, "/")
	}
	return strings.Join(out, ", ")
}

package tui

import (
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
)

// toggleMouse turns the mouse on for the session. It is off by default, so
// that the terminal can select text.
func (m *Model) toggleMouse() tea.Cmd {
	m.mouse = !m.mouse
	text := m.env.Say.Shell.MouseOff
	if m.mouse {
		text = m.env.Say.Shell.MouseOn
	}
	return m.say(ui.ToastMsg{Text: text})
}

// onMouse turns the wheel into moving, and a click into what its key does. Only
// the left button counts, and nothing is dragged.
func (m *Model) onMouse(msg tea.MouseMsg) tea.Cmd {
	if !m.mouse || m.tooSmall() || !m.ready {
		return nil
	}
	at := msg.Mouse()
	if at.X < 0 || at.Y < 0 || at.X >= m.w || at.Y >= m.h { // the window has shrunk since
		return nil
	}
	switch msg.(type) {
	case tea.MouseWheelMsg:
		if at.Button == tea.MouseWheelUp {
			return m.input(ui.Press("up"))
		}
		return m.input(ui.Press("down"))
	case tea.MouseClickMsg:
		if at.Button == tea.MouseLeft {
			return m.click(at.X, at.Y)
		}
	}
	return nil
}

func (m *Model) clickPlace(x int) tea.Cmd {
	col := 0
	for _, s := range m.placesLine() {
		n := ui.Width(s.Text)
		if x >= col && x < col+n {
			for _, r := range s.Text {
				if r >= '1' && r <= '9' {
					return m.enter(ui.Places()[r-'1'])
				}
			}
		}
		col += n
	}
	return nil
}

package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
)

// messageFor is how long the message row keeps a sentence.
const messageFor = 20 * time.Second

// message is what the message row says. Its number keeps the timer of an older
// sentence from wiping a newer one.
type message struct {
	id   int
	text string
	role ui.Role
}

type messageEndMsg struct{ id int }

func (m *Model) say(msg ui.ToastMsg) tea.Cmd {
	m.message = message{id: m.message.id + 1, text: msg.Text, role: msg.Role}
	return m.env.After(messageFor, messageEndMsg{m.message.id})
}

// hush wipes the sentence: it was about what one has left.
func (m *Model) hush() { m.message.text = "" }

func (m *message) end(msg messageEndMsg) {
	if msg.id == m.id {
		m.text = ""
	}
}

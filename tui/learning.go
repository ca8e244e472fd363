package tui

import (
	"fmt"
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model/words"
	"aduan/tui/ui"
)

// learning is the mode in which keys say what they do, and the commands that
// were run in this session.
type learning struct {
	on    bool
	tried string   // the key that was told last: a second press does it
	ran   []string // the newest first
}

// mostRan is how many commands are remembered.
const mostRan = 20

func (l *learning) remember(command string) {
	l.ran = append([]string{command}, slices.DeleteFunc(l.ran, func(c string) bool { return c == command })...)
	l.ran = l.ran[:min(len(l.ran), mostRan)]
}

// learn turns the learning mode on or off.
func (m *Model) learn() tea.Cmd {
	m.learning.on, m.learning.tried = !m.learning.on, ""
	text := m.env.Say.Palette.LearnOff
	if m.learning.on {
		text = m.env.Say.Palette.LearnOn
	}
	return m.say(ui.ToastMsg{Text: text})
}

// tell says what a key would do, where the learning mode is on and the key was
// not pressed just before. Text that is typed into a field is no key.
func (m *Model) tell(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if !m.learning.on {
		return nil, false
	}
	name := msg.String()
	if m.learning.tried == name {
		m.learning.tried = ""
		return nil, false
	}
	m.learning.tried = ""
	if ui.Typed(msg) && m.sheet == nil && m.captures(msg) {
		return nil, false
	}
	for _, b := range m.awake() {
		if key.Matches(msg, b) {
			m.learning.tried = name
			what, does := m.named(name, b)
			return m.say(ui.ToastMsg{Text: fmt.Sprintf(m.env.Say.Palette.Would, what, words.Head(does))}), true
		}
	}
	return nil, false
}

// named is a key and what it does; a digit is named with its own place, not with
// all of them.
func (m *Model) named(pressed string, b key.Binding) (name, does string) {
	name, does = b.Help().Key, b.Help().Desc
	places := ui.Places()
	if n, err := strconv.Atoi(pressed); err == nil && n >= 1 && n <= len(places) && name == m.env.Keys.Global.Places.Help().Key {
		return pressed, m.env.Say.Shell.Places[places[n-1]]
	}
	return name, does
}

// awake are the bindings that a key would reach now.
func (m *Model) awake() []key.Binding {
	if m.sheet != nil {
		return m.sheet.ShortHelp()
	}
	out := slices.Clone(m.top().ShortHelp())
	for _, g := range m.top().FullHelp() {
		out = append(out, g...)
	}
	if m.captures(ui.Press("?")) {
		return out
	}
	return append(append(out, m.env.Keys.MoveHelp()...), m.env.Keys.GlobalHelp()...)
}

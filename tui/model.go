package tui

import (
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// Model is the root of one session's console.
type Model struct {
	env    *ui.Env
	actAs  func(string) (model.Desk, error)
	report func(ref string, err error)

	// place is the active place, stack what was opened above it. Screens of
	// places are kept, so that a filter outlives a look elsewhere.
	place  string
	places map[string]ui.Screen
	stack  []ui.Screen
	sheet  ui.Sheet

	ready      bool  // Me has been read once
	fault      error // why it could not be
	me         ui.Asking
	minutes    bool // a minute has begun that the screens do not know of
	watched    <-chan uint64
	message    message
	stopped    string           // why nothing can be recorded; empty: it can
	last       []model.CaseView // what the last deed was done to, for undo
	typed      []typed          // the forms of the last deeds
	w, h       int
	split      ui.Screen // the case that stands beside its list
	mouse      bool
	learning   learning
	themeFixed bool
	quitting   bool
	cover      cover
	around     around
	standing   standing
	panel      panel
	marksOnly  bool   // the terminal would not understand that its clipboard is meant
	parting    string // what is left to say once the console is gone
}

// Init asks the terminal for its background and the book for who one is.
func (m *Model) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, m.readMe())
}

// Update dispatches, and then follows where that has led; the list beside an opened
// case goes along with it.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		msg = ui.Keypad(k)
	}
	cmd := m.update(msg)
	for _, follow := range []tea.Cmd{m.accompany(), m.track()} {
		if follow != nil {
			cmd = tea.Batch(cmd, follow)
		}
	}
	m.along()
	return m, cmd
}

// update only dispatches: facts of the terminal, keys, the screens' wishes,
// the session's own answers; everything else goes to the screens.
func (m *Model) update(msg tea.Msg) tea.Cmd {
	if cmd, ok := m.behind(msg); ok {
		return cmd
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
		return m.deliver(msg)
	case tea.BackgroundColorMsg:
		m.background(msg)
		return nil
	case tea.EnvMsg:
		m.terminal(msg)
		return nil
	case tea.KeyPressMsg:
		if twice(msg) {
			return tea.Sequence(m.onKey(ui.Press("esc")), ui.Send(ui.PressMsg{Key: "esc"}))
		}
		return m.onKey(msg)
	case tea.PasteMsg:
		return m.input(msg)
	case tea.MouseMsg:
		return m.onMouse(msg)
	}
	if cmd, ok := m.wish(msg); ok {
		return cmd
	}
	if cmd, ok := m.answer(msg); ok {
		return cmd
	}
	return m.deliver(msg)
}

// twice is true for two Escs that came in one piece: a terminal cannot tell them
// from one Esc with Alt, and whoever is in a hurry means two.
func twice(k tea.KeyPressMsg) bool { return k.Code == tea.KeyEscape && k.Mod == tea.ModAlt }

// wish does what a screen asks of the root.
func (m *Model) wish(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case ui.GoMsg:
		return m.open(msg.Route), true
	case ui.BackMsg:
		return m.back(), true
	case ui.OpenMsg:
		return m.raise(msg.Sheet), true
	case ui.CloseMsg:
		return m.lower(msg.Then), true
	case ui.ToastMsg:
		return m.say(msg), true
	case ui.QuitMsg:
		return m.quit(), true
	case ui.PressMsg:
		m.learning.tried = ui.Press(msg.Key).String() // it was chosen by its name
		return m.onKey(ui.Press(msg.Key)), true
	case ui.InPostMsg:
		m.env.Desk.Choose(msg.Action, msg.Post)
		return ui.Send(msg.Then), true
	case ui.ActAsMsg:
		return m.become(msg.Username), true
	case ui.ThemeMsg:
		return m.setTheme(msg.Name), true
	case ui.MouseMsg:
		return m.toggleMouse(), true
	case ui.LearnMsg:
		return m.learn(), true
	case ui.RanMsg:
		m.learning.remember(msg.Command)
		return nil, true
	case ui.FailMsg:
		return m.fail(msg), true
	case ui.PlainMsg:
		return m.plainly(msg.Lines), true
	case ui.CopyMsg:
		return m.copied(msg), true
	case ui.DoneMsg:
		return tea.Batch(m.remember(msg), m.deliver(msg)), true
	}
	return nil, false
}

// answer takes what the root itself has asked for.
func (m *Model) answer(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case ui.Got[self]:
		return m.gotMe(msg), true
	case minuteMsg:
		return m.minute(), true
	case messageEndMsg:
		m.message.end(msg)
		return nil, true
	case changedMsg:
		return m.changed(msg), true
	case becameMsg:
		return m.became(msg), true
	case leaveMsg:
		return m.gone(m.forgetStand()), true
	case Idle:
		return m.lock(), true
	case Ending:
		return m.ending(), true
	case Leaving:
		return m.leaving(), true
	case standMsg:
		return m.stood(), true
	case keptStandMsg: // where it is not kept nothing is offered, and nothing is lost
		return nil, true
	case recalledMsg:
		return m.recalled(msg), true
	case aroundMsg:
		return m.heard(msg), true
	case endMsg:
		return m.end(msg.say), true
	case undoMsg:
		return m.undo(), true
	case undoneMsg:
		return m.undone(msg), true
	case restoredMsg:
		return m.restored(msg), true
	}
	return nil, false
}

// top is the screen that has the keys; nil before Me is known.
func (m *Model) top() ui.Screen {
	if n := len(m.stack); n > 0 {
		return m.stack[n-1]
	}
	return m.places[m.place]
}

// deliver gives msg to every screen that lives, and to the sheet, so that an
// answer finds whoever asked wherever that stands.
func (m *Model) deliver(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, p := range ui.Places() {
		if s := m.places[p]; s != nil {
			next, cmd := s.Update(msg)
			m.places[p], cmds = next, append(cmds, cmd)
		}
	}
	for i, s := range m.stack {
		next, cmd := s.Update(msg)
		m.stack[i], cmds = next, append(cmds, cmd)
	}
	if m.sheet != nil {
		next, cmd := m.sheet.Update(msg)
		m.sheet, cmds = next, append(cmds, cmd)
	}
	return tea.Batch(cmds...)
}

// news gives what makes screens read anew to those that are seen. The others read
// when they are shown: many consoles stand idle, and each has been everywhere.
func (m *Model) news(msg tea.Msg) tea.Cmd {
	if m.top() == nil { // one is becoming somebody else
		return nil
	}
	cmd := m.onTop(msg)
	if m.sheet == nil {
		return cmd
	}
	next, more := m.sheet.Update(msg)
	m.sheet = next
	return tea.Batch(cmd, more)
}

// input gives msg to whoever has the keys.
func (m *Model) input(msg tea.Msg) tea.Cmd {
	if m.tooSmall() || !m.ready {
		return nil
	}
	if m.sheet == nil {
		return m.onTop(msg)
	}
	next, cmd := m.sheet.Update(msg)
	m.sheet = next
	return cmd
}

// onTop gives msg to the top screen.
func (m *Model) onTop(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	if n := len(m.stack); n > 0 {
		m.stack[n-1], cmd = m.stack[n-1].Update(msg)
		return cmd
	}
	m.places[m.place], cmd = m.places[m.place].Update(msg)
	return cmd
}

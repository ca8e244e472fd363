package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
)

// depth bounds the stack: a case opened from a case opened from a case.
const depth = 12

type leaveMsg struct{}

// open goes where a route says.
func (m *Model) open(r ui.Route) tea.Cmd {
	if p, ok := r.(ui.RoutePlace); ok {
		return m.enter(p.Place)
	}
	screen, sheet := m.build(r)
	switch {
	case sheet != nil:
		m.hush()
		return m.raise(sheet)
	case screen != nil:
		m.hush()
		if len(m.stack) >= depth {
			m.stack = slices.Delete(m.stack, 0, 1)
		}
		m.sheet = nil
		m.stack = append(m.stack, screen)
		return screen.Init()
	}
	return nil
}

// enter goes to a place and drops what stood above the last one.
func (m *Model) enter(place string) tea.Cmd {
	if !m.has(place) {
		return m.say(ui.ToastMsg{Text: m.env.Say.Shell.NoPlace})
	}
	m.hush()
	return m.show(place)
}

// show is enter for who comes back: what was just said stays.
func (m *Model) show(place string) tea.Cmd {
	m.stack, m.sheet, m.place = nil, nil, place
	if s := m.places[place]; s != nil {
		return m.input(ui.ShownMsg{Entered: true})
	}
	s := placeScreen(m.env, place)
	m.places[place] = s
	return s.Init()
}

// has is true for a place that the role has.
func (m *Model) has(place string) bool { return place == ui.PlaceHome || m.env.Has(place) }

// back leaves the top screen; from a place it goes to Beranda, and there it
// stays.
func (m *Model) back() tea.Cmd {
	switch n := len(m.stack); {
	case n > 0:
		m.stack[n-1] = nil // what it has read goes with it
		m.stack = m.stack[:n-1]
		return m.input(ui.ShownMsg{})
	case m.place != ui.PlaceHome:
		return m.show(ui.PlaceHome)
	}
	return m.say(ui.ToastMsg{Text: m.env.Say.Shell.AtHome})
}

func (m *Model) raise(s ui.Sheet) tea.Cmd {
	m.sheet = s
	return s.Init()
}

// lower closes the sheet; the screens then hear what came of it, before the next
// key does.
func (m *Model) lower(then tea.Msg) tea.Cmd {
	m.sheet = nil
	if then == nil {
		return nil
	}
	return m.update(then)
}

// quit leaves the console from a place; deeper it says where that is possible.
func (m *Model) quit() tea.Cmd {
	if len(m.stack) > 0 {
		return m.say(ui.ToastMsg{Text: m.env.Say.Shell.NotQuitHere})
	}
	return m.leave()
}

// leave asks first where a draft is open.
func (m *Model) leave() tea.Cmd {
	if m.quitting || !m.ready || !m.drafting() {
		return m.gone(m.forgetStand())
	}
	m.quitting = true // a second ^C does not ask again
	say := m.env.Say.Shell
	return m.raise(confirm.New(m.env, confirm.Ask{
		Title: say.QuitTitle, Text: []string{say.QuitText}, No: say.QuitNo, Yes: say.QuitYes, Then: leaveMsg{},
	}))
}

func (m *Model) drafting() bool {
	for _, s := range append(slices.Clone(m.stack), m.places[ui.PlaceCounter]) {
		if d, ok := s.(ui.Drafter); ok && d.Drafting() {
			return true
		}
	}
	return false
}

// onKey gives a key to the sheet, to a screen that wants it, to the root's own
// table, else to the screen.
func (m *Model) onKey(msg tea.KeyPressMsg) tea.Cmd {
	g := m.env.Keys.Global
	if key.Matches(msg, g.Interrupt) {
		return m.leave()
	}
	if m.tooSmall() || !m.ready {
		if key.Matches(msg, g.Quit) {
			return m.leave()
		}
		return nil
	}
	if cmd, taken := m.offered(msg); taken {
		return cmd
	} else if cmd != nil {
		return tea.Batch(cmd, m.onKey(msg))
	}
	if key.Matches(msg, m.env.Keys.Learn) {
		return m.learn()
	}
	if cmd, told := m.tell(msg); told {
		return cmd
	}
	if m.sheet != nil {
		return m.input(msg)
	}
	m.quitting = false
	if m.captures(msg) {
		return m.input(msg)
	}
	switch {
	case key.Matches(msg, g.Back):
		return m.back()
	case key.Matches(msg, g.Quit):
		return m.quit()
	case key.Matches(msg, g.Places):
		return m.enter(ui.Places()[msg.String()[0]-'1'])
	case key.Matches(msg, g.Palette):
		return m.open(ui.RoutePalette{})
	case key.Matches(msg, g.Help):
		return m.open(ui.RouteHelp{})
	case key.Matches(msg, g.New):
		return m.enter(ui.PlaceCounter)
	case key.Matches(msg, g.Mouse):
		return m.toggleMouse()
	case key.Matches(msg, m.env.Keys.Paper.Copy) && m.copies() != "":
		return ui.Copy(m.copies(), m.env.Say.Session.Copied)
	case key.Matches(msg, m.env.Keys.Deed.Undo):
		return m.askUndo()
	}
	return m.input(msg)
}

// captures is true where the top screen wants a key before the root does.
func (m *Model) captures(msg tea.KeyPressMsg) bool {
	c, ok := m.top().(ui.Capturer)
	return ok && c.Captures(msg)
}

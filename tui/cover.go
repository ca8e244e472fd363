package tui

import (
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
)

// Idle tells the console that nobody has pressed a key for long: it covers
// itself.
type Idle struct{}

// cover lies over everything while nobody is at the keys, and at the end: of
// what is below nothing is drawn.
type cover struct {
	on bool
	// sentence is why the console ends; empty where it is only locked.
	sentence string
	// after is how long without a key locks; remote, that only signing again
	// unlocks.
	after  time.Duration
	remote bool
	key    time.Time // when the last key was pressed, or the mouse
	missed bool      // the book changed, or a minute went by
	// minutes is how long that was before it was covered.
	minutes int
}

// idle is true where nobody has pressed a key for as long as one may.
func (m *Model) idle() bool {
	c := &m.cover
	return c.after > 0 && !c.on && !c.key.IsZero() && m.env.Now().Sub(c.key) >= c.after
}

// lock covers the screen, and keeps what is typed on it.
func (m *Model) lock() tea.Cmd {
	if m.cover.on || !m.ready {
		return nil
	}
	m.cover.on, m.cover.minutes = true, int(m.env.Now().Sub(m.cover.key).Minutes())
	return m.flush()
}

// behind takes what must not reach the screens under the cover: keys, and what
// would only make them read for nobody.
func (m *Model) behind(msg tea.Msg) (tea.Cmd, bool) {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg:
		m.cover.key = m.env.Now()
	}
	if !m.cover.on {
		return nil, m.before(msg)
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return m.onCover(msg), true
	case tea.PasteMsg, tea.MouseMsg, ui.PressMsg:
		return nil, true
	case changedMsg:
		if msg.of != m.watched {
			return nil, true
		}
		m.cover.missed = true
		return waitFor(msg.of), true
	case minuteMsg:
		m.cover.missed = true
		return tea.Batch(m.nextMinute(), m.beat()), true
	}
	return nil, false
}

// onCover opens the screen again where one sits at it; elsewhere whoever presses
// a key may be anybody, and only a key of theirs that signs says who.
func (m *Model) onCover(k tea.KeyPressMsg) tea.Cmd {
	say := m.env.Say.Session
	switch {
	case m.cover.sentence != "":
		return m.end(m.cover.sentence)
	case m.cover.remote:
		return m.end(say.LockedBye)
	case key.Matches(k, m.env.Keys.Global.Interrupt):
		return m.end("")
	case !key.Matches(k, m.env.Keys.Move.Open):
		return nil
	}
	missed := m.cover.missed
	m.cover.on, m.cover.missed = false, false
	if !missed {
		return nil
	}
	return tea.Batch(m.readMe(), m.news(ui.ChangedMsg{}))
}

// covered is drawn instead of everything: the office, who is signed in, and what
// to do. It holds nothing of any case.
func (m *Model) covered() []string {
	say, c := m.env.Say.Session, &m.cover
	lines := []ui.Line{ui.Edges(ui.L(" "+m.env.Office().Short), ui.L(ui.ShortName(m.env.Me.Staff.Name)), m.w), {}}
	text := func(role ui.Role, s string) {
		for _, l := range ui.Wrap(s, m.w-6) {
			lines = append(lines, ui.Line{ui.T("   "), role.T(l)})
		}
	}
	hint := ui.Hint("Enter", say.KeyOpen)
	switch {
	case c.sentence != "":
		text(ui.Plain, c.sentence)
		hint = ui.Hint(say.AnyKey, say.KeyLeave)
	default:
		text(ui.Heading, say.LockedTitle)
		lines = append(lines, ui.Line{})
		if c.minutes > 0 {
			text(ui.Plain, fmt.Sprintf(say.LockedFor, c.minutes))
		} else {
			text(ui.Plain, say.LockedLong)
		}
		text(ui.Plain, say.LockedKept)
		lines = append(lines, ui.Line{})
		if !c.remote {
			text(ui.Plain, say.LockedOpen)
			break
		}
		text(ui.Plain, say.LockedRemote)
		lines = append(lines, ui.Line{})
		text(ui.Warn, say.LockedEnd)
		hint = ui.Hint(say.AnyKey, say.KeyEnd)
	}
	lines = lines[:min(len(lines), max(0, m.h-1))]
	for len(lines) < m.h-1 {
		lines = append(lines, ui.Line{})
	}
	h := hint.Help()
	lines = append(lines, ui.Line{ui.T(" "), ui.Accent.T(h.Key), ui.T(" " + h.Desc)})
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = m.env.Theme.Render(l, m.w)
	}
	return out
}

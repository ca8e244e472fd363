package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"aduan/tui/ui"
)

// panel is a text alone on the screen, from its first column and without a look,
// where the terminal's own marking takes it as it is. Nothing of the console
// stands beside it.
type panel struct {
	text string // empty: there is none
	said string // what was done with it besides
	top  int
}

// panelFoot are the rows below the text: air, what was done, the keys.
const panelFoot = 3

// copied puts a text into the clipboard of the terminal, where that takes it, and
// shows it, for no terminal says whether it did.
func (m *Model) copied(msg ui.CopyMsg) tea.Cmd {
	text := harmless(msg.Text)
	if text == "" {
		return nil
	}
	m.panel = panel{text: text, said: msg.Said}
	if m.marksOnly {
		m.panel.said = ""
		return nil
	}
	return tea.SetClipboard(text)
}

// copies is what y copies of the top screen; empty where the screen itself says.
func (m *Model) copies() string {
	if c, ok := m.top().(ui.Copier); ok {
		return c.Copies()
	}
	return ""
}

// plainly shows lines that a mouse is to mark.
func (m *Model) plainly(lines []string) tea.Cmd {
	m.panel = panel{text: harmless(strings.Join(lines, "\n"))}
	return nil
}

// harmless is a text of several lines as it may leave: pasted elsewhere it must
// not be more than text either.
func harmless(text string) string {
	lines := strings.Split(strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(ui.Harmless(l), " ")
	}
	return strings.Join(lines, "\n")
}

// lines is the text in the window: wider lines go on in the next row.
func (p *panel) lines(w int) []string {
	return strings.Split(ansi.Wrap(p.text, max(1, w), ""), "\n")
}

// before takes what must not reach the screens behind a text that stands alone.
func (m *Model) before(msg tea.Msg) bool {
	if m.panel.text == "" || m.tooSmall() {
		return false
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if key.Matches(msg, m.env.Keys.Global.Interrupt) {
			return false
		}
		m.onPanel(msg)
		return true
	case tea.PasteMsg, tea.MouseMsg, ui.PressMsg:
		return true
	}
	return false
}

// onPanel takes the keys while a text stands alone: it is left, or scrolled.
func (m *Model) onPanel(k tea.KeyPressMsg) {
	keys, p := m.env.Keys, &m.panel
	page := max(1, m.h-panelFoot)
	last := max(0, len(p.lines(m.w))-page)
	move := func(step int) { p.top = max(0, min(p.top+step, last)) }
	switch {
	case key.Matches(k, keys.Move.Open), key.Matches(k, keys.Global.Back), key.Matches(k, keys.Global.Quit):
		m.panel = panel{}
	case key.Matches(k, keys.Move.Down):
		move(1)
	case key.Matches(k, keys.Move.Up):
		move(-1)
	case key.Matches(k, keys.Move.PageDown):
		move(page)
	case key.Matches(k, keys.Move.PageUp):
		move(-page)
	}
}

// alone draws the text, and below it what to do.
func (m *Model) alone() []string {
	say, p := m.env.Say.Session, &m.panel
	room := max(1, m.h-panelFoot)
	lines := p.lines(m.w)
	top := max(0, min(p.top, len(lines)-room))
	out := make([]string, m.h)
	copy(out[:min(room, m.h)], lines[top:])
	if m.h <= panelFoot {
		return out
	}
	said := say.Mark
	if p.said != "" {
		said = p.said + ". " + say.MarkElse
	}
	hint := ui.Line{ui.T(" "), ui.Accent.T("Enter"), ui.T(" " + m.env.Keys.Global.Back.Help().Desc)}
	if len(lines) > room {
		for _, b := range []key.Binding{m.env.Keys.Move.PageDown, m.env.Keys.Move.PageUp} {
			hint = hint.Add(ui.T("  "), ui.Accent.T(b.Help().Key), ui.T(" "+b.Help().Desc))
		}
	}
	out[m.h-2] = m.env.Theme.Render(ui.Line{ui.T(" "), ui.Muted.T(ui.Cut(said, m.w-2))}, m.w)
	out[m.h-1] = m.env.Theme.Render(hint, m.w)
	return out
}

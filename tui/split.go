package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"aduan/model"
	"aduan/tui/ui"
)

// below is the screen under the top one; nil where that is a place.
func (m *Model) below() ui.Screen {
	switch n := len(m.stack); {
	case n > 1:
		return m.stack[n-2]
	case n == 1:
		return m.places[m.place]
	}
	return nil
}

// listBeside is the list that stands left of the case on top.
func (m *Model) listBeside() (ui.Lister, bool) {
	if !m.env.Split {
		return nil, false
	}
	l, ok := m.below().(ui.Lister)
	return l, ok
}

// along sets whether the case on top stands beside the list that it was opened
// from, and takes the list's cursor along to it. What stands so stays so, also
// where a deed has taken the case out of the list.
func (m *Model) along() {
	list, isList := m.below().(ui.Lister)
	top, opened := m.top().(ui.Opened)
	if !m.ready || !isList || !opened || m.w < ui.SplitFrom {
		m.env.Split, m.split = false, nil
		return
	}
	found := top.Subject().ID != "" && list.Point(top.Subject())
	m.env.Split = found || m.split == m.top()
	if m.env.Split {
		m.split = m.top()
	}
}

// body is what stands between the chrome and the message.
func (m *Model) body(w, h int) ui.Frame {
	list, ok := m.listBeside()
	if !ok {
		return m.top().View(w, h)
	}
	at := ui.SplitAt(w)
	left := strings.Split(list.(ui.Screen).View(at, h).Content, "\n")
	f := m.top().View(w-at-1, h)
	right := strings.Split(f.Content, "\n")
	line := m.env.Theme.Paint(ui.Muted, "│")
	rows := make([]string, h)
	for i := range rows {
		var l, r string
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		rows[i] = l + strings.Repeat(" ", max(0, at-ansi.StringWidth(l))) + line + r
	}
	if f.Cursor != nil {
		moved := *f.Cursor
		moved.X += at + 1
		f.Cursor = &moved
	}
	return ui.Frame{Content: strings.Join(rows, "\n"), Cursor: f.Cursor}
}

// clickList opens the case of the row that was clicked in the list beside the
// case on top: the list's cursor goes there, and the case there takes the place
// of the one that was open.
func (m *Model) clickList(y int) tea.Cmd {
	list, _ := m.listBeside()
	screen, at := list.(ui.Screen), ui.SplitAt(m.w)
	was := list.Subject()
	for range farthest {
		lines, _ := m.frame()
		for i, l := range lines {
			lines[i] = ansi.Truncate(ansi.Strip(l), at, "")
		}
		here := pointed(lines, y)
		if here < 0 {
			return nil
		}
		if here == y || second(lines, here) == y {
			return m.exchange(list, was)
		}
		step := "down"
		if y < here {
			step = "up"
		}
		now := list.Subject()
		screen.Update(ui.Press(step))
		if list.Subject() == now { // an end, or no row
			break
		}
	}
	list.Point(was)
	return nil
}

// exchange puts the case under the list's cursor in the place of the open one.
func (m *Model) exchange(list ui.Lister, was model.CaseRef) tea.Cmd {
	if list.Subject().ID == was.ID || list.Subject().ID == "" {
		list.Point(was)
		return nil
	}
	m.stack = m.stack[:len(m.stack)-1]
	return m.press("o")
}

package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"aduan/tui/ui"
)

// View draws the whole window. It reads the state and nothing else. Sheets lie
// below what they cover and never over it, and every line is cut to its box
// where it is painted; so no canvas composes layers here, which would cost
// three times the drawing itself.
func (m *Model) View() tea.View {
	lines, cursor := m.frame()
	if m.env.ASCII {
		for i, l := range lines {
			lines[i] = ansi.Truncate(ui.ASCII(l), m.w, "")
		}
	}
	v := tea.NewView(strings.Join(lines, "\n"))
	v.AltScreen = true
	v.WindowTitle = "Aduan"
	if m.mouse && m.panel.text == "" {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.Cursor = cursor
	return v
}

// frame is one painted line a row, and where the cursor stands.
func (m *Model) frame() ([]string, *tea.Cursor) {
	if m.w == 0 || m.h == 0 {
		return []string{""}, nil
	}
	if m.cover.on {
		return m.covered(), nil
	}
	if m.tooSmall() {
		return m.small(), nil
	}
	if !m.ready {
		return m.opening(), nil
	}
	if m.panel.text != "" {
		return m.alone(), nil
	}
	r := m.rects()
	lines := make([]string, m.h)
	copy(lines, m.chrome())
	var cursor *tea.Cursor
	if r.bodyRows > 0 {
		f := m.body(r.w, r.bodyRows)
		rows := put(lines, r.body, r.bodyRows, f.Content)
		if m.sheet != nil {
			m.mute(rows)
		} else {
			cursor = at(f.Cursor, r.body)
		}
	}
	if r.sheetRows > 0 {
		lines[r.sheet] = m.env.Theme.Render(titleRule(m.sheet.Title(), m.sheet.Tone(), m.w), m.w)
		f := m.sheet.View(r.w, r.sheetRows-1)
		put(lines, r.sheet+1, r.sheetRows-1, f.Content)
		cursor = at(f.Cursor, r.sheet+1)
	}
	for i, l := range m.told() {
		lines[r.message+i] = m.env.Theme.Render(l, m.w-1)
	}
	lines[r.hints] = m.hints()
	return lines, cursor
}

// rects divides the window as it is now.
func (m *Model) rects() rects {
	wanted := -1
	if m.sheet != nil {
		wanted = m.sheet.Rows(m.w)
	}
	return layout(m.w, m.h, wanted).tell(len(m.long()))
}

// told is the message row, or the rows of a message that is longer.
func (m *Model) told() []ui.Line {
	long := m.long()
	if len(long) == 0 {
		return []ui.Line{m.said()}
	}
	out := make([]ui.Line, len(long))
	for i, text := range long {
		out[i] = ui.Line{ui.T(" "), m.message.role.T(text)}
	}
	return out
}

// long is a message in several rows, where one is too narrow for it: what one did
// not expect is read whole. The body lends it its last rows; a sheet needs them
// itself. Of what one did one row is enough, and how to take it back.
func (m *Model) long() []string {
	undoes := fmt.Sprintf(m.env.Say.Shell.Undoable, "")
	if m.sheet != nil || ui.Width(m.message.text) <= m.w-2 || strings.HasSuffix(m.message.text, undoes) {
		return nil
	}
	rows := ui.Wrap(m.message.text, m.w-2)
	if len(rows) > longestMessage {
		rows = rows[:longestMessage]
		rows[longestMessage-1] = ui.Cut(rows[longestMessage-1]+" …", m.w-2)
	}
	return rows
}

// said is the message row: what just happened, else the whole of what is cut in
// the row under the cursor; and who else has the case open, where that leaves room.
func (m *Model) said() ui.Line {
	if was := m.standing.text; was != "" && m.message.text == "" {
		return ui.Line{ui.T(" "), ui.Accent.T(fmt.Sprintf(m.env.Say.Session.Was, was))}
	}
	text, role := m.message.text, m.message.role
	if text == "" && m.stopped != "" { // it stands there until it is over
		text, role = m.stopped, ui.Danger
	}
	if w, ok := m.top().(ui.Whole); ok && text == "" && m.sheet == nil {
		text, role = w.Whole(m.env.Box()), ui.Muted
	}
	for _, company := range m.company() {
		if text != "" && ui.Width(text)+ui.Width(company)+4 <= m.w {
			return ui.Edges(ui.Line{ui.T(" "), role.T(text)}, ui.Line{ui.Accent.T(company)}, m.w)
		}
	}
	for _, company := range m.company() {
		if m.message.text == "" && ui.Width(company)+2 <= m.w {
			return ui.Line{ui.T(" "), ui.Accent.T(company)}
		}
	}
	end := fmt.Sprintf(m.env.Say.Shell.Undoable, "")
	if did, ok := strings.CutSuffix(text, end); ok && ui.Width(text) > m.w-2 { // how to take it back outlives a long deed
		end = strings.TrimPrefix(end, ".")
		text = ui.Cut(did, m.w-2-ui.Width(end)) + end
	}
	return ui.Line{ui.T(" "), role.T(text)}
}

// put copies content into rows of lines and gives those rows.
func put(lines []string, from, rows int, content string) []string {
	part := lines[from : from+rows]
	for i, l := range strings.Split(content, "\n") {
		if i >= rows {
			break
		}
		part[i] = l
	}
	return part
}

// mute takes the looks from what lies above a sheet; it stays readable.
func (m *Model) mute(lines []string) {
	for i, l := range lines {
		if plain := ansi.Strip(l); strings.TrimSpace(plain) != "" {
			lines[i] = m.env.Theme.Paint(ui.Muted, plain)
		}
	}
}

func at(c *tea.Cursor, row int) *tea.Cursor {
	if c == nil {
		return nil
	}
	moved := *c
	moved.Y += row
	return &moved
}

// titleRule is the titled line that a sheet begins with.
func titleRule(title string, tone ui.Role, w int) ui.Line {
	l := ui.Line{ui.T(" ── "), tone.T(ui.Cut(title, w-8)), ui.T(" ")}
	return l.Add(ui.T(strings.Repeat("─", max(0, w-1-l.Width()))))
}

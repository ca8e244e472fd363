package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"aduan/tui/ui"
)

// farthest is how many keys one click may stand for: more than any window has
// rows, and any form fields.
const farthest = 2 * maxHeight

// click does what the keys for the thing under the mouse do: it presses them, and
// looks at the screen between them. So whatever can be reached by keys can be
// clicked, on every screen, and no screen has to say where it has drawn what.
func (m *Model) click(x, y int) tea.Cmd {
	r := m.rects()
	_, split := m.listBeside()
	switch {
	case y == 1 && m.sheet == nil:
		return m.clickPlace(x)
	case y == r.hints:
		return m.clickHint(x)
	case m.sheet != nil && y > r.sheet:
		return m.clickSheet(x, y)
	case m.sheet != nil || y < r.body || y >= r.message:
		return nil
	case split && x < ui.SplitAt(m.w):
		return m.clickList(y)
	case split:
		x -= ui.SplitAt(m.w) + 1
	case y == r.body && x > m.w/2 && m.filters():
		return m.press("/")
	}
	if m.filters() && m.captures(ui.Press("x")) { // the line that is typed is left for its list
		return tea.Batch(m.press("enter"), m.clickBody(x, y))
	}
	return m.clickBody(x, y)
}

func (m *Model) press(name string) tea.Cmd { return m.onKey(ui.Press(name)) }

// filters is true where the screen has a filter.
func (m *Model) filters() bool {
	_, ok := m.top().(ui.Filterer)
	return ok
}

// rows is the window as plain text, and the row and column of its text cursor; -1
// where it has none. Of a case beside its list it is the case alone.
func (m *Model) rows() (lines []string, x, y int) {
	lines, c := m.frame()
	_, split := m.listBeside()
	for i, l := range lines {
		lines[i] = ansi.Strip(l)
		if split && i > 2 && i < len(lines)-2 && m.sheet == nil {
			lines[i] = ansi.TruncateLeft(lines[i], ui.SplitAt(m.w)+1, "")
		}
	}
	if c == nil {
		return lines, -1, -1
	}
	return lines, c.X, c.Y
}

func (m *Model) clickBody(x, y int) tea.Cmd {
	lines, _, _ := m.rows()
	if cmd, ok := m.clickTab(lines[y], x, y); ok {
		return cmd
	}
	if cmd, ok := m.clickButton(x, y); ok {
		return cmd
	}
	if cmd, ok := m.clickRow(y); ok {
		return cmd
	}
	return m.clickField(y)
}

// clickSheet presses the letter or the digit beside what is clicked; else the
// button, the row or the field.
func (m *Model) clickSheet(x, y int) tea.Cmd {
	if cmd, ok := m.clickButton(x, y); ok {
		return cmd
	}
	lines, _ := m.frame()
	if name := m.keyBefore(lines[y], x); name != "" {
		return m.input(ui.Press(name))
	}
	if cmd, ok := m.clickRow(y); ok {
		return cmd
	}
	return m.clickField(y)
}

// clickRow moves the cursor of a list to the row that was clicked; on the row
// that has it, it opens. False where no list has a cursor.
func (m *Model) clickRow(y int) (tea.Cmd, bool) {
	var cmds []tea.Cmd
	lines, _, _ := m.rows()
	here := pointed(lines, y)
	press := func(name string) (now int) {
		cmds = append(cmds, m.input(ui.Press(name)))
		lines, _, _ = m.rows()
		return pointed(lines, y)
	}
	// own steps on what may be the second line of the thing under the cursor or
	// a row of its own, which only a key tells; true where it is a row.
	own := func(at int) bool {
		now := press("down")
		if now != y && now != at {
			press("up")
		}
		return now == y
	}
	switch {
	case here < 0:
		return nil, false
	case here == y, second(lines, here) == y && !own(here):
		return tea.Batch(append(cmds, m.press("enter"))...), true
	case pointed(lines, y) == y: // own has gone there
		return tea.Batch(cmds...), true
	}
	step, back := "down", "up"
	if y < here {
		step, back = back, step
	}
	for range farthest {
		now := press(step)
		switch {
		case now == y:
			return tea.Batch(cmds...), true
		case now >= 0 && second(lines, now) == y:
			if step == "down" {
				own(now)
			}
			return tea.Batch(cmds...), true
		case now < 0, step == "down" && (now > y || now <= here), step == "up" && (now < y-1 || now >= here):
			// It is at an end, or past what was clicked, which is no row.
			if now != here {
				press(back)
			}
			return tea.Batch(cmds...), true
		}
		here = now
	}
	return tea.Batch(cmds...), true
}

// clickTab turns to the part whose name was clicked, in a row of names with the
// active one in brackets; [x] is a tick.
func (m *Model) clickTab(line string, x, y int) (tea.Cmd, bool) {
	open, end := strings.Index(line, "["), strings.Index(line, "]")
	if open < 0 || end < open+3 || strings.ContainsAny(line[open+1:end], " ") || open > 0 && line[open-1] != ' ' || strings.Contains(line[end+1:], "[") {
		return nil, false
	}
	word := wordAt(line, x)
	if word == "" || strings.HasPrefix(word, "[") {
		return nil, word != ""
	}
	var cmds []tea.Cmd
	for range 12 {
		cmds = append(cmds, m.press("tab"))
		lines, _, _ := m.rows()
		if strings.Contains(lines[y], "["+word+"]") {
			return tea.Batch(cmds...), true
		}
	}
	return tea.Batch(cmds...), true
}

// clickButton goes to the button that was clicked and presses it.
func (m *Model) clickButton(x, y int) (tea.Cmd, bool) {
	lines, _, _ := m.rows()
	name := buttonAt(lines[y], x)
	if name == "" {
		return nil, false
	}
	on := func(lines []string) bool {
		return slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, "> "+name) })
	}
	var cmds []tea.Cmd
	for range 60 {
		if lines, _, _ := m.rows(); on(lines) {
			return tea.Batch(append(cmds, m.press("enter"))...), true
		}
		cmds = append(cmds, m.press("tab"))
	}
	return tea.Batch(cmds...), true
}

// clickField goes to the field of a form that stands in the row, found by its
// label, for a form scrolls while one goes through it.
func (m *Model) clickField(y int) tea.Cmd {
	lines, _, cy := m.rows()
	label := labelAbove(lines, y)
	if cy < 0 || label == "" {
		return nil
	}
	var cmds []tea.Cmd
	for _, name := range []string{"tab", "shift+tab"} {
		for range 60 {
			lines, _, cy = m.rows()
			if cy < 0 {
				break // a button
			}
			if labelAbove(lines, cy) == label {
				return tea.Batch(cmds...)
			}
			cmds = append(cmds, m.press(name))
		}
		if cy < 0 && name == "tab" {
			cmds = append(cmds, m.press("shift+tab"))
		}
	}
	return tea.Batch(cmds...)
}

// clickHint presses the key of a hint. Where several keys stand in it, the one
// that was clicked; on its word the first.
func (m *Model) clickHint(x int) tea.Cmd {
	pairs, keys := m.hintPairs()
	col := 1
	for i, p := range pairs {
		n := p.Width()
		if x < col || x >= col+n {
			col += n + 2
			continue
		}
		h := keys[i].Help().Key
		signs := []rune(strings.ReplaceAll(h, " ", ""))
		names := keys[i].Keys()
		if len(names) == 0 && len(signs) <= 4 {
			for _, s := range signs {
				names = append(names, string(s))
			}
		}
		if len(names) == 0 || h == "1-9" {
			return nil
		}
		at := 0
		if off := x - col; len(names) == len(signs) && off < ui.Width(h) {
			at = min(len(names)-1, off*len(names)/ui.Width(h))
		}
		return m.press(names[at])
	}
	return nil
}

package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"aduan/tui/ui"
)

// keyBefore is the one sign in the colour of keys that stands nearest before
// column x, or right at the thing that begins the row.
func (m *Model) keyBefore(line string, x int) (name string) {
	before, after, ok := strings.Cut(m.env.Theme.Paint(ui.Accent, "\x00"), "\x00")
	if !ok || before == "" {
		return ""
	}
	for rest, col := line, 0; ; {
		head, tail, ok := strings.Cut(rest, before)
		if !ok {
			return name
		}
		text, more, _ := strings.Cut(tail, after)
		col += ansi.StringWidth(head)
		if len(text) == 1 && text[0] > ' ' && (col <= x || name == "") && col <= x+ui.Width("> [ ] ") {
			name = strings.ToLower(text)
			if text != name { // a capital is another key where both are awake
				name = text
			}
		}
		rest, col = more, col+ansi.StringWidth(text)
	}
}

// pointed is the row of a list's cursor; -1 where there is none. Of several the
// one nearest to y counts.
func pointed(lines []string, y int) int {
	best := -1
	for i := 3; i < len(lines)-2; i++ {
		l := strings.TrimLeft(lines[i], " ")
		if !strings.HasPrefix(l, ">") || len(lines[i])-len(l) > 3 || strings.HasPrefix(l, "> [ ") && !strings.HasPrefix(l, "> [ ]") {
			continue
		}
		if best < 0 || abs(i-y) < abs(best-y) {
			best = i
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// second is the second line of a thing of two, which begins under its number.
func second(lines []string, first int) int {
	if first+1 < len(lines) && strings.HasPrefix(lines[first+1], strings.Repeat(" ", 10)) && strings.TrimSpace(lines[first+1]) != "" {
		return first + 1
	}
	return -1
}

// wordAt is what stands at column x, between gaps of two spaces.
func wordAt(line string, x int) string {
	col := 0
	for _, part := range strings.SplitAfter(line, "  ") {
		n := ui.Width(part)
		if x < col+n {
			return strings.TrimSpace(part)
		}
		col += n
	}
	return ""
}

// buttonAt is the button at column x, with its brackets: [ Tidak ].
func buttonAt(line string, x int) string {
	for at := 0; ; {
		i := strings.Index(line[at:], "[ ")
		if i < 0 {
			return ""
		}
		i += at
		n := strings.Index(line[i:], " ]")
		if n < 3 {
			at = i + 2
			if n < 0 {
				return ""
			}
			continue
		}
		from := ui.Width(line[:i])
		name := line[i : i+n+2]
		if x >= from && x < from+ui.Width(name) && strings.TrimSpace(name[2:n]) != "" && !strings.Contains(name, "  ") {
			return name
		}
		at = i + n + 2
	}
}

// labelAbove is the label of the field at row y or above it: what stands before
// its bracket.
func labelAbove(lines []string, y int) string {
	for i := y; i > 2 && i < len(lines); i-- {
		if label, _, ok := strings.Cut(lines[i], "["); ok && strings.TrimSpace(label) != "" {
			return strings.TrimSpace(label)
		}
	}
	return ""
}

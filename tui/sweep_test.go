package tui_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// looks are the terminals that a screen must be right on.
func looks() map[string]func(*tui.Config) {
	return map[string]func(*tui.Config){
		"colour": func(c *tui.Config) { c.Theme = "dark" },
		"mono":   func(c *tui.Config) { c.Theme = "mono" },
		"ascii":  func(c *tui.Config) { c.Theme, c.ASCII = "mono", true },
	}
}

// TestEveryScreenFitsEveryWindow draws every state in every width and height
// that a terminal may have, in colour, and in a part of them in each other kind
// of terminal. Where two states draw the same, one is enough.
func TestEveryScreenFitsEveryWindow(t *testing.T) {
	every, some := windows(1), windows(8)
	if testing.Short() {
		every, some = some, windows(20)
	}
	seen := map[string]bool{}
	all := states()
	for _, name := range slices.Sorted(maps.Keys(all)) {
		t.Run(name, func(t *testing.T) {
			for look, change := range looks() {
				s := sweep{t: t, d: all[name](t, change), look: look}
				s.ascii = look == "ascii" && !strings.HasSuffix(name, ", wide")
				frame := look + s.d.Frame() + string(s.resized(120, 40))
				if seen[frame] {
					continue
				}
				seen[frame] = true
				s.help = s.asksForHelp()
				sizes := some
				if look == "colour" && !strings.HasSuffix(name, ", end") {
					sizes = every
				}
				for _, size := range sizes {
					s.draw(size[0], size[1])
				}
			}
		})
	}
}

func (s *sweep) resized(w, h int) []byte {
	s.d.Resize(w, h)
	return []byte(s.d.Frame())
}

// windows are all widths at three heights and all heights at three widths, or
// one in few of them; the narrowest that get a screen are never left out.
func windows(few int) (out [][2]int) {
	for w := 20; w <= 200; w++ {
		for _, h := range []int{16, 24, 40} {
			if few == 1 || w%few == 0 || w >= 48 && w < 64 && h == 24 {
				out = append(out, [2]int{w, h})
			}
		}
	}
	for h := 5; h <= 60; h++ {
		for _, w := range []int{48, 80, 120} {
			if few == 1 || h%few == 0 || h == 16 {
				out = append(out, [2]int{w, h})
			}
		}
	}
	return out
}

// TestEveryKeyOfEveryPlaceFits presses each letter, digit and sign in every
// place: whatever opens there is drawn right, also what is not in the states.
func TestEveryKeyOfEveryPlaceFits(t *testing.T) {
	keys := []string{"enter", "tab", "space", "up", "down", "left", "right", "pgdown", "ctrl+s", "ctrl+k", "esc"}
	for r := '!'; r <= '~'; r++ {
		keys = append(keys, string(r))
	}
	for _, place := range ui.Places() {
		t.Run(place, func(t *testing.T) {
			for filling, more := range map[string][]string{"some": {"", "enter", "x", "?"}, "empty": {""}} {
				for _, k := range keys {
					for _, again := range more {
						d := inPlace(t, fillings()[filling](), place, looks()["ascii"]).Press(k)
						if again != "" {
							d.Press(again)
						}
						s := sweep{t: t, d: d, ascii: true, look: "ascii, " + k + " " + again}
						for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 20}, {48, 16}} {
							s.draw(size[0], size[1])
						}
					}
				}
			}
		})
	}
}

// sweep draws one console in one window after the other. Nothing is read anew.
type sweep struct {
	t     *testing.T
	d     *tuitest.Driver
	ascii bool
	help  bool // `?` asks for help here
	look  string
}

// asksForHelp tells whether the hints end in the key of the help page.
func (s *sweep) asksForHelp() bool {
	s.d.Resize(80, 24)
	return strings.HasSuffix(s.d.Row(24), helpHint)
}

const helpHint = "? bantuan"

func (s *sweep) draw(w, h int) {
	s.t.Helper()
	s.d.Resize(w, h)
	v := s.d.View()
	lines := strings.Split(v.Content, "\n")
	if len(lines) > h {
		s.t.Fatalf("%s, %dx%d: %d rows", s.look, w, h, len(lines))
	}
	for i, l := range lines {
		if n := width(l); n > w {
			s.t.Fatalf("%s, %dx%d: row %d is %d wide: %q", s.look, w, h, i+1, n, ansi.Strip(l))
		}
		if s.ascii {
			s.plain(l, w, h)
		}
		if strings.HasPrefix(s.look, "mono") && coloured(l) {
			s.t.Fatalf("%s, %dx%d: row %d has a colour: %q", s.look, w, h, i+1, l)
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= w || c.Y >= h) {
		s.t.Fatalf("%s, %dx%d: the cursor is at %d,%d\n%s", s.look, w, h, c.X, c.Y, ansi.Strip(v.Content))
	}
	if s.help && w >= 48 && h >= 16 && !strings.HasSuffix(strings.TrimRight(ansi.Strip(lines[len(lines)-1]), " "), helpHint) {
		s.t.Fatalf("%s, %dx%d: %q does not end in %q", s.look, w, h, ansi.Strip(lines[len(lines)-1]), helpHint)
	}
	if w >= 48 && h >= 16 && strings.TrimSpace(ansi.Strip(lines[len(lines)-1])) == "" && len(lines) == h && strings.Contains(lines[1], "[") {
		s.t.Fatalf("%s, %dx%d: nothing says what can be done\n%s", s.look, w, h, ansi.Strip(v.Content))
	}
}

func (s *sweep) plain(line string, w, h int) {
	s.t.Helper()
	for i := range len(line) {
		if line[i] >= 0x80 {
			s.t.Fatalf("%s, %dx%d: not ASCII: %q", s.look, w, h, ansi.Strip(line))
		}
	}
}

// coloured is true where a line asks for a colour: 30 to 49 and 90 to 107.
func coloured(line string) bool {
	for rest := line; ; {
		_, after, ok := strings.Cut(rest, "\x1b[")
		if !ok {
			return false
		}
		codes, tail, _ := strings.Cut(after, "m")
		for _, c := range strings.Split(codes, ";") {
			if len(c) >= 2 && (c[0] == '3' || c[0] == '4' || c[0] == '9' || strings.HasPrefix(c, "10")) {
				return true
			}
		}
		rest = tail
	}
}

// width is the number of columns that a terminal gives a line. Most lines hold
// letters and the signs of the program alone, of one column each.
func width(line string) int {
	n, escape := 0, false
	for _, r := range line {
		switch {
		case r == 0x1b:
			escape = true
		case escape:
			escape = r != 'm'
		case r < 0x80 || r >= 0x2010 && r < 0x2030 || r >= 0x2190 && r < 0x2194 || r >= 0x2500 && r < 0x2580 || r == '·' || r == '▲' || r == '×':
			n++
		default:
			return ansi.StringWidth(line)
		}
	}
	return n
}

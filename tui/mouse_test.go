package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// click clicks a cell, both from 0.
func click(c *tuitest.Driver, x, y int) *tuitest.Driver {
	c.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	return c
}

// mouse turns the mouse on without a key, for where a field has the keys.
func mouse(t testing.TB, make state, w, h int) *tuitest.Driver {
	c := make(t)
	c.Resize(w, h)
	c.Send(ui.MouseMsg{})
	c.Send(ui.ToastMsg{})
	return c
}

// hintCells are the hints of a frame: where each begins, and its key.
func hintCells(row string) map[int]string {
	out := map[int]string{}
	col := 0
	for _, part := range strings.SplitAfter(row, "  ") {
		if f := strings.Fields(part); len(f) > 0 {
			out[col+len([]rune(part))-len([]rune(strings.TrimLeft(part, " ")))] = f[0]
		}
		col += len([]rune(part))
	}
	return out
}

// TestEveryHintCanBeClicked: in every state, with what its key comes to.
func TestEveryHintCanBeClicked(t *testing.T) {
	named := map[string]string{"Enter": "enter", "Esc": "esc", "Tab": "tab", "Spasi": "space", "PgDn": "pgdown", "PgUp": "pgup",
		"^S": "ctrl+s", "^T": "ctrl+t", "^K": "ctrl+k", "↓": "down", "↑↓": "up", "←": "left", "+": "+", "-": "-", "[": "["}
	all := states()
	delete(all, "mouse") // where it is on already, turning it on turns it off
	for name, make := range all {
		t.Run(name, func(t *testing.T) {
			for x, key := range hintCells(mouse(t, make, 80, 24).Row(24)) {
				if k := named[key]; k != "" {
					key = k
				}
				if len(key) > 1 && named[key] == "" && !strings.Contains("enter esc tab space pgdown pgup ctrl+s ctrl+t ctrl+k down up left", key) {
					continue // several keys: 1-9
				}
				a, b := mouse(t, make, 80, 24), mouse(t, make, 80, 24)
				click(a, x, 23)
				b.Press(key)
				if key == "up" && a.Frame() != b.Frame() { // where it pages a text, a click goes on
					b = mouse(t, make, 80, 24).Press("down")
				}
				if a.Frame() != b.Frame() || a.Quit != b.Quit {
					t.Errorf("a click on %q shows\n%s\nits key\n%s", key, a.Frame(), b.Frame())
				}
			}
		})
	}
}

// pointer is the row that a list's cursor stands in; -1 where it has none.
func pointer(c *tuitest.Driver) int {

	for y, l := range strings.Split(c.Frame(), "\n") {
		if cut := strings.TrimLeft(l, " "); y > 2 && strings.HasPrefix(cut, ">") && len(l)-len(cut) < 4 {
			return y
		}
	}
	return -1
}

// pageRows are the rows of the page of a list that is seen first, with what the
// screen shows once one has come there by keys.
func pageRows(c *tuitest.Driver) map[int]string {
	rows := map[int]string{}
	first := pointer(c)
	text := func() string { // beside a list stands what the cursor is on
		l, _, _ := strings.Cut(strings.Replace(strings.Split(c.Frame(), "\n")[first], ">", " ", 1), "│")
		return l
	}
	begin := text()
	for n := 0; n < 40 && text() == begin; n++ {
		if y := pointer(c); y >= 0 && rows[y] == "" {
			rows[y] = c.Frame()
		}
		c.Press("down")
	}
	return rows
}

// TestEveryRowCanBeClicked: the cursor goes where one clicks, as with arrows, and
// a second click opens.
func TestEveryRowCanBeClicked(t *testing.T) {
	for _, name := range []string{"home", "home of the head", "queue", "inbox", "palette", "help", "book", "staff", "posts", "requirements"} {
		for _, size := range [][2]int{{80, 24}, {120, 24}, {48, 16}} {
			make := states()[name]
			rows := pageRows(mouse(t, make, size[0], size[1]))
			if len(rows) < 2 && (name != "requirements" || size[1] > 16) { // one of those takes a low window
				t.Errorf("%s at %v: no list", name, size)
			}
			c := mouse(t, make, size[0], size[1])
			for y, want := range rows {
				if pointer(c) == y {
					continue
				}
				if click(c, 12, y); c.Frame() != want {
					t.Fatalf("%s at %v: a click on row %d shows\n%s\nthe keys\n%s", name, size, y+1, c.Frame(), want)
				}
			}
			b := mouse(t, make, size[0], size[1])
			for b.Frame() != c.Frame() {
				b.Press("down")
			}
			click(c, 12, pointer(c))
			if b.Press("enter"); c.Frame() != b.Frame() {
				t.Errorf("%s at %v: a second click shows\n%s\nEnter\n%s", name, size, c.Frame(), b.Frame())
			}
		}
	}
}

func TestPlacesTabsButtonsAndFieldsCanBeClicked(t *testing.T) {
	at := func(name string) *tuitest.Driver { return mouse(t, states()[name], 80, 24) }
	find := func(c *tuitest.Driver, text string) (x, y int) {
		for y, l := range strings.Split(c.Frame(), "\n") {
			if before, _, ok := strings.Cut(l, text); ok && y > 2 {
				return len([]rune(before)) + 1, y
			}
		}
		t.Fatalf("no %q in\n%s", text, c.Frame())
		return 0, 0
	}
	on := func(c *tuitest.Driver, text string) *tuitest.Driver {
		x, y := find(c, text)
		return click(c, x, y)
	}
	click(at("home"), 30, 1).Shows("[4 Antrean]")
	on(at("case"), "Riwayat").Shows("[Riwayat]")
	on(on(at("history"), "Tim"), "Ringkasan").Shows("[Ringkasan]")
	on(at("ratify"), "[ Tidak ]").Lacks("[ Tidak ]")
	on(at("sheet"), "Kabid Linjamsos").Shows("(o) L")
	on(at("sheet"), "Siapkan konsep jawaban").Shows("[x] 4 Siapkan konsep jawaban")
	click(at("queue"), 60, 3).Shows("Persempit")
	on(at("filter"), "Enter").Lacks("Persempit")
	on(at("menu"), "anggap").Lacks("── Yang bisa")
	for _, label := range []string{"Perihal", "Nama", "Aduan", "NIK"} {
		c := at("counter")
		on(c, label+"  ")
		x, y := find(c, label+"  ")
		if cur := c.View().Cursor; cur == nil || cur.Y != y || cur.X < x {
			t.Errorf("a click on %s: the cursor is at %+v, the field in row %d\n%s", label, cur, y, c.Frame())
		}
	}
}

func TestMouseIsOffUntilItIsTurnedOn(t *testing.T) {
	c := open(t, tuitest.NewDesk("aminah"), 80, 24)
	before := c.Frame()
	click(c, 30, 1)
	click(c, 3, 8)
	if c.Frame() != before {
		t.Error("a click counted while the mouse is off")
	}
	c.Press("m").Shows("Tetikus menyala")
	for _, outside := range [][2]int{{10, 24}, {80, 8}, {-1, 5}, {5, -1}, {200, 100}} { // a click meant for a larger window
		click(c, outside[0], outside[1])
	}
	c.Send(tea.MouseClickMsg{X: 30, Y: 1, Button: tea.MouseRight})
	c.Shows("[1 Beranda]")
}

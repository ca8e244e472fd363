package tui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// parts are what stands left and right of the one vertical line in a row.
func parts(c *tuitest.Driver, row int) (left, right string) {
	left, right, _ = strings.Cut(c.Row(row), "│")
	return left, right
}

// pointedAt is the number in the row of the cursor of the list at the left.
func pointedAt(c *tuitest.Driver) string {
	for _, l := range strings.Split(c.Frame(), "\n") {
		left, _, split := strings.Cut(l, "│")
		if f := strings.Fields(left); split && len(f) > 2 && strings.HasPrefix(f[0], ">") {
			return f[2]
		}
	}
	return ""
}

func TestCaseBesideItsList(t *testing.T) {
	frames(t, [][2]int{{140, 30}, {200, 40}, {139, 24}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("rina"), w, h, rested).Press("4", "down", "enter")
	})
}

func TestCaseBesideBeranda(t *testing.T) {
	frames(t, [][2]int{{140, 30}, {160, 40}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h, rested).Press("down", "o")
	})
}

func TestHeadReadsTheCaseBesideBeranda(t *testing.T) {
	frames(t, [][2]int{{140, 30}, {160, 40}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h, rested).Press("down")
	})
	c := open(t, tuitest.NewDesk("lilik"), 140, 30, rested).Press("down").Shows("│", "Terakhir")
	c.Press("v").Lacks("│", "Terakhir").Press("v").Shows("│")
	c.Resize(120, 30)
	c.Lacks("│")
}

// TestListGoesAlongWithTheCaseBesideIt: [ and ] move its cursor, the list keeps
// it when one is back, and in a window that is too narrow the case fills it.
func TestListGoesAlongWithTheCaseBesideIt(t *testing.T) {
	for who, keys := range map[string][]string{"rina": {"4", "enter"}, "agus": {"5", "o"}, "aminah": {"o"}, "lilik": {"down", "enter"}} {
		c := open(t, tuitest.NewDesk(staffID(who)), 140, 30, rested).Press(keys...).Shows("│")
		opened := func() string {
			_, right := parts(c, 4)
			return strings.Split(strings.TrimSpace(right), "/")[0]
		}
		first := opened()
		if first == "" || pointedAt(c) != first {
			t.Fatalf("%s: %q is open beside a cursor on %q\n%s", who, first, pointedAt(c), c.Frame())
		}
		c.Press("]")
		if second := opened(); who != "lilik" && (second == first || pointedAt(c) != second) {
			t.Errorf("%s: ] opens %q after %q, the cursor is on %q\n%s", who, second, first, pointedAt(c), c.Frame())
		}
		last := opened()
		c.Resize(139, 30)
		if strings.Contains(c.Row(5), "│") || !strings.Contains(c.Row(4), last+"/") {
			t.Errorf("%s: at 139 columns\n%s", who, c.Frame())
		}
		c.Resize(140, 30)
		if c.Press("esc"); !strings.Contains(under(c), last) {
			t.Errorf("%s: back in the list the cursor is on %q, not on %s", who, under(c), last)
		}
	}
}

// TestCaseBesideItsListKeepsItsPlaceWhereTheListLosesIt: what was opened from a
// list stays beside it; what was not does not come to stand beside one.
func TestCaseBesideItsListKeepsItsPlaceWhereTheListLosesIt(t *testing.T) {
	d := tuitest.NewDesk("rina")
	c := open(t, d, 160, 30, rested).Press("4", "enter").Shows("│")
	d.Rows = d.Rows[1:]
	c.Send(tea.WindowSizeMsg{Width: 160, Height: 30})
	c.Press("tab", "n", "esc").Shows("[Riwayat]")
	if left, _ := parts(c, 6); left == c.Row(6) {
		t.Errorf("the case left its list\n%s", c.Frame())
	}
	d.Rows = d.Rows[:2]
	far := open(t, d, 160, 30, rested).Press("4")
	far.Send(ui.GoMsg{Route: ui.RouteCase{Ref: "0362"}})
	far.Shows("0362/2026")
	if left, _ := parts(far, 5); left != far.Row(5) {
		t.Errorf("a case from elsewhere stands beside a list without it\n%s", far.Frame())
	}
}

// TestMovingBesideACaseAsksNothing: the list at the left reads no case and no page
// while one walks, and the case is read once a step.
func TestMovingBesideACaseAsksNothing(t *testing.T) {
	n := 0
	d := tuitest.NewDesk("rina")
	c := open(t, d, 160, 40, func(cfg *tui.Config) {
		cfg.Desk = counts{d, &n}
		cfg.After = func(_ time.Duration, _ tea.Msg) tea.Cmd { return nil }
	}).Press("4", "enter")
	lists := len(d.Asked)
	c.Press("]", "]", "[")
	if n != 0 || len(d.Asked) != lists {
		t.Errorf("walking read %d cases beside the open one and asked for %d lists", n, len(d.Asked)-lists)
	}
}

// TestListBesideACaseCanBeClicked: the case of the row comes to stand beside it;
// what is right of the line is the case's own.
func TestListBesideACaseCanBeClicked(t *testing.T) {
	c := mouse(t, func(t testing.TB, _ ...func(*tui.Config)) *tuitest.Driver {
		return open(t, tuitest.NewDesk("rina"), 80, 24, rested).Press("4", "enter")
	}, 140, 30)
	for y, l := range strings.Split(c.Frame(), "\n") {
		left, _, _ := strings.Cut(l, "│")
		f := strings.Fields(left)
		if y < 6 || y > 20 || len(f) < 2 || !strings.HasPrefix(f[1], "0") || len(f[1]) != 4 {
			continue
		}
		if click(c, 12, y); pointedAt(c) != f[1] || !strings.Contains(c.Row(4), f[1]+"/2026") {
			t.Fatalf("a click on %s in row %d shows\n%s", f[1], y+1, c.Frame())
		}
	}
	x := 0
	for i, r := range []rune(c.Row(5)) {
		if strings.HasPrefix(string([]rune(c.Row(5))[i:]), "Riwayat") && r == 'R' {
			x = i
		}
	}
	click(c, x+1, 4).Shows("[Riwayat]", "│")
}

// BenchmarkCaseBesideItsList is a frame of both, in a wide window.
func BenchmarkCaseBesideItsList(b *testing.B) {
	c := open(b, tuitest.NewDesk("rina"), 160, 40).Press("4", "enter")
	if pointedAt(c) == "" {
		b.Fatal(c.Frame())
	}
	for b.Loop() {
		c.View()
	}
}

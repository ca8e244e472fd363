//go:build unix

package cli

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"

	tea "charm.land/bubbletea/v2"
)

// liveConsole opens a console of this process on a book, as somebody, in a
// terminal of its own: with announcements, renderer and event loop.
func liveConsole(t *testing.T, d *demo, who model.StaffID, change ...func(*tui.Config)) (*terminal, *tea.Program) {
	t.Helper()
	desk, err := d.desk(t.Context(), who)
	if err != nil {
		t.Fatal(err)
	}
	cfg := tui.Config{Desk: desk, Now: d.a.Now, NewID: d.a.NewID, Lang: "id", Theme: "dark", Context: t.Context(), After: tuitest.Never}
	for _, c := range change {
		c(&cfg)
	}
	return seatConsole(t, tui.New(cfg))
}

// TestTwoConsolesSeeEachOther: what one does the other shows by itself, and
// loses neither its place nor its cursor, its filter or what is being typed.
func TestTwoConsolesSeeEachOther(t *testing.T) {
	var mu sync.Mutex
	d := demoBook(t, 30)
	inner := d.a.NewID // two consoles draw ids at once
	d.a.NewID = func() string { mu.Lock(); defer mu.Unlock(); return inner() }
	clerk, _ := liveConsole(t, d, "petugas")
	office, _ := liveConsole(t, d, "pengelola")
	office.until("Beranda")
	clerk.until("Beranda")

	book := func(subject string) {
		t.Helper()
		clerk.press("c")
		clerk.until("Aduan baru")
		clerk.press("\tWagiyem Baru\t\t\t\t" + subject + "\tKartu kosong dua bulan.\x13")
		clerk.until("Tercatat")
		clerk.press("\x1b")
		clerk.until("[1 Beranda]")
	}

	// A filtered list with the cursor on its second row.
	office.press("4")
	office.until("[4 Antrean]")
	book("Kartu digesek kosong satu")
	book("Kartu digesek kosong dua")
	office.press("/wagiyem baru\r")
	office.until("2 dari")
	office.press("j")
	office.wait(func() bool { return strings.Contains(listRow(office.term.String(), -1), "Wagiyem") }, "the cursor on the second row")
	here := listRow(office.frame(), 0)[:10]
	book("Kartu digesek kosong tiga")
	office.until("3 dari")
	if got := listRow(office.frame(), 0); !strings.HasPrefix(got, here) {
		t.Errorf("the cursor went from %q to %q", here, got)
	}

	// A draft on the same case: what the other does to it takes nothing away.
	office.press("n")
	office.until("Catatan")
	office.press("1")
	office.until("Isi")
	office.press("Setengah kalimat")
	office.until("Setengah kalimat")
	before := office.frame()
	book("Kartu digesek kosong empat")
	office.press(" lagi")
	office.until("Setengah kalimat lagi")
	if a, b := strings.Split(before, "\n")[3], strings.Split(office.frame(), "\n")[3]; a != b {
		t.Errorf("the form was %q and is %q", a, b)
	}
	office.press("\x1b")
	office.until("4 dari")
	if got := listRow(office.frame(), 0); !strings.HasPrefix(got, here) {
		t.Errorf("the cursor went from %q to %q", here, got)
	}
	office.press("\x1b\x1b") // in one piece, as a slow line delivers two quick keys
	office.until("[1 Beranda]")
	clerk.end()
	office.end()
}

// listRow is the row of a list so far below the one with the cursor.
func listRow(frame string, by int) string {
	rows := strings.Split(frame, "\n")
	for i, r := range rows {
		if strings.HasPrefix(r, "> ") && i > 3 && i+by >= 0 {
			return rows[i+by]
		}
	}
	return ""
}

// TestMinuteWritesOnlyWhatChanged holds the bytes of design.md 9 at 80x24, with
// the real renderer.
func TestMinuteWritesOnlyWhatChanged(t *testing.T) {
	d := demoBook(t, 60)
	var mu sync.Mutex
	now := pictureTime()
	d.a.Now = func() time.Time { mu.Lock(); defer mu.Unlock(); return now }
	ticks := make(chan tea.Msg, 100)
	s, p := liveConsole(t, d, "pengelola", func(c *tui.Config) {
		c.After = func(_ time.Duration, msg tea.Msg) tea.Cmd { ticks <- msg; return nil }
	})
	s.until("09.41 WIB")
	s.press("4")
	s.until("[4 Antrean]")
	s.wait(func() bool {
		return strings.Count(s.term.String(), "/") > 3 || strings.Contains(s.term.String(), "lewat")
	}, "rows")

	costs := func(what string, most int, do func(), there func() bool) {
		t.Helper()
		s.forget()
		do()
		s.wait(there, what)
		if n := s.heard(); n > most {
			t.Errorf("%s took %d bytes, at most %d are allowed", what, n, most)
		} else {
			t.Logf("%s: %d bytes", what, n)
		}
	}
	on := func(text string) func() bool { return func() bool { return strings.Contains(s.term.String(), text) } }
	first := listRow(s.frame(), 0)
	costs("a cursor move", 300, func() { s.press("j") }, func() bool { r := listRow(s.term.String(), 0); return r != first && r != "" })
	second := listRow(s.frame(), 0)
	costs("a page", 2000, func() { s.press("\x1b[6~") }, func() bool { r := listRow(s.term.String(), 0); return r != second && r != "" })
	s.press("g")
	s.wait(func() bool { return listRow(s.term.String(), 0) == first }, "the first row")
	mu.Lock()
	now = now.Add(time.Minute)
	mu.Unlock()
	left := minutes(s.frame())
	if len(left) == 0 {
		t.Fatalf("no row counts minutes:\n%s", s.frame())
	}
	tick := <-ticks
	costs("a minute", 600, func() { p.Send(tick) }, func() bool {
		return strings.Contains(s.term.String(), "09.42 WIB") && !slices.Equal(minutes(s.term.String()), left)
	})
	s.press("c")
	s.until("Aduan baru")
	s.press("\t\t\t\t\t")
	s.press("Kart")
	s.until("[Kart")
	costs("a typed letter", 40, func() { s.press("u") }, on("[Kartu"))
	s.press("\x1b")
	s.until("[1 Beranda]")
	s.end()
}

// minutes are the rows that count minutes.
func minutes(frame string) (out []string) {
	for _, r := range strings.Split(frame, "\n") {
		if strings.Contains(r, " mnt") {
			out = append(out, r)
		}
	}
	return out
}

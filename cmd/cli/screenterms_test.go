//go:build unix

package cli

import (
	"strings"
	"testing"

	"aduan/tui"
	"aduan/tui/tuitest"
)

// TestTerminalsDrawTheSame through the real renderer, whatever the terminal calls
// itself: what it knows of colours and of clearing decides no text. (One that calls
// itself putty is sent insert mode, which the emulator here does not know.)
func TestTerminalsDrawTheSame(t *testing.T) {
	d := manyConsoles(t, 30)
	desk, err := d.desk(t.Context(), "pengelola")
	if err != nil {
		t.Fatal(err)
	}
	// What is to be there at the end: a frame that is half drawn has much of it.
	want := openConsole(t, d, "pengelola", 80, 24).Press("4", "j", "j", "enter").Frame()
	for _, env := range []string{"TERM=xterm-256color", "TERM=xterm", "TERM=screen", "TERM=screen-256color", "TERM=tmux-256color", "TERM=xterm COLORTERM=truecolor"} {
		s := newTerminal(t, 80, 24)
		m := tui.New(tui.Config{Desk: desk, Now: d.a.Now, NewID: d.a.NewID, Lang: "id", Theme: "dark", After: tuitest.Never})
		s.seat(m, append(strings.Fields(env), "LANG=C.UTF-8"))
		s.until("Beranda")
		s.press("4")
		s.until("[4 Antrean]")
		s.wait(func() bool { return listRow(s.term.String(), 0) != "" }, "rows")
		s.press("jj")
		s.wait(func() bool { return strings.HasPrefix(listRow(s.term.String(), -2), " ") }, "the third row")
		s.press("\r")
		s.wait(func() bool { return trimmed(s.term.String()) == trimmed(want) }, "in "+env+" what is to be there:\n"+want)
		s.home()
		s.end()
	}
}

// TestNumberBlockTypesDigits, which terminals send as functions in application
// mode, and as keys of their own.
func TestNumberBlockTypesDigits(t *testing.T) {
	d := manyConsoles(t, 5)
	s, _ := liveConsole(t, d, "pengelola")
	s.until("Beranda")
	s.press("c")
	s.until("Aduan baru")
	s.press("3\x1bOu\x1bOp\x1b[57407u")
	s.until("[3508")
	s.press("\x7f") // Backspace is either byte
	s.until("[350 ")
	s.press("\x08")
	s.until("[35 ")
	s.press("\x1b")
	s.until("[1 Beranda]")
	s.end()
}

// trimmed is a frame without what ends its lines and itself empty.
func trimmed(frame string) string {
	lines := strings.Split(frame, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \r")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

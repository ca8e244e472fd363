package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"aduan/tui"
	"aduan/tui/tuitest"
)

// TestTerminalsDecideLooksOnly: the same text in every terminal; in ASCII where it
// has no more, without colours where it has none.
func TestTerminalsDecideLooksOnly(t *testing.T) {
	in := func(env ...string) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), 80, 24, func(*tui.Config) {}).Sent(tea.EnvMsg(env)).Press("4", "enter")
	}
	want := in("TERM=xterm-256color", "LANG=id_ID.UTF-8").Frame()
	ascii := open(t, tuitest.NewDesk("aminah"), 80, 24, func(c *tui.Config) { c.ASCII = true }).Press("4", "enter").Frame()
	for _, env := range []string{
		"TERM=xterm", "TERM=xterm-kitty COLORTERM=truecolor", "TERM=screen", "TERM=screen-256color LANG=en_US.utf8", "TERM=screen.xterm-256color",
		"TERM=tmux-256color", "TERM=putty", "TERM=putty-256color LANG=C.UTF-8", "TERM=xterm LC_ALL= LANG=id_ID.UTF-8", "TERM=xterm LC_ALL=C.UTF-8 LANG=C",
	} {
		if got := in(strings.Fields(env)...).Frame(); got != want {
			t.Errorf("%s:\n%s", env, got)
		}
	}
	for _, env := range []string{"TERM=linux", "TERM=vt100", "TERM=vt220", "TERM=vt320", "TERM=screen LANG=C", "TERM=xterm LC_ALL=POSIX LANG=id_ID.UTF-8",
		"TERM=putty LC_CTYPE=id_ID.ISO-8859-1 LANG=id_ID.UTF-8", "TERM=linux LANG=id_ID.UTF-8"} {
		if got := in(strings.Fields(env)...).Frame(); got != ascii {
			t.Errorf("%s:\n%s", env, got)
		}
	}
	for env, colours := range map[string]bool{"TERM=vt100": false, "TERM=vt220": false, "TERM=xterm NO_COLOR=1": false, "TERM=linux": true, "TERM=screen": true, "TERM=putty": true} {
		if got := strings.Contains(in(strings.Fields(env)...).Styled(), "\x1b[36m"); got != colours {
			t.Errorf("%s: colours %v", env, got)
		}
	}
}

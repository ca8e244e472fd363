package sshserver

import (
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/crypto/ssh"
)

// TestPanicEndsOneSession: wherever a console panics, that session ends with a
// reference and a code that is not success; the others go on.
func TestPanicEndsOneSession(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	bystander := o.console(c)
	bystander.until("meja rina")
	for key, where := range map[string]string{"U": "update", "C": "command", "B": "batch", "S": "sequence", "V": "view"} {
		s := o.console(c)
		s.until("meja rina")
		s.press(key)
		if code := s.exit(); code != codeFault {
			t.Errorf("panic in %s: exit %d", where, code)
		}
		if !strings.Contains(s.errs.String(), "Terjadi kesalahan (ref id") {
			t.Errorf("panic in %s: the visitor reads %q", where, s.errs.String())
		}
	}
	bystander.press("j")
	bystander.until("tombol 1 j")
	if strings.Count(o.log.String(), "level=ERROR") != 5 || !strings.Contains(o.log.String(), "guard.go") {
		t.Errorf("the log does not say where it happened:\n%s", o.log.String())
	}
	if strings.Contains(o.log.String(), "Siti") {
		t.Error("the log holds what the panic said")
	}
}

// TestPtyMemoryBomb: a window is a number that the client chose, at the request,
// later, and in what a terminal says of itself.
func TestPtyMemoryBomb(t *testing.T) {
	o := openOffice(t, nil)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	s := o.consoleIn(o.enter(o.hire("rina")), "xterm-256color", 60_000, 60_000)
	s.until("meja rina 500x80")
	for _, size := range [][2]int{{1 << 30, 1 << 30}, {60_000, 1}, {1, 60_000}} {
		if err := s.session.WindowChange(size[1], size[0]); err != nil {
			t.Fatal(err)
		}
	}
	eventually(t, "a window one column wide", func() bool { return o.saw(tea.WindowSizeMsg{Width: 1, Height: 200}) })
	if err := s.session.WindowChange(24, 80); err != nil {
		t.Fatal(err)
	}
	eventually(t, "an ordinary window", func() bool { z := o.sizes(); return z[len(z)-1] == tea.WindowSizeMsg{Width: 80, Height: 24} })
	s.press("\x1b[48;60000;60000;1;1t\x1b[8;60000;60000tj")
	s.until("tombol 1 j")
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 400<<20 {
		t.Errorf("%d MB were made for it", grown>>20)
	}
	sizes := o.sizes()
	if last := sizes[len(sizes)-1]; last.Width != 80 {
		t.Errorf("the console took what came among its keys: %v", last)
	}
	for _, m := range sizes {
		if m.Width > mostCols || m.Height > mostRows || m.Width*m.Height > o.srv.cfg.Limits.Cells {
			t.Errorf("the console saw %dx%d", m.Width, m.Height)
		}
	}
}

func (o *office) sizes() []tea.WindowSizeMsg {
	o.mu.Lock()
	defer o.mu.Unlock()
	var out []tea.WindowSizeMsg
	for _, m := range o.seen {
		if w, ok := m.(tea.WindowSizeMsg); ok {
			out = append(out, w)
		}
	}
	return out
}

func (o *office) saw(want tea.Msg) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, m := range o.seen {
		if m == want {
			return true
		}
	}
	return false
}

// TestConsoleHearsHowDarkTheTerminalIs: its colours are made for that. A terminal
// that prints what it does not understand is not asked.
func TestConsoleHearsHowDarkTheTerminalIs(t *testing.T) {
	o := openOffice(t, nil)
	key := o.hire("rina")
	heard := func() bool {
		o.mu.Lock()
		defer o.mu.Unlock()
		return slices.ContainsFunc(o.seen, func(m tea.Msg) bool { _, ok := m.(tea.BackgroundColorMsg); return ok })
	}
	for _, term := range []string{"linux", "vt100"} {
		s := o.consoleIn(o.enter(key), term, 80, 24)
		s.press("j")
		s.until("tombol 1 j")
		if heard() {
			t.Errorf("%s was asked", term)
		}
	}
	s := o.consoleIn(o.enter(key), "xterm-256color", 80, 24)
	s.until("meja rina")
	eventually(t, "the colour is heard", heard)
}

func TestNoWindowIsAnOrdinaryOne(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	o.consoleIn(c, "xterm", 0, 0).until("meja rina 80x24")
	s := o.consoleIn(c, "xterm", 40, 10)
	s.until("40x10")
	if err := s.session.WindowChange(1, 1); err != nil {
		t.Fatal(err)
	}
	eventually(t, "a window of one cell", func() bool { return o.saw(tea.WindowSizeMsg{Width: 1, Height: 1}) })
	s.press("q")
	s.exit()
}

func TestResizeStormEndsAtTheLastSize(t *testing.T) {
	o := openOffice(t, nil)
	s := o.console(o.enter(o.hire("rina")))
	s.until("80x24")
	for i := range 3000 {
		if err := s.resize(40+i%100, 20+i%50); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.resize(77, 33); err != nil {
		t.Fatal(err)
	}
	s.until("77x33")
	s.press("j")
	s.until("tombol 1 j")
}

// TestIdleIsCountedFromTheLastKey: what the console draws by itself does not
// keep it awake, a key does.
func TestIdleIsCountedFromTheLastKey(t *testing.T) {
	t.Parallel()
	const idle = 3 * time.Second
	o := openOffice(t, func(c *Config) { c.Limits.Idle = idle })
	s := o.console(o.enter(o.hire("rina")))
	s.until("meja rina")
	var last time.Time
	for range 8 {
		last = time.Now()
		s.press("j")
		time.Sleep(idle / 60) // the distance between two keys is what is tested
	}
	s.until("tombol 8 j")
	s.until("terkunci")
	if after := time.Since(last); after < idle {
		t.Errorf("locked %v after the last key", after)
	}
	s.press("j")
	s.until("tombol 9 j")
}

func TestAConsoleWithoutATerminalSaysWhatWorks(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	var errs sheet
	s.Stderr = &errs
	if err := s.Setenv("LANG", "en_GB.UTF-8"); err != nil {
		t.Fatal(err)
	}
	if err := s.Shell(); err != nil {
		t.Fatal(err)
	}
	if code := exitCode(s.Wait()); code != codeUsage || errs.String() != "No terminal: use a command or --linear.\n" {
		t.Errorf("exit %d, %q", code, errs.String())
	}
	dumb := o.consoleIn(c, "dumb", 80, 24)
	if code := dumb.exit(); code != codeUsage || !strings.Contains(dumb.errs.String(), "pakai --linear.\r\n") {
		t.Errorf("exit %d, %q", code, dumb.errs.String())
	}
}

func TestNothingStopsAConsoleButItsEnd(t *testing.T) {
	o := openOffice(t, nil)
	s := o.console(o.enter(o.hire("rina")))
	s.until("meja rina")
	s.press("Z")
	s.press("j")
	s.until("tombol 2 j")
}

// TestNothingOfTheClientIsForwarded: no agent, no display, no port.
func TestNothingOfTheClientIsForwarded(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	for _, kind := range []string{"direct-tcpip", "direct-streamlocal@openssh.com", "tun@openssh.com", "auth-agent@openssh.com"} {
		if _, _, err := c.OpenChannel(kind, make([]byte, 64)); err == nil {
			t.Errorf("a channel %s opened", kind)
		}
	}
	for _, kind := range []string{"tcpip-forward", "streamlocal-forward@openssh.com", "no-more-sessions@openssh.com"} {
		if ok, _, err := c.SendRequest(kind, true, nil); ok || err != nil {
			t.Errorf("%s: %v %v", kind, ok, err)
		}
	}
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"auth-agent-req@openssh.com", "x11-req", "signal", "break", "xon-xoff"} {
		if ok, err := s.SendRequest(kind, true, nil); ok || err != nil {
			t.Errorf("%s: %v %v", kind, ok, err)
		}
	}
	if ok, err := s.SendRequest("subsystem", true, ssh.Marshal(struct{ Name string }{"shell"})); ok || err != nil {
		t.Errorf("another subsystem: %v %v", ok, err)
	}
}

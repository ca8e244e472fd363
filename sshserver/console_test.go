package sshserver

import (
	"context"
	"io"
	"runtime"
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
	for _, size := range [][2]int{{1 << 31, 1 << 31}, {60_000, 1}, {1, 60_000}} {
		if err := s.session.WindowChange(size[1], size[0]); err != nil {
			t.Fatal(err)
		}
	}
	eventually(t, "a window one column wide", func() bool { return o.saw(tea.WindowSizeMsg{Width: 1, Height: 200}) })
	s.press("\x1b[48;60000;60000;1;1t")
	eventually(t, "what the terminal says of itself", func() bool { z := o.sizes(); return z[len(z)-1].Width == 500 })
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 400<<20 {
		t.Errorf("%d MB were made for it", grown>>20)
	}
	for _, m := range o.sizes() {
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
		if err := s.session.WindowChange(20+i%50, 40+i%100); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.session.WindowChange(33, 77); err != nil {
		t.Fatal(err)
	}
	s.until("77x33")
	s.press("j")
	s.until("tombol 1 j")
}

// TestIdleIsCountedFromTheLastKey: what the console draws by itself does not
// keep it awake, a key does.
func TestIdleIsCountedFromTheLastKey(t *testing.T) {
	const idle = 300 * time.Millisecond
	o := openOffice(t, func(c *Config) { c.Limits.Idle = idle })
	s := o.console(o.enter(o.hire("rina")))
	s.until("meja rina")
	var last time.Time
	for range 8 {
		last = time.Now()
		s.press("j")
		time.Sleep(idle / 10) // the distance between two keys is what is tested
	}
	s.until("tombol 8 j")
	s.until("terkunci")
	if after := time.Since(last); after < idle {
		t.Errorf("locked %v after the last key", after)
	}
	s.press("j")
	s.until("tombol 9 j")
}

func TestASessionEndsAtItsLongest(t *testing.T) {
	o := openOffice(t, func(c *Config) { c.Limits.Longest = 200 * time.Millisecond })
	s := o.console(o.enter(o.hire("rina")))
	if code := s.exit(); code != codeUnavailable || !strings.Contains(s.errs.String(), "Sesi sudah terlalu lama.") {
		t.Errorf("exit %d, %q", code, s.errs.String())
	}
	if !o.saw(Leaving{}) {
		t.Error("the console could not keep what was typed")
	}
}

// TestDisabledWhileInside: within a second their console and their command have
// ended, the connection opens nothing more, and others do not notice.
func TestDisabledWhileInside(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	s, other := o.console(c), o.console(o.enter(o.hire("budi")))
	s.until("meja rina")
	other.until("meja budi")
	command, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	out, _ := command.StdoutPipe()
	if err := command.Start("wait"); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 8)); err != nil {
		t.Fatal(err)
	}
	o.mu.Lock()
	o.closed["rina"] = true
	o.mu.Unlock()
	begun := time.Now()
	o.srv.End("rina")
	if code := s.exit(); code != codeRefused || !strings.Contains(s.errs.String(), "Anda tidak lagi terdaftar.") {
		t.Errorf("exit %d, %q", code, s.errs.String())
	}
	_ = command.Wait()
	if took := time.Since(begun); took > time.Second {
		t.Errorf("still inside after %v", took)
	}
	if x, err := c.NewSession(); err == nil {
		if err := x.Run("whoami"); exitCode(err) == 0 {
			t.Error("the open connection still opens sessions")
		}
	}
	other.press("j")
	other.until("tombol 1 j")
}

// TestAConnectionThatIsOlderThanTheAnswerAsksAgain: without End, too.
func TestAConnectionThatIsOlderThanTheAnswerAsksAgain(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	if out, _, _ := o.runs(c, "whoami"); out != "rina\n" {
		t.Fatalf("whoami says %q", out)
	}
	o.mu.Lock()
	o.closed["rina"] = true
	o.mu.Unlock()
	if out, errs, code := o.runs(c, "whoami"); out != "" || code != codeRefused || errs != "Anda tidak lagi terdaftar.\n" {
		t.Errorf("%q %q %d", out, errs, code)
	}
}

func TestDrainTellsEverybodyAndWaits(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	a, b := o.console(c), o.console(c)
	a.until("meja rina")
	b.until("meja rina")
	ctx, cancel := context.WithCancel(context.Background())
	drained := make(chan error, 1)
	go func() { drained <- o.srv.Drain(ctx) }()
	a.until("akan berhenti")
	b.until("akan berhenti")
	a.press("q")
	if code := a.exit(); code != 0 {
		t.Errorf("who left in time: exit %d", code)
	}
	if _, err := o.dial(o.hire("budi")); err == nil {
		t.Error("somebody came in while the server stops")
	}
	cancel()
	if code := b.exit(); code != codeUnavailable || !strings.Contains(b.errs.String(), "Server berhenti.") {
		t.Errorf("who stayed: exit %d, %q", code, b.errs.String())
	}
	if err := <-drained; err != nil {
		t.Errorf("drained: %v", err)
	}
	if !o.saw(Leaving{}) {
		t.Error("who stayed could not keep what was typed")
	}
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

// TestACutLinkLeavesNothingBehind: the console may keep what was typed, and then
// no goroutine and no session is left of it, whatever was on its way.
func TestACutLinkLeavesNothingBehind(t *testing.T) {
	o := openOffice(t, nil)
	rina := o.hire("rina")
	for i := range 8 {
		c, err := o.dial(rina)
		if err != nil {
			t.Fatal(err)
		}
		s := o.console(c)
		s.until("meja rina")
		s.press(strings.Repeat("jk\x1b[A", 500))
		if i%2 == 0 {
			_, _ = io.WriteString(s.in, "q"+strings.Repeat("x", 5000)) // keys that nobody will take
		}
		_ = c.Close()
		<-s.ended
	}
	eventually(t, "nobody is inside", func() bool { return o.srv.Sessions() == 0 })
	defer func() {
		if t.Failed() {
			t.Log(strings.Join(stacksOfTheDoor(), "\n\n"))
		}
	}()
	eventually(t, "no goroutine is left", func() bool { return len(stacksOfTheDoor()) == 0 })
	if !o.saw(Leaving{}) {
		t.Error("the console was not told")
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

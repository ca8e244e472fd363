package sshserver

import (
	"context"
	"errors"
	"io"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// TestAConsoleThatCannotOpenSaysSo: with a reference, under which the log has why.
func TestAConsoleThatCannotOpenSaysSo(t *testing.T) {
	o := openOffice(t, func(c *Config) {
		c.Console = func(context.Context, Session) (tea.Model, []tea.ProgramOption, error) {
			return nil, nil, errors.New("book is away")
		}
	})
	s := o.console(o.enter(o.hire("rina")))
	if code := s.exit(); code != codeFault || !strings.Contains(s.errs.String(), "Terjadi kesalahan (ref id") {
		t.Errorf("exit %d, %q", code, s.errs.String())
	}
	if !strings.Contains(o.log.String(), `what="book is away"`) {
		t.Errorf("the log:\n%s", o.log.String())
	}
}

func TestASessionEndsAtItsLongest(t *testing.T) {
	t.Parallel()
	o := openOffice(t, func(c *Config) { c.Limits.Longest = 5 * time.Second }) // long enough for it to begin
	s := o.console(o.enter(o.hire("rina")))
	if code := s.exit(); code != codeUnavailable || !strings.Contains(s.errs.String(), "Sesi sudah terlalu lama.") {
		t.Errorf("exit %d, %q", code, s.errs.String())
	}
	if !o.saw(Leaving{}) {
		t.Error("the console could not keep what was typed")
	}
}

// TestDisabledWhileInside: their console and their command end by themselves, or
// after three fifths of a second with their connection, which opens nothing more;
// others do not notice.
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
	o.srv.End("rina")
	if code := s.exit(); code == -1 {
		t.Log("a busy machine: the connection was closed before the console had said why")
	} else if code != codeRefused || !strings.Contains(s.errs.String(), "Anda tidak lagi terdaftar.") {
		t.Errorf("exit %d, %q", code, s.errs.String())
	}
	_ = command.Wait()
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
		s.press(strings.Repeat("jk\x1b[A", 200))
		s.press([]string{"\x1b[200~setengah", "\x1b]52;c;abc", "\x1b[1;", "\x1bO"}[i%4]) // in the middle of something
		if i > 3 {
			_, _ = io.WriteString(s.in, "q"+strings.Repeat("x", 5000)) // keys that nobody will take
		}
		_ = c.Close()
		<-s.ended
	}
	eventually(t, "nobody is inside", func() bool { return o.srv.Sessions() == 0 })
	noneLeft(t)
	if !o.saw(Leaving{}) {
		t.Error("the console was not told")
	}
}

// TestConsolesInARowKeepNoMemory: each waited for the next hour when it was left.
func TestConsolesInARowKeepNoMemory(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	visit := func() {
		s := o.consoleIn(c, "xterm", 400, 100)
		s.until("meja rina")
		s.press("q")
		s.exit()
	}
	visit()
	memory := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	before := memory()
	for range 10 {
		visit()
	}
	eventually(t, "what they held is free", func() bool { return memory()-before < 8<<20 })
}

// TestWhatAConsoleLeftBehindHoldsNoConnection: what it waits for goes on waiting,
// an hour here; its session and its connection are gone, so that whoever
// comes and goes all day costs nothing.
func TestWhatAConsoleLeftBehindHoldsNoConnection(t *testing.T) {
	o := openOffice(t, nil)
	key := o.hire("rina")
	var freed atomic.Int32
	func() {
		c := o.enter(key)
		s := o.console(c)
		s.until("meja rina")
		for _, x := range o.srv.all() {
			runtime.AddCleanup(x, func(n int32) { freed.Add(n) }, 1)
			runtime.AddCleanup(x.conn, func(n int32) { freed.Add(n) }, 1)
		}
		s.press("q")
		s.exit()
		_ = c.Close()
	}()
	eventually(t, "session and connection are freed", func() bool { runtime.GC(); return freed.Load() == 2 })
}

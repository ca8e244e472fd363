package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// terminal is a terminal with the program in it: a process of its own,
// or a console of this process.
type terminal struct {
	t     testing.TB
	cmd   *exec.Cmd     // nil for a console of this process
	gone  chan struct{} // closed when that one has ended
	tty   *os.File
	begun time.Time
	ended chan struct{} // closed when nothing more is to be read

	mu    sync.Mutex
	grown *sync.Cond // something was drawn
	term  *vt.Emulator
	bytes int
	drawn int // consoles that began to draw
	owed  int // bytes that a console of this process has written and that are not read yet
	over  bool
	late  bool // what is waited for has not come for so long that it never will
}

// never is how long a text is waited for before the test fails; nothing else
// hangs on it.
const never = 3 * time.Minute

func newTerminal(t testing.TB, width, height int) *terminal {
	s := &terminal{t: t, term: vt.NewEmulator(width, height), ended: make(chan struct{}), begun: time.Now()}
	s.grown = sync.NewCond(&s.mu)
	s.term.SetCallbacks(vt.Callbacks{AltScreen: func(on bool) {
		if on {
			s.drawn++
		}
	}})
	return s
}

func (s *terminal) environment() []string {
	return []string{"TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL="}
}

// startConsole starts the program in a process of its own, in a window of 80x24.
func startConsole(t testing.TB, program string, args ...string) *terminal {
	t.Helper()
	return startConsoleIn(t, 80, 24, program, args...)
}

// startConsoleIn is startConsole in a window of another size.
func startConsoleIn(t testing.TB, width, height int, program string, args ...string) *terminal {
	t.Helper()
	s := newTerminal(t, width, height)
	s.cmd = exec.Command(program, args...)
	s.cmd.Env = append(os.Environ(), s.environment()...)
	tty, err := pty.StartWithSize(s.cmd, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)})
	if err != nil {
		t.Fatal(err)
	}
	s.plug(tty)
	return s
}

// seatConsole starts a console of this process, with the real renderer and
// event loop.
func seatConsole(t testing.TB, m tea.Model) (*terminal, *tea.Program) {
	t.Helper()
	s := newTerminal(t, 80, 24)
	return s, s.seat(m, s.environment())
}

// seat runs a console in the terminal, which is what the environment says.
func (s *terminal) seat(m tea.Model, environment []string) *tea.Program {
	t := s.t
	t.Helper()
	master, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	if _, err := term.MakeRaw(tty.Fd()); err != nil { // so that as many bytes are read as are written
		t.Fatal(err)
	}
	s.gone = make(chan struct{})
	p := tea.NewProgram(m, tea.WithInput(tty), tea.WithOutput(written{tty, s}), tea.WithEnvironment(environment), tea.WithoutSignalHandler())
	s.plug(master)
	go func() {
		defer close(s.gone)
		if _, err := p.Run(); err != nil {
			t.Error(err)
		}
		_ = tty.Close() // so that nothing more is to be read
	}()
	return p
}

// resize changes the window as a terminal does: it is of the new size when the
// program hears of it.
func (s *terminal) resize(width, height int) {
	s.t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.term.Resize(width, height)
	size := &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}
	if err := pty.Setsize(s.tty, size); err != nil {
		s.t.Fatal(err)
	}
}

func (s *terminal) plug(tty *os.File) {
	s.t.Helper()
	s.tty = waitless(s.t, tty)
	go func() { _, _ = io.Copy(s.tty, s.term) }() // a terminal answers what it is asked; ends with it
	go s.listen()
}

func (s *terminal) listen() {
	defer close(s.ended)
	buf := make([]byte, 64<<10)
	for {
		n, err := s.tty.Read(buf)
		s.mu.Lock()
		_, _ = s.term.Write(buf[:n]) // an emulator in memory takes everything
		s.bytes += n
		s.owed -= n
		s.over = err != nil
		s.grown.Broadcast()
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *terminal) press(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.tty, keys); err != nil {
		s.t.Fatal(err)
	}
}

// until waits until text stands on the screen.
func (s *terminal) until(text string) {
	s.t.Helper()
	s.wait(func() bool { return strings.Contains(s.term.String(), text) }, text)
}

// untilRow waits until a row, from 0, begins with text.
func (s *terminal) untilRow(y int, text string) {
	s.t.Helper()
	s.wait(func() bool { return strings.HasPrefix(strings.Split(s.term.String(), "\n")[y], text) }, text)
}

func (s *terminal) wait(there func() bool, what string) {
	s.t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.late = false
	alarm := time.AfterFunc(never, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.late = true
		s.grown.Broadcast()
	})
	defer alarm.Stop()
	for s.owed > 0 || !there() {
		if s.over || s.late {
			s.t.Fatalf("the program ended or stood still before %q was there:\n%s", what, s.term.String())
		}
		s.grown.Wait()
	}
}

// lacks fails where one of the texts stands on the screen.
func (s *terminal) lacks(texts ...string) {
	s.t.Helper()
	frame := s.frame()
	for _, text := range texts {
		if strings.Contains(frame, text) {
			s.t.Fatalf("the screen shows %q:\n%s", text, frame)
		}
	}
}

func (s *terminal) frame() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.arrive()
	return s.term.String()
}

// written is a console's side of the terminal: it counts what is on its way.
type written struct {
	*os.File
	s *terminal
}

func (w written) Write(b []byte) (int, error) {
	w.s.mu.Lock()
	w.s.owed += len(b)
	w.s.mu.Unlock()
	return w.File.Write(b)
}

// arrive waits until all that was written has been read: a frame comes in pieces,
// of which the first may show what was waited for. Only of a console of this
// process one knows what it wrote.
func (s *terminal) arrive() {
	for s.owed > 0 && !s.over && !s.late {
		s.grown.Wait()
	}
}

// forget begins to count bytes anew, heard tells them.
func (s *terminal) forget() { s.heard(); s.mu.Lock(); s.bytes = 0; s.mu.Unlock() }
func (s *terminal) heard() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.arrive()
	return s.bytes
}

// memory is what the process holds of its own, in MB: without its program and
// the book's file, which the system keeps for all.
func (s *terminal) memory() float64 {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		return 0 // not Linux
	}
	_, rest, _ := strings.Cut(string(text), "RssAnon:")
	kb, _ := strconv.Atoi(strings.Fields(rest)[0])
	return float64(kb) / 1024
}

// unplug lets the terminal answer no more. Its own Close would race with that.
func (s *terminal) unplug() {
	if pipe, ok := s.term.InputPipe().(io.Closer); ok {
		_ = pipe.Close()
	}
}

func (s *terminal) end() { s.t.Helper(); s.quit("q") }

// pressUntil presses keys until something is over. A key that comes close behind
// an Esc is another key, with Alt, and does nothing: then it is pressed again.
func (s *terminal) pressUntil(keys string, over <-chan struct{}) {
	s.t.Helper()
	for begun := time.Now(); time.Since(begun) < never; {
		s.press(keys)
		select {
		case <-over:
			return
		case <-time.After(never / 60):
		}
	}
	s.t.Fatalf("%q ends nothing:\n%s", keys, s.frame())
}

// quit presses the keys that end the program, and waits for its end.
func (s *terminal) quit(keys string) {
	s.t.Helper()
	over := s.ended
	if s.cmd == nil {
		over = s.gone
	}
	s.pressUntil(keys, over)
	if s.cmd == nil {
		_ = s.tty.Close()
		<-s.ended
		s.unplug()
		return
	}
	var exit *exec.ExitError
	if err := s.cmd.Wait(); err != nil && !errors.As(err, &exit) {
		s.t.Error(err)
	}
	s.unplug()
	_ = s.tty.Close()
}

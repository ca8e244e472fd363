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

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// terminal is the program in a terminal.
type terminal struct {
	b     *testing.B
	cmd   *exec.Cmd
	tty   *os.File
	begun time.Time
	ended chan struct{} // closed when nothing more is to be read

	mu    sync.Mutex
	grown *sync.Cond // something was drawn
	term  *vt.Emulator
	bytes int
	over  bool
}

func startConsole(b *testing.B, program string, args ...string) *terminal {
	b.Helper()
	s := &terminal{b: b, cmd: exec.Command(program, args...), term: vt.NewEmulator(80, 24), ended: make(chan struct{})}
	s.grown = sync.NewCond(&s.mu)
	s.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=")
	s.begun = time.Now()
	tty, err := pty.StartWithSize(s.cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		b.Fatal(err)
	}
	s.tty = tty
	go func() { _, _ = io.Copy(tty, s.term) }() // a terminal answers what it is asked; ends with it
	go s.listen()
	return s
}

func (s *terminal) listen() {
	defer close(s.ended)
	buf := make([]byte, 64<<10)
	for {
		n, err := s.tty.Read(buf)
		s.mu.Lock()
		_, _ = s.term.Write(buf[:n]) // an emulator in memory takes everything
		s.bytes += n
		s.over = err != nil
		s.grown.Broadcast()
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *terminal) press(keys string) {
	s.b.Helper()
	if _, err := io.WriteString(s.tty, keys); err != nil {
		s.b.Fatal(err)
	}
}

// until waits until text stands on the screen.
func (s *terminal) until(text string) {
	s.b.Helper()
	s.wait(func() bool { return strings.Contains(s.term.String(), text) }, text)
}

// untilRow waits until a row, from 0, begins with text.
func (s *terminal) untilRow(y int, text string) {
	s.b.Helper()
	s.wait(func() bool { return strings.HasPrefix(strings.Split(s.term.String(), "\n")[y], text) }, text)
}

func (s *terminal) wait(there func() bool, what string) {
	s.b.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	for !there() {
		if s.over {
			s.b.Fatalf("the program ended before %q was there:\n%s", what, s.term.String())
		}
		s.grown.Wait()
	}
}

// forget begins to count bytes anew, heard tells them.
func (s *terminal) forget() { s.mu.Lock(); s.bytes = 0; s.mu.Unlock() }
func (s *terminal) heard() int {
	s.mu.Lock()
	defer s.mu.Unlock()
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

func (s *terminal) end() {
	s.b.Helper()
	s.press("q")
	<-s.ended
	var exit *exec.ExitError
	if err := s.cmd.Wait(); err != nil && !errors.As(err, &exit) {
		s.b.Error(err)
	}
	_ = s.term.Close()
	_ = s.tty.Close()
}

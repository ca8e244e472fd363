package sshserver

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"golang.org/x/crypto/ssh"
)

// dial connects with keys, in the order in which they are offered.
func (o *office) dial(keys ...ssh.Signer) (*ssh.Client, error) {
	return o.dialAs("siapa", nil, keys...)
}

func (o *office) dialAs(user string, banner *sheet, keys ...ssh.Signer) (*ssh.Client, error) {
	cfg := &ssh.ClientConfig{
		User: user, Auth: []ssh.AuthMethod{ssh.PublicKeys(keys...)},
		HostKeyCallback: ssh.FixedHostKey(o.cfg.HostKeys[0].PublicKey()), Timeout: never,
	}
	if banner != nil {
		cfg.BannerCallback = func(m string) error { _, err := io.WriteString(banner, m); return err }
	}
	return ssh.Dial("tcp", o.addr, cfg)
}

// enter is dial for who must get in.
func (o *office) enter(keys ...ssh.Signer) *ssh.Client {
	o.t.Helper()
	c, err := o.dial(keys...)
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(func() { _ = c.Close() })
	return c
}

// enterSoon is enter for who comes after a crowd, a part of which the server may
// still have to take and to let go: each try is minutes later.
func (o *office) enterSoon(key ssh.Signer) {
	o.t.Helper()
	eventually(o.t, "whoever has a key comes in after the crowd", func() bool {
		o.later.Add(int64(2 * time.Minute))
		c, err := o.dial(key)
		if err == nil {
			o.t.Cleanup(func() { _ = c.Close() })
		}
		return err == nil
	})
}

// screen is a client's terminal with a console in it.
type screen struct {
	t       testing.TB
	session *ssh.Session
	in      io.WriteCloser
	errs    sheet
	ended   chan struct{}
	err     error

	mu    sync.Mutex
	grown *sync.Cond
	term  *vt.Emulator
	bytes int
	late  bool
}

func (o *office) console(c *ssh.Client) *screen { return o.consoleIn(c, "xterm-256color", 80, 24) }

func (o *office) consoleIn(c *ssh.Client, term string, cols, rows int) *screen {
	o.t.Helper()
	s, err := openScreen(o.t, c, term, cols, rows)
	if err != nil {
		o.t.Fatal(err)
	}
	return s
}

func openScreen(t testing.TB, c *ssh.Client, term string, cols, rows int) (*screen, error) {
	s := &screen{t: t, ended: make(chan struct{})}
	s.grown = sync.NewCond(&s.mu)
	w, h := clamp(uint32(cols), uint32(rows), DefaultLimits().Cells)
	s.term = vt.NewEmulator(w, h)
	var err error
	if s.session, err = c.NewSession(); err != nil {
		return nil, err
	}
	in, err := s.session.StdinPipe()
	if err != nil {
		return nil, err
	}
	s.in = &inTurn{WriteCloser: in} // the person's keys, and the terminal's answers
	out, err := s.session.StdoutPipe()
	if err != nil {
		return nil, err
	}
	s.session.Stderr = &s.errs
	if err := s.session.RequestPty(term, rows, cols, nil); err != nil {
		return nil, err
	}
	if err := s.session.Shell(); err != nil {
		return nil, err
	}
	go func() { _, _ = io.Copy(s.in, s.term) }() // a terminal answers what it is asked
	go s.listen(out)
	return s, nil
}

// inTurn takes from one writer at a time: two at once into a channel of SSH spoil
// its packets, for they share a buffer.
type inTurn struct {
	io.WriteCloser
	mu sync.Mutex
}

func (w *inTurn) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.WriteCloser.Write(p)
}

func (s *screen) listen(out io.Reader) {
	buf := make([]byte, 64<<10)
	for {
		n, err := out.Read(buf)
		s.mu.Lock()
		_, _ = s.term.Write(buf[:n])
		s.bytes += n
		s.grown.Broadcast()
		s.mu.Unlock()
		if err != nil {
			break
		}
	}
	s.err = s.session.Wait()
	close(s.ended)
	s.mu.Lock()
	s.late = true
	s.grown.Broadcast()
	s.mu.Unlock()
	if pipe, ok := s.term.InputPipe().(io.Closer); ok {
		_ = pipe.Close()
	}
}

func (s *screen) press(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.in, keys); err != nil {
		s.t.Fatal(err)
	}
}

// resize changes the window, and tells the server.
func (s *screen) resize(cols, rows int) error {
	s.mu.Lock()
	s.term.Resize(cols, rows)
	s.mu.Unlock()
	return s.session.WindowChange(rows, cols)
}

// until waits for a text to stand on the screen.
func (s *screen) until(text string) {
	s.t.Helper()
	if !s.comes(text) {
		s.t.Fatalf("%q never stood on the screen:\n%s\n%s", text, s.frame(), s.errs.String())
	}
}

func (s *screen) comes(text string) bool { return s.comesWithin(never, text) }

func (s *screen) comesWithin(most time.Duration, text string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	late := false
	alarm := time.AfterFunc(most, func() { s.mu.Lock(); late = true; s.grown.Broadcast(); s.mu.Unlock() })
	defer alarm.Stop()
	for !strings.Contains(s.term.String(), text) {
		if late || s.late {
			return false
		}
		s.grown.Wait()
	}
	return true
}

func (s *screen) frame() string { s.mu.Lock(); defer s.mu.Unlock(); return s.term.String() }

// fate tells how a session stands, for a failure.
func (s *screen) fate() string {
	select {
	case <-s.ended:
		return fmt.Sprintf("it ended: %v %s", s.err, s.errs.String())
	default:
		return "it goes on"
	}
}

// exit waits for the end and tells its code; -1 where there was none.
func (s *screen) exit() int {
	s.t.Helper()
	select {
	case <-s.ended:
	case <-time.After(never):
		s.t.Fatal("the session never ended")
	}
	return exitCode(s.err)
}

func exitCode(err error) int {
	var exit *ssh.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitStatus()
	}
	return -1
}

// runs does one command and tells what came of it.
func (o *office) runs(c *ssh.Client, line string) (out, errs string, code int) {
	o.t.Helper()
	s, err := c.NewSession()
	if err != nil {
		o.t.Fatal(err)
	}
	defer s.Close()
	var a, b bytes.Buffer
	s.Stdout, s.Stderr = &a, &b
	err = s.Run(line)
	return a.String(), b.String(), exitCode(err)
}

// eventually waits for a condition.
func eventually(t testing.TB, what string, there func() bool) {
	t.Helper()
	for end := time.Now().Add(never); !there(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("never: %s", what)
		}
	}
}

// stacksOfTheDoor are the goroutines in which something of a session runs.
func stacksOfTheDoor() []string {
	buf := make([]byte, 8<<20)
	var out []string
	for _, g := range strings.Split(string(buf[:runtime.Stack(buf, true)]), "\n\n") {
		if strings.Contains(g, "sshserver.(*conn)") || strings.Contains(g, "sshserver.(*session)") ||
			strings.Contains(g, "bubbletea/v2.(*Program)") || strings.Contains(g, "ultraviolet") {
			out = append(out, g)
		}
	}
	return out
}

// noneLeft waits until no goroutine of a session is left, and shows which are.
func noneLeft(t *testing.T) {
	t.Helper()
	defer func() {
		if t.Failed() {
			t.Log(strings.Join(stacksOfTheDoor(), "\n\n"))
		}
	}()
	eventually(t, "no goroutine is left", func() bool { return len(stacksOfTheDoor()) == 0 })
}

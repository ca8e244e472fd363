//go:build unix

package cli

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// screen gathers what a terminal was sent, and tells whoever waits for a text.
type screen struct {
	mu   sync.Mutex
	text bytes.Buffer
	more chan struct{}
}

func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n, err := s.text.Write(b)
	select {
	case s.more <- struct{}{}:
	default:
	}
	return n, err
}

// wait returns once the text has come.
func (s *screen) wait(t *testing.T, text string, ended <-chan int) {
	t.Helper()
	for {
		s.mu.Lock()
		seen := s.text.String()
		s.mu.Unlock()
		if strings.Contains(seen, text) {
			return
		}
		select {
		case <-s.more:
		case code := <-ended:
			t.Fatalf("ended with %d before %q came:\n%s", code, text, seen)
		}
	}
}

// TestDemoOpensTheConsole: `aduan demo` draws Beranda as the petugas, and q
// leaves it with nothing left behind.
func TestDemoOpensTheConsole(t *testing.T) {
	master, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = master.Close() }() // the test is over
	if err := pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", t.TempDir())
	out := &screen{more: make(chan struct{}, 1)}
	go func() { _, _ = io.Copy(out, master) }() // ends with the terminal
	var fault bytes.Buffer
	now := time.Date(2026, 11, 20, 2, 41, 0, 0, time.UTC)
	w := &world{}
	ended := make(chan int, 1)
	go func() {
		ended <- Run(context.Background(), IO{Args: []string{"demo", "--cases", "20"}, In: tty, Out: tty, Err: &fault,
			Env: func(name string) string {
				return map[string]string{"TERM": "xterm", "LANG": "id_ID.UTF-8", "NO_COLOR": "1"}[name]
			},
			Now: func() time.Time { return now }, NewID: w.newID, User: "orang", Interactive: true, Typed: true})
	}()
	out.wait(t, "Beranda", ended)
	out.wait(t, "petugas", ended)
	if _, err := master.Write([]byte("q")); err != nil {
		t.Fatal(err)
	}
	if code := <-ended; code != 0 {
		t.Fatalf("exit %d: %s", code, fault.String())
	}
}

package sshserver

import (
	"io"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// TestOpenSSHOpensAConsole: the client that people have, in a terminal, with a
// window that changes; the terminal is given back as it was.
func TestOpenSSHOpensAConsole(t *testing.T) {
	o := openOffice(t, nil)
	c := newOpenSSH(t, o)
	args := append(c.options(), "-i", c.key("rina", o.hire("rina")), "-p", c.port, "127.0.0.1")
	cmd := exec.Command("ssh", args...)
	cmd.Env = []string{"TERM=xterm-256color", "HOME=" + c.dir}
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		t.Fatal(err)
	}
	defer tty.Close()
	term := vt.NewEmulator(80, 24)
	var mu sync.Mutex // the emulator's
	altSeen := false
	var read sync.WaitGroup
	read.Go(func() {
		buf := make([]byte, 32<<10)
		for {
			n, err := tty.Read(buf)
			mu.Lock()
			_, _ = term.Write(buf[:n])
			altSeen = altSeen || term.IsAltScreen()
			mu.Unlock()
			if err != nil {
				return
			}
		}
	})
	go func() { _, _ = io.Copy(tty, term) }() // a terminal answers what it is asked
	shows := func(text string) {
		t.Helper()
		eventually(t, text, func() bool { mu.Lock(); defer mu.Unlock(); return strings.Contains(term.String(), text) })
	}
	press := func(keys string) {
		t.Helper()
		if _, err := io.WriteString(tty, keys); err != nil {
			t.Fatal(err)
		}
	}
	shows("meja rina 80x24")
	press("j\x1b[A")
	shows("tombol 2 up")
	mu.Lock()
	term.Resize(100, 30)
	mu.Unlock()
	if err := pty.Setsize(tty, &pty.Winsize{Cols: 100, Rows: 30}); err != nil {
		t.Fatal(err)
	}
	shows("meja rina 100x30")
	press("\x1b[200~a\nb\x1b[201~")
	shows("tempel 3")
	press("q")
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(never):
		t.Fatal("ssh did not end")
	}
	read.Wait()
	if !altSeen || term.IsAltScreen() {
		t.Errorf("the other screen was shown: %v, and left: %v", altSeen, !term.IsAltScreen())
	}
}

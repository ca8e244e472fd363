package sshserver

import (
	"io"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// FuzzRequests: whatever a client asks for, and in whatever order, the session
// has a window within bounds and nothing of the client's but four variables.
func FuzzRequests(f *testing.F) {
	f.Add("pty-req", ssh.Marshal(struct {
		Term       string
		C, R, W, H uint32
		Modes      string
	}{"xterm", 1 << 31, 1 << 31, 0, 0, ""}), "window-change", ssh.Marshal(struct{ C, R, W, H uint32 }{1 << 31, 0, 0, 0}))
	f.Add("env", ssh.Marshal(struct{ N, V string }{"LANG", "id"}), "exec", ssh.Marshal(struct{ C string }{`queue "a`}))
	f.Add("subsystem", ssh.Marshal(struct{ N string }{"sftp"}), "shell", []byte(nil))
	srv, err := New(Config{
		HostKeys: []ssh.Signer{newSigner(f)}, Say: testWords, Now: time.Now, NewID: func() string { return "id" },
		Log: slog.New(slog.DiscardHandler), Who: (&office{}).who, Command: (&office{}).command,
		Console: (&office{}).open,
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, a string, first []byte, b string, second []byte) {
		x := newSession(&conn{srv: srv})
		defer x.over()
		x.request(&ssh.Request{Type: a, Payload: first})
		x.request(&ssh.Request{Type: b, Payload: second})
		if x.info.Cols < 0 || x.info.Rows < 0 || x.info.Cols*x.info.Rows > srv.cfg.Limits.Cells || x.pty && x.info.Cols*x.info.Rows == 0 {
			t.Errorf("a window of %dx%d", x.info.Cols, x.info.Rows)
		}
		for _, e := range x.info.Env {
			name, value, _ := strings.Cut(e, "=")
			if !slices.Contains([]string{"TERM", "COLORTERM", "NO_COLOR", "LANG"}, name) || !plain(value) {
				t.Errorf("of the client's: %q", e)
			}
		}
	})
}

// FuzzTyped: what is measured never waits for longer than its bytes are worth,
// and what is kept of a sequence stays small.
func FuzzTyped(f *testing.F) {
	f.Add([]byte("\x1b[200~Siti\x1b[201~\x1b]52;c;\a\x1bP\x1b\\"))
	f.Fuzz(func(t *testing.T, p []byte) {
		now := time.Unix(0, 0)
		m := newTyped(1<<20, func() time.Time { return now })
		wait, _ := m.add(p)
		if most := time.Duration(len(p)) * time.Second / keysASecond; wait > most {
			t.Errorf("%d bytes wait %v", len(p), wait)
		}
		if len(m.csi) > 8 {
			t.Errorf("%d bytes are kept", len(m.csi))
		}
	})
}

// FuzzCooked: a line that was typed is read once, whole, and never longer than
// what came.
func FuzzCooked(f *testing.F) {
	f.Add("nama\x7f\r\n\x15\x04\x03")
	f.Fuzz(func(t *testing.T, keys string) {
		c := &cooked{raw: strings.NewReader(keys), echo: io.Discard, interrupt: func() {}}
		out, err := io.ReadAll(c)
		if err != nil || len(out) > len(keys) {
			t.Errorf("%q became %q: %v", keys, out, err)
		}
	})
}

func FuzzSplit(f *testing.F) {
	f.Add(`queue --text "a b" 'c' d\ e`)
	f.Fuzz(func(t *testing.T, line string) {
		args, ok := Split(line)
		if !ok {
			return
		}
		if again, ok := Split(Join(args)); !ok || !slices.Equal(args, again) {
			t.Errorf("%q: %q came back as %q", line, args, again)
		}
	})
}

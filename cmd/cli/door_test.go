package cli

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"aduan/model"
	"aduan/sshserver"

	"github.com/pkg/sftp"
	"golang.org/x/crypto/ssh"
)

// served is the book of a demonstration behind a server on the loopback, with a
// key for whoever holds a post.
type served struct {
	*demo
	t    *testing.T
	door *doorway
	srv  *sshserver.Server
	addr string
	host ssh.PublicKey
	log  *lockedBuffer

	mu      sync.Mutex
	clients map[model.StaffID]*ssh.Client
}

// ran is what a call of the program came to.
type ran struct {
	out, errs string
	code      int
}

// lockedBuffer is written and read by more than one.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}
func (l *lockedBuffer) String() string { l.mu.Lock(); defer l.mu.Unlock(); return l.b.String() }

// keyFor is the key of somebody, the same at every call.
func keyFor(t testing.TB, who string) ssh.Signer {
	t.Helper()
	s, err := ssh.NewSignerFromKey(privateOf(who))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func privateOf(who string) ed25519.PrivateKey {
	seed := make([]byte, ed25519.SeedSize)
	copy(seed, who)
	return ed25519.NewKeyFromSeed(seed)
}

// serveDemo makes a book of made-up cases and serves it.
func serveDemo(t *testing.T, cases int, change ...func(*sshserver.Limits)) *served {
	t.Helper()
	d := demoBook(t, cases)
	var mu sync.Mutex
	draw := d.a.NewID
	d.a.NewID = func() string { mu.Lock(); defer mu.Unlock(); return draw() }
	d.a.visit = &visit{book: d.book, dir: d.dir} // where faults are logged
	w := &served{demo: d, t: t, log: &lockedBuffer{}, clients: map[model.StaffID]*ssh.Client{}}
	w.door = newDoorway(d.a, d.book, d.dir, nil)
	host := keyFor(t, "host")
	w.host = host.PublicKey()
	log := slog.New(slog.NewJSONHandler(w.log, nil))
	limits := sshserver.Limits{PerPerson: 100, PerMinute: 100_000, Failures: 100_000,
		Handshake: time.Hour} // a connection also waits so long for its next command: however slow the machine is
	for _, f := range change {
		f(&limits)
	}
	cfg := w.door.config([]ssh.Signer{host}, limits, log)
	cfg.Translate, cfg.Files, cfg.Now = translate, w.door.transfers(log), time.Now
	var err error
	if w.srv, err = sshserver.New(cfg); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	w.addr = l.Addr().String()
	ctx, stop := context.WithCancel(context.Background())
	var done sync.WaitGroup
	done.Go(func() { w.door.guard(ctx, w.srv.End) })
	done.Go(func() {
		if err := w.srv.Serve(l); err != nil && !errors.Is(err, net.ErrClosed) {
			t.Error(err)
		}
	})
	t.Cleanup(func() {
		end, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		for _, c := range w.clients {
			_ = c.Close()
		}
		_ = w.srv.Drain(end)
		stop()
		done.Wait()
	})
	return w
}

// enrol gives somebody a key of their own.
func (w *served) enrol(who model.StaffID) {
	w.t.Helper()
	w.act("admin", &model.KeyAdd{Username: who, Key: line(keyFor(w.t, string(who)).PublicKey())})
}

func (w *served) act(who model.StaffID, a model.Action) {
	w.t.Helper()
	desk, err := w.desk(context.Background(), who)
	if err != nil {
		w.t.Fatal(err)
	}
	if _, err := desk.Act(context.Background(), model.Deed{ID: model.DeedID(w.a.NewID()), Action: a}); err != nil {
		w.t.Fatal(err)
	}
}

// dial tries to come in with a key; the banner is what the server says.
func (w *served) dial(key ssh.Signer) (c *ssh.Client, banner string, err error) {
	c, err = ssh.Dial("tcp", w.addr, &ssh.ClientConfig{
		User: "siapa-saja", Auth: []ssh.AuthMethod{ssh.PublicKeys(key)}, HostKeyCallback: ssh.FixedHostKey(w.host),
		BannerCallback: func(text string) error { banner += text; return nil },
	})
	return c, banner, err
}

// client is the connection of somebody who has a key.
func (w *served) client(who model.StaffID) *ssh.Client {
	w.t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	if c := w.clients[who]; c != nil {
		return c
	}
	c, banner, err := w.dial(keyFor(w.t, string(who)))
	if err != nil {
		w.t.Fatalf("%s: %v %s", who, err, banner)
	}
	w.clients[who] = c
	return c
}

// over runs a command of somebody over SSH.
func (w *served) over(who model.StaffID, in string, args ...string) ran {
	w.t.Helper()
	s, err := w.client(who).NewSession()
	if errors.Is(err, io.EOF) { // the server ends a connection that nobody has used for a while
		w.mu.Lock()
		delete(w.clients, who)
		w.mu.Unlock()
		s, err = w.client(who).NewSession()
	}
	if err != nil {
		w.t.Fatal(err)
	}
	defer s.Close()
	var out, errs bytes.Buffer
	s.Stdin, s.Stdout, s.Stderr = strings.NewReader(in), &out, &errs
	err = s.Run(sshserver.Join(args))
	var exit *ssh.ExitError
	if err != nil && !errors.As(err, &exit) {
		w.t.Fatalf("%s: %s: %v", who, strings.Join(args, " "), err)
	}
	code := 0
	if exit != nil {
		code = exit.ExitStatus()
	}
	return ran{out.String(), errs.String(), code}
}

// here runs the same command in this process, as a visitor who is nobody's client.
func (w *served) here(who model.StaffID, in string, args ...string) ran {
	w.t.Helper()
	var out, errs bytes.Buffer
	code := Run(context.Background(), IO{Args: args, In: strings.NewReader(in), Out: &out, Err: &errs, Env: func(string) string { return "" },
		Now: w.a.Now, NewID: w.a.NewID, visit: &visit{book: w.book, dir: w.dir, who: model.Principal{Staff: who, Via: "key:x"}}})
	return ran{out.String(), errs.String(), code}
}

// files is the file transfer of somebody.
func (w *served) files(who model.StaffID) *sftp.Client {
	w.t.Helper()
	f, err := sftp.NewClient(w.client(who))
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { _ = f.Close() })
	return f
}

// sits opens the console of somebody, in a terminal of its own.
func (w *served) sits(who model.StaffID, cols, rows int) *seated {
	w.t.Helper()
	session, err := w.client(who).NewSession()
	if err != nil {
		w.t.Fatal(err)
	}
	if err := session.RequestPty("xterm-256color", rows, cols, ssh.TerminalModes{}); err != nil {
		w.t.Fatal(err)
	}
	pipe, err := session.StdinPipe()
	if err != nil {
		w.t.Fatal(err)
	}
	in := &inTurn{WriteCloser: pipe} // the person's keys, and the terminal's answers
	out, err := session.StdoutPipe()
	if err != nil {
		w.t.Fatal(err)
	}
	if err := session.Shell(); err != nil {
		w.t.Fatal(err)
	}
	c := &seated{terminal: newTerminal(w.t, cols, rows), in: in, session: session}
	go func() { _, _ = io.Copy(in, c.term) }() // a terminal answers what it is asked; ends with it
	go c.read(out)
	w.t.Cleanup(func() { _ = session.Close(); <-c.ended; c.unplug() })
	return c
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

// seated is a console over SSH and what stands in its terminal.
type seated struct {
	*terminal
	in      io.Writer
	session *ssh.Session
	raw     lockedBuffer
}

func (c *seated) read(out io.Reader) {
	defer close(c.ended)
	buf := make([]byte, 64<<10)
	for {
		n, err := out.Read(buf)
		_, _ = c.raw.Write(buf[:n])
		c.mu.Lock()
		_, _ = c.term.Write(buf[:n])
		c.bytes += n
		c.over = err != nil
		c.grown.Broadcast()
		c.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (c *seated) press(keys string) {
	c.t.Helper()
	if _, err := io.WriteString(c.in, keys); err != nil {
		c.t.Fatal(err)
	}
}

// code runs a command with --json and gives the code of its fault; empty for none.
func (w *served) code(who model.StaffID, in string, args ...string) string {
	w.t.Helper()
	got := w.over(who, in, append([]string{"--json"}, args...)...)
	if got.code == 0 {
		return ""
	}
	_, rest, ok := strings.Cut(got.errs, `"code":"`)
	if !ok {
		return fmt.Sprintf("exit %d: %s", got.code, got.errs)
	}
	code, _, _ := strings.Cut(rest, `"`)
	return code
}

package sshserver

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/vt"
	"golang.org/x/crypto/ssh"

	"aduan/model"
)

// never is how long a condition is waited for before a test fails.
const never = 8 * time.Second

// office is a server with people, whose consoles are desks.
type office struct {
	t     testing.TB
	srv   *Server
	addr  string
	cfg   Config
	log   *sheet
	ids   atomic.Int64
	later atomic.Int64 // how far the clock was set ahead

	mu      sync.Mutex
	people  map[string]Visitor // by fingerprint
	asked   []string           // fingerprints, as offered
	signed  []string
	knocked []string
	seen    []tea.Msg // by all consoles
	closed  map[model.StaffID]bool
}

// sheet is a log that is read.
type sheet struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *sheet) Write(p []byte) (int, error) { s.mu.Lock(); defer s.mu.Unlock(); return s.b.Write(p) }
func (s *sheet) String() string              { s.mu.Lock(); defer s.mu.Unlock(); return s.b.String() }

func testWords(lang string) Words {
	w := Words{
		Refused: func(err error, print string) string {
			if u := (*Unknown)(nil); errors.As(err, &u) {
				return "Kunci " + print + " belum terdaftar."
			}
			return "Kunci " + print + " tidak berlaku: " + err.Error()
		},
		Full: "Server penuh.", Crowded: "Terlalu banyak sesi.",
		NoTerminal: "Tanpa terminal: pakai perintah atau --linear.", Dumb: "Terminal ini tidak bisa menggambar: pakai --linear.",
		NoFiles: "Tidak ada berkas di sini.", Fault: func(ref string) string { return "Terjadi kesalahan (ref " + ref + ")." },
		Stopping: "Server berhenti.", Expired: "Sesi sudah terlalu lama.", Ended: "Anda tidak lagi terdaftar.",
		TooMuch: "Terlalu banyak sekaligus.", Quotes: "Tanda kutip belum ditutup.",
	}
	if strings.HasPrefix(lang, "en") {
		w.NoTerminal = "No terminal: use a command or --linear."
	}
	return w
}

// holder is a signer that can be written to a file for another client.
type holder struct {
	ssh.AlgorithmSigner
	private ed25519.PrivateKey
}

func privateOf(t testing.TB, s ssh.Signer) ed25519.PrivateKey {
	t.Helper()
	return s.(holder).private
}

func newSigner(t testing.TB) ssh.Signer {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	return holder{signer.(ssh.AlgorithmSigner), private}
}

// openOffice starts a server on loopback; change may set what it likes.
func openOffice(t testing.TB, change func(*Config)) *office {
	t.Helper()
	o := &office{t: t, log: &sheet{}, people: map[string]Visitor{}, closed: map[model.StaffID]bool{}}
	o.cfg = Config{
		HostKeys: []ssh.Signer{newSigner(t)},
		Who:      o.who, Signed: func(v Visitor, _ string) { o.note(&o.signed, v.Fingerprint) },
		Knocked: func(k ssh.PublicKey, _ string) { o.note(&o.knocked, ssh.FingerprintSHA256(k)) },
		Console: func(_ context.Context, s Session) (tea.Model, []tea.ProgramOption, error) {
			return &desk{o: o, s: s}, nil, nil
		},
		Command: o.command,
		Say:     testWords, Log: slog.New(slog.NewTextHandler(o.log, nil)),
		Now:   func() time.Time { return time.Now().Add(time.Duration(o.later.Load())) },
		NewID: func() string { return fmt.Sprintf("id%d", o.ids.Add(1)) },
	}
	if change != nil {
		change(&o.cfg)
	}
	srv, err := New(o.cfg)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	o.srv, o.addr = srv, l.Addr().String()
	done := make(chan error, 1)
	go func() { done <- srv.Serve(l) }()
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
		defer cancel()
		_ = srv.Drain(ctx) // where a test left sessions open
		if err := <-done; err != nil {
			t.Errorf("Serve: %v", err)
		}
	})
	return o
}

func (o *office) note(list *[]string, what string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	*list = append(*list, what)
}

func (o *office) list(of *[]string) []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return append([]string(nil), *of...)
}

func (o *office) who(_ context.Context, c Caller) (Visitor, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	print := ssh.FingerprintSHA256(c.Key)
	o.asked = append(o.asked, print)
	v, ok := o.people[print]
	if !ok {
		return Visitor{}, &Unknown{print}
	}
	if o.closed[v.Staff] {
		return Visitor{}, errors.New("nonaktif")
	}
	return v, nil
}

// hire makes somebody who works here.
func (o *office) hire(who string) ssh.Signer {
	o.t.Helper()
	key := newSigner(o.t)
	o.mu.Lock()
	defer o.mu.Unlock()
	o.people[ssh.FingerprintSHA256(key.PublicKey())] = Visitor{Staff: model.StaffID(who), Name: who}
	return key
}

// command knows a few words.
func (o *office) command(ctx context.Context, s Session, args []string, in io.Reader, out, errs io.Writer) int {
	switch args[0] {
	case "whoami":
		_, _ = fmt.Fprintln(out, s.Who.Staff)
	case "args":
		_, _ = fmt.Fprintf(out, "%q\n", args[1:])
	case "env":
		_, _ = fmt.Fprintf(out, "%q %q %dx%d\n", s.Env, s.Term, s.Cols, s.Rows)
	case "cat":
		_, _ = io.Copy(out, in)
	case "fail":
		_, _ = fmt.Fprintln(errs, "tidak bisa")
		return 4
	case "panic":
		panic("NIK 3301010101010001")
	case "wait":
		_, _ = fmt.Fprintln(out, "menunggu")
		<-ctx.Done()
	case "flood":
		for {
			if _, err := out.Write(bytes.Repeat([]byte("x"), 64<<10)); err != nil {
				return 1
			}
		}
	}
	return 0
}

// desk is a console that shows what it was told.
type desk struct {
	o       *office
	s       Session
	w, h    int
	keys    int
	last    string
	pasted  int
	notice  string
	explode bool
}

func (d *desk) Init() tea.Cmd { return nil }

func (d *desk) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	d.o.mu.Lock()
	switch msg.(type) {
	case tea.WindowSizeMsg, Idle, Draining, Leaving:
		d.o.seen = append(d.o.seen, msg)
	}
	d.o.mu.Unlock()
	boom := func() tea.Msg { panic("nama Siti") }
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		d.w, d.h = m.Width, m.Height
	case tea.PasteMsg:
		d.pasted += len(m.Content)
	case Idle:
		d.notice = "terkunci"
	case Draining:
		d.notice = "akan berhenti"
	case tea.KeyPressMsg:
		d.keys++
		d.last = m.String()
		switch d.last {
		case "q":
			return d, tea.Quit
		case "U":
			panic("nama Siti")
		case "C":
			return d, boom
		case "B":
			return d, tea.Batch(func() tea.Msg { return nil }, boom)
		case "S":
			return d, tea.Sequence(func() tea.Msg { return nil }, boom)
		case "V":
			d.explode = true
		case "Z":
			return d, tea.Suspend
		}
	}
	return d, nil
}

func (d *desk) View() tea.View {
	if d.explode {
		panic("nama Siti")
	}
	v := tea.NewView(fmt.Sprintf("meja %s %dx%d\ntombol %d %s\ntempel %d\n%s\n", d.s.Who.Staff, d.w, d.h, d.keys, d.last, d.pasted, d.notice))
	v.AltScreen = true
	return v
}

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
	if s.in, err = s.session.StdinPipe(); err != nil {
		return nil, err
	}
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

// until waits for a text to stand on the screen.
func (s *screen) until(text string) {
	s.t.Helper()
	if !s.comes(text) {
		s.t.Fatalf("%q never stood on the screen:\n%s\n%s", text, s.frame(), s.errs.String())
	}
}

func (s *screen) comes(text string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	late := false
	alarm := time.AfterFunc(never, func() { s.mu.Lock(); late = true; s.grown.Broadcast(); s.mu.Unlock() })
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

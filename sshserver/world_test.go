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
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/crypto/ssh"

	"aduan/model"
)

// never is how long a condition is waited for before a test fails.
const never = 2 * time.Minute

// soon is longer than a busy machine takes, and shorter than every limit of the
// door that would have ended a session by itself.
const soon = 10 * time.Second

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
		TooMuch: "Terlalu banyak sekaligus.", Quotes: "Tanda kutip belum ditutup.", Nothing: "Tidak ada yang diminta.",
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
		Console: o.open, Command: o.command,
		Say: testWords, Log: slog.New(slog.NewTextHandler(o.log, nil)),
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

func (o *office) open(_ context.Context, s Session) (tea.Model, []tea.ProgramOption, error) {
	return &desk{o: o, s: s}, nil, nil
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

// Init waits for something that is far off, as consoles do.
func (d *desk) Init() tea.Cmd {
	late := func(time.Time) tea.Msg { return nil }
	return tea.Batch(tea.Tick(time.Hour, late), tea.Sequence(tea.Tick(time.Hour, late)))
}

func (d *desk) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	d.o.mu.Lock()
	switch msg.(type) {
	case tea.WindowSizeMsg, tea.BackgroundColorMsg, Idle, Draining, Leaving:
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
		d.notice = ""
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

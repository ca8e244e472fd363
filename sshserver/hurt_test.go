package sshserver

import (
	"crypto/rand"
	"io"
	"net"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// frozen is a wire whose client stops reading when it is told to.
type frozen struct {
	net.Conn
	mu   sync.Mutex
	stop chan struct{}
}

func (f *frozen) freeze() { f.mu.Lock(); f.stop = make(chan struct{}); f.mu.Unlock() }

func (f *frozen) Read(p []byte) (int, error) {
	n, err := f.Conn.Read(p)
	f.mu.Lock()
	stop := f.stop
	f.mu.Unlock()
	if stop != nil {
		<-stop
	}
	return n, err
}

func (f *frozen) Close() error {
	f.mu.Lock()
	if f.stop != nil {
		close(f.stop)
		f.stop = nil
	}
	f.mu.Unlock()
	return f.Conn.Close()
}

func (o *office) frozenClient(key ssh.Signer) (*ssh.Client, *frozen) {
	o.t.Helper()
	wire, err := net.Dial("tcp", o.addr)
	if err != nil {
		o.t.Fatal(err)
	}
	f := &frozen{Conn: wire}
	cfg := &ssh.ClientConfig{User: "x", Auth: []ssh.AuthMethod{ssh.PublicKeys(key)}, HostKeyCallback: ssh.InsecureIgnoreHostKey()}
	cc, chans, reqs, err := ssh.NewClientConn(f, o.addr, cfg)
	if err != nil {
		o.t.Fatal(err)
	}
	c := ssh.NewClient(cc, chans, reqs)
	o.t.Cleanup(func() { _ = f.Close() })
	return c, f
}

// TestSlowReaderBlocksNobody: a client that takes nothing loses its connection,
// and until then nobody notices: not who works, not who drains the server.
func TestSlowReaderBlocksNobody(t *testing.T) {
	t.Parallel()
	o := openOffice(t, func(c *Config) { c.Limits.Stall = 3 * time.Second })
	slow, f := o.frozenClient(o.hire("lambat"))
	stuck := o.console(slow)
	stuck.until("meja lambat")
	flood, err := slow.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := flood.Start("flood"); err != nil {
		t.Fatal(err)
	}
	f.freeze()
	other := o.console(o.enter(o.hire("rina")))
	other.until("meja rina")
	for range 30 {
		other.press("j")
		for _, x := range o.srv.all() {
			x.mail.notice(Idle{}) // what is told to everybody
			x.mail.resize(80, 24)
		}
	}
	other.until("tombol 30 j")
	eventually(t, "the slow one has lost its connection", func() bool { return o.srv.Sessions() == 1 })
}

// TestAStuckConsoleCanBeEnded: it is in the middle of writing, and does not hear.
func TestAStuckConsoleCanBeEnded(t *testing.T) {
	o := openOffice(t, nil)
	slow, f := o.frozenClient(o.hire("lambat"))
	s, err := slow.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Start("flood"); err != nil {
		t.Fatal(err)
	}
	f.freeze()
	eventually(t, "it floods", func() bool { return o.srv.Sessions() == 1 })
	begun := time.Now()
	o.srv.End("lambat")
	eventually(t, "it is gone", func() bool { return o.srv.Sessions() == 0 })
	if took := time.Since(begun); took > soon {
		t.Errorf("it took %v", took)
	}
}

// TestASilentClientIsAskedAndThenLeft: a telephone that left the network.
func TestASilentClientIsAskedAndThenLeft(t *testing.T) {
	t.Parallel()
	o := openOffice(t, func(c *Config) { c.Limits.Pulse = 3 * time.Second })
	silent, f := o.frozenClient(o.hire("desa"))
	o.console(silent).until("meja desa")
	there := o.console(o.enter(o.hire("rina")))
	there.until("meja rina")
	f.freeze()
	eventually(t, "it is gone", func() bool { return o.srv.Sessions() == 1 })
	there.press("j")
	there.until("tombol 1 j")
}

func TestAPasteOfAMegabyteArrivesWhole(t *testing.T) {
	o := openOffice(t, nil)
	s := o.console(o.enter(o.hire("rina")))
	s.until("meja rina")
	s.press("\x1b[200~" + strings.Repeat("Jalan rusak. ", 80_000) + "\x1b[201~")
	s.until("tempel 1040000")
	s.press("j")
	s.until("tombol 1 j")
}

// TestWhatNoPersonTypesEndsTheSession: a paste without end, a sequence without
// end, and the server keeps neither.
func TestWhatNoPersonTypesEndsTheSession(t *testing.T) {
	o := openOffice(t, func(c *Config) { c.Limits.Paste = 200 << 10 })
	c := o.enter(o.hire("rina"))
	for name, start := range map[string]string{"paste": "\x1b[200~", "OSC": "\x1b]52;c;", "DCS": "\x1bP", "CSI": "\x1b["} {
		s := o.console(c)
		s.until("meja rina")
		go func() {
			_, _ = io.WriteString(s.in, start)
			for range 100 { // 6 MB, where it is let
				if _, err := io.WriteString(s.in, strings.Repeat("0", 64<<10)); err != nil {
					return
				}
			}
		}()
		if code := s.exit(); code != codeInvalid || !strings.Contains(s.errs.String(), "Terlalu banyak sekaligus.") {
			t.Errorf("%s: exit %d, %q", name, code, s.errs.String())
		}
	}
}

// TestKeysWithoutEndTakeNoMoreThanAPersonWould: they wait in the client.
func TestKeysWithoutEndTakeNoMoreThanAPersonWould(t *testing.T) {
	now := time.Unix(0, 0)
	m := newTyped(4<<20, func() time.Time { return now })
	keys := []byte(strings.Repeat("j", 4<<10))
	for range spareKeys / len(keys) {
		if wait, ok := m.add(keys); wait > 0 || !ok {
			t.Fatalf("a text pasted as keys waits %v", wait)
		}
	}
	wait, ok := m.add(keys)
	if want := time.Duration(len(keys)) * time.Second / keysASecond; !ok || wait != want {
		t.Errorf("then %d keys wait %v, want %v", len(keys), wait, want)
	}
	now = now.Add(wait + time.Second)
	if wait, _ := m.add(keys[:keysASecond]); wait > 0 {
		t.Errorf("after a pause they wait %v", wait)
	}
	paste := newTyped(4<<20, func() time.Time { return now })
	if wait, ok := paste.add([]byte("\x1b[200~" + strings.Repeat("x", 1<<20) + "\x1b[201~")); wait > 0 || !ok {
		t.Errorf("a paste waits %v", wait)
	}
}

func TestGarbageBeforeTheHandshake(t *testing.T) {
	t.Parallel()
	o := openOffice(t, func(c *Config) { c.Limits.Failures = 1000; c.Limits.Handshake = 8 * time.Second })
	noise := make([]byte, 1<<20)
	_, _ = rand.Read(noise)
	var all sync.WaitGroup
	for name, text := range map[string]string{
		"HTTP": "GET / HTTP/1.1\r\nHost: office\r\n\r\n", "TLS": "\x16\x03\x01\x02\x00\x01\x00", "nothing": "", "noise": string(noise),
		"a long version": "SSH-2.0-" + strings.Repeat("x", 1<<20), "lines without end": strings.Repeat("hello\r\n", 100_000),
		"a packet of 4 GB": "SSH-2.0-x\r\n\xff\xff\xff\xff", "version 1": "SSH-1.5-old\r\n",
	} {
		all.Go(func() {
			c, err := net.Dial("tcp", o.addr)
			if err != nil {
				t.Error(err)
				return
			}
			defer c.Close()
			_, _ = io.WriteString(c, text) // it may be cut off in the middle
			_ = c.SetReadDeadline(time.Now().Add(never))
			if _, err := io.Copy(io.Discard, c); err != nil && !strings.Contains(err.Error(), "reset") {
				t.Errorf("%s: the server did not hang up: %v", name, err)
			}
		})
	}
	all.Wait()
	o.console(o.enter(o.hire("rina"))).until("meja rina")
}

// TestTenThousandConnects: in a row, from one address that has to wait; then the
// server is as it was.
func TestTenThousandConnects(t *testing.T) {
	n := 10_000
	if testing.Short() {
		n = 500
	}
	o := openOffice(t, nil)
	rina := o.hire("rina")
	inside := o.console(o.enter(rina))
	inside.until("meja rina")
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for range n {
		c, err := net.Dial("tcp", o.addr)
		if err != nil {
			t.Fatal(err)
		}
		_ = c.(*net.TCPConn).SetLinger(0) // no port is kept waiting on this side
		_ = c.Close()
	}
	inside.press("j")
	inside.until("tombol 1 j")
	o.enterSoon(rina)
	eventually(t, "no handshake is left", func() bool { return len(o.srv.handshake) == 0 })
	eventually(t, "the memory is given back", func() bool {
		runtime.GC()
		runtime.ReadMemStats(&after)
		return int64(after.HeapAlloc)-int64(before.HeapAlloc) < 8<<20
	})
}

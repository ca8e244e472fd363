package sshserver

import (
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// refusal opens one session too many, and tells what the client reads.
func refusal(t *testing.T, c *ssh.Client) string {
	t.Helper()
	s, err := c.NewSession()
	if err == nil {
		_ = s.Close()
		return ""
	}
	return err.Error()
}

func TestOnePersonHasSoManySessions(t *testing.T) {
	o := openOffice(t, func(c *Config) { c.Limits.PerPerson = 2 })
	rina := o.hire("rina")
	a, b := o.enter(rina), o.enter(rina)
	first := o.console(a)
	o.console(b).until("meja rina")
	if got := refusal(t, b); !strings.Contains(got, "Terlalu banyak sesi.") {
		t.Errorf("the third reads %q", got)
	}
	if !strings.Contains(o.log.String(), `msg="no place" from=127.0.0.1 who=rina`) {
		t.Error("the log does not say so")
	}
	if got := refusal(t, o.enter(o.hire("budi"))); got != "" {
		t.Errorf("somebody else reads %q", got)
	}
	first.until("meja rina")
	first.press("q")
	first.exit()
	eventually(t, "the place is free again", func() bool { return refusal(t, b) == "" })
}

func TestTheServerHasSoManySessions(t *testing.T) {
	o := openOffice(t, func(c *Config) { c.Limits.Sessions = 2 })
	o.console(o.enter(o.hire("rina"))).until("meja rina")
	o.console(o.enter(o.hire("budi"))).until("meja budi")
	if got := refusal(t, o.enter(o.hire("kepala"))); !strings.Contains(got, "Server penuh.") {
		t.Errorf("the third reads %q", got)
	}
}

func TestOneAddressHasSoManySessions(t *testing.T) {
	o := openOffice(t, func(c *Config) { c.Limits.PerAddress = 1 })
	o.console(o.enter(o.hire("rina"))).until("meja rina")
	if got := refusal(t, o.enter(o.hire("budi"))); !strings.Contains(got, "Terlalu banyak sesi.") {
		t.Errorf("the second reads %q", got)
	}
}

func TestConnectionsWithoutSessionsAreNotPiledUp(t *testing.T) {
	o := openOffice(t, func(c *Config) { c.Limits.PerPerson = 2 })
	rina := o.hire("rina")
	for range 4 {
		o.enter(rina)
	}
	if c, err := o.dial(rina); err == nil {
		if _, err := c.NewSession(); err == nil {
			t.Error("a fifth connection stands open")
		}
	}
}

func TestAConnectionThatDoesNothingIsClosed(t *testing.T) {
	t.Parallel()
	o := openOffice(t, func(c *Config) { c.Limits.Handshake = 8 * time.Second })
	idle, busy := o.enter(o.hire("rina")), o.enter(o.hire("budi"))
	s := o.console(busy)
	s.until("meja budi")
	if err := idle.Wait(); err == nil {
		t.Error("it ended as if its client had left")
	}
	s.press("j")
	s.until("tombol 1 j")
	if log := o.log.String(); !strings.Contains(log, `msg=closed from=127.0.0.1 who=rina why="no session"`) || strings.Contains(log, "msg=closed from=127.0.0.1 who=budi") {
		t.Errorf("the log does not say why:\n%s", log)
	}
}

// TestASessionInWhichNothingIsAskedIsToldWhyItEnds: on the screen, and in the log.
func TestASessionInWhichNothingIsAskedIsToldWhyItEnds(t *testing.T) {
	t.Parallel()
	o := openOffice(t, func(c *Config) { c.Limits.Handshake = 4 * time.Second })
	c := o.enter(o.hire("rina"))
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	errs, err := s.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if said, err := io.ReadAll(errs); err != nil || string(said) != "Tidak ada yang diminta.\n" {
		t.Errorf("it says %q, %v", said, err)
	}
	if log := o.log.String(); !strings.Contains(log, `msg=closed from=127.0.0.1 who=rina why="nothing asked"`) {
		t.Errorf("the log does not say why:\n%s", log)
	}
}

// TestFailuresMakeAnAddressWait: also for whoever has a key, from there; and no
// longer than a minute.
func TestFailuresMakeAnAddressWait(t *testing.T) {
	o := openOffice(t, func(c *Config) { c.Limits.Failures = 3 })
	rina, stranger := o.hire("rina"), newSigner(t)
	for range 3 {
		if _, err := o.dial(stranger); err == nil {
			t.Fatal("a stranger is inside")
		}
	}
	eventually(t, "three failures are counted", func() bool {
		o.srv.callers.mu.Lock()
		defer o.srv.callers.mu.Unlock()
		return o.srv.callers.now["127.0.0.1"].failed == 3
	})
	if _, err := o.dial(rina); err == nil {
		t.Error("the address did not wait")
	}
	if got := len(o.list(&o.asked)); got > 4 {
		t.Errorf("%d keys were looked up", got)
	}
	o.later.Store(int64(61 * time.Second))
	o.enter(rina)
	if n := strings.Count(o.log.String(), "has to wait"); n != 1 {
		t.Errorf("the log says so %d times", n)
	}
}

func TestHandshakesOfAnAddressAreCounted(t *testing.T) {
	o := openOffice(t, func(c *Config) { c.Limits.PerMinute = 3 })
	rina := o.hire("rina")
	for range 3 {
		o.enter(rina)
	}
	if _, err := o.dial(rina); err == nil {
		t.Error("a fourth handshake in a minute")
	}
}

// TestHalfOpenConnectionsKeepNobodyOut: one address may not hold all the places
// of handshakes, and each of its own ends after a while.
func TestHalfOpenConnectionsKeepNobodyOut(t *testing.T) {
	t.Parallel()
	o := openOffice(t, func(c *Config) {
		c.Limits.Handshakes = 8
		c.Limits.Handshake = 8 * time.Second
		c.Limits.PerMinute = 1000
		c.Limits.Failures = 1000
	})
	rina := o.hire("rina")
	var open []net.Conn
	for range 50 {
		c, err := net.Dial("tcp", o.addr)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		open = append(open, c)
	}
	eventually(t, "those over the share are closed", func() bool { return len(o.srv.handshake) <= 2 })
	for _, c := range open { // every one of them ends, and says nothing but its version
		_ = c.SetReadDeadline(time.Now().Add(never))
		if text, err := io.ReadAll(c); err != nil && !strings.Contains(err.Error(), "reset") || len(text) > 64 {
			t.Fatalf("%q %v", text, err)
		}
	}
	o.enterSoon(rina)
}

// TestPendingKeyFlood: keys from everywhere cost the server no memory that grows.
func TestPendingKeyFlood(t *testing.T) {
	c := newCallers(DefaultLimits())
	now := time.Unix(0, 0)
	for i := range 200_000 {
		from := fmt.Sprintf("10.%d.%d.%d", i>>16, i>>8&255, i&255)
		if in, _ := c.knock(from, now.Add(time.Duration(i)*time.Microsecond)); !in {
			t.Fatalf("%s has to wait for what others did", from)
		}
		c.settle(from, true, now)
	}
	if n := len(c.now) + len(c.earlier); n > 2*remembered {
		t.Errorf("%d addresses are kept", n)
	}
	var b beside
	for i := range 100_000 {
		b.add("10.0.0.1", []offer{{fingerprint: fmt.Sprint(i)}})
	}
	if n := len(b.seen); n > mostBeside {
		t.Errorf("%d keys are kept", n)
	}
	o := openOffice(t, nil)
	var many []ssh.Signer
	for range 100 {
		many = append(many, newSigner(t))
	}
	if _, err := o.dial(many...); err == nil {
		t.Fatal("a stranger is inside")
	}
	eventually(t, "the keys were told", func() bool { return len(o.list(&o.knocked)) > 0 })
	if got := len(o.list(&o.asked)); got > mostKeys {
		t.Errorf("one connection had %d keys looked up", got)
	}
}

func TestAddressesAreCountedByWhoHasThem(t *testing.T) {
	for from, want := range map[string]string{
		"10.1.2.3:4000": "10.1.2.3", "[::ffff:10.1.2.3]:4000": "10.1.2.3", "[2001:db8:1:2:3:4:5:6]:4000": "2001:db8:1:2::/64",
		"[fe80::1%eth0]:22": "fe80::/64",
	} {
		a, err := net.ResolveTCPAddr("tcp", from)
		if err != nil {
			t.Fatal(err)
		}
		if got := address(a); got != want {
			t.Errorf("%s counts as %s", from, got)
		}
	}
}

// TestTheLocalDoorCountsNoAddresses: whoever reaches the socket owns the book,
// and a script of theirs may call it as often as it likes.
func TestTheLocalDoorCountsNoAddresses(t *testing.T) {
	o := openOffice(t, func(c *Config) { c.Limits.PerMinute = 1; c.Limits.Failures = 1 })
	path := filepath.Join(t.TempDir(), "pintu")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Skip(err)
	}
	done := make(chan error, 1)
	go func() { done <- o.srv.ServeLocal(l) }()
	rina := o.hire("rina")
	for i := range 5 {
		wire, err := net.Dial("unix", path)
		if err != nil {
			t.Fatal(err)
		}
		cfg := &ssh.ClientConfig{User: "rina", Auth: []ssh.AuthMethod{ssh.PublicKeys(rina)}, HostKeyCallback: ssh.InsecureIgnoreHostKey()}
		cc, chans, reqs, err := ssh.NewClientConn(wire, "pintu", cfg)
		if err != nil {
			t.Fatalf("call %d: %v", i, err)
		}
		c := ssh.NewClient(cc, chans, reqs)
		if out, _, _ := o.runs(c, "whoami"); out != "rina\n" {
			t.Errorf("call %d: %q", i, out)
		}
		_ = c.Close()
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err == nil {
		t.Error("a door that was taken away is no news")
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("the socket stays behind")
	}
}

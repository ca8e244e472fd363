package sshserver

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// The long run: go test ./sshserver -race -run TestManyAtRandom -visitors 100 -working 60s
var (
	visitors = flag.Int("visitors", 10, "sessions of TestManyAtRandom")
	working  = flag.Duration("working", 2*time.Second, "how long TestManyAtRandom works")
)

// errand is one visitor who works at random, and what must be true of it.
type errand struct {
	o      *office
	name   string
	key    ssh.Signer
	dice   *rand.Rand
	visits int
	failed *atomic.Pointer[string]
}

func (e *errand) fail(format string, args ...any) {
	s := e.name + ": " + fmt.Sprintf(format, args...)
	e.failed.CompareAndSwap(nil, &s)
}

// work goes in and out until the time is over.
func (e *errand) work(until time.Time) {
	for time.Now().Before(until) && e.failed.Load() == nil {
		c, err := e.o.dial(e.key)
		if err != nil {
			e.fail("outside: %v", err)
			return
		}
		if e.dice.IntN(3) == 0 {
			e.command(c)
		} else {
			e.console(c)
		}
		_ = c.Close()
		e.visits++
	}
}

// odd is what the server's log says of connections that went wrong.
func (o *office) odd() string {
	var out []string
	for line := range strings.Lines(o.log.String()) {
		if !strings.Contains(line, "msg=session") && !strings.Contains(line, `msg="came in"`) {
			out = append(out, line)
		}
	}
	return strings.Join(out[max(0, len(out)-20):], "")
}

// command asks who one is: never anybody else.
func (e *errand) command(c *ssh.Client) {
	s, err := c.NewSession()
	if err != nil {
		e.fail("no session: %v", err)
		return
	}
	out, err := s.Output("whoami")
	if err != nil || string(out) != e.name+"\n" {
		e.fail("whoami says %q: %v", out, err)
	}
}

// console presses keys, of which none may be lost, and sees its own desk. It is
// left in order, or by a link that is cut in the middle of something.
func (e *errand) console(c *ssh.Client) {
	s, err := openScreen(e.o.t, c, "xterm-256color", 80, 24)
	if err != nil {
		e.fail("no console: %v", err)
		return
	}
	keys := 0
	for range 1 + e.dice.IntN(8) {
		switch e.dice.IntN(5) {
		case 0:
			_ = s.resize(40+e.dice.IntN(100), 10+e.dice.IntN(60)) // the next key tells whether it went through
		case 1:
			_, _ = io.WriteString(s.in, "\x1b[200~"+strings.Repeat("x", e.dice.IntN(20_000))+"\x1b[201~")
		default:
			n := 1 + e.dice.IntN(20)
			_, _ = io.WriteString(s.in, strings.Repeat("j", n))
			keys += n
		}
	}
	if e.dice.IntN(3) == 0 {
		return // the link is cut
	}
	want := fmt.Sprintf("tombol %d", keys)
	most := never * time.Duration(1+*visitors/10) // all of them share two cores, with their terminals
	if !s.comesWithin(most, "meja "+e.name) || !s.comesWithin(most, want) {
		e.fail("never saw %q but:\n%s\n%s", want, s.frame(), s.fate())
	}
	if e.dice.IntN(10) == 0 {
		_, _ = io.WriteString(s.in, "C") // a mistake of ours, in this session only
		<-s.ended
		return
	}
	_, _ = io.WriteString(s.in, "q")
	<-s.ended
	if code := exitCode(s.err); code != 0 {
		e.fail("exit %d", code)
	}
}

// TestManyAtRandom: many people come, work and go at random. No key is lost,
// nobody sees another's desk, and nothing is left of them.
func TestManyAtRandom(t *testing.T) {
	o := openOffice(t, func(c *Config) {
		c.Limits = Limits{Handshake: never, Stall: never, Handshakes: 1 << 10, PerMinute: 1 << 20, Failures: 1 << 20, Sessions: 1 << 10, PerAddress: 1 << 10, PerPerson: 1 << 10} // who is cut off stays for a moment, to keep what was typed
	})
	var failed atomic.Pointer[string]
	var all []*errand
	for i := range *visitors {
		name := fmt.Sprintf("orang%d", i)
		all = append(all, &errand{o: o, name: name, key: o.hire(name), dice: rand.New(rand.NewPCG(7, uint64(i))), failed: &failed})
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	until := time.Now().Add(*working)
	var gone sync.WaitGroup
	for _, e := range all {
		gone.Go(func() { e.work(until) })
	}
	gone.Wait()
	if s := failed.Load(); s != nil {
		t.Fatalf("%s\n%s", *s, o.odd())
	}
	eventually(t, "nobody is inside", func() bool { return o.srv.Sessions() == 0 })
	noneLeft(t)
	visits := 0
	for _, e := range all {
		visits += e.visits
	}
	o.mu.Lock()
	o.seen, o.asked, o.signed, o.log = nil, nil, nil, &sheet{}
	o.mu.Unlock()
	eventually(t, "no memory is left of them", func() bool {
		runtime.GC()
		runtime.ReadMemStats(&after)
		return int64(after.HeapAlloc)-int64(before.HeapAlloc) < 8<<20
	})
	t.Logf("%d visits", visits)
}

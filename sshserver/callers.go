package sshserver

import (
	"net"
	"net/netip"
	"sync"
	"time"
)

// remembered is how many addresses are counted at once: what a flood from many
// of them can make the server keep.
const remembered = 4096

// callers counts what each address did in the last minute.
type callers struct {
	perMinute, failures, pending int

	mu    sync.Mutex
	calls map[string]*calls
}

// calls are those of one address since a moment, at most a minute ago.
type calls struct {
	since              time.Time
	handshakes, failed int
	told               bool // that it has to wait: once a minute is enough for the log
	pending            int  // handshakes under way
}

// newCallers: one address may have a quarter of the handshakes under way, so
// that it cannot keep the others out by never ending its own.
func newCallers(l Limits) *callers {
	return &callers{perMinute: l.PerMinute, failures: l.Failures, pending: max(1, l.Handshakes/4), calls: map[string]*calls{}}
}

// of finds an address' calls, and begins a new minute where the old one is
// over. To be called with the lock held.
func (c *callers) of(from string, now time.Time) *calls {
	k, ok := c.calls[from]
	if !ok {
		if len(c.calls) >= remembered {
			c.forget(now)
		}
		k = &calls{since: now}
		c.calls[from] = k
	}
	if age := now.Sub(k.since); age >= time.Minute || age < 0 {
		*k = calls{since: now, pending: k.pending}
	}
	return k
}

// forget drops the addresses that did nothing for a minute; where there are
// none, any without a handshake under way: the map stays as large as it is.
func (c *callers) forget(now time.Time) {
	var victim string
	before := len(c.calls)
	for from, k := range c.calls {
		if k.pending > 0 {
			continue
		}
		victim = from
		if now.Sub(k.since) >= time.Minute {
			delete(c.calls, from)
		}
	}
	if len(c.calls) == before {
		delete(c.calls, victim)
	}
}

// knock counts a handshake that begins. It is refused where the address had its
// share of handshakes or of failures in this minute; first tells whether that
// was not known before.
func (c *callers) knock(from string, now time.Time) (in, first bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	k := c.of(from, now)
	if k.handshakes >= c.perMinute || k.failed >= c.failures || k.pending >= c.pending {
		first = !k.told
		k.told = true
		return false, first
	}
	k.handshakes++
	k.pending++
	return true, false
}

// settle ends what knock began.
func (c *callers) settle(from string, failed bool, now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	k := c.of(from, now)
	k.pending--
	if failed {
		k.failed++
	}
}

// address is what an address is counted as: an IPv6 one with the whole network
// that its owner has.
func address(a net.Addr) string {
	host, _, err := net.SplitHostPort(a.String())
	if err != nil {
		return a.String()
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return host
	}
	ip = ip.Unmap().WithZone("")
	if ip.Is4() {
		return ip.String()
	}
	net64, err := ip.Prefix(64)
	if err != nil {
		return ip.String()
	}
	return net64.String()
}

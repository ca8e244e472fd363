package sshserver

import (
	"net"
	"net/netip"
	"sync"
	"time"
)

// remembered is how many addresses are counted at least; at most twice as many
// are, whatever a flood from everywhere brings.
const remembered = 2048

// callers counts what each address did in the last minute. New ones push out
// those that did nothing for longest, all at once, so that none is looked for.
type callers struct {
	perMinute, failures, pending int

	mu           sync.Mutex
	now, earlier map[string]*calls
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
	return &callers{perMinute: l.PerMinute, failures: l.Failures, pending: max(1, l.Handshakes/4), now: map[string]*calls{}}
}

// of finds an address' calls, and begins a new minute where the old one is
// over. To be called with the lock held.
func (c *callers) of(from string, now time.Time) *calls {
	k, ok := c.now[from]
	if !ok {
		if k, ok = c.earlier[from]; !ok {
			k = &calls{since: now}
		}
		if len(c.now) >= remembered {
			c.now, c.earlier = map[string]*calls{}, c.now
		}
		c.now[from] = k
	}
	if age := now.Sub(k.since); age >= time.Minute || age < 0 {
		*k = calls{since: now, pending: k.pending}
	}
	return k
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
	k.pending = max(0, k.pending-1) // it may have been pushed out meanwhile
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

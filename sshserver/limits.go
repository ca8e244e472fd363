package sshserver

import "time"

// Limits keep one visitor from hurting another.
type Limits struct {
	// Sessions in all, of one person and from one address.
	Sessions, PerPerson, PerAddress int
	// Handshakes that may be under way in all, and begun by one address in a
	// minute; Failures of one address in a minute, after which it waits.
	Handshakes, PerMinute, Failures int
	// Handshake is how long getting in may take.
	Handshake time.Duration
	// Idle without a key press locks a console; Longest ends any session.
	Idle, Longest time.Duration
	// Stall is how long a client may leave unread what is written to it, Pulse
	// how often a silent one is asked whether it is there.
	Stall, Pulse time.Duration
	// Cells of one window; a window of 80x24 has 1920.
	Cells int
	// Paste is the most that may arrive as one piece, in bytes.
	Paste int
}

// DefaultLimits are for an office of fifty on an old PC, many of whom may share
// one address behind a router.
func DefaultLimits() Limits {
	return Limits{
		Sessions: 200, PerPerson: 10, PerAddress: 100,
		Handshakes: 64, PerMinute: 120, Failures: 20,
		Handshake: 15 * time.Second,
		Idle:      15 * time.Minute, Longest: 8 * time.Hour,
		Stall: 20 * time.Second, Pulse: 30 * time.Second,
		Cells: 40_000,
		Paste: 4 << 20,
	}
}

// or gives the limits with the defaults where nothing was said.
func (l Limits) or(d Limits) Limits {
	orInt := func(p *int, v int) {
		if *p == 0 {
			*p = v
		}
	}
	orTime := func(p *time.Duration, v time.Duration) {
		if *p == 0 {
			*p = v
		}
	}
	orInt(&l.Sessions, d.Sessions)
	orInt(&l.PerPerson, d.PerPerson)
	orInt(&l.PerAddress, d.PerAddress)
	orInt(&l.Handshakes, d.Handshakes)
	orInt(&l.PerMinute, d.PerMinute)
	orInt(&l.Failures, d.Failures)
	orTime(&l.Handshake, d.Handshake)
	orTime(&l.Idle, d.Idle)
	orTime(&l.Longest, d.Longest)
	orTime(&l.Stall, d.Stall)
	orTime(&l.Pulse, d.Pulse)
	orInt(&l.Cells, d.Cells)
	orInt(&l.Paste, d.Paste)
	return l
}

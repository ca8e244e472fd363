package sshserver

import (
	"errors"
	"net"
	"os"
	"sync"
	"time"

	"golang.org/x/crypto/ssh"
)

// conn is one connection: a handshake, then sessions of one visitor.
type conn struct {
	srv   *Server
	line  *line
	from  string // what its address is counted as; empty at the local door
	to    string // the server's own end, as the client reached it
	local bool

	// Written during the handshake, by its goroutine.
	unknown []offer
	proof   proof

	settled, first sync.Once
	ssh            *ssh.ServerConn

	mu     sync.Mutex
	open   int // sessions
	gone   bool
	linger *time.Timer
}

// serve is the life of a connection: wish does the handshake and hands on what
// comes through it.
func (c *conn) serve() {
	defer c.srv.contain("connection")
	defer c.line.Close()
	c.srv.door.HandleConn(c.line)
	c.settle(true) // where it was not let in
	c.mu.Lock()
	c.gone = true
	c.mu.Unlock()
	if c.linger != nil {
		c.linger.Stop()
		c.srv.release(c)
	}
}

// settle ends the handshake, once.
func (c *conn) settle(failed bool) {
	c.settled.Do(func() {
		if !c.local {
			<-c.srv.handshake
			c.srv.callers.settle(c.from, failed, c.srv.cfg.Now())
		}
	})
}

// failed is a visitor who stays outside.
func (c *conn) failed(err error) {
	s := c.srv
	if errors.Is(err, errCrowded) {
		s.cfg.Log.Info("stayed outside", "from", c.from, "why", "crowded", "who", c.proof.who.Staff)
		return
	}
	s.cfg.Log.Info("stayed outside", "from", c.from, "why", outside(err), "unknown_keys", len(c.unknown))
	if s.cfg.Knocked != nil {
		for _, o := range c.unknown {
			s.cfg.Knocked(o.key, c.from)
		}
	}
}

// enter lets in whose key has signed.
func (c *conn) enter(p proof) error {
	c.proof = p
	s := c.srv
	if !s.admit(c) {
		return errCrowded
	}
	c.settle(false)
	c.linger = time.AfterFunc(s.cfg.Limits.Handshake, c.unused)
	s.beside.add(c.from, c.unknown)
	if s.cfg.Signed != nil {
		s.cfg.Signed(p.who, c.from)
	}
	s.cfg.Log.Info("came in", "from", c.from, "who", p.who.Staff, "local", c.local)
	return nil
}

// met is told the connection itself, when the first thing comes through it.
func (c *conn) met(sc *ssh.ServerConn) {
	c.first.Do(func() {
		c.ssh = sc
		if !c.local {
			go c.pulse()
		}
		c.announceKeys()
	})
}

// outside is the word of the log for what kept a client outside: never a text
// that the client chose.
func outside(err error) string {
	var auth *ssh.ServerAuthError
	var algo *ssh.AlgorithmNegotiationError
	switch {
	case errors.As(err, &auth):
		return "no key that opens"
	case errors.As(err, &algo):
		return "old algorithms"
	case errors.Is(err, net.ErrClosed), errors.Is(err, os.ErrDeadlineExceeded):
		return "too slow"
	}
	return "no handshake"
}

// close ends the connection at once, whatever is being written to it.
func (c *conn) close() { _ = c.line.Close() }

// channel opens a session and serves it to its end.
func (c *conn) channel(ch ssh.NewChannel) {
	s, refusal := c.srv.begin(c)
	if refusal != "" {
		c.srv.cfg.Log.Warn("no place", "from", c.from, "who", c.proof.who.Staff)
		_ = ch.Reject(ssh.ResourceShortage, refusal)
		return
	}
	channel, reqs, err := ch.Accept()
	if err != nil {
		c.srv.finish(s)
		return
	}
	c.count(+1)
	defer c.count(-1)
	defer c.srv.finish(s)
	defer c.srv.contain("session")
	s.serve(channel, reqs)
}

// unused ends a connection through which nothing was asked for. The library that
// speaks the protocol sends no reason with the end, so the log alone tells it.
func (c *conn) unused() {
	c.mu.Lock()
	none := c.open == 0 && !c.gone
	c.mu.Unlock()
	if none { // one may have begun as the time was over
		c.srv.cfg.Log.Info("closed", "from", c.from, "who", c.proof.who.Staff, "why", "no session", "after_s", int(c.srv.cfg.Limits.Handshake.Seconds()))
		c.close()
	}
}

// count lets a connection without a session live for a while only.
func (c *conn) count(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.open += n
	switch {
	case c.gone: // a timer would hold what is left of it
	case c.open > 0:
		c.linger.Stop()
	default:
		c.linger.Reset(c.srv.cfg.Limits.Handshake)
	}
}

// pulse asks a client now and then whether it is there: a telephone that left
// the network says no goodbye.
func (c *conn) pulse() {
	defer c.srv.contain("pulse")
	every := c.srv.cfg.Limits.Pulse
	tick := time.NewTicker(every)
	defer tick.Stop()
	gone := make(chan struct{})
	go func() { _ = c.ssh.Wait(); close(gone) }() // why it ended is of no interest: that it did
	for {
		select {
		case <-gone:
			return
		case <-tick.C:
		}
		silent := time.AfterFunc(every, c.close)
		_, _, err := c.ssh.SendRequest("keepalive@openssh.com", true, nil)
		silent.Stop()
		if err != nil {
			return
		}
	}
}

// line is the connection's wire. A client that takes nothing from it for too
// long loses it, without anybody having to wait.
type line struct {
	net.Conn
	of    *conn
	stall time.Duration
	slow  *time.Timer
}

func newLine(wire net.Conn, stall time.Duration) *line {
	l := &line{Conn: wire, stall: stall}
	l.slow = time.AfterFunc(stall, func() { _ = l.Conn.Close() })
	l.slow.Stop()
	return l
}

func (l *line) Write(p []byte) (int, error) {
	l.slow.Reset(l.stall)
	defer l.slow.Stop()
	return l.Conn.Write(p)
}

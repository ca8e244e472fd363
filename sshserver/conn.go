package sshserver

import (
	"errors"
	"net"
	"sync"
	"time"

	"golang.org/x/crypto/ssh"
)

// conn is one connection: a handshake, then sessions of one visitor.
type conn struct {
	srv   *Server
	line  *line
	from  string // what its address is counted as; empty at the local door
	local bool

	// Written during the handshake, by its goroutine.
	unknown []offer
	proof   proof
	ssh     *ssh.ServerConn

	mu     sync.Mutex
	open   int // sessions
	linger *time.Timer
}

// serve is the life of a connection.
func (c *conn) serve() {
	defer c.srv.contain("connection")
	defer c.line.Close()
	chans, reqs, ok := c.enter()
	if !ok {
		return
	}
	defer c.srv.release(c)
	c.linger = time.AfterFunc(c.srv.cfg.Limits.Handshake, c.close)
	defer c.linger.Stop()
	go c.answer(reqs)
	if !c.local {
		go c.pulse()
	}
	c.announceKeys()
	for ch := range chans {
		c.channel(ch)
	}
}

// enter does the handshake; ok is false where the visitor stays outside.
func (c *conn) enter() (<-chan ssh.NewChannel, <-chan *ssh.Request, bool) {
	s := c.srv
	late := time.AfterFunc(s.cfg.Limits.Handshake, c.close)
	defer late.Stop()
	if !c.local {
		defer func() {
			<-s.handshake
			s.callers.settle(c.from, c.ssh == nil, s.cfg.Now())
		}()
	}
	sc, chans, reqs, err := ssh.NewServerConn(c.line, c.rules())
	if err != nil {
		s.cfg.Log.Info("stayed outside", "from", c.from, "why", outside(err), "unknown_keys", len(c.unknown))
		if s.cfg.Knocked != nil {
			for _, o := range c.unknown {
				s.cfg.Knocked(o.key, c.from)
			}
		}
		return nil, nil, false
	}
	var ok bool
	c.ssh = sc
	if c.proof, ok = proofOf(sc.Permissions); !ok || !s.admit(c) {
		s.cfg.Log.Info("stayed outside", "from", c.from, "why", "crowded", "who", c.proof.who.Staff)
		return nil, nil, false
	}
	s.beside.add(c.from, c.unknown)
	if s.cfg.Signed != nil {
		s.cfg.Signed(c.proof.who, c.from)
	}
	s.cfg.Log.Info("came in", "from", c.from, "who", c.proof.who.Staff, "local", c.local)
	return chans, reqs, true
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
	case errors.Is(err, net.ErrClosed):
		return "too slow"
	}
	return "no handshake"
}

// close ends the connection at once, whatever is being written to it.
func (c *conn) close() { _ = c.line.Close() }

// channel opens a session, the only kind of channel there is: nothing is
// forwarded, in no direction.
func (c *conn) channel(ch ssh.NewChannel) {
	if ch.ChannelType() != "session" {
		_ = ch.Reject(ssh.Prohibited, "only sessions") // the line is gone if it fails: the loop ends by itself
		return
	}
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
	go func() {
		defer c.count(-1)
		defer c.srv.finish(s)
		defer c.srv.contain("session")
		s.serve(channel, reqs)
	}()
}

// count lets a connection without a session live for a while only.
func (c *conn) count(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.open += n
	if c.open > 0 {
		c.linger.Stop()
	} else {
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

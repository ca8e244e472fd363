package sshserver

import (
	"context"
	"errors"
	"net"
	"runtime/debug"
	"time"

	"aduan/model"
)

// Serve lets in who comes through a listener, until Drain or until it fails.
func (s *Server) Serve(l net.Listener) error { return s.listen(l, false) }

// ServeLocal is Serve for the socket in the book's folder: whoever reaches it
// owns the book. Addresses are not counted there.
func (s *Server) ServeLocal(l net.Listener) error { return s.listen(l, true) }

func (s *Server) listen(l net.Listener, local bool) error {
	if !s.listening(l) {
		return l.Close()
	}
	defer s.silent(l)
	wait := time.Duration(0)
	for {
		wire, err := l.Accept()
		switch {
		case err == nil:
			wait = 0
			s.receive(wire, local)
		case s.stopped():
			return nil
		case errors.Is(err, net.ErrClosed):
			return err
		default: // too many files open, most likely: others will leave
			wait = min(wait+10*time.Millisecond, time.Second)
			s.cfg.Log.Warn("nobody can come in for a moment", "error", err)
			time.Sleep(wait)
		}
	}
}

func (s *Server) listening(l net.Listener) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.closing {
		s.listeners[l] = struct{}{}
	}
	return !s.closing
}

func (s *Server) silent(l net.Listener) {
	_ = l.Close() // it is closed already where the server stops
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.listeners, l)
}

func (s *Server) stopped() bool { s.mu.Lock(); defer s.mu.Unlock(); return s.closing }

// receive begins a connection, or closes it before a byte is read of it.
func (s *Server) receive(wire net.Conn, local bool) {
	c := &conn{srv: s, line: newLine(wire, s.cfg.Limits.Stall), local: local}
	c.line.of = c
	if local {
		s.gone.Go(c.serve)
		return
	}
	c.from, c.to = address(wire.RemoteAddr()), wire.LocalAddr().String()
	in, first := s.callers.knock(c.from, s.cfg.Now())
	if !in {
		if first {
			s.cfg.Log.Warn("has to wait", "from", c.from)
		}
		c.close()
		return
	}
	select {
	case s.handshake <- struct{}{}:
	default:
		s.callers.settle(c.from, false, s.cfg.Now())
		c.close()
		return
	}
	s.gone.Go(c.serve)
}

// contain keeps a mistake of ours within the connection in which it happened.
// It is deferred by every goroutine that the door starts.
func (s *Server) contain(where string) {
	if r := recover(); r != nil {
		s.fault(where, r)
	}
}

// fault writes a panic down, under a reference that the visitor is told. What
// it says is not written: it may hold what stood on the screen.
func (s *Server) fault(where string, r any) string {
	ref := s.cfg.NewID()
	kind := "panic"
	if _, ok := r.(error); ok { // of the runtime: an index, a nil
		kind = r.(error).Error()
	}
	s.cfg.Log.Error("fault", "ref", ref, "where", where, "what", kind, "stack", string(debug.Stack()))
	return ref
}

// End ends the sessions of somebody who may not be here any more.
func (s *Server) End(who model.StaffID) {
	for _, x := range s.all() {
		if x.conn.proof.who.Staff == who {
			x.end(ended)
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.conns {
		if c.proof.who.Staff == who {
			time.AfterFunc(grace, c.close)
		}
	}
}

// Drain stops listening, tells every console, waits until all have left, and
// closes what is still there when ctx ends.
func (s *Server) Drain(ctx context.Context) error {
	s.mu.Lock()
	s.closing = true
	for l := range s.listeners {
		_ = l.Close() // a listener that does not close takes nobody in either
	}
	s.mu.Unlock()
	for _, x := range s.all() {
		x.mail.notice(Draining{})
	}
	if s.empty(ctx) {
		return nil
	}
	for _, x := range s.all() {
		x.end(stopping)
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*grace)
	defer cancel()
	if s.empty(last) {
		return nil
	}
	return ctx.Err()
}

// empty waits until the last session has ended, and closes the connections that
// have none left.
func (s *Server) empty(ctx context.Context) bool {
	for {
		s.mu.Lock()
		left, changed := len(s.sessions), s.changed
		if left == 0 {
			for c := range s.conns {
				go c.close()
			}
		}
		s.mu.Unlock()
		if left == 0 {
			gone := make(chan struct{})
			go func() { s.gone.Wait(); close(gone) }()
			select {
			case <-gone:
				return true
			case <-ctx.Done():
				return false
			}
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return false
		}
	}
}

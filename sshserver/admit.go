package sshserver

import (
	"maps"
	"slices"
)

// admit takes a connection in whose key has signed. Its sessions are what is
// counted and refused with a sentence; of connections without any, one person
// may have twice as many, so that they cannot be piled up.
func (s *Server) admit(c *conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	mine := 0
	for o := range s.conns {
		if o.proof.who.Staff == c.proof.who.Staff {
			mine++
		}
	}
	if s.closing || mine >= 2*s.cfg.Limits.PerPerson || len(s.conns) >= 2*s.cfg.Limits.Sessions {
		return false
	}
	s.conns[c] = struct{}{}
	return true
}

func (s *Server) release(c *conn) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.conns, c)
}

// begin opens a session, or says why it may not be opened.
func (s *Server) begin(c *conn) (*session, string) {
	say := s.cfg.Say("")
	who := c.proof.who.Staff
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.closing:
		return nil, say.Stopping
	case len(s.sessions) >= s.cfg.Limits.Sessions:
		return nil, say.Full
	case s.persons[who] >= s.cfg.Limits.PerPerson, !c.local && s.addresses[c.from] >= s.cfg.Limits.PerAddress:
		return nil, say.Crowded
	}
	x := newSession(c)
	s.sessions[x] = struct{}{}
	s.persons[who]++
	s.addresses[c.from]++
	return x, ""
}

func (s *Server) finish(x *session) {
	x.over()
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.sessions, x)
	if s.persons[x.who.Staff]--; s.persons[x.who.Staff] <= 0 {
		delete(s.persons, x.who.Staff)
	}
	if s.addresses[x.conn.from]--; s.addresses[x.conn.from] <= 0 {
		delete(s.addresses, x.conn.from)
	}
	close(s.changed)
	s.changed = make(chan struct{})
}

// all are the sessions of this moment.
func (s *Server) all() []*session {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Collect(maps.Keys(s.sessions))
}

// Sessions counts the sessions that are open, for monitoring.
func (s *Server) Sessions() int { s.mu.Lock(); defer s.mu.Unlock(); return len(s.sessions) }

package sshserver

import (
	"context"
	"fmt"
	"sync"
	"time"

	"golang.org/x/crypto/ssh"
)

// grace is how long a session that is to end may take to do so by itself; then
// its connection is closed.
const grace = 400 * time.Millisecond

// reason is why the door ends a session.
type reason int

const (
	unended  reason = iota
	left            // the client went away
	ended           // its visitor may not be here any more
	stopping        // the server stops
	expired         // it was open for as long as one may be
	tooMuch         // its client sent what no person types
)

// session is one channel of a connection, from its first request to its exit
// status.
type session struct {
	srv  *Server
	conn *conn
	who  Visitor
	id   string
	mail *mailbox
	ch   ssh.Channel

	ctx    context.Context // ends with the session
	cancel context.CancelFunc
	expiry *time.Timer
	fault  *mishap

	mu      sync.Mutex
	info    Session
	pty     bool
	started bool
	why     reason
	stop    func() // ends what runs; nil before it does
	hard    *time.Timer
}

func newSession(c *conn) *session {
	x := &session{srv: c.srv, conn: c, who: c.proof.who, id: c.srv.cfg.NewID(), mail: newMailbox(), fault: &mishap{}}
	x.ctx, x.cancel = context.WithCancel(context.Background())
	x.expiry = time.AfterFunc(c.srv.cfg.Limits.Longest, func() { x.end(expired) })
	return x
}

// over is called when nothing of the session runs any more.
func (x *session) over() {
	x.cancel()
	x.expiry.Stop()
	x.mu.Lock()
	defer x.mu.Unlock()
	x.stop = nil // it knows what has run
	if x.hard != nil {
		x.hard.Stop()
	}
}

// end ends a session from outside: politely, and after a while by its
// connection. It never waits.
func (x *session) end(why reason) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.why != unended {
		return
	}
	x.why = why
	if x.stop != nil {
		go x.stop()
	}
	switch why {
	case ended, stopping:
		x.hard = time.AfterFunc(grace+grace/2, x.conn.close)
	case expired, tooMuch: // other sessions of the connection may go on
		x.hard = time.AfterFunc(x.srv.cfg.Limits.Stall, x.conn.close)
	}
}

// ending names how what runs is ended; where the end has come already it is
// called at once.
func (x *session) ending(stop func()) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.stop = stop
	if x.why != unended {
		go stop()
	}
}

func (x *session) reason() reason { x.mu.Lock(); defer x.mu.Unlock(); return x.why }

// serve answers the requests of a channel and runs what they ask for.
func (x *session) serve(ch ssh.Channel, reqs <-chan *ssh.Request) {
	x.ch = ch
	defer ch.Close()
	late := time.AfterFunc(x.srv.cfg.Limits.Handshake, x.unused)
	var ran chan struct{}
	for r := range reqs {
		job, ok := x.request(r)
		if r.WantReply {
			_ = r.Reply(ok, nil) // who is gone is found by the next read
		}
		if job == nil {
			continue
		}
		late.Stop()
		ran = make(chan struct{})
		go func() {
			defer close(ran)
			x.run(job)
			late = time.AfterFunc(x.srv.cfg.Limits.Handshake, x.conn.close) // for a client that does not close its side
		}()
	}
	if ran != nil {
		x.end(left)
		<-ran
	}
	late.Stop()
}

// unused ends a session in which nothing was asked for, and says so.
func (x *session) unused() {
	x.mu.Lock()
	begun := x.started // as the time was over
	x.started = true   // and nothing begins any more
	said, to := x.say().Nothing, x.writer(x.ch.Stderr())
	x.mu.Unlock()
	if begun {
		return
	}
	x.srv.cfg.Log.Info("closed", "from", x.conn.from, "who", x.who.Staff, "why", "nothing asked", "after_s", int(x.srv.cfg.Limits.Handshake.Seconds()))
	_, _ = fmt.Fprint(to, said+"\n")
	_ = x.ch.Close()
}

// job is what a session does; it returns the exit code.
type job struct {
	kind string // of the log
	name string // of a command, without its arguments
	do   func() int
}

// run does a job and tells the client how it ended.
func (x *session) run(j *job) {
	begun := x.srv.cfg.Now()
	code := x.attempt(j)
	if said := x.last(); said != "" {
		_, _ = fmt.Fprint(x.writer(x.ch.Stderr()), said+"\n")
		code = x.code(code)
	}
	x.srv.cfg.Log.Info("session", "id", x.id, "who", x.who.Staff, "from", x.conn.from, "kind", j.kind, "command", j.name,
		"exit", code, "took_ms", x.srv.cfg.Now().Sub(begun).Milliseconds(), "end", x.reason().String())
	x.cancel()
	_ = x.ch.CloseWrite() // whether the client is there to hear the rest or not
	_, _ = x.ch.SendRequest("exit-status", false, ssh.Marshal(struct{ Status uint32 }{uint32(code)}))
	_ = x.ch.Close()
}

// attempt asks once more whether the visitor may be here, since a connection
// may be older than the answer, and does the job.
func (x *session) attempt(j *job) (code int) {
	defer func() {
		if r := recover(); r != nil {
			x.failed(x.srv.fault(j.kind, r))
			code = codeFault
		}
	}()
	v, err := x.srv.ask(x.ctx, x.conn.proof.caller)
	if err != nil || v.Staff != x.who.Staff {
		x.end(ended)
		return codeRefused
	}
	x.mu.Lock()
	x.who, x.info.Who = v, v
	x.mu.Unlock()
	return j.do()
}

// failed notes a mistake of ours.
func (x *session) failed(ref string) { x.fault.note(ref) }

// mishap is the reference of the first mistake of ours in a session. It stands by
// itself, for what a console has left behind may still make one.
type mishap struct {
	mu  sync.Mutex
	ref string
}

func (m *mishap) note(ref string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.ref == "" {
		m.ref = ref
	}
}

func (m *mishap) said() string { m.mu.Lock(); defer m.mu.Unlock(); return m.ref }

// Exit codes are those of the command line.
const (
	codeFault       = 1
	codeUsage       = 2
	codeInvalid     = 3
	codeRefused     = 6
	codeUnavailable = 7
)

// last is the sentence with which a session ends that did not end by itself.
func (x *session) last() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	say := x.say()
	if ref := x.fault.said(); ref != "" {
		return say.Fault(ref)
	}
	switch x.why {
	case ended:
		return say.Ended
	case stopping:
		return say.Stopping
	case expired:
		return say.Expired
	case tooMuch:
		return say.TooMuch
	}
	return ""
}

func (x *session) code(own int) int {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.fault.said() != "" {
		return codeFault
	}
	switch x.why {
	case ended:
		return codeRefused
	case stopping, expired:
		return codeUnavailable
	case tooMuch:
		return codeInvalid
	}
	return own
}

func (r reason) String() string {
	return [...]string{"itself", "client", "not allowed any more", "server stops", "too long", "too much"}[r]
}

// say gives the sentences in the session's language.
func (x *session) say() Words { return x.srv.cfg.Say(variable(x.info.Env, "LANG")) }

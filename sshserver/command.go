package sshserver

import (
	"io"
	"time"
)

// command runs one command of the tree that the caller has.
func (x *session) command() int {
	g := newGate()
	idle := time.AfterFunc(x.srv.cfg.Limits.Idle, func() { x.end(expired) })
	idle.Stop()
	defer idle.Stop()
	g.waits = func() { idle.Reset(x.srv.cfg.Limits.Idle) }
	g.goes = func() { idle.Stop() }
	defer g.shut()
	go func() {
		defer x.srv.contain("input")
		g.fill(x.ch, func([]byte) bool { return true })
	}()
	x.ending(func() { x.cancel(); g.shut() })
	out, errs := x.writer(x.ch), x.writer(x.ch.Stderr())
	var in io.Reader = g
	if x.pty {
		in = &cooked{raw: g, echo: out, interrupt: x.cancel}
	}
	return x.srv.cfg.Command(x.ctx, x.info, x.info.Args, in, out, errs)
}

package sshserver

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// console runs the screen for one visitor.
func (x *session) console() int {
	switch {
	case !x.pty:
		return x.refuse(codeUsage, x.say().NoTerminal)
	case x.info.Term == "dumb" || x.info.Term == "":
		return x.refuse(codeUsage, x.say().Dumb)
	}
	model, opts, err := x.srv.cfg.Console(x.ctx, x.info)
	if err != nil {
		return x.broken("console", err)
	}
	s := newSeat(x)
	s.program = tea.NewProgram(s.guard(model), append(opts, s.options()...)...)
	return s.run()
}

// refuse says one sentence in place of what was asked for.
func (x *session) refuse(code int, sentence string) int {
	_, _ = fmt.Fprintln(x.writer(x.ch.Stderr()), sentence) // who is gone reads nothing
	return code
}

// broken is an error before anything ran; like every error of the book's it holds
// nobody's data.
func (x *session) broken(where string, err error) int {
	ref := x.srv.cfg.NewID()
	x.srv.cfg.Log.Error("fault", "ref", ref, "where", where, "what", err.Error())
	x.failed(ref)
	return codeFault
}

// seat is one running console: the program, and the door's side of it.
type seat struct {
	x       *session
	program *tea.Program
	gate    *gate
	idle    *time.Timer
	gone    chan struct{}
	// last is the mode that stands for the end of the input: once the console
	// is to quit, the gate says its report as its last words, and what comes
	// before it has been read.
	last     ansi.DECMode
	quitting atomic.Bool
	dropped  atomic.Int64 // messages since then
	broken   atomic.Bool  // something panicked
	sized    bool         // the client said another window than the first; the filter's own
}

// enough is sent where the last words do not come through.
type enough struct{}

func newSeat(x *session) *seat {
	s := &seat{x: x, gate: newGate(), gone: make(chan struct{}), last: ansi.DECMode(100_000 + rand.IntN(1<<30))}
	s.gate.whole = &whole{}
	s.idle = time.AfterFunc(x.srv.cfg.Limits.Idle, func() { x.mail.notice(Idle{}) })
	return s
}

// options are Bubble Tea's, for a terminal that is somewhere else. They come
// after the caller's: of a filter only the last one counts.
func (s *seat) options() []tea.ProgramOption {
	x := s.x
	// With SSH_TTY no terminal is asked for modes that an old one would answer
	// by printing the question.
	env := append([]string{"SSH_TTY=ssh"}, x.info.Env...)
	return []tea.ProgramOption{
		tea.WithInput(s.gate), tea.WithOutput(x.writer(x.ch)),
		tea.WithEnvironment(env), tea.WithColorProfile(colorprofile.Env(env)),
		tea.WithWindowSize(x.info.Cols, x.info.Rows),
		tea.WithoutSignalHandler(), // a signal is for the server, and it tells everybody
		tea.WithFilter(s.filter),
	}
}

func (s *seat) run() int {
	x := s.x
	t := newTyped(x.srv.cfg.Limits.Paste, x.srv.cfg.Now)
	go func() {
		defer x.srv.contain("input")
		s.gate.fill(x.ch, t.check(x.ctx, func() { x.end(tooMuch) }))
		x.end(left) // no more keys will come
	}()
	go func() {
		defer x.srv.contain("mail")
		x.mail.deliver(s.send, s.gone)
	}()
	x.ending(s.leave)
	_, err := s.program.Run()
	close(s.gone)
	s.idle.Stop()
	s.gate.shut("")
	if err != nil && errors.Is(err, tea.ErrProgramPanic) {
		x.failed(x.srv.fault("console", err))
	}
	if err != nil {
		return codeFault // what was written did not arrive, most likely
	}
	return 0
}

// send hands a message of the door to the console, in the console's words.
func (s *seat) send(msg tea.Msg) {
	if _, ours := msg.(resized); !ours && s.x.srv.cfg.Translate != nil {
		msg = s.x.srv.cfg.Translate(msg)
	}
	s.program.Send(msg)
}

// leave lets the console keep what was typed, and quits it.
func (s *seat) leave() {
	defer s.x.srv.contain("leave")
	s.x.mail.notice(Leaving{})
	late := time.NewTimer(grace / 2)
	defer late.Stop()
	select {
	case <-s.gone:
	case <-late.C:
		s.quit()
	}
}

// quit makes the input say its last words; the filter quits the program when
// they have come through. So no reader is left behind that holds an event which
// nobody will take.
func (s *seat) quit() {
	if s.quitting.Swap(true) {
		return
	}
	s.gate.shut("\x1b\\\x1b[201~" + ansi.ReportMode(s.last, ansi.ModeReset)) // ended: a string, a paste
	go s.insist()
}

// patience is how often nothing may have come of the input before that counts as
// its end: what was left of a sequence is read as keys at the very end.
const patience = 5

// insist quits a program whose input came to its end but whose last words were
// lost, in the middle of a sequence of the client's: once all was read and has
// come through, and nothing comes of it any more. A program that quits earlier
// leaves its reader waiting with a key for ever.
func (s *seat) insist() {
	defer s.x.srv.contain("insist")
	select {
	case <-s.gone:
		return
	case <-s.gate.spent:
	}
	tick := time.NewTicker(grace)
	defer tick.Stop()
	before := int64(0)
	for still := 0; still < patience; still++ {
		select {
		case <-s.gone:
			return
		case <-tick.C:
		}
		if now := s.dropped.Load(); now != before {
			before, still = now, 0
		}
	}
	s.program.Send(enough{})
}

// filter sees every message before the program does.
func (s *seat) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	if s.quitting.Load() {
		return s.lastWords(msg)
	}
	switch m := msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		s.idle.Reset(s.x.srv.cfg.Limits.Idle)
	case resized:
		s.sized = true
		return tea.WindowSizeMsg{Width: m.w, Height: m.h}
	case tea.WindowSizeMsg: // Bubble Tea's own at the start; or what a terminal says of itself among its keys
		if s.sized || m.Width != s.x.info.Cols || m.Height != s.x.info.Rows {
			return nil
		}
	case tea.SuspendMsg:
		return tea.ResumeMsg{} // there is no shell to go back to
	case tea.InterruptMsg:
		s.quit()
		return nil
	case tea.QuitMsg:
		s.quit()
		return nil
	}
	return s.guardAll(msg)
}

// lastWords drops everything until the input has come to its end.
func (s *seat) lastWords(msg tea.Msg) tea.Msg {
	s.dropped.Add(1)
	switch m := msg.(type) {
	case tea.ModeReportMsg:
		if m.Mode == s.last {
			return tea.QuitMsg{}
		}
	case enough:
		return tea.QuitMsg{}
	}
	return nil
}

package sshserver

import (
	"errors"
	"fmt"
	"io"
	"strings"
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
	broken  atomic.Bool // something panicked
	sized   bool        // the client said another window than the first; the filter's own
}

func newSeat(x *session) *seat {
	s := &seat{x: x, gate: newGate(), gone: make(chan struct{})}
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
		tea.WithInput(nil), tea.WithOutput(x.writer(x.ch)), // keys are read here
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
	go func() {
		defer s.caught("keys", s.quit)
		(&keys{term: x.info.Term, send: s.program.Send}).from(s.gate)
	}()
	x.ending(s.leave)
	if asksColours(x.info.Term) { // as Bubble Tea does where it reads the answer itself
		_, _ = io.WriteString(x.writer(x.ch), ansi.RequestBackgroundColor) // who is gone reads nothing
	}
	_, err := s.program.Run()
	close(s.gone)
	s.idle.Stop()
	s.gate.shut()
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

// quit ends the console. Keys that it has not taken are nobody's.
func (s *seat) quit() { go s.program.Quit() }

// asksColours is false for terminals that print what they do not understand.
func asksColours(term string) bool { return term != "linux" && !strings.HasPrefix(term, "vt") }

// filter sees every message before the program does.
func (s *seat) filter(_ tea.Model, msg tea.Msg) tea.Msg {
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
		return tea.QuitMsg{}
	}
	return msg
}

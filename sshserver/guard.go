package sshserver

import (
	"reflect"

	tea "charm.land/bubbletea/v2"
)

// guarded is a console's model in which a panic ends that console and nothing
// else. Bubble Tea catches one as well, but writes the whole of it, and what it
// happened to hold, to the server's standard error.
type guarded struct {
	tea.Model
	seat *seat
}

func (s *seat) guard(m tea.Model) tea.Model { return &guarded{m, s} }

func (g *guarded) Init() (cmd tea.Cmd) {
	defer g.seat.caught("console start", func() { cmd = tea.Quit })
	return g.seat.guardCmd(g.Model.Init())
}

func (g *guarded) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	defer g.seat.caught("console update", func() { m, cmd = g, tea.Quit })
	next, cmd := g.Model.Update(msg)
	g.Model = next
	return g, g.seat.guardCmd(cmd)
}

func (g *guarded) View() (v tea.View) {
	defer g.seat.caught("console view", func() { v = tea.NewView(""); g.seat.quit() })
	if g.seat.broken.Load() {
		return tea.NewView("") // what panicked may be half changed
	}
	return g.Model.View()
}

// caught ends the console after a panic.
func (s *seat) caught(where string, quit func()) {
	if r := recover(); r != nil {
		s.broken.Store(true)
		s.x.failed(s.x.srv.fault(where, r))
		quit()
	}
}

// guardCmd lets a command run beside the program, which leaves it behind when
// the console ends: one that waits for the next minute would otherwise hold the
// screen's memory until then, and whoever opens consoles in a row all of it.
func (s *seat) guardCmd(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	srv, fault := s.x.srv, s.x.fault // and not s, which knows the program and the connection
	return func() tea.Msg {
		done := make(chan tea.Msg, 1)
		go func() {
			defer func() {
				if r := recover(); r != nil {
					fault.note(srv.fault("console command", r))
					done <- tea.Quit()
				}
			}()
			done <- cmd()
		}()
		select {
		case msg := <-done:
			return s.guardAll(msg) // Bubble Tea runs what is in it at once, without showing it to the filter
		case <-s.gone:
			return nil
		}
	}
}

// guardAll guards the commands that a message holds: a batch, or a sequence,
// whose type has no name outside Bubble Tea; and by guardCmd those within those.
func (s *seat) guardAll(msg tea.Msg) tea.Msg {
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return msg
	}
	for i := range v.Len() {
		if cmd, ok := v.Index(i).Interface().(tea.Cmd); ok {
			v.Index(i).Set(reflect.ValueOf(s.guardCmd(cmd)))
		}
	}
	return msg
}

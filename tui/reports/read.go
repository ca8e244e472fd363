package reports

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// quiet is how long a reading says nothing of how far it is.
const quiet = time.Second

// reading is one reading on its way.
type reading struct {
	period model.Period
	addr   ui.Addr
	loud   bool // one waits for it: it says how far it is, and Esc stops it
	stop   context.CancelFunc
	done   atomic.Int64 // per cent
	shown  int          // as it stands on the screen; 0 in the first second
}

// stepMsg looks how far a reading is.
type stepMsg struct{ addr ui.Addr }

// ask reads the period that is asked for; the one before is stopped.
func (s *Screen) ask(loud bool) tea.Cmd {
	s.end()
	p := s.period()
	reads, stop := context.WithCancel(s.env.Context)
	r := &reading{period: p, addr: s.line.Next(s), loud: loud, stop: stop}
	s.read, s.halted, s.stale = r, false, false
	if loud {
		s.err = nil
	}
	get := s.getTables(r, reads)
	if s.classic() {
		get = s.getRecap(r, reads)
	}
	if !loud {
		return get
	}
	return tea.Batch(s.env.After(quiet, stepMsg{r.addr}), get)
}

// getRecap reads the recap of today.
func (s *Screen) getRecap(r *reading, reads context.Context) tea.Cmd {
	desk, p := s.env.Desk, r.period
	return ui.Ask(s.env, r.addr, func(ctx context.Context) (model.Recap, error) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		defer context.AfterFunc(reads, cancel)()
		return desk.Recap(ctx, p, r.hear)
	})
}

// hear notes how far a reading is.
func (r *reading) hear(done, total int) { r.done.Store(int64(100 * done / max(1, total))) }

// again reads what stands on the screen anew, behind the reader.
func (s *Screen) again() tea.Cmd {
	if s.read != nil { // it ends first: changes that come fast must not keep it from ending
		s.stale = true
		return nil
	}
	if s.halted {
		return nil
	}
	return s.ask(false)
}

// step shows how far the reading is, and looks again.
func (s *Screen) step(msg stepMsg) tea.Cmd {
	if s.read == nil || s.read.addr != msg.addr {
		return nil
	}
	s.read.shown = max(1, int(s.read.done.Load()))
	return s.env.After(quiet/2, msg)
}

// end stops the reading that is on its way.
func (s *Screen) end() {
	if s.read != nil {
		s.read.stop()
		s.read = nil
	}
}

// halt stops it for the reader: what was read before stands again.
func (s *Screen) halt() tea.Cmd {
	s.end()
	s.line.Next(s) // its answer is not waited for
	if !s.loaded {
		s.halted = true
		return nil
	}
	s.restore()
	return ui.Toast(s.env.Say.Reports.Stopped)
}

func (s *Screen) got(msg ui.Got[model.Recap]) tea.Cmd {
	if !s.line.Mine(s, msg.Addr) {
		return nil
	}
	s.end()
	if s.err = msg.Err; msg.Err != nil {
		s.loaded = false
		return nil
	}
	s.recap, s.loaded = msg.Value, true
	if s.stale {
		return s.ask(false)
	}
	return nil
}

// waiting says that the period is read, and after a while how far that is.
func (s *Screen) waiting() string {
	if s.read == nil || s.read.shown == 0 {
		return s.env.Say.Shell.Reading
	}
	return fmt.Sprintf(s.env.Say.Reports.Percent, s.env.Words.Period(s.read.period), s.read.shown)
}

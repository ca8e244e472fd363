package papers

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
)

// made answers a print, or the keeping of a file. jammed: it did not come out.
type made struct {
	view   model.CaseView
	file   string // where it was kept
	saved  bool   // a file was asked for
	jammed bool
	stop   error // why it was not recorded; nil: it was
}

// print reads the case anew, sends its paper to the printer, and keeps that it
// came out.
func (s *Sheet) print() tea.Cmd {
	send, name := paperview.Printer(s.env), s.item().Name
	return s.make(func(ctx context.Context, m *made, d paper.Document, keep func() error) error {
		if m.jammed = send == nil || send(ctx, name, d) != nil; m.jammed {
			return nil
		}
		return keep()
	})
}

// save keeps the paper as a file. It is recorded before it is written: a paper
// that nobody can account for is worse than one that has to be made again.
func (s *Sheet) save() tea.Cmd {
	write, name := s.env.Save, s.item().Name
	if write == nil {
		return nil
	}
	return s.make(func(ctx context.Context, m *made, d paper.Document, keep func() error) error {
		m.saved = true
		file, lost := paperview.PDF(name, d)
		if lost == nil {
			if err := keep(); err != nil {
				return err
			}
			m.file, lost = write(ctx, paperview.FileName(name, m.view.Register), file)
		}
		m.jammed = lost != nil
		return nil
	})
}

// make makes the paper of the case as it stands now and hands it on; keep records
// that it was printed. Where nothing can be recorded the paper comes out all the
// same, and says so: people stand at the counter also when the disk is full.
func (s *Sheet) make(hand func(ctx context.Context, m *made, d paper.Document, keep func() error) error) tea.Cmd {
	s.busy = true
	desk, ref, it := s.env.Desk, cmp.Or(string(s.view.ID), s.view.Register), s.item()
	about, deed := it.About(paperview.About(s.env, model.CaseView{})), s.deed(it)
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (made, error) {
		v, err := desk.Case(ctx, ref)
		if err != nil {
			return made{}, err
		}
		about.View, deed.Case, deed.Seen = v, v.ID, v.Version
		m := made{view: v, stop: desk.WriteStop(ctx)}
		keep := func() error { _, err := desk.Act(ctx, deed); return err }
		if m.stop != nil { // then nobody else asks whether the case may still be read
			if !slices.Contains(paper.Offered(about), it.Name) {
				return m, model.Denied("sight")
			}
			about.Unrecorded, keep = true, func() error { return nil }
		}
		err = hand(ctx, &m, paper.Make(it.Name, about), keep)
		return m, err
	})
}

func (s *Sheet) deed(it paperview.Item) model.Deed {
	return model.Deed{ID: model.DeedID(s.env.NewID()), Case: s.view.ID, Seen: s.view.Version, Action: it.Deed()}
}

func (s *Sheet) gotMade(msg ui.Got[made]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) {
		return nil
	}
	say, m := s.env.Say.Papers, msg.Value
	if s.busy = false; msg.Err != nil {
		return s.failed(msg.Err)
	}
	s.view, s.stop = m.view, m.stop
	switch {
	case m.saved && m.jammed:
		return ui.Warning(fmt.Sprintf(say.Failed, s.head()))
	case m.stop != nil && !m.jammed:
		return tea.Sequence(ui.Close(nil), ui.Warning(fmt.Sprintf(say.Unrecorded, s.head(), m.view.Register)))
	case m.saved:
		return tea.Sequence(ui.Close(nil), ui.Toast(fmt.Sprintf(say.Saved, m.file)))
	case m.jammed:
		if s.look(true); paperview.Printer(s.env) != nil {
			return ui.Warning(fmt.Sprintf(s.env.Say.Counter.PrintFailed, m.view.Register))
		}
		return nil
	}
	return tea.Sequence(ui.Close(nil), ui.Toast(fmt.Sprintf(say.Printed, s.head(), m.view.Register)))
}

// give keeps that the paper was given: copied, or written by hand.
func (s *Sheet) give() tea.Cmd {
	s.busy = true
	desk, deed := s.env.Desk, s.deed(s.item())
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (given, error) {
		if stop := desk.WriteStop(ctx); stop != nil {
			return given{stop}, nil
		}
		_, err := desk.Act(ctx, deed)
		return given{}, err
	})
}

func (s *Sheet) gotGiven(msg ui.Got[given]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) {
		return nil
	}
	if s.busy = false; msg.Err != nil {
		return s.failed(msg.Err)
	}
	if msg.Value.stop != nil {
		return tea.Sequence(ui.Close(nil), ui.Warning(fmt.Sprintf(s.env.Say.Papers.Unrecorded, s.head(), s.view.Register)))
	}
	return tea.Sequence(ui.Close(nil), ui.Toast(fmt.Sprintf(s.env.Say.Papers.Given, s.head(), s.view.Register)))
}

func (s *Sheet) failed(err error) tea.Cmd {
	return ui.Send(ui.FailMsg{Err: err, What: s.env.Say.Papers.KeyPrint, Case: s.ref.Register})
}

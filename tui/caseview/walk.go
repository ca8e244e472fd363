package caseview

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// walked is the next case of the list with a result to be read, and its place;
// -1 where no other has one.
type walked struct {
	at   int
	view model.CaseView
}

// walk goes to the next case of the list whose result waits, over those that
// have none: whoever reads results is not led to a page without one.
func (s *Result) walk(step int) tea.Cmd {
	desk, among, from := s.env.Desk, s.among, s.at
	if len(among) < 2 {
		return ui.Toast(s.env.Say.Case.NoList)
	}
	return ui.Ask(s.env, s.line.Next(s), func(ctx context.Context) (walked, error) {
		for at := from + step; at >= 0 && at < len(among); at += step {
			v, err := desk.Case(ctx, among[at].Register)
			if model.CodeOf(err) == model.CodeNotFound {
				continue
			}
			if err != nil || v.State == model.AwaitingRatification {
				return walked{at, v}, err
			}
		}
		return walked{at: -1}, nil
	})
}

func (s *Result) arrived(msg ui.Got[walked]) tea.Cmd {
	if !s.line.Mine(s, msg.Addr) {
		return nil
	}
	switch w := msg.Value; {
	case msg.Err != nil:
		return ui.Warning(s.env.ErrorText(msg.Err))
	case w.at < 0:
		return ui.Toast(s.env.Say.Result.NoOther)
	default:
		s.at, s.ref, s.view, s.part, s.seen = w.at, w.view.Register, w.view, 0, 0
	}
	s.deed = model.DeedID(s.env.NewID())
	return ui.Hush()
}

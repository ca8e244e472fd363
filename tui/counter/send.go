package counter

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
	"aduan/tui/widget/input"
)

type (
	// acted answers the booking. Left is why its draft could not be dropped.
	acted struct {
		outcome model.Outcome
		left    error
	}
	// againMsg tries once more after a fault.
	againMsg struct{ to *Screen }
)

// action is the deed as typed: the entry, or the entry with its answer.
func (s *Screen) action() (model.Action, error) {
	src := s.source()
	raw, err := src.JSON(s.sent())
	if err != nil {
		return nil, err
	}
	return model.DecodeAction(src.Action, raw)
}

func (s *Screen) source() input.Source {
	src := s.src
	if s.phase == answering {
		src.Action = "answer_on_the_spot"
	}
	return src
}

// sent is the values that make the deed.
func (s *Screen) sent() map[string]string {
	out := s.form.Values()
	if s.phase == answering {
		out = s.values()
	}
	return s.known.maskedValues(out, false)
}

// send books what is typed. It is asked for once: a booking can be cancelled.
func (s *Screen) send() tea.Cmd {
	if s.busy {
		return nil
	}
	s.form.Clear()
	s.readNumbers()
	if s.missing() {
		s.phase = filling
		s.form.SetButtons(s.buttons())
		return nil
	}
	if s.phase == answering {
		s.spot.Clear()
		s.spot.CheckGaps()
		if x := s.spot.Faulty(); x != nil {
			s.spot.Focus(x.Name)
			return nil
		}
	}
	a, err := s.action()
	if err != nil {
		return s.failed(err)
	}
	s.busy, s.said = true, ""
	desk, name, keep := s.env.Desk, s.keeper.Form, s.keeper.Ahead(s.title(), s.values())
	deed := model.Deed{ID: s.keeper.Deed, Action: a}
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (acted, error) {
		if err := keep(ctx); err != nil {
			return acted{}, err
		}
		out, err := desk.Act(ctx, deed)
		if err != nil {
			return acted{}, err
		}
		return acted{out, desk.Drafts().Drop(ctx, name)}, nil
	})
}

func (s *Screen) gotOutcome(msg ui.Got[acted]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) {
		return nil
	}
	s.busy = false
	if msg.Err != nil {
		return s.failed(msg.Err)
	}
	action, with, how := s.source().Action, s.known.tie, s.known.how
	s.keeper.Done()
	s.showBooked(msg.Value.outcome)
	done := tea.Batch(ui.Send(ui.DoneMsg{Action: action, Cases: []model.CaseView{msg.Value.outcome.Case}}), s.link(with, how))
	switch {
	case msg.Value.left != nil:
		return tea.Batch(done, ui.Warning(s.env.ErrorText(msg.Value.left)))
	case len(msg.Value.outcome.Warnings) > 0:
		return tea.Batch(done, ui.Warning(s.env.Words.Warning(msg.Value.outcome.Warnings[0])))
	}
	if with.ID != "" {
		return done // what became of the link is told when it is known
	}
	return tea.Batch(done, ui.Toast(s.stored()))
}

// failed takes a booking that did not happen to its field, else to the root.
func (s *Screen) failed(err error) tea.Cmd {
	e := (*model.Error)(nil)
	if draft.Elsewhere(err) {
		return tea.Batch(s.keep(), ui.Send(ui.FailMsg{Err: err, What: s.title()}))
	}
	if _, _, which := ui.WhichPost(err); !which && errors.As(err, &e) && e.Code == model.CodeInvalid && s.faulty(e) {
		return nil
	}
	if ask, ok := s.askDate(err); ok {
		return ask
	}
	fail := ui.FailMsg{Err: err, What: s.title(), Retry: againMsg{s}, Typed: append(s.form.Told(), s.spot.Told()...), Kept: s.keeper.Kept()}
	return ui.Send(fail)
}

// faulty says at the field what is wrong with it, on the page where it stands.
func (s *Screen) faulty(e *model.Error) bool {
	text := s.env.ErrorText(e)
	if e.Rule == "required" {
		text = s.env.Say.Form.Empty
	}
	if s.phase == answering && s.spot.Fail(s.src.Where(s.spot, e.Field), text) {
		return true
	}
	if !s.form.Fail(s.src.Where(s.form, e.Field), text) {
		return false
	}
	s.phase = filling
	s.form.SetButtons(s.buttons())
	return true
}

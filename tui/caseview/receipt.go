package caseview

import (
	"context"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
)

type (
	// receipt answers what became of the paper of a case.
	receipt struct {
		no             string
		jammed, byHand bool
	}
	// givenMsg: the paper that was shown has been given.
	givenMsg struct {
		to *Screen
		of model.CaseRef
	}
)

// print makes the receipt of the case once more, for who lost it, or came
// without: the printer takes it, or it is shown. What was given is recorded.
func (s *Screen) print() tea.Cmd {
	switch {
	case !s.loaded: // asked for on the way here
		s.toPrint = true
		return nil
	case s.err != nil || s.view.Sight == model.SeeNumber:
		return nil
	}
	say := s.env.Say.Receipt
	if roles, _ := model.RolesFor("print"); !slices.ContainsFunc(roles, s.env.Holds) {
		return ui.Warning(say.Needs)
	}
	about := paper.About{View: s.view, Office: s.env.Office(), Words: s.env.Words, Names: words.NamesOf(s.env.Me.Office, s.env.Staff), Now: s.env.At}
	text := paperview.Write(s.env, paper.Receipt(about))
	if s.env.Print == nil || s.jammed {
		s.jammed = false // from the sheet, the printer may be tried again
		return ui.Open(paperview.New(s.env, fmt.Sprintf(say.Title, s.view.Register), text).Hand(say.KeyGiven, givenMsg{s, s.caseRef()}))
	}
	return s.keepPrint(s.caseRef(), s.env.Print, text)
}

// keepPrint prints where there is a printer, and then records the print: what
// did not come out of it was not given.
func (s *Screen) keepPrint(of model.CaseRef, send func(context.Context, string) error, text string) tea.Cmd {
	a, err := model.DecodeAction("print", []byte(`{"paper":"receipt"}`))
	if err != nil {
		return ui.Send(ui.FailMsg{Err: err})
	}
	desk, deed := s.env.Desk, model.Deed{ID: model.DeedID(s.env.NewID()), Case: of.ID, Seen: of.Version, Action: a}
	return ui.Ask(s.env, ui.Addr{To: s}, func(ctx context.Context) (receipt, error) {
		if send != nil && send(ctx, text) != nil {
			return receipt{no: of.Register, jammed: true}, nil
		}
		_, err := desk.Act(ctx, deed)
		return receipt{no: of.Register, byHand: send == nil}, err
	})
}

func (s *Screen) gotPrinted(msg ui.Got[receipt]) tea.Cmd {
	say, r := s.env.Say.Receipt, msg.Value
	switch {
	case msg.To != s:
		return nil
	case msg.Err != nil:
		return ui.Send(ui.FailMsg{Err: msg.Err, What: say.Command})
	case r.jammed:
		s.jammed = true // not opened unasked: a key on its way would say that it was given
		return ui.Warning(fmt.Sprintf(say.Failed, r.no))
	case r.byHand:
		return tea.Batch(s.load(), ui.Toast(fmt.Sprintf(say.Given, r.no)))
	}
	return tea.Batch(s.load(), ui.Toast(fmt.Sprintf(say.Done, r.no)))
}

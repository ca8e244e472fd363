package counter

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
	"aduan/tui/widget/form"
	"aduan/tui/widget/paperview"
)

// Buttons of the page of the number.
const (
	buttonPrint = "print"
	buttonNext  = "next"
	buttonOpen  = "open"
)

type (
	voidMsg struct{ to *Screen }
	// voided answers the cancelling of an entry.
	voided struct{ outcome model.Outcome }
	// givenMsg says that the paper on the sheet was given.
	givenMsg struct{ to *Screen }
	// printed answers a print of the case no. failed: it was not kept; jammed:
	// nothing came out; byHand: there is no printer.
	printed struct {
		no             string
		failed         error
		jammed, byHand bool
	}
)

// showBooked turns to the page of the number; the focus stands on printing.
func (s *Screen) showBooked(o model.Outcome) {
	say := s.env.Say.Counter
	s.phase, s.outcome = booked, o
	no, _, _ := strings.Cut(o.Case.Register, "/")
	if n, err := strconv.ParseUint(no, 10, 64); err == nil {
		s.given = n
	}
	s.page = form.New(s.env, nil, []form.Button{{Name: buttonPrint, Text: say.Print}, {Name: buttonNext, Text: say.Next},
		{Name: buttonOpen, Text: say.OpenCase}}, labelWidth)
}

// changed takes what became of the entry since: it was corrected, or voided.
func (s *Screen) changed(cases []model.CaseView) {
	for _, c := range cases {
		if s.phase == booked && c.ID == s.outcome.Case.ID {
			s.outcome.Case = c
		}
	}
}

// stored says when the entry was recorded.
func (s *Screen) stored() string {
	at := s.env.Now()
	if v := s.outcome.Case.RecordedAt; v != nil {
		at = *v
	}
	return fmt.Sprintf(s.env.Say.Counter.Stored, s.env.Local(at).Format("15.04.05"))
}

func (s *Screen) onBooked(k tea.KeyPressMsg) tea.Cmd {
	b := s.env.Keys.Booked
	ref := s.Subject()
	switch {
	case key.Matches(k, b.Next):
		s.fresh()
		return ui.Hush()
	case key.Matches(k, b.OpenCase):
		return ui.Go(ui.RouteCase{Ref: ref.Register})
	case key.Matches(k, b.Amend):
		return ui.Go(ui.RouteForm{Case: ref, Action: "amend"})
	case key.Matches(k, b.Cancel):
		return s.askVoid()
	case key.Matches(k, b.Copy):
		return ui.Copy(paperview.Receipt(s.env, s.outcome.Case), s.env.Say.Counter.Copied)
	}
	if ev := s.page.Key(k); ev.What == form.Pressed {
		switch ev.Name {
		case buttonPrint:
			return s.print()
		case buttonNext:
			s.fresh()
			return ui.Hush()
		case buttonOpen:
			return ui.Go(ui.RouteCase{Ref: ref.Register})
		}
	}
	return nil
}

// voidLeft is how long the entry may still be cancelled by who booked it.
func (s *Screen) voidLeft() time.Duration {
	v := s.outcome.Case
	if s.voided || v.RecordedAt == nil {
		return 0
	}
	limit := time.Duration(s.env.Office().Rules.VoidMinutes) * time.Minute
	return (limit - s.env.At.Sub(*v.RecordedAt)).Truncate(time.Minute)
}

// askVoid asks with the number; it starts on yes, for the number stays.
func (s *Screen) askVoid() tea.Cmd {
	say := s.env.Say.Counter
	if s.voided {
		return nil
	}
	if s.voidLeft() <= 0 && !s.env.Holds(model.Pengelola) {
		return ui.Warning(fmt.Sprintf(say.VoidLate, s.env.Words.Duration(time.Duration(s.env.Office().Rules.VoidMinutes)*time.Minute)))
	}
	return ui.Open(confirm.New(s.env, confirm.Ask{Title: fmt.Sprintf(say.VoidTitle, s.outcome.Case.Register), Text: []string{say.VoidText},
		Yes: say.VoidYes, No: s.env.Say.Form.SureNo, OnYes: true, Then: voidMsg{s}}))
}

// void strikes the entry through.
func (s *Screen) void() tea.Cmd {
	raw, err := json.Marshal(map[string]any{"reason": map[string]string{"text": s.env.Say.Counter.VoidReason}})
	if err != nil {
		return ui.Send(ui.FailMsg{Err: err})
	}
	a, err := model.DecodeAction("void", raw)
	if err != nil {
		return ui.Send(ui.FailMsg{Err: err})
	}
	desk, v := s.env.Desk, s.outcome.Case
	deed := model.Deed{ID: model.DeedID(s.env.NewID()), Case: v.ID, Seen: v.Version, Action: a}
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (voided, error) {
		o, err := desk.Act(ctx, deed)
		return voided{o}, err
	})
}

func (s *Screen) gotVoided(msg ui.Got[voided]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) {
		return nil
	}
	v := s.outcome.Case
	if msg.Err != nil {
		return ui.Send(ui.FailMsg{Err: msg.Err, What: s.env.Say.Counter.VoidYes, Case: v.Register})
	}
	done := msg.Value.outcome.Case
	if s.here(done.Register) { // the next person may have come
		s.voided = true
		s.outcome.Case.Version = max(v.Version, done.Version)
		s.page.Press(buttonNext)
	}
	return tea.Batch(ui.Send(ui.DoneMsg{Action: "void", Cases: []model.CaseView{done}}),
		ui.Toast(fmt.Sprintf(s.env.Say.Counter.VoidDone, done.Register)))
}

// print sends the receipt to the printer and keeps that it was given; where there
// is no printer, or it failed, it is shown, to be copied or written by hand.
func (s *Screen) print() tea.Cmd {
	if s.onPaper {
		return nil
	}
	doc := paper.Receipt(paperview.About(s.env, s.outcome.Case))
	send := paperview.Printer(s.env)
	if send == nil || s.jammed {
		s.jammed = false // from the sheet, the printer may be tried again
		sheet := paperview.Of(s.env, fmt.Sprintf(s.env.Say.Counter.PrintTitle, s.outcome.Case.Register), paperview.Copied("receipt", doc), doc)
		sheet.Given, sheet.Kind, sheet.Register = givenMsg{s}, "receipt", s.outcome.Case.Register
		return ui.Open(sheet)
	}
	return s.keepPrint(func(ctx context.Context) error { return send(ctx, "receipt", doc) })
}

// keepPrint prints where there is a printer, and then records the print: what
// did not come out of the printer was not given.
func (s *Screen) keepPrint(send func(context.Context) error) tea.Cmd {
	a, err := model.DecodeAction("print", []byte(`{"paper":"receipt"}`))
	if err != nil {
		return ui.Send(ui.FailMsg{Err: err})
	}
	desk, v := s.env.Desk, s.outcome.Case
	deed := model.Deed{ID: model.DeedID(s.env.NewID()), Case: v.ID, Seen: v.Version, Action: a}
	s.onPaper = true
	// Not asking.Next: its answer is told even when the next person is asked for.
	return ui.Ask(s.env, ui.Addr{To: s}, func(ctx context.Context) (printed, error) {
		if send != nil {
			if err := send(ctx); err != nil {
				return printed{no: v.Register, jammed: true}, nil
			}
		}
		_, err := desk.Act(ctx, deed)
		return printed{no: v.Register, failed: err, byHand: send == nil}, nil
	})
}

// gotPrinted goes on to the next person. A printer that failed, or a print that
// was not kept, says so; the booking stands, and the next Enter shows the receipt, to
// be given by hand. The clerk may have gone on before: then it is only said.
func (s *Screen) gotPrinted(msg ui.Got[printed]) tea.Cmd {
	if msg.To != s {
		return nil
	}
	say, p := s.env.Say.Counter, msg.Value
	here := s.here(p.no)
	if here {
		s.onPaper = false
	}
	switch {
	case p.failed != nil:
		return ui.Warning(p.no + ": " + s.env.ErrorText(p.failed))
	case p.jammed && here:
		s.jammed = true // not opened unasked: a key on its way would say that it was given
		return ui.Warning(fmt.Sprintf(say.PrintFailed, p.no) + ". " + say.PrintShow)
	case p.jammed:
		return ui.Warning(fmt.Sprintf(say.PrintFailed, p.no))
	}
	if here {
		s.page.Press(buttonNext)
	}
	if p.byHand {
		return ui.Toast(fmt.Sprintf(say.PrintGiven, p.no))
	}
	return ui.Toast(fmt.Sprintf(say.PrintDone, p.no))
}

// here is true while the page of the number is that of the case no.
func (s *Screen) here(no string) bool { return s.page != nil && s.outcome.Case.Register == no }

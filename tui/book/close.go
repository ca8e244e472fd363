package book

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
)

type (
	// closeMsg: the day is to be closed.
	closeMsg struct {
		to   *Screen
		date string
		deed model.DeedID
	}
	// closed answers the deed.
	closed struct{ date string }
)

// askClose asks whether to close the page's day. Who may not is told who could;
// a day that was closed and got nothing since is closed already.
func (s *Screen) askClose() tea.Cmd {
	say := s.env.Say.Book
	if !s.loaded || s.err != nil {
		return ui.Warning(say.NotRead)
	}
	if b := s.day.Barred; b != nil {
		return ui.Send(ui.FailMsg{Err: b, What: s.env.Words.Action("close_day").Name})
	}
	count := len(s.day.Entries)
	if n := len(s.day.Closings); n > 0 {
		if last := s.day.Closings[n-1]; last.Head != "" && last.Count == count {
			return ui.Toast(fmt.Sprintf(say.Already, s.dayName(), s.when(last.At), s.env.Doer(last.By)))
		}
	}
	text := say.CloseNone
	if count > 0 {
		text = fmt.Sprintf(say.CloseText, count, ui.Short(s.day.Entries[0].Case.Register), ui.Short(s.day.Entries[count-1].Case.Register))
		if v := s.voided(); v > 0 {
			text += " " + fmt.Sprintf(say.CloseVoid, v)
		}
	}
	return ui.Open(confirm.New(s.env, confirm.Ask{Title: fmt.Sprintf(say.CloseTitle, s.dayName()), Tone: ui.Warn,
		Text: []string{text, say.CloseLater}, No: s.env.Say.Form.SureNo, Yes: say.CloseYes,
		Then: closeMsg{s, s.day.Date, model.DeedID(s.env.NewID())}}))
}

// close does the deed; trying again sends the same one.
func (s *Screen) close(msg closeMsg) tea.Cmd {
	if msg.to != s {
		return nil
	}
	desk := s.env.Desk
	deed := model.Deed{ID: msg.deed, Action: &model.CloseDay{Date: msg.date}}
	addr := ui.Addr{To: s}
	return ui.Ask(s.env, addr, func(ctx context.Context) (closed, error) {
		_, err := desk.Act(ctx, deed)
		if err != nil {
			return closed{}, failed{err, msg}
		}
		return closed{msg.date}, nil
	})
}

// failed keeps the deed that may be sent again.
type failed struct {
	error
	again closeMsg
}

func (f failed) Unwrap() error { return f.error }

// gotClosed says that the day is closed, and reads its page again.
func (s *Screen) gotClosed(msg ui.Got[closed]) tea.Cmd {
	if msg.To != s {
		return nil
	}
	say := s.env.Say.Book
	if msg.Err != nil {
		fail := ui.FailMsg{Err: msg.Err, What: s.env.Words.Action("close_day").Name}
		if f := (failed{}); errors.As(msg.Err, &f) {
			fail.Retry = f.again
		}
		return tea.Batch(s.Init(), ui.Send(fail))
	}
	day := s.env.Words.Civil(msg.Value.date, s.env.At)
	return tea.Batch(s.Init(), ui.Toast(fmt.Sprintf(say.Done, day, s.env.Clock(s.env.Now()))))
}

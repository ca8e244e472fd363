package counter

import (
	"context"
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
)

type (
	// rightDateMsg: the clerk says that the computer's date is right.
	rightDateMsg struct {
		to   *Screen
		date string
	}
	// dated answers the confirmation.
	dated struct{}
)

// askDate asks whoever stands at the counter whether the computer's date is
// right, where the book doubts it: the citizen must not wait for somebody else
// to say so. False for every other error.
func (s *Screen) askDate(err error) (tea.Cmd, bool) {
	e := (*model.Error)(nil)
	if !errors.As(err, &e) || e.Rule != "clock_jump" {
		return nil, false
	}
	at, perr := time.Parse(time.RFC3339, e.Args["at"])
	if perr != nil {
		return nil, false
	}
	say := s.env.Say.Counter
	return ui.Open(confirm.New(s.env, confirm.Ask{Title: say.DateTitle, Tone: ui.Warn,
		Text: []string{fmt.Sprintf(say.DateText, s.env.Words.LongMoment(s.env.Local(at))), say.DateSafe},
		No:   s.env.Say.Form.SureNo, Yes: say.DateYes, Then: rightDateMsg{s, at.Format(time.DateOnly)}})), true
}

// confirmDate writes down that the date is right; then the booking goes on.
func (s *Screen) confirmDate(date string) tea.Cmd {
	desk := s.env.Desk
	deed := model.Deed{ID: model.DeedID(s.env.NewID()), Action: &model.ConfirmDate{Date: date}}
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (dated, error) {
		_, err := desk.Act(ctx, deed)
		return dated{}, err
	})
}

func (s *Screen) gotDate(msg ui.Got[dated]) tea.Cmd {
	switch {
	case !s.asking.Mine(s, msg.Addr):
		return nil
	case msg.Err != nil:
		return ui.Send(ui.FailMsg{Err: msg.Err, What: s.title()})
	}
	return s.send()
}

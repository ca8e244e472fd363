package counter

import (
	"context"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
)

// aside answers the setting aside of a form.
type aside struct{ title string }

// typed is true where the form holds something of a person.
func (s *Screen) typed() bool { return s.keeper.Stale() || !s.keeper.Saved().IsZero() }

// setAside makes room for the next person: the form waits at Beranda, and the
// counter has an empty one, which is a draft of its own.
func (s *Screen) setAside() tea.Cmd {
	if !s.typed() {
		return ui.Warning(s.env.Say.Counter.AsideNothing)
	}
	desk, parent, newID := s.env.Desk, s.env.Context, s.env.NewID
	d := model.FormDraft{Form: s.keeper.Form, Deed: s.keeper.Deed, Title: s.title(), Saved: s.env.Now(), Values: s.values()}
	s.busy = true
	return ui.Ask(s.env, ui.Addr{To: s}, func(ctx context.Context) (aside, error) {
		d, err := draft.Keep(ctx, parent, desk, d, newID)
		if err == nil {
			desk.Drafts().Leave(d.Form)
		}
		return aside{d.Title}, err
	})
}

func (s *Screen) gotAside(msg ui.Got[aside]) tea.Cmd {
	if msg.To != s {
		return nil
	}
	s.busy = false
	if msg.Err != nil {
		return ui.Send(ui.FailMsg{Err: msg.Err, What: s.title()})
	}
	s.keeper.Done()
	s.fresh()
	s.loaded = false
	return tea.Batch(s.open(model.DraftAsk{Form: formName, Fresh: true}), ui.Toast(fmt.Sprintf(s.env.Say.Counter.AsideDone, msg.Value.title)))
}

// found says whose form stands here when one comes to the counter again.
func (s *Screen) found(entered bool) tea.Cmd {
	if at := s.keeper.Saved(); entered && s.phase == filling && !at.IsZero() {
		return s.goneOn(s.title(), at)
	}
	return nil
}

// goneOn says whose form this is: it may not be that of who stands here now.
func (s *Screen) goneOn(whose string, saved time.Time) tea.Cmd {
	return ui.Toast(fmt.Sprintf(s.env.Say.Counter.GoneOn, whose, s.env.FeedMoment(saved)))
}

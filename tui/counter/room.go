package counter

import (
	"context"
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
)

// room is who waits for the office's special room.
type room struct {
	asking ui.Asking
	all    []model.Waiter
	at     int
	among  bool // the focus is in the list
	busy   bool
}

type (
	// waiters answers with who waits.
	waiters struct{ all []model.Waiter }
	// parked, taken and unparked answer what was done to one of them.
	parked struct{ title string }
	taken  struct {
		draft model.FormDraft
		found bool
	}
	unparked struct{ title string }
	// unparkMsg: the clerk said that somebody waits no more.
	unparkMsg struct {
		to *Screen
		w  model.Waiter
	}
)

// special is the name of the office's special room; empty where it has none.
func (s *Screen) special() string { return s.env.Office().Rules.Special }

// readRoom reads who waits.
func (s *Screen) readRoom() tea.Cmd {
	if s.special() == "" {
		return nil
	}
	desk := s.env.Desk
	return ui.Ask(s.env, s.room.asking.Next(&s.room), func(ctx context.Context) (waiters, error) {
		all, err := desk.Waiting().List(ctx)
		return waiters{all}, err
	})
}

func (s *Screen) onRoom(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case ui.Got[waiters]:
		if s.room.asking.Mine(&s.room, msg.Addr) {
			return s.gotWaiters(msg)
		}
	case ui.Got[parked]:
		if msg.To == s {
			return s.gotParked(msg)
		}
	case ui.Got[taken]:
		if msg.To == s {
			return s.gotTaken(msg)
		}
	case ui.Got[unparked]:
		if msg.To != s {
			return nil
		}
		if msg.Err != nil {
			return ui.Send(ui.FailMsg{Err: msg.Err, What: s.env.Say.Room.DropYes})
		}
		return tea.Batch(s.readRoom(), ui.Toast(fmt.Sprintf(s.env.Say.Room.Dropped, msg.Value.title)))
	case unparkMsg:
		if msg.to == s {
			return s.unpark(msg.w)
		}
	}
	return nil
}

// gotWaiters takes the list. The cursor stays with whom it was on.
func (s *Screen) gotWaiters(msg ui.Got[waiters]) tea.Cmd {
	if msg.Err != nil {
		return ui.Warning(s.env.Say.Room.Unread + " " + s.env.ErrorText(msg.Err))
	}
	on := model.DeedID("")
	if s.room.at < len(s.room.all) {
		on = s.room.all[s.room.at].Deed
	}
	s.room.all = msg.Value.all
	if s.room.at = slices.IndexFunc(s.room.all, func(w model.Waiter) bool { return w.Deed == on }); s.room.at < 0 {
		s.room.at = 0
	}
	if len(s.room.all) == 0 {
		s.room.among = false
	}
	s.fit()
	return nil
}

// park sends the person to the special room: the form is kept for whoever calls
// them, and the counter is free. They have been there since now.
func (s *Screen) park() tea.Cmd {
	say := s.env.Say.Room
	if s.room.busy {
		return nil
	}
	if s.form.Get(name).Empty() && s.form.Get("subject").Empty() {
		return ui.Warning(say.Nothing)
	}
	now := s.env.Now()
	values := s.values()
	if values["received_at"] == "" {
		values["received_at"] = s.env.Local(now).Format("02/01/2006 15.04")
	}
	w := model.Waiter{FormDraft: model.FormDraft{Form: s.keeper.Form, Deed: s.keeper.Deed, Title: s.title(), Saved: now, Values: values}}
	s.room.busy = true
	desk := s.env.Desk
	return ui.Ask(s.env, ui.Addr{To: s}, func(ctx context.Context) (parked, error) { return parked{w.Title}, desk.Waiting().Park(ctx, w) })
}

func (s *Screen) gotParked(msg ui.Got[parked]) tea.Cmd {
	s.room.busy = false
	if msg.Err != nil {
		return ui.Send(ui.FailMsg{Err: msg.Err, What: s.title()})
	}
	s.keeper.Done()
	s.fresh()
	return tea.Batch(s.readRoom(), ui.Toast(fmt.Sprintf(s.env.Say.Room.Parked, msg.Value.title, s.special())))
}

// waiting are those who are listed under the form: nobody while the earlier cases
// of somebody stand there.
func (s *Screen) waiting() []model.Waiter {
	if s.phase != filling || s.special() == "" || len(s.earlier()) > 0 {
		return nil
	}
	return s.room.all
}

// toRoom tells whether a key leads from the form into the list: Tab past the last
// button, Shift-Tab before the first field.
func (s *Screen) toRoom(k tea.KeyPressMsg) bool {
	n := len(s.waiting())
	if n == 0 {
		return false
	}
	keys, first := s.env.Keys.Form, 0
	if at, _ := s.form.Place(); s.form.Here() != nil {
		first = at
	}
	switch {
	case key.Matches(k, keys.Next) && s.form.Pressing() == len(s.buttons())-1:
		s.room.at = 0
	case key.Matches(k, keys.Prev) && first == 1:
		s.room.at = n - 1
	default:
		return false
	}
	s.room.among = true
	return true
}

// onWaiting takes a key while the focus is in the list.
func (s *Screen) onWaiting(k tea.KeyPressMsg) tea.Cmd {
	keys, all := s.env.Keys, s.waiting()
	if len(all) == 0 || s.room.busy {
		s.room.among = s.room.among && len(all) > 0
		return nil
	}
	r, w := &s.room, all[min(s.room.at, len(all)-1)]
	switch {
	case key.Matches(k, keys.Room.Take):
		return s.takeWaiter(w)
	case key.Matches(k, keys.Room.Drop):
		say := s.env.Say.Room
		return ui.Open(confirm.New(s.env, confirm.Ask{Title: fmt.Sprintf(say.DropTitle, w.Title), Tone: ui.Warn, Text: []string{say.DropText},
			No: s.env.Say.Form.SureNo, Yes: say.DropYes, Then: unparkMsg{s, w}}))
	case key.Matches(k, keys.Form.Leave):
		r.among = false
	case key.Matches(k, keys.Form.Next), k.String() == "down":
		if r.at++; r.at >= len(all) {
			r.among, r.at = false, 0
			s.form.Focus(s.front()[0])
		}
	case key.Matches(k, keys.Form.Prev), k.String() == "up":
		if r.at--; r.at < 0 {
			r.among, r.at = false, 0
			s.form.Press(s.buttons()[len(s.buttons())-1].Name)
		}
	case len(k.Text) == 1 && k.Text[0] >= '1' && int(k.Text[0]-'1') < min(len(all), mostShown):
		r.at = int(k.Text[0] - '1')
	}
	return nil
}

// takeWaiter goes on with somebody's form; the one at hand must be empty.
func (s *Screen) takeWaiter(w model.Waiter) tea.Cmd {
	if s.keeper.Stale() || !s.keeper.Saved().IsZero() {
		return ui.Warning(s.env.Say.Room.Busy)
	}
	s.room.busy = true
	desk := s.env.Desk
	return ui.Ask(s.env, ui.Addr{To: s}, func(ctx context.Context) (taken, error) {
		d, found, err := desk.Waiting().Take(ctx, w.Deed)
		return taken{d, found}, err
	})
}

func (s *Screen) gotTaken(msg ui.Got[taken]) tea.Cmd {
	s.room.busy = false
	switch {
	case msg.Err != nil:
		return ui.Send(ui.FailMsg{Err: msg.Err, What: s.env.Say.Room.KeyTake})
	case !msg.Value.found:
		return tea.Batch(s.readRoom(), ui.Warning(s.env.Say.Room.Gone))
	}
	s.room.among = false
	s.resumeDraft(msg.Value.draft)
	return s.readRoom()
}

func (s *Screen) unpark(w model.Waiter) tea.Cmd {
	desk := s.env.Desk
	return ui.Ask(s.env, ui.Addr{To: s}, func(ctx context.Context) (unparked, error) {
		return unparked{w.Title}, desk.Waiting().Drop(ctx, w.Deed)
	})
}

// mostShown is how many of who waits are seen at once.
const mostShown = 3

// viewWaiting is a row for each who waits, around the cursor.
func (s *Screen) viewWaiting(w int) []ui.Line {
	all := s.waiting()
	out := []ui.Line{{ui.T("   "), ui.Accent.T(ui.Cut(fmt.Sprintf(s.env.Say.Room.Waits, s.special(), len(all)), w-4))}}
	from := max(0, min(s.room.at-mostShown+1, len(all)-mostShown))
	for i := from; i < min(len(all), from+mostShown); i++ {
		x := all[i]
		mark, role := "     ", ui.Plain
		if s.room.among && s.room.at == i {
			mark, role = "   > ", ui.Selected
		}
		text := s.env.Words.Duration(x.Waited(s.env.At))
		if w >= leastWide {
			text = s.env.Colleague(x.By) + " · " + text
		}
		left := ui.Line{ui.T(mark), ui.Accent.T(fmt.Sprint(i + 1)), ui.T("  "), role.T(ui.Cut(x.Title, max(4, w-12-ui.Width(text))))}
		out = append(out, ui.Edges(left, ui.Line{ui.Muted.T(text)}, w))
	}
	return out
}

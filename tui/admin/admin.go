// Package admin is Kelola: who works here in which posts, the profile in force,
// the calendar and the health of the book; and the preview of a closure. No word
// of a case and no citizen's name stands here, for anybody.
package admin

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/ui"
	"aduan/tui/widget/edit"
)

// part is one page of Kelola.
type part int

// Parts, in their order on the screen.
const (
	partStaff part = iota
	partPosts
	partProfile
	partCalendar
	partAccess
	partRetention
	partBreach
	partHealth
	partKeys
	parts
)

// Screen is Kelola at one of its parts, or those of them that are records of
// personal data, for who has them but not the place.
type Screen struct {
	env    *ui.Env
	asking ui.Asking
	part   part
	from   part // the first and the last that are shown
	last   part
	at     [parts]int // cursor of a list, first line of a text
	book   content
	loaded bool
	err    error

	filter *edit.Field
	typing bool
	person model.StaffID // whose posts are shown; empty for the list
	held   int           // cursor among them
	year   int           // of the calendar; 0 is this year
	busy   bool
	older  older
	log    accessLog
	due    dueCases
	lost   breaches
	lists
}

// content is what Kelola shows.
type content struct {
	staff   model.Directory
	office  *model.Office
	version uint32
	cal     *calendar.Calendar
	ring    ring         // only where keys are looked at
	stats   *model.Stats // only where health is looked at: it counts the whole book
	machine model.MachineClock
}

// disabled answers the deed that shuts somebody out.
type disabled struct{ name string }

// disableMsg comes back from the sheet that asks.
type disableMsg struct {
	to  *Screen
	id  model.StaffID
	the model.DeedID
}

// New makes Kelola; Init reads it.
func New(env *ui.Env) *Screen {
	return &Screen{env: env, filter: edit.NewField(), last: parts - 1, log: accessLog{filter: edit.NewField()}}
}

// Init reads what the part shows.
func (s *Screen) Init() tea.Cmd { return s.look(false) }

// look reads what the part shows; anew: also what is read seldom.
func (s *Screen) look(anew bool) tea.Cmd {
	desk, health, keys, now := s.env.Desk, s.part == partHealth, s.part == partKeys, s.env.Now()
	book := desk.Book()
	return tea.Batch(s.askOlder(), s.readRecords(anew), ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (c content, err error) {
		if c.staff, err = book.Staff(ctx); err != nil {
			return c, err
		}
		if c.office, c.version, err = book.Office(ctx); err != nil {
			return c, err
		}
		at, err := book.Calendar(ctx)
		if err != nil {
			return c, err
		}
		c.cal = at(now)
		if keys {
			c.ring, err = readRing(ctx, desk)
			return c, err
		}
		if health {
			st, err := book.Stats(ctx)
			if c.stats = &st; err == nil {
				c.machine, err = desk.MachineClock(ctx)
			}
			return c, err
		}
		return c, nil
	}))
}

// Update dispatches.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[content]:
		s.got(msg)
	case ui.Got[model.KeptPart]:
		return s, s.gotOlder(msg)
	case ui.Got[looks]:
		s.gotLooks(msg)
	case ui.Got[[]model.Breach]:
		s.gotBreaches(msg)
	case ui.Got[model.RetentionPart]:
		return s, s.gotDue(msg)
	case ui.Got[disabled]:
		return s, s.gotDisabled(msg)
	case disableMsg:
		if msg.to == s {
			return s, s.disable(msg)
		}
	case ui.ShownMsg:
		if msg.Entered {
			s.person, s.held = "", 0
			s.closeRecord()
		}
		return s, s.Init()
	case ui.DoneMsg:
		return s, s.look(true)
	case ui.ChangedMsg, ui.MinuteMsg:
		return s, s.Init()
	case tea.KeyPressMsg:
		return s, s.onKey(msg)
	case tea.PasteMsg:
		if s.typing {
			s.field().Paste(msg.Content)
			s.refilter()
		}
	}
	return s, nil
}

// got keeps the cursor inside what is there now.
func (s *Screen) got(msg ui.Got[content]) {
	if !s.asking.Mine(s, msg.Addr) {
		return
	}
	first := s.book.cal == nil
	s.loaded, s.err = true, msg.Err
	if msg.Err != nil {
		return
	}
	old, machine := s.book.stats, s.book.machine
	if s.book = msg.Value; s.book.stats == nil {
		s.book.stats, s.book.machine = old, machine
	}
	s.arrange()
	if first {
		s.at[partCalendar] = s.coming()
	}
	s.move(0)
}

// Captures takes every key while the filter is typed, and Esc while there is
// something smaller to leave than the place.
func (s *Screen) Captures(k tea.KeyPressMsg) bool {
	back := key.Matches(k, s.env.Keys.Global.Back)
	return s.typing || back && (s.person != "" || s.opened() || s.filtered() || s.dated())
}

// Title is the place's name, or that of the records.
func (s *Screen) Title() string {
	if s.from == partAccess {
		return s.env.Say.Records.Title
	}
	return s.env.Say.Shell.Places[ui.PlaceAdmin]
}

// ShortHelp names what is likeliest here.
func (s *Screen) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say.Admin
	a := k.Admin
	end := ui.As(a.Remove, say.KeyEnd)
	switch {
	case s.typing:
		return []key.Binding{k.Filter.Apply, k.Filter.Clear}
	case !s.loaded || s.err != nil:
		return []key.Binding{k.Move.Next}
	case s.person != "":
		return s.allowed([]key.Binding{a.Give, end, a.Disable, k.Global.Back})
	}
	next := ui.As(k.Move.Next, strings.ToLower(say.Parts[s.beside(1)]))
	switch s.part {
	case partAccess, partRetention, partBreach:
		return append(s.recordKeys(), next)
	case partStaff:
		return s.allowed([]key.Binding{k.Move.Open, a.Add, a.Give, a.Disable, k.List.Filter, next})
	case partPosts:
		return s.allowed([]key.Binding{k.Move.Open, a.Give, end, next})
	case partKeys:
		switch r, ok := s.hereKey(); {
		case !ok:
			return s.allowed([]key.Binding{a.Add, next})
		case r.knocked():
			return s.allowed([]key.Binding{ui.As(k.Move.Open, say.KeyEnrol), a.Add, next})
		}
		return s.allowed([]key.Binding{a.Add, a.Remove, next})
	case partCalendar:
		return s.allowed([]key.Binding{ui.As(k.Move.Left, say.KeyYear), a.Add, a.Remove, next})
	}
	return []key.Binding{ui.As(k.Move.Down, s.env.Say.Key.Scroll), next}
}

// allowed leaves out the keys of deeds that are not one's own.
func (s *Screen) allowed(keys []key.Binding) []key.Binding {
	a := s.env.Keys.Admin
	var out []key.Binding
	for _, b := range keys {
		action := model.ActionName("")
		switch b.Help().Key {
		case a.Add.Help().Key:
			action = "staff_add"
			if s.part == partKeys {
				action = "key_add"
			}
		case a.Give.Help().Key:
			action = "post_give"
		case a.Disable.Help().Key:
			action = "staff_disable"
		case a.Remove.Help().Key:
			action = "closure_remove"
			switch s.part {
			case partCalendar:
			case partKeys:
				action = "key_remove"
			default:
				action = "post_end"
			}
		}
		if action == "" || s.may(action) {
			out = append(out, b)
		}
	}
	return out
}

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k, say := s.env.Keys, s.env.Say.Admin
	a := k.Admin
	own := s.allowed([]key.Binding{k.Move.Open, a.Add, a.Give, a.Disable, a.Remove})
	if s.recording() {
		own = s.recordKeys()
	}
	return [][]key.Binding{append(own, k.List.Filter, ui.As(k.Move.Left, say.KeyYear)), k.MoveHelp(), k.GlobalHelp()}
}

// Package book is Buku: the register read as the paper book is, one day a page,
// with what was struck, corrected and recorded late, and the closing of the day.
package book

import (
	"context"
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/edit"
	"aduan/tui/widget/table"
)

// asked is what is typed at the head of the page.
type asked int

const (
	nothing asked = iota
	aFilter
	aDate
)

// Screen is Buku.
type Screen struct {
	env    *ui.Env
	line   ui.Asking
	date   string // of the page wanted; empty: today's, also after midnight
	day    model.RegisterDay
	loaded bool
	err    error
	cursor int   // among shown
	shown  []int // entries that the filter leaves
	filter *edit.Field
	goTo   *edit.Field
	typing asked
	// turned: the page was turned by a key, and days between are told. closing:
	// the page was asked for to close its day.
	turned, closing bool
}

// New makes Buku at today's page; Init reads it.
func New(env *ui.Env) *Screen {
	return &Screen{env: env, filter: edit.NewField(), goTo: edit.NewField()}
}

// Init reads the page.
func (s *Screen) Init() tea.Cmd {
	desk, date := s.env.Desk, s.date
	return ui.Ask(s.env, s.line.Next(s), func(ctx context.Context) (model.RegisterDay, error) { return desk.RegisterDay(ctx, date) })
}

// Update dispatches.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.RegisterDay]:
		return s, s.got(msg)
	case ui.Got[closed]:
		return s, s.gotClosed(msg)
	case ui.Got[printed]:
		return s, s.gotPrinted(msg)
	case ui.ShownMsg, ui.ChangedMsg, ui.DoneMsg:
		return s, s.Init()
	case ui.MinuteMsg:
		if s.date == "" && s.day.Date != msg.Now.Format(time.DateOnly) {
			return s, s.Init()
		}
	case ui.DayMsg:
		return s, s.jump(msg)
	case closeMsg:
		return s, s.close(msg)
	case tea.PasteMsg:
		s.paste(msg.Content)
	case tea.KeyPressMsg:
		if s.typing != nothing {
			return s, s.onTyped(msg)
		}
		return s, s.onKey(msg)
	}
	return s, nil
}

// got shows the page. A page read again keeps the cursor on its entry.
func (s *Screen) got(msg ui.Got[model.RegisterDay]) tea.Cmd {
	if !s.line.Mine(s, msg.Addr) {
		return nil
	}
	turned, closing := s.turned, s.closing
	s.turned, s.closing = false, false
	s.loaded, s.err = true, msg.Err
	if msg.Err != nil {
		return nil
	}
	here, before := "", s.day.Date
	if e, ok := s.at(); ok {
		here = e.Case.Register
	}
	s.day = msg.Value
	s.match()
	s.cursor = table.Move(s.cursor, len(s.shown), 0)
	if before != s.day.Date {
		s.cursor = 0
	}
	for i, n := range s.shown {
		if s.day.Entries[n].Case.Register == here {
			s.cursor = i
		}
	}
	switch {
	case closing:
		return s.askClose()
	case turned:
		return s.skipped(before)
	}
	return nil
}

// skipped says which days were passed over between two pages.
func (s *Screen) skipped(before string) tea.Cmd {
	a, aerr := time.Parse(time.DateOnly, min(before, s.day.Date))
	b, berr := time.Parse(time.DateOnly, max(before, s.day.Date))
	if a, b = a.AddDate(0, 0, 1), b.AddDate(0, 0, -1); aerr != nil || berr != nil || b.Before(a) {
		return nil
	}
	return ui.Toast(fmt.Sprintf(s.env.Say.Book.Skipped, s.env.Words.Days(a, b)))
}

func (s *Screen) at() (model.Entry, bool) {
	if s.cursor < len(s.shown) {
		return s.day.Entries[s.shown[s.cursor]], true
	}
	return model.Entry{}, false
}

func (s *Screen) onKey(k tea.KeyPressMsg) tea.Cmd {
	b, n := s.env.Keys.Book, len(s.shown)
	step, moves := s.env.Keys.Move.Step(k, n, s.page())
	switch {
	case key.Matches(k, b.PrevDay):
		return s.turn(s.day.Prev, s.env.Say.Book.First)
	case key.Matches(k, b.NextDay):
		return s.turn(s.day.Next, s.env.Say.Book.Last)
	case key.Matches(k, b.GoTo):
		s.typing = aDate
		s.goTo.Set("")
	case key.Matches(k, b.Close):
		return s.askClose()
	case key.Matches(k, b.Print):
		return s.print()
	case key.Matches(k, s.env.Keys.List.Filter):
		s.typing = aFilter
	case key.Matches(k, s.env.Keys.Filter.Clear):
		s.setFilter("")
	case moves:
		s.cursor = table.Move(s.cursor, n, step)
	default:
		return s.act(k)
	}
	return nil
}

// page is how many entries a page of the window holds, about: each takes two
// lines.
func (s *Screen) page() int { return max(1, (s.env.Rows-7)/2) }

// turn opens another page; where there is none it says so.
func (s *Screen) turn(date, none string) tea.Cmd {
	if date == "" {
		return ui.Toast(none)
	}
	s.turned = true
	return s.open(date)
}

// open reads the page of a date. Today's page is followed past midnight.
func (s *Screen) open(date string) tea.Cmd {
	if s.date = date; date == s.env.At.Format(time.DateOnly) {
		s.date = ""
	}
	s.setFilter("")
	return s.Init()
}

// act does what a key asks of the entry under the cursor.
func (s *Screen) act(k tea.KeyPressMsg) tea.Cmd {
	e, ok := s.at()
	if !ok {
		return nil
	}
	t := ui.Target{CaseRef: ref(e), State: e.Case.State}
	for i, n := range s.shown {
		if r := ref(s.day.Entries[n]); r.ID != "" {
			if i == s.cursor {
				t.At = len(t.Among)
			}
			t.Among = append(t.Among, r)
		}
	}
	open := key.Matches(k, s.env.Keys.Move.Open)
	if t.ID == "" {
		if _, deed := s.env.DeedRoute(k, ui.Target{CaseRef: model.CaseRef{ID: "?"}}); open || deed {
			return ui.Warning(s.env.Say.Book.NotYours)
		}
		return nil
	}
	if open { // the entry is a moment of what happened
		return ui.Go(ui.RouteCase{Ref: t.Register, Tab: ui.TabHistory, Among: t.Among, At: t.At})
	}
	if route, ok := s.env.DeedRoute(k, t); ok {
		return ui.Go(route)
	}
	return nil
}

func ref(e model.Entry) model.CaseRef {
	return model.CaseRef{ID: e.Case.ID, Register: e.Case.Register, Version: e.Case.Version}
}

// dateOf is the page's day in the office's zone; zero before it is read.
func (s *Screen) dateOf() time.Time {
	t, err := time.ParseInLocation(time.DateOnly, s.day.Date, s.env.At.Location())
	if err != nil {
		return time.Time{}
	}
	return t
}

// dayName is the page's day in short.
func (s *Screen) dayName() string { return s.env.Words.Civil(s.day.Date, s.env.At) }

// when is a moment as the page says it: the time alone on the page's own day.
func (s *Screen) when(t time.Time) string {
	t = s.env.Local(t)
	if t.Format(time.DateOnly) == s.day.Date {
		return words.Clock(t)
	}
	return s.env.Moment(t)
}

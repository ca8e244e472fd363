// Package caseview is one case: what it is about, what happened, its
// deadlines, its dispositions, the team and the answers; and the explanation
// of a single deadline.
package caseview

import (
	"context"
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// revealFor is how long an opened identity stays on the screen.
const revealFor = time.Minute

// Screen is one case at one of its tabs.
type Screen struct {
	env   *ui.Env
	line  ui.Asking
	like  ui.Asking
	ref   string
	tab   ui.Tab
	among []model.CaseRef
	at    int

	view     model.CaseView
	similar  []model.Similar
	loaded   bool
	err      error
	scroll   int
	clock    int // under the cursor, on the tab of deadlines
	note     int // under the cursor, on the tab of the team
	show     filter
	revealed map[model.PersonID]model.Person
	reveals  int
}

// filter is which events the history shows.
type filter uint8

const (
	showAll filter = iota
	showOut
	showNotes
	filters
)

type hideMsg struct {
	to *Screen
	n  int
}

// New makes the screen of a case; Init reads it.
func New(env *ui.Env, r ui.RouteCase) *Screen {
	return &Screen{env: env, ref: r.Ref, tab: r.Tab, among: r.Among, at: r.At}
}

// Init reads the case.
func (s *Screen) Init() tea.Cmd { return s.load() }

func (s *Screen) load() tea.Cmd {
	desk, ref := s.env.Desk, s.ref
	return tea.Batch(s.compare(), ui.Ask(s.env, s.line.Next(s), func(ctx context.Context) (model.CaseView, error) { return desk.Look(ctx, ref) }))
}

// Update dispatches.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.CaseView]:
		s.got(msg)
	case ui.Got[[]model.Similar]:
		s.gotSimilar(msg)
	case ui.ShownMsg, ui.ChangedMsg, ui.MinuteMsg:
		return s, s.load()
	case ui.DoneMsg:
		return s, s.done(msg)
	case hideMsg:
		if msg.to == s && msg.n == s.reveals {
			s.revealed = nil
		}
	case tea.KeyPressMsg:
		return s, s.onKey(msg)
	}
	return s, nil
}

func (s *Screen) got(msg ui.Got[model.CaseView]) {
	if !s.line.Mine(s, msg.Addr) {
		return
	}
	s.loaded, s.err = true, msg.Err
	if msg.Err == nil {
		s.view = msg.Value
	}
}

// done reads the case again; an identity that was opened to be read is shown for
// a minute. One that a deed has merely used is closed with its form.
func (s *Screen) done(msg ui.DoneMsg) tea.Cmd {
	for _, c := range msg.Cases {
		if c.ID == s.view.ID && msg.Action == "reveal" && len(msg.Revealed) > 0 {
			s.revealed = msg.Revealed
			s.reveals++
			return tea.Batch(s.load(), s.env.After(revealFor, hideMsg{s, s.reveals}))
		}
	}
	return s.load()
}

func (s *Screen) onKey(k tea.KeyPressMsg) tea.Cmd {
	m, c := s.env.Keys.Move, s.env.Keys.Case
	switch {
	case key.Matches(k, m.Next), key.Matches(k, m.Right):
		s.turn(1)
	case key.Matches(k, m.Prev), key.Matches(k, m.Left):
		s.turn(-1)
	case key.Matches(k, c.NextCase):
		return s.walk(1)
	case key.Matches(k, c.PrevCase):
		return s.walk(-1)
	case key.Matches(k, c.Contact):
		return ui.Go(ui.RouteForm{Case: s.caseRef(), Action: "contact"})
	case key.Matches(k, s.env.Keys.Paper.Service):
		return s.toService()
	case key.Matches(k, s.env.Keys.List.View):
		s.show = (s.show + 1) % filters
		s.scroll = 0
	case key.Matches(k, m.Open):
		return s.open()
	default:
		return s.onMove(k)
	}
	return nil
}

func (s *Screen) onMove(k tea.KeyPressMsg) tea.Cmd {
	step, moves := s.env.Keys.Move.Step(k, 1<<20, s.env.Page())
	switch {
	case k.String() == "K":
		s.move(-1)
	case k.String() == "J":
		s.move(1)
	case moves:
		s.move(step)
	default:
		if key.Matches(k, s.env.Keys.Deed.Why) {
			return ui.Go(s.why())
		}
		t := ui.Target{CaseRef: s.caseRef(), State: s.view.State, Among: s.among, At: s.at}
		if r, ok := s.env.DeedRoute(k, t); ok {
			if _, again := r.(ui.RouteCase); !again {
				return ui.Go(r)
			}
		}
	}
	return nil
}

// Captures keeps k for contacts: inside a case there is nothing to move up to.
func (s *Screen) Captures(k tea.KeyPressMsg) bool { return key.Matches(k, s.env.Keys.Case.Contact) }

func (s *Screen) turn(step int) {
	n := len(s.env.Say.Case.Tabs)
	s.tab = ui.Tab((int(s.tab) + step + n) % n)
	s.scroll = 0
}

// move scrolls, or moves the cursor where there is one. The lowest place is
// that of the lines as they were last laid out for the window's width.
func (s *Screen) move(step int) {
	if s.tab == ui.TabClocks {
		s.moveClock(step)
		return
	}
	if s.tab == ui.TabTeam {
		s.moveNote(step)
		return
	}
	lines := s.body(s.env.Box())
	h, _ := s.room(lines, s.env.Box(), s.env.Rows-headRows)
	s.scroll = max(0, min(s.scroll+step, len(lines)-max(1, h)))
}

// walk goes to the next case of the list one came from, at the same tab.
func (s *Screen) walk(step int) tea.Cmd {
	to := s.at + step
	say := s.env.Say.Case
	switch {
	case len(s.among) < 2:
		return ui.Toast(say.NoList)
	case to < 0:
		return ui.Toast(fmt.Sprintf(say.FirstOfList, len(s.among)))
	case to >= len(s.among):
		return ui.Toast(fmt.Sprintf(say.LastOfList, len(s.among)))
	}
	s.at, s.ref = to, s.among[to].Register
	s.loaded, s.scroll, s.clock, s.note, s.revealed, s.similar = false, 0, 0, 0, nil, nil
	return tea.Batch(ui.Hush(), s.load())
}

// open does what the tab is for: the explanation of a deadline, else the menu
// of what may be done.
func (s *Screen) open() tea.Cmd {
	if s.tab == ui.TabClocks && len(s.view.Clocks) > 0 {
		return ui.Go(s.why())
	}
	if cmd, ok := s.readNote(); ok {
		return cmd
	}
	if s.leads() {
		return ui.Go(ui.RouteCase{Ref: s.view.MergedInto})
	}
	return ui.Go(ui.RouteMenu{Case: s.caseRef()})
}

// leads tells whether Enter goes on to the case that this one was merged into.
func (s *Screen) leads() bool { return s.tab == ui.TabSummary && s.view.MergedInto != "" }

// toService goes to the standard of the service that the case is about.
func (s *Screen) toService() tea.Cmd {
	if _, ok := s.env.Office().ServiceOf(s.view.Service); !ok || !s.env.Has(ui.PlaceServices) {
		return nil
	}
	return ui.Go(ui.RouteService{Code: s.view.Service})
}

func (s *Screen) why() ui.Route {
	if clocks := model.InOrder(s.view.Clocks); s.tab == ui.TabClocks && s.clock < len(clocks) {
		return ui.WhyOf(s.ref, &clocks[s.clock])
	}
	return ui.WhyOf(s.ref, nil)
}

func (s *Screen) caseRef() model.CaseRef {
	return model.CaseRef{ID: s.view.ID, Register: s.view.Register, Version: s.view.Version}
}

// Title is the number.
func (s *Screen) Title() string { return s.view.Register }

// ShortHelp names what is likeliest now: what the book allows first.
func (s *Screen) ShortHelp() []key.Binding {
	k := s.env.Keys
	if s.missing() {
		return []key.Binding{k.Global.Back, k.Global.Palette}
	}
	if s.tab == ui.TabClocks {
		return []key.Binding{ui.As(k.Move.Open, k.Deed.Why.Help().Desc), k.Move.Next, s.cases(), k.Global.Back}
	}
	var out []key.Binding
	for _, a := range s.view.Actions {
		if b, ok := s.env.KeyOf(a); ok && len(out) < 4 {
			out = append(out, b)
		}
	}
	switch {
	case s.leads():
		out = append([]key.Binding{ui.As(k.Move.Open, fmt.Sprintf(s.env.Say.Case.KeyGo, ui.Short(s.view.MergedInto)))}, out...)
	case s.tab == ui.TabHistory:
		out = append(out, k.List.View)
	case s.tab == ui.TabTeam && len(s.view.Notes) > 0:
		out = append([]key.Binding{ui.As(k.Move.Open, s.env.Say.Team.KeyRead)}, out...)
	}
	out = append(out, k.Deed.Why)
	if len(s.among) > 1 {
		out = append(out, s.cases())
	}
	return append(out, k.Deed.All, k.Move.Next)
}

func (s *Screen) cases() key.Binding { return ui.Hint("[ ]", s.env.Say.Key.Cases) }

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k := s.env.Keys
	d, c := k.Deed, k.Case
	return [][]key.Binding{
		{k.Move.Next, k.Move.Open, c.PrevCase, c.NextCase, c.Contact, k.List.View, d.All, d.Respond, d.Note, d.Dispose, d.Result,
			d.Ratify, d.SendBack, d.Complete, d.Remind, d.Amend, d.Identity, d.Why, d.Status, d.Print, k.Paper.Copy, d.Undo, k.Paper.Service},
		k.MoveHelp(), k.GlobalHelp(),
	}
}

// Inside is the case itself.
func (s *Screen) Inside() model.CaseID { return s.view.ID }

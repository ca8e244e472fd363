// Package team is Tim: the cases whose team one is in, or every team for who
// sees to them, with the newest note and what the work still lacks.
package team

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// ahead is how near the end of what is loaded the cursor may come before the
// next page is read.
const ahead = 8

// Screen is Tim.
type Screen struct {
	env    *ui.Env
	asking ui.Asking

	page   model.TeamPage // of the newest answer: counts and the next cursor
	rows   []model.TeamRow
	loaded bool
	err    error
	more   bool // the question on its way is for the next page
	cursor int
}

// New makes Tim; Init reads its first page.
func New(env *ui.Env) *Screen { return &Screen{env: env} }

// Init reads the first page.
func (s *Screen) Init() tea.Cmd { return s.load() }

// most is how many teams are read anew at once.
const most = 4 * model.TeamLimit

// load reads the teams from the beginning, as many as are shown.
func (s *Screen) load() tea.Cmd {
	s.more = false
	return s.ask(model.TeamQuery{Limit: min(most, max(model.TeamLimit, len(s.rows)))})
}

// extend reads the next page once the cursor comes near the end of this one.
func (s *Screen) extend() tea.Cmd {
	if s.page.Next == "" || s.more || s.cursor < len(s.rows)-ahead {
		return nil
	}
	s.more = true
	return s.ask(model.TeamQuery{After: s.page.Next})
}

func (s *Screen) ask(q model.TeamQuery) tea.Cmd {
	desk := s.env.Desk
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (model.TeamPage, error) { return desk.Teams(ctx, q) })
}

// Update dispatches.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.TeamPage]:
		s.got(msg)
	case ui.ShownMsg, ui.ChangedMsg, ui.MinuteMsg, ui.DoneMsg:
		return s, s.load()
	case tea.KeyPressMsg:
		return s, s.onKey(msg)
	}
	return s, nil
}

func (s *Screen) got(msg ui.Got[model.TeamPage]) {
	if !s.asking.Mine(s, msg.Addr) {
		return
	}
	more := s.more
	s.loaded, s.more, s.err = true, false, msg.Err
	if msg.Err != nil {
		return
	}
	here := s.Subject().ID
	s.page = msg.Value
	if more {
		s.rows = append(s.rows, msg.Value.Teams...)
		return
	}
	s.rows = msg.Value.Teams
	s.cursor = table.Move(s.cursor, len(s.rows), 0)
	for i, r := range s.rows {
		if r.ID == here {
			s.cursor = i
		}
	}
}

func (s *Screen) onKey(k tea.KeyPressMsg) tea.Cmd {
	to, moves := s.env.Moved(k, s.cursor, len(s.rows))
	if !moves {
		return s.act(k)
	}
	s.cursor = to
	return s.extend()
}

// act does what a key asks of the case under the cursor; Enter opens it at its
// team.
func (s *Screen) act(k tea.KeyPressMsg) tea.Cmd {
	if s.cursor >= len(s.rows) {
		return nil
	}
	r := s.rows[s.cursor]
	t := ui.Target{CaseRef: r.CaseRef, State: r.State, Clock: r.Clock, Among: s.among(), At: s.cursor}
	if key.Matches(k, s.env.Keys.Move.Open) {
		return ui.Go(ui.RouteCase{Ref: r.Register, Tab: ui.TabTeam, Among: t.Among, At: t.At})
	}
	if route, ok := s.env.DeedRoute(k, t); ok {
		return ui.Go(route)
	}
	return nil
}

// mine is true for a team that one is in.
func (s *Screen) mine(t *model.Team) bool {
	return slices.ContainsFunc(append([]model.TeamMember{t.Lead}, t.Members...), func(m model.TeamMember) bool { return m.Staff == s.env.Me.Staff.ID })
}

func (s *Screen) among() []model.CaseRef {
	out := make([]model.CaseRef, len(s.rows))
	for i, r := range s.rows {
		out[i] = r.CaseRef
	}
	return out
}

// Title is the place's name.
func (s *Screen) Title() string { return s.env.Say.Shell.Places[ui.PlaceTeam] }

// ShortHelp names what is likeliest for the team under the cursor.
func (s *Screen) ShortHelp() []key.Binding {
	k := s.env.Keys
	if s.cursor >= len(s.rows) {
		return []key.Binding{k.Global.Palette}
	}
	out := []key.Binding{k.Move.Open}
	r := s.rows[s.cursor]
	if t := r.Team; t != nil && s.mine(t) {
		if out = append(out, k.Deed.Note); t.Lead.Staff == s.env.Me.Staff.ID && r.State == model.InProgress {
			out = append(out, k.Deed.Result)
		}
	}
	return append(out, k.Deed.Why, k.Deed.All)
}

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k := s.env.Keys
	d := k.Deed
	return [][]key.Binding{
		{k.Move.Open, d.Note, d.Result, d.OpenCase, d.All, d.Why, d.Respond, d.Dispose, d.Ratify, d.SendBack, d.Complete, d.Remind, d.Amend, d.Identity, d.Undo},
		k.MoveHelp(), k.GlobalHelp(),
	}
}

// Subject is the case under the cursor.
func (s *Screen) Subject() model.CaseRef {
	if s.cursor < len(s.rows) {
		return s.rows[s.cursor].CaseRef
	}
	return model.CaseRef{}
}

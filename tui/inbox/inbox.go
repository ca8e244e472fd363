// Package inbox is Disposisi: what waits for this person's decision or
// acceptance, with what the review proposes and a look at the case under the
// cursor.
package inbox

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// most is how many rows the inbox holds; nobody has more waiting and looks at
// all of them.
const most = 200

// Screen is Disposisi.
type Screen struct {
	env    *ui.Env
	line   ui.Asking
	page   model.Page
	loaded bool
	err    error
	cursor int
	marks  map[model.CaseID]bool
}

// New makes Disposisi; Init reads it.
func New(env *ui.Env) *Screen { return &Screen{env: env, marks: map[model.CaseID]bool{}} }

// Init reads what waits.
func (s *Screen) Init() tea.Cmd {
	desk := s.env.Desk
	return ui.Ask(s.env, s.line.Next(s), func(ctx context.Context) (model.Page, error) {
		return desk.List(ctx, model.Query{Place: "inbox", Limit: most})
	})
}

// Update dispatches.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.Page]:
		s.got(msg)
	case ui.ShownMsg, ui.ChangedMsg, ui.MinuteMsg, ui.DoneMsg:
		return s, s.Init()
	case tea.KeyPressMsg:
		return s, s.onKey(msg)
	}
	return s, nil
}

// got keeps the cursor on its case; where that is decided and gone, the next
// one has moved to its place.
func (s *Screen) got(msg ui.Got[model.Page]) {
	if !s.line.Mine(s, msg.Addr) {
		return
	}
	s.loaded, s.err = true, msg.Err
	if msg.Err != nil {
		return
	}
	var here model.CaseID
	if r, ok := s.at(); ok {
		here = r.ID
	}
	s.page = msg.Value
	s.cursor = table.Move(s.cursor, len(s.page.Rows), 0)
	left := map[model.CaseID]bool{}
	for i, r := range s.page.Rows {
		if r.ID == here {
			s.cursor = i
		}
		if s.marks[r.ID] {
			left[r.ID] = true
		}
	}
	s.marks = left
}

func (s *Screen) at() (model.Row, bool) {
	if s.cursor < len(s.page.Rows) {
		return s.page.Rows[s.cursor], true
	}
	return model.Row{}, false
}

func (s *Screen) onKey(k tea.KeyPressMsg) tea.Cmd {
	m, l := s.env.Keys.Move, s.env.Keys.List
	n := len(s.page.Rows)
	switch {
	case key.Matches(k, m.Up):
		s.cursor = table.Move(s.cursor, n, -1)
	case key.Matches(k, m.Down):
		s.cursor = table.Move(s.cursor, n, 1)
	case key.Matches(k, m.PageUp):
		s.cursor = table.Move(s.cursor, n, -s.env.Page())
	case key.Matches(k, m.PageDown):
		s.cursor = table.Move(s.cursor, n, s.env.Page())
	case key.Matches(k, m.Top):
		s.cursor = 0
	case key.Matches(k, m.Bottom):
		s.cursor = table.Move(0, n, n)
	case key.Matches(k, l.Mark):
		s.mark()
		s.cursor = table.Move(s.cursor, n, 1)
	case key.Matches(k, l.MarkAll):
		for _, r := range s.page.Rows {
			if r.Asked == "dispose" {
				s.marks[r.ID] = true
			}
		}
	case key.Matches(k, l.MarkNone):
		clear(s.marks)
	default:
		return s.act(k)
	}
	return nil
}

func (s *Screen) mark() {
	if r, ok := s.at(); ok && r.Asked == "dispose" {
		if s.marks[r.ID] {
			delete(s.marks, r.ID)
		} else {
			s.marks[r.ID] = true
		}
	}
}

// act does what a key asks of the case under the cursor, or of the marked
// ones. Enter does what is asked of this person.
func (s *Screen) act(k tea.KeyPressMsg) tea.Cmd {
	r, ok := s.at()
	if !ok {
		return nil
	}
	t := ui.Target{CaseRef: r.CaseRef, State: r.State, Clock: r.Clock, Among: ui.Refs(s.page.Rows), At: s.cursor}
	dispose := key.Matches(k, s.env.Keys.Deed.Dispose)
	if key.Matches(k, s.env.Keys.Move.Open) {
		if r.Asked != "dispose" {
			return ui.Go(ui.AskedRoute(r.Asked, t))
		}
		dispose = true
	}
	if dispose && len(s.marks) > 0 {
		return ui.Go(ui.RouteDispose{Cases: s.marked()})
	}
	if dispose {
		return ui.Go(ui.RouteDispose{Cases: []model.CaseRef{r.CaseRef}})
	}
	if route, ok := s.env.DeedRoute(k, t); ok {
		return ui.Go(route)
	}
	return nil
}

func (s *Screen) marked() []model.CaseRef {
	var out []model.CaseRef
	for _, r := range s.page.Rows {
		if s.marks[r.ID] {
			out = append(out, r.CaseRef)
		}
	}
	return out
}

// decides is true for those who dispose and ratify; others find what was
// disposed to them.
func (s *Screen) decides() bool {
	return s.env.Holds(model.Kepala) || s.env.Holds(model.Sekretaris) || s.env.Holds(model.Pengelola)
}

// Title is the place's name.
func (s *Screen) Title() string { return s.env.Say.Shell.Places[ui.PlaceInbox] }

// ShortHelp names what is likeliest for the row under the cursor.
func (s *Screen) ShortHelp() []key.Binding {
	k := s.env.Keys
	open := ui.As(k.Move.Open, s.env.Say.Key.Do)
	if r, ok := s.at(); ok && r.Asked != "" {
		open = ui.As(k.Move.Open, s.env.Asked(r.Asked))
	}
	return []key.Binding{open, ui.As(k.Deed.OpenCase, s.env.Say.Key.Open), k.List.Mark, k.Deed.Respond, k.Deed.SendBack, k.Deed.Why, k.Deed.All}
}

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k := s.env.Keys
	d, l := k.Deed, k.List
	return [][]key.Binding{
		{ui.As(k.Move.Open, s.env.Say.Key.Do), d.OpenCase, d.Dispose, l.Mark, l.MarkAll, l.MarkNone, d.Ratify, d.SendBack, d.Respond,
			d.Note, d.Result, d.Why, d.All, d.Complete, d.Remind, d.Amend, d.Identity, d.Status, d.Undo},
		k.MoveHelp(), k.GlobalHelp(),
	}
}

// Subject is the case under the cursor.
func (s *Screen) Subject() model.CaseRef {
	r, _ := s.at()
	return r.CaseRef
}

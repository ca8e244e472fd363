// Package inbox is Disposisi: what waits for this person's decision or
// acceptance, with what the review proposes and a look at the case under the
// cursor.
package inbox

import (
	"context"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/narrow"
	"aduan/tui/widget/preview"
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
	marks  map[model.CaseID]model.CaseRef
	filter *narrow.Line
	fresh  bool // the answer on its way is to another filter
	early  ui.Early
	side   *preview.Pane
}

// New makes Disposisi; Init reads it.
func New(env *ui.Env) *Screen {
	return &Screen{env: env, marks: map[model.CaseID]model.CaseRef{}, filter: narrow.New(env), side: preview.New(env)}
}

// Init reads what waits.
func (s *Screen) Init() tea.Cmd { return tea.Batch(s.load(), s.filter.Read()) }

func (s *Screen) load() tea.Cmd {
	desk, q := s.env.Desk, s.filter.Query(model.Query{Place: "inbox", Limit: most})
	return ui.Ask(s.env, s.line.Next(s), func(ctx context.Context) (model.Page, error) { return desk.List(ctx, q) })
}

// Update dispatches; the preview then follows the cursor.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	cmd, own := s.side.Update(msg)
	if !own {
		cmd = s.update(msg)
	}
	if r, _ := s.at(); s.beside() {
		cmd = tea.Batch(cmd, s.side.Follow(r.CaseRef))
	}
	return s, cmd
}

func (s *Screen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case ui.Got[model.Page]:
		return s.got(msg)
	case ui.DoneMsg:
		s.done(msg)
		return s.load()
	case ui.ShownMsg:
		s.early.Forget()
		return s.load()
	case ui.ChangedMsg, ui.MinuteMsg:
		return s.load()
	case ui.Got[[]model.SavedView]:
		if s.filter.Got(msg) {
			return s.refilter()
		}
	case ui.FilterMsg:
		if msg.Place == ui.PlaceInbox {
			s.filter.Set(msg.Text)
			return s.refilter()
		}
	case tea.PasteMsg:
		if s.filter.Typing {
			s.filter.Paste(msg.Content)
			return s.refilter()
		}
	case tea.KeyPressMsg:
		if beyond := s.filter.Beyond(msg, len(s.page.Rows)); beyond != nil && !s.fresh {
			return beyond
		}
		if s.filter.Typing {
			if s.filter.Key(msg) == narrow.Changed {
				return s.refilter()
			}
			return nil
		}
		return s.onKey(msg)
	}
	return nil
}

func (s *Screen) refilter() tea.Cmd {
	s.fresh = true
	return s.load()
}

// Captures takes every key while the filter is typed, and Esc while there is one
// to clear first.
func (s *Screen) Captures(k tea.KeyPressMsg) bool {
	return s.filter.Captures(k) || s.beside() && s.side.Leaves(k)
}

// Filtering gives the filter, to be kept under a name.
func (s *Screen) Filtering() (place, text string) { return ui.PlaceInbox, s.filter.Value() }

func (s *Screen) at() (model.Row, bool) {
	if s.cursor < len(s.page.Rows) {
		return s.page.Rows[s.cursor], true
	}
	return model.Row{}, false
}

func (s *Screen) onKey(k tea.KeyPressMsg) tea.Cmd {
	l, n := s.env.Keys.List, len(s.page.Rows)
	to, moves := s.env.Moved(k, s.cursor, n)
	switch {
	case s.scrolls(k):
	case key.Matches(k, l.View):
		s.side.Toggle()
	case key.Matches(k, s.env.Keys.Filter.Clear):
		s.filter.Set("")
		return s.refilter()
	case key.Matches(k, l.Filter):
		return s.filter.Open()
	case !s.loaded:
		s.early.Keep(k)
	case moves:
		s.cursor = to
	case key.Matches(k, l.Mark):
		s.mark()
		s.cursor = table.Move(s.cursor, n, 1)
	case key.Matches(k, l.MarkAll):
		for _, r := range s.page.Rows {
			if r.Asked == "dispose" {
				s.marks[r.ID] = r.CaseRef
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
		if _, on := s.marks[r.ID]; on {
			delete(s.marks, r.ID)
		} else {
			s.marks[r.ID] = r.CaseRef
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
	t := ui.Target{CaseRef: r.CaseRef, State: r.State, Clock: r.Clock, Among: ui.Refs(s.page.Rows), At: s.cursor, Results: ui.Results(s.page.Rows)}
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

// marked lists the marked cases, those on the screen in its order first.
func (s *Screen) marked() []model.CaseRef {
	var out []model.CaseRef
	seen := map[model.CaseID]bool{}
	for _, r := range s.page.Rows {
		if _, on := s.marks[r.ID]; on {
			out, seen[r.ID] = append(out, r.CaseRef), true
		}
	}
	var more []model.CaseRef
	for id, c := range s.marks {
		if !seen[id] {
			more = append(more, c)
		}
	}
	slices.SortFunc(more, func(a, b model.CaseRef) int { return strings.Compare(a.Register, b.Register) })
	return append(out, more...)
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
	if s.filter.Typing {
		return s.filter.Hints()
	}
	if s.beside() && s.side.Inside {
		return s.side.Hints()
	}
	if len(s.page.Rows) == 0 { // nothing to do anything with
		return []key.Binding{k.Global.Places, k.List.Filter, k.Global.Palette}
	}
	open := ui.As(k.Move.Open, s.env.Say.Key.Do)
	if r, ok := s.at(); ok && r.Asked != "" {
		open = ui.As(k.Move.Open, s.env.Asked(r.Asked))
	}
	return []key.Binding{open, ui.As(k.Deed.OpenCase, s.env.Say.Key.Open), k.List.Filter, k.List.Mark, k.Deed.Respond, k.Deed.SendBack, k.Deed.Why, k.Deed.All}
}

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k := s.env.Keys
	d, l := k.Deed, k.List
	return [][]key.Binding{
		{ui.As(k.Move.Open, s.env.Say.Key.Do), d.OpenCase, l.Filter, d.Dispose, l.Mark, l.MarkAll, l.MarkNone, l.View, s.side.Help(), d.Ratify, d.SendBack, d.Respond,
			d.Note, d.Result, d.Why, d.All, d.Complete, d.Remind, d.Amend, d.Identity, d.Status, d.Print, k.Paper.Copy, d.Undo},
		k.MoveHelp(), k.GlobalHelp(),
	}
}

// Point moves the cursor to a case.
func (s *Screen) Point(c model.CaseRef) bool {
	at := slices.IndexFunc(s.page.Rows, func(r model.Row) bool { return r.ID == c.ID })
	if at >= 0 {
		s.cursor = at
	}
	return at >= 0
}

var _ ui.Lister = (*Screen)(nil)

// Subject is the case under the cursor.
func (s *Screen) Subject() model.CaseRef {
	r, _ := s.at()
	return r.CaseRef
}

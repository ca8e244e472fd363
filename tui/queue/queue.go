// Package queue is Antrean: every open case by its nearest deadline, filtered
// while one types, with marks for deeds on several at once.
package queue

import (
	"context"
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/narrow"
	"aduan/tui/widget/preview"
	"aduan/tui/widget/table"
)

const (
	pageSize = 50
	// ahead is how near the end of what is loaded the cursor may come before
	// the next page is read.
	ahead = 10
)

// Screen is Antrean.
type Screen struct {
	env    *ui.Env
	line   ui.Asking
	filter *narrow.Line
	whole  bool // every case of the book, not the open ones
	// where is where the words of a search stand, telling the question for it.
	where   found
	telling ui.Asking
	// base is what the list is of before any filter, and title says so, where one
	// came to it from a figure.
	base  model.Query
	title string

	rows    []model.Row
	page    model.Page // of the newest answer: counts and the next cursor
	loaded  bool
	err     error
	more    bool // the question on its way is for the next page
	fresh   bool // the answer on its way is to another filter
	cursor  int
	marks   map[model.CaseID]model.CaseRef
	preview *preview.Pane
	early   ui.Early
}

// New makes Antrean; Init reads its first page.
func New(env *ui.Env) *Screen {
	return &Screen{env: env, filter: narrow.New(env), marks: map[model.CaseID]model.CaseRef{}, preview: preview.New(env)}
}

// Init reads the first page.
func (s *Screen) Init() tea.Cmd { return tea.Batch(s.load(pageSize), s.filter.Read()) }

// load reads the list from its beginning, limit rows of it.
func (s *Screen) load(limit int) tea.Cmd {
	q := s.query()
	q.Limit = limit
	s.more = false
	return s.ask(q)
}

// extend reads the next page once the cursor comes near the end of this one.
func (s *Screen) extend() tea.Cmd {
	if s.page.Next == "" || s.more || s.cursor < len(s.rows)-ahead {
		return nil
	}
	q := s.query()
	q.Limit, q.After = pageSize, s.page.Next
	s.more = true
	return s.ask(q)
}

func (s *Screen) ask(q model.Query) tea.Cmd {
	desk := s.env.Desk
	return ui.Ask(s.env, s.line.Next(s), func(ctx context.Context) (model.Page, error) { return desk.List(ctx, q) })
}

// again reads what is shown anew, without losing place or filter.
func (s *Screen) again() tea.Cmd { return s.load(max(pageSize, len(s.rows))) }

// Update dispatches; the preview then follows the cursor.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	cmd, own := s.preview.Update(msg)
	if !own {
		cmd = s.update(msg)
	}
	if r, _ := s.at(); s.beside() {
		cmd = tea.Batch(cmd, s.preview.Follow(r.CaseRef))
	}
	return s, cmd
}

func (s *Screen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case ui.Got[model.Page]:
		return s.got(msg)
	case ui.Got[found]:
		s.told(msg)
	case ui.Got[[]model.SavedView]:
		if s.filter.Got(msg) {
			return s.refilter()
		}
	case ui.FilterMsg:
		return s.take(msg)
	case ui.ShownMsg:
		s.early.Forget()
		return s.again()
	case ui.ChangedMsg, ui.MinuteMsg:
		return s.again()
	case ui.DoneMsg:
		s.done(msg)
		return s.again()
	case tea.PasteMsg:
		if s.filter.Typing {
			s.filter.Paste(msg.Content)
			return s.refilter()
		}
	case tea.KeyPressMsg:
		if beyond := s.filter.Beyond(msg, len(s.rows)); beyond != nil && !s.whole && !s.fresh {
			return beyond
		}
		if s.filter.Typing {
			return s.onFilterKey(msg)
		}
		return s.onKey(msg)
	}
	return nil
}

// Captures takes every key while the filter is typed, and Esc while there is a
// filter or a mark to clear first.
func (s *Screen) Captures(k tea.KeyPressMsg) bool {
	return s.filter.Captures(k) || s.beside() && s.preview.Leaves(k)
}

func (s *Screen) onKey(k tea.KeyPressMsg) tea.Cmd {
	l := s.env.Keys.List
	switch {
	case s.scrolls(k):
	case key.Matches(k, s.env.Keys.Filter.Clear):
		s.filter.Set("")
		return s.refilter()
	case key.Matches(k, l.Filter):
		return s.filter.Open()
	case !s.loaded:
		s.early.Keep(k)
	case key.Matches(k, l.Mark):
		s.mark()
		return s.move(1)
	case key.Matches(k, l.MarkAll):
		for _, r := range s.rows {
			s.marks[r.ID] = r.CaseRef
		}
	case key.Matches(k, l.MarkNone):
		clear(s.marks)
	case key.Matches(k, l.View):
		s.preview.Toggle()
	case key.Matches(k, s.env.Keys.Move.Open):
		if r, ok := s.at(); ok {
			return ui.Go(ui.AskedRoute("", s.target(r)))
		}
	default:
		return s.onMove(k)
	}
	return nil
}

func (s *Screen) onMove(k tea.KeyPressMsg) tea.Cmd {
	if to, moves := s.env.Moved(k, s.cursor, len(s.rows)); moves {
		return s.move(to - s.cursor)
	}
	r, ok := s.at()
	if !ok {
		return nil
	}
	if key.Matches(k, s.env.Keys.Deed.Dispose) && len(s.marks) > 0 {
		return ui.Go(ui.RouteDispose{Cases: s.marked()})
	}
	if route, ok := s.env.DeedRoute(k, s.target(r)); ok {
		return ui.Go(route)
	}
	return nil
}

func (s *Screen) move(step int) tea.Cmd {
	s.cursor = table.Move(s.cursor, len(s.rows), step)
	return s.extend()
}

func (s *Screen) mark() {
	r, ok := s.at()
	if !ok {
		return
	}
	if _, on := s.marks[r.ID]; on {
		delete(s.marks, r.ID)
		return
	}
	s.marks[r.ID] = r.CaseRef
}

// marked lists the marked cases, those on the screen in its order first.
func (s *Screen) marked() []model.CaseRef {
	var out []model.CaseRef
	seen := map[model.CaseID]bool{}
	for _, r := range s.rows {
		if _, on := s.marks[r.ID]; on {
			out, seen[r.ID] = append(out, r.CaseRef), true
		}
	}
	for id, c := range s.marks {
		if !seen[id] {
			out = append(out, c)
		}
	}
	return out
}

func (s *Screen) at() (model.Row, bool) {
	if s.cursor < len(s.rows) {
		return s.rows[s.cursor], true
	}
	return model.Row{}, false
}

func (s *Screen) target(r model.Row) ui.Target {
	return ui.Target{CaseRef: r.CaseRef, State: r.State, Clock: r.Clock, Among: ui.Refs(s.rows), At: s.cursor, Results: ui.Results(s.rows)}
}

// Title is the place's name.
func (s *Screen) Title() string { return s.env.Say.Shell.Places[ui.PlaceQueue] }

// ShortHelp names what is likeliest here.
func (s *Screen) ShortHelp() []key.Binding {
	k := s.env.Keys
	if s.filter.Typing {
		return s.filter.Hints()
	}
	if s.beside() && s.preview.Inside {
		return s.preview.Hints()
	}
	if len(s.rows) == 0 { // nothing to do anything with
		out := []key.Binding{k.List.Filter, k.Global.Palette}
		if s.env.Has(ui.PlaceCounter) {
			out = append([]key.Binding{k.Global.New}, out...)
		}
		return out
	}
	if n := len(s.marks); n > 0 {
		return []key.Binding{ui.As(k.Deed.Dispose, fmt.Sprintf("%s %d", k.Deed.Dispose.Help().Desc, n)), k.List.Mark, k.List.MarkAll, k.List.MarkNone, k.Move.Open}
	}
	if !s.env.Has(ui.PlaceInbox) { // marks are for dispositions
		return s.env.Offered(k.Move.Open, k.List.Filter, k.Deed.Respond, k.Deed.Dispose, k.Deed.Why, k.Deed.All, k.Deed.Note, k.Global.Palette)
	}
	return s.env.Offered(k.Move.Open, k.List.Filter, k.Deed.Respond, k.Deed.Dispose, k.Deed.Why, k.List.Mark, k.Deed.All, k.Deed.Note, k.Global.Palette)
}

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k := s.env.Keys
	d, l := k.Deed, k.List
	return [][]key.Binding{
		{k.Move.Open, l.Filter, l.Mark, l.MarkAll, l.MarkNone, l.View, s.preview.Help(), d.OpenCase, d.All, d.Dispose, d.Respond, d.Why, d.Note,
			d.Ratify, d.SendBack, d.Result, d.Complete, d.Remind, d.Amend, d.Identity, d.Status, d.Print, k.Paper.Copy, d.Undo},
		k.MoveHelp(), k.GlobalHelp(),
	}
}

// Point moves the cursor to a case.
func (s *Screen) Point(c model.CaseRef) bool {
	at := slices.IndexFunc(s.rows, func(r model.Row) bool { return r.ID == c.ID })
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

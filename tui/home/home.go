// Package home is Beranda: what needs this person now, what is late at others
// one oversees, and what just happened.
package home

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/ui"
	"aduan/tui/widget/narrow"
	"aduan/tui/widget/preview"
)

// Screen is Beranda.
type Screen struct {
	env    *ui.Env
	line   ui.Asking
	home   model.Home
	loaded bool
	err    error
	items  []item
	total  int // stops without the filter
	filter *narrow.Line
	cursor int
	early  ui.Early
	side   *preview.Pane
	// step is the cursor among the first steps of a new office, cals the question
	// for its calendar.
	step int
	cals ui.Asking
	cal  *calendar.Calendar
}

// item is one stop of the cursor: a row asked of one, a draft, a deed recorded on
// one's behalf, a row late at others, or a line of what just happened.
type item struct {
	kind  itemKind
	row   model.Row
	draft model.FormDraft
	feed  model.Feed
	count count
}

type itemKind uint8

const (
	asked itemKind = iota
	draft
	behalf
	overdue
	figure
	feed
)

// New makes Beranda; Init reads it.
func New(env *ui.Env) *Screen {
	return &Screen{env: env, filter: narrow.New(env), side: preview.New(env)}
}

// Init reads what needs one now.
func (s *Screen) Init() tea.Cmd { return tea.Batch(s.load(), s.filter.Read()) }

func (s *Screen) load() tea.Cmd {
	desk := s.env.Desk
	return ui.Ask(s.env, s.line.Next(s), func(ctx context.Context) (model.Home, error) { return desk.Home(ctx) })
}

// Update dispatches; the case beside the list then follows the cursor.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	cmd, own := s.side.Update(msg)
	if !own {
		_, cmd = s.update(msg)
	}
	if r, ok := s.looked(); ok {
		cmd = tea.Batch(cmd, s.side.Follow(r.CaseRef))
	}
	return s, cmd
}

func (s *Screen) update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.Home]:
		return s, s.got(msg)
	case ui.Got[*calendar.Calendar]:
		if s.cals.Mine(s, msg.Addr) && msg.Err == nil {
			s.cal = msg.Value
		}
	case ui.DoneMsg: // the next key meets the next case, not the one that has just been sent
		s.home.Asked = ui.Undone(s.home.Asked, msg)
		s.list()
		return s, s.load()
	case ui.ShownMsg:
		s.early.Forget()
		return s, s.load()
	case ui.ChangedMsg, ui.MinuteMsg, ui.DroppedMsg:
		return s, s.load()
	case dropMsg:
		if msg.to == s {
			return s, s.drop(msg.form)
		}
	case takeMsg:
		if msg.to == s {
			return s, goOn(msg.form, true)
		}
	case tea.WindowSizeMsg:
		s.list()
	case ui.Got[[]model.SavedView]:
		if s.filter.Got(msg) {
			s.refilter()
		}
	case ui.FilterMsg:
		if msg.Place == ui.PlaceHome {
			s.filter.Set(msg.Text)
			s.refilter()
		}
	case tea.PasteMsg:
		if s.filter.Typing {
			s.filter.Paste(msg.Content)
			s.refilter()
		}
	case tea.KeyPressMsg:
		if beyond := s.filter.Beyond(msg, len(s.items)); beyond != nil {
			return s, beyond
		}
		if s.filter.Typing {
			if s.filter.Key(msg) == narrow.Changed {
				s.refilter()
			}
			return s, nil
		}
		return s, s.onKey(msg)
	}
	return s, nil
}

func (s *Screen) onKey(k tea.KeyPressMsg) tea.Cmd {
	m := s.env.Keys.Move
	step, moves := m.Step(k, len(s.items), s.env.Page())
	switch {
	case s.side.Leaves(k):
		s.side.Inside = false
	case key.Matches(k, s.env.Keys.Filter.Clear):
		s.filter.Set("")
		s.refilter()
	case key.Matches(k, s.env.Keys.List.Filter):
		return s.filter.Open()
	case !s.loaded:
		s.early.Keep(k)
	case s.scrolls(k):
	case moves:
		s.move(step)
	case key.Matches(k, m.Left):
		s.beside(-1)
	case key.Matches(k, m.Right):
		s.beside(1)
	case key.Matches(k, m.Next), key.Matches(k, m.Prev):
		s.nextBlock()
	case key.Matches(k, m.Open):
		return s.open()
	case key.Matches(k, s.env.Keys.List.View):
		s.side.Toggle()
	case key.Matches(k, s.env.Keys.List.Drop):
		return s.askDrop()
	default:
		if it, ok := s.at(); ok {
			if r, ok := s.env.DeedRoute(k, s.target(it)); ok {
				return ui.Go(r)
			}
		}
	}
	return nil
}

// nextBlock moves to the first stop of the next block, or back to the first.
func (s *Screen) nextBlock() {
	if len(s.items) == 0 {
		return
	}
	here := s.items[s.cursor].kind
	for i := s.cursor; i < len(s.items); i++ {
		if block(s.items[i].kind) != block(here) {
			s.cursor = i
			return
		}
	}
	s.cursor = 0
}

func block(k itemKind) itemKind {
	if k == draft {
		return asked
	}
	return k
}

func (s *Screen) at() (item, bool) {
	if s.cursor < len(s.items) {
		return s.items[s.cursor], true
	}
	return item{}, false
}

func (s *Screen) target(it item) ui.Target {
	if it.kind == draft || it.kind == figure {
		return ui.Target{}
	}
	t := ui.Target{CaseRef: it.row.CaseRef, State: it.row.State, Clock: it.row.Clock, Results: ui.Results(s.home.Asked)}
	if it.kind == feed || it.kind == behalf {
		t.CaseRef = it.feed.Case
	}
	for _, other := range s.items { // the block it stands in, as it is filtered; each case once
		c := other.row.CaseRef
		if other.kind == feed || other.kind == behalf {
			c = other.feed.Case
		}
		if other.kind != it.kind || c.Register == "" || slices.ContainsFunc(t.Among, func(r model.CaseRef) bool { return r.ID == c.ID }) {
			continue
		}
		if c.ID == t.ID {
			t.At = len(t.Among)
		}
		t.Among = append(t.Among, c)
	}
	return t
}

// open goes to what is asked for; on a draft it goes on with it.
func (s *Screen) open() tea.Cmd {
	it, ok := s.at()
	if !ok {
		if steps := s.steps(); s.isNew() && s.step < len(steps) {
			return steps[s.step].do
		}
		return nil
	}
	switch it.kind {
	case asked:
		return ui.Go(ui.AskedRoute(it.row.Asked, s.target(it)))
	case draft:
		return s.openDraft(it.draft)
	case figure:
		return s.openFigure(it.count)
	case behalf:
		t := s.target(it)
		return ui.Go(ui.RouteCase{Ref: it.feed.Case.Register, Tab: ui.TabHistory, Among: t.Among, At: t.At})
	}
	return ui.Go(ui.AskedRoute("", s.target(it)))
}

// Title is the place's name.
func (s *Screen) Title() string { return s.env.Say.Shell.Places[ui.PlaceHome] }

// decides is true for those whose Beranda lists decisions.
func (s *Screen) decides() bool { return s.env.Holds(model.Kepala) || s.env.Holds(model.Sekretaris) }

// Subject is the case under the cursor.
func (s *Screen) Subject() model.CaseRef {
	it, _ := s.at()
	return s.target(it).CaseRef
}

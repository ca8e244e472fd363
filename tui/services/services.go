// Package services is Layanan: what the office has published about its services,
// what it has promised, and its questions and answers; with the requirements of
// a service to be ticked with whoever stands at the counter. Everything stands in
// the profile: nothing is read from the book, and no tick is kept.
package services

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/edit"
)

// Parts of the place.
const (
	standards = iota
	questions
	parts
)

// Screen is Layanan.
type Screen struct {
	env    *ui.Env
	asking ui.Asking
	filter *edit.Field
	typing bool
	part   int
	cursor [parts]int
	lists  [parts][]model.Standard // what the filter leaves of each part
	of     *model.Office           // the profile that lists are of

	page   *page // what is open; nil: the list
	direct bool  // the page was gone to: Esc goes back from where one came
	jammed bool  // the printer failed: the next p shows the paper
}

// New makes Layanan.
func New(env *ui.Env) *Screen {
	s := &Screen{env: env, filter: edit.NewField()}
	s.refind()
	return s
}

// NewService makes the page of one service; the list where the profile has it no
// more.
func NewService(env *ui.Env, r ui.RouteService) *Screen {
	s := New(env)
	for i, v := range env.Office().Services {
		if v.Code == r.Code {
			s.page, s.direct = s.open(model.Standard{Kind: model.ServiceEntry, At: i}), true
		}
	}
	return s
}

// Init reads nothing.
func (s *Screen) Init() tea.Cmd { return nil }

// Update dispatches.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[printed]:
		return s, s.gotPrinted(msg)
	case ui.ShownMsg:
		if msg.Entered { // the next person is not the one the ticks were for
			s.page = nil
		}
		s.refind()
	case ui.MinuteMsg: // the profile may have changed
		s.refind()
	case tea.PasteMsg:
		if s.typing {
			s.filter.Paste(msg.Content)
			s.refilter()
		}
	case tea.KeyPressMsg:
		switch {
		case s.typing:
			s.onFilterKey(msg)
		case s.page != nil:
			return s, s.onPage(msg)
		default:
			s.onList(msg)
		}
	}
	return s, nil
}

// found lists the entries of a part that the filter leaves. They are found when
// the filter or the profile changes, and not with every frame.
func (s *Screen) found(part int) []model.Standard {
	if s.of == s.env.Me.Office {
		return s.lists[part]
	}
	return find(s.env.Office(), s.filter.Value())[part]
}

func (s *Screen) refind() { s.lists, s.of = find(s.env.Office(), s.filter.Value()), s.env.Me.Office }

func find(o *model.Office, text string) (out [parts][]model.Standard) {
	for _, e := range o.Standards(text) {
		part := standards
		if e.Kind == model.AnswerEntry {
			part = questions
		}
		out[part] = append(out[part], e)
	}
	return out
}

// refilter begins at the top of what is found; where this part has nothing, the
// other one shows what it has.
func (s *Screen) refilter() {
	s.cursor = [parts]int{}
	s.refind()
	if other := (s.part + 1) % parts; len(s.found(s.part)) == 0 && len(s.found(other)) > 0 {
		s.part = other
	}
}

func (s *Screen) onFilterKey(k tea.KeyPressMsg) {
	f := s.env.Keys.Filter
	switch {
	case key.Matches(k, f.Apply), key.Matches(k, f.ToList):
		s.typing = false
	case key.Matches(k, f.Clear):
		s.typing = !s.filter.Empty()
		s.clear()
	case key.Matches(k, f.Complete):
		s.part = (s.part + 1) % parts
	default:
		if s.filter.Key(k) {
			s.refilter()
		}
	}
}

func (s *Screen) clear() {
	s.filter.Set("")
	s.refilter()
}

func (s *Screen) onList(k tea.KeyPressMsg) {
	m, list := s.env.Keys.Move, s.found(s.part)
	n, at := len(list), &s.cursor[s.part]
	switch {
	case key.Matches(k, s.env.Keys.Filter.Clear):
		s.clear()
	case key.Matches(k, s.env.Keys.List.Filter):
		s.typing = true
	case key.Matches(k, m.Next), key.Matches(k, m.Right), key.Matches(k, m.Prev), key.Matches(k, m.Left):
		s.part = (s.part + 1) % parts
	case key.Matches(k, m.Open):
		if *at < n {
			s.page = s.open(list[*at])
		}
	default:
		*at, _ = s.env.Moved(k, *at, n)
	}
}

// Captures takes every key while the filter is typed; on a page the digits, which
// tick, and what leaves it; in the list Esc while there is a filter.
func (s *Screen) Captures(k tea.KeyPressMsg) bool {
	back := key.Matches(k, s.env.Keys.Global.Back)
	switch {
	case s.typing:
		return true
	case s.page != nil:
		return back && !s.direct || s.digit(k) > 0
	}
	return key.Matches(k, s.env.Keys.Filter.Clear) && !s.filter.Empty()
}

// Title is the place's name.
func (s *Screen) Title() string { return s.env.Say.Shell.Places[ui.PlaceServices] }

// ShortHelp names what is likeliest here.
func (s *Screen) ShortHelp() []key.Binding {
	k := s.env.Keys
	switch {
	case s.typing:
		f := k.Filter
		return []key.Binding{f.Apply, f.Clear, ui.As(f.Complete, k.Move.Next.Help().Desc), f.ToList}
	case s.page != nil:
		return s.pageHelp()
	}
	return []key.Binding{k.Move.Open, k.List.Filter, k.Move.Next, k.Global.Palette}
}

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k := s.env.Keys
	own := []key.Binding{k.Move.Open, k.List.Filter}
	return [][]key.Binding{append(own, s.pageHelp()...), k.MoveHelp(), k.GlobalHelp()}
}

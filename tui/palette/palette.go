// Package palette is the command line of the console: every place, every
// action on the case one was at, and what concerns the session. It shows each
// command's key, so that it teaches what it replaces.
package palette

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/finder"
)

// Screen is the palette.
type Screen struct {
	env    *ui.Env
	at     model.CaseRef // the case one was at, if one was
	asking ui.Asking
	known  bool               // what is possible on that case has been read
	may    []model.ActionName // likeliest first
	finder *finder.Finder
	runs   []run
}

// run is what a command comes to. The case is the one named behind the
// command, else the one that one was at.
type run func(c model.CaseRef) tea.Cmd

// New makes the palette over the screen one comes from.
func New(env *ui.Env, r ui.RoutePalette) *Screen {
	s := &Screen{env: env, at: r.Case}
	s.finder = finder.New(env, nil)
	s.list()
	return s
}

// Init reads what is possible on the case one was at.
func (s *Screen) Init() tea.Cmd {
	desk, ref := s.env.Desk, string(s.at.ID)
	if ref == "" {
		return nil
	}
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (model.CaseView, error) { return desk.Case(ctx, ref) })
}

// got puts what is possible before the rest. A case that cannot be read leaves
// the list as it is: the action then says so itself.
func (s *Screen) got(msg ui.Got[model.CaseView]) {
	if !s.asking.Mine(s, msg.Addr) || msg.Err != nil {
		return
	}
	s.known, s.may = true, ui.Offered(msg.Value.Actions)
	s.list()
}

// commands lists everything that can be run, with what runs it beside it in
// the same order.
func (s *Screen) commands() []finder.Item {
	var items []finder.Item
	s.runs = nil
	add := func(it finder.Item, r run) {
		items, s.runs = append(items, it), append(s.runs, r)
	}
	s.actions(add)
	say, shell := s.env.Say.Palette, s.env.Say.Shell
	for i, p := range ui.Places() {
		if p == ui.PlaceHome || slices.Contains(s.env.Me.Places, p) {
			add(finder.Item{Text: strings.ToLower(shell.Places[p]), Also: p, Note: say.Goes, Right: fmt.Sprint(i + 1)},
				func(model.CaseRef) tea.Cmd { return ui.Go(ui.RoutePlace{Place: p}) })
		}
	}
	s.services(add)
	s.session(add)
	return items
}

// names lists the deeds on a case: first what is possible on the one at hand.
func (s *Screen) names() []model.ActionName {
	out := slices.Clone(s.may)
	for _, info := range model.ActionTable() {
		if a := info.Name; s.env.Letter(a) != "" && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// actions are the deeds on a case.
func (s *Screen) actions(add func(finder.Item, run)) {
	say := s.env.Say.Palette
	_, other := cut(s.finder.Value())
	for _, a := range s.names() {
		name := strings.ToLower(s.env.Words.Action(a).Name)
		it := finder.Item{Text: name, Also: strings.ReplaceAll(string(a), "_", " "), Note: fmt.Sprintf(say.NoCase, name)}
		switch here := ui.Short(s.at.Register); {
		case other != "":
			it.Note = fmt.Sprintf(say.Case, other)
		case s.known && !slices.Contains(s.may, a):
			it.Note, it.Muted = fmt.Sprintf(say.NotNow, here), true
		case here != "":
			it.Note = fmt.Sprintf(say.Case, here)
		}
		it.Right = s.env.Letter(a)
		if _, direct := s.env.KeyOf(a); !direct && it.Right != "" {
			it.Right = s.env.Keys.Deed.All.Help().Key + " " + it.Right
		}
		add(it, func(c model.CaseRef) tea.Cmd {
			if c.Register == "" && c.ID == "" {
				return nil
			}
			return ui.Go(ui.AskedRoute(a, ui.Target{CaseRef: c}))
		})
	}
	add(finder.Item{Text: say.Number, Also: "open", Note: fmt.Sprintf(say.NoCase, say.Number)}, func(c model.CaseRef) tea.Cmd {
		if c.Register == "" {
			return nil
		}
		return ui.Go(ui.RouteCase{Ref: c.Register})
	})
}

// session is what concerns the person and the terminal.
func (s *Screen) session(add func(finder.Item, run)) {
	say, g := s.env.Say.Palette, s.env.Keys.Global
	press := func(text, also, name string) {
		add(finder.Item{Text: text, Also: also, Note: say.Session, Right: name}, func(model.CaseRef) tea.Cmd { return ui.Send(ui.PressMsg{Key: name}) })
	}
	_, text, _ := strings.Cut(s.finder.Value(), " ")
	add(finder.Item{Text: say.Search, Also: "search find " + text, Note: say.Searching}, func(model.CaseRef) tea.Cmd { return ui.Go(ui.RouteSearch{Text: text}) })
	press(say.New, "new register", g.New.Help().Key)
	press(say.Undo, "undo", s.env.Keys.Deed.Undo.Help().Key)
	press(say.Help, "help", g.Help.Help().Key)
	press(say.Mouse, "mouse", g.Mouse.Help().Key)
	for _, t := range [][2]string{{"dark", say.Dark}, {"light", say.Light}, {"mono", say.Mono}} {
		add(finder.Item{Text: fmt.Sprintf(say.Theme, t[1]), Also: "theme " + t[0], Note: say.Session},
			func(model.CaseRef) tea.Cmd { return ui.Send(ui.ThemeMsg{Name: t[0]}) })
	}
	if s.env.MayActAs {
		for _, id := range s.colleagues() {
			add(finder.Item{Text: fmt.Sprintf(say.ActAs, id), Also: "role as", Note: s.env.Staff[id].Name + s.posts(id)},
				func(model.CaseRef) tea.Cmd { return ui.Send(ui.ActAsMsg{Username: string(id)}) })
		}
	}
	add(finder.Item{Text: say.Quit, Also: "quit exit", Note: say.Session, Right: g.Quit.Help().Key}, func(model.CaseRef) tea.Cmd { return ui.Send(ui.QuitMsg{}) })
}

func (s *Screen) colleagues() []model.StaffID {
	var out []model.StaffID
	for id, p := range s.env.Staff {
		if !p.Disabled {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

func (s *Screen) posts(id model.StaffID) string {
	text := ""
	for _, h := range s.env.Staff[id].HeldAt(s.env.At) {
		text += ", " + s.env.Post(h.Post)
	}
	return text
}

// Captures takes every key: the palette is a text field.
func (s *Screen) Captures(tea.KeyPressMsg) bool { return true }

// Update takes keys and pasted text.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.CaseView]:
		s.got(msg)
	case tea.PasteMsg:
		s.finder.Paste(msg.Content)
		s.list()
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, s.env.Keys.Form.Leave):
			return s, ui.Back()
		case key.Matches(msg, s.env.Keys.Form.Enter):
			return s, s.run()
		case msg.String() == "backspace" && s.finder.Value() == "":
			return s, ui.Back()
		}
		s.finder.Key(msg)
		s.list()
	}
	return s, nil
}

// list gives the finder the commands. A number behind a command names its case
// and must not hide the command: the finder looks for the words before it.
func (s *Screen) list() {
	_, ref := cut(s.finder.Value())
	items := s.commands()
	for i := range items {
		items[i].Also += " " + ref
	}
	s.finder.Replace(items)
}

// cut splits a command from the number behind it.
func cut(typed string) (words, ref string) {
	i := strings.LastIndex(typed, " ") + 1
	if last := typed[i:]; last != "" && strings.Trim(last, "0123456789/") == "" {
		return strings.TrimSpace(typed[:i]), last
	}
	return typed, ""
}

// run does the command under the cursor; a number alone opens its case.
func (s *Screen) run() tea.Cmd {
	words, ref := cut(s.finder.Value())
	if words == "" && ref != "" {
		return tea.Sequence(ui.Back(), ui.Go(ui.RouteCase{Ref: ref}))
	}
	i, ok := s.finder.At()
	if !ok || i >= len(s.runs) {
		return nil
	}
	c := s.at
	if ref != "" {
		c = model.CaseRef{Register: ref}
	}
	do := s.runs[i](c)
	if do == nil {
		return ui.Warning(fmt.Sprintf(s.env.Say.Palette.NoCase, words))
	}
	return tea.Sequence(ui.Back(), do)
}

// View draws the line, and below it what it finds.
func (s *Screen) View(w, h int) ui.Frame {
	say := s.env.Say.Palette
	hits, all := s.finder.Found()
	line, x := s.finder.Line(": ", w-2)
	lines := []ui.Line{
		ui.Edges(ui.Line{ui.T(" "), ui.Heading.T(say.Title)}, ui.Line{ui.Muted.T(fmt.Sprintf(say.Found, hits, all))}, w), line, {},
	}
	if hits == 0 {
		lines = append(lines, ui.L("   "+say.None).Cut(w-1))
	}
	lines = append(lines, s.finder.List(w, h-len(lines))...)
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h), Cursor: tea.NewCursor(x, 1)}
}

// Title is the page's name.
func (s *Screen) Title() string { return s.env.Say.Palette.Title }

// ShortHelp names the keys of the palette.
func (s *Screen) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say.Key
	return []key.Binding{ui.As(k.Form.Enter, say.Run), ui.As(k.Form.Next, say.CompleteWord), k.Form.Pick, ui.As(k.Form.Leave, say.Close)}
}

// FullHelp lists the keys of the palette.
func (s *Screen) FullHelp() [][]key.Binding { return [][]key.Binding{s.ShortHelp()} }

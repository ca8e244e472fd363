package palette

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/finder"
)

// commands lists everything that can be run, with what runs it beside it in
// the same order.
func (s *Screen) commands() []finder.Item {
	var items []finder.Item
	s.runs = nil
	add := func(it finder.Item, r run) {
		items, s.runs = append(items, it), append(s.runs, r)
	}
	s.recent(add)
	s.actions(add)
	say, shell := s.env.Say.Palette, s.env.Say.Shell
	s.ofBook(add)
	for i, p := range ui.Places() {
		if p == ui.PlaceBook && s.env.Has(p) {
			s.register(add, fmt.Sprint(i+1))
			continue
		}
		it := finder.Item{Text: strings.ToLower(shell.Places[p]), Also: p + " " + s.other.Shell.Places[p], Note: say.Goes, Right: fmt.Sprint(i + 1)}
		if p != ui.PlaceHome && !slices.Contains(s.env.Me.Places, p) {
			it.Note, it.Muted = say.NotYours, true
			add(it, nil)
			continue
		}
		add(it, func(model.CaseRef) tea.Cmd { return ui.Go(ui.RoutePlace{Place: p}) })
	}
	s.records(add)
	s.services(add)
	s.keeping(add)
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
		it := finder.Item{Text: name, Does: words.Head(s.env.Words.Action(a).Does) + ".", Also: strings.ReplaceAll(string(a), "_", " ") + " " + s.others.Action(a).Name, Note: fmt.Sprintf(say.NoCase, name)}
		switch here, who := ui.Short(s.at.Register), s.could[a]; {
		case who != "":
			it.Note, it.Muted = who, true
			it.Right = s.shown(a)
			add(it, nil)
			continue
		case other != "":
			it.Note = fmt.Sprintf(say.Case, other)
		case s.known && !slices.Contains(s.may, a):
			it.Note, it.Muted = fmt.Sprintf(say.NotNow, here), true
		case here != "":
			it.Note = fmt.Sprintf(say.Case, here)
		}
		it.Right = s.shown(a)
		add(it, func(c model.CaseRef) tea.Cmd {
			if c.Register == "" && c.ID == "" {
				return nil
			}
			return ui.Go(ui.AskedRoute(a, ui.Target{CaseRef: c}))
		})
	}
	s.status(other, add)
	s.papers(other, add)
	s.blankForms(add)
	add(finder.Item{Text: say.Number, Also: "open", Note: fmt.Sprintf(say.NoCase, say.Number)}, func(c model.CaseRef) tea.Cmd {
		if c.Register == "" {
			return nil
		}
		return ui.Go(ui.RouteCase{Ref: c.Register})
	})
}

// status says how a case stands.
func (s *Screen) status(other string, add func(finder.Item, run)) {
	say, name := s.env.Say.Palette, s.env.Say.Status.Command
	it := finder.Item{Text: name, Also: "status ask " + s.other.Status.Command + " " + strings.ToLower(s.env.Say.Status.Title), Note: fmt.Sprintf(say.NoCase, name), Right: s.env.Keys.Deed.Status.Help().Key}
	if no := cmp.Or(other, ui.Short(s.at.Register)); no != "" {
		it.Note = fmt.Sprintf(say.Case, no)
	}
	add(it, func(c model.CaseRef) tea.Cmd {
		if c.Register == "" {
			return nil
		}
		return ui.Go(ui.RouteStatus{Ref: c.Register})
	})
}

// papers are those of a case.
func (s *Screen) papers(other string, add func(finder.Item, run)) {
	say := s.env.Say.Palette
	name := s.env.Words.Action("print").Name + " " + s.env.Words.Word("paper", "receipt")
	it := finder.Item{Text: strings.ToLower(name), Also: s.others.Action("print").Name + " " + s.others.Word("paper", "receipt"),
		Note: fmt.Sprintf(say.NoCase, strings.ToLower(name)), Right: s.env.Keys.Deed.Print.Help().Key}
	if no := cmp.Or(other, ui.Short(s.at.Register)); no != "" {
		it.Note = fmt.Sprintf(say.Case, no)
	}
	add(it, func(c model.CaseRef) tea.Cmd {
		if c.Register == "" {
			return nil
		}
		return ui.Go(ui.RoutePapers{Case: c})
	})
}

// blankForms prints forms to be filled in by hand, for those who number them.
func (s *Screen) blankForms(add func(finder.Item, run)) {
	if !s.env.Holds(model.Petugas) && !s.env.Holds(model.Pengelola) && !s.env.Holds(model.Sekretaris) {
		return
	}
	name := s.env.Say.Papers.Blank
	add(finder.Item{Text: strings.ToLower(name), Also: "blank forms " + s.other.Papers.Blank, Note: s.env.Words.Action("blank_forms").Does},
		func(model.CaseRef) tea.Cmd { return ui.Go(ui.RouteBlankForms{}) })
}

// session is what concerns the person and the terminal.
func (s *Screen) session(add func(finder.Item, run)) {
	say, g := s.env.Say.Palette, s.env.Keys.Global
	press := func(text, also, name string) {
		add(finder.Item{Text: text, Also: also, Note: say.Session, Right: name}, func(model.CaseRef) tea.Cmd { return ui.Send(ui.PressMsg{Key: name}) })
	}
	_, text := s.argument()
	add(finder.Item{Text: say.Search, Also: "search find " + text, Note: say.Searching, Takes: true}, func(model.CaseRef) tea.Cmd { return ui.Go(ui.RouteSearch{Text: text}) })
	press(say.New, "new register"+" "+s.other.Palette.New, g.New.Help().Key)
	press(say.Undo, "undo"+" "+s.other.Palette.Undo, s.env.Keys.Deed.Undo.Help().Key)
	press(say.Help, "help"+" "+s.other.Palette.Help, g.Help.Help().Key)
	press(say.Mouse, "mouse"+" "+s.other.Palette.Mouse, g.Mouse.Help().Key)
	add(finder.Item{Text: say.Learn, Also: "learning mode " + s.other.Palette.Learn, Note: say.Session, Right: s.env.Keys.Learn.Help().Key},
		func(model.CaseRef) tea.Cmd { return ui.Send(ui.LearnMsg{}) })
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

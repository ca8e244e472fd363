// Package help lists the keys that work on the screen one comes from, lets one
// search them, and does what is chosen.
package help

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/finder"
)

// Screen is the help page of another screen.
type Screen struct {
	env    *ui.Env
	of     string
	finder *finder.Finder
	groups [][]key.Binding
	barred map[string]string
	keys   []string // the key that does each item; empty for a term
}

// New makes the help of a screen by its title and its keys.
func New(env *ui.Env, of string, groups [][]key.Binding) *Screen {
	s := &Screen{env: env, of: of, groups: groups, barred: env.Barred()}
	s.finder = finder.New(env, nil)
	s.finder.Grouped = true
	s.list()
	return s
}

// list gives the finder what works here; while one types also what is others' to
// do, with who that is, and the terms.
func (s *Screen) list() {
	say, typed := s.env.Say.Palette, s.finder.Value() != ""
	heads := []string{say.Here, say.Moving, say.Everywhere}
	var items []finder.Item
	s.keys = nil
	for i, g := range s.groups {
		for _, b := range g {
			h := b.Help()
			if h.Key == "" || len(b.Keys()) == 0 {
				continue
			}
			who := s.barred[b.Keys()[0]]
			if who != "" && !typed {
				continue
			}
			items = append(items, finder.Item{Group: heads[min(i, len(heads)-1)], Text: h.Desc, Also: strings.Join(b.Keys(), " "), Right: h.Key, Note: who, Muted: who != ""})
			s.keys = append(s.keys, b.Keys()[0])
		}
	}
	learn := s.env.Keys.Learn
	items = append(items, finder.Item{Group: say.Everywhere, Text: learn.Help().Desc, Also: strings.Join(learn.Keys(), " "), Right: learn.Help().Key})
	s.keys = append(s.keys, learn.Keys()[0])
	if typed {
		for _, t := range s.env.Say.Terms {
			items = append(items, finder.Item{Group: say.Terms, Text: t.Word, Note: t.Means, Does: t.Means})
			s.keys = append(s.keys, "")
		}
	}
	s.finder.Replace(items)
}

// Init has nothing to fetch.
func (s *Screen) Init() tea.Cmd { return nil }

// Captures takes every key: the page is a search field.
func (s *Screen) Captures(tea.KeyPressMsg) bool { return true }

// Update takes keys and pasted text.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		s.finder.Paste(msg.Content)
		s.list()
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, s.env.Keys.Form.Leave):
			return s, ui.Back()
		case key.Matches(msg, s.env.Keys.Form.Enter):
			if i, ok := s.finder.At(); ok && s.keys[i] != "" {
				if it := s.finder.Item(i); it.Muted {
					return s, ui.Warning(words.Head(it.Text) + ": " + it.Note)
				}
				return s, tea.Sequence(ui.Back(), ui.Send(ui.PressMsg{Key: s.keys[i]}))
			}
			return s, nil
		case msg.String() == "backspace" && s.finder.Value() == "":
			return s, ui.Back()
		}
		s.finder.Key(msg)
		s.list()
	}
	return s, nil
}

// View draws the search line and the keys.
func (s *Screen) View(w, h int) ui.Frame {
	say := s.env.Say.Palette
	line, x := s.finder.Line(say.Prompt, w-2)
	lines := []ui.Line{{ui.T(" "), ui.Heading.T(fmt.Sprintf(say.HelpTitle, s.of))}, line, {}}
	if hits, _ := s.finder.Found(); hits == 0 {
		lines = append(lines, ui.L("   "+say.NoHelp).Cut(w-1))
	}
	about := s.finder.About(w)
	if h < 12 {
		about = nil
	}
	lines = append(lines, s.finder.List(w, h-len(lines)-len(about))...)
	for len(about) > 0 && len(lines) < h-len(about) {
		lines = append(lines, ui.Line{})
	}
	lines = append(lines, about...)
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h), Cursor: tea.NewCursor(x, 1)}
}

// Title is the page's name.
func (s *Screen) Title() string { return fmt.Sprintf(s.env.Say.Palette.HelpTitle, s.of) }

// ShortHelp names the keys of the page.
func (s *Screen) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say.Key
	return []key.Binding{ui.As(k.Form.Enter, say.Run), k.Form.Pick, k.Learn, ui.As(k.Form.Leave, say.Close)}
}

// FullHelp lists the keys of the page.
func (s *Screen) FullHelp() [][]key.Binding { return [][]key.Binding{s.ShortHelp()} }

// Package help lists the keys that work on the screen one comes from, lets one
// search them, and does what is chosen.
package help

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/finder"
)

// Screen is the help page of another screen.
type Screen struct {
	env    *ui.Env
	of     string
	finder *finder.Finder
	keys   []string // the key that does each item
}

// New makes the help of a screen by its title and its keys.
func New(env *ui.Env, of string, groups [][]key.Binding) *Screen {
	s := &Screen{env: env, of: of}
	say := env.Say.Palette
	heads := []string{say.Here, say.Moving, say.Everywhere}
	var items []finder.Item
	for i, g := range groups {
		for _, b := range g {
			h := b.Help()
			if h.Key == "" || len(b.Keys()) == 0 {
				continue
			}
			items = append(items, finder.Item{Group: heads[min(i, len(heads)-1)], Text: h.Desc, Also: strings.Join(b.Keys(), " "), Right: h.Key})
			s.keys = append(s.keys, b.Keys()[0])
		}
	}
	s.finder = finder.New(env, items)
	return s
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
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, s.env.Keys.Form.Leave):
			return s, ui.Back()
		case key.Matches(msg, s.env.Keys.Form.Enter):
			if i, ok := s.finder.At(); ok {
				return s, tea.Sequence(ui.Back(), ui.Send(ui.PressMsg{Key: s.keys[i]}))
			}
			return s, nil
		case msg.String() == "backspace" && s.finder.Value() == "":
			return s, ui.Back()
		}
		s.finder.Key(msg)
	}
	return s, nil
}

// View draws the search line and the keys.
func (s *Screen) View(w, h int) ui.Frame {
	say := s.env.Say.Palette
	line, x := s.finder.Line(say.Prompt, w-2)
	lines := []ui.Line{{ui.T(" "), ui.Heading.T(fmt.Sprintf(say.HelpTitle, s.of))}, line, {}}
	lines = append(lines, s.finder.List(w, h-len(lines))...)
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h), Cursor: tea.NewCursor(x, 1)}
}

// Title is the page's name.
func (s *Screen) Title() string { return fmt.Sprintf(s.env.Say.Palette.HelpTitle, s.of) }

// ShortHelp names the keys of the page.
func (s *Screen) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say.Key
	return []key.Binding{ui.As(k.Form.Enter, say.Run), k.Form.Pick, ui.As(k.Form.Leave, say.Close)}
}

// FullHelp lists the keys of the page.
func (s *Screen) FullHelp() [][]key.Binding { return [][]key.Binding{s.ShortHelp()} }

// Package paperview is the sheet that shows a paper where no printer takes it:
// to be read, copied, or written by hand.
package paperview

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"
	"aduan/tui/ui"
)

// widest is the most columns of a paper on the screen: half a page.
const widest = 64

// Write is a paper as text for the window: as the printer gets it, but no wider
// than it can be read.
func Write(env *ui.Env, d paper.Document) string {
	write := paper.Text
	if env.ASCII {
		write = paper.ASCII
	}
	return write(d, min(widest, max(paper.Narrowest, env.Cols-4)))
}

// Receipt is the paper that the complainant takes home, as text for the window.
func Receipt(env *ui.Env, v model.CaseView) string {
	return Write(env, paper.Receipt(paper.About{View: v, Office: env.Office(), Words: env.Words, Names: words.NamesOf(env.Me.Office, env.Staff), Now: env.At}))
}

// Sheet shows one paper.
type Sheet struct {
	// Given is delivered where Enter says that the paper was given; nil: nobody
	// asks.
	Given tea.Msg

	env         *ui.Env
	title, text string
	lines       []string
	top         int
}

// New makes the sheet of a paper's text.
func New(env *ui.Env, title, text string) *Sheet {
	return &Sheet{env: env, title: title, text: text, lines: strings.Split(strings.TrimRight(text, "\n"), "\n")}
}

// Init has nothing to fetch.
func (s *Sheet) Init() tea.Cmd { return nil }

// Update scrolls, copies and closes.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return s, nil
	}
	keys := s.env.Keys
	last := max(0, len(s.lines)-1)
	switch {
	case key.Matches(k, keys.Sheet.Close):
		return s, ui.Close(nil)
	case key.Matches(k, keys.Sheet.Press):
		return s, ui.Close(s.Given)
	case key.Matches(k, keys.Booked.Copy):
		return s, ui.Copy(s.text, s.env.Say.Counter.Copied)
	case key.Matches(k, keys.Move.Down):
		s.top = min(s.top+1, last)
	case key.Matches(k, keys.Move.Up):
		s.top = max(s.top-1, 0)
	case key.Matches(k, keys.Move.PageDown):
		s.top = min(s.top+s.env.Page(), last)
	case key.Matches(k, keys.Move.PageUp):
		s.top = max(s.top-s.env.Page(), 0)
	}
	return s, nil
}

// View draws the paper from the row scrolled to.
func (s *Sheet) View(w, h int) ui.Frame {
	from := max(0, min(s.top, len(s.lines)-h))
	var lines []ui.Line
	for _, l := range s.lines[from:min(len(s.lines), from+h)] {
		lines = append(lines, ui.L("  "+l))
	}
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
}

// Title names the paper.
func (s *Sheet) Title() string { return s.title }

// Tone is that of a question.
func (s *Sheet) Tone() ui.Role { return ui.Accent }

// Rows is the paper's length.
func (s *Sheet) Rows(int) int { return len(s.lines) }

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say
	if s.Given != nil {
		return []key.Binding{ui.As(k.Sheet.Press, say.Counter.KeyGiven), k.Booked.Copy, ui.As(k.Move.Down, say.Key.Scroll), ui.As(k.Sheet.Close, say.Key.Close)}
	}
	return []key.Binding{k.Booked.Copy, ui.As(k.Move.Down, say.Key.Scroll), ui.As(k.Sheet.Close, say.Key.Close)}
}

// Package paperview is the sheet that shows a paper where no printer takes it:
// to be read, copied, or written by hand.
package paperview

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
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
	return Write(env, paper.Receipt(About(env, v)))
}

// Sheet shows one paper.
type Sheet struct {
	// Given is delivered where Enter says that the paper was given; nil: nobody
	// asks.
	Given tea.Msg
	// Kind and Register say which paper of which case it is, so that a visitor may
	// fetch it, or print it at their terminal; empty where they may not.
	Kind, Register string

	env         *ui.Env
	title, text string
	doc         *paper.Document // laid out for the width it is shown in
	top         int
	laid        []string // the rows as they were laid out for so many columns
	cols        int
}

// New makes the sheet of a paper's text.
func New(env *ui.Env, title, text string) *Sheet {
	return &Sheet{env: env, title: title, text: text}
}

// Of makes the sheet of a paper, which is laid out anew as the window changes;
// text is what is copied.
func Of(env *ui.Env, title, text string, d paper.Document) *Sheet {
	return &Sheet{env: env, title: title, text: text, doc: &d}
}

// lines are the rows of the paper on a window of so many columns.
func (s *Sheet) lines(w int) []string {
	if s.laid != nil && s.cols == w {
		return s.laid
	}
	text := s.text
	if s.doc != nil {
		write := paper.Text
		if s.env.ASCII {
			write = paper.ASCII
		}
		text = write(*s.doc, min(widest, max(paper.Narrowest, w-4)))
	}
	text = strings.ReplaceAll(text, "\f", "\n")
	s.laid, s.cols = strings.Split(strings.TrimRight(text, "\n"), "\n"), w
	return s.laid
}

// copied is the text of the sheet, whatever it is laid out for.
func (s *Sheet) copied() string { return strings.Join(s.lines(s.env.Cols), "\n") }

// Init has nothing to fetch.
func (s *Sheet) Init() tea.Cmd { return nil }

// Update scrolls, copies and closes.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return s, nil
	}
	keys := s.env.Keys
	switch {
	case key.Matches(k, keys.Sheet.Close):
		return s, ui.Close(nil)
	case key.Matches(k, keys.Sheet.Press):
		return s, ui.Close(s.Given)
	case key.Matches(k, keys.Booked.Copy):
		return s, ui.Copy(s.copied(), s.env.Say.Counter.Copied)
	case key.Matches(k, keys.Papers.Save) && s.away():
		return s, ui.Copy(Fetching(s.env.Caller, Item{Name: s.Kind}, s.Register), s.env.Say.Papers.FetchCopied)
	case key.Matches(k, keys.Papers.Here) && s.away() && s.env.Remote && s.doc != nil:
		return s, AtTerminal(s.env, s.Kind, *s.doc)
	default:
		s.top, _ = s.env.Moved(k, s.top, len(s.lines(s.env.Cols)))
	}
	return s, nil
}

// View draws the paper from the row scrolled to.
func (s *Sheet) View(w, h int) ui.Frame {
	all := s.lines(w)
	from := max(0, min(s.top, len(all)-h))
	var lines []ui.Line
	for _, l := range all[from:min(len(all), from+h)] {
		lines = append(lines, ui.L("  "+l))
	}
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
}

// Title names the paper.
func (s *Sheet) Title() string { return s.title }

// Tone is that of a question.
func (s *Sheet) Tone() ui.Role { return ui.Accent }

// Rows is the paper's length.
func (s *Sheet) Rows(w int) int { return len(s.lines(w)) }

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say
	out := []key.Binding{k.Booked.Copy}
	if s.Given != nil {
		out = []key.Binding{ui.As(k.Sheet.Press, say.Counter.KeyGiven), k.Booked.Copy}
	}
	if s.away() {
		out = append(out, ui.As(k.Papers.Save, say.Papers.KeyFetch))
		if s.env.Remote {
			out = append(out, k.Papers.Here)
		}
	}
	return append(out, ui.As(k.Move.Down, say.Key.Scroll), ui.As(k.Sheet.Close, say.Key.Close))
}

// away tells whether the paper is a visitor's to fetch: nothing can be written on
// their machine from here.
func (s *Sheet) away() bool { return s.Kind != "" && s.env.Save == nil && s.env.Caller != "" }

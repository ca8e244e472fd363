package counter

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"
	"aduan/tui/ui"
)

// paperWidth is the columns of the receipt: half a page.
const paperWidth = 64

// receipt is the sheet with the paper that the complainant takes home.
type receipt struct {
	env   *ui.Env
	title string
	text  string
	lines []string
	top   int
	given tea.Msg // delivered once the paper was given
}

func newReceipt(env *ui.Env, v model.CaseView, given tea.Msg) *receipt {
	about := paper.About{View: v, Office: env.Office(), Words: env.Words, Names: words.NamesOf(env.Me.Office, env.Staff), Now: env.At}
	write := paper.Text
	if env.ASCII {
		write = paper.ASCII
	}
	text := write(paper.Receipt(about), min(paperWidth, max(paper.Narrowest, env.Cols-4)))
	return &receipt{env: env, title: fmt.Sprintf(env.Say.Counter.PrintTitle, v.Register), text: text, given: given,
		lines: strings.Split(strings.TrimRight(text, "\n"), "\n")}
}

// Init has nothing to fetch.
func (r *receipt) Init() tea.Cmd { return nil }

// Update scrolls, copies and closes.
func (r *receipt) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return r, nil
	}
	keys := r.env.Keys
	last := max(0, len(r.lines)-1)
	switch {
	case key.Matches(k, keys.Sheet.Close):
		return r, ui.Close(nil)
	case key.Matches(k, keys.Sheet.Press):
		return r, ui.Close(r.given)
	case key.Matches(k, keys.Booked.Copy):
		return r, tea.Batch(tea.SetClipboard(r.text), ui.Toast(r.env.Say.Counter.Copied))
	case key.Matches(k, keys.Move.Down):
		r.top = min(r.top+1, last)
	case key.Matches(k, keys.Move.Up):
		r.top = max(r.top-1, 0)
	case key.Matches(k, keys.Move.PageDown):
		r.top = min(r.top+r.env.Page(), last)
	case key.Matches(k, keys.Move.PageUp):
		r.top = max(r.top-r.env.Page(), 0)
	}
	return r, nil
}

// View draws the paper from the row scrolled to.
func (r *receipt) View(w, h int) ui.Frame {
	from := max(0, min(r.top, len(r.lines)-h))
	var lines []ui.Line
	for _, l := range r.lines[from:min(len(r.lines), from+h)] {
		lines = append(lines, ui.L("  "+l))
	}
	return ui.Frame{Content: r.env.Theme.Block(lines, w, h)}
}

// Title names the paper.
func (r *receipt) Title() string { return r.title }

// Tone is that of a question.
func (r *receipt) Tone() ui.Role { return ui.Accent }

// Rows is the paper's length.
func (r *receipt) Rows(int) int { return len(r.lines) }

// ShortHelp names the keys of the sheet.
func (r *receipt) ShortHelp() []key.Binding {
	k, say := r.env.Keys, r.env.Say.Counter
	return []key.Binding{ui.As(k.Sheet.Press, say.KeyGiven), k.Booked.Copy, ui.As(k.Move.Down, say.KeyScroll), ui.As(k.Sheet.Close, say.KeyClose)}
}

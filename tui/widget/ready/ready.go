// Package ready is the sheet of the office's ready answers. It opens where two
// colons are typed into a text, and puts what is chosen in their place.
package ready

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/aid"
	"aduan/tui/widget/finder"
	"aduan/tui/widget/form"
)

// Chosen is what is to stand in the place of the colons in a field of To. Typed
// is true for what was only typed into the sheet before it was left: it stands
// behind the colons.
type Chosen struct {
	To    any
	Field string
	Text  string
	Typed bool
}

// Into puts it into its field of f; false, with nothing changed, where it does not
// fit whole.
func (c Chosen) Into(f *form.Form) bool {
	x := f.Get(c.Field)
	if c.Typed {
		x.Type(c.Text)
		return true
	}
	return x.Insert(c.Text)
}

// Sheet lists the ready answers and shows the one under the cursor.
type Sheet struct {
	env     *ui.Env
	of      aid.For
	aids    bool // the first line is the decision aid
	finder  *finder.Finder
	answers []model.Snippet
}

// shown is how many answers the sheet has room for, and rows of the one under
// the cursor.
const (
	shown = 7
	rows  = 5
)

// Open makes the sheet for a field. The answers to what the case is about come
// first, before them the decision aid where it helps with that; nothing opens
// where the office has neither.
func Open(env *ui.Env, of aid.For) tea.Cmd {
	category := of.Category
	s := &Sheet{env: env, of: of, aids: env.Office().Aids(category), answers: slices.Clone(env.Office().Answers)}
	if len(s.answers) == 0 && !s.aids {
		return nil
	}
	slices.SortStableFunc(s.answers, func(a, b model.Snippet) int { return far(a, category) - far(b, category) })
	var items []finder.Item
	if s.aids {
		items = append(items, finder.Item{Text: env.Say.Aid.Entry, Note: env.Keys.Form.Aid.Help().Key})
	}
	for _, a := range s.answers {
		items = append(items, finder.Item{Text: a.Question, Also: a.Code + " " + a.Text})
	}
	s.finder = finder.New(env, items)
	s.finder.Numbered = shown
	return ui.Open(s)
}

// Hint names what opens the sheet.
func Hint(env *ui.Env) key.Binding { return ui.Hint("::", env.Say.Form.KeyReady) }

// far is 0 for an answer of the category, 1 for any other.
func far(a model.Snippet, category string) int {
	if category != "" && a.Category == category {
		return 0
	}
	return 1
}

// Init asks for nothing: the answers stand in the profile.
func (s *Sheet) Init() tea.Cmd { return nil }

// Update takes keys and what is pasted.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		s.finder.Paste(msg.Content)
	case tea.KeyPressMsg:
		return s, s.onKey(msg)
	}
	return s, nil
}

func (s *Sheet) onKey(k tea.KeyPressMsg) tea.Cmd {
	keys := s.env.Keys
	switch {
	case key.Matches(k, keys.Sheet.Close):
		if text := s.finder.Value(); text != "" {
			return ui.Close(Chosen{To: s.of.To, Field: s.of.Field, Text: text, Typed: true})
		}
		return ui.Close(nil)
	case key.Matches(k, keys.Sheet.Press):
		if i, ok := s.finder.At(); ok {
			return s.choose(i)
		}
		return nil
	}
	if i, ok := s.finder.Nth(k.String()); ok {
		return s.choose(i)
	}
	s.finder.Key(k)
	return nil
}

func (s *Sheet) choose(i int) tea.Cmd {
	if a, ok := s.answer(i); ok {
		return ui.Close(Chosen{To: s.of.To, Field: s.of.Field, Text: a.Text})
	}
	return aid.Open(s.env, s.of)
}

// answer is the ready answer of an item; false for the decision aid.
func (s *Sheet) answer(i int) (model.Snippet, bool) {
	if s.aids {
		i--
	}
	if i < 0 {
		return model.Snippet{}, false
	}
	return s.answers[i], true
}

// View draws the line that is typed into, the list, and the answer.
func (s *Sheet) View(w, h int) ui.Frame {
	line, x := s.finder.Line(":: ", w)
	lines := []ui.Line{line}
	hits, _ := s.finder.Found()
	i, ok := s.finder.At()
	if !ok {
		lines = append(lines, ui.Line{})
		for _, l := range ui.Wrap(s.env.Say.Form.ReadyNone, w-6) {
			lines = append(lines, ui.L("   "+l))
		}
		return ui.Frame{Content: s.env.Theme.Block(lines, w, h), Cursor: tea.NewCursor(x, 0)}
	}
	list := min(hits, shown, max(1, h-1))
	lines = append(append(lines, s.finder.List(w, list)...), ui.Line{})
	if room := h - len(lines); room > 0 {
		a, isAnswer := s.answer(i)
		if !isAnswer {
			a.Text = s.env.Say.Aid.EntryNote
		}
		for _, l := range ui.Some(a.Text, w-6, room) {
			lines = append(lines, ui.Line{ui.T("   "), ui.Muted.T(l)})
		}
	}
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h), Cursor: tea.NewCursor(x, 0)}
}

// Title is what is listed.
func (s *Sheet) Title() string { return s.env.Say.Form.ReadyTitle }

// Tone is that of a question.
func (s *Sheet) Tone() ui.Role { return ui.Accent }

// Rows are the line, the list, and some of the answer.
func (s *Sheet) Rows(int) int {
	n := len(s.answers)
	if s.aids {
		n++
	}
	return 1 + min(n, shown) + 1 + rows
}

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say.Form
	hits, _ := s.finder.Found()
	return []key.Binding{ui.Hint(fmt.Sprintf("1-%d Enter", max(1, min(hits, shown))), say.KeyInsert), k.Form.Pick, ui.As(k.Sheet.Close, s.env.Say.Key.Close)}
}

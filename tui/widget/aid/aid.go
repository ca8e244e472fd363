// Package aid is the sheet of the decision aid: criteria of the profile to tick,
// the conclusion from them, and the words that the answer takes over. What the
// ticks mean is the model's (model/aid.go); the sheet only shows it.
package aid

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/edit"
	"aduan/tui/widget/form"
	"aduan/tui/widget/table"
)

// Reasons is the input of an answer that keeps what it was decided by.
const Reasons = "reasons"

// For is what the aid is opened for: a text field of To, about a category.
// Decile is what a data check found, Ticked the reasons that the answer holds
// already, Last what the aid gave to this form before: it goes on from there, and
// its words take the place of those.
type For struct {
	To       any
	Field    string
	Category string
	Decile   int
	Ticked   string
	Last     Chosen
}

// Chosen is the words for a field of To, and the reasons with them.
type Chosen struct {
	To      any
	Field   string
	Text    string
	Reasons []string

	ticks model.AidTicks
	own   bool   // the words were changed by hand
	last  string // the words that these take the place of
}

// Into puts the words into their field of f and the reasons beside it; false,
// with nothing changed, where they do not fit whole.
func (c Chosen) Into(f *form.Form) bool {
	x := f.Get(c.Field)
	was := x.Value()
	if c.last != "" && strings.Contains(was, c.last) {
		if x.Set(strings.Replace(was, c.last, c.Text, 1)); !strings.Contains(x.Value(), c.Text) {
			x.Set(was)
			return false
		}
	} else if !x.Insert(c.Text) {
		return false
	}
	if x := f.Get(Reasons); x != nil {
		x.Set(strings.Join(c.Reasons, ","))
	}
	return true
}

// Sheet is the decision aid.
type Sheet struct {
	env    *ui.Env
	of     For
	ticks  model.AidTicks
	cursor int
	asking bool // the field of the decile has the keys
	half   bool // a 1 was typed, which may become a 10
	said   string

	writing bool // the words have the keys
	own     bool // they were changed by hand: ticks change them no more
	words   *edit.Area
}

// Open opens the aid; where the category has none it says so, and where the
// office has no criteria at all nothing happens.
func Open(env *ui.Env, of For) tea.Cmd {
	switch o := env.Office(); {
	case len(o.Criteria) == 0:
		return nil
	case !o.Aids(of.Category):
		return ui.Warning(env.Say.Aid.NotHere)
	}
	s := &Sheet{env: env, of: of, words: edit.NewArea()}
	s.ticks = model.AidTicks{}.WithDecile(of.Decile)
	for code := range strings.SplitSeq(of.Ticked, ",") {
		if _, ok := env.Office().Criterion(code); ok && !s.ticks.Has(code) {
			s.ticks = env.Office().Tick(s.ticks, code)
		}
	}
	if last := of.Last; last.Text != "" {
		s.ticks, s.own = last.ticks, last.own
		s.words.Set(last.Text)
	}
	s.make()
	return ui.Open(s)
}

// Init asks for nothing: the criteria stand in the profile.
func (s *Sheet) Init() tea.Cmd { return nil }

// Update takes keys, and what is pasted into the words.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		cut := 0
		if s.writing {
			s.edit(func() { cut = s.words.Paste(msg.Content) })
		}
		if cut > 0 {
			return s, ui.Warning(s.env.Say.Form.PasteCut)
		}
	case tea.KeyPressMsg:
		switch {
		case s.writing:
			s.onWords(msg)
		case s.asking && s.onDecile(msg):
		default:
			return s, s.onKey(msg)
		}
	}
	return s, nil
}

func (s *Sheet) onKey(k tea.KeyPressMsg) tea.Cmd {
	keys, n := s.env.Keys, len(s.env.Office().Criteria)
	s.asking, s.half, s.said = false, false, ""
	switch {
	case key.Matches(k, keys.Sheet.Close):
		return ui.Close(nil)
	case key.Matches(k, keys.Sheet.Press):
		return s.use()
	case key.Matches(k, keys.Form.Next):
		s.writing = true
	case key.Matches(k, keys.Booked.Copy):
		return ui.Copy(s.words.Value(), s.env.Say.Aid.Copied)
	case key.Matches(k, keys.Move.Up):
		s.cursor = table.Move(s.cursor, n, -1)
	case key.Matches(k, keys.Move.Down):
		s.cursor = table.Move(s.cursor, n, 1)
	case key.Matches(k, keys.List.Mark):
		s.tick(s.cursor)
	case k.String() == "backspace":
		s.askDecile()
	default:
		if d := k.String(); len(d) == 1 && d[0] >= '1' && d[0] <= '9' {
			s.tick(int(d[0] - '1'))
		}
	}
	return nil
}

// tick ticks the criterion of a row; one that asks for the decile then takes
// the digits of it.
func (s *Sheet) tick(i int) {
	all := s.env.Office().Criteria
	if i >= len(all) {
		return
	}
	s.cursor = i
	s.ticks = s.env.Office().Tick(s.ticks, all[i].Code)
	if s.ticks.Has(all[i].Code) && all[i].AsksDecile() && s.ticks.Decile == 0 {
		s.asking = true
	}
	s.make()
}

// askDecile takes the decile under the cursor away, to be typed anew.
func (s *Sheet) askDecile() {
	c := s.env.Office().Criteria[s.cursor]
	if c.AsksDecile() && s.ticks.Has(c.Code) {
		s.ticks, s.asking = s.ticks.WithDecile(0), true
		s.make()
	}
}

// onDecile takes a key for the decile; false for one that is not its. A 1 waits
// for the 0 of a 10, any other digit is the decile and the next ticks again.
func (s *Sheet) onDecile(k tea.KeyPressMsg) bool {
	d := k.String()
	switch {
	case d == "backspace":
		s.ticks, s.half = s.ticks.WithDecile(0), false
	case s.half && d == "0":
		s.ticks, s.asking, s.half = s.ticks.WithDecile(10), false, false
	case !s.half && len(d) == 1 && d[0] >= '1' && d[0] <= '9':
		s.ticks = s.ticks.WithDecile(int(d[0] - '0'))
		s.half = d == "1"
		s.asking = s.half
	default:
		return false
	}
	s.said = ""
	s.make()
	return true
}

func (s *Sheet) onWords(k tea.KeyPressMsg) {
	f := s.env.Keys.Form
	switch {
	case key.Matches(k, f.Next), key.Matches(k, f.Leave), key.Matches(k, f.Prev):
		s.writing = false
		if s.words.Empty() { // whoever wipes them wants those of the ticks again
			s.own = false
			s.make()
		}
	default:
		s.edit(func() { s.words.Key(k) })
	}
}

// edit changes the words by hand.
func (s *Sheet) edit(change func()) {
	s.words.Wrap(s.wordsWidth(s.env.Cols) - 2)
	was := s.words.Value()
	change()
	s.own = s.own || s.words.Value() != was
}

// make writes the words anew from the ticks, unless they were changed by hand.
func (s *Sheet) make() {
	if s.own {
		return
	}
	text := s.result().Words()
	if text != "" {
		text += "\n\n" + s.env.Words.Paper().Free
	}
	s.words.Set(text)
}

func (s *Sheet) result() model.AidResult { return s.env.Office().Weigh(s.ticks) }

// use hands the words over; not before something is ticked, or while the decile
// is missing.
func (s *Sheet) use() tea.Cmd {
	r, say := s.result(), s.env.Say.Aid
	switch {
	case r.Verdict == model.AidDecile:
		for i, c := range s.env.Office().Criteria {
			if c.Code == r.Why[0].Code {
				s.cursor, s.asking = i, true
			}
		}
		s.said = say.DecileFirst
		return nil
	case r.Verdict == model.AidNothing && !s.own:
		s.said = say.TickFirst
		return nil
	}
	return ui.Close(Chosen{To: s.of.To, Field: s.of.Field, Text: strings.TrimSpace(s.words.Value()), Reasons: r.Reasons(),
		ticks: s.ticks, own: s.own, last: s.of.Last.Text})
}

// Title names the category.
func (s *Sheet) Title() string {
	c, _ := s.env.Office().CategoryOf(s.of.Category)
	return fmt.Sprintf(s.env.Say.Aid.Title, c.Name)
}

// Tone is that of a question.
func (s *Sheet) Tone() ui.Role { return ui.Accent }

// Rows asks for the whole body: the words are read beside the ticks.
func (s *Sheet) Rows(int) int { return 1 << 10 }

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say.Aid
	switch {
	case s.writing:
		return []key.Binding{ui.As(k.Form.Next, say.KeyTicks)}
	case s.asking:
		return []key.Binding{ui.Hint("1-10", say.KeyDecile), ui.As(k.Sheet.Press, say.KeyUse), ui.As(k.Sheet.Close, s.env.Say.Key.Back)}
	}
	return []key.Binding{ui.Hint(fmt.Sprintf("1-%d", min(9, len(s.env.Office().Criteria))), say.KeyTick), ui.As(k.Form.Next, say.KeyWords),
		ui.As(k.Sheet.Press, say.KeyUse), k.Booked.Copy, ui.As(k.Sheet.Close, s.env.Say.Key.Back)}
}

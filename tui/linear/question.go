package linear

import (
	"fmt"
	"slices"
	"strings"

	"aduan/tui/widget/form"
)

// Words that are no answer, in every question.
const (
	wordBack    = "<"
	wordLeave   = "!"
	wordExplain = "?"
	wordEmpty   = "-"
	wordMore    = "+"
	wordEnd     = "."
)

// move is what an answer to a question came to.
type move uint8

const (
	again move = iota // it is asked again
	onward
	backward
	away
)

// ask puts the questions from the one at index on.
func (f *flow) ask(at int) (step, error) {
	for {
		fields := f.shown()
		if at >= len(fields) {
			return reviewing, nil
		}
		m, err := f.question(fields[at], at+1, len(fields))
		if err != nil {
			return left, err
		}
		switch m {
		case away:
			return left, nil
		case backward:
			if at == 0 {
				f.s.tell(f.s.env.Say.Linear.First)
			}
			at = max(0, at-1)
		default: // what was said may have brought others in front
			at = slices.Index(f.shown(), fields[at]) + 1
		}
	}
}

// question asks for one field until it is answered.
func (f *flow) question(x *form.Field, n, of int) (move, error) {
	l := f.put(x, n, of)
	for {
		m, err := f.take(x, l)
		if err != nil || m != again {
			return m, err
		}
	}
}

// put reads the question: what, whether it must be, how it is written, what may
// be chosen, what Enter means.
func (f *flow) put(x *form.Field, n, of int) *list {
	s, say := f.s, f.s.env.Say.Linear
	need := say.Optional
	if f.needed(x) || f.usual(x) {
		need = say.Required
	}
	s.gap()
	if x.Head != "" {
		s.tell(sentence(x.Head))
	}
	text := fmt.Sprintf(say.Question, n, of, x.Label, need)
	if x.Hint != "" {
		text += " " + capital(sentence(x.Hint))
	}
	switch {
	case x.Kind == form.Lines && x.Ready:
		text += " " + say.HowLines + " " + say.HowReady
	case x.Kind == form.Lines:
		text += " " + say.HowLines
	case x.Kind == form.Many:
		text += " " + say.HowMany
	case x.Find != nil && x.Hint == "":
		text += " " + say.HowFind
	}
	s.tell(text)
	if x.Was != "" {
		s.tell(capital(sentence(fmt.Sprintf(s.env.Say.Form.Was, x.Was))))
	}
	l := &list{items: options(x)}
	if err := s.rows(l); err != nil {
		return l
	}
	s.tell(f.standard(x))
	return l
}

// needed tells whether a field may not be left empty.
func (f *flow) needed(x *form.Field) bool { return x.Required || f.entry == x.Name }

// usual tells whether nearly every entry needs a field: the complaint itself,
// which only some categories do without. The door decides.
func (f *flow) usual(x *form.Field) bool { return f.draft == entryForm && x.Name == "text" }

// standard says what Enter means.
func (f *flow) standard(x *form.Field) string {
	say := f.s.env.Say.Linear
	switch {
	case x.Empty() && (f.needed(x) || f.usual(x)):
		return ""
	case x.Empty():
		return say.DefaultNone
	case x.Kind == form.Lines:
		return fmt.Sprintf(say.DefaultText, strings.ReplaceAll(x.Text(), "\n", " "))
	}
	return fmt.Sprintf(say.Default, named(x))
}

// named is what stands in a field, in words.
func named(x *form.Field) string {
	if x.Kind == form.Choice {
		for i, o := range x.Options {
			if o.Value == x.Value() {
				return options(x)[i].text
			}
		}
	}
	return strings.ReplaceAll(x.Text(), "\n", " ")
}

// options are the choices of a field; signs that stand for a number are read as
// that number.
func options(x *form.Field) []item {
	var out []item
	for _, o := range x.Options {
		text := o.Text
		if strings.Trim(text, "*") == "" {
			text = o.Value
		}
		out = append(out, item{text: text, also: []string{o.Value}})
	}
	return out
}

// take reads one answer.
func (f *flow) take(x *form.Field, l *list) (move, error) {
	s, say := f.s, f.s.env.Say.Linear
	text, err := s.answer()
	if err != nil {
		return again, err
	}
	switch {
	case text == wordBack:
		return backward, nil
	case text == wordLeave:
		return away, nil
	case text == wordExplain:
		f.explain(x)
		return again, nil
	case text == wordMore && len(l.items) > 0:
		return again, s.rows(l)
	case text == wordEmpty:
		x.Set("")
		s.tell(say.Withdrawn)
		return f.settled(x)
	case text == "" || x.Kind == form.Lines && text == wordEnd:
		if x.Empty() && f.needed(x) {
			return again, s.misfit(say.NoEmpty)
		}
		s.wrong = 0
		return f.settled(x)
	}
	ok, err := f.give(x, l, text)
	if err != nil || !ok {
		return again, err
	}
	return f.settled(x)
}

// explain says what a field is for and what may be typed.
func (f *flow) explain(x *form.Field) {
	s, say := f.s, f.s.env.Say.Linear
	s.tell(filled(x.Label, x.Hint) + ".")
	switch {
	case x.Kind == form.Lines:
		s.tell(say.HowLines)
	case x.Kind == form.Many:
		s.tell(say.HowMany)
	case x.Find != nil:
		s.tell(say.HowFind)
	}
	s.tell(say.Explain)
	s.tell(f.standard(x))
}

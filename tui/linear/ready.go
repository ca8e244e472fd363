package linear

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/tui/widget/form"
)

// call asks for the office's ready answers, as on the screen.
const call = "::"

// ready puts a ready answer into a text, and asks for what its gaps leave open.
// It is false where none was chosen.
func (f *flow) ready(x *form.Field) (bool, error) {
	s, say := f.s, f.s.env.Say
	answers := slices.Clone(s.env.Office().Answers)
	about := f.view.Category
	if c := f.form.Get("category"); c != nil && !c.Empty() {
		about = c.Value()
	}
	slices.SortStableFunc(answers, func(a, b model.Snippet) int { return apart(a, about) - apart(b, about) })
	l := &list{head: sentence(say.Form.ReadyTitle), enter: -1, words: []string{wordBack}}
	for _, a := range answers {
		l.items = append(l.items, item{text: a.Question, also: []string{a.Code}})
	}
	i, _, err := s.choose(l)
	if err != nil || i < 0 {
		return false, err
	}
	text := answers[i].Text
	s.tell(text)
	for _, gap := range x.Gaps {
		for strings.Contains(text, gap) {
			s.tell(fmt.Sprintf(say.Linear.Gap, gap))
			word, err := s.answer()
			if err != nil {
				return false, err
			}
			if word == "" { // left for later: the text is not sent with it
				break
			}
			text = strings.Replace(text, gap, word, 1)
		}
	}
	f.write(x, text)
	return true, nil
}

// apart is 0 for an answer of the category, 1 for any other.
func apart(a model.Snippet, category string) int {
	if category != "" && a.Category == category {
		return 0
	}
	return 1
}

package counter

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/aid"
	"aduan/tui/widget/form"
	"aduan/tui/widget/input"
	"aduan/tui/widget/ready"
)

// Inputs of an answer given at once.
const (
	official = "on_behalf_of"
	answer   = "answer"
	category = "category"
	stars    = "stars"
)

// answerHere opens the page of the answer, with the official of the category
// that the complaint seems to be about; the focus is in the answer.
func (s *Screen) answerHere() {
	s.form.Clear()
	s.readNumbers()
	if s.missing() {
		return
	}
	if s.spot == nil {
		cat := s.form.Get(category).Value()
		if cat == "" {
			cat = s.likely()
		}
		s.openSpot(map[string]string{category: cat, official: string(s.officialOf(cat))})
	}
	s.toSpot()
}

func (s *Screen) openSpot(values map[string]string) {
	s.advised = aid.Chosen{}
	s.spot = form.New(s.env, s.spotFields(), s.spotButtons(), labelWidth)
	s.spot.Set(values)
	s.follow(answer)
}

func (s *Screen) toSpot() {
	s.phase = answering
	s.spot.Focus(answer)
}

// resume goes on with an answer that was being typed when its draft was kept.
func (s *Screen) resume(values map[string]string) {
	if values[answer] == "" {
		return
	}
	s.openSpot(values)
	if s.complete() {
		s.toSpot()
	}
}

// spotFields are the answer's own inputs: the four in front, then those that an
// answer has besides an entry.
func (s *Screen) spotFields() []*form.Field {
	src := s.src
	src.Action, src.Main = "answer_on_the_spot", []string{official, answer, category, stars}
	of := map[string]bool{}
	for _, f := range s.form.Fields() {
		of[f.Name] = true
	}
	say := s.env.Say.Counter
	var out []*form.Field
	for _, f := range src.Fields() {
		switch f.Name {
		case official:
			f.Label, f.Hint, f.Width, f.More = say.Official, say.OfficialHint, 42, false
			if s.env.Office().Rules.PetugasAnswers {
				f.Hint = say.OfficialSelf
			}
		case answer:
			f.Label, f.Hint, f.Width, f.Rows = say.Answer, "", 62, 4
		case category:
			f.Hint, f.Width = say.CategoryHint, 62
		case stars:
			f.Label, f.Hint, f.Width = say.Stars, say.StarsHint, 12
		default:
			if of[f.Name] {
				continue
			}
			f.More = true
		}
		out = append(out, f)
	}
	return out
}

func (s *Screen) spotButtons() []form.Button {
	say := s.env.Say
	more := say.Form.More
	if s.spot != nil && s.spot.Detailed() {
		more = say.Form.Less
	}
	return []form.Button{{Name: buttonBook, Text: say.Counter.AnswerDone}, {Name: buttonSpot, Text: say.Counter.AnswerBack}, {Name: buttonMore, Text: more}}
}

// likely is the category most of whose words stand in the complaint: long ones
// say more than short ones, and those of the subject more than those of the text.
// Of several alike it is the first.
func (s *Screen) likely() (code string) {
	subject, text := strings.ToLower(s.form.Get("subject").Value()), strings.ToLower(s.form.Get("text").Value())
	most := 0
	for _, c := range s.env.Office().Category {
		weight := 0
		for _, w := range c.Words {
			n := utf8.RuneCountInString(w)
			if w = strings.ToLower(w); n > 0 && strings.Contains(subject, w) {
				weight += 2 * n
			} else if n > 0 && strings.Contains(text, w) {
				weight += n
			}
		}
		if weight > most {
			most, code = weight, c.Code
		}
	}
	return code
}

// officialOf is the post that answers for a category; none where the clerk
// answers, or is that official.
func (s *Screen) officialOf(code string) model.PostID {
	src := input.Source{Env: s.env, Action: "answer_on_the_spot", Case: model.CaseView{Category: code}}
	return src.Official()
}

// follow changes what hangs on a field of the answer.
func (s *Screen) follow(field string) {
	if s.spot == nil {
		return
	}
	switch field {
	case category:
		if post := s.officialOf(s.spot.Get(category).Value()); post != "" {
			s.spot.Get(official).Set(string(post))
		}
	case answer:
		x := s.spot.Get(answer)
		x.Say("", ui.Muted)
		if n := utf8.RuneCountInString(x.Value()); n > 0 {
			x.Say(fmt.Sprintf(s.env.Say.Counter.LettersCount, n), ui.Muted)
		}
	}
}

// insert puts a ready answer into the text of the answer.
func (s *Screen) insert(c ready.Chosen) tea.Cmd {
	if c.To != s || s.phase != answering {
		return nil
	}
	if !c.Into(s.spot) {
		return ui.Warning(s.env.Say.Form.ReadyLong)
	}
	return s.edited(c.Field)
}

// asks is what a ready answer or the decision aid is to know of the answer. The
// decile is the one of the data check that is typed with it.
func (s *Screen) asks() aid.For {
	of := aid.For{To: s, Field: answer, Category: s.spot.Get(category).Value(), Last: s.advised}
	if x := s.spot.Get(aid.Reasons); x != nil {
		of.Ticked = x.Value()
	}
	if x := s.spot.Get("check.decile"); x != nil {
		of.Decile, _ = strconv.Atoi(x.Value()) // what is no number is no decile
	}
	return of
}

// advise puts the words of the decision aid into the answer.
func (s *Screen) advise(c aid.Chosen) tea.Cmd {
	if c.To != s || s.phase != answering {
		return nil
	}
	if !c.Into(s.spot) {
		return ui.Warning(s.env.Say.Aid.Long)
	}
	s.advised = c
	return s.edited(c.Field)
}

func (s *Screen) onAnswering(k tea.KeyPressMsg) tea.Cmd {
	if key.Matches(k, s.env.Keys.Form.Aid) {
		s.spot.Focus(answer)
		return aid.Open(s.env, s.asks())
	}
	ev := s.spot.Key(k)
	switch ev.What {
	case form.Edited:
		return s.edited(ev.Name)
	case form.Called:
		return tea.Batch(s.edited(ev.Name), ready.Open(s.env, s.asks()))
	case form.Saved:
		return s.send()
	case form.Left:
		s.phase = filling
	case form.Pressed:
		switch ev.Name {
		case buttonSpot:
			s.phase = filling
			return nil
		case buttonMore:
			s.spot.Details(!s.spot.Detailed())
			s.spot.SetButtons(s.spotButtons())
			return nil
		}
		return s.send()
	}
	return nil
}

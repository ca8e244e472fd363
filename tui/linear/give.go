package linear

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/widget/form"
)

// give puts an answer into its field; false where it fits nothing, which is said.
func (f *flow) give(x *form.Field, l *list, text string) (bool, error) {
	switch x.Kind {
	case form.Choice:
		i, err := f.s.match(l, text)
		if i >= 0 {
			x.Set(x.Options[i].Value)
		}
		return i >= 0, err
	case form.Many:
		var values []string
		for part := range strings.SplitSeq(text, ",") {
			if part = strings.TrimSpace(part); part == "" {
				continue
			}
			i, err := f.s.match(l, part)
			if i < 0 || err != nil {
				return false, err
			}
			if v := x.Options[i].Value; !slices.Contains(values, v) {
				values = append(values, v)
			}
		}
		x.Set(strings.Join(values, ","))
		return true, nil
	case form.Lines:
		if text == call && x.Ready {
			return f.ready(x)
		}
		return true, f.lines(x, text)
	}
	if x.Find != nil {
		return f.find(x, text)
	}
	f.write(x, text)
	return true, nil
}

// write sets a text; where it does not fit whole that is said.
func (f *flow) write(x *form.Field, text string) {
	if x.Set(text); len(x.Text()) < len(text) {
		f.s.tell(sentence(f.s.env.Say.Form.PasteCut))
	}
}

// lines reads a text until a full stop stands alone on a line.
func (f *flow) lines(x *form.Field, first string) error {
	text := []string{first}
	size := len(first)
	for {
		l, err := f.s.answer()
		if err != nil || l == wordEnd {
			f.write(x, strings.Join(text, "\n"))
			f.touched = true
			return err
		}
		if size += len(l) + 1; size <= model.MaxText { // the door takes no more
			text = append(text, l)
		}
	}
}

// find looks a typed name up; several are asked about, none stays as it is, for
// the door to judge.
func (f *flow) find(x *form.Field, text string) (bool, error) {
	s := f.s
	found := x.Find(strings.ToLower(text))
	if len(found) > 1 {
		l := &list{enter: -1, words: []string{wordBack}, head: fmt.Sprintf(s.env.Say.Linear.Several, brief(text))}
		for _, o := range found {
			l.items = append(l.items, item{text: o.Text, also: []string{o.Value}})
		}
		i, _, err := s.choose(l)
		if err != nil || i < 0 {
			return false, err
		}
		found = found[i : i+1]
	}
	if len(found) == 1 {
		x.Set(found[0].Value)
		s.tell(fmt.Sprintf(s.env.Say.Linear.Understood, x.Text()))
		return true, nil
	}
	f.write(x, text)
	return true, nil
}

// settled looks at what now stands in a field: what cannot be read is asked
// again, how it was understood is said, and what hangs on it follows.
func (f *flow) settled(x *form.Field) (move, error) {
	s := f.s
	f.touched = f.touched || !x.Empty()
	f.form.Clear()
	f.src.Follow(f.form, x.Name)
	f.src.Read(f.form, x.Name)
	f.official(x)
	f.unfold()
	fault := ""
	if f.src.Check(x) {
		fault = x.Fault()
	} else {
		fault = f.number(x)
	}
	f.keep()
	if fault != "" {
		return again, s.misfit(fmt.Sprintf(s.env.Say.Linear.AskAgain, fault))
	}
	if note := x.Note(); note != "" {
		s.tell(fmt.Sprintf(s.env.Say.Linear.Understood, note))
	}
	s.wrong = 0
	return onward, nil
}

// official proposes who answers on the spot for the category just named.
func (f *flow) official(x *form.Field) {
	if f.src.Action != onSpot || x.Name != "category" {
		return
	}
	src := f.src
	src.Case.Category = x.Value()
	if post := src.Official(); post != "" {
		f.form.Get("on_behalf_of").Set(string(post))
	}
}

// number reads a NIK, KK or telephone number: what it tells is said, what is
// wrong with it is the answer.
func (f *flow) number(x *form.Field) string {
	s := f.s
	if x.Empty() {
		return ""
	}
	switch last := x.Name[strings.LastIndexByte(x.Name, '.')+1:]; last {
	case "nik", "kk":
		digits, warnings, err := model.CheckNumber(x.Name, x.Value())
		if err != nil {
			e := (*model.Error)(nil)
			if errors.As(err, &e) && strings.HasSuffix(e.Rule, "_length") {
				return sentence(s.digits(e))
			}
			return s.env.ErrorText(err)
		}
		s.tell(sentence(f.reading(x.Name, last, digits)))
		for _, w := range warnings {
			s.tell(sentence(words.Head(s.env.Words.Warning(w)))) // which says to look again
		}
	case "phone":
		if _, warning := model.NormalPhone(x.Value()); warning != "" {
			s.tell(sentence(words.Head(s.env.Words.Warning(warning))))
		}
	}
	return ""
}

func (s *session) digits(e *model.Error) string {
	have, _ := strconv.Atoi(e.Args["have"]) // 0 is what an absent one reads as
	want, _ := strconv.Atoi(e.Args["want"]) // as above
	return fmt.Sprintf(s.env.Say.Counter.Digits, have, want)
}

// reading is what a number tells; the complainant's own tells their sex.
func (f *flow) reading(name, last, digits string) string {
	read := model.ReadNIK
	if last == "kk" {
		read = model.ReadKK
	}
	r := read(digits, f.s.env.Now())
	if sex := f.form.Get("sex"); name == "complainant.nik" && r.Sex != "" && sex != nil && sex.Empty() {
		sex.Set(r.Sex)
	}
	place := ""
	if p, ok := f.s.env.Office().Regions().Of(r.Region); ok {
		place = p.Name
	}
	return capital(filled(f.s.env.Words.Reading(r), place))
}

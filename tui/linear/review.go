package linear

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/tui/widget/form"
)

// decoded is the action as typed; where it cannot be made, the error names the
// field.
func (f *flow) decoded() (model.Action, error) {
	raw, err := f.src.JSON(f.form.Values())
	if err != nil {
		return nil, err
	}
	return model.DecodeAction(f.src.Action, raw)
}

// lacking finds the first field that keeps the deed from being done, and says
// what is wrong with it; false where nothing is.
func (f *flow) lacking() (at int, found bool) {
	f.form.Clear()
	f.form.CheckGaps()
	if x := f.form.Get(f.entry); x != nil && x.Empty() {
		x.Complain(f.s.env.Say.Form.Empty)
	}
	if x := f.form.Faulty(); x != nil {
		return f.wrong(x, x.Fault()), true
	}
	_, err := f.decoded()
	if err == nil {
		return 0, false
	}
	return f.faulty(err)
}

// faulty says at the field that an error means what is wrong with it; false
// where it means none.
func (f *flow) faulty(err error) (at int, found bool) {
	e := (*model.Error)(nil)
	if !errors.As(err, &e) {
		return 0, false
	}
	x := f.form.Get(f.src.Where(f.form, e.Field))
	if x == nil {
		return 0, false
	}
	text := f.s.env.ErrorText(e)
	if e.Rule == "required" {
		text = f.s.env.Say.Form.Empty + "."
	}
	return f.wrong(x, text), true
}

// wrong says what is wrong with a field and where its question stands; a detail
// comes in front for it.
func (f *flow) wrong(x *form.Field, text string) int {
	x.More = false
	f.s.tell(x.Label + ": " + sentence(text))
	return slices.Index(f.shown(), x)
}

// review says as a whole what will be done, and asks for it once.
func (f *flow) review() (step, int, error) {
	s, say := f.s, f.s.env.Say.Linear
	if at, found := f.lacking(); found {
		s.wrong++
		if s.wrong >= mostWrong && !s.cfg.Typed {
			return left, 0, ErrLost
		}
		return asking, at, nil
	}
	s.gap()
	s.tell(f.whole())
	f.summary()
	l := &list{head: say.Sure, items: []item{{text: say.Yes}, {text: say.No}, {text: say.Change}}, words: []string{wordLeave, wordBack}}
	details := f.details()
	next := []string{"yes", "no", "change"}
	add := func(name, text string) { next, l.items = append(next, name), append(l.items, item{text: text}) }
	if len(details) > 0 {
		add("details", fmt.Sprintf(say.Details, len(details)))
	}
	if f.src.Action == "register" {
		add("spot", say.Spot)
	}
	if model.Outward(f.src.Action) {
		l.enter = 1
	}
	l.foot = fmt.Sprintf(say.Accept, l.items[l.enter].text)
	i, word, err := s.choose(l)
	switch {
	case err != nil:
		return left, 0, err
	case word == wordBack:
		return asking, max(0, len(f.shown())-1), nil
	case i < 0:
		return left, 0, nil
	}
	return f.chosen(next[i], details)
}

func (f *flow) chosen(next string, details []*form.Field) (step, int, error) {
	switch next {
	case "yes":
		return sending, 0, nil
	case "change":
		return f.change()
	case "details":
		return f.through(details)
	case "spot":
		f.spot()
		return asking, slices.IndexFunc(f.shown(), func(x *form.Field) bool { return x.Name == "answer" }), nil
	}
	return left, 0, nil
}

// through asks for the details, one after the other; back from the first goes to
// the review.
func (f *flow) through(details []*form.Field) (step, int, error) {
	for i := 0; i >= 0 && i < len(details); {
		m, err := f.question(details[i], i+1, len(details))
		switch {
		case err != nil, m == away:
			return left, 0, err
		case m == backward:
			i--
		default:
			i++
		}
	}
	return reviewing, 0, nil
}

// change asks which answer is given anew.
func (f *flow) change() (step, int, error) {
	l := &list{head: f.s.env.Say.Linear.ChangeWhich, enter: -1, words: []string{wordBack}}
	fields := f.form.Fields()
	for _, x := range fields {
		l.items = append(l.items, item{text: strings.TrimRight(x.Label+": "+named(x), ": ")})
	}
	i, _, err := f.s.choose(l)
	if err != nil || i < 0 {
		return reviewing, 0, err
	}
	m, err := f.question(fields[i], 1, 1)
	if err != nil || m == away {
		return left, 0, err
	}
	return reviewing, 0, nil
}

// whole is the sentence of what will be done.
func (f *flow) whole() string {
	s, say := f.s, f.s.env.Say.Linear
	if f.draft != entryForm {
		name := s.env.Words.Action(f.src.Action)
		if f.book() {
			return sentence(name.Name + ": " + name.Does)
		}
		return fmt.Sprintf(say.Will, name.Name, f.view.Register, f.view.Subject, name.Does)
	}
	who := s.env.Say.Counter.Nameless
	if x := f.form.Get("complainant.name"); !x.Empty() {
		who = x.Text()
	} else if x := f.form.Get("complainant.nik"); !x.Empty() {
		who = "NIK " + model.MaskNIK(x.Value())
	}
	at := s.env.At
	if v := f.form.Get("received_at").Value(); v != "" {
		if t, err := f.src.ReadMoment(v); err == nil {
			at = t
		}
	}
	text := fmt.Sprintf(say.WillBook, who, s.env.Words.Channel(f.form.Get("channel.name").Value()), s.moment(at),
		model.RegisterNumber(s.env.Me.NextNo, s.env.Me.Year))
	if f.src.Action == onSpot {
		text += " " + say.WillSpot
	}
	return text
}

// summary reads what is typed, one field a line.
func (f *flow) summary() {
	for _, x := range f.form.Fields() {
		if !x.Empty() {
			f.s.tell(x.Label + ": " + sentence(named(x)))
		}
	}
}

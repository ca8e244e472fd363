package linear

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"
	"aduan/tui/widget/form"
)

// done says what the deed came to: the outcome, the number, what to look at, and
// an identity that it opened.
func (f *flow) done(out model.Outcome) error {
	s, say := f.s, f.s.env.Say.Linear
	f.refused = nil
	if _, err := ask(s, func(ctx context.Context) (bool, error) { return true, s.env.Desk.Drafts().Drop(ctx, f.kept) }); err != nil {
		s.tell(s.env.ErrorText(err))
	}
	s.last, s.typed = refOf(out.Case), model.FormDraft{}
	for _, x := range f.form.Fields() {
		if x.Kind == form.Lines && !x.Empty() {
			s.typed = model.FormDraft{Form: f.draft, Title: f.title(), Values: f.form.Values()}
		}
	}
	s.gap()
	if f.book() {
		s.last = model.CaseRef{}
		s.tell(sentence(fmt.Sprintf(s.env.Say.Linear.Places.Did, s.env.Words.Action(f.src.Action).Name, s.env.Clock(s.env.Now()))))
		return nil
	}
	s.tell(sentence(s.env.Done(f.src.Action, out.Case.Register)))
	for _, w := range out.Warnings {
		s.tell(sentence(fmt.Sprintf(say.Check, s.env.Words.Warning(w))))
	}
	if n := len(out.Case.Letters); n > 0 && f.src.Action == "number_letter" {
		s.tell(fmt.Sprintf(say.Letter, out.Case.Letters[n-1].Number))
	}
	s.revealed(out.Revealed)
	if f.draft == entryForm {
		return s.booked(out.Case)
	}
	s.tell(fmt.Sprintf(say.Spoken, s.env.Words.Digits(out.Case.Register)))
	if slices.Contains(out.Case.Actions, "undo") {
		s.tell(say.UndoHint)
	}
	return nil
}

// revealed reads an opened identity, once. What a terminal shows it keeps, so
// that is said.
func (s *session) revealed(people map[model.PersonID]model.Person) {
	if len(people) == 0 {
		return
	}
	s.tell(s.env.Say.Linear.RevealOnce)
	for _, p := range people {
		parts := []string{p.Name, p.Address}
		if p.NIK != "" {
			parts = append(parts, "NIK "+p.NIK)
		}
		if p.KK != "" {
			parts = append(parts, "KK "+p.KK)
		}
		parts = append(parts, p.Phone)
		for _, c := range p.Contacts {
			parts = append(parts, c.Value)
		}
		s.tell(sentence(filled(parts...)))
	}
	s.tell(s.env.Say.Linear.RevealLeft)
}

// booked is what follows a new entry: the number, what is read to the
// complainant, the receipt, and what next.
func (s *session) booked(v model.CaseView) error {
	say, counter := s.env.Say.Linear, s.env.Say.Counter
	s.tell(fmt.Sprintf(say.Spoken, s.env.Words.Digits(v.Register)))
	s.tell(counter.Read + s.env.Words.ReadBack(v, s.env.At))
	for asked := false; ; asked = true {
		l := &list{head: say.Next, quiet: asked, items: []item{
			{text: capital(counter.Print)}, {text: capital(say.PrintShow)}, {text: capital(say.NextPerson)}, {text: capital(say.OpenCase)},
			{text: capital(say.Void)}, {text: capital(s.env.Say.Key.Back)}}, enter: 5}
		l.foot = fmt.Sprintf(say.Accept, l.items[l.enter].text)
		i, _, err := s.choose(l)
		if err != nil {
			return err
		}
		switch i {
		case 0:
			err = s.print(v)
		case 1:
			s.tell(s.receipt(v))
		case 2:
			if err := s.refresh(); err != nil {
				return err
			}
			return s.register()
		case 3:
			return s.open(v.Register, "")
		case 4:
			return s.act("void", refOf(v))
		default:
			return nil
		}
		if err := s.after(err); err != nil {
			return err
		}
	}
}

// receipt is the paper's text, without anything but words.
func (s *session) receipt(v model.CaseView) string {
	return paper.Text(paper.Receipt(s.about(v)), paperWidth)
}

// paperWidth is the columns of the receipt.
const paperWidth = 64

func (s *session) about(v model.CaseView) paper.About {
	return paper.About{View: v, Office: s.env.Office(), Words: s.env.Words, Names: words.NamesOf(s.env.Me.Office, s.env.Staff), Now: s.env.At}
}

// print sends the receipt to the printer and keeps that it was given; without a
// printer, or where it failed, it is read out and one says whether it was given.
func (s *session) print(v model.CaseView) error {
	say, counter := s.env.Say.Linear, s.env.Say.Counter
	done := counter.PrintDone
	if s.env.Print != nil {
		text := s.receipt(v)
		if _, err := ask(s, func(ctx context.Context) (bool, error) { return true, s.env.Print(ctx, text) }); err == nil {
			return s.given(v, done)
		}
		s.tell(sentence(fmt.Sprintf(counter.PrintFailed, v.Register)))
	}
	s.tell(say.PrintHand)
	s.tell(s.receipt(v))
	given, err := s.sure(say.Given, say.Yes, say.AskNo, false)
	if err != nil {
		return err
	}
	if !given {
		s.tell(say.NotGiven)
		return nil
	}
	return s.given(v, counter.PrintGiven)
}

// given keeps that the receipt was given.
func (s *session) given(v model.CaseView, said string) error {
	a, err := model.DecodeAction("print", []byte(`{"paper":"receipt"}`))
	if err != nil {
		return err
	}
	deed := model.Deed{ID: model.DeedID(s.env.NewID()), Case: v.ID, Seen: v.Version, Action: a}
	if _, err := ask(s, func(ctx context.Context) (model.Outcome, error) { return s.env.Desk.Act(ctx, deed) }); err != nil {
		return err
	}
	s.tell(sentence(fmt.Sprintf(said, v.Register)))
	return nil
}

// choice asks what is done to a case. What is not offered may be named too: the
// book says why it is not possible.
func (s *session) choice(v model.CaseView, acts []model.ActionName) error {
	say := s.env.Say.Linear
	l := &list{head: fmt.Sprintf(say.ActWhich, v.Register), enter: -1, foot: say.ActOther}
	all := slices.Clone(acts)
	add := func(a model.ActionName) {
		d := s.env.Words.Action(a)
		l.items = append(l.items, item{text: sentence(d.Name + ": " + d.Does), also: []string{string(a), d.Name}})
	}
	for _, a := range acts {
		add(a)
	}
	offered := len(l.items)
	s.tell(l.head)
	if offered == 0 {
		s.tell(s.env.Say.Form.MenuNone)
	}
	for {
		if err := s.rows(l); err != nil {
			return err
		}
		text, err := s.answer()
		if err != nil || text == "" && l.from >= offered {
			return err
		}
		if text == "" || text == wordMore {
			continue
		}
		if a, ok := s.unoffered(text, acts); ok && len(fitting(l.items, text)) == 0 {
			return s.act(a, refOf(v))
		}
		if i, err := s.match(l, text); i >= 0 || err != nil {
			if err != nil {
				return err
			}
			return s.act(all[i], refOf(v))
		}
		l.from = max(0, l.from-pageRows)
	}
}

// unoffered finds an action by its name that is not offered now.
func (s *session) unoffered(text string, acts []model.ActionName) (model.ActionName, bool) {
	for _, info := range model.ActionTable() {
		if slices.Contains(acts, info.Name) || info.Name == "register" || info.Name == onSpot || info.Name == "attach" {
			continue
		}
		if strings.EqualFold(text, string(info.Name)) || strings.EqualFold(text, s.env.Words.Action(info.Name).Name) {
			return info.Name, true
		}
	}
	return "", false
}

// ending tells whether an error ends the conversation itself.
func (s *session) ending(err error) bool {
	return s.out.err != nil || errors.Is(err, ErrLost) || errors.Is(err, io.EOF)
}

package linear

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/model/words"
)

// heading is number, subject and state.
func (s *session) heading(v model.CaseView) {
	s.gap()
	parts := []string{v.Register, v.Subject, s.env.Words.StateOf(&v, s.env.Office())}
	if v.Urgent {
		parts = append(parts, s.env.Say.Case.Urgent)
	}
	if v.Secrecy == model.SecrecySecret {
		parts = append(parts, s.env.Say.Case.Secret)
	}
	if v.Round > 1 {
		parts = append(parts, fmt.Sprintf(s.env.Say.Case.Round, v.Round))
	}
	s.tell(sentence(filled(parts...)))
}

// filled joins what is not empty.
func filled(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, unstopped(p))
		}
	}
	return strings.Join(out, ", ")
}

// fact says one labelled value; an empty one is nothing.
func (s *session) fact(label string, parts ...string) {
	if text := filled(parts...); text != "" {
		s.tell(label + ": " + sentence(text))
	}
}

// summary is who, when, what, and whose it is now.
func (s *session) summary(v model.CaseView) {
	say := s.env.Say.Case
	if d := v.Destroyed; d != nil {
		s.tell(sentence(fmt.Sprintf(say.Destroyed, s.env.Moment(d.At), d.Basis)))
	}
	if v.MergedInto != "" {
		s.tell(sentence(fmt.Sprintf(say.MergedInto, v.MergedInto)))
	}
	s.waiting(v)
	for _, p := range v.Complainants {
		came := ""
		if p.From != "" {
			came = fmt.Sprintf(say.CameWith, p.From)
		}
		s.fact(say.Complainant, s.person(p), came)
	}
	s.fact(say.MergedHere, strings.Join(v.Merged, ", "))
	if v.Represented != nil {
		s.fact(say.Represented, s.person(*v.Represented))
	}
	if v.Beneficiary != nil {
		s.fact(say.Beneficiary, s.person(*v.Beneficiary))
	}
	if place, ok := s.env.Office().Regions().Of(v.Area); ok {
		s.fact(s.env.Words.Field("area").Name, place.Label)
	}
	s.arrived(v)
	class := s.env.Words.Class(v.Class)
	if v.Class == "" || class == s.env.Words.Word("kind", v.Kind) {
		class = ""
	}
	s.fact(say.Kind, s.env.Words.Word("kind", v.Kind), class, s.env.Category(v.Category))
	if o, ok := s.env.Office().ServiceOf(v.Service); ok {
		s.fact(say.Service, o.Name)
	}
	s.respondent(v)
	s.fact(say.Text, v.Text)
	s.fact(say.Wish, v.Wish)
	if v.LossRupiah > 0 {
		s.fact(say.Loss, s.env.Words.Rupiah(v.LossRupiah))
	}
	if i := v.Incident; i != nil {
		s.fact(say.Incident, s.env.Words.Civil(i.On, s.env.At), i.Place)
	}
	s.checks(v)
	s.similar(v)
	if v.Handler != nil {
		s.fact(say.Holder, s.holder(*v.Handler))
	}
	s.fact(say.Outcome, s.env.Words.Word("outcome", v.Outcome), s.env.Cause(v.Cause), v.Lesson)
	if nearest, ok := nearest(v.Clocks); ok {
		s.tell(s.clock(nearest))
	}
}

func (s *session) waiting(v model.CaseView) {
	w, say := v.Waiting, s.env.Say.Case
	if w == nil {
		return
	}
	var papers []string
	for _, p := range w.Papers {
		papers = append(papers, s.env.Paper(p))
	}
	s.tell(sentence(fmt.Sprintf(say.WaitSince, s.moment(w.Since), s.env.Words.Duration(s.env.At.Sub(w.Since)))))
	s.fact(capital(say.WaitAsked), strings.Join(papers, ", "))
}

// person is somebody as one may see them.
func (s *session) person(p model.PersonView) string {
	switch {
	case p.Hidden:
		return s.env.Say.Shell.HiddenName
	case p.Erased:
		return s.env.Say.Shell.ErasedName
	}
	parts := []string{p.Name, p.Address}
	for label, number := range map[string]string{"NIK": p.NIK, "KK": p.KK} {
		if number != "" {
			parts = append(parts, label+" "+number)
		}
	}
	for _, c := range p.Contacts {
		parts = append(parts, c.Value)
	}
	for i, p := range parts {
		if p != "" && strings.Trim(p, "•") == "" {
			parts[i] = s.env.Say.Linear.Hidden
		}
	}
	return filled(parts...)
}

func (s *session) arrived(v model.CaseView) {
	say := s.env.Say.Case
	var parts []string
	if v.ReceivedAt != nil {
		parts = append(parts, s.moment(*v.ReceivedAt))
	}
	if v.Channel != nil {
		parts = append(parts, s.env.Account(*v.Channel), v.Channel.Reference)
	}
	if v.RecordedBy != "" {
		parts = append(parts, fmt.Sprintf(say.BookedBy, s.env.Person(v.RecordedBy)))
	}
	s.fact(say.Received, parts...)
	if l := v.Letter; l != nil {
		s.fact(say.Letter, l.Number, l.Date, l.From, l.Subject)
	}
	if words.Nameless(v) {
		s.fact(say.ReplyCode, strings.Join(strings.Split(v.ReplyCode, ""), " "))
	}
}

func (s *session) respondent(v model.CaseView) {
	r := v.Respondent
	if r == nil {
		return
	}
	who := r.Text
	switch {
	case r.Post != "":
		who = s.env.Post(r.Post)
	case r.Unit != "":
		who = s.env.Unit(r.Unit)
	}
	s.fact(s.env.Say.Case.Respondent, s.env.Words.Word("respondent_kind", r.Kind), who)
}

func (s *session) checks(v model.CaseView) {
	say := s.env.Say.Case
	for _, c := range v.Checks {
		found, decile := say.CheckMissing, ""
		if c.Found {
			found = say.CheckFound
		}
		if c.Decile > 0 {
			decile = fmt.Sprintf(say.Decile, c.Decile)
		}
		s.fact(say.Checks, s.env.Words.Word("system", c.System), found, decile, strings.Join(c.Programmes, ", "), c.Remark, s.moment(c.At))
	}
}

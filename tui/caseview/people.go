package caseview

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
)

func (s *Screen) people(f *facts) {
	say, v := s.env.Say.Case, &s.view
	for i, p := range v.Complainants {
		label := say.Complainant
		if i > 0 {
			label = ""
		}
		village := ""
		if place, ok := s.env.Office().Regions().Of(v.Area); ok && i == 0 {
			village = place.Label
		}
		text := s.person(p, village)
		if p.From != "" { // by what they had complained there they may expect their answer
			text = join([]string{text, fmt.Sprintf(say.CameWith, ui.Short(p.From)), s.cameBy(p)})
		}
		f.add(label, text)
	}
	if v.Represented != nil {
		f.add(say.Represented, s.person(*v.Represented, ""))
	}
	if v.Beneficiary != nil {
		f.add(say.Beneficiary, s.person(*v.Beneficiary, ""))
	}
	if words.Nameless(*v) { // others are found by their name
		f.add(say.ReplyCode, v.ReplyCode)
	}
}

// cameBy is the channel of a complainant who came with a merged case.
func (s *Screen) cameBy(p model.PersonView) string {
	if p.Channel == nil {
		return ""
	}
	return s.env.Account(*p.Channel)
}

// person is a masked person, or whole while the identity is open: who, where they
// live, and their numbers.
func (s *Screen) person(p model.PersonView, village string) string {
	lives := func(address string) string {
		return strings.Join(slices.DeleteFunc([]string{address, village}, func(x string) bool { return x == "" }), ", ")
	}
	if open, ok := s.revealed[p.ID]; ok {
		parts := []string{open.Name, lives(open.Address), open.NIK, open.KK, open.Phone}
		for _, c := range open.Contacts {
			parts = append(parts, c.Value)
		}
		return join(parts)
	}
	switch {
	case p.Hidden:
		return s.env.Say.Shell.HiddenName
	case p.Erased:
		return s.env.Say.Shell.ErasedName
	}
	parts := []string{p.Name, lives(p.Address), p.NIK, p.KK}
	for _, c := range p.Contacts {
		parts = append(parts, c.Value)
	}
	return join(parts)
}

func join(parts []string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

func (s *Screen) received(f *facts) {
	say, v := s.env.Say.Case, &s.view
	var parts []string
	if v.ReceivedAt != nil {
		parts = append(parts, s.env.Moment(*v.ReceivedAt))
	}
	if v.Channel != nil {
		parts = append(parts, join([]string{s.env.Account(*v.Channel), v.Channel.Reference}))
	}
	if v.RecordedBy != "" {
		parts = append(parts, fmt.Sprintf(say.BookedBy, s.env.Person(v.RecordedBy)))
	}
	f.add(say.Received, join(parts))
	if l := v.Letter; l != nil {
		agenda, number := "", l.Number
		if l.AgendaNo > 0 {
			agenda = fmt.Sprintf(say.Agenda, l.AgendaNo)
		}
		if l.Date != "" {
			number = strings.TrimPrefix(number+", "+s.env.Words.Civil(l.Date, s.env.At), ", ")
		}
		f.add(say.Letter, join([]string{agenda, number, l.From, l.Subject}))
	}
}

// service is the service complained of, since when it is applied for, and what
// shows it.
func (s *Screen) service(f *facts) {
	say, v := s.env.Say.Case, &s.view
	if v.Service == "" {
		return
	}
	var parts []string
	if a := v.ServiceApplied; a != nil && a.Date != "" {
		parts = append(parts, fmt.Sprintf(say.Applied, s.env.Words.Civil(a.Date, s.env.At)), a.Reference, a.Proof)
	}
	name := v.Service
	if o, ok := s.env.Office().ServiceOf(v.Service); ok {
		name = o.Name
	}
	if !s.env.Has(ui.PlaceServices) {
		f.add(say.Service, join(append([]string{ui.Cut(name, f.room())}, parts...)))
		return
	}
	room := f.room() - ui.Width(say.ServiceHint) - 2
	f.pair(say.Service, join(append([]string{ui.Cut(name, max(12, room-ui.Width(join(parts))-3))}, parts...)), say.ServiceHint)
}

func (s *Screen) respondent() string {
	r := s.view.Respondent
	if r == nil {
		return s.env.Say.Case.NoRespondent
	}
	who := r.Text
	switch {
	case r.Post != "":
		who = s.env.Post(r.Post)
	case r.Unit != "":
		who = s.env.Unit(r.Unit)
	}
	return join([]string{s.env.Words.Word("respondent_kind", r.Kind), who})
}

func (s *Screen) secrecy() string {
	v := &s.view
	parts := []string{}
	if v.Secrecy != "" {
		parts = append(parts, s.env.Words.Word("secrecy", string(v.Secrecy)))
	}
	if v.Identity != "" && v.Identity != model.IdentityKnown {
		parts = append(parts, s.env.Words.Word("identity", string(v.Identity)))
	}
	if len(parts) == 0 {
		return ""
	}
	return s.env.Say.Case.Grade + "  " + strings.Join(parts, ", ")
}

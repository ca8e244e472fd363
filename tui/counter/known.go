package counter

import (
	"context"
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/input"
)

// pause is how long after the last digit a telephone number is taken for whole:
// unlike a NIK it has no length of its own.
const pause = 300 * time.Millisecond

// knowing is what the counter knows of who stands there.
type knowing struct {
	asking ui.Asking
	field  string // whose number was asked for
	number string // as it is kept
	who    model.Acquaintance
	taken  bool // the clerk said that it is this person
	// masks are the values that stand masked in the form, by their fields: the
	// book takes over what they stand for.
	masks map[string]string
	among bool // the focus is in the earlier cases
	at    int
	tie   model.CaseRef // to be linked once the entry is booked
	how   string        // as what: a kind of link
	adds  model.CaseID  // the case that this visit is being added to
}

// pausedMsg tells that nothing was typed into the telephone for a while.
type pausedMsg struct {
	to     *Screen
	number string
}

// recognise asks whose a number is, once it is whole.
func (s *Screen) recognise(field string) tea.Cmd {
	if field != nik && field != phone || s.phase != filling {
		return nil
	}
	text := s.form.Get(field).Value()
	kind, number := model.IsWhole(text)
	switch {
	case s.known.taken || s.known.masks[field] != "":
		return nil
	case kind == "nik" && field == nik:
		return s.askWhose(field, number)
	case kind == "phone" && field == phone:
		return s.env.After(pause, pausedMsg{s, number})
	}
	return nil
}

// rested asks for the telephone number that was typed to its end.
func (s *Screen) rested(msg pausedMsg) tea.Cmd {
	if msg.to != s || s.phase != filling || s.known.taken {
		return nil
	}
	if kind, number := model.IsWhole(s.form.Get(phone).Value()); kind == "phone" && number == msg.number {
		return s.askWhose(phone, number)
	}
	return nil
}

func (s *Screen) askWhose(field, number string) tea.Cmd {
	s.known.field, s.known.number, s.known.who = field, number, model.Acquaintance{}
	desk := s.env.Desk
	return ui.Ask(s.env, s.known.asking.Next(s), func(ctx context.Context) (model.Acquaintance, error) { return desk.Known(ctx, number) })
}

// gotKnown offers the person. A book that does not answer costs the offer alone.
func (s *Screen) gotKnown(msg ui.Got[model.Acquaintance]) {
	if !s.known.asking.Mine(s, msg.Addr) || msg.Err != nil || s.phase != filling || s.known.taken {
		return
	}
	s.known.who = msg.Value
	s.offer()
}

// offered is true where Enter means: this person.
func (s *Screen) offered() bool {
	k, x := &s.known, s.form.Here()
	if x == nil || k.taken || k.among || x.Name != k.field || k.who.Person.Name == "" {
		return false
	}
	_, number := model.IsWhole(x.Value())
	return number == k.number
}

// offer says beside the number who it is.
func (s *Screen) offer() {
	if !s.offered() {
		return
	}
	const widest = 22 // of who, so that the key is read at 80 columns
	who := s.known.who.Person.Name
	if p, ok := s.env.Office().Regions().Of(s.known.who.Area); ok {
		who += ", " + p.Name
	}
	s.form.Here().Say(fmt.Sprintf(s.env.Say.Known.Offer, ui.Cut(who, widest)), ui.Accent)
}

// takePerson fills in what the earlier case knows and goes on to the subject.
// What was typed stays.
func (s *Screen) takePerson() tea.Cmd {
	k := &s.known
	p := k.who.Person
	k.taken, k.at, k.masks = true, 0, map[string]string{}
	values := map[string]string{name: p.Name, "area": k.who.Area, address: p.Address, "sex": k.who.Sex}
	if p.NIK != "" && s.theirs() {
		k.masks[nik] = p.NIK
	}
	for _, c := range p.Contacts {
		if c.Kind == "phone" || c.Kind == "whatsapp" {
			k.masks[phone] = c.Value
			break
		}
	}
	for f, v := range k.masks {
		if !s.form.Get(f).Empty() {
			delete(k.masks, f)
			continue
		}
		values[f] = v
	}
	for f := range values {
		if x := s.form.Get(f); x == nil || !x.Empty() {
			delete(values, f)
		}
	}
	s.form.Set(values)
	s.nobodyAlike()
	s.form.Get(k.field).Say("", ui.Muted)
	s.checkNumber(s.form.Get(k.field), true)
	s.fit()
	s.form.Focus("subject")
	return s.edited("")
}

// unmask hears of a change to a field: what stood there masked is gone whole, and
// so is the person where their own number was changed.
func (s *Screen) unmask(field string) {
	k := &s.known
	if was := k.masks[field]; was != "" && s.form.Get(field).Value() != was {
		typed := strings.TrimPrefix(s.form.Get(field).Text(), was)
		if strings.ContainsRune(typed, '•') {
			typed = ""
		}
		delete(k.masks, field)
		s.form.Get(field).Set(typed)
	}
	if was := k.masks[nik]; field == name && was != "" && !s.theirs() {
		delete(k.masks, nik)
		s.form.Get(nik).Set("")
	}
	if !k.taken || field != k.field {
		return
	}
	if _, number := model.IsWhole(s.form.Get(field).Value()); number == k.number {
		return
	}
	for f := range k.masks {
		s.form.Get(f).Set("")
	}
	s.known = knowing{asking: k.asking}
	s.fit()
}

// theirs tells whether the NIK that the book knows is that of whoever is named in
// the form: a telephone alone may be that of a family.
func (s *Screen) theirs() bool {
	x := s.form.Get(name)
	return s.known.field != phone || x.Empty() || model.SameName(x.Value(), s.known.who.Person.Name)
}

// maskedValues are the values with what stands for the masked ones: the case that
// knows them.
func (k *knowing) maskedValues(values map[string]string, keep bool) map[string]string {
	for _, f := range []string{nik, phone} {
		was := k.masks[f]
		if was == "" || values[f] != was {
			continue
		}
		values[sameCase] = string(k.who.From.ID)
		values[same+strings.TrimPrefix(f, "complainant.")] = input.Yes
		if !keep {
			delete(values, f)
		}
	}
	return values
}

// The inputs that say who the complainant is.
const (
	same     = "same_person."
	sameCase = same + "case"
)

// remember goes on with a draft in which values stood masked.
func (s *Screen) remember(values map[string]string) {
	if values[sameCase] == "" {
		return
	}
	s.known.who.From.ID, s.known.masks = model.CaseID(values[sameCase]), map[string]string{}
	for _, f := range []string{nik, phone} {
		if v := values[f]; values[same+strings.TrimPrefix(f, "complainant.")] == input.Yes && strings.ContainsRune(v, '•') {
			s.known.masks[f] = v
		}
	}
}

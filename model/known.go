package model

import (
	"context"
	"slices"
	"strings"
	"unicode"
)

// Acquaintances tells who at the counter has been here before.
type Acquaintances interface {
	// Known finds whose a whole number is: a NIK or a telephone number, as it was
	// typed. It answers from the cases alone in which the viewer may read the name,
	// and never from a secret one or one whose complainant is withheld: with those
	// and without them the answer is the same. Nobody known, and a number that is
	// not whole, are the zero value.
	Known(ctx context.Context, number string) (Acquaintance, error)
}

// MostKnown is how many earlier cases an Acquaintance lists.
const MostKnown = 3

// Acquaintance is a person as the counter knows them from earlier cases.
type Acquaintance struct {
	// Person is masked. Of numbers that the viewer may not open there is nothing.
	Person PersonView
	// By is the number that they were known by, "nik" or "phone".
	By   string
	Area string // of the newest case
	Sex  string
	// Cases are theirs, the newest first; From is the one that Person comes from.
	Cases []Row
	From  CaseRef
}

// SamePerson says of a new entry's complainant that an earlier case knows them:
// what the clerk may open there, but sees masked, is taken over without being
// shown. It is no door to a name: the entry must bring one of their numbers.
type SamePerson struct {
	Case  string `json:"case,omitempty" f:"case,required"`
	NIK   bool   `json:"nik,omitempty"`   // take over the NIK
	Phone bool   `json:"phone,omitempty"` // take over how they are reached
}

// Knowable tells whether a case may say at the counter whose number one has: it
// is read by name, and nobody promised to keep the name.
func Knowable(f SightFacts, s Sight) bool {
	return s.Level >= SeeDesk && s.Level != SeeMasked && !s.Hidden && !f.Secret && !f.Withheld && f.State != Voided
}

// IsWhole tells which number a text is once nothing is missing from it: "nik",
// "phone", or empty; and the number as it is kept.
func IsWhole(text string) (kind, number string) {
	const leastPhone = 10 // with its 0: a shorter one is perhaps still being typed
	if digits, err := CheckDigits16("nik", text); err == nil && digits != "" {
		return "nik", digits
	}
	if n, odd := NormalPhone(text); odd == "" && len(ShowPhone(n)) >= leastPhone {
		return "phone", n
	}
	return "", ""
}

// Has tells whether a number of IsWhole is the person's.
func (p Person) Has(kind, number string) bool {
	if kind == "nik" {
		return number != "" && p.NIK == number
	}
	for _, c := range p.Contacts {
		if n, odd := NormalPhone(c.Value); odd == "" && n == number {
			return true
		}
	}
	return false
}

// recognise takes over what the earlier case knows of the complainant. Every
// refusal is the same, so that none tells of a case or a person.
func (r *Register) recognise(t *turn) *Error {
	if r.Same == nil {
		return nil
	}
	refused := Invalid("same_person.case", "not_same_person")
	p, same := r.Complainant, *r.Same
	r.Same = nil // what the event keeps is the person
	if p == nil {
		return refused
	}
	v := ViewerOf(t.Actor, t.Office, t.Now)
	for _, c := range t.Others {
		f := c.Facts(t.Office)
		if s := See(f, v, t.Office); !Knowable(f, s) || !s.Reveal {
			continue
		}
		for _, x := range c.Complainants {
			if known, ok := t.People[x.Person]; ok && p.sameAs(known) && (!same.NIK || p.NIK != "" || SameName(p.Name, known.Name)) {
				p.takeOver(known, same)
				return nil
			}
		}
	}
	return refused
}

// SameName tells whether two names may be one person's: every word of the shorter
// stands in the longer, or begins or shortens one there. A telephone is a
// family's: by it alone nobody is given the NIK of somebody else who answers it.
func SameName(a, b string) bool {
	words := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	}
	short, long := words(a), words(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	for _, w := range short {
		i := slices.IndexFunc(long, func(l string) bool { return strings.HasPrefix(l, w) || strings.HasPrefix(w, l) })
		if i < 0 {
			return false
		}
		long = slices.Delete(long, i, i+1)
	}
	return len(short) > 0
}

// sameAs: a number of theirs is known's, and none speaks against it.
func (p *Person) sameAs(known Person) bool {
	if p.NIK != "" && known.NIK != "" {
		kind, n := IsWhole(p.NIK)
		return kind == "nik" && known.Has(kind, n)
	}
	for _, c := range append([]PersonContact{{Value: p.Phone}}, p.Contacts...) {
		if kind, n := IsWhole(c.Value); kind == "phone" && known.Has(kind, n) {
			return true
		}
	}
	return false
}

func (p *Person) takeOver(known Person, same SamePerson) {
	if same.NIK && strings.TrimSpace(p.NIK) == "" {
		p.NIK = known.NIK
	}
	if same.Phone && p.Phone == "" && len(p.Contacts) == 0 {
		p.Contacts = append(p.Contacts, known.Contacts...)
	}
}

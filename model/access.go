package model

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"time"
)

// Accesses reads who looked at whom, and gives a citizen what is kept of them.
type Accesses interface {
	// Accesses lists who opened whose identity, or a file of a case, when and why,
	// the newest first;
	// for auditor and kepala. Of a case of which the viewer knows the number alone
	// there is nothing: else who opened it would say who handles it.
	Accesses(context.Context, AccessQuery) (AccessPage, error)
	// ExportPerson does a PersonExport, which is its own entry in the access log,
	// and gives the copy that it is about.
	ExportPerson(context.Context, Deed) (PersonFile, error)
}

// AccessReaders may read the access log of the whole book (procedure.md 3).
func AccessReaders() []Role { return []Role{Auditor, Kepala} }

// MostAccesses is how many entries of the access log are listed at once.
const MostAccesses = 500

// AccessQuery asks for entries of the access log.
type AccessQuery struct {
	Case  string    // of the people of one case, all at once; empty: of everybody
	By    StaffID   // who looked; empty: whoever it was
	Since time.Time // zero: from the first on
	Until time.Time // before it; zero: up to now
	After string    // cursor of the page before; empty: the newest
	Limit int       // 0: MostAccesses
}

// Holds tells whether an entry is asked for, whatever its case.
func (q AccessQuery) Holds(at time.Time, by StaffID) bool {
	return !at.Before(q.Since) && (q.Until.IsZero() || at.Before(q.Until)) && (q.By == "" || q.By == by)
}

// AccessPage is one page of the access log, the newest first.
type AccessPage struct {
	Rows []Access `json:"rows"`
	Next string   `json:"next,omitempty"` // cursor of the older ones; empty: there are none
}

// Access is one look at an identity, or at a file: then it names no person.
type Access struct {
	At         time.Time `json:"at"`
	Kind       string    `json:"kind"` // reveal, person_export, open_file; in a person's own copy also the deeds that use a contact
	By         Doer      `json:"by"`
	RecordedBy StaffID   `json:"recorded_by"`
	Person     PersonID  `json:"person,omitempty"`
	File       string    `json:"file,omitempty"` // an attachment's sealed_sha256
	Case       string    `json:"case,omitempty"` // register number
	Reason     *Reason   `json:"reason,omitempty"`
	Basis      string    `json:"basis,omitempty"`
}

// PersonFile is everything that is kept of one person: what the person may be
// given as a copy.
type PersonFile struct {
	ID       PersonID     `json:"id"`
	Person   Person       `json:"person"`
	Made     time.Time    `json:"made_at"`
	By       Doer         `json:"by"`
	Basis    string       `json:"basis,omitempty"`
	Cases    []PersonCase `json:"cases"`
	Accesses []Access     `json:"accesses"`
	// AlsoIn are other cases with the same NIK, each with a copy of its own.
	AlsoIn []string `json:"also_in,omitempty"`
}

// PersonCase is a case as far as its person may be told of it: what they said
// themselves, where it stands, what was answered. No finding and no note.
type PersonCase struct {
	Register   string    `json:"register"`
	Role       string    `json:"role"` // complainant, represented, beneficiary
	State      State     `json:"state"`
	Class      Class     `json:"class,omitempty"`
	Channel    string    `json:"channel,omitempty"`
	ReceivedAt time.Time `json:"received_at"`
	Subject    string    `json:"subject,omitempty"`
	Text       string    `json:"text,omitempty"`
	Wish       string    `json:"wish,omitempty"`
	Answers    []string  `json:"answers,omitempty"`
	ToldAt     time.Time `json:"told_at,omitzero"`
}

// PersonExport gives somebody a copy of what is kept of them (Salinan data
// pribadi); basis is the number of their request.
type PersonExport struct {
	plain
	Case   string   `json:"about,omitempty" f:"case,required"`
	Which  PersonID `json:"which,omitempty" f:"text"` // which of the case's people; default the first complainant
	Basis  string   `json:"basis,omitempty" f:"text"`
	Person PersonID `json:"person,omitempty" f:"-"`
	ID     CaseID   `json:"id,omitempty" f:"-"`
}

func (*PersonExport) Name() ActionName { return "person_export" }

// Needs the case through which the person is named.
func (a *PersonExport) Needs() Needs { return Needs{Cases: []string{a.Case}} }

// Decide writes into the person's access log.
func (a *PersonExport) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), "", Pengelola, Kepala, PPID)
	if err != nil {
		return Decision{}, err
	}
	c, who, err := s.personOf(a, a.Which)
	if err != nil {
		return Decision{}, err
	}
	if !See(c.Facts(s.Office), ViewerOf(s.Actor, s.Office, s.Now), s.Office).Reveal {
		return Decision{}, Denied("reveal_role")
	}
	a.Person, a.ID = who, c.ID
	d := bookDraft("access/"+string(who), a.Name(), by, s.Now, map[string]any{"case": c.ID, "basis": a.Basis, "person": who})
	return Decision{Drafts: []Draft{d}}, nil
}

// personOf is the one case that a deed of the book names, and one of its people.
func (s Situation) personOf(a Action, which PersonID) (Case, PersonID, *Error) {
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Case{}, "", err
	}
	c, err := s.oneCase()
	if err != nil {
		return c, "", err
	}
	all := c.People()
	switch {
	case len(all) == 0:
		return c, "", NotNow("identity_unknown")
	case which == "":
		return c, all[0], nil
	case slices.Contains(all, which):
		return c, which, nil
	}
	return c, "", Invalid("which", "unknown_person").With("values", joinedIDs(all))
}

func joinedIDs(all []PersonID) string {
	out := make([]string, len(all))
	for i, p := range all {
		out[i] = string(p)
	}
	return strings.Join(out, ", ")
}

// oneCase is the case that a deed of the book names.
func (s Situation) oneCase() (Case, *Error) {
	for _, c := range s.Others {
		return c, nil
	}
	return Case{}, NotFound()
}

// People are everybody whom a case names: complainants, whom they speak for, and
// whom the matter concerns. A destroyed one names nobody.
func (c *Case) People() (out []PersonID) {
	if c.Destroyed != nil {
		return nil
	}
	for _, p := range c.Complainants {
		out = append(out, p.Person)
	}
	for _, id := range []PersonID{c.Represented, c.Beneficiary} {
		if id != "" {
			out = append(out, id)
		}
	}
	return out
}

// Names are the people whom an event ties to its case, whoever is tied to it now.
func Names(e Event) (out []PersonID) {
	switch e.Kind {
	case "register", "answer_on_the_spot", "amend", "merge":
	default:
		return nil
	}
	var said struct {
		People        []PersonID `json:"people"`
		RepresentedID PersonID   `json:"represented_id"`
		BeneficiaryID PersonID   `json:"beneficiary_id"`
		Person        PersonID   `json:"person"`
		From          Joined     `json:"from"`
	}
	if join(Event{Data: e.Data}, &said) != nil {
		return nil
	}
	out = said.People
	for _, p := range said.From.People {
		out = append(out, p.ID)
	}
	for _, id := range []PersonID{said.RepresentedID, said.BeneficiaryID, said.Person} {
		if id != "" {
			out = append(out, id)
		}
	}
	return out
}

package model

import (
	"reflect"
	"slices"
	"strings"
	"time"
)

// KindDestroyed is the event after which a case's key is destroyed.
const KindDestroyed = "case_destroyed"

// Destruction is what the end of a case's retention leaves of it: when, by whose
// decision, and under which papers. Numbers, codes and moments of the case stay.
type Destruction struct {
	At      time.Time `json:"at"`
	By      Doer      `json:"by"`
	Basis   string    `json:"basis"`             // number of the minutes (berita acara)
	Consent string    `json:"consent,omitempty"` // number of the archive body's approval; none for a person's data
}

// CaseDestroyed destroys a whole case (Musnahkan aduan) whose retention is over:
// its words and files, those of the cases merged into it, and the people whom no
// other case names. There is no undo. It is the head's, with the number of the
// minutes and that of the archive body's approval (UU 43/2009).
type CaseDestroyed struct {
	plain
	Case    string     `json:"about,omitempty" f:"case,required"`
	Basis   string     `json:"basis,omitempty" f:"text,required"`
	Consent string     `json:"consent,omitempty" f:"text,required"`
	Cases   []CaseID   `json:"cases,omitempty" f:"-"`
	Persons []PersonID `json:"persons,omitempty" f:"-"`
}

func (*CaseDestroyed) Name() ActionName { return KindDestroyed }

// Needs the case with all that was merged into it, and every case of everybody
// whom they ever named.
func (a *CaseDestroyed) Needs() Needs { return Needs{Cases: []string{a.Case}, Whole: true} }

// Decide is kepala's, or recorded for kepala with the number of the minutes.
func (a *CaseDestroyed) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), a.Basis, Kepala)
	if err != nil {
		return Decision{}, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Decision{}, err
	}
	c, err := s.oneCase()
	if err != nil {
		return Decision{}, err
	}
	if err := s.destroyable(&c, by); err != nil {
		return Decision{}, err
	}
	all := append([]Case{c}, s.Merged...)
	var dec Decision
	for _, x := range all {
		a.Cases = append(a.Cases, x.ID)
		data := map[string]any{"basis": a.Basis, "consent": a.Consent, "slot": x.Key, "respondent": x.Respondent != nil}
		dec.Drafts = append(dec.Drafts, Draft{Stream: StreamOf(x.ID), Kind: KindDestroyed, At: s.Now, By: by, Data: data})
	}
	a.Persons = s.onlyOf(a.Cases)
	for _, who := range a.Persons {
		e := &PersonErased{}
		dec.Drafts = append(dec.Drafts, bookDraft("person/"+string(who), e.Name(), by, s.Now, map[string]any{"basis": a.Basis, "cases": a.Cases, "case": c.ID}))
	}
	return dec, nil
}

// destroyable refuses what stops the destruction of a case.
func (s Situation) destroyable(c *Case, by Doer) *Error {
	head := s.Staff[by.Person]
	rule, _ := s.Office.RetentionOf(c.Class)
	switch {
	case c.Destroyed != nil:
		return c.destroyed()
	// Whoever is complained of does not destroy what was complained.
	case See(c.Facts(s.Office), ViewerOf(head, s.Office, s.Now), s.Office).Level < SeeAll:
		return Denied("destroy_respondent")
	case c.State == Merged:
		return NotNow("destroy_merged")
	case c.State.Live():
		return NotNow("destroy_open")
	case rule.Then == ThenKeep:
		return NotNow("destroy_keep")
	case s.Now.Before(c.KeptUntil(s.Office)):
		return NotNow("destroy_kept").With("until", c.KeptUntil(s.Office).Format(time.DateOnly))
	}
	for _, x := range append([]Case{*c}, s.Merged...) {
		if x.Held {
			return NotNow("destroy_held").With("register", RegisterNumber(x.Register, x.Year))
		}
	}
	return nil
}

// onlyOf are the people whom no case but those given names any more.
func (s Situation) onlyOf(cases []CaseID) (out []PersonID) {
	for who, in := range s.Everywhere {
		if !slices.ContainsFunc(in, func(c Case) bool { return c.Destroyed == nil && !slices.Contains(cases, c.ID) }) {
			out = append(out, who)
		}
	}
	slices.Sort(out)
	return out
}

// destroyed is the refusal of every deed on a case that is no more.
func (c *Case) destroyed() *Error {
	return NotNow("case_destroyed").With("basis", c.Destroyed.Basis)
}

// Destroyed tells whether a case's events end with its destruction.
func Destroyed(evs []Event) bool {
	return slices.ContainsFunc(evs, func(e Event) bool { return e.Kind == KindDestroyed && !strings.HasSuffix(e.Stream, "/log") })
}

// Emptied are the events of a destroyed case without what they sealed: so the case
// reads the same before and after its key is gone, and with a key that came back
// from an old copy. Others stay as they are.
func Emptied(evs []Event) []Event {
	if !Destroyed(evs) {
		return evs
	}
	evs = slices.Clone(evs)
	for i := range evs {
		evs[i].Secret = nil
	}
	return evs
}

// destroy notes the destruction. That somebody was
// complained of is known, and no longer who: as with one who is not named yet,
// only its recorder, pengelola and kepala read on.
func (c *Case) destroy(e Event) {
	var said struct {
		Basis, Consent string
		Respondent     bool
	}
	if join(Event{Data: e.Data}, &said) != nil {
		said.Respondent = true // what cannot be read bars more, not less
	}
	c.Destroyed = &Destruction{At: e.At, By: e.By, Basis: said.Basis, Consent: said.Consent}
	if said.Respondent {
		c.Respondent = &Respondent{Kind: "unclear"}
	}
	c.ReplyCode, c.Attachments = "", nil
}

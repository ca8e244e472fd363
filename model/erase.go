package model

import "time"

// PersonErased destroys what is kept of a person (Musnahkan data pribadi): after
// its event the key is destroyed, and there is no undo. Basis is the number of
// the minutes (berita acara).
type PersonErased struct {
	plain
	Case   string   `json:"about,omitempty" f:"case,required"`
	Which  PersonID `json:"which,omitempty" f:"text"`
	Basis  string   `json:"basis,omitempty" f:"text,required"`
	Person PersonID `json:"person,omitempty" f:"-"`
	Cases  []CaseID `json:"cases,omitempty" f:"-"`
}

func (*PersonErased) Name() ActionName { return "person_erased" }

// Needs every case that names the person, whoever may see it.
func (a *PersonErased) Needs() Needs { return Needs{Cases: []string{a.Case}, Everywhere: true} }

// Decide is kepala's, or recorded for kepala with the number of the minutes. It
// is refused while any case of the person goes on, is on a legal hold, or is
// within its retention.
func (a *PersonErased) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), a.Basis, Kepala)
	if err != nil {
		return Decision{}, err
	}
	c, who, err := s.personOf(a, a.Which)
	if err != nil {
		return Decision{}, err
	}
	// Whoever is complained of does not destroy who complained.
	if head := s.Staff[by.Person]; See(c.Facts(s.Office), ViewerOf(head, s.Office, s.Now), s.Office).Level < SeeDesk {
		return Decision{}, Denied("erase_respondent")
	}
	if len(s.Everywhere[who]) == 0 {
		return Decision{}, NotNow("person_erased")
	}
	for _, x := range s.Everywhere[who] {
		if err := s.erasable(&x); err != nil {
			return Decision{}, err
		}
		a.Cases = append(a.Cases, x.ID)
	}
	a.Person = who
	d := bookDraft("person/"+string(who), a.Name(), by, s.Now, map[string]any{"basis": a.Basis, "cases": a.Cases, "case": c.ID})
	return Decision{Drafts: []Draft{d}}, nil
}

// erasable refuses what stops the destruction; the number of the case is named
// to whoever may know of it.
func (s Situation) erasable(c *Case) *Error {
	var err *Error
	until := c.KeptUntil(s.Office)
	switch {
	case c.Held:
		err = NotNow("erase_held")
	case c.State.Live():
		err = NotNow("erase_open")
	case c.State == Merged: // the case that it went into names its people too
		return nil
	case s.Now.Before(until):
		err = NotNow("erase_kept").With("until", until.Format(time.DateOnly))
	default:
		return nil
	}
	if See(c.Facts(s.Office), ViewerOf(s.Actor, s.Office, s.Now), s.Office).Level >= SeeState {
		err = err.With("register", RegisterNumber(c.Register, c.Year))
	}
	return err
}

package model

import "slices"

// Undo takes back the newest deed of a case, by who did it, on the same day
// (Urungkan).
type Undo struct {
	Common
	Deed DeedID `json:"deed,omitempty" f:"-"`
}

func (*Undo) Name() ActionName                       { return "undo" }
func (*Undo) Needs() Needs                           { return Needs{Merged: true} }
func (a *Undo) Decide(s Situation) (Decision, error) { return decide(a, s) }
func (a *Undo) possible(t *turn) *Error              { return a.check(t) }

func (a *Undo) check(t *turn) *Error {
	c := &t.Case
	r, known := ruleOf(ActionName(c.LastKind))
	switch {
	case c.LastDeed == c.FirstDeed || c.LastDeed == "":
		return NotNow("undo_nothing")
	case !known || r.fixed:
		return NotNow("undo_kind").With("kind", c.LastKind)
	case !sameDay(c.LastAt.In(t.Now.Location()), t.Now):
		return NotNow("undo_too_late")
	case c.LastSent:
		return NotNow("undo_sent")
	}
	a.Deed = c.LastDeed
	if c.LastKind == "merge" {
		return a.undoMerge(t)
	}
	return nil
}

func (a *Undo) apply(*Case, Event) {}

// logged is what goes to the case's log, outside its version.
type logged struct{ Common }

func (*logged) Commutes() bool { return true }

func (*logged) stream(t *turn) string { return StreamOf(t.Case.ID) + "/log" }

// Print keeps that a paper was printed or exported (Cetak), and what was said for
// it that the book does not know: when, where to and what for somebody is invited,
// to whom a list is handed over.
type Print struct {
	Paper   string `json:"paper,omitempty" f:"enum=paper,required"`
	Whom    string `json:"whom,omitempty" f:"text" seal:"y"`
	When    string `json:"when,omitempty" f:"text" seal:"y"`
	Place   string `json:"place,omitempty" f:"text" seal:"y"`
	Purpose string `json:"purpose,omitempty" f:"text" seal:"y"`
	logged
}

func (*Print) Name() ActionName                       { return "print" }
func (a *Print) Decide(s Situation) (Decision, error) { return decide(a, s) }

// check lets a destroyed case have its minutes, and nothing else. Words are not
// kept of them: the key that would seal them is gone.
func (a *Print) check(t *turn) *Error {
	switch gone := t.Case.Destroyed != nil; {
	case gone && a.Paper != "destruction":
		return t.Case.destroyed()
	case gone:
		a.Whom, a.When, a.Place, a.Purpose = "", "", "", ""
	case a.Paper == "destruction":
		return NotNow("not_destroyed")
	}
	return nil
}

func (a *Print) apply(c *Case, e Event) {
	if a.Paper == "receipt" {
		c.mark("receipt_printed", e, "")
	}
}

// Read keeps that an addressee has looked at a disposition.
type Read struct{ logged }

func (*Read) Name() ActionName                       { return "read" }
func (a *Read) Decide(s Situation) (Decision, error) { return decide(a, s) }
func (a *Read) apply(*Case, Event)                   {}

// Reveal opens identities in full, with a reason, into the access log (Buka
// identitas).
type Reveal struct {
	Common
	Case    CaseID     `json:"case,omitempty" f:"-"`
	Persons []PersonID `json:"persons,omitempty" f:"-"`
}

func (*Reveal) Name() ActionName                       { return "reveal" }
func (*Reveal) Commutes() bool                         { return true }
func (*Reveal) Needs() Needs                           { return Needs{People: true} }
func (a *Reveal) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Reveal) possible(t *turn) *Error {
	if s := See(t.Case.Facts(t.Office), ViewerOf(t.Actor, t.Office, t.Now), t.Office); !s.Reveal {
		if t.Case.Identity == IdentityWithheld {
			return t.denied("identity_withheld")
		}
		return t.denied("reveal_role")
	}
	if len(t.Case.Complainants) == 0 && t.Case.Represented == "" && t.Case.Beneficiary == "" {
		return NotNow("identity_unknown")
	}
	return nil
}

func (a *Reveal) check(t *turn) *Error {
	if a.Reason == nil {
		return Invalid("reason", "reason_required")
	}
	if err := a.possible(t); err != nil {
		return err
	}
	a.Case = t.Case.ID
	for _, c := range t.Case.Complainants {
		a.Persons = append(a.Persons, c.Person)
	}
	for _, p := range []PersonID{t.Case.Represented, t.Case.Beneficiary} {
		if p != "" {
			a.Persons = append(a.Persons, p)
		}
	}
	for _, p := range a.Persons[1:] { // each has an access log of their own
		t.add(a).Stream = "access/" + string(p)
	}
	return nil
}

func (a *Reveal) stream(*turn) string { return "access/" + string(a.Persons[0]) }

func (a *Reveal) apply(*Case, Event) {}

// Object says that a deed recorded on one's behalf was not so.
type Object struct {
	Deed DeedID `json:"deed,omitempty" f:"text,required"`
	Text string `json:"text,omitempty" f:"lines,required" seal:"y"`
	Common
}

func (*Object) Name() ActionName                       { return "object" }
func (*Object) Commutes() bool                         { return true }
func (a *Object) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Object) possible(t *turn) *Error {
	if !slices.ContainsFunc(t.Case.OnBehalf, func(o OnBehalf) bool { return o.By.Person == t.by.ID && !o.Objected }) {
		return NotNow("nothing_to_object")
	}
	return nil
}

func (a *Object) check(t *turn) *Error {
	if !slices.ContainsFunc(t.Case.OnBehalf, func(o OnBehalf) bool { return o.By.Person == t.by.ID && o.Deed == a.Deed }) {
		return NotNow("nothing_to_object")
	}
	return nil
}

func (a *Object) apply(c *Case, e Event) {
	for i := range c.OnBehalf {
		if c.OnBehalf[i].Deed == a.Deed {
			c.OnBehalf[i].Objected, c.OnBehalf[i].Objection = true, a.Text
		}
	}
}

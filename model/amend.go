package model

import "slices"

// Amend corrects what was booked (Perbaiki). The case's event names fields and
// reason; personal values go into a new version of the person, or the case is
// pointed at another person.
type Amend struct {
	Subject     *string         `json:"subject,omitempty" f:"text" seal:"y"`
	Text        *string         `json:"text,omitempty" f:"lines" seal:"y"`
	Wish        *string         `json:"wish,omitempty" f:"lines" seal:"y"`
	Area        *string         `json:"area,omitempty" f:"area"`
	Kind        *string         `json:"kind,omitempty" f:"enum=kind"`
	Sex         *string         `json:"sex,omitempty" f:"enum=sex"`
	Vulnerable  *bool           `json:"vulnerable,omitempty" f:"bool"`
	Channel     *Channel        `json:"channel,omitempty" f:"object"`
	Incident    *Incident       `json:"incident,omitempty" f:"object" seal:"y"`
	Letter      *Letter         `json:"letter,omitempty" f:"object" seal:"y"`
	LossRupiah  *int64          `json:"loss_rupiah,omitempty" f:"money"`
	Shown       *string         `json:"identity_shown,omitempty" f:"enum=identity_shown"`
	Complainant *Person         `json:"complainant,omitempty" f:"person"`
	Which       PersonID        `json:"which,omitempty" f:"complainant"` // which complainant; default the first
	OtherPerson bool            `json:"other_person,omitempty"`          // it was somebody else: the case is pointed at a new person
	Applied     *ServiceApplied `json:"service_applied_on,omitempty" f:"object"`
	Common
	Fields []string `json:"fields,omitempty" f:"-"`
	Person PersonID `json:"person,omitempty" f:"-"`
	// Withheld: the name now given is kept from handlers, as it would have been
	// at the booking.
	Withheld bool `json:"withheld,omitempty" f:"-"`
}

func (*Amend) Name() ActionName { return "amend" }

// Needs the people of the case, to lay a correction over what is known, and a
// slot for another person.
func (a *Amend) Needs() Needs {
	n := Needs{People: a.Complainant != nil}
	if a.OtherPerson && a.Complainant != nil {
		n.Persons = 1
	}
	return n
}

func (a *Amend) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Amend) possible(t *turn) *Error {
	post, _ := t.Office.Post(t.as.Post)
	if post.Role == Pengelola || hasRole(t.by.HeldAt(t.at), t.Office, Pengelola) {
		return nil
	}
	spot := t.Case.State == Closed && t.Case.EnteredBy == t.Case.FirstDeed && sameDay(t.Case.RecordedAt.In(t.Now.Location()), t.Now)
	if t.Case.State != Received && !spot {
		return t.denied("amend_late")
	}
	return nil
}

func (a *Amend) check(t *turn) *Error {
	if err := a.possible(t); err != nil {
		return err
	}
	if a.Reason == nil {
		return Invalid("reason", "reason_required").With("values", join2(Enum("amend_reason")))
	}
	a.Fields = a.changed()
	if len(a.Fields) == 0 {
		return Invalid("", "nothing_to_amend")
	}
	if a.Channel != nil {
		if err := t.accepts(*a.Channel); err != nil {
			return err
		}
	}
	if err := t.settleArea(a.Area); err != nil {
		return err
	}
	if a.Subject != nil && *a.Subject == "" {
		return Invalid("subject", "required")
	}
	if a.Complainant != nil {
		return a.correctPerson(t)
	}
	return nil
}

// changed names the fields of the input that hold something.
func (a *Amend) changed() []string {
	clear, secret := split(a)
	out := make([]string, 0, len(clear))
	for k := range clear {
		switch k {
		case "reason", "at", "which", "other_person", "back_dated_reason", "by_post":
		default:
			out = append(out, k)
		}
	}
	for _, f := range []struct {
		name string
		set  bool
	}{{"subject", a.Subject != nil}, {"text", a.Text != nil}, {"wish", a.Wish != nil}, {"incident", a.Incident != nil}, {"letter", a.Letter != nil}} {
		if f.set && secret != nil {
			out = append(out, f.name)
		}
	}
	slices.Sort(out)
	return out
}

func (a *Amend) correctPerson(t *turn) *Error {
	if err := a.Complainant.check(t); err != nil {
		return err
	}
	if a.Which == "" && len(t.Case.Complainants) > 0 {
		a.Which = t.Case.Complainants[0].Person
	}
	i := slices.IndexFunc(t.Case.Complainants, func(c Complainant) bool { return c.Person == a.Which })
	known := i >= 0
	switch {
	case known && a.OtherPerson && t.Case.Complainants[i].From != "":
		return NotNow("joined_person") // who it was is said in the case they came with
	case a.OtherPerson || !known:
		if len(t.FreshPersons) == 0 {
			return Invalid("other_person", "required")
		}
		a.Person = t.FreshPersons[0]
		cat, _ := t.Office.CategoryOf(t.Case.Category)
		a.Withheld = t.Case.Secrecy == SecrecySecret || cat.Withheld
		t.drafts = append(t.drafts, personDraft(t, a.Person, "person_recorded", *a.Complainant))
	default:
		merged := t.People[a.Which].merged(*a.Complainant)
		t.drafts = append(t.drafts, personDraft(t, a.Which, "person_corrected", merged))
	}
	a.Complainant = nil // never in the case's own event
	return nil
}

func (a *Amend) apply(c *Case, e Event) {
	set(&c.Subject, a.Subject)
	set(&c.Text, a.Text)
	set(&c.Wish, a.Wish)
	set(&c.Area, a.Area)
	set(&c.Kind, a.Kind)
	set(&c.Sex, a.Sex)
	set(&c.Vulnerable, a.Vulnerable)
	set(&c.Channel, a.Channel)
	set(&c.LossRupiah, a.LossRupiah)
	set(&c.IdentityShown, a.Shown)
	if a.Incident != nil {
		c.Incident = a.Incident
	}
	if a.Letter != nil {
		if c.Letter != nil {
			a.Letter.AgendaNo = c.Letter.AgendaNo
		}
		c.Letter = a.Letter
	}
	if a.Applied != nil {
		c.ServiceApplied = a.Applied
	}
	if a.Person != "" {
		i := slices.IndexFunc(c.Complainants, func(p Complainant) bool { return p.Person == a.Which })
		if i >= 0 {
			c.Complainants[i].Person = a.Person
		} else {
			c.Complainants = append(c.Complainants, Complainant{Person: a.Person, ReceivedAt: c.ReceivedAt})
			if c.Identity == IdentityUnknown {
				c.Identity = IdentityKnown
			}
			c.tighten(false, a.Withheld)
		}
	}
	c.Amendments = append(c.Amendments, Amendment{Fields: a.Fields, Reason: a.reasonCode(), At: e.At, By: e.By.Person})
}

func set[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

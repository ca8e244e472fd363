package model

import (
	"slices"
	"strings"
)

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
}

func (*Amend) Name() ActionName { return "amend" }

// Needs the people of the case, to lay a correction over what is known, and a
// slot for another person.
func (a *Amend) Needs() Needs {
	n := Needs{People: a.Complainant != nil}
	if a.OtherPerson && a.Complainant != nil && a.Complainant.ID == "" {
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
	spot := t.Case.State == Closed && t.Case.LastDeed == t.Case.FirstDeed && sameDay(t.Case.RecordedAt.In(t.Now.Location()), t.Now)
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
	if a.Channel != nil && a.Channel.Account != "" && !t.knownAccount(*a.Channel) {
		return Invalid("channel.account", "unknown_channel_account").With("value", a.Channel.Account)
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
	known := slices.ContainsFunc(t.Case.Complainants, func(c Complainant) bool { return c.Person == a.Which })
	switch {
	case a.Complainant.ID != "":
		a.Person = a.Complainant.ID
	case a.OtherPerson || !known:
		if len(t.FreshPersons) == 0 {
			return Invalid("other_person", "required")
		}
		a.Person = t.FreshPersons[0]
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
		}
	}
	c.Amendments = append(c.Amendments, Amendment{Fields: a.Fields, Reason: e.Reason, At: e.At, By: e.By.Person})
}

func set[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

// Attach adds a file that the store has sealed and synced already (Lampirkan).
type Attach struct {
	File   string `json:"file_name,omitempty" f:"text,required" seal:"y"`
	Size   int64  `json:"size,omitempty" f:"int"`
	Plain  string `json:"sha256,omitempty" f:"text,required"`
	Sealed string `json:"sealed_sha256,omitempty" f:"text,required"`
	Common
}

func (*Attach) Name() ActionName                       { return "attach" }
func (*Attach) Commutes() bool                         { return true }
func (a *Attach) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Attach) check(*turn) *Error {
	for f, v := range map[string]string{"sha256": a.Plain, "sealed_sha256": a.Sealed} {
		if len(v) != 64 || strings.Trim(v, "0123456789abcdef") != "" {
			return Invalid(f, "type").With("want", "sha256")
		}
	}
	return nil
}

func (a *Attach) apply(c *Case, e Event) {
	c.Attachments = append(c.Attachments, Attachment{Name: a.File, Size: a.Size, Plain: a.Plain, Sealed: a.Sealed, At: e.At, By: e.By.Person})
}

// NumberLetter takes the next number of a letter series (Beri nomor surat).
type NumberLetter struct {
	Paper  string `json:"paper,omitempty" f:"text,required"`
	Series string `json:"series,omitempty" f:"-"`
	Common
}

func (*NumberLetter) Name() ActionName                       { return "number_letter" }
func (*NumberLetter) Commutes() bool                         { return true }
func (a *NumberLetter) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *NumberLetter) series(t *turn) string { return a.Series }

func (a *NumberLetter) check(t *turn) *Error {
	if a.Paper == "agenda" {
		return Invalid("paper", "enum").With("value", "agenda")
	}
	code := t.Office.Numbers.LetterCode
	if code == "" {
		code = "400.9"
	}
	a.Series = "letter/" + code + "/" + t.Now.Format("2006")
	return nil
}

func (a *NumberLetter) apply(c *Case, e Event) {
	if a.Paper == "agenda" {
		if c.Letter == nil {
			c.Letter = &Letter{}
		}
		c.Letter.AgendaNo = e.No
		return
	}
	c.Letters = append(c.Letters, LetterNo{Series: e.Series, No: e.No, Paper: a.Paper, At: e.At})
}

// SetSecrecy tightens or loosens who may read (Ubah kerahasiaan).
type SetSecrecy struct {
	Secrecy   string  `json:"secrecy,omitempty" f:"enum=secrecy"`
	Identity  string  `json:"identity,omitempty" f:"enum=identity"`
	DecidedBy StaffID `json:"decided_by,omitempty" f:"staff"`
	Common
}

func (*SetSecrecy) Name() ActionName                       { return "secrecy" }
func (a *SetSecrecy) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *SetSecrecy) check(t *turn) *Error {
	if a.Secrecy == "" && a.Identity == "" {
		return Invalid("secrecy", "required")
	}
	loosens := a.Secrecy == string(SecrecyOrdinary) && t.Case.Secrecy == SecrecySecret ||
		a.Identity == string(IdentityKnown) && t.Case.Identity == IdentityWithheld
	if !loosens {
		return nil
	}
	post, _ := t.Office.Post(t.as.Post)
	if post.Role != Pengelola && post.Role != Kepala {
		return t.denied("loosen")
	}
	if cat, _ := t.Office.CategoryOf(t.Case.Category); cat.Secret && post.Role != Kepala {
		return t.denied("loosen_kepala")
	}
	if _, ok := t.Staff[a.DecidedBy]; !ok {
		return Invalid("decided_by", "loosen_needs_decider")
	}
	if a.Reason == nil {
		return Invalid("reason", "reason_required")
	}
	return nil
}

func (a *SetSecrecy) apply(c *Case, e Event) {
	if a.Secrecy != "" {
		c.Secrecy = Secrecy(a.Secrecy)
	}
	if a.Identity != "" {
		c.Identity = Identity(a.Identity)
	}
}

// Remind puts a case on somebody's first screen (Ingatkan).
type Remind struct {
	Post PostID `json:"post,omitempty" f:"post"`
	Text string `json:"text,omitempty" f:"lines" seal:"y"`
	Common
}

func (*Remind) Name() ActionName                       { return "remind" }
func (*Remind) Commutes() bool                         { return true }
func (a *Remind) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Remind) check(t *turn) *Error {
	if a.Post == "" {
		a.Post = t.Case.Handler.Post
	}
	if _, ok := t.Office.Post(a.Post); !ok {
		return Invalid("post", "required")
	}
	return nil
}

func (a *Remind) apply(c *Case, e Event) {
	c.Reminders = append(c.Reminders, Reminder{Post: a.Post, At: e.At, By: e.By.Person, Text: a.Text})
}

// Undo takes back the newest deed of a case, by who did it, on the same day
// (Urungkan).
type Undo struct {
	Common
	Deed DeedID `json:"deed,omitempty" f:"-"`
}

func (*Undo) Name() ActionName                       { return "undo" }
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
	return nil
}

func (a *Undo) apply(*Case, Event) {}

// logged is what goes to the case's log, outside its version.
type logged struct{ Common }

func (*logged) Commutes() bool { return true }

func (*logged) stream(t *turn) string { return StreamOf(t.Case.ID) + "/log" }

// Print keeps that a paper was printed or exported (Cetak).
type Print struct {
	Paper string `json:"paper,omitempty" f:"text,required"`
	logged
}

func (*Print) Name() ActionName                       { return "print" }
func (a *Print) Decide(s Situation) (Decision, error) { return decide(a, s) }

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
		return t.denied("identity_withheld")
	}
	if len(t.Case.Complainants) == 0 {
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
	return nil
}

func (a *Reveal) stream(t *turn) string { return "access/" + string(t.Case.Complainants[0].Person) }

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

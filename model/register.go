package model

import (
	"encoding/json"
	"strings"
	"time"
)

// Register books an entry (Catat). Class, weight and respondent are provisional
// until somebody verifies.
type Register struct {
	Channel           *Channel        `json:"channel,omitempty" f:"object"`
	Kind              string          `json:"kind,omitempty" f:"enum=kind"`
	Complainant       *Person         `json:"complainant,omitempty" f:"person"`
	Complainants      []Person        `json:"complainants,omitempty" f:"people"`
	ComplainantStatus string          `json:"complainant_status,omitempty" f:"enum=complainant_status"`
	Sex               string          `json:"sex,omitempty" f:"enum=sex"`
	Vulnerable        bool            `json:"vulnerable,omitempty"`
	Area              string          `json:"area,omitempty" f:"area"`
	Represented       *Person         `json:"represented,omitempty" f:"person"`
	Beneficiary       *Person         `json:"beneficiary,omitempty" f:"person"`
	Subject           string          `json:"subject,omitempty" f:"text,required" seal:"y"`
	Text              string          `json:"text,omitempty" f:"lines" seal:"y"`
	Wish              string          `json:"wish,omitempty" f:"lines" seal:"y"`
	Category          string          `json:"category,omitempty" f:"category"`
	Service           string          `json:"service,omitempty" f:"service"`
	ServiceApplied    *ServiceApplied `json:"service_applied_on,omitempty" f:"object"`
	Respondent        *Respondent     `json:"respondent,omitempty" f:"object" seal:"y"`
	IdentityShown     string          `json:"identity_shown,omitempty" f:"enum=identity_shown"`
	Identity          string          `json:"identity,omitempty" f:"enum=identity"`
	Secrecy           string          `json:"secrecy,omitempty" f:"enum=secrecy"`
	LossRupiah        int64           `json:"loss_rupiah,omitempty" f:"money"`
	Incident          *Incident       `json:"incident,omitempty" f:"object" seal:"y"`
	Letter            *Letter         `json:"letter,omitempty" f:"object" seal:"y"`
	ReceivedAt        time.Time       `json:"received_at,omitzero" f:"moment"`
	ReceivedBy        StaffID         `json:"received_by,omitempty" f:"staff"`
	// Same names an earlier case that knows the complainant.
	Same *SamePerson `json:"same_person,omitempty" f:"object"`
	Common

	// What Decide fills in.
	People         []PersonID `json:"people,omitempty" f:"-"` // complainants, in order
	RepresentedID  PersonID   `json:"represented_id,omitempty" f:"-"`
	BeneficiaryID  PersonID   `json:"beneficiary_id,omitempty" f:"-"`
	OfficeVersion  uint32     `json:"office,omitempty" f:"-"`
	ProvisionalCls Class      `json:"class,omitempty" f:"-"`
	Urgent         bool       `json:"urgent,omitempty" f:"-"`
	ReplyCode      string     `json:"reply_code,omitempty" f:"-" seal:"y"`
}

func (*Register) Name() ActionName { return "register" }

// Commutes is true: an entry conflicts with nobody.
func (*Register) Commutes() bool { return true }

// Needs a case and a slot for each person named.
func (r *Register) Needs() Needs {
	n := Needs{NewCase: true, Persons: len(r.named())}
	if r.Same != nil {
		n.Cases, n.Known = []string{r.Same.Case}, true
	}
	return n
}

// named lists the persons of the input in the order in which they take slots.
func (r *Register) named() []*Person {
	var out []*Person
	if r.Complainant != nil && !r.Complainant.blank() {
		out = append(out, r.Complainant)
	}
	for i := range r.Complainants {
		out = append(out, &r.Complainants[i])
	}
	if r.Represented != nil {
		out = append(out, r.Represented)
	}
	if r.Beneficiary != nil {
		out = append(out, r.Beneficiary)
	}
	return out
}

func (p *Person) blank() bool {
	b, err := json.Marshal(p)
	return err == nil && string(b) == "{}"
}

func (r *Register) Decide(s Situation) (Decision, error) {
	s.Case = Case{ID: s.FreshCase, Key: s.FreshCaseKey}
	return decide(r, s)
}

func (r *Register) check(t *turn) *Error {
	if err := r.checkMoments(t); err != nil {
		return err
	}
	if err := r.checkChannel(t); err != nil {
		return err
	}
	if err := t.settleArea(&r.Area); err != nil {
		return err
	}
	if err := r.recognise(t); err != nil {
		return err
	}
	if err := r.checkPeople(t); err != nil {
		return err
	}
	if err := r.checkMatter(t); err != nil {
		return err
	}
	r.defaults(t)
	return r.persons(t)
}

// oldestYears is how far back an entry may have come in (assumption): an older
// year is a slip of the keys, and would be late by decades.
const oldestYears = 5

// checkMoments: received_at may be given as `at` too; a booking back in time
// needs a reason unless the channel keeps its own time.
func (r *Register) checkMoments(t *turn) *Error {
	if r.ReceivedAt.IsZero() {
		r.ReceivedAt = t.at
	}
	r.ReceivedAt = r.ReceivedAt.In(t.Now.Location())
	t.at = r.ReceivedAt
	if r.ReceivedAt.After(t.Now) {
		return Invalid("received_at", "at_future")
	}
	if r.ReceivedAt.Before(t.Now.AddDate(-oldestYears, 0, 0)) {
		return Invalid("received_at", "at_too_old").With("years", oldestYears)
	}
	ch := Channel{Name: "walk_in"}
	if r.Channel != nil {
		ch = *r.Channel
	}
	return t.checkLate(&r.Common, ch)
}

func (r *Register) checkChannel(t *turn) *Error {
	if r.Channel == nil {
		r.Channel = &Channel{Name: "walk_in"}
	}
	ch := r.Channel
	if err := t.accepts(*ch); err != nil {
		return err
	}
	if cal := t.Calendar(t.Now); cal != nil {
		ch.OutsideHours = !cal.IsOpen(r.ReceivedAt)
	}
	for name, m := range map[string]time.Time{"channel.posted_at": ch.PostedAt, "channel.sent_to_us_at": ch.SentToUsAt} {
		if m.After(t.Now) {
			return Invalid(name, "at_future")
		}
	}
	switch {
	case ch.Name == "lapor" && ch.Reference != "":
		if !isReference(ch.Reference) { // it is kept in the clear, as a claim
			return Invalid("channel.reference", "reference_form").With("value", ch.Reference)
		}
		t.claims = append(t.claims, "lapor/"+ch.Reference)
	case strings.HasPrefix(ch.Reference, "F-") && isReference(ch.Reference):
		t.claims = append(t.claims, "form/"+ch.Reference)
	}
	return nil
}

// isReference tells whether s is a number as another system gives it: short,
// and without the spaces that a name or an address has.
func isReference(s string) bool {
	const most = 40
	return len(s) <= most && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./-_#") == "" && strings.ContainsAny(s, "0123456789")
}

// checkPeople applies the profile's identity rule where the person stands at
// the counter or is on the line; what comes in a box or by post may be nameless.
func (r *Register) checkPeople(t *turn) *Error {
	for _, p := range r.named() {
		if err := p.check(t); err != nil {
			return err
		}
	}
	present := r.Channel.Name == "walk_in" || r.Channel.Name == "phone"
	if !present || r.Identity == string(IdentityUnknown) {
		return nil
	}
	switch t.Office.Rules.IdentityRule {
	case "name_and_address":
		if p := r.first(); p == nil || p.Name == "" || p.Address == "" && r.Area == "" {
			return Invalid("complainant", "identity_required").With("want", "name_and_address")
		}
	case "ktp_or_kk":
		if r.Channel.Name == "walk_in" && r.IdentityShown == "" {
			return Invalid("identity_shown", "identity_required").With("want", "ktp_or_kk")
		}
	}
	return nil
}

func (r *Register) first() *Person {
	if n := r.named(); len(n) > 0 && (r.Complainant != nil || len(r.Complainants) > 0) {
		return n[0]
	}
	return nil
}

// check looks at a person's numbers: only length and digits are errors, the
// rest are warnings (domain.md 6).
func (p *Person) check(t *turn) *Error {
	for _, n := range []struct {
		field string
		value *string
	}{{"nik", &p.NIK}, {"kk", &p.KK}} {
		if *n.value == "" {
			continue
		}
		clean, err := CheckDigits16(n.field, *n.value)
		if err != nil {
			return asError(err)
		}
		*n.value = clean
	}
	if p.NIK != "" {
		t.warn = append(t.warn, ReadNIK(p.NIK, t.Now).Warnings...)
	}
	if p.KK != "" {
		t.warn = append(t.warn, ReadKK(p.KK, t.Now).Warnings...)
	}
	if p.Phone != "" {
		p.Contacts = append([]PersonContact{{Kind: "phone", Value: p.Phone, Preferred: len(p.Contacts) == 0}}, p.Contacts...)
		p.Phone = ""
	}
	for i, c := range p.Contacts {
		if c.Kind != "phone" && c.Kind != "whatsapp" {
			continue
		}
		number, warn := NormalPhone(c.Value)
		p.Contacts[i].Value = number // found again however it was typed
		if warn != "" {
			t.warn = append(t.warn, warn)
		}
	}
	return nil
}

func (r *Register) apply(c *Case, e Event) {
	c.Key, c.Register, c.Year = e.Key, e.No, yearOf(e.Series)
	c.State, c.Round, c.Entered, c.EnteredBy = Received, 1, r.ReceivedAt, e.Deed
	c.Urgent, c.Kind, c.Class, c.Category, c.Service = r.Urgent, r.Kind, r.ProvisionalCls, r.Category, r.Service
	c.ServiceApplied, c.Weight = r.ServiceApplied, Normal
	c.Identity, c.Secrecy = Identity(r.Identity), Secrecy(r.Secrecy)
	if r.Channel != nil {
		c.Channel = *r.Channel
	}
	c.Letter, c.Respondent, c.Incident = r.Letter, r.Respondent, r.Incident
	c.ReceivedAt, c.RecordedAt, c.RecordedBy, c.ReceivedBy = r.ReceivedAt, e.RecordedAt, e.RecordedBy, r.ReceivedBy
	if c.ReceivedBy == "" {
		c.ReceivedBy = e.RecordedBy
	}
	for _, p := range r.People {
		c.Complainants = append(c.Complainants, Complainant{Person: p, ReceivedAt: r.ReceivedAt})
	}
	c.Represented, c.Beneficiary = r.RepresentedID, r.BeneficiaryID
	c.ComplainantStatus, c.Sex, c.Vulnerable, c.Area = r.ComplainantStatus, r.Sex, r.Vulnerable, r.Area
	c.Subject, c.Text, c.Wish, c.LossRupiah = r.Subject, r.Text, r.Wish, r.LossRupiah
	c.IdentityShown, c.ReplyCode, c.Office = r.IdentityShown, r.ReplyCode, r.OfficeVersion
	c.FirstDeed = e.Deed
	c.mark("received", e, "")
	c.markAt("registered", e, e.RecordedAt, "")
	if r.ServiceApplied != nil {
		c.mark("service_applied", e, r.Service)
	}
	if r.Category != "" {
		c.mark("category", e, r.Category)
	}
	if c.Urgent {
		c.mark("urgent", e, "")
	}
}

func yearOf(series string) int {
	_, y, _ := strings.Cut(series, "/")
	n := 0
	for _, r := range y {
		if r < '0' || r > '9' {
			return 0
		}
		n = n*10 + int(r-'0')
	}
	return n
}

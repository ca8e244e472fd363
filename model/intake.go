package model

import (
	"encoding/json"
	"slices"
	"time"
)

// Void strikes an entry through (Batalkan entri). The number stays.
type Void struct{ Common }

func (*Void) Name() ActionName                       { return "void" }
func (a *Void) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Void) possible(t *turn) *Error {
	if t.Case.State != Received && t.Case.LastDeed != t.Case.FirstDeed {
		return NotNow("state").With("state", t.Case.State).With("action", "void")
	}
	if err := t.alone(); err != nil {
		return err
	}
	if !hasRole(t.Actor.HeldAt(t.Now), t.Office, Pengelola) {
		if route, routed := t.route(); !(routed && route == t.as.Post) && t.Now.Sub(t.Case.RecordedAt) > time.Duration(t.Office.Rules.VoidMinutes)*time.Minute {
			return t.denied("void_too_late").With("minutes", t.Office.Rules.VoidMinutes)
		}
	}
	return nil
}

func (a *Void) check(t *turn) *Error {
	if a.Reason == nil {
		return Invalid("reason", "reason_required")
	}
	return a.possible(t)
}

func (a *Void) apply(c *Case, e Event) {
	c.enter(Voided, e)
	c.EndReason = a.reasonCode()
	c.mark("void", e, "")
}

// Verify is the review (Telaah): it says what the entry is, and proposes a
// disposition. Later ones (Telaah ulang) need a reason.
type Verify struct {
	Class      string      `json:"class,omitempty" f:"enum=class"`
	Category   string      `json:"category,omitempty" f:"category,required"`
	Weight     string      `json:"weight,omitempty" f:"enum=weight"`
	Service    string      `json:"service,omitempty" f:"service"`
	Urgent     bool        `json:"urgent,omitempty"`
	Complete   bool        `json:"complete,omitempty"`
	Missing    []string    `json:"missing,omitempty" f:"paper" seal:"y"`
	Respondent *Respondent `json:"respondent,omitempty" f:"object" seal:"y"`
	Proposal   *Proposal   `json:"proposal,omitempty" f:"object"`
	Remark     string      `json:"remark,omitempty" f:"lines" seal:"y"`
	Common
	Secret        bool   `json:"secret,omitempty" f:"-"`
	Withheld      bool   `json:"withheld,omitempty" f:"-"`
	OfficeVersion uint32 `json:"office,omitempty" f:"-"`
}

func (*Verify) Name() ActionName                       { return "verify" }
func (a *Verify) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Verify) check(t *turn) *Error {
	cat, ok := t.Office.CategoryOf(a.Category)
	if !ok {
		return Invalid("category", "unknown_category").With("value", a.Category)
	}
	if a.Class == "" {
		a.Class = string(cat.Class)
	}
	if _, ok := t.Office.ServiceOf(a.Service); a.Service != "" && !ok {
		return Invalid("service", "unknown_service").With("value", a.Service)
	}
	if t.Case.State != Received && a.Reason == nil {
		return Invalid("reason", "reason_required")
	}
	if a.Respondent == nil && t.Case.Respondent != nil && t.Case.Respondent.Kind == "unclear" ||
		a.Respondent != nil && a.Respondent.Kind == "unclear" {
		return Invalid("respondent", "unclear_respondent")
	}
	if err := t.checkRespondent(a.Respondent); err != nil {
		return err
	}
	a.OfficeVersion = t.OfficeN
	a.Urgent = a.Urgent || cat.Urgent
	resp := a.Respondent
	if resp == nil {
		resp = t.Case.Respondent
	}
	a.Withheld = cat.Withheld
	a.Secret = cat.Secret || a.Class == string(Oversight) || resp.onStaff()
	if err := t.keepsWhatJoined(true, true, resp); err != nil { // a review makes nothing less secret
		return err
	}
	if a.Complete && len(a.Missing) > 0 {
		return Invalid("missing", "complete_and_missing")
	}
	return a.checkProposal(t, resp)
}

func (a *Verify) checkProposal(t *turn, resp *Respondent) *Error {
	if a.Proposal == nil {
		return nil
	}
	t.warnVacant(a.Proposal.Lead)
	return t.checkAddressees("proposal.lead", []PostID{a.Proposal.Lead}, a.Proposal.Instructions, resp)
}

// checkAddressees: known posts and phrases, and nobody who is complained of.
func (t *turn) checkAddressees(field string, to []PostID, phrases []string, resp *Respondent) *Error {
	for _, p := range to {
		post, ok := t.Office.Post(p)
		if !ok {
			return Invalid(field, "unknown_post").With("value", p)
		}
		if !post.Role.works() {
			return Invalid(field, "enum").With("value", p) // would open the case to them
		}
		if resp != nil && (resp.Kind == "unit" && t.Office.Within(post.Unit, resp.Unit) || resp.Kind == "staff" && resp.Post == p) {
			return Invalid(field, "respondent_addressee").With("post", p)
		}
		for _, s := range t.Staff.Holders(p, t.Now) {
			if resp != nil && slices.Contains(resp.Staff, s.ID) && capacityOf(s, p, t.Now) != Plh {
				return Invalid(field, "respondent_addressee").With("post", p)
			}
		}
	}
	for _, ph := range phrases {
		if !slices.ContainsFunc(t.Office.Phrases, func(c Coded) bool { return c.Code == ph }) {
			return Invalid("instructions", "unknown_phrase").With("value", ph)
		}
	}
	return nil
}

func (a *Verify) apply(c *Case, e Event) {
	first := c.State == Received
	if c.Class != Class(a.Class) || !c.IsVerified() {
		c.setClass(Class(a.Class), a.OfficeVersion, e)
	}
	c.setCategory(a.Category, e)
	if a.Weight != "" {
		c.Weight = Weight(a.Weight)
	}
	if a.Service != "" {
		c.Service = a.Service
	}
	c.Urgent = c.Urgent || a.Urgent
	if a.Respondent != nil {
		c.Respondent = a.Respondent
	}
	if a.Proposal != nil {
		by := *a.Proposal
		by.By = e.By.Person
		c.Proposal = &by
	}
	c.tighten(a.Secret, a.Withheld)
	if first {
		c.enter(Verified, e)
		c.mark("verify", e, "")
	} else {
		c.mark("review_again", e, "")
	}
	if a.Complete {
		c.declareComplete(e)
	}
}

// setClass sets the class, and pins the profile by which that was done: to look at
// the case again without another class changes no promise.
func (c *Case) setClass(class Class, office uint32, e Event) {
	c.Class, c.ClassBy, c.OfficeClass = class, "verify", office
	c.mark("class", e, string(class))
	c.Marks[len(c.Marks)-1].Office = office
}

func (c *Case) setCategory(code string, e Event) {
	if code != c.Category {
		c.mark("category", e, code)
	}
	c.Category = code
}

func (c *Case) declareComplete(e Event) {
	if c.CompleteAt.IsZero() {
		c.CompleteAt = e.At
	}
	c.mark("complete", e, "")
}

// MakeCheck is one look into another system (Cek data).
type MakeCheck struct {
	System        string   `json:"system,omitempty" f:"enum=system,required"`
	Found         bool     `json:"found,omitempty"`
	Decile        int      `json:"decile,omitempty"`
	Programmes    []string `json:"programmes,omitempty" f:"list" seal:"y"`
	ServiceDoneOn string   `json:"service_done_on,omitempty" f:"date"`
	Remark        string   `json:"remark,omitempty" f:"lines" seal:"y"`
	Common
}

func (*MakeCheck) Name() ActionName                       { return "check" }
func (*MakeCheck) Commutes() bool                         { return true }
func (a *MakeCheck) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *MakeCheck) check(t *turn) *Error {
	if a.Decile < 0 || a.Decile > 10 {
		return Invalid("decile", "range").With("min", 1).With("max", 10)
	}
	if a.ServiceDoneOn != "" {
		if _, err := time.Parse(time.DateOnly, a.ServiceDoneOn); err != nil {
			return Invalid("service_done_on", "date")
		}
	}
	return nil
}

func (a *MakeCheck) apply(c *Case, e Event) {
	c.Checks = append(c.Checks, Check{System: a.System, At: e.At, Found: a.Found, Decile: a.Decile, Programmes: a.Programmes,
		ServiceDoneOn: a.ServiceDoneOn, Remark: a.Remark, By: e.By.Person})
	if d, err := time.ParseInLocation(time.DateOnly, a.ServiceDoneOn, e.At.Location()); err == nil {
		c.markAt("service_done", e, d, c.Service)
	}
}

// asError is err as the model's own type.
func asError(err error) *Error {
	if e, ok := err.(*Error); ok {
		return e
	}
	return &Error{Code: CodeInternal, Rule: "internal", Err: err}
}

// merged reports a person with the values of n over those of old.
func (old Person) merged(n Person) Person {
	a, err := json.Marshal(n)
	if err != nil {
		return old
	}
	if err := json.Unmarshal(a, &old); err != nil {
		return old
	}
	return old
}

package model

import (
	"slices"
	"time"
)

// RequestInfo asks the complainant for papers (Minta kelengkapan): the case
// waits from then on.
type RequestInfo struct {
	Papers  []string `json:"papers,omitempty" f:"paper,required" seal:"y"`
	ToldHow string   `json:"told_how,omitempty" f:"enum=how"`
	Text    string   `json:"text,omitempty" f:"lines" seal:"y"`
	Common
}

func (*RequestInfo) Name() ActionName                       { return "request_info" }
func (a *RequestInfo) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *RequestInfo) check(t *turn) *Error {
	if t.Case.Waiting != nil {
		return NotNow("already").With("action", "request_info")
	}
	return nil
}

func (a *RequestInfo) sent() bool { return a.ToldHow != "" && a.ToldHow != "none" }

func (a *RequestInfo) apply(c *Case, e Event) {
	c.Waiting = &Waiting{Since: e.At, Papers: a.Papers, ToldHow: a.ToldHow, By: e.By.Person}
	c.Waits = append(c.Waits, Wait{From: e.At, N: e.N})
	c.mark("info_requested", e, "")
	if a.sent() {
		c.mark("info_requested_told", e, "")
	}
}

// InfoReceived takes papers in (Terima kelengkapan); what is still incomplete
// stays waiting.
type InfoReceived struct {
	Papers     []string `json:"papers,omitempty" f:"paper" seal:"y"`
	Incomplete bool     `json:"incomplete,omitempty"`
	Text       string   `json:"text,omitempty" f:"lines" seal:"y"`
	Common
}

func (*InfoReceived) Name() ActionName                       { return "info_received" }
func (a *InfoReceived) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *InfoReceived) possible(t *turn) *Error {
	if t.Case.Waiting == nil {
		return NotNow("not_waiting")
	}
	return nil
}

func (a *InfoReceived) check(t *turn) *Error {
	if err := a.possible(t); err != nil {
		return err
	}
	if t.at.Before(t.Case.Waiting.Since) {
		return Invalid("at", "at_before_state").With("at", t.Case.Waiting.Since.Format(time.RFC3339)).With("state", "waiting")
	}
	return nil
}

func (a *InfoReceived) apply(c *Case, e Event) {
	c.mark("info_received", e, "")
	if a.Incomplete {
		return
	}
	c.stopWaiting(e)
	c.declareComplete(e)
}

// Dispatch hands an urgent case straight to its handler (Tangani segera).
type Dispatch struct {
	Category string `json:"category,omitempty" f:"category"`
	Handler  PostID `json:"handler,omitempty" f:"post"`
	ToldWhom string `json:"told_whom,omitempty" f:"text,required" seal:"y"`
	How      string `json:"how,omitempty" f:"enum=how,required"`
	Text     string `json:"text,omitempty" f:"lines" seal:"y"`
	Common
	Class         Class  `json:"class,omitempty" f:"-"`
	Secret        bool   `json:"secret,omitempty" f:"-"`
	Withheld      bool   `json:"withheld,omitempty" f:"-"`
	OfficeVersion uint32 `json:"office,omitempty" f:"-"`
}

func (*Dispatch) Name() ActionName                       { return "dispatch" }
func (a *Dispatch) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Dispatch) check(t *turn) *Error {
	if a.Category == "" {
		a.Category = t.Case.Category
	}
	cat, ok := t.Office.CategoryOf(a.Category)
	if !ok {
		return Invalid("category", "unknown_category").With("value", a.Category)
	}
	if a.Handler == "" {
		a.Handler = cat.Post
	}
	if a.Handler == "" {
		return Invalid("handler", "required")
	}
	if t.Case.Respondent != nil && t.Case.Respondent.Kind == "unclear" {
		return Invalid("respondent", "unclear_respondent")
	}
	a.Class, a.OfficeVersion = cat.Class, t.OfficeN
	if t.Case.Class == Oversight {
		a.Class = Oversight // only a review says that it is less
	}
	a.Secret, a.Withheld = cat.Secret || a.Class == Oversight, cat.Withheld
	t.warnVacant(a.Handler)
	return t.checkAddressees("handler", []PostID{a.Handler}, nil, t.Case.Respondent)
}

func (a *Dispatch) apply(c *Case, e Event) {
	c.Urgent, c.Dispatched, c.DispatchedTo = true, true, a.Handler
	c.Handler = Handler{Post: a.Handler}
	c.classify(a.Class, a.Category, a.OfficeVersion, e)
	c.tighten(a.Secret, a.Withheld)
	c.stopWaiting(e)
	c.enter(InProgress, e)
	c.mark("dispatch", e, "")
}

// classify sets class and category where nobody has verified yet.
func (c *Case) classify(class Class, category string, office uint32, e Event) {
	if c.IsVerified() {
		return
	}
	if category != "" {
		c.setCategory(category, e)
	}
	if class == "" {
		class = c.Class
	}
	c.setClass(class, office, e)
}

// tighten makes a case secret, or its complainant withheld; never the reverse.
func (c *Case) tighten(secret, withheld bool) {
	if secret {
		c.Secrecy = SecrecySecret
	}
	if (secret || withheld) && c.Identity == IdentityKnown {
		c.Identity = IdentityWithheld
	}
}

// MakeNote adds to the file (Catatan); each kind has its own fields.
type MakeNote struct {
	Kind     string `json:"kind,omitempty" f:"enum=note_kind"`
	Text     string `json:"text,omitempty" f:"lines" seal:"y"`
	Place    string `json:"place,omitempty" f:"text" seal:"y"`
	Present  string `json:"present,omitempty" f:"text" seal:"y"`
	Seen     string `json:"seen,omitempty" f:"lines" seal:"y"`
	Decided  string `json:"decided,omitempty" f:"lines" seal:"y"`
	Person   string `json:"person,omitempty" f:"text" seal:"y"`
	Document string `json:"document,omitempty" f:"text" seal:"y"`
	Evidence string `json:"evidence,omitempty" f:"lines" seal:"y"`
	Common
}

func (*MakeNote) Name() ActionName                       { return "note" }
func (*MakeNote) Commutes() bool                         { return true }
func (a *MakeNote) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *MakeNote) check(*turn) *Error {
	if a.Kind == "" {
		a.Kind = "note"
	}
	need := map[string]map[string]string{
		"note":           {"text": a.Text},
		"call":           {"person": a.Person, "text": a.Text},
		"meeting":        {"place": a.Place, "decided": a.Decided},
		"interview":      {"person": a.Person, "text": a.Text},
		"document_study": {"document": a.Document, "text": a.Text},
		"field_visit":    {"place": a.Place, "seen": a.Seen},
		"action_taken":   {"text": a.Text},
	}[a.Kind]
	for _, f := range []string{"place", "person", "document", "decided", "seen", "text"} {
		if v, ok := need[f]; ok && v == "" {
			return Invalid(f, "required")
		}
	}
	return nil
}

func (a *MakeNote) apply(c *Case, e Event) {
	c.Notes = append(c.Notes, Note{No: len(c.Notes) + 1, Kind: a.Kind, At: e.At, By: e.By.Person, Text: a.Text, Place: a.Place,
		Present: a.Present, Seen: a.Seen, Decided: a.Decided, Person: a.Person, Document: a.Document, Evidence: a.Evidence})
	if a.Kind == "action_taken" || a.Kind == "field_visit" {
		c.mark(a.Kind, e, "")
	}
}

// Contact is one word with the complainant (Catat kontak), in or out.
type Contact struct {
	Direction string `json:"direction,omitempty" f:"enum=direction,required"`
	Purpose   string `json:"purpose,omitempty" f:"enum=contact_purpose,required"`
	How       string `json:"how,omitempty" f:"enum=how"`
	Text      string `json:"text,omitempty" f:"lines" seal:"y"`
	Common

	// What Decide fills in: a question about the status that the desk itself took
	// was answered at once, with the sentence that may be read to anybody.
	Answered bool `json:"answered,omitempty" f:"-"`
}

func (*Contact) Name() ActionName                       { return "contact" }
func (*Contact) Commutes() bool                         { return true }
func (a *Contact) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Contact) check(t *turn) *Error {
	if a.Purpose == "tells_decision" && !slices.Contains([]State{Rejected, Forwarded, Withdrawn}, t.Case.State) {
		return NotNow("state").With("state", t.Case.State).With("action", "contact")
	}
	a.Answered = a.Direction == "in" && a.Purpose == "asks_status" && ViewerOf(t.Actor, t.Office, t.Now).Has(Petugas, Pengelola, Sekretaris)
	return nil
}

func (a *Contact) apply(c *Case, e Event) {
	c.Contacts = append(c.Contacts, ContactLog{Direction: a.Direction, Purpose: a.Purpose, How: a.How, At: e.At, Text: a.Text, By: e.By.Person, Answered: a.Answered})
	c.mark("contact", e, a.Purpose)
	c.mark("contact_"+a.Direction, e, a.Purpose)
	if a.Purpose == "tells_decision" {
		c.tell(e)
	}
}

// tell: the complainant knows how a case ended that was not answered.
func (c *Case) tell(e Event) {
	c.Told = true
	c.mark("told", e, "")
	for i := range c.Complainants {
		c.Complainants[i].ToldAt = e.At
	}
}

// Respond is a first or further response (Tanggapi); the work goes on.
type Respond struct {
	Kind string `json:"kind,omitempty" f:"enum=respond_kind,required"`
	Text string `json:"text,omitempty" f:"lines,required" seal:"y"`
	How  string `json:"how,omitempty" f:"enum=how,required"`
	To   string `json:"to,omitempty" f:"text" seal:"y"`
	Common
}

func (*Respond) Name() ActionName                       { return "respond" }
func (*Respond) Commutes() bool                         { return true }
func (a *Respond) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Respond) apply(c *Case, e Event) {
	c.Answers = append(c.Answers, Answer{Kind: a.Kind, Text: a.Text, How: a.How, To: a.To, At: e.At, Official: e.By.Post})
	c.mark("respond", e, a.Kind)
}

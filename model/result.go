package model

import (
	"slices"
	"strconv"
)

func itoa(n int) string { return strconv.Itoa(n) }

// SubmitResult hands in the written result of an examination (Ajukan hasil).
type SubmitResult struct {
	Finding        string    `json:"finding,omitempty" f:"lines,required" seal:"y"`
	Conclusion     string    `json:"conclusion,omitempty" f:"enum=conclusion,required"`
	Recommendation string    `json:"recommendation,omitempty" f:"lines" seal:"y"`
	Answer         string    `json:"answer,omitempty" f:"lines,required" seal:"y"`
	Authors        []StaffID `json:"authors,omitempty" f:"staff"`
	NotNeeded      bool      `json:"not_needed,omitempty"` // what is still missing is no longer needed
	Common
	Initials []Initials `json:"initials,omitempty" f:"-"`
	ByTeam   bool       `json:"by_team,omitempty" f:"-"`
}

func (*SubmitResult) Name() ActionName                       { return "submit_result" }
func (a *SubmitResult) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *SubmitResult) check(t *turn) *Error {
	if t.Case.Waiting != nil && !a.NotNeeded {
		return NotNow("waiting").With("action", "submit_result")
	}
	for _, s := range a.Authors {
		if _, ok := t.Staff[s]; !ok {
			return Invalid("authors", "unknown_staff").With("value", s)
		}
	}
	add := func(s StaffID) {
		if s != "" && !slices.Contains(a.Authors, s) {
			a.Authors = append(a.Authors, s)
		}
	}
	add(t.by.ID)
	if team := t.Case.Team; team != nil {
		a.ByTeam = team.Lead.Staff == t.by.ID
		add(team.Lead.Staff)
		for _, m := range team.Members {
			add(m.Staff)
		}
	}
	// The author's submission is their initials.
	for _, p := range t.chain(t.as.Post, a.ByTeam) {
		if t.by.Holds(p, t.at) {
			a.Initials = append(a.Initials, Initials{Post: p, Person: t.by.ID, Capacity: capacityOf(t.by, p, t.at), At: t.at})
		}
	}
	return nil
}

func (a *SubmitResult) apply(c *Case, e Event) {
	c.stopWaiting(e)
	c.Results = append(c.Results, Result{Version: len(c.Results) + 1, Authors: a.Authors, RecordedBy: e.RecordedBy, Post: e.By.Post,
		At: e.At, Finding: a.Finding, Conclusion: a.Conclusion, Recommendation: a.Recommendation, Answer: a.Answer, Initials: a.Initials, ByTeam: a.ByTeam})
	c.enter(AwaitingRatification, e)
	c.mark("submit_result", e, "")
}

// chain is the profile's order of initials for the unit of the post that leads
// the case; the line without a unit is for all others, and for a team.
func (t *turn) chain(lead PostID, team bool) []PostID {
	post, _ := t.Office.Post(lead)
	var fallback []PostID
	for _, ch := range t.Office.Initials {
		if ch.Unit == "" {
			fallback = ch.Posts
		} else if !team && post.Unit != "" && t.Office.Within(post.Unit, ch.Unit) {
			return ch.Posts
		}
	}
	return fallback
}

// initialsState walks the order: what was given, what is skipped and why, and
// the first post still due.
func (t *turn) initialsState() (given []Initials, due []PostID) {
	r := t.Case.LastResult()
	if r == nil {
		return nil, nil
	}
	given = slices.Clone(r.Initials)
	for _, p := range t.chain(r.Post, r.ByTeam) {
		if slices.ContainsFunc(given, func(i Initials) bool { return i.Post == p }) {
			continue
		}
		holders := t.Staff.Holders(p, t.Now)
		free := slices.ContainsFunc(holders, func(s Staff) bool { return !t.barred(s) })
		already := slices.ContainsFunc(holders, func(s Staff) bool {
			return slices.ContainsFunc(given, func(i Initials) bool { return i.Person == s.ID && i.Person != "" })
		})
		switch {
		case len(holders) == 0:
			given = append(given, Initials{Post: p, Skipped: "vacant"})
		case !free:
			given = append(given, Initials{Post: p, Skipped: "respondent"})
		case !slices.ContainsFunc(holders, func(s Staff) bool { return t.sees(s) >= SeeDesk }):
			// A secret case is not opened to one more for the sake of an order.
			given = append(given, Initials{Post: p, Skipped: "secret"})
		case already:
			given = append(given, Initials{Post: p, Skipped: "same_person"})
		default:
			due = append(due, p)
		}
	}
	return given, due
}

// initialsDue is the post whose turn it is, alone; nil where none is missing.
func (t *turn) initialsDue() []PostID {
	_, due := t.initialsState()
	if len(due) > 1 {
		due = due[:1]
	}
	return due
}

// Initial gives the initials of the next post in the order (Bubuhkan paraf).
type Initial struct {
	Common
	Initials []Initials `json:"initials,omitempty" f:"-"`
}

func (*Initial) Name() ActionName                       { return "initial" }
func (a *Initial) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Initial) check(t *turn) *Error {
	given, _ := t.initialsState()
	a.Initials = append(given, Initials{Post: t.as.Post, Person: t.by.ID, Capacity: t.as.Capacity, At: t.at})
	return nil
}

func (a *Initial) apply(c *Case, e Event) {
	if r := c.LastResult(); r != nil {
		r.Initials = a.Initials
	}
	c.mark("initial", e, string(e.By.Post))
}

// Ratify is the head's approval of a result that somebody else wrote (Sahkan).
type Ratify struct {
	Note string `json:"note,omitempty" f:"lines" seal:"y"`
	Common
	Initials []Initials `json:"initials,omitempty" f:"-"`
}

func (*Ratify) Name() ActionName                       { return "ratify" }
func (a *Ratify) Decide(s Situation) (Decision, error) { return decide(a, s) }
func (a *Ratify) possible(t *turn) *Error              { return a.check(t) }

func (a *Ratify) check(t *turn) *Error {
	r := t.Case.LastResult()
	if r == nil {
		return NotNow("state").With("state", t.Case.State).With("action", "ratify")
	}
	if t.Case.wrote(t.by.ID) {
		return t.denied("author_ratifies").With("at", r.At.Format("2006-01-02T15:04:05Z07:00"))
	}
	if t.Case.wrote(t.Actor.ID) {
		return t.denied("author_recorded_ratification")
	}
	given, due := t.initialsState()
	if len(due) > 0 {
		e := Denied("initials_missing").With("post", due[0]).With("action", "ratify")
		for _, p := range due {
			for _, s := range t.Staff.Holders(p, t.Now) {
				e.Who = append(e.Who, couldAs(s, p, t.Now))
			}
		}
		return e
	}
	a.Initials = given
	return nil
}

func (a *Ratify) apply(c *Case, e Event) {
	if r := c.LastResult(); r != nil {
		by := e.By
		r.RatifiedBy, r.RatifiedAt, r.Initials = &by, e.At, a.Initials
	}
	c.enter(Ratified, e)
	c.mark("ratify", e, "")
}

// SendBack returns a result for improvement (Kembalikan untuk diperbaiki).
type SendBack struct{ Common }

func (*SendBack) Name() ActionName                       { return "send_back" }
func (a *SendBack) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *SendBack) check(*turn) *Error {
	if a.Reason == nil {
		return Invalid("reason", "reason_required")
	}
	return nil
}

func (a *SendBack) apply(c *Case, e Event) {
	if r := c.LastResult(); r != nil {
		by := e.By
		r.SentBackBy, r.SentBack = &by, a.reasonText()
	}
	c.enter(InProgress, e)
	c.mark("send_back", e, "")
}

// Deliver tells the complainant the ratified answer (Sampaikan jawaban), once
// per complainant.
type Deliver struct {
	How         string   `json:"how,omitempty" f:"enum=how,required"`
	To          string   `json:"to,omitempty" f:"text" seal:"y"`
	Proof       string   `json:"proof,omitempty" f:"text" seal:"y"`
	LetterNo    string   `json:"letter_no,omitempty" f:"text" seal:"y"`
	Complainant PersonID `json:"complainant,omitempty" f:"complainant"`
	Accepted    *bool    `json:"accepted,omitempty" f:"bool"`
	Common
}

func (*Deliver) Name() ActionName                       { return "deliver" }
func (a *Deliver) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Deliver) possible(t *turn) *Error {
	if t.Case.State == Delivered && t.Case.untold() < 0 && !t.Case.owesPortal() {
		return NotNow("already").With("action", "deliver")
	}
	return nil
}

func (a *Deliver) check(t *turn) *Error {
	if err := a.possible(t); err != nil {
		return err
	}
	if a.How == "none" && a.Reason == nil {
		return Invalid("reason", "reason_required")
	}
	portal := t.Case.owesPortal() && t.Case.Channel.ways(a.How)
	if a.Complainant == "" {
		switch i := t.Case.untold(); {
		case i >= 0:
			a.Complainant = t.Case.Complainants[i].Person
		case t.Case.State == Delivered && !portal:
			return NotNow("already").With("action", "deliver")
		}
		return nil
	}
	i := slices.IndexFunc(t.Case.Complainants, func(c Complainant) bool { return c.Person == a.Complainant })
	switch {
	case i < 0:
		return Invalid("complainant", "unknown_person")
	case !t.Case.Complainants[i].ToldAt.IsZero() && !portal:
		return NotNow("already").With("action", "deliver")
	}
	return nil
}

func (a *Deliver) apply(c *Case, e Event) {
	ans := Answer{Kind: "deliver", How: a.How, To: a.To, At: e.At, Accepted: a.Accepted, LetterNo: a.LetterNo, Person: a.Complainant}
	// What goes out is what was ratified, or what an official answered.
	if r := c.LastResult(); c.State == Ratified && r != nil && r.RatifiedBy != nil {
		ans.Text, ans.Official = r.Answer, r.RatifiedBy.Post
	} else if n := len(c.Answers); n > 0 {
		ans.Text, ans.Official = c.Answers[n-1].Text, c.Answers[n-1].Official
	}
	c.Answers = append(c.Answers, ans)
	untold := c.State != Delivered || c.untold() >= 0
	for i := range c.Complainants {
		if p := &c.Complainants[i]; p.Person == a.Complainant && p.ToldAt.IsZero() { // else it is the portal that is told
			p.ToldAt = e.At
		}
	}
	if c.State != Delivered {
		c.enter(Delivered, e)
	}
	c.mark("deliver", e, string(a.Complainant))
	m := &c.Marks[len(c.Marks)-1]
	m.Who, m.How = a.Complainant, a.How
	if untold && c.untold() < 0 {
		c.mark("deliver_last", e, "")
	}
}

package model

import (
	"slices"
	"time"
)

// Merge takes a case into another on the same matter (Gabungkan): one is worked
// on, and everybody who complained is answered. It writes one event to each of
// the two: to the case of the deed, Into; to the other, From.
type Merge struct {
	With string `json:"with,omitempty" f:"case,required"`
	Common
	Into CaseID `json:"into,omitempty" f:"-"`
	// Secret and Withheld: the other is, so this one is from now on.
	Secret   bool    `json:"secret,omitempty" f:"-"`
	Withheld bool    `json:"withheld,omitempty" f:"-"`
	From     *Joined `json:"from,omitempty" f:"-"`
}

// Joined is what a merged case brings with it: who complained and since when,
// and what may not become less by it.
type Joined struct {
	Case     CaseID         `json:"case"`
	Channel  Channel        `json:"channel"`
	People   []JoinedPerson `json:"people"`
	Urgent   bool           `json:"urgent,omitempty"`
	Secret   bool           `json:"secret,omitempty"`
	Withheld bool           `json:"withheld,omitempty"`
	// Waits are its intervals of waiting from before the other came in: a clock
	// that counts from the earlier receipt stood still in them.
	Waits []JoinedWait `json:"waits,omitempty"`
}

// JoinedPerson is a complainant of a merged case. Since is when a round later
// than the first began for them; Responded when they had their first response.
type JoinedPerson struct {
	ID         PersonID  `json:"id"`
	ReceivedAt time.Time `json:"received_at"`
	Since      time.Time `json:"since,omitzero"`
	Responded  time.Time `json:"responded,omitzero"`
}

// JoinedWait is one interval of waiting.
type JoinedWait struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
}

func (*Merge) Name() ActionName                       { return "merge" }
func (a *Merge) Needs() Needs                         { return Needs{Cases: []string{a.With}} }
func (a *Merge) Decide(s Situation) (Decision, error) { return decide(a, s) }

// possible is what the case alone decides: there must be somebody to answer in
// the other, nobody whose complaint may be of whom is not known yet, and no
// deadline that another body holds this very entry to.
func (a *Merge) possible(t *turn) *Error {
	c := &t.Case
	switch {
	case len(c.Complainants) == 0:
		return NotNow("merge_nameless")
	case c.Respondent != nil && c.Respondent.Kind == "unclear":
		return Invalid("respondent", "unclear_respondent")
	case len(c.Outside) > 0 || !c.Channel.SentToUsAt.IsZero():
		return NotNow("merge_outside")
	}
	return nil
}

func (a *Merge) check(t *turn) *Error {
	if err := a.possible(t); err != nil {
		return err
	}
	o, err := t.other(a.With)
	if err != nil {
		return err
	}
	if err := t.fitting(o); err != nil {
		return err
	}
	a.Into = o.ID
	if o.Secrecy == SecrecySecret && t.Case.Secrecy != SecrecySecret {
		a.Secret, a.Withheld = true, o.Identity == IdentityWithheld
	}
	t.put(o, &Merge{From: t.joined(o)})
	return nil
}

// other is the case that the actor names beside the deed's own.
func (t *turn) other(ref string) (*Case, *Error) {
	v := ViewerOf(t.Actor, t.Office, t.Now)
	for id, o := range t.Others {
		if See(o.Facts(t.Office), v, t.Office).Level < SeeDesk {
			continue
		}
		if id == t.Case.ID {
			return nil, Invalid("with", "same_case")
		}
		return &o, nil
	}
	return nil, Invalid("with", "unknown_case").With("value", ref)
}

// fitting tells whether the turn's case may be taken into o without anybody
// reading what they may not, and without a duty becoming less.
func (t *turn) fitting(o *Case) *Error {
	c := &t.Case
	refused := func(rule string) *Error {
		e := NotNow(rule).With("register", RegisterNumber(o.Register, o.Year))
		e.Field = "with"
		return e
	}
	apart := func(class Class) bool { return c.Class == class && o.Class != class }
	switch {
	case !slices.Contains(openAndDelivered(), o.State):
		return refused("merge_target_state").With("state", o.State)
	case len(o.Complainants) == 0:
		return refused("merge_nameless")
	case apart(Oversight), apart(PublicInformation), o.Class == PublicInformation && c.Class != PublicInformation:
		return refused("merge_class")
	case !c.Respondent.bars(o.Respondent) || !o.Respondent.bars(c.Respondent):
		return refused("merge_respondent")
	case c.Secrecy == SecrecySecret && o.Secrecy != SecrecySecret, c.Identity == IdentityWithheld && o.Identity != IdentityWithheld:
		return refused("merge_secrecy")
	case t.at.Before(o.ReceivedAt):
		return Invalid("at", "at_before_received").With("at", o.ReceivedAt.Format(time.RFC3339))
	}
	return nil
}

// bars tells whether everybody who is kept from a case with the respondent than
// is kept from one with r too.
func (r *Respondent) bars(than *Respondent) bool {
	if than == nil || than.Kind != "staff" && than.Kind != "unit" && than.Kind != "unclear" {
		return true
	}
	return r != nil && r.Kind == than.Kind && r.Post == than.Post && r.Unit == than.Unit &&
		!slices.ContainsFunc(than.Staff, func(s StaffID) bool { return !slices.Contains(r.Staff, s) })
}

// put adds an event of the same deed to another case.
func (t *turn) put(o *Case, b body) {
	d := t.add(b)
	d.Stream = StreamOf(o.ID)
	if d.Secret != nil {
		d.Key = o.Key
	}
}

// joined is what the turn's case brings into o.
func (t *turn) joined(o *Case) *Joined {
	c := &t.Case
	j := &Joined{Case: c.ID, Channel: Channel{Name: c.Channel.Name, Account: c.Channel.Account}, Urgent: c.Urgent,
		Secret: c.Secrecy == SecrecySecret, Withheld: c.Identity == IdentityWithheld}
	r := &reckoning{c: c, cal: t.Calendar(t.Now), now: t.Now}
	for _, p := range c.Complainants {
		x := JoinedPerson{ID: p.Person, ReceivedAt: p.ReceivedAt, Since: p.Since, Responded: t.responded(r, p.Person)}
		if m, ok := r.reopening(c.Round); ok && c.Round > max(p.Round, 1) {
			x.Since = m.At
		}
		j.People = append(j.People, x)
	}
	for _, w := range c.Waits {
		if w.To.IsZero() {
			w.To = t.at
		}
		if w.To.After(o.ReceivedAt) {
			w.To = o.ReceivedAt
		}
		if w.To.After(w.From) {
			j.Waits = append(j.Waits, JoinedWait{From: w.From, To: w.To})
		}
	}
	return j
}

// responded is when a complainant had the response that this round owes them;
// zero where they still wait.
func (t *turn) responded(r *reckoning, who PersonID) time.Time {
	for i := range t.Office.Clocks {
		rule := &t.Office.Clocks[i]
		if rule.Per != "complainant" {
			continue
		}
		for _, s := range r.stretches(rule) {
			if s.round == max(t.Case.Round, 1) && (s.who == "" || s.who == string(who)) && !s.stop.At.IsZero() && !s.carried {
				return s.stop.At
			}
		}
	}
	return time.Time{}
}

func (a *Merge) apply(c *Case, e Event) {
	if a.From != nil {
		c.join(a.From, e)
		return
	}
	c.stopWaiting(e)
	c.tighten(a.Secret, a.Withheld)
	c.MergedInto = a.Into
	c.enter(Merged, e)
	c.mark("merge", e, "")
}

// join takes in what a merged case brings.
func (c *Case) join(j *Joined, e Event) {
	c.Merged = append(c.Merged, MergedCase{Case: j.Case, Secret: j.Secret, Withheld: j.Withheld})
	for _, p := range j.People {
		c.Complainants = append(c.Complainants, Complainant{Person: p.ID, ReceivedAt: p.ReceivedAt, From: j.Case, Channel: j.Channel,
			Since: p.Since, Responded: p.Responded, Round: c.Round, N: e.N, JoinedAt: e.RecordedAt})
	}
	c.Urgent = c.Urgent || j.Urgent
	for _, w := range j.Waits {
		c.Waits = append(c.Waits, Wait{From: w.From, To: w.To, N: e.N})
	}
	slices.SortStableFunc(c.Waits, func(a, b Wait) int { return a.From.Compare(b.From) })
	c.mark("merged_here", e, string(j.Case))
}

// toldOwn is the Ref of a mark that says only who did not come with a merged case
// was told.
const toldOwn = "own"

// tellOwn: the deed that ends the case told its complainant so. Those who came
// with a merged case still have to be told, and the case says so.
func (c *Case) tellOwn(e Event) {
	if len(c.Merged) == 0 {
		c.tell(e)
		return
	}
	c.mark("told", e, toldOwn)
	for i := range c.Complainants {
		if c.Complainants[i].From == "" {
			c.Complainants[i].ToldAt = e.At
		}
	}
}

// owedSince is from when on a complainant waits for a response in the round in
// which they came to the case.
func (p *Complainant) owedSince() time.Time {
	if !p.Since.IsZero() {
		return p.Since
	}
	return p.ReceivedAt
}

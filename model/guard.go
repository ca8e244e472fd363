package model

import (
	"slices"
	"time"
)

// guard finds out whose deed it is and whether the table lets them: sight
// first, so that a refusal never tells of what one may not know; then state,
// moment and post.
func (t *turn) guard(b body) *Error {
	c := b.common()
	t.at = t.Now
	if !c.At.IsZero() {
		t.at = t.within(c.At.In(t.Now.Location()))
	}
	if h, ok := b.(interface{ happened(*turn) time.Time }); ok {
		t.at = h.happened(t)
	}
	if t.at.After(t.Now) && t.rule.from == nil {
		return Invalid("at", "at_future")
	}
	if t.rule.from != nil {
		level, err := t.checkSight()
		if err != nil {
			return err
		}
		if err := t.checkState(); err != nil {
			return err
		}
		if level < t.rule.see {
			return t.denied("sight")
		}
	}
	if err := t.checkDoer(c); err != nil {
		return err
	}
	if t.rule.from != nil {
		return t.checkMoment(c)
	}
	return nil
}

// checkSight is how much the actor sees; what they may not know of is not found.
func (t *turn) checkSight() (Level, *Error) {
	if t.Case.ID == "" || t.Case.Version == 0 {
		return SeeNothing, NotFound()
	}
	level := t.sees(t.Actor)
	if level <= SeeNumber {
		return level, NotFound()
	}
	return level, nil
}

func (t *turn) checkState() *Error {
	if t.Case.Destroyed != nil && t.rule.name != "print" { // there are minutes of it
		return t.Case.destroyed()
	}
	if !slices.Contains(t.rule.from, t.Case.State) {
		return NotNow("state").With("state", t.Case.State).With("action", t.rule.name)
	}
	return nil
}

// checkDoer settles by: the actor, or the official they record for.
func (t *turn) checkDoer(c *Common) *Error {
	if c.Scan != "" && (t.Case.ID == "" || !isSum(c.Scan)) {
		return Invalid("scan", "scan_unkept") // an entry has no files before it is booked
	}
	if c.OnBehalfOf == "" {
		t.by = t.Actor
		return t.choosePost(c, t.Actor.HeldAt(t.at))
	}
	if !t.rule.behalf {
		return Invalid("on_behalf_of", "on_behalf_not_allowed").With("action", t.rule.name)
	}
	if !t.mayRecord() {
		return t.denied("on_behalf_recorder")
	}
	if !t.rule.freely {
		if !c.Oral && c.Scan == "" || c.Oral && c.At.IsZero() {
			return Invalid("oral", "no_proof")
		}
	}
	return t.chooseOfficial(c)
}

// mayRecord tells whether the actor is at the desk and the profile lets the
// desk record an official's deed.
func (t *turn) mayRecord() bool {
	if !t.rule.freely && !t.Office.Rules.OnBehalf {
		return false
	}
	return hasRole(t.Actor.HeldAt(t.Now), t.Office, Petugas, Pengelola, Sekretaris)
}

// chooseOfficial resolves on_behalf_of, a post code or a username, to the
// person who held it at the moment of the deed.
func (t *turn) chooseOfficial(c *Common) *Error {
	if p, ok := t.Office.Post(PostID(c.OnBehalfOf)); ok {
		holders := t.Staff.Holders(p.Code, t.at)
		if len(holders) == 0 {
			return Invalid("on_behalf_of", "on_behalf_unknown").With("value", c.OnBehalfOf)
		}
		// A Plh stands in for the holder: what came from the post that day came
		// from whoever acts.
		t.by = holders[0]
		for _, h := range holders {
			if capacityOf(h, p.Code, t.at) != Definitif {
				t.by = h
			}
		}
		var held []Holding
		for _, h := range t.by.HeldAt(t.at) {
			if h.Post == p.Code {
				held = append(held, h)
			}
		}
		return t.choosePost(c, held)
	}
	s, ok := t.Staff[StaffID(c.OnBehalfOf)]
	if !ok {
		return Invalid("on_behalf_of", "on_behalf_unknown").With("value", c.OnBehalfOf)
	}
	t.by = s
	return t.choosePost(c, s.HeldAt(t.at))
}

func capacityOf(s Staff, post PostID, at time.Time) Capacity {
	for _, h := range s.HeldAt(at) {
		if h.Post == post {
			return h.Capacity
		}
	}
	return ""
}

// choosePost picks the post in which by acts: the one named, the only one that
// would do, or at the desk the first. Two that would do are asked about, but
// for what a person may do whatever they hold (a team's note, taking one's own
// deed back): that is done in the first.
func (t *turn) choosePost(c *Common, held []Holding) *Error {
	if t.barred(t.by) || isRespondent(t.Case.Respondent, ViewerOf(t.by, t.Office, t.at), t.Office) {
		return t.denied("respondent_barred")
	}
	var fit, own []Holding // own: posts that would do whoever holds them
	for _, h := range held {
		if c.ByPost != "" && h.Post != c.ByPost {
			continue
		}
		if t.fits(t.by, h) && !slices.ContainsFunc(fit, func(f Holding) bool { return f.Post == h.Post }) {
			fit = append(fit, h)
			if t.fits(nobody, h) {
				own = append(own, h)
			}
		}
	}
	if len(own) == 1 || len(own) > 1 && t.anyDesk(own) {
		fit = own
	}
	switch {
	case len(fit) == 0:
		return t.unfit()
	case len(own) > 1 && !t.anyDesk(own) && !t.asking:
		e := Invalid("by_post", "post_ambiguous").With("action", t.rule.name)
		for _, h := range own {
			e.Who = append(e.Who, Could{Post: h.Post, Person: t.by.ID})
		}
		return e
	}
	t.as = fit[0]
	return nil
}

// nobody is somebody to whom no person's tie to a case applies.
var nobody = Staff{ID: "\x00"}

// unfit refuses for want of a post that would do, by the nearest rule.
func (t *turn) unfit() *Error {
	switch t.rule.name {
	case "submit_result":
		return t.denied("not_lead")
	case "accept", "return", "report":
		return t.denied("not_addressee")
	case "initial":
		due := t.initialsDue()
		if len(due) == 0 {
			return NotNow("initials_complete").With("action", t.rule.name)
		}
		return t.denied("not_next_initials").With("post", due[0])
	}
	return t.denied("role")
}

// anyDesk moves a desk post to the front: clerical deeds ask nothing.
func (t *turn) anyDesk(fit []Holding) bool {
	for i, h := range fit {
		if p, ok := t.Office.Post(h.Post); ok && (p.Role == Petugas || p.Role == Pengelola) {
			fit[0], fit[i] = fit[i], fit[0]
			return true
		}
	}
	return false
}

// checkMoment holds `at` between what came before and now (procedure.md 1).
func (t *turn) checkMoment(c *Common) *Error {
	if c.At.IsZero() {
		return nil
	}
	switch {
	case t.at.After(t.Now):
		return Invalid("at", "at_future")
	case t.at.Before(t.Case.ReceivedAt):
		return Invalid("at", "at_before_received").With("at", t.Case.ReceivedAt.Format(time.RFC3339))
	case t.at.Before(t.Case.Entered):
		return Invalid("at", "at_before_state").With("at", t.Case.Entered.Format(time.RFC3339)).With("state", t.Case.State)
	}
	return t.checkLate(c, t.Case.Channel)
}

// within takes a moment that was typed to the minute into the minute in which
// the case came in or entered its state: 09.41 is not before 09.41.30.
func (t *turn) within(at time.Time) time.Time {
	if t.rule.from == nil || at.Second() != 0 || at.Nanosecond() != 0 {
		return at
	}
	for _, bound := range []time.Time{t.Case.ReceivedAt, t.Case.Entered} {
		if bound.After(at) && bound.Sub(at) < time.Minute {
			at = bound.In(at.Location())
		}
	}
	return at
}

// checkLate asks why a deed is recorded later than the profile's grace, unless
// the channel carries its own time and the moment lies in the last closed
// period.
func (t *turn) checkLate(c *Common, ch Channel) *Error {
	grace := time.Duration(t.Office.Rules.GraceMinutes) * time.Minute
	if t.Now.Sub(t.at) <= grace || c.BackDatedReason != "" || slices.Contains(Enum("back_dated_reason"), c.reasonCode()) {
		return nil
	}
	if t.ownTime(ch) && t.inLastClosedPeriod(t.at) {
		return nil
	}
	return Invalid("back_dated_reason", "at_needs_reason")
}

func (t *turn) ownTime(ch Channel) bool {
	for _, oc := range t.Office.Channels {
		if oc.Name == ch.Name && (ch.Account == "" || oc.Account == ch.Account) && oc.OwnTime {
			return true
		}
	}
	return false
}

// inLastClosedPeriod is true where the office has not opened between at and its
// present (or, while closed, its coming) opening.
func (t *turn) inLastClosedPeriod(at time.Time) bool {
	cal := t.Calendar(t.Now)
	if cal == nil || cal.IsOpen(at) {
		return false
	}
	next, ok := cal.NextOpening(at)
	if !ok {
		return false
	}
	if next.After(t.Now) {
		return true
	}
	after, ok := cal.NextOpening(next.Add(time.Minute))
	return !ok || after.After(t.Now) || sameDay(next, t.Now)
}

func sameDay(a, b time.Time) bool {
	ay, am, ad := a.Date()
	by, bm, bd := b.In(a.Location()).Date()
	return ay == by && am == bm && ad == bd
}

func hasRole(held []Holding, o *Office, roles ...Role) bool {
	for _, h := range held {
		if p, ok := o.Post(h.Post); ok && slices.Contains(roles, p.Role) {
			return true
		}
	}
	return false
}

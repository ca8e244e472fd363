package model

import "slices"

func roleBit(r Role) who {
	switch r {
	case Petugas:
		return asPetugas
	case Pengelola:
		return asPengelola
	case Sekretaris:
		return asSekretaris
	case Kabid:
		return asKabid
	case Pelaksana:
		return asPelaksana
	case Kepala:
		return asKepala
	case PPID:
		return asPPID
	}
	return 0
}

// fits tells whether s, acting in h, is among those whom the rule lets, or
// stands in for them on the profile's conflict route.
func (t *turn) fits(s Staff, h Holding) bool {
	p, ok := t.Office.Post(h.Post)
	if !ok {
		return false
	}
	if t.ordinarily(s, p) {
		return true
	}
	route, ok := t.route()
	return ok && route == p.Code
}

// ordinarily is fits without the conflict route.
func (t *turn) ordinarily(s Staff, p Post) bool {
	return t.byRole(p)&t.rule.who != 0 || t.byRelation(s, p)&t.rule.who != 0
}

// byRole is what a post's role counts for in this case: a kabid only where the
// case is in own units, the ppid only for public information, petugas and
// pengelola where the profile says so.
func (t *turn) byRole(p Post) who {
	w := roleBit(p.Role)
	switch p.Role {
	case Petugas:
		if t.rule.name == "verify" && !t.Office.Rules.PetugasVerifies {
			return 0
		}
		if t.Office.Rules.PetugasAnswers {
			w |= official
		}
	case Pengelola:
		if t.Office.Rules.PetugasAnswers {
			w |= official
		}
		if t.rule.name == "dispose" && !t.standing(p.Code) {
			return 0
		}
	case PPID:
		if t.Case.Class != PublicInformation {
			return 0
		}
	case Kabid:
		w |= official
		if t.rule.name == "dispose" && !t.ownUnit(p) {
			return 0
		}
	case Kepala, Sekretaris:
		w |= official
	}
	return w
}

// standing tells whether a standing instruction lets post dispose this case.
func (t *turn) standing(post PostID) bool {
	return slices.ContainsFunc(t.Office.Standing, func(o StandingOrder) bool {
		return o.Post == post && (len(o.Categories) == 0 || slices.Contains(o.Categories, t.Case.Category))
	})
}

// ownUnit tells whether a live disposition of the case names p or its unit.
func (t *turn) ownUnit(p Post) bool {
	return slices.ContainsFunc(t.Case.Dispositions, func(d Disposition) bool {
		return d.binds(p.Code)
	})
}

// byRelation is what ties s, acting in p, to the case.
func (t *turn) byRelation(s Staff, p Post) who {
	var w who
	c := &t.Case
	if c.RecordedBy == s.ID {
		w |= recorder
	}
	if c.LastBy == s.ID {
		w |= doer
	}
	for i := range c.Dispositions {
		w |= dispositionTies(&c.Dispositions[i], s, p)
	}
	if c.Dispatched && c.DispatchedTo == p.Code {
		w |= handler | leader
	}
	if c.Class == PublicInformation && p.Role == PPID {
		w |= handler | leader
	}
	if c.Team.has(s.ID) {
		w |= handler | teamMate
		if c.Team.Lead.Staff == s.ID {
			w |= leader
		}
	}
	if c.State == AwaitingRatification && slices.Contains(t.initialsDue(), p.Code) {
		w |= initialer
	}
	return w
}

func dispositionTies(d *Disposition, s Staff, p Post) who {
	var w who
	if d.From == p.Code {
		if d.State == DispSent || d.State == DispAccepted {
			w |= sender
		}
	}
	if !d.binds(p.Code) {
		return w
	}
	w |= addressee | handler
	if d.Lead == p.Code {
		w |= leader
	}
	return w
}

func (m *Team) has(id StaffID) bool {
	if m == nil || id == "" {
		return false
	}
	return m.Lead.Staff == id || slices.ContainsFunc(m.Members, func(x TeamMember) bool { return x.Staff == id })
}

// barred tells whether s is the respondent, or in the unit complained of.
func (t *turn) barred(s Staff) bool {
	return isRespondent(t.Case.Respondent, ViewerOf(s, t.Office, t.Now), t.Office)
}

// sees is how much of the turn's case s may read now.
func (t *turn) sees(s Staff) Level {
	if t.facts == nil {
		f := t.Case.Facts(t.Office)
		t.facts = &f
	}
	return See(*t.facts, ViewerOf(s, t.Office, t.Now), t.Office).Level
}

// denied is a refusal of this actor, with everybody who could, and the
// conflict route where the profile has one for this duty.
func (t *turn) denied(ruleKey string) *Error {
	if t.asking {
		return Denied(ruleKey)
	}
	e := Denied(ruleKey, t.could()...).With("action", t.rule.name)
	if p, ok := t.route(); ok {
		e.Route = string(p)
	}
	if len(e.Who) == 0 {
		e.Code = CodeNotNow
	}
	return e
}

// could lists who may do the turn's action now: posts with their holders, as
// far as they may read the case. To who sees no more than the state it names
// the heads alone, for who else reads a case tells who handles it.
func (t *turn) could() []Could {
	heads := t.rule.from != nil && t.sees(t.Actor) <= SeeState
	return t.those(func(s Staff, p Post) bool {
		if heads && roleBit(p.Role)&(asPengelola|asSekretaris|asKepala) == 0 {
			return false
		}
		return t.rule.from == nil || t.sees(s) >= t.rule.see
	})
}

// those are the holders of posts, but the actor, who fit the action and pass.
func (t *turn) those(pass func(Staff, Post) bool) []Could {
	var out []Could
	for _, p := range t.Office.Posts {
		for _, s := range t.Staff.Holders(p.Code, t.Now) {
			if s.ID == t.Actor.ID || t.barred(s) || !t.fits(s, Holding{Post: p.Code}) || t.wrote(s.ID) || !pass(s, p) {
				continue
			}
			out = append(out, couldAs(s, p.Code, t.Now))
		}
	}
	return out
}

// wrote tells whether ratifying is barred for s as an author.
func (t *turn) wrote(s StaffID) bool {
	if t.rule.name != "ratify" {
		return false
	}
	return t.Case.wrote(s)
}

// wrote tells whether s is an author of any version of the result: the one
// that was sent back or taken back lives on in the next, whoever submits it.
func (c *Case) wrote(s StaffID) bool {
	return slices.Contains(c.Retracted, s) || slices.ContainsFunc(c.Results, func(r Result) bool { return slices.Contains(r.Authors, s) })
}

// route is the post that does this duty because everybody who ordinarily would
// is respondent or, for ratify, author (procedure.md 2).
func (t *turn) route() (PostID, bool) {
	i := slices.IndexFunc(t.Office.Conflict, func(r ConflictRoute) bool { return r.Duty == t.rule.name })
	if i < 0 {
		return "", false
	}
	anybody, free := false, false
	for _, p := range t.Office.Posts {
		for _, s := range t.Staff.Holders(p.Code, t.Now) {
			// The recorder's ten minutes, or a lead's work, are no duty of a role.
			if t.byRole(p)&t.rule.who == 0 || !t.duty(p) {
				continue
			}
			anybody = true
			free = free || !t.barred(s) && !t.wrote(s.ID)
		}
	}
	if !anybody || free {
		return "", false
	}
	for _, p := range []PostID{t.Office.Conflict[i].Post, t.Office.Conflict[i].Else} {
		if slices.ContainsFunc(t.Staff.Holders(p, t.Now), func(s Staff) bool { return !t.barred(s) && !t.wrote(s.ID) }) {
			return p, true
		}
	}
	return "", false
}

// duty tells whether the deed is the duty of a post's role in this case, and not
// only within its reach: the head withdraws an oversight complaint, the pengelola
// any other, which the head may too (procedure.md 3).
func (t *turn) duty(p Post) bool {
	switch {
	case t.rule.name != "withdraw":
		return true
	case t.Case.Class == Oversight:
		return p.Role == Kepala
	}
	return p.Role == Pengelola
}

package model

import (
	"slices"
	"time"
)

// concerns tells whether a rule is for this case, but for its class and category.
func (r *reckoning) concerns(rule *ClockRule, o *Office) bool {
	c := r.c
	switch {
	case rule.Per == "disposition", rule.UrgentOnly && !c.Urgent:
		return false
	case len(rule.Grades) > 0 && !slices.ContainsFunc(c.Dispositions, func(d Disposition) bool { return slices.Contains(rule.Grades, d.Grade) }):
		return false
	case rule.Per == "service" && c.ServiceApplied == nil:
		return false
	case len(rule.Services) > 0 || rule.Per == "service":
		if slices.Contains(rule.Services, c.Service) {
			return true
		}
		s, ok := o.ServiceOf(c.Service)
		return ok && s.Clock == rule.Name
	}
	return true
}

// rule adds every clock that a rule makes for the case: one, or one for each
// round, or one for each round and complainant.
func (r *reckoning) rule(rule *ClockRule, version uint32) {
	if !rule.forCategory(r.c.Category) {
		r.otherCategory(rule, version)
		return
	}
	for _, s := range r.stretches(rule) {
		r.add(rule, version, s)
	}
}

// stretches are the runs of a rule's clock.
func (r *reckoning) stretches(rule *ClockRule) []stretch {
	switch rule.Per {
	case "round", "complainant":
		var out []stretch
		for round := 1; round <= r.rounds(); round++ {
			if rule.Per == "complainant" && len(r.c.Complainants) > 1 {
				out = r.perComplainant(out, rule, round)
				continue
			}
			if start, ok := r.start(rule.Start, round); ok {
				out = r.run(out, rule, r.carriedHere(rule, start, round), round, "")
			}
		}
		return out
	}
	if start, ok := r.start(rule.Start, 0); ok {
		return r.run(nil, rule, r.carriedHere(rule, start, 0), 0, "")
	}
	return nil
}

// carriedHere moves the start of a clock that a merge carries to the earliest
// receipt among those who came with a merged case: what was promised to them is
// not put off by it.
func (r *reckoning) carriedHere(rule *ClockRule, start Mark, round int) Mark {
	if !slices.Contains(rule.Stop, "merge") || !slices.Contains(rule.Start, "received") {
		return start
	}
	for i := range r.c.Complainants {
		p := &r.c.Complainants[i]
		if p.From != "" && (round == 0 || p.Round == round) && p.owedSince().Before(start.At) {
			start.At = p.owedSince()
		}
	}
	return start
}

// perComplainant adds a run for each of several complainants. In the round in
// which they came each has a moment of receipt of their own, for a case that was
// merged brings its complainants along; so it does the response they had before.
// A clock that begins with a decision begins for each of them with it.
func (r *reckoning) perComplainant(out []stretch, rule *ClockRule, round int) []stretch {
	for i := range r.c.Complainants {
		p := &r.c.Complainants[i]
		came, received := max(p.Round, 1), slices.Contains(rule.Start, "received")
		start, ok := r.start(rule.Start, round)
		switch {
		case round != came:
		case received && !p.ReceivedAt.IsZero():
			start.At, start.Name, ok = p.owedSince(), "received", true
			start.N = max(start.N, p.N)
		case ok && p.JoinedAt.After(start.At): // what was decided before they came is theirs from then on
			start.At, start.N = p.JoinedAt, max(start.N, p.N)
		}
		switch {
		case round < came || !ok:
		case round == came && received && !p.Responded.IsZero():
			stop := Mark{Name: "respond", At: p.Responded, RecordedAt: p.JoinedAt, Round: round, Who: p.Person}
			out = append(out, stretch{start: start, stop: stop, round: round, who: string(p.Person)})
		default:
			out = r.run(out, rule, start, round, p.Person)
		}
	}
	return out
}

// run follows a clock from its start. It is one run, unless what starts it
// happens anew after it had stopped: papers asked for again, or a disposition
// that came back.
func (r *reckoning) run(out []stretch, rule *ClockRule, start Mark, round int, who PersonID) []stretch {
	for range len(r.c.Marks) + 1 {
		s := stretch{start: start, round: round, who: string(who)}
		s.stop, s.carried = r.stop(rule, start, round, who)
		out = append(out, s)
		if s.stop.At.IsZero() {
			return out
		}
		again, ok := r.again(rule, start, s.stop, round)
		if !ok {
			return out
		}
		start = again
	}
	return out
}

// rounds is how many times the case was taken up: once, and once more for each
// reopening.
func (r *reckoning) rounds() int {
	if r.taken > 0 {
		return r.taken
	}
	r.taken = 1
	for i := range r.c.Marks {
		if r.c.Marks[i].Name == "reopen" {
			r.taken++
		}
	}
	return r.taken
}

// reopening is the mark that began a round, from 2 on.
func (r *reckoning) reopening(round int) (Mark, bool) {
	n := 1
	for _, m := range r.c.Marks {
		if m.Name == "reopen" {
			if n++; n == round {
				return m, true
			}
		}
	}
	return Mark{}, false
}

// serviceApplied is the moment from which the service's own time runs: the
// start of the day of application, in the office's zone.
func (r *reckoning) serviceApplied() (Mark, bool) {
	if r.c.ServiceApplied == nil {
		return Mark{}, false
	}
	t, err := time.ParseInLocation(time.DateOnly, r.c.ServiceApplied.Date, r.cal.Zone())
	if err != nil {
		return Mark{}, false
	}
	return Mark{Name: "service_applied", At: t, RecordedAt: r.c.RecordedAt, Round: 1}, true
}

package model

import (
	"slices"
	"time"
)

// start is the mark that starts a clock in a round, 0 for any: of the first
// name that happened, the earliest.
func (r *reckoning) start(names []string, round int) (Mark, bool) {
	for _, name := range names {
		if m, ok := r.first(name, round); ok {
			return m, true
		}
	}
	return Mark{}, false
}

// first is the earliest mark of a name in a round. Receipt and registration of
// a later round are its reopening; what the case itself says stands in for
// marks it has none of.
func (r *reckoning) first(name string, round int) (Mark, bool) {
	c := r.c
	if round > 1 && (name == "received" || name == "registered") {
		return r.reopening(round)
	}
	switch name {
	case "service_applied":
		return r.serviceApplied()
	case "sent_to_us":
		return Mark{Name: name, At: c.Channel.SentToUsAt, Round: 1}, !c.Channel.SentToUsAt.IsZero()
	case "outside_clock":
		return Mark{}, false // its due moment is ready-made
	}
	var best Mark
	for i := range c.Marks {
		m := &c.Marks[i]
		if m.Name == name && inRound(m, round) && (best.At.IsZero() || m.At.Before(best.At)) {
			best = *m
		}
	}
	if !best.At.IsZero() {
		return best, true
	}
	switch name {
	case "received":
		return Mark{Name: name, At: c.ReceivedAt, RecordedAt: c.RecordedAt, Round: 1}, !c.ReceivedAt.IsZero()
	case "registered":
		return Mark{Name: name, At: c.RecordedAt, RecordedAt: c.RecordedAt, Round: 1}, !c.RecordedAt.IsZero()
	}
	return Mark{}, false
}

// inRound tells whether a mark lies in a round; 0 is any round.
func inRound(m *Mark, round int) bool { return round == 0 || max(m.Round, 1) == round }

// stop is what stopped a clock: the earliest listed mark after its start; else,
// in this order, the reopening that began another round, the merge, or the end
// of the case. Zero At: it runs. Carried: it was stopped without being
// fulfilled and goes on elsewhere.
func (r *reckoning) stop(rule *ClockRule, start Mark, round int, who PersonID) (_ Mark, carried bool) {
	m, ok := r.listed(rule, start, round, who)
	if end, broken := r.endedBefore(rule, start, round); broken && (!ok || end.At.Before(m.At)) {
		return end, false
	}
	if ok {
		if end, over := r.overBefore(rule, start, m); over {
			return end, false
		}
		return m, false
	}
	if round > 0 {
		if m, ok := r.reopening(round + 1); ok {
			return m, true
		}
	}
	switch {
	case r.c.State == Merged:
		return r.last(start.At, "merge"), true
	case !r.c.State.Ended():
		return Mark{}, false
	case r.c.State != Closed && !r.c.Told && slices.Contains(rule.Stop, "told"):
		return Mark{}, false // the complainant still has to be told
	}
	return r.last(start.At, "reject", "forward", "withdraw", "close"), false
}

// listed is the earliest of the listed marks after start. A mark that names a
// complainant stops only their clock. What was done in the field before it was
// booked stops at once what begins with the booking.
func (r *reckoning) listed(rule *ClockRule, start Mark, round int, who PersonID) (Mark, bool) {
	since, rounds := start.At, 0
	if rule.goesOn() {
		rounds = r.rounds() // a reopening took the earlier endings back
	}
	if start.Name == "registered" && r.c.ReceivedAt.Before(since) {
		since = r.c.ReceivedAt
	}
	var best Mark
	for i := range r.c.Marks {
		m := &r.c.Marks[i]
		if m.At.Before(since) || !inRound(m, round) || !lists(rule.Stop, m.Name) || m.N != 0 && m.N == start.N && m.Name == start.Name {
			continue
		}
		if max(m.Round, 1) < rounds && ending(m.Name) || start.Name == "sent_to_us" && !r.c.Channel.ways(m.How) {
			continue
		}
		if about := m.about(); who != "" && about != "" && about != who || r.notTo(m, start, who) {
			continue
		}
		if best.At.IsZero() || m.At.Before(best.At) {
			best = *m
		}
	}
	if best.At.IsZero() {
		return Mark{}, false
	}
	if best.At.Before(start.At) {
		best.At = start.At
	}
	return best, true
}

// notTo tells whether a mark did not reach a complainant who came with a merged
// case: what was said before they came, and the answer itself, which each of
// them is told by a delivery of their own.
func (r *reckoning) notTo(m *Mark, start Mark, who PersonID) bool {
	if who == "" {
		return false
	}
	i := slices.IndexFunc(r.c.Complainants, func(p Complainant) bool { return p.Person == who })
	if i < 0 || r.c.Complainants[i].From == "" {
		return false
	}
	return m.N < start.N || m.Name == "answer" || m.Name == "told" && m.Ref == toldOwn
}

// lists tells whether a mark stops a clock with these names. A field visit is
// an action taken; a merge is no stop of its own but what became of the case.
func lists(names []string, mark string) bool {
	switch mark {
	case "merge":
		return false
	case "field_visit":
		return slices.Contains(names, mark) || slices.Contains(names, "action_taken")
	}
	return slices.Contains(names, mark)
}

// about is the one complainant whom a mark concerns, empty for all.
func (m *Mark) about() PersonID {
	if m.Who == "" && m.Name == "deliver" {
		return PersonID(m.Ref)
	}
	return m.Who
}

// endedBefore is the end of an earlier round at which a clock of one step of the
// handling stopped, though nothing had fulfilled it: whoever takes the case up
// again did not have that time too.
func (r *reckoning) endedBefore(rule *ClockRule, start Mark, round int) (Mark, bool) {
	if rule.Per != "case" && rule.Per != "round" || rule.goesOn() || slices.Contains(rule.Stop, "told") {
		return Mark{}, false // whoever was not told of an end still waits
	}
	rounds := r.rounds()
	if rounds == 1 {
		return Mark{}, false
	}
	for i := range r.c.Marks {
		m := &r.c.Marks[i]
		switch m.Name {
		case "reject", "forward", "withdraw", "close":
			if max(m.Round, 1) < rounds && inRound(m, round) && !m.At.Before(start.At) && m.N > start.N {
				return *m, true
			}
		}
	}
	return Mark{}, false
}

// overBefore is the end of the case where it had ended before something that would
// have stopped a clock was done: a call or a print after it misses nothing.
func (r *reckoning) overBefore(rule *ClockRule, start, stop Mark) (Mark, bool) {
	if !r.c.State.Ended() || r.c.State == Merged || slices.Contains(rule.Stop, "told") {
		return Mark{}, false // whoever was not told of an end still waits
	}
	for _, m := range slices.Backward(r.c.Marks) {
		switch m.Name {
		case "reject", "forward", "withdraw", "close":
			return m, m.At.Before(stop.At) && !m.At.Before(start.At) && m.N > start.N
		}
	}
	return Mark{}, false
}

// again is a start that happens anew after a clock had stopped. Only three things
// do: papers are asked for again, a case is dispatched again after it was reopened,
// and a verified case comes back from its addressee (a verify mark whose Ref is
// "again").
func (r *reckoning) again(rule *ClockRule, start, stop Mark, round int) (Mark, bool) {
	for i := range r.c.Marks {
		m := &r.c.Marks[i]
		anew := m.Name == "info_requested_told" || m.Name == "dispatch" && m.Round > start.Round || m.Ref == "again"
		if anew && slices.Contains(rule.Start, m.Name) && inRound(m, round) && m.N > max(start.N, stop.N) && !m.At.Before(stop.At) {
			return *m, true
		}
	}
	return Mark{}, false
}

// last is the newest of the named marks, not before since; where a case ended
// without one, the moment it entered its state.
func (r *reckoning) last(since time.Time, names ...string) Mark {
	end := Mark{At: r.c.Entered, RecordedAt: r.c.LastAt}
	for i := len(r.c.Marks) - 1; i >= 0; i-- {
		if slices.Contains(names, r.c.Marks[i].Name) {
			end = r.c.Marks[i]
			break
		}
	}
	if end.At.Before(since) {
		end.At = since
	}
	return end
}

// goesOn tells whether a clock does not mind the round: a reopening takes the
// ending back, so it goes on. So do the service's own, and those that measure the
// handling as a whole.
func (rule *ClockRule) goesOn() bool { return rule.Per == "service" || rule.wholeHandling() }

// wholeHandling tells whether a clock measures the handling of the case as a
// whole, like the ceiling: it begins with receipt or completeness and only an
// ending stops it.
func (rule *ClockRule) wholeHandling() bool {
	if rule.Per != "case" {
		return false
	}
	for _, s := range rule.Start {
		if s != "received" && s != "registered" && s != "complete" {
			return false
		}
	}
	return !slices.ContainsFunc(rule.Stop, func(s string) bool { return !ending(s) })
}

// ending tells whether a mark ends the handling.
func ending(mark string) bool {
	switch mark {
	case "answer", "deliver", "deliver_last", "reject", "forward", "told", "withdraw", "merge", "close", "void":
		return true
	}
	return false
}

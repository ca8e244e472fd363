package model

import "slices"

// Asked is which of some actions the actor is asked for themselves, not to
// record it for somebody else; empty for none. Lists of what waits for somebody
// use it where the answer depends on who holds which post at the moment.
func Asked(s Situation, names ...ActionName) ActionName {
	for _, name := range names {
		if r, ok := ruleOf(name); ok {
			if t := (&turn{Situation: s, rule: r}); t.possible() {
				return name
			}
		}
	}
	return ""
}

// DecidesResults tells whether who holds these posts is ever asked for initials
// or a ratification: the head, who stands in an order of initials, and who a
// conflict route names for either.
func (o *Office) DecidesResults(posts []Post) bool {
	return slices.ContainsFunc(posts, func(p Post) bool {
		return p.Role == Kepala ||
			slices.ContainsFunc(o.Initials, func(c InitialsChain) bool { return slices.Contains(c.Posts, p.Code) }) ||
			slices.ContainsFunc(o.Conflict, func(r ConflictRoute) bool {
				return (r.Duty == "ratify" || r.Duty == "initial") && (r.Post == p.Code || r.Else == p.Code)
			})
	})
}

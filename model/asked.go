package model

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

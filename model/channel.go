package model

// ways tells whether an answer that went by how went the way that the case came:
// what was told at the counter is no answer on the portal that passed the case on
// (procedure.md 4: "deliver by that channel"). A channel without a way of its own
// is answered by any, and so is how where nobody said.
func (c Channel) ways(how string) bool {
	switch c.Name {
	case "lapor", "whatsapp", "email", "letter", "phone":
		return how == "" || how == c.Name
	case "fax":
		return how == "" || how == "letter"
	case "facebook", "instagram", "twitter", "youtube":
		return how == "" || how == "social_media"
	}
	return true
}

// owesPortal tells whether the one who passed the case on has not had the answer
// of this round, though the complainants may have.
func (c Case) owesPortal() bool {
	if c.Channel.SentToUsAt.IsZero() {
		return false
	}
	for i := range c.Marks {
		m := &c.Marks[i]
		if (m.Name == "deliver" || m.Name == "answer") && inRound(m, max(c.Round, 1)) && c.Channel.ways(m.How) {
			return false
		}
	}
	return true
}

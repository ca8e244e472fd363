package input

import (
	"slices"

	"aduan/model"
)

// Front lists the inputs of a new entry that are asked first, in the order in
// which people say them.
func Front(o *model.Office) []string {
	f := []string{"complainant.nik", "complainant.name", "complainant.phone", "area", "complainant.address", "subject", "text"}
	if o.Rules.IdentityRule == "ktp_or_kk" {
		f = slices.Insert(f, 1, "identity_shown")
	}
	return f
}

// ByChannel lists the inputs that belong to a way in besides what everybody
// says: those of a letter, the number of the portal, the address of a post.
func ByChannel(channel string) []string {
	switch channel {
	case "letter", "fax":
		return []string{"letter.number", "letter.date", "letter.from", "letter.subject", "letter.grade"}
	case "lapor":
		return []string{"channel.reference", "channel.sent_to_us_at"}
	case "facebook", "instagram", "twitter", "youtube", "website", "other_media":
		return []string{"channel.url"}
	}
	return nil
}

// InPerson is the channel of those who stand at the counter.
const InPerson = "walk_in"

// Usual is the channel of an entry of which nothing is said yet: in person,
// where the office has a counter, else the first of its channels.
func Usual(o *model.Office) string {
	if len(o.Channels) == 0 || slices.ContainsFunc(o.Channels, func(c model.OfficeChannel) bool { return c.Name == InPerson }) {
		return InPerson
	}
	return o.Channels[0].Name
}

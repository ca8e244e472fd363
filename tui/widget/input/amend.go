package input

import (
	"slices"
	"strings"

	"aduan/model"
	"aduan/tui/widget/form"
)

// Entry is one thing in the record that can be corrected, with what stands
// there now as far as one may see it.
type Entry struct{ Path, Label, Now string }

// Entries lists what can be corrected: what people say first, in the order in
// which they say it, then the rest. What is replaced as a whole is one entry.
func (s Source) Entries() []Entry {
	paths := []string{"complainant.nik", "complainant.name", "complainant.phone", "area", "complainant.address", "subject", "text", OtherPerson}
	for _, l := range s.leaves() {
		p := l.path
		if l.group != "" && l.group != "complainant" {
			p = l.group
		}
		if !common(head(p)) && p != "which" && !slices.Contains(paths, p) {
			paths = append(paths, p)
		}
	}
	out := make([]Entry, len(paths))
	for i, p := range paths {
		out[i] = Entry{p, s.label(p).Name, s.stands(p)}
	}
	return out
}

// OtherPerson is the entry of a case that was booked on the wrong person: who it
// is stands in it whole, and the record of the one it is not stays as it was.
const OtherPerson = "other_person"

// Only lists the fields of a correction of one entry: itself with what stood
// there, whose it is where several complain, and the reason.
func (s Source) Only(path string) []*form.Field {
	other := path == OtherPerson
	person := other || head(path) == "complainant"
	var out []*form.Field
	for _, f := range s.Fields() {
		switch {
		case other && f.Name == path: // who chose it from the list has said so
			f.More = true
		case other && head(f.Name) == "complainant":
			f.More = !slices.Contains(Front(s.Env.Office()), f.Name)
		case f.Name == path:
			if f.Was = s.stands(path); path == "subject" {
				f.Again, f.Hint = true, s.Env.Say.Form.Again
			}
		case strings.HasPrefix(f.Name, path+"."):
		case person && (f.Name == "which" || f.Name == OtherPerson):
			f.More = f.Name == OtherPerson || len(s.Case.Complainants) < 2
		case !common(head(f.Name)):
			continue
		}
		f.Head = ""
		out = append(out, f)
	}
	return fronted(out)
}

// EntryOf is the entry that a field of a correction belongs to.
func EntryOf(field string) string {
	if g := head(field); g != "complainant" {
		return g
	}
	return field
}

// Beside tells whether a field says why, or whose entry is meant; it belongs to
// no entry.
func Beside(field string) bool {
	return common(head(field)) || field == "which" || head(field) == OtherPerson
}

// stands is what an entry holds now, in words.
func (s Source) stands(path string) string {
	v, w := s.Case, s.Env.Words
	switch path {
	case OtherPerson:
		return s.label(path).Hint
	case "subject":
		return v.Subject
	case "text":
		return v.Text
	case "wish":
		return v.Wish
	case "area":
		return s.PlaceName(v.Area)
	case "kind":
		return w.Word("kind", v.Kind)
	case "sex":
		return w.Word("sex", v.Sex)
	case "identity_shown":
		return w.Word("identity_shown", v.IdentityShown)
	case "vulnerable":
		if v.Vulnerable {
			return s.Env.Say.Form.Yes
		}
		return s.Env.Say.Form.No
	case "loss_rupiah":
		if v.LossRupiah > 0 {
			return w.Rupiah(v.LossRupiah)
		}
		return ""
	}
	if person, ok := strings.CutPrefix(path, "complainant."); ok && len(v.Complainants) > 0 {
		return s.ofPerson(v.Complainants[0], person)
	}
	if path == "channel" && v.Channel != nil {
		return strings.TrimSuffix(s.Env.Account(*v.Channel)+", "+v.Channel.Reference, ", ")
	}
	return joined(s.whole(), path)
}

// joined is what a group holds in one line.
func joined(values map[string]string, group string) string {
	var out []string
	for _, k := range []string{"number", "date", "from", "subject", "on", "place", "proof", "reference"} {
		if v := values[group+"."+k]; v != "" {
			out = append(out, v)
		}
	}
	return strings.Join(out, ", ")
}

func (s Source) ofPerson(p model.PersonView, name string) string {
	if p.Hidden {
		return s.Env.Say.Shell.HiddenName
	}
	var phone string
	var contacts []string
	for _, c := range p.Contacts {
		contacts = append(contacts, c.Value)
		if c.Kind == "phone" && phone == "" {
			phone = c.Value
		}
	}
	return map[string]string{"name": p.Name, "nik": p.NIK, "kk": p.KK, "address": p.Address, "phone": phone, "contacts": strings.Join(contacts, ", "),
		"head_of_family": p.HeadOfFamily, "spouse": p.Spouse, "members": strings.Join(p.Members, ", "), "dtks_id": p.DTKSID, "kks_last4": p.KKSLast4,
		"programmes": strings.Join(p.Programmes, ", ")}[name]
}

// whole is what a correction begins with: long texts, which are mended and not
// written anew, and what is replaced as a whole, of which the rest must stay.
func (s Source) whole() map[string]string {
	v := s.Case
	p := map[string]string{"text": v.Text, "wish": v.Wish}
	if c := v.Channel; c != nil {
		p["channel.name"], p["channel.account"], p["channel.reference"], p["channel.url"] = c.Name, c.Account, c.Reference, c.URL
		p["channel.posted_at"], p["channel.sent_to_us_at"] = s.written(c.PostedAt), s.written(c.SentToUsAt)
	}
	if i := v.Incident; i != nil {
		p["incident.on"], p["incident.place"] = i.On, i.Place
	}
	if l := v.Letter; l != nil {
		p["letter.number"], p["letter.date"], p["letter.from"], p["letter.subject"] = l.Number, l.Date, l.From, l.Subject
		p["letter.grade"], p["letter.enclosures"] = string(l.Grade), l.Enclosures
	}
	if a := v.ServiceApplied; a != nil {
		p["service_applied_on.date"], p["service_applied_on.proof"], p["service_applied_on.reference"] = a.Date, a.Proof, a.Reference
	}
	return p
}

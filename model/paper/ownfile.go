package paper

import (
	"cmp"
	"fmt"
	"strings"

	"aduan/model"
)

// OwnFile lays out everything that is kept of somebody, for that person: their
// data, their cases as far as they may be told of them, and who looked at them.
// About says in whose office and language; its case is not looked at.
func OwnFile(f model.PersonFile, a About) Document {
	say := a.Words.OwnFile()
	d := Document{Title: say.Title, At: f.Made}
	d.add(Letterhead{Lines: []string{a.Office.Name, a.Office.Address}}, Rule{}, Heading{Text: d.Title, Title: true}, Space{}, a.ownData(f))
	for _, c := range f.Cases {
		d.add(Space{}, Heading{Text: fmt.Sprintf(say.Case, c.Register)}, a.ownCase(c))
	}
	var looks []string
	for _, x := range f.Accesses {
		looks = append(looks, fmt.Sprintf(say.Look, a.Words.LongMoment(a.local(x.At)), safe(cmp.Or(a.Staff[x.RecordedBy].Name, string(x.RecordedBy))),
			a.Words.Action(model.ActionName(x.Kind)).Name, safe(lookedFor(x))))
	}
	d.add(Space{}, Heading{Text: say.Looks}, List{Items: looks, Numbered: true})
	if len(f.AlsoIn) > 0 {
		d.add(Space{}, Para{Text: fmt.Sprintf(say.Also, strings.Join(f.AlsoIn, ", "))})
	}
	return d
}

// lookedFor is the reason of a look at an identity.
func lookedFor(x model.Access) string {
	switch {
	case x.Reason != nil:
		return strings.TrimSpace(x.Reason.Code + " " + x.Reason.Text)
	case x.Basis != "":
		return x.Basis
	}
	return "—"
}

// safe is text that holds nothing but text.
func safe(s string) string {
	if clean, err := model.CleanText(s, model.MaxText); err == nil {
		return clean
	}
	return "…"
}

func (a *About) ownData(f model.PersonFile) Pairs {
	var out Pairs
	add := func(key, value string) {
		if value != "" {
			out.Items = append(out.Items, Pair{Label: key, Value: safe(value)})
		}
	}
	say, p := a.Words.OwnFile(), f.Person
	label := func(name string) string { return a.Words.Field("complainant." + name).Name }
	add(say.Made, a.Words.LongMoment(a.local(f.Made)))
	add(say.Basis, f.Basis)
	add(label("name"), p.Name)
	add("NIK", p.NIK)
	add("KK", p.KK)
	add(label("address"), p.Address)
	for _, c := range p.Contacts {
		add(a.Words.Word("contact_kind", c.Kind), c.Value)
	}
	add(label("head_of_family"), p.HeadOfFamily)
	add(label("spouse"), p.Spouse)
	add(label("members"), strings.Join(p.Members, ", "))
	add("DTKS", p.DTKSID)
	add("KKS", p.KKSLast4)
	add(label("programmes"), strings.Join(p.Programmes, ", "))
	return out
}

func (a *About) ownCase(c model.PersonCase) Pairs {
	say := a.Words.OwnFile()
	out := Pairs{Items: []Pair{{Label: say.State, Value: a.Words.StateIn(c.State, c.Class, a.Office)},
		{Label: say.Received, Value: a.Words.LongMoment(a.local(c.ReceivedAt))}, {Label: say.As, Value: cmp.Or(say.Roles[c.Role], c.Role)}}}
	for _, x := range [][2]string{{say.Subject, c.Subject}, {say.Text, c.Text}, {say.Wish, c.Wish}} {
		if x[1] != "" {
			out.Items = append(out.Items, Pair{Label: x[0], Value: safe(x[1])})
		}
	}
	for _, answer := range c.Answers {
		out.Items = append(out.Items, Pair{Label: say.Answer, Value: safe(answer)})
	}
	return out
}

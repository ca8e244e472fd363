package paper

import (
	"slices"

	"aduan/model"
)

// withhold takes the name of who asked not to be named out of a paper that goes
// from hand to hand: whoever prints it may know it, whoever reads it then need
// not. What was opened for this paper, with a reason, stays.
func (a *About) withhold() {
	a.View = a.withheld(a.View)
	a.Cases = slices.Clone(a.Cases)
	for i, v := range a.Cases {
		a.Cases[i] = a.withheld(v)
	}
	a.Day.Entries = slices.Clone(a.Day.Entries)
	for i, e := range a.Day.Entries {
		a.Day.Entries[i].Case = a.withheld(e.Case)
	}
}

func (a *About) withheld(v model.CaseView) model.CaseView {
	if v.Identity != model.IdentityWithheld {
		return v
	}
	hide := func(p model.PersonView) model.PersonView {
		if _, opened := a.Opened[p.ID]; opened {
			return p
		}
		return model.PersonView{ID: p.ID, Hidden: true}
	}
	v.Complainants = slices.Clone(v.Complainants)
	open := len(a.Opened) > 0
	for i, p := range v.Complainants {
		v.Complainants[i] = hide(p)
	}
	for _, p := range []**model.PersonView{&v.Represented, &v.Beneficiary} {
		if *p != nil {
			x := hide(**p)
			*p = &x
		}
	}
	if !open {
		v.Letter, v.Channel = nameless(v.Letter), unsigned(v.Channel)
		v.ReplyCode = ""
	}
	return v
}

// nameless is a letter without who sent it.
func nameless(l *model.Letter) *model.Letter {
	if l == nil {
		return nil
	}
	out := *l
	out.From, out.Number = "", ""
	return &out
}

// unsigned is a channel without what leads to a person.
func unsigned(c *model.Channel) *model.Channel {
	if c == nil {
		return nil
	}
	out := *c
	out.Reference, out.URL = "", ""
	return &out
}

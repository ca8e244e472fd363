package store

import (
	"context"
	"slices"
	"strings"

	"aduan/model"
)

// ExportPerson gives a copy of what is kept of a person; see model.Accesses. It
// is written down first: a copy that nobody can account for is worse than an
// entry whose copy has to be made again.
func (d *desk) ExportPerson(ctx context.Context, deed model.Deed) (out model.PersonFile, err error) {
	ask, ok := deed.Action.(*model.PersonExport)
	if !ok {
		return out, &model.Error{Code: model.CodeUsage, Rule: "unknown_action"}
	}
	if d.b.Locked() {
		return out, unavailable("office_key_missing", nil)
	}
	if _, err := d.Act(ctx, deed); err != nil {
		return out, err
	}
	err = d.view(func(s *scene) error {
		id, ok := s.resolve(ask.Case)
		if !ok {
			return model.NotFound()
		}
		r := &reader{s: s}
		c := model.Fold(id, r.events(id))
		who := ask.Which
		if all := c.People(); who == "" && len(all) > 0 {
			who = all[0]
		}
		out, err = s.personFile(r, who)
		out.Basis = ask.Basis
		return err
	})
	return out, err
}

// personFile gathers it from the cases whose names the viewer may open.
func (s *scene) personFile(r *reader, who model.PersonID) (model.PersonFile, error) {
	out := model.PersonFile{ID: who, Made: s.now, Cases: []model.PersonCase{}, Accesses: []model.Access{}}
	p, ok := r.person(who)
	if !ok {
		return out, model.NotNow("person_erased")
	}
	out.Person = p
	mine := s.casesOf(who)
	for _, ord := range mine {
		row, err := decodeRow(s.rows.cases.Get(be32(ord)))
		if err != nil {
			return out, err
		}
		if sight := s.sight(row); !sight.Reveal || sight.Level < model.SeeDesk {
			continue
		}
		evs := r.events(row.ID)
		c := model.Fold(row.ID, evs)
		if told, ok := toldOf(&c, who); ok {
			out.Cases = append(out.Cases, told)
			out.Accesses = append(out.Accesses, contactsUsed(evs, &c, who)...)
			out.Accesses = append(out.Accesses, s.accessesOf(r, model.FileAccess(row.ID), model.AccessQuery{})...)
		}
	}
	log := s.accessesOf(r, "access/"+string(who), model.AccessQuery{})
	if len(log) > 0 { // its last entry is this copy
		out.By = log[len(log)-1].By
	}
	out.Accesses = append(out.Accesses, log...)
	newestFirst(out.Accesses)
	if p.NIK != "" {
		out.AlsoIn = s.alsoIn(r, p.NIK, mine)
	}
	return out, r.err
}

// toldOf is a case as its person may be told of it; false where it names them no
// more.
func toldOf(c *model.Case, who model.PersonID) (model.PersonCase, bool) {
	out := model.PersonCase{Register: model.RegisterNumber(c.Register, c.Year), State: c.State, Class: c.Class, ReceivedAt: c.ReceivedAt}
	i := slices.IndexFunc(c.Complainants, func(x model.Complainant) bool { return x.Person == who })
	switch {
	case i >= 0:
		x := c.Complainants[i]
		out.Role, out.Channel, out.ReceivedAt, out.ToldAt = "complainant", c.Channel.Name, x.ReceivedAt, x.ToldAt
		if x.From == "" { // else the words are somebody else's
			out.Subject, out.Text, out.Wish = c.Subject, c.Text, c.Wish
		}
		for _, a := range c.Answers {
			out.Answers = append(out.Answers, a.Text)
		}
	case c.Represented == who:
		out.Role = "represented"
	case c.Beneficiary == who:
		out.Role = "beneficiary"
	default:
		return out, false
	}
	return out, true
}

// contactsUsed are the deeds that showed the contact they used: each is its own
// entry in the log (procedure.md 2).
func contactsUsed(evs []model.Event, c *model.Case, who model.PersonID) (out []model.Access) {
	undone := model.Undone(evs)
	for _, e := range evs {
		if !opensIdentity(model.ActionName(e.Kind)) || undone(e) || strings.HasSuffix(e.Stream, "/log") {
			continue
		}
		out = append(out, model.Access{At: e.At, Kind: e.Kind, By: e.By, RecordedBy: e.RecordedBy, Person: who, Case: model.RegisterNumber(c.Register, c.Year)})
	}
	return out
}

// alsoIn are other cases that the viewer reads by name and that have the same
// NIK.
func (s *scene) alsoIn(r *reader, nik string, but []uint32) (out []string) {
	for i, ord := range s.numberedBy("nik", nik) {
		row, err := decodeRow(s.rows.cases.Get(be32(ord)))
		if i >= mostLooked || err != nil {
			break
		}
		if f := s.facts(row.Sight); slices.Contains(but, ord) || f == nil || row.Blind || !model.Knowable(*f, s.sight(row)) {
			continue
		}
		c := model.Fold(row.ID, r.events(row.ID))
		for _, p := range r.people(&c) {
			if p.NIK == nik {
				out = append(out, row.register())
				break
			}
		}
	}
	return out
}

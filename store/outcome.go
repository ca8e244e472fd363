package store

import (
	"context"
	"encoding/json"
	"errors"
	"strings"

	"aduan/model"
	"aduan/store/journal"
)

// outcome is what the deed came to, as its author may see it.
func (a *act) outcome(ctx context.Context, r journal.Receipt) (model.Outcome, error) {
	if r.Replayed {
		a.giveBackUnless(r)
		if err := a.same(r); err != nil {
			return model.Outcome{}, toError(err)
		}
	}
	out := model.Outcome{Seq: r.Seq(), Deed: a.deed.ID, Replayed: r.Replayed}
	a.d.Drafts().(drafts).done(context.WithoutCancel(ctx), a.deed.ID)
	out.Forms = formsOf(r)
	id := caseOf(r)
	a.seal(context.WithoutCancel(ctx), r)
	out.Warnings = a.warn
	if id == "" {
		return out, nil
	}
	// The deed is done whatever happens to the view of it: a display that
	// cannot be made must not read as a deed that failed.
	v, err := a.d.caseView(string(id), false)
	if err != nil {
		return out, nil
	}
	out.Case = v.view
	if opensIdentity(a.name) && !v.sight.Hidden && v.sight.Level >= model.SeeDesk {
		out.Revealed = opened(a.name, v.people)
	}
	return out, nil
}

// formsOf are the numbers that a deed gave to blank forms.
func formsOf(r journal.Receipt) (out []uint64) {
	for _, rec := range r.Records {
		if e, err := journal.Decode(rec.Bytes); err == nil && strings.HasPrefix(e.Series, "form/") {
			out = append(out, e.No)
		}
	}
	return out
}

// opened is how much of a person a deed opens: all by reveal, name and contacts
// by those that use a contact.
func opened(name model.ActionName, people map[model.PersonID]model.Person) map[model.PersonID]model.Person {
	if name == "reveal" {
		return people
	}
	out := make(map[model.PersonID]model.Person, len(people))
	for id, p := range people {
		out[id] = model.Person{Name: p.Name, Contacts: p.Contacts}
	}
	return out
}

// opensIdentity names the deeds that show the one contact they use; each is
// its own reason and its own entry in the log (procedure.md 2).
func opensIdentity(name model.ActionName) bool {
	switch name {
	case "reveal", "respond", "answer", "deliver", "request_info":
		return true
	}
	return false
}

// nameHolder adds which entry has the reference already, where the actor may
// know of it.
func (d *desk) nameHolder(deed string, err error) {
	e := (*model.Error)(nil)
	if !errors.As(err, &e) {
		return
	}
	r, ok, lerr := d.b.log.Lookup(context.Background(), deed)
	if lerr != nil || !ok {
		return
	}
	// What cannot be read is not named; the refusal stands without it.
	_ = d.view(func(s *scene) error {
		if row, ok := s.rowOf(caseOf(r)); ok && s.sight(row).Level >= model.SeeState {
			e.With("register", row.register())
		}
		return nil
	})
}

// caseOf is the case that a deed concerns, empty where it is none's. A reveal
// stands with the person and names the case.
func caseOf(r journal.Receipt) model.CaseID {
	for _, rec := range r.Records {
		e, err := journal.Decode(rec.Bytes)
		if err != nil {
			continue
		}
		kind, rest, _ := strings.Cut(e.Stream, "/")
		switch kind {
		case "case":
			id, _, _ := strings.Cut(rest, "/")
			return model.CaseID(id)
		case "access":
			var data struct{ Case model.CaseID }
			if json.Unmarshal(e.Data, &data) == nil {
				return data.Case
			}
		}
	}
	return ""
}

// seal makes the checkpoint that follows a deed: the closing of a day is printed
// with one, and the first deed of a day has one. The deed is done without it, too.
func (a *act) seal(ctx context.Context, r journal.Receipt) {
	switch {
	case r.Replayed:
	case a.name == "close_day":
		_, _ = a.d.b.Checkpoint(ctx, a.d.who.Staff)
	case a.name == kindErased, a.name == model.KindDestroyed:
		// It is durable: what cannot be destroyed now is by the next opening.
		if a.d.b.forget(ctx) != nil {
			a.warn = append(a.warn, "erase_later")
		}
	default:
		a.d.b.checkpointIfDue(ctx, false)
	}
}

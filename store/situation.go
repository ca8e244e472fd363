package store

import (
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"aduan/model"
	"aduan/store/journal"
)

// maxEvents bounds a case: what is longer is a file cabinet, not a case.
const maxEvents = 2000

// reader reads streams in one transaction and notes each with its version: a
// deed expects all that it looked at, also what it does not write to.
type reader struct {
	s      *scene
	expect []journal.Expect
	err    error
}

// stream reads one, sealed. A damaged book stays in r.err.
func (r *reader) stream(name string) []model.Event {
	evs, err := r.s.history(name)
	if err != nil {
		r.err = errors.Join(r.err, err)
		return nil
	}
	r.note(name, uint32(len(evs)))
	return evs
}

func (r *reader) note(stream string, n uint32) {
	for _, e := range r.expect {
		if e.Stream == stream {
			return
		}
	}
	r.expect = append(r.expect, journal.Expect{Stream: stream, N: n})
}

// events are those of a case and its log, opened, in the office's time.
func (r *reader) events(id model.CaseID) []model.Event {
	out, zone := model.Emptied(r.s.b.seal.OpenEvents(caseEvents(r.stream, id))), r.s.now.Location()
	for i := range out {
		out[i].At, out[i].RecordedAt = out[i].At.In(zone), out[i].RecordedAt.In(zone)
	}
	return out
}

// person is what is known of somebody now; false where their key is gone.
func (r *reader) person(id model.PersonID) (model.Person, bool) {
	return r.s.b.seal.person(r.stream(streamPerson(id)))
}

func streamPerson(id model.PersonID) string { return "person/" + string(id) }

// person is the newest of somebody's sealed events; false where their key is
// gone.
func (s sealer) person(evs []model.Event) (p model.Person, ok bool) {
	for i := len(evs) - 1; i >= 0; i-- {
		if evs[i].Kind == kindErased {
			return p, false
		}
		if len(evs[i].Sealed) == 0 {
			continue
		}
		e := evs[i]
		s.open(&e)
		return p, e.Secret != nil && json.Unmarshal(e.Secret, &p) == nil
	}
	return p, false
}

// people of a case, opened.
func (r *reader) people(c *model.Case) map[model.PersonID]model.Person {
	out := map[model.PersonID]model.Person{}
	for _, id := range c.People() {
		if p, ok := r.person(id); ok {
			out[id] = p
		}
	}
	return out
}

// erased is how the data of a case's people were destroyed, of those that are gone.
func (r *reader) erased(c *model.Case, left map[model.PersonID]model.Person) map[model.PersonID]model.Destruction {
	var out map[model.PersonID]model.Destruction
	for _, id := range c.People() {
		if _, there := left[id]; there {
			continue
		}
		evs := r.stream(streamPerson(id))
		if len(evs) == 0 || evs[len(evs)-1].Kind != kindErased {
			continue
		}
		e := evs[len(evs)-1]
		var said struct{ Basis string }
		if json.Unmarshal(e.Data, &said) != nil {
			continue
		}
		if out == nil {
			out = map[model.PersonID]model.Destruction{}
		}
		out[id] = model.Destruction{At: e.At.In(r.s.now.Location()), By: e.By, Basis: said.Basis}
	}
	return out
}

// situation is all that deciding may look at, but for the case.
func (s *scene) situation(deed model.DeedID) model.Situation {
	return model.Situation{Now: s.now, Deed: deed, Actor: s.me, Office: s.office, OfficeN: s.w.officeN,
		Staff: s.staff.staff, Calendar: s.w.at, InUse: s.inUse, Recorded: s.dayCount, Improvements: s.improvements}
}

// others are the cases that an action names, as far as the actor may know of
// them.
func (r *reader) others(refs []string) map[model.CaseID]model.Case {
	out := map[model.CaseID]model.Case{}
	for _, ref := range refs {
		id, ok := r.s.resolve(ref)
		if !ok {
			continue
		}
		c := model.Fold(id, r.events(id))
		if model.See(c.Facts(r.s.office), r.s.viewer, r.s.office).Level >= model.SeeState {
			out[id] = c
		}
	}
	return out
}

// roomIn refuses to write to another case that is full.
func roomIn(others map[model.CaseID]model.Case, drafts []model.Draft) error {
	for id, c := range others {
		full := func(d model.Draft) bool { return d.Stream == model.StreamOf(id) && int(c.Version) >= maxEvents }
		if slices.ContainsFunc(drafts, full) {
			return model.NotNow("case_full").With("max", maxEvents)
		}
	}
	return nil
}

// resolve finds a case by its id, its register number ("412", "0412",
// "0412/2026") or its printed number. Without a year the newest year that has
// the number counts, this one first.
func (s *scene) resolve(ref string) (model.CaseID, bool) {
	ref = strings.TrimSpace(ref)
	if s.rows.id.Get([]byte(ref)) != nil && ref != "" {
		return model.CaseID(ref), true
	}
	if no, year, ok := numberOf(ref); ok {
		if year != 0 {
			return s.byNumber(no, year)
		}
		for y := s.now.Year(); y > s.now.Year()-30; y-- {
			if id, ok := s.byNumber(no, y); ok {
				return id, true
			}
		}
		return "", false
	}
	return s.byPrinted(ref)
}

// numberOf reads "412", "0412", "0412/2026"; year 0: not said.
func numberOf(ref string) (no uint64, year int, ok bool) {
	n, y, said := strings.Cut(ref, "/")
	no, err := strconv.ParseUint(n, 10, 64)
	if err != nil {
		return 0, 0, false
	}
	if !said {
		return no, 0, true
	}
	year, err = strconv.Atoi(y)
	return no, year, err == nil && year > 0 && year < 1<<16
}

func (s *scene) byNumber(no uint64, year int) (model.CaseID, bool) {
	v := s.rows.reg.Get(regKey(year, no))
	if v == nil {
		return "", false
	}
	r, err := decodeRow(s.rows.cases.Get(v))
	if err != nil {
		return "", false
	}
	return r.ID, true
}

// byPrinted finds a number as the office prints it: the digits in it are tried
// and printed again.
func (s *scene) byPrinted(ref string) (model.CaseID, bool) {
	if len(ref) > 64 || s.office.Numbers.Register == "" {
		return "", false
	}
	for _, part := range strings.FieldsFunc(ref, func(r rune) bool { return r < '0' || r > '9' }) {
		no, err := strconv.ParseUint(part, 10, 64)
		if err != nil {
			continue
		}
		for y := s.now.Year(); y > s.now.Year()-30; y-- {
			id, ok := s.byNumber(no, y)
			if !ok {
				continue
			}
			r, ok := s.rowOf(id)
			if !ok {
				continue
			}
			at := timeOf(r.Recorded, s.now.Location())
			if strings.EqualFold(model.Number(s.office.Numbers.Register, no, at, s.office), ref) {
				return id, true
			}
		}
	}
	return "", false
}

func (s *scene) rowOf(id model.CaseID) (*row, bool) {
	ord := s.rows.id.Get([]byte(id))
	if ord == nil {
		return nil, false
	}
	r, err := decodeRow(s.rows.cases.Get(ord))
	return r, err == nil
}

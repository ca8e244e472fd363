package store

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// Accesses lists who opened whose identity; see model.Accesses.
func (d *desk) Accesses(ctx context.Context, q model.AccessQuery) (out []model.Access, err error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	err = d.view(func(s *scene) error {
		if !s.viewer.Has(model.AccessReaders()...) {
			return s.onlyFor("access_list", model.AccessReaders()...)
		}
		if q.Case == "" {
			return s.everyAccess(q.Since, &out)
		}
		id, ok := s.resolve(q.Case)
		if !ok {
			return model.NotFound()
		}
		r := &reader{s: s}
		c := model.Fold(id, r.events(id))
		if model.See(c.Facts(s.office), s.viewer, s.office).Level <= model.SeeNumber {
			return model.NotFound()
		}
		for _, p := range c.People() {
			out = append(out, s.accessesOf(r, "access/"+string(p), q.Since)...)
		}
		out = append(out, s.accessesOf(r, model.FileAccess(id), q.Since)...)
		newestFirst(out)
		return r.err
	})
	return out, err
}

// onlyFor is the refusal of what only holders of some roles may.
func (s *scene) onlyFor(action string, roles ...model.Role) *model.Error {
	e := model.Denied("role").With("action", action)
	for _, role := range roles {
		for _, p := range s.office.PostsOf(role) {
			for _, h := range s.staff.staff.Holders(p.Code, s.now) {
				e.Who = append(e.Who, model.Could{Post: p.Code, Person: h.ID})
			}
		}
	}
	return e
}

// newestFirst orders entries that were gathered as they were written.
func newestFirst(all []model.Access) {
	slices.Reverse(all)
	slices.SortStableFunc(all, func(a, b model.Access) int { return b.At.Compare(a.At) })
}

// everyAccess walks the access log of the book from its end.
func (s *scene) everyAccess(since time.Time, out *[]model.Access) error {
	c := s.rows.access.Cursor()
	for k, _ := c.Last(); k != nil && len(*out) < model.MostAccesses; k, _ = c.Prev() {
		e, ok, err := boltlog.EventIn(s.tx, u64(k))
		if err != nil {
			return err
		}
		if e.RecordedAt.Before(since) {
			return nil
		}
		if a, may := s.access(e); ok && may {
			*out = append(*out, a)
		}
	}
	return nil
}

// accessesOf is an access log, of one person or of a case's files, as far as the
// viewer may know of the cases.
func (s *scene) accessesOf(r *reader, stream string, since time.Time) (out []model.Access) {
	for _, e := range r.stream(stream) {
		if a, ok := s.access(e); ok && !e.RecordedAt.Before(since) {
			out = append(out, a)
		}
	}
	return out
}

// access reads one entry; false where the viewer knows the number of its case
// alone.
func (s *scene) access(e model.Event) (model.Access, bool) {
	var said struct {
		Case  model.CaseID `json:"case"`
		Basis string       `json:"basis"`
		File  string       `json:"file"`
	}
	if json.Unmarshal(e.Data, &said) != nil {
		return model.Access{}, false
	}
	row, ok := s.rowOf(said.Case)
	if !ok || s.sight(row).Level <= model.SeeNumber {
		return model.Access{}, false
	}
	a := model.Access{At: e.At.In(s.now.Location()), Kind: e.Kind, By: e.By, RecordedBy: e.RecordedBy, Case: row.register(), Basis: said.Basis, File: said.File}
	if said.File == "" {
		a.Person = model.PersonID(strings.TrimPrefix(e.Stream, "access/"))
	}
	s.b.seal.open(&e)
	var why struct{ Reason *model.Reason }
	if e.Secret != nil && json.Unmarshal(e.Secret, &why) == nil {
		a.Reason = why.Reason
	}
	return a, true
}

// casesOf are the cases that ever named a person, whoever may see them.
func (s *scene) casesOf(id model.PersonID) (out []uint32) {
	head := be64(uint64(id.Key()))
	c := s.rows.names.Cursor()
	for k, _ := c.Seek(head); k != nil && bytes.HasPrefix(k, head); k, _ = c.Next() {
		out = append(out, u32(k[len(head):]))
	}
	return out
}

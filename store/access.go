package store

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// Accesses lists who opened whose identity; see model.Accesses.
func (d *desk) Accesses(ctx context.Context, q model.AccessQuery) (out model.AccessPage, err error) {
	if err := ctx.Err(); err != nil {
		return out, toError(err)
	}
	err = d.view(func(s *scene) error {
		if !s.viewer.Has(model.AccessReaders()...) {
			return s.onlyFor("access_list", model.AccessReaders()...)
		}
		if q.Case == "" {
			return s.everyAccess(ctx, q, &out)
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
			out.Rows = append(out.Rows, s.accessesOf(r, "access/"+string(p), q)...)
		}
		out.Rows = append(out.Rows, s.accessesOf(r, model.FileAccess(id), q)...)
		newestFirst(out.Rows)
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

// clockSlack is how far a machine's clock may have been off: so far beyond the limits
// of a period the log is looked through, whose entries stand as they were recorded.
const clockSlack = 48 * time.Hour

// everyAccess walks the access log of the book from its end, or from where a page
// ended.
func (s *scene) everyAccess(ctx context.Context, q model.AccessQuery, out *model.AccessPage) error {
	limit := q.Limit
	if limit <= 0 {
		limit = model.MostAccesses
	}
	c := s.rows.access.Cursor()
	var last uint64
	k, err := s.lastAccess(c, q)
	if err != nil {
		return err
	}
	for ; k != nil && ctx.Err() == nil; k, _ = c.Prev() {
		e, ok, err := boltlog.EventIn(s.tx, u64(k))
		if err != nil {
			return err
		}
		if e.RecordedAt.Before(q.Since.Add(-clockSlack)) {
			return nil
		}
		if !ok || !q.Holds(e.RecordedAt, e.RecordedBy) {
			continue
		}
		if a, may := s.access(e); may {
			if len(out.Rows) == limit {
				out.Next = strconv.FormatUint(last, 10)
				return nil
			}
			out.Rows, last = append(out.Rows, a), u64(k)
		}
	}
	return ctx.Err()
}

// lastAccess is the newest entry that a query may want: the one before a cursor, or,
// by halves, the last one of a period.
func (s *scene) lastAccess(c *bolt.Cursor, q model.AccessQuery) ([]byte, error) {
	end, _ := c.Last()
	if end == nil {
		return nil, nil
	}
	before := u64(end) + 1
	if q.After != "" {
		n, err := strconv.ParseUint(q.After, 10, 64)
		if err != nil {
			return nil, model.Invalid("after", "cursor")
		}
		before = min(before, n)
	}
	for low := uint64(0); !q.Until.IsZero() && low < before; {
		middle := low + (before-low)/2
		k, _ := c.Seek(be64(middle))
		if k == nil || u64(k) >= before {
			before = middle
			continue
		}
		e, _, err := boltlog.EventIn(s.tx, u64(k))
		switch {
		case err != nil:
			return nil, err
		case e.RecordedAt.Before(q.Until.Add(clockSlack)):
			low = u64(k) + 1
		default:
			before = middle
		}
	}
	if k, _ := c.Seek(be64(before)); k == nil {
		end, _ = c.Last()
		return end, nil
	}
	k, _ := c.Prev()
	return k, nil
}

// accessesOf is an access log, of one person or of a case's files, as far as the
// viewer may know of the cases.
func (s *scene) accessesOf(r *reader, stream string, q model.AccessQuery) (out []model.Access) {
	for _, e := range r.stream(stream) {
		if a, ok := s.access(e); ok && q.Holds(e.RecordedAt, e.RecordedBy) {
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

package tuitest

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"aduan/model"
	"aduan/model/words"
)

// Accesses answers with d.Looks, page by page, or with those that name a case.
func (d *Desk) Accesses(_ context.Context, q model.AccessQuery) (out model.AccessPage, err error) {
	if err := d.reads("access_list", model.AccessReaders()); err != nil {
		return out, err
	}
	d.Logs = append(d.Logs, q)
	from, _ := strconv.Atoi(q.After) // empty is the beginning
	limit, known := cmp.Or(q.Limit, model.MostAccesses), false
	for i, x := range d.Looks {
		about := strings.TrimLeft(words.ShortRegister(x.Case), "0") == strings.TrimLeft(words.ShortRegister(q.Case), "0")
		known = known || about
		switch {
		case i < from || q.Case != "" && !about || !q.Holds(x.At, x.RecordedBy):
		case q.Case == "" && len(out.Rows) == limit:
			out.Next = strconv.Itoa(i)
			return out, nil
		default:
			out.Rows = append(out.Rows, x)
		}
	}
	if q.Case != "" && !known {
		return out, model.NotFound()
	}
	return out, nil
}

// reads refuses a record whose readers one is none of, as the book does.
func (d *Desk) reads(action string, roles []model.Role) error {
	if d.Broken != nil {
		return d.Broken
	}
	for _, p := range d.Self.Posts {
		if slices.Contains(roles, p.Role) {
			return nil
		}
	}
	e := model.Denied("role").With("action", action)
	for _, r := range roles {
		for _, p := range d.Self.Office.PostsOf(r) {
			for _, h := range d.Everyone.Holders(p.Code, Clock()) {
				e.Who = append(e.Who, model.Could{Post: p.Code, Person: h.ID})
			}
		}
	}
	return e
}

// Retention proposes d.Due, in parts of two.
func (d *Desk) Retention(_ context.Context, after string) (out model.RetentionPart, err error) {
	if err := d.reads("book_retention", model.RetentionReaders()); err != nil {
		return out, err
	}
	d.Scans++
	from, _ := strconv.Atoi(after) // empty is the beginning
	to := min(from+2, len(d.Due))
	out.Due = d.Due[from:to]
	if to < len(d.Due) {
		out.Next = strconv.Itoa(to)
	}
	return out, nil
}

// Breaches are d.Lost.
func (d *Desk) Breaches(context.Context) ([]model.Breach, error) {
	return d.Lost, d.reads("breach_add", model.BreachReaders())
}

// KeptCopies are none.
func (d *Desk) KeptCopies(context.Context) ([]model.Copy, error) { return nil, d.Broken }

// ExportPerson keeps the deed and answers with d.File.
func (d *Desk) ExportPerson(ctx context.Context, deed model.Deed) (model.PersonFile, error) {
	_, err := d.Act(ctx, deed)
	return d.File, err
}

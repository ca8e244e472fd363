package store

import (
	"context"
	"strconv"

	"aduan/model"
)

// retentionStep is how many cases one part looks at.
const retentionStep = 20000

// Retention proposes what is due; see model.Retentions. A row says that a case
// ended and when it was last touched, which is no earlier than that: only those
// old enough are folded.
func (d *desk) Retention(ctx context.Context, after string) (out model.RetentionPart, err error) {
	if err := ctx.Err(); err != nil {
		return out, toError(err)
	}
	out.Due = []model.DueCase{}
	err = d.view(func(s *scene) error {
		if !s.viewer.Has(model.RetentionReaders()...) {
			return s.onlyFor("book_retention", model.RetentionReaders()...)
		}
		from := uint32(0)
		if after != "" {
			n, err := strconv.ParseUint(after, 10, 32)
			if err != nil {
				return model.Invalid("after", "cursor")
			}
			from = uint32(n)
		}
		end := u32(s.rows.meta.Get(mCases))
		last := min(end, from+retentionStep)
		r := &reader{s: s}
		for ord := from; ord < last && ctx.Err() == nil; ord++ {
			if err := s.due(r, ord, &out); err != nil {
				return err
			}
		}
		if last < end {
			out.Next = strconv.FormatUint(uint64(last), 10)
		}
		return r.err
	})
	return out, err
}

func (s *scene) due(r *reader, ord uint32, out *model.RetentionPart) error {
	row, err := decodeRow(s.rows.cases.Get(be32(ord)))
	if err != nil {
		return err
	}
	rule, assumed := s.office.RetentionOf(row.Class)
	if row.State.Live() || timeOf(row.Received, s.now.Location()).AddDate(rule.Active+rule.Inactive, 0, 0).After(s.now) || s.sight(row).Level < model.SeeState {
		return nil
	}
	c := model.Fold(row.ID, r.events(row.ID))
	until := c.KeptUntil(s.office)
	if until.IsZero() || s.now.Before(until) || c.Destroyed != nil {
		return nil
	}
	erased := true
	for _, p := range c.People() {
		evs := r.stream(streamPerson(p))
		erased = erased && len(evs) > 0 && evs[len(evs)-1].Kind == kindErased
	}
	out.Due = append(out.Due, model.DueCase{CaseRef: row.ref(), Class: c.Class, State: c.State, Ended: c.Entered.In(s.now.Location()),
		Until: until.In(s.now.Location()), Held: c.Held, Erased: erased && len(c.People()) > 0, Rule: rule, Assumed: assumed})
	return nil
}

// KeptCopies are the copies that are remembered; see model.Retentions.
func (d *desk) KeptCopies(ctx context.Context) (out []model.Copy, err error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	err = d.view(func(s *scene) error {
		roles := append(model.RetentionReaders(), model.Admin)
		if !s.viewer.Has(roles...) {
			return s.onlyFor("book_retention", roles...)
		}
		out = d.b.local.copies(s.now.Location())
		return nil
	})
	return out, err
}

package store

import (
	"bytes"
	"context"
	"strconv"
	"time"

	"aduan/model"
	"aduan/store/journal/boltlog"
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
	if s.sight(row).Level < model.SeeState {
		return nil
	}
	rule, assumed := s.office.RetentionOf(row.Class)
	young := row.State.Live() || timeOf(row.Received, s.now.Location()).AddDate(rule.Active+rule.Inactive, 0, 0).After(s.now)
	if held, err := s.onHold(row.ID); err != nil || young && !held {
		return err
	}
	c := model.Fold(row.ID, r.events(row.ID))
	until := c.KeptUntil(s.office)
	if c.Destroyed != nil || !c.Held && (until.IsZero() || s.now.Before(until)) {
		return nil
	}
	ended := c.Entered
	if c.State.Live() {
		ended = time.Time{}
	}
	erased := true
	for _, p := range c.People() {
		evs := r.stream(streamPerson(p))
		erased = erased && len(evs) > 0 && evs[len(evs)-1].Kind == kindErased
	}
	out.Due = append(out.Due, model.DueCase{CaseRef: row.ref(), Class: c.Class, State: c.State, Ended: localOf(ended, s.now.Location()),
		Until: localOf(until, s.now.Location()), Held: c.Held, Erased: erased && len(c.People()) > 0, Rule: rule, Assumed: assumed})
	return nil
}

// localOf is a moment in a zone; none stays none.
func localOf(t time.Time, loc *time.Location) time.Time {
	if t.IsZero() {
		return t
	}
	return t.In(loc)
}

// onHold tells whether a case is on a legal hold, by the newest entry of its log
// that says so. No row keeps it, and most logs are a receipt or two, so the entries
// are looked at as they are stored, and none is decoded.
func (s *scene) onHold(id model.CaseID) (bool, error) {
	stream := model.StreamOf(id) + "/log"
	for n := boltlog.TipIn(s.tx, stream); n > 0; n-- {
		e, err := boltlog.RecordIn(s.tx, stream, n)
		switch {
		case err != nil:
			return false, err
		case bytes.Contains(e, []byte(`"kind":"hold"`)):
			return true, nil
		case bytes.Contains(e, []byte(`"kind":"release"`)):
			return false, nil
		}
	}
	return false, nil
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
		out, err = d.b.local.copies(s.now.Location())
		return err
	})
	return out, err
}

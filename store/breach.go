package store

import (
	"context"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// isBreach tells whether an event belongs to the record of breaches.
func isBreach(e model.Event) bool {
	return e.Stream == streamBook && (e.Kind == "breach_add" || e.Kind == "breach_told")
}

// Breaches lists the breaches; see model.Breaches.
func (d *desk) Breaches(ctx context.Context) (out []model.Breach, err error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	err = d.view(func(s *scene) error {
		if !s.viewer.Has(model.BreachReaders()...) {
			return s.onlyFor("breach_add", model.BreachReaders()...)
		}
		out, err = s.breaches()
		return err
	})
	return out, err
}

func (s *scene) breaches() ([]model.Breach, error) {
	var evs []model.Event
	c := s.rows.breach.Cursor()
	for k, _ := c.First(); k != nil; k, _ = c.Next() {
		e, ok, err := boltlog.EventIn(s.tx, u64(k))
		if err != nil {
			return nil, err
		}
		if ok {
			evs = append(evs, e)
		}
	}
	out := model.FoldBreaches(s.b.seal.OpenEvents(evs))
	for i := range out {
		b := &out[i]
		b.FoundAt, b.DueAt = b.FoundAt.In(s.now.Location()), b.DueAt.In(s.now.Location())
		for j := range b.Told {
			b.Told[j].At = b.Told[j].At.In(s.now.Location())
		}
	}
	return out, nil
}

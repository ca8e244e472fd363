package store

import (
	"math"
	"time"

	"aduan/model"
)

const (
	// clockAhead is how far the machine's clock may be past the newest event of
	// the book before somebody must confirm the date (store.md 14).
	clockAhead = 24 * time.Hour
	// clockBehind is what deeds decided at the same time may differ by.
	clockBehind = time.Minute
)

// clockRight refuses registration while the machine's clock is in doubt: one
// boot in the wrong year would take number 1 of that year for ever.
func (s *scene) clockRight() error {
	newest := msOf(s.rows.meta.Get(mNewest))
	if newest == math.MinInt64 || s.b.filling.Load() {
		return nil
	}
	last := timeOf(newest, s.now.Location())
	if !s.now.Before(last.Add(-clockBehind)) && !s.now.After(last.Add(clockAhead)) {
		return nil
	}
	e := model.NotNow("clock_jump").With("at", s.now.Format(time.RFC3339)).With("newest", last.Format(time.RFC3339))
	for _, p := range s.office.PostsOf(model.Pengelola) {
		for _, who := range s.staff.staff.Holders(p.Code, s.now) {
			e.Who = append(e.Who, model.Could{Post: p.Code, Person: who.ID})
		}
	}
	return e
}

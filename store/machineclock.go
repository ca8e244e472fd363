package store

import (
	"math"
	"time"

	"aduan/model"
)

const (
	// clockAhead is how far the machine's clock may be past the moment when the
	// next event was to be expected before somebody must confirm the date
	// (store.md 14).
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
	if !s.now.Before(last.Add(-clockBehind)) && !s.now.After(s.expected(last).Add(clockAhead)) {
		return nil
	}
	e := model.NotNow("clock_jump").With("at", s.now.Format(time.RFC3339)).With("newest", last.Format(time.RFC3339))
	for _, role := range []model.Role{model.Petugas, model.Pengelola, model.Sekretaris} {
		for _, p := range s.office.PostsOf(role) {
			for _, who := range s.staff.staff.Holders(p.Code, s.now) {
				e.Who = append(e.Who, model.Could{Post: p.Code, Person: who.ID})
			}
		}
	}
	return e
}

// expected is when the book may next be written to: the first opening after its
// newest event. A weekend or a holiday is no jump, or every Monday would begin
// with a refusal.
func (s *scene) expected(last time.Time) time.Time {
	cal := s.w.at(s.now)
	if cal == nil || cal.IsOpen(last) && sameDate(last, s.now) {
		return last
	}
	// During opening hours the next opening is tomorrow's: look from closing on.
	from := last
	if shuts, ok := cal.Closes(cal.DateOf(last)); ok && shuts.After(last) {
		from = shuts
	}
	if next, ok := cal.NextOpening(from); ok {
		return next
	}
	return last
}

func sameDate(a, b time.Time) bool {
	return a.Format(time.DateOnly) == b.In(a.Location()).Format(time.DateOnly)
}

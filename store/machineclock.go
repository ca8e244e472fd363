package store

import (
	"context"
	"math"
	"time"

	bolt "go.etcd.io/bbolt"

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
	if s.b.filling.Load() {
		return nil
	}
	m := s.machineClock()
	if m.Doubt == "" {
		return nil
	}
	e := model.NotNow("clock_jump").With("at", s.now.Format(time.RFC3339)).With("newest", m.Newest.Format(time.RFC3339))
	for _, role := range []model.Role{model.Petugas, model.Pengelola, model.Sekretaris} {
		for _, p := range s.office.PostsOf(role) {
			for _, who := range s.staff.staff.Holders(p.Code, s.now) {
				e.Who = append(e.Who, model.Could{Post: p.Code, Person: who.ID})
			}
		}
	}
	return e
}

// MachineClock holds the machine's clock against the book; see
// model.MachineClocks.
func (d *desk) MachineClock(ctx context.Context) (m model.MachineClock, err error) {
	if err := ctx.Err(); err != nil {
		return m, toError(err)
	}
	err = d.view(func(s *scene) error {
		m = s.machineClock()
		return nil
	})
	return m, err
}

// MachineClock is that of the desk, for whoever opened the book.
func (b *Book) MachineClock() (m model.MachineClock, err error) {
	err = b.log.View(func(tx *bolt.Tx) error {
		s, err := b.anyScene(tx)
		if err == nil {
			m = s.machineClock()
		}
		return err
	})
	return m, toError(err)
}

func (s *scene) machineClock() model.MachineClock {
	m := model.MachineClock{Now: s.now}
	newest := msOf(s.rows.meta.Get(mNewest))
	if newest == math.MinInt64 {
		return m
	}
	m.Newest = timeOf(newest, s.now.Location())
	switch {
	case s.now.Before(m.Newest.Add(-clockBehind)):
		m.Doubt = model.ClockBehind
	case s.now.After(s.expected(m.Newest).Add(clockAhead)):
		m.Doubt = model.ClockAhead
	}
	return m
}

// forwards keeps the moment of a deed from lying before what the case, or the
// profile and calendar, had recorded: where the machine's clock went back, it
// stands still there until it has caught up.
func (s *scene) forwards(sit *model.Situation) {
	last := sit.Case.LastAt
	for _, o := range sit.Others {
		if o.LastAt.After(last) {
			last = o.LastAt
		}
	}
	if n := len(s.w.all); n > 0 && sit.Case.Version == 0 && s.w.all[n-1].from.After(last) {
		last = s.w.all[n-1].from
	}
	if last.After(sit.Now) {
		sit.Now = last.In(sit.Now.Location())
	}
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

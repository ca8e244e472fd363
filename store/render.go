package store

import (
	"slices"

	"aduan/model"
)

// render makes a line of a list, as far as the viewer sees the case: the only
// place where a row leaves the book. clock names the deadline to show; empty:
// the nearest.
func (s *scene) render(ord uint32, r *row, clock string) model.Row {
	sight, loc := s.sight(r), s.now.Location()
	out := model.Row{CaseRef: model.CaseRef{Register: r.register()}, Sight: sight.Level}
	if sight.Level <= model.SeeNumber {
		out.Secret = true
		return out
	}
	out.CaseRef = r.ref()
	out.State, out.Round, out.Channel, out.Urgent = r.State, r.Round, r.Channel, r.Urgent
	out.ReceivedAt, out.RecordedAt, out.At = timeOf(r.Received, loc), timeOf(r.Recorded, loc), timeOf(r.At, loc)
	out.Clock = s.rowClock(ord, r, clock)
	out.MergedInto = s.mergedInto(r)
	f := s.facts(r.Sight)
	if sight.Level == model.SeeState || f == nil {
		return out
	}
	out.Waiting, out.WaitSince = r.WaitSince != 0, timeOf(r.WaitSince, loc)
	out.Kind, out.Class, out.Category, out.Area = r.Kind, r.Class, r.Category, r.Area
	out.Secret, out.Handler, out.By = f.Secret, r.Handler, r.By
	if p := r.Proposal; p != nil {
		there := *p
		there.DueAt = timeOf(msFrom(p.DueAt), loc)
		out.Proposal = &there
	}
	if p, ok := s.office.Post(out.Handler.Post); ok {
		out.Handler.Unit = p.Unit
	}
	out.Destroyed = len(r.Words) == 0 && !r.Stub // each booking has words
	w := s.words(ord, r)
	out.Subject = w.subject
	if out.NameHidden = r.Person != 0 && sight.Hidden; !out.NameHidden {
		out.Name = w.name
	}
	return out
}

// mergedInto is the number of the case that a row's was merged into, where the
// viewer may know of that one.
func (s *scene) mergedInto(r *row) string {
	if r.State != model.Merged {
		return ""
	}
	o, ok := s.rowOf(r.Into)
	if !ok || s.sight(o).Level < model.SeeState {
		return ""
	}
	return o.register()
}

// rowClock is a clock of a row at this moment. Of a row that a new profile or
// calendar made out of date it is computed anew; so is that of a case which has
// waited for longer than its rule lets a wait count.
func (s *scene) rowClock(ord uint32, r *row, name string) *model.Clock {
	clocks, waits := r.Clocks, r.Waits
	if s.rows.stale.Get(be32(ord)) != nil || slices.ContainsFunc(clocks, func(c rowClock) bool { return c.waitedOut(s.now) }) {
		clocks = s.runningNow(r)
	}
	for _, c := range clocks {
		if c.Name == name {
			return c.clock(s.w, waits, s.now)
		}
	}
	if len(clocks) == 0 {
		return nil
	}
	return clocks[0].clock(s.w, waits, s.now)
}

// runningNow folds a case for its clocks.
func (s *scene) runningNow(r *row) []rowClock {
	rd := &reader{s: s}
	c := model.Fold(r.ID, rd.events(r.ID))
	return running(model.Clocks(c, s.w.office, s.w.at, s.now))
}

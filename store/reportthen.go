package store

import (
	"context"
	"time"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// thenStep is how many cases one transaction of a report on the past folds.
const thenStep = 200

// reportThen makes a report as of a moment in the past: every case is folded from
// what was recorded up to then, by the profile and the calendar of that time. The
// answer is that of a book that ended then, but for what the viewer may not see
// today: that is in no report of theirs, whenever it is as of.
func (d *desk) reportThen(ctx context.Context, ask model.ReportAsk, progress func(done, total int)) (model.Reported, error) {
	var c *model.Reporting
	var w *epochs
	cases := uint32(1)
	for from := uint32(0); from < cases; from += thenStep {
		if err := ctx.Err(); err != nil {
			return model.Reported{}, toError(err)
		}
		err := d.view(func(s *scene) error {
			if c == nil {
				if err := ask.Check(s.now); err != nil {
					return err
				}
				var err error
				if w, err = s.epochsThen(ask.AsOf); err != nil {
					return err
				}
				c = model.NewReporting(ask, ask.AsOf.In(w.zone()), w.now())
				evs, err := s.history(model.ImprovementStream)
				if err != nil {
					return err
				}
				c.Improve(s.improved(upTo(evs, ask.AsOf)))
			}
			cases = u32(s.rows.meta.Get(mCases))
			return s.then(ask.AsOf, w).report(c, from, min(cases, from+thenStep))
		})
		if err != nil {
			return model.Reported{}, err
		}
		if progress != nil {
			progress(int(min(cases, from+thenStep)), int(cases))
		}
	}
	return finished(c, ask, w.officeN, w.calN, true), nil
}

// epochsThen are the versions of profile and calendar that the book had.
func (s *scene) epochsThen(at time.Time) (*epochs, error) {
	offices, err := boltlog.HistoryIn(s.tx, streamOffice)
	if err != nil {
		return nil, err
	}
	closures, err := boltlog.HistoryIn(s.tx, streamCalendar)
	if err != nil {
		return nil, err
	}
	offices, closures = upTo(offices, at), upTo(closures, at)
	if len(offices) == 0 { // there was no book yet, so there are no cases either
		return s.w, nil
	}
	return s.b.lib.epochsOf("", offices, closures)
}

// upTo are the events of a stream that were recorded up to a moment.
func upTo(evs []model.Event, at time.Time) []model.Event {
	for i, e := range evs {
		if e.RecordedAt.After(at) {
			return evs[:i:i]
		}
	}
	return evs
}

// past is the book as it was, as the viewer stands before it today.
type past struct {
	*scene // as it was: its moment, profile and calendar
	today  *scene
}

// then is the scene at an earlier moment.
func (s *scene) then(at time.Time, w *epochs) past {
	was := *s
	was.now, was.w, was.office, was.levels = at.In(w.zone()), w, w.now(), map[sightID]model.Sight{}
	was.viewer = model.ViewerOf(s.me, was.office, s.now)
	return past{&was, s}
}

// report counts the cases from one place in the book up to another.
func (p past) report(c *model.Reporting, from, to uint32) error {
	for ord := from; ord < to; ord++ {
		r, err := decodeRow(p.rows.cases.Get(be32(ord)))
		if err != nil {
			return err
		}
		if err := p.count(c, ord, r); err != nil {
			return err
		}
	}
	return nil
}

func (p past) count(c *model.Reporting, ord uint32, today *row) error {
	limit := p.today.sight(today)
	if limit.Level == model.SeeNothing || timeOf(today.Recorded, time.UTC).After(p.now) {
		return nil
	}
	if p.unchanged(ord, today) {
		p.add(c, ord, today, limit)
		return nil
	}
	rd := &reader{s: p.scene}
	evs := upTo(caseEvents(rd.stream, today.ID), p.now)
	if rd.err != nil || len(evs) == 0 {
		return rd.err
	}
	maker := &projector{lib: p.b.lib, open: p.b.seal}
	r, facts, cs, err := maker.foldRow(p.w, today.ID, evs)
	if err != nil {
		return err
	}
	sight := p.seen(facts, limit)
	if r.Blind {
		sight = capped(sight)
	}
	switch {
	case sight.Level >= model.SeeState:
		k := p.reportCase(ord, r, sight.Level)
		if k.Read && facts.Respondent != nil {
			k.Respondent = string(facts.Respondent.Post)
			if k.Respondent == "" {
				k.Respondent = string(facts.Respondent.Unit)
			}
		}
		if c.Quotes(&k, r.Learned, r.Outside) {
			quote(&k, cs, p.scene, sight)
		}
		c.Add(k)
	case sight.Level == model.SeeNumber:
		c.AddSecret(timeOf(r.Recorded, p.now.Location()))
	}
	return nil
}

// unchanged tells whether the row was the same then: nothing has happened to the
// case since, and what would have dated it anew was in force already, or it is
// over.
func (p past) unchanged(ord uint32, today *row) bool {
	if today.Changed > p.now.UnixMilli() {
		return false
	}
	same := p.w.officeN == p.today.w.officeN && p.w.calN == p.today.w.calN && p.rows.stale.Get(be32(ord)) == nil
	return same || !today.State.Live()
}

// add counts a case by its row of today, which is that of then.
func (p past) add(c *model.Reporting, ord uint32, r *row, limit model.Sight) {
	sight := limit
	if f := p.facts(r.Sight); f != nil && !r.Blind {
		sight = p.seen(*f, limit)
	}
	switch {
	case sight.Level >= model.SeeState:
		k := p.reportCase(ord, r, sight.Level)
		if c.Quotes(&k, r.Learned, r.Outside) {
			rd := &reader{s: p.scene}
			quote(&k, model.Fold(r.ID, rd.events(r.ID)), p.scene, sight)
		}
		c.Add(k)
	case sight.Level == model.SeeNumber:
		c.AddSecret(timeOf(r.Recorded, p.now.Location()))
	}
}

// seen is the lesser of what the viewer would have seen and what they see today.
func (p past) seen(facts model.SightFacts, limit model.Sight) model.Sight {
	was := p.see(facts)
	if was.Level > limit.Level {
		was.Level = limit.Level
	}
	was.Hidden, was.Reveal = was.Hidden || limit.Hidden, was.Reveal && limit.Reveal
	return was
}

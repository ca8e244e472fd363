package store

import (
	"context"
	"strings"
	"time"

	"aduan/model"
)

// Report makes a report; see model.Reports. Like a recap it reads block by block,
// each in a transaction of its own, and all of it is as of one moment.
func (d *desk) Report(ctx context.Context, ask model.ReportAsk, progress func(done, total int)) (model.Reported, error) {
	if ask.Publish {
		var err error
		if ask, err = d.publishing(ask); err != nil {
			return model.Reported{}, err
		}
	}
	if !ask.AsOf.IsZero() {
		return d.reportThen(ctx, ask, progress)
	}
	var c *model.Reporting
	var now time.Time
	var officeN, calendarN uint32
	settled, blocks := true, 1
	for n := 0; n < blocks; n++ {
		if err := ctx.Err(); err != nil {
			return model.Reported{}, toError(err)
		}
		err := d.view(func(s *scene) error {
			if c == nil {
				if err := ask.Check(s.now); err != nil {
					return err
				}
				now, officeN, calendarN = s.now, s.w.officeN, s.w.calN
				c = model.NewReporting(ask, now, s.office)
				c.Improve(s.improvements())
			}
			s.now = now
			blocks = int(u32(s.rows.meta.Get(mCases)))>>blockBits + 1
			k, _ := s.rows.stale.Cursor().First()
			settled = settled && k == nil
			return s.reportBlock(c, uint32(n))
		})
		if err != nil {
			return model.Reported{}, err
		}
		if progress != nil {
			progress(n+1, blocks)
		}
	}
	return finished(c, ask, officeN, calendarN, settled), nil
}

// finished is the report with what it was made by.
func finished(c *model.Reporting, ask model.ReportAsk, officeN, calendarN uint32, settled bool) model.Reported {
	r := c.Report()
	r.OfficeN, r.CalendarN, r.Settled = officeN, calendarN, settled
	if r.Recap != nil {
		r.Recap.OfficeN, r.Recap.Settled = officeN, settled
	}
	if ask.Publish {
		r = r.Publish()
	}
	return r
}

// reportBlock counts those of a block that were received in the period, that are
// open, or that were recorded in it and are a number alone.
func (s *scene) reportBlock(c *model.Reporting, n uint32) error {
	want := s.wanted(c.Since(), c.Until(), n)
	var err error
	want.down(func(i uint32) bool {
		ord := n<<blockBits + i
		var r *row
		if r, err = decodeRow(s.rows.cases.Get(be32(ord))); err != nil {
			return false
		}
		switch sight := s.sight(r); {
		case sight.Level >= model.SeeState:
			k := s.reportCase(ord, r, sight.Level)
			if c.Quotes(&k, r.Learned, r.Outside) {
				s.says(&k, r.ID, sight)
			}
			c.Add(k)
		case sight.Level == model.SeeNumber:
			c.AddSecret(timeOf(r.Recorded, s.now.Location()))
		}
		return true
	})
	return err
}

// wanted are the cases of a block that were received or recorded between two
// moments, and those that are open.
func (s *scene) wanted(since, until time.Time, n uint32) bitset {
	var want, open, recorded bitset
	received := query{Query: model.Query{Since: since, Until: until}, since: msFrom(since), until: msFrom(until)}
	received.period(s).block(s.rows.facet, n, &want)
	received.Place = placeBook
	received.period(s).block(s.rows.facet, n, &recorded)
	want.or(&recorded)
	condition{dim: dimState, values: liveStates()}.block(s.rows.facet, n, &open)
	want.or(&open)
	return want
}

// reportCase is what a report counts of a row, as far as the viewer sees it.
func (s *scene) reportCase(ord uint32, r *row, l model.Level) model.ReportCase {
	codes, loc := r.codes(), s.now.Location()
	k := model.ReportCase{RecapCase: s.recapCase(&codes, l), Place: ord, Register: r.register(),
		ReplyDue: timeOf(r.ReplyDue, loc), ReplyAt: timeOf(r.ReplyAt, loc)}
	if !k.Read {
		return k
	}
	k.Village, k.Post, k.Cause, k.Stars = r.Area, r.Handler.Post, r.Cause, r.Stars
	if l >= model.SeeMasked {
		k.Lead = r.Lead
	}
	if f := s.facts(r.Sight); f != nil && f.Respondent != nil {
		k.Respondent = string(f.Respondent.Post)
		if k.Respondent == "" {
			k.Respondent = string(f.Respondent.Unit)
		}
	}
	return k
}

// says adds what the case itself says to somebody with that sight.
func (s *scene) says(k *model.ReportCase, id model.CaseID, sight model.Sight) {
	rd := &reader{s: s}
	quote(k, model.Fold(id, rd.events(id)), s, sight)
}

func quote(k *model.ReportCase, c model.Case, s *scene, sight model.Sight) {
	v := model.View(model.ViewInput{Case: c, Sight: sight, Viewer: s.viewer, Office: s.office})
	k.Lesson = v.Lesson
	if v.Respondent != nil {
		k.Agent = gathered(agentOf(v.Respondent))
	}
}

// gathered is a name as reports gather by it: one spelling, whatever the case of
// its letters and the room between its words.
func gathered(name string) string {
	return strings.ToUpper(strings.Join(strings.Fields(name), " "))
}

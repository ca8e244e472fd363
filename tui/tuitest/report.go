package tuitest

import (
	"context"
	"slices"
	"strings"

	"aduan/model"
)

// Report counts the rows as the book counts cases; a row's place in the book is
// its place in the list.
func (d *Desk) Report(ctx context.Context, ask model.ReportAsk, progress func(done, total int)) (model.Reported, error) {
	d.Reports = append(d.Reports, ask)
	if d.OnRecap != nil {
		d.OnRecap(ctx, progress)
	}
	if err := ctx.Err(); err != nil {
		return model.Reported{}, model.NotNow("cancelled")
	}
	now := d.Self.Now
	if err := ask.Check(now); err != nil {
		return model.Reported{}, err
	}
	if !ask.AsOf.IsZero() {
		now = ask.AsOf
	}
	c := model.NewReporting(ask, now, d.Self.Office)
	c.Improve(d.Improved)
	for i, r := range d.Rows {
		if r.Sight == model.SeeNumber {
			c.AddSecret(d.Self.Now)
			continue
		}
		c.Add(d.reported(i, r))
	}
	r := c.Report()
	r.OfficeN, r.CalendarN = d.Self.OfficeN, 2
	if ask.Publish {
		r = r.Publish()
	}
	return r, d.Broken
}

// reported is what a report counts of a row.
func (d *Desk) reported(i int, r model.Row) model.ReportCase {
	k := model.ReportCase{RecapCase: d.counted(r), Place: uint32(i), Register: r.Register, Village: r.Area, Post: r.Handler.Post}
	if c := r.Clock; c != nil && strings.HasPrefix(c.Name, "response") {
		k.ReplyDue, k.ReplyAt = c.DueAt, c.StoppedAt
	}
	if k.Settled {
		k.Stars = 1 + i%5
		if causes := d.Self.Office.Causes; len(causes) > 0 && r.State == model.Closed {
			k.Cause = causes[i%len(causes)].Code
		}
	}
	return k
}

// placed tells whether a row is one of those a query names by place.
func (d *Desk) placed(i int, q model.Query) bool {
	return q.Cases == nil || slices.Contains(q.Cases, uint32(i))
}

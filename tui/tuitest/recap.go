package tuitest

import (
	"context"
	"slices"

	"aduan/model"
)

// Recap counts the rows as the book counts cases, with what OnRecap does
// meanwhile.
func (d *Desk) Recap(ctx context.Context, p model.Period, progress func(done, total int)) (model.Recap, error) {
	d.Recaps = append(d.Recaps, p)
	if d.OnRecap != nil {
		d.OnRecap(ctx, progress)
	}
	if err := ctx.Err(); err != nil {
		return model.Recap{}, model.NotNow("cancelled")
	}
	c := model.NewCounting(p, d.Self.Now, d.Self.Office.Breakdowns())
	for _, r := range d.Rows {
		if r.Sight == model.SeeNumber {
			c.AddSecret(d.Self.Now)
			continue
		}
		c.Add(d.counted(r))
	}
	r := c.Recap()
	r.OfficeN = d.Self.OfficeN
	return r, d.Broken
}

// counted is what a recap counts of a row.
func (d *Desk) counted(r model.Row) model.RecapCase {
	k := model.RecapCase{State: r.State, ReceivedAt: r.ReceivedAt, Channel: r.Channel, Read: r.Sight > model.SeeState, Class: r.Class,
		Category: r.Category, Unit: r.Handler.Unit, District: r.Area[:min(len(r.Area), len("35.08.04"))]}
	switch {
	case late(r):
		k.Settlement, k.Response = model.Broken, model.Broken
	case r.State == model.Closed || r.State == model.Delivered:
		k.Settlement, k.Response, k.Settled, k.Days = model.Kept, model.Kept, true, len(r.Subject)%14
	}
	if r.State == model.Closed {
		k.Outcome = "fulfilled"
	}
	if all := d.Self.Office.Criteria; len(all) > 0 && k.Settled {
		first := len(r.Subject) % len(all)
		k.Reasons = []string{all[first].Code}
		if first%3 == 0 {
			k.Reasons = append(k.Reasons, all[(first+1)%len(all)].Code)
		}
	}
	return k
}

// behind tells whether a row is one of those behind a figure.
func (d *Desk) behind(r model.Row, q model.Query) bool {
	k := d.counted(r)
	return (q.Part == model.Part{} || slices.Contains(k.Parts(q.Part.By), q.Part)) && k.Answers(q.Keeping) &&
		(q.Since.IsZero() || !r.ReceivedAt.Before(q.Since)) && (q.Until.IsZero() || r.ReceivedAt.Before(q.Until))
}

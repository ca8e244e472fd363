package store

import (
	"context"
	"time"

	"aduan/model"
)

// Recap counts the cases of a period; see model.Recaps. It reads a block of
// cases in each of its transactions, so that nobody who writes waits for a
// report over years; all of it is as of one moment.
func (d *desk) Recap(ctx context.Context, p model.Period, progress func(done, total int)) (model.Recap, error) {
	var c *model.Counting
	var now time.Time
	var office uint32
	settled, blocks := true, 1
	for n := 0; n < blocks; n++ {
		if err := ctx.Err(); err != nil {
			return model.Recap{}, toError(err)
		}
		err := d.view(func(s *scene) error {
			if c == nil {
				now, office = s.now, s.w.officeN
				c = model.NewCounting(p, now, s.office.Breakdowns())
			}
			s.now = now
			blocks = int(u32(s.rows.meta.Get(mCases)))>>blockBits + 1
			k, _ := s.rows.stale.Cursor().First()
			settled = settled && k == nil
			return s.recapBlock(c, uint32(n))
		})
		if err != nil {
			return model.Recap{}, err
		}
		if progress != nil {
			progress(n+1, blocks)
		}
	}
	r := c.Recap()
	r.OfficeN, r.Settled = office, settled
	return r, nil
}

// recapBlock counts those of a block that were received in the period or the
// one before, those that are open, and of those that were recorded then the ones
// that are a number alone.
func (s *scene) recapBlock(c *model.Counting, n uint32) error {
	want := s.wanted(c.Since(), c.Until(), n)
	var err error
	want.down(func(i uint32) bool {
		var r *row
		if r, err = decodeRow(s.rows.cases.Get(be32(n<<blockBits + i))); err != nil {
			return false
		}
		switch l := s.sight(r).Level; {
		case l >= model.SeeState:
			codes := r.codes()
			c.Add(s.recapCase(&codes, l))
		case l == model.SeeNumber:
			c.AddSecret(timeOf(r.Recorded, s.now.Location()))
		}
		return true
	})
	return err
}

package store

import (
	"aduan/model"
)

// reported tells of a case what reports alone ask of it.
func (r *row) reported(c *model.Case, clocks []model.Clock) {
	r.Service = c.Service
	if c.State == model.Closed {
		r.Cause, r.Learned = c.Cause, c.Lesson != ""
	}
	if c.Team != nil {
		r.Lead = c.Team.Lead.Staff
	}
	if c.Rating != nil {
		r.Stars = c.Rating.Stars
	}
	r.Outside = c.Respondent != nil && agentOf(c.Respondent) != ""
	if k, ok := worstReply(clocks); ok {
		r.ReplyAt = msFrom(k.StoppedAt)
		if r.ReplyDue = msFrom(k.DueAt); r.ReplyDue < 0 {
			r.ReplyDue = 0
		}
	}
}

// worstReply is the clock of the promise to respond that is kept worst: one that
// runs, else one that was missed, else the last that was met.
func worstReply(clocks []model.Clock) (worst model.Clock, ok bool) {
	rank := func(k model.Clock) int {
		switch {
		case k.Running():
			return 2
		case k.State == model.ClockMissed:
			return 1
		}
		return 0
	}
	for _, k := range clocks {
		if !promises(k.Name, k.Round, model.DutyResponse) || k.State == model.ClockCarried {
			continue
		}
		if !ok || rank(k) > rank(worst) || rank(k) == rank(worst) && k.StoppedAt.After(worst.StoppedAt) {
			worst, ok = k, true
		}
	}
	return worst, ok
}

// agentOf is who outside the office is complained of, as the entry says it.
func agentOf(r *model.Respondent) string {
	if r == nil || r.Kind != "agency" && r.Kind != "outside" {
		return ""
	}
	return r.Text
}

// placesCondition is met by cases at given places in the book, in order.
func placesCondition(places []uint32) condition {
	c := condition{dim: dimState, values: []string{}, late: map[uint32]*bitset{}}
	for _, ord := range places {
		b := c.late[ord>>blockBits]
		if b == nil {
			b = &bitset{}
			c.late[ord>>blockBits] = b
		}
		b.add(ord & (blockSize - 1))
	}
	return c
}

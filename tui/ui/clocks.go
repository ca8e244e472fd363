package ui

import "aduan/model"

// LocalClock is a clock whose every moment is in the office's zone.
func (e *Env) LocalClock(c model.Clock) model.Clock {
	c.StartedAt, c.DueAt = e.Local(c.StartedAt), e.Local(c.DueAt)
	if !c.StoppedAt.IsZero() {
		c.StoppedAt = e.Local(c.StoppedAt)
	}
	if !c.PausedSince.IsZero() {
		c.PausedSince = e.Local(c.PausedSince)
	}
	steps := c.Ledger
	c.Ledger = append(c.Ledger[:0:0], steps...)
	for i := range c.Ledger {
		s := &c.Ledger[i]
		s.From, s.To = e.Local(s.From), e.Local(s.To)
	}
	return c
}

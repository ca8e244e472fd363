package tuitest

import (
	"context"

	"aduan/model"
)

// MachineClock is d.Machine, beside the newest event of d.Size.
func (d *Desk) MachineClock(context.Context) (model.MachineClock, error) {
	m := d.Machine
	m.Now, m.Newest = d.Self.Now, d.Size.NewestEvent
	return m, d.Broken
}

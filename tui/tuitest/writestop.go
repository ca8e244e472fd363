package tuitest

import "context"

// WriteStop is d.Stop.
func (d *Desk) WriteStop(context.Context) error { return d.Stop }

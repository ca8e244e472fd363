package model

import (
	"context"
	"time"
)

// MachineClocks is how the machine's clock is held against the book.
type MachineClocks interface {
	// MachineClock tells whether registration stops because the clock is in doubt.
	MachineClock(context.Context) (MachineClock, error)
}

// MachineClock is the machine's clock beside the newest event of the book.
type MachineClock struct {
	Now    time.Time
	Newest time.Time // zero: nothing was written yet
	Doubt  ClockDoubt
}

// ClockDoubt says why the machine's clock cannot be right; empty: it can.
type ClockDoubt string

// The clock lies before the newest event, or so long after the moment when the
// next was to be expected that somebody must confirm the date.
const (
	ClockBehind ClockDoubt = "behind"
	ClockAhead  ClockDoubt = "ahead"
)

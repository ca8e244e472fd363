package ui

// Filterer is a screen with a filter that may be kept under a name. The place is
// a place's code, "all" for the search of the whole book; empty where there is
// nothing to keep.
type Filterer interface {
	Filtering() (place, text string)
}

// FilterMsg sets the filter of a place.
type FilterMsg struct{ Place, Text string }

// RanMsg tells the root which command was run, so that it is offered again.
type RanMsg struct{ Command string }

// MouseMsg turns the mouse on or off.
type MouseMsg struct{}

// LearnMsg turns the learning mode on or off: each key then says what it would
// do, and does nothing until it is pressed a second time.
type LearnMsg struct{}

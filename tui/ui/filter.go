package ui

// Filterer is a screen with a filter that may be kept under a name. The place is
// a place's code, "all" for the search of the whole book; empty where there is
// nothing to keep.
type Filterer interface {
	Filtering() (place, text string)
}

// FilterMsg sets the filter of a place.
type FilterMsg struct{ Place, Text string }

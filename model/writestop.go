package model

import "context"

// WriteStops is whether the book can be written at all.
type WriteStops interface {
	// WriteStop says why nothing can be recorded now, as an *Error; nil where it
	// can. Reading goes on.
	WriteStop(context.Context) error
}

package tuitest

import (
	"context"

	"aduan/model"
)

// Improvements are those that were put into Improved.
func (d *Desk) Improvements(context.Context) ([]model.Improvement, error) {
	return d.Improved, d.Broken
}

package tuitest

import (
	"context"
	"time"

	"aduan/model"
)

// Stands keeps one record in memory, as long as the book would.
func (d *Desk) Stands() model.Stands { return (*stands)(d) }

type stands Desk

func (d *stands) Keep(ctx context.Context, x model.Stand) error {
	if err := ctx.Err(); d.Heeds && err != nil {
		return err
	}
	d.Stood, d.Standings = &x, d.Standings+1
	return d.Broken
}

func (d *stands) Last(context.Context) (model.Stand, bool, error) {
	if d.Stood == nil || d.Self.Now.Sub(d.Stood.At) > model.StandFor {
		return model.Stand{}, false, d.Broken
	}
	return *d.Stood, true, d.Broken
}

func (d *stands) Forget(_ context.Context, began time.Time) error {
	if d.Stood != nil && d.Stood.Began.Equal(began) {
		d.Stood = nil
	}
	return d.Broken
}

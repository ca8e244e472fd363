package tuitest

import (
	"context"

	"aduan/model"
)

// Known is who was set to have the number; it keeps what was asked.
func (d *Desk) Known(_ context.Context, number string) (model.Acquaintance, error) {
	d.Whose = append(d.Whose, number)
	if d.Broken != nil {
		return model.Acquaintance{}, d.Broken
	}
	_, n := model.IsWhole(number)
	return d.People[n], nil
}

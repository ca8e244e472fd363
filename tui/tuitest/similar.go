package tuitest

import (
	"context"
	"slices"

	"aduan/model"
)

// Alike is who was set to be called so there; it keeps what was asked.
func (d *Desk) Alike(_ context.Context, name, area string) ([]model.Similar, error) {
	d.Called = append(d.Called, name+"|"+area)
	if d.Broken != nil {
		return nil, d.Broken
	}
	var out []model.Similar
	for _, x := range d.Resembling {
		if x.Area == area && model.SoundsAlike(x.Who, name) {
			out = append(out, x)
		}
	}
	return out, nil
}

// Similar is what was set to be like the cases of this desk.
func (d *Desk) Similar(_ context.Context, ref string) ([]model.Similar, error) {
	if d.Broken != nil {
		return nil, d.Broken
	}
	return slices.DeleteFunc(slices.Clone(d.Resembling), func(x model.Similar) bool { return x.Register == ref }), nil
}

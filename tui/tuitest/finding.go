package tuitest

import (
	"context"
	"slices"
	"strings"

	"aduan/model"
)

// Where tells Found of every case that is asked for.
func (d *Desk) Where(_ context.Context, _ string, cases []model.CaseID) (map[model.CaseID][]model.Spot, error) {
	out := map[model.CaseID][]model.Spot{}
	for _, id := range cases {
		out[id] = d.Found
	}
	return out, d.Broken
}

// Views keeps filters in memory.
func (d *Desk) Views() model.SavedViews { return (*views)(d) }

type views Desk

func (d *views) Save(ctx context.Context, v model.SavedView) error {
	if err := d.Drop(ctx, v.Name); err != nil {
		return err
	}
	d.Saved = append(d.Saved, v)
	return nil
}

func (d *views) List(context.Context) ([]model.SavedView, error) {
	out := slices.Clone(d.Saved)
	model.SortViews(out)
	return out, d.Broken
}

func (d *views) Drop(_ context.Context, name string) error {
	d.Saved = slices.DeleteFunc(d.Saved, func(v model.SavedView) bool { return strings.EqualFold(v.Name, name) })
	return d.Broken
}

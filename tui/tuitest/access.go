package tuitest

import (
	"context"

	"aduan/model"
)

// Accesses answers with d.Looks.
func (d *Desk) Accesses(context.Context, model.AccessQuery) ([]model.Access, error) {
	return d.Looks, d.Broken
}

// Retention proposes nothing.
func (d *Desk) Retention(context.Context, string) (model.RetentionPart, error) {
	return model.RetentionPart{}, d.Broken
}

// Breaches are d.Lost.
func (d *Desk) Breaches(context.Context) ([]model.Breach, error) { return d.Lost, d.Broken }

// KeptCopies are none.
func (d *Desk) KeptCopies(context.Context) ([]model.Copy, error) { return nil, d.Broken }

// ExportPerson keeps the deed and answers with d.File.
func (d *Desk) ExportPerson(ctx context.Context, deed model.Deed) (model.PersonFile, error) {
	_, err := d.Act(ctx, deed)
	return d.File, err
}

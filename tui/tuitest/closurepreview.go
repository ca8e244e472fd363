package tuitest

import (
	"context"

	"aduan/model"
)

// PreviewClosure answers with Parts in their order, one a call: the cursor of a
// part is its number. Refused, where it is not nil, is the answer instead.
func (d *Desk) PreviewClosure(_ context.Context, c model.ClosureChange, after string) (model.ClosurePart, error) {
	d.Previewed = append(d.Previewed, c)
	if d.Broken != nil {
		return model.ClosurePart{}, d.Broken
	}
	if len(d.Parts) == 0 {
		return model.ClosurePart{}, nil
	}
	return d.Parts[min(len(after), len(d.Parts)-1)], d.Refused
}

// PreviewImport answers as PreviewClosure does.
func (d *Desk) PreviewImport(ctx context.Context, a *model.ClosuresImport, after string) (model.ClosurePart, error) {
	return d.PreviewClosure(ctx, model.ClosureChange{}, after)
}

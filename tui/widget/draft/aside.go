package draft

import (
	"context"
	"time"

	"aduan/model"
)

// Aside keeps the counter's form beside the one that is filled in next; call it in
// a command. What fails leaves it where it was.
func Aside(ctx context.Context, desk model.Desk, d model.FormDraft) error {
	d.Form = model.AsideForm(d.Deed)
	if err := desk.Drafts().Save(ctx, d); err != nil {
		return err
	}
	return desk.Drafts().Drop(ctx, model.CounterForm)
}

// Bring makes a form that was set aside the counter's own again; the one that is
// there is set aside instead. Call it in a command.
func Bring(ctx context.Context, desk model.Desk, d model.FormDraft) error {
	was := d.Form
	own, found, err := desk.Drafts().Load(ctx, model.CounterForm)
	if err != nil {
		return err
	}
	if found && own.Recorded == nil && own.Deed != d.Deed {
		if err := Aside(ctx, desk, own); err != nil {
			return err
		}
	}
	d.Form, d.Saved = model.CounterForm, d.Saved.Add(time.Nanosecond) // newer than what is still on its way
	if err := desk.Drafts().Save(ctx, d); err != nil {
		return err
	}
	return desk.Drafts().Drop(ctx, was)
}

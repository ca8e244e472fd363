package draft

import (
	"context"
	"fmt"

	"aduan/model"
	"aduan/tui/ui"
)

// Load is the draft of a form for whoever goes on with it; call it in a command.
// One whose deed is in the book is forgotten with this: it is told, and no more
// offered.
func Load(ctx context.Context, desk model.Desk, form string) (model.FormDraft, bool, error) {
	d, found, err := desk.Drafts().Load(ctx, form)
	if err == nil && found && d.Recorded != nil {
		err = desk.Drafts().Drop(ctx, form)
	}
	return d, found, err
}

// Recorded says that a draft's deed was recorded, when, and as what.
func Recorded(env *ui.Env, d model.FormDraft) string {
	say, at := env.Say.Form, env.Moment(d.Recorded.At)
	if d.Recorded.Register == "" {
		return fmt.Sprintf(say.RecordedAt, d.Title, at)
	}
	return fmt.Sprintf(say.RecordedAs, d.Title, d.Recorded.Register, at)
}

// Ahead keeps what is typed before its deed is sent, where some of it is not kept
// yet: a program that ends in between leaves a draft that says what became of it.
// The deed does not wait for a draft that cannot be kept.
func (k *Keeper) Ahead(title string, values map[string]string) func(context.Context) {
	if !k.Stale() {
		return func(context.Context) {}
	}
	desk := k.env.Desk
	d := model.FormDraft{Form: k.Form, Deed: k.Deed, Title: title, Saved: k.env.Now(), Values: values}
	return func(ctx context.Context) { _ = desk.Drafts().Save(ctx, d) }
}

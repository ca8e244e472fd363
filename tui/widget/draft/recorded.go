package draft

import (
	"context"
	"fmt"

	"aduan/model"
	"aduan/tui/ui"
)

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
// The deed does not wait for a draft that cannot be kept; but it is not done where
// another session has taken the draft over, or both would do it.
func (k *Keeper) Ahead(title string, values map[string]string) func(context.Context) error {
	desk, stale := k.env.Desk, k.Stale()
	d := model.FormDraft{Form: k.Form, Deed: k.Deed, Title: title, Saved: k.env.Now(), Values: values}
	return func(ctx context.Context) error {
		if !desk.Drafts().Mine(d.Form) {
			return model.NotNow(model.DraftElsewhere)
		}
		if !stale {
			return nil
		}
		if err := desk.Drafts().Save(ctx, d); Elsewhere(err) {
			return err
		}
		return nil
	}
}

// Package draft keeps what is typed into a form before it is a deed: a moment
// after the last key, when one leaves, and never in the way of the keys.
package draft

import (
	"context"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// pause is how long after the last key a draft is kept.
const pause = 300 * time.Millisecond

// Keeper keeps the draft of one form. Its screen hands it the
// messages that are addressed to it.
type Keeper struct {
	env    *ui.Env
	asking ui.Asking
	edits  int
	stale  bool // something is typed that is not kept
	gone   bool // its deed is done
	failed bool // the newest keeping did not work
	saved  time.Time
	other  bool // another session has a draft of this form open
	moved  bool // another session has taken the draft over: this is another, which is not told yet

	// Form is the name of the draft, Deed the id of what it will be.
	Form string
	Deed model.DeedID
}

type (
	// DueMsg tells that nothing was typed for a while.
	DueMsg struct {
		to *Keeper
		n  int
	}
	// Kept answers the keeping of a draft: by which name, as which deed.
	Kept struct {
		at   time.Time
		form string
		deed model.DeedID
	}
)

// New makes the keeper of a form's draft.
func New(env *ui.Env, form string) *Keeper {
	return &Keeper{env: env, Form: form, Deed: model.DeedID(env.NewID())}
}

// Take goes on with a draft that was kept before.
func (k *Keeper) Take(d model.FormDraft) {
	k.Form = d.Form
	if d.Deed != "" {
		k.Deed = d.Deed
	}
	k.saved = d.Saved
}

// Touched counts an edit; the draft is kept a moment after the last.
func (k *Keeper) Touched() tea.Cmd {
	k.edits++
	k.stale = true
	return k.env.After(pause, DueMsg{k, k.edits})
}

// Due tells whether msg is the pause after the last key.
func (k *Keeper) Due(msg DueMsg) bool { return msg.to == k && msg.n == k.edits && k.stale && !k.gone }

// Stale is true while something is typed that is not kept.
func (k *Keeper) Stale() bool { return k.stale && !k.gone }

// Saved is when the draft was kept last; zero for never.
func (k *Keeper) Saved() time.Time { return k.saved }

// Kept is when all that is typed was kept; zero where some of it is not.
func (k *Keeper) Kept() time.Time {
	if k.Stale() {
		return time.Time{}
	}
	return k.saved
}

// Says is how the draft stands, for the head of its form.
func (k *Keeper) Says() ui.Span {
	say := k.env.Say.Form
	switch {
	case k.failed:
		return ui.Warn.T(say.Unkept)
	case !k.saved.IsZero():
		return ui.Muted.T(fmt.Sprintf(say.KeptAt, k.env.Clock(k.saved)))
	case k.other:
		return ui.Muted.T(say.KeepingOwn)
	}
	return ui.Muted.T(say.Keeping)
}

// Done ends the keeping: the deed is done.
func (k *Keeper) Done() { k.gone, k.stale = true, false }

// Save keeps the draft now; see Keep.
func (k *Keeper) Save(title string, values map[string]string) tea.Cmd {
	k.stale = false
	desk, newID, parent := k.env.Desk, k.env.NewID, k.env.Context
	d := model.FormDraft{Form: k.Form, Deed: k.Deed, Title: title, Saved: k.env.Now(), Values: values}
	return ui.Ask(k.env, k.asking.Next(k), func(ctx context.Context) (Kept, error) {
		d, err := Keep(ctx, parent, desk, d, newID)
		return Kept{d.Saved, d.Form, d.Deed}, err
	})
}

// Got takes the answer to Save; false where it is another's. The error is what
// kept the draft from being kept.
func (k *Keeper) Got(msg ui.Got[Kept]) (mine bool, err error) {
	if !k.asking.Mine(k, msg.Addr) {
		return false, nil
	}
	k.failed = msg.Err != nil
	if k.failed {
		k.stale = true
		return true, msg.Err
	}
	k.saved = msg.Value.at
	if msg.Value.form != k.Form {
		k.Form, k.Deed, k.moved = msg.Value.form, msg.Value.deed, true
	}
	return true, nil
}

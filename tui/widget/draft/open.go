package draft

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// Open is the draft of a form for whoever goes on with it; call it in a command.
// parent is the session's context: until it ends the draft is open here. One whose
// deed is in the book is forgotten with this: it is told, and no more offered.
func Open(parent context.Context, desk model.Desk, ask model.DraftAsk) (model.OpenedDraft, error) {
	d, err := desk.Drafts().Open(parent, ask)
	if err == nil && d.Recorded != nil {
		err = desk.Drafts().Drop(parent, d.Form)
	}
	return d, err
}

// Offer keeps a draft that nobody has typed, unless there is one of its form to go
// on with: what was typed stays.
func Offer(parent context.Context, desk model.Desk, d model.FormDraft) (newer bool, err error) {
	ctx, left := context.WithCancel(parent) // it is open here no longer than that
	defer left()
	was, err := Open(ctx, desk, model.DraftAsk{Form: d.Form})
	if err != nil || was.Found && was.Recorded == nil {
		return err == nil, err
	}
	d.Form = was.Form
	return false, desk.Drafts().Save(ctx, d)
}

// Elsewhere tells whether a draft was not kept, or a deed not done, because another
// session has taken the draft over.
func Elsewhere(err error) bool {
	e := (*model.Error)(nil)
	return errors.As(err, &e) && e.Rule == model.DraftElsewhere
}

// Keep keeps what is typed. Where another session has taken the draft over, it is
// kept as another, for another deed, which is open here until parent ends: neither
// writes over what the other has typed. It gives what was kept.
func Keep(ctx, parent context.Context, desk model.Desk, d model.FormDraft, newID func() string) (model.FormDraft, error) {
	err := desk.Drafts().Save(ctx, d)
	if !Elsewhere(err) {
		return d, err
	}
	own, err := desk.Drafts().Open(parent, model.DraftAsk{Form: d.Form, Fresh: true})
	if err != nil {
		return d, err
	}
	d.Form, d.Deed = own.Form, model.DeedID(newID())
	return d, desk.Drafts().Save(ctx, d)
}

// Begin takes what was found of the form: its name, and whether a draft of it is
// open in another session, which is then said.
func (k *Keeper) Begin(d model.OpenedDraft) tea.Cmd {
	k.Form, k.other = d.Form, d.Elsewhere != nil
	if !k.other || d.Found {
		return k.watch(d)
	}
	return tea.Batch(k.watch(d), ui.Warning(fmt.Sprintf(k.env.Say.Form.OpenElsewhere, ui.Cut(d.Elsewhere.Title, mostOfTitle))))
}

// watch waits until the draft is open here no more, and says so where another session
// has taken it over: one may be reading, and about to go on.
func (k *Keeper) watch(d model.OpenedDraft) tea.Cmd {
	if d.Ended == nil {
		return nil
	}
	desk, said, ended, form := k.env.Desk, ui.ToastMsg{Text: k.env.Say.Form.TakenElsewhere, Role: ui.Warn}, d.Ended, d.Form
	return func() tea.Msg {
		if <-ended; desk.Drafts().Mine(form) {
			return nil
		}
		return said
	}
}

// mostOfTitle is the columns of a draft's title in a message.
const mostOfTitle = 18

// Told says once that another session has taken the draft over, and that this is
// another now; nil where there is nothing to say.
func (k *Keeper) Told() tea.Cmd {
	if !k.moved {
		return nil
	}
	k.moved = false
	return ui.Warning(k.env.Say.Form.MovedElsewhere)
}

// Leave says that the draft is open here no more.
func (k *Keeper) Leave() tea.Cmd {
	desk, form := k.env.Desk, k.Form
	return func() tea.Msg {
		desk.Drafts().Leave(form)
		return nil
	}
}

package store

import (
	"context"
	"slices"
	"sync"

	"aduan/model"
)

// openDrafts is which session has which draft open, in memory: gone with the
// process, as the sessions are. A session is a desk.
type openDrafts struct {
	mu sync.Mutex
	by map[draftName]*opening
}

// draftName is a draft of somebody.
type draftName struct {
	who  model.StaffID
	form string
}

// opening is a draft in a session, until that ends.
type opening struct {
	d    *desk
	over func() bool // its session has ended, whether or not that was noticed
	stop func() bool
	done chan struct{} // closed when it is another's, or nobody's
}

// open gives d a draft, whoever had it, until ctx ends. What is opened beyond
// mostPresent is written like a form of old: by the last.
func (o *openDrafts) open(ctx context.Context, d *desk, form string) <-chan struct{} {
	o.mu.Lock()
	defer o.mu.Unlock()
	name := draftName{d.who.Staff, form}
	had := o.by[name]
	switch {
	case had != nil && had.d == d && !had.over():
		return had.done
	case had == nil && len(o.by) >= mostPresent:
		return nil
	}
	if o.by == nil {
		o.by = map[draftName]*opening{}
	}
	if had != nil {
		had.stop()
		close(had.done)
	}
	x := &opening{d: d, over: func() bool { return ctx.Err() != nil }, done: make(chan struct{})}
	o.by[name] = x
	x.stop = context.AfterFunc(ctx, func() {
		o.mu.Lock()
		defer o.mu.Unlock()
		if o.by[name] == x {
			delete(o.by, name)
			close(x.done)
		}
	})
	return x.done
}

// elsewhere is true for a draft that another session of d's person has open.
func (o *openDrafts) elsewhere(d *desk, form string) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	x := o.by[draftName{d.who.Staff, form}]
	return x != nil && x.d != d && !x.over()
}

// leave ends that d has a draft open; no form means all of them.
func (o *openDrafts) leave(d *desk, form string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for name, x := range o.by {
		if x.d == d && (form == "" || name.form == form) {
			x.stop()
			delete(o.by, name)
			close(x.done)
		}
	}
}

// Mine is false for a draft that another session has open.
func (d drafts) Mine(form string) bool { return !d.b.begun.elsewhere(d.d, form) }

// Leave says that a draft is open here no more.
func (d drafts) Leave(form string) { d.b.begun.leave(d.d, form) }

// Open finds the draft of a form; see model.OpenDrafts. Two sessions that ask at
// once are not given the same: what one looks at and takes is one step.
func (d drafts) Open(ctx context.Context, ask model.DraftAsk) (model.OpenedDraft, error) {
	if ask.Form == "" || len(ask.Form) > 256 {
		return model.OpenedDraft{}, model.Invalid("form", "required")
	}
	d.b.opening.Lock()
	defer d.b.opening.Unlock()
	all, err := d.all(ctx)
	if err != nil {
		return model.OpenedDraft{}, err
	}
	form := model.DraftForm(ask.Form)
	all = slices.DeleteFunc(all, func(f model.FormDraft) bool { return model.DraftForm(f.Form) != form })
	out := d.choose(all, ask, form)
	if !out.Found {
		out.Form = d.free(all, form)
	}
	out.Ended = d.b.begun.open(ctx, d.d, out.Form)
	if out.Found {
		out.Recorded = d.recorded(out.Deed)
	}
	return out, nil
}

// choose goes on with the draft that was asked for by its own name, or is taken
// over; else with the newest that is open nowhere else.
func (d drafts) choose(all []model.FormDraft, ask model.DraftAsk, form string) (out model.OpenedDraft) {
	if ask.Fresh {
		return out
	}
	if i := slices.IndexFunc(all, func(f model.FormDraft) bool { return f.Form == ask.Form }); i >= 0 && (ask.Take || ask.Form != form) {
		if ask.Take || d.Mine(ask.Form) {
			return model.OpenedDraft{FormDraft: all[i], Found: true}
		}
		return model.OpenedDraft{Elsewhere: &all[i]}
	}
	for i, f := range all {
		if d.Mine(f.Form) {
			return model.OpenedDraft{FormDraft: f, Found: true}
		}
		if out.Elsewhere == nil {
			out.Elsewhere = &all[i]
		}
	}
	return out
}

// free is a name under which nothing is kept, and which no other session has open.
func (d drafts) free(all []model.FormDraft, form string) string {
	for n := 1; ; n++ {
		name := model.NthDraft(form, n)
		kept := slices.ContainsFunc(all, func(f model.FormDraft) bool { return f.Form == name })
		if !kept && d.Mine(name) {
			return name
		}
	}
}

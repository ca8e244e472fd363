package tuitest

import (
	"context"
	"slices"

	"aduan/model"
)

// drafts are those kept, and whether another session has them open.
func (d *Desk) drafts() []model.FormDraft {
	out := slices.Clone(d.Kept)
	for i := range out {
		out[i].Elsewhere = slices.Contains(d.Elsewhere, out[i].Form)
	}
	return out
}

// Open gives the draft of a form that no other session has open, as the book does.
func (d *drafts) Open(_ context.Context, ask model.DraftAsk) (model.OpenedDraft, error) {
	form, out := model.DraftForm(ask.Form), model.OpenedDraft{}
	if ask.Take {
		d.Elsewhere = slices.DeleteFunc(d.Elsewhere, func(name string) bool { return name == ask.Form })
	}
	for _, k := range d.Kept {
		switch {
		case ask.Fresh || model.DraftForm(k.Form) != form || ask.Form != form && k.Form != ask.Form || out.Found:
		case d.Mine(k.Form):
			out = model.OpenedDraft{FormDraft: k, Found: true}
		case out.Elsewhere == nil:
			out.Elsewhere = &k
		}
	}
	for n := 1; !out.Found && out.Form == ""; n++ {
		name := model.NthDraft(form, n)
		if d.Mine(name) && !slices.ContainsFunc(d.Kept, func(k model.FormDraft) bool { return k.Form == name }) {
			out.Form = name
		}
	}
	return out, d.Broken
}

// Mine is false for what stands in Elsewhere.
func (d *drafts) Mine(form string) bool { return !slices.Contains(d.Elsewhere, form) }

// Leave forgets nothing: Elsewhere is the test's.
func (d *drafts) Leave(string) {}

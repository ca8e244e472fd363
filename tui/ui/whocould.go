package ui

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"

	"aduan/model"
)

// WhoCould says who does an action that is never this person's, on whatever
// case; empty where it may be this person's. Whom no case is ever sent to has no
// part in one either.
func (e *Env) WhoCould(a model.ActionName) string {
	roles, related := model.RolesFor(a)
	if related && e.Has(PlaceInbox) || len(roles) == 0 || slices.ContainsFunc(roles, e.Holds) {
		return ""
	}
	say := e.Say.Palette
	for _, r := range roles {
		for _, p := range e.Office().Posts {
			if p.Role != r {
				continue
			}
			for _, h := range e.Staff.Holders(p.Code, e.At) {
				return fmt.Sprintf(say.NeedsWho, e.Words.Role(r), e.Colleague(h.ID))
			}
		}
	}
	return fmt.Sprintf(say.Needs, e.Words.Role(roles[0]))
}

// Offered leaves out of hints the deeds that are never this person's: what a
// place offers is what one can do there.
func (e *Env) Offered(hints ...key.Binding) []key.Binding {
	d := e.Keys.Deed
	deeds := append(e.formKeys(), formKey{d.Dispose, "dispose"}, formKey{d.Ratify, "ratify"}, formKey{d.SendBack, "return"})
	return slices.DeleteFunc(hints, func(h key.Binding) bool {
		return slices.ContainsFunc(deeds, func(f formKey) bool {
			return slices.Equal(f.key.Keys(), h.Keys()) && e.WhoCould(f.action) != ""
		})
	})
}

// Barred tells by key who does the deeds that are never this person's.
func (e *Env) Barred() map[string]string {
	out, mine := map[string]string{}, map[string]bool{}
	for _, info := range model.ActionTable() {
		b, ok := e.KeyOf(info.Name)
		if !ok {
			continue
		}
		for _, k := range b.Keys() {
			if who := e.WhoCould(info.Name); who != "" && !mine[k] {
				out[k] = who
				continue
			}
			mine[k] = true
			delete(out, k)
		}
	}
	return out
}

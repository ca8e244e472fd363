package store

import (
	"context"
	"slices"
	"strings"

	"aduan/model"
)

// whereMost is how many cases are looked into at once: those of one page.
const whereMost = 200

// Where tells which parts of some cases hold a word of text; see model.Finds.
// It reads the cases as their reader would, so that it tells no more than that.
func (d *desk) Where(ctx context.Context, text string, cases []model.CaseID) (map[model.CaseID][]model.Spot, error) {
	out := map[model.CaseID][]model.Spot{}
	if err := ctx.Err(); err != nil {
		return out, toError(err)
	}
	err := d.view(func(s *scene) error {
		q, err := s.query(model.Query{Place: placeAll, Text: text})
		if err != nil || len(q.words) == 0 {
			return err
		}
		if d.b.Locked() {
			return unavailable("search_locked", nil)
		}
		w := &wherein{s: s, find: s.finder(q)}
		for _, id := range cases[:min(len(cases), whereMost)] {
			if parts := w.parts(id); len(parts) > 0 {
				out[id] = parts
			}
		}
		return nil
	})
	return out, err
}

// wherein looks for the terms of one search in one case after the other.
type wherein struct {
	s    *scene
	find *finder
}

// parts are those that hold one of the terms, as far as the viewer reads the
// case; in the order of model.Parts.
func (w *wherein) parts(id model.CaseID) []model.Spot {
	r, ok := w.s.rowOf(id)
	if !ok {
		return nil
	}
	sight := w.s.sight(r)
	if sight.Level < model.SeeState {
		return nil
	}
	found := map[model.Spot]bool{}
	ord := u32(w.s.rows.id.Get([]byte(id)))
	for _, t := range w.find.terms {
		if t.regs[ord] {
			found[model.SpotRegister] = true
		}
	}
	if sight.Level >= model.SeeDesk {
		w.read(id, sight, found)
	}
	return slices.DeleteFunc(model.Spots(), func(p model.Spot) bool { return !found[p] })
}

// read looks through what the case says. A voided entry says nothing: it is
// found by its number alone.
func (w *wherein) read(id model.CaseID, sight model.Sight, found map[model.Spot]bool) {
	rd := &reader{s: w.s}
	c := model.Fold(id, rd.events(id))
	if c.Version == 0 || c.State == model.Voided {
		return
	}
	people := rd.people(&c)
	if w.find.number != "" {
		w.numbers(people, sight, found)
		return
	}
	passages(&c, people, func(class byte, part model.Spot, texts ...string) {
		if class == saidInner && sight.Level < model.SeeMasked || class == saidName && sight.Hidden {
			return
		}
		said := sayings{}
		said.text(class, texts...)
		for i := range w.find.terms {
			if w.find.terms[i].heard(class, said) {
				found[part] = true
			}
		}
	})
}

func (w *wherein) numbers(people map[model.PersonID]model.Person, sight model.Sight, found map[model.Spot]bool) {
	if sight.Hidden {
		return
	}
	for _, p := range people {
		if slices.Contains(numbersOf(p)[w.find.label], w.find.number) {
			part := model.SpotNIK
			if w.find.label == blindPhone {
				part = model.SpotPhone
			}
			found[part] = true
		}
	}
}

// heard tells whether sayings of one class hold the term.
func (t *term) heard(class byte, said sayings) bool {
	words := t.said[class]
	for _, w := range words {
		if said[w.key] {
			return true
		}
	}
	if t.begins == nil || len(words) == 0 {
		return false
	}
	for k := range said {
		if strings.HasPrefix(k, words[0].key) { // the first is the word as it was typed
			return true
		}
	}
	return false
}

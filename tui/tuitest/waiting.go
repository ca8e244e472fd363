package tuitest

import (
	"context"
	"slices"

	"aduan/model"
)

type room Desk

// Waiting is the list of who waits, in memory.
func (d *Desk) Waiting() model.WaitingRoom { return (*room)(d) }

func (r *room) Park(_ context.Context, w model.Waiter) error {
	if r.Broken != nil {
		return r.Broken
	}
	w.By = r.Self.Staff.ID
	r.Room = append(r.Room, w)
	r.Kept = slices.DeleteFunc(r.Kept, func(k model.FormDraft) bool { return k.Form == w.Form })
	return nil
}

func (r *room) List(context.Context) ([]model.Waiter, error) { return slices.Clone(r.Room), r.Broken }

func (r *room) Take(_ context.Context, id model.DeedID) (model.FormDraft, bool, error) {
	for i, w := range r.Room {
		if w.Deed == id {
			r.Room = slices.Delete(r.Room, i, i+1)
			return w.HandedTo(r.Self.Staff.ID), true, r.Broken
		}
	}
	return model.FormDraft{}, false, r.Broken
}

func (r *room) Drop(_ context.Context, id model.DeedID) error {
	r.Room = slices.DeleteFunc(r.Room, func(w model.Waiter) bool { return w.Deed == id })
	return r.Broken
}

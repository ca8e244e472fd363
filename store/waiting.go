package store

import (
	"bytes"
	"context"
	"encoding/json"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// bWaiting holds who waits for the special room: deed id -> localVersion | sealed
// JSON.
var bWaiting = []byte("waiting")

// waitingSeal is whom the list is sealed for: everybody at the desk, so nobody's
// username.
const waitingSeal model.StaffID = "\x00waiting"

// waiting is the list as one person sees it.
type waiting struct{ d *desk }

var _ model.WaitingRoom = waiting{}

// Waiting is the waiting list of the special room.
func (d *desk) Waiting() model.WaitingRoom { return waiting{d} }

// may tells whether the person is at the desk of an office with such a room, and
// gives its profile.
func (w waiting) may(ctx context.Context) (o *model.Office, ok bool, err error) {
	if err := ctx.Err(); err != nil {
		return nil, false, toError(err)
	}
	err = w.d.view(func(s *scene) error {
		o, ok = s.office, s.office.Rules.Special != "" && s.viewer.Has(deskRoles()...)
		return nil
	})
	return o, ok && w.d.b.local.db != nil, err
}

// Park puts a form on the list and takes the clerk's draft of it away, at once and
// on the disk: the person has left the counter.
func (w waiting) Park(ctx context.Context, x model.Waiter) error {
	o, ok, err := w.may(ctx)
	if err != nil {
		return err
	}
	if !ok {
		return model.Denied("waiting_room")
	}
	// Whoever takes it gets it as a draft of their own, so it may be no other form.
	if x.Deed == "" || model.DraftForm(x.Form) != model.CounterForm || len(x.Deed) > 256 {
		return model.Invalid("form", "required")
	}
	x.By = w.d.who.Staff
	typed := draftKey(x.By, x.Form)
	x.Form = model.CounterForm
	l := w.d.b.local
	v, err := l.sealedJSON(waitingSeal, x)
	if err != nil {
		return err
	}
	err = l.db.Update(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucketIfNotExists(bWaiting)
		if err != nil {
			return err
		}
		if err := w.hasPlace(b, x.Deed, o); err != nil {
			return err
		}
		if err := b.Put([]byte(x.Deed), v); err != nil {
			return err
		}
		return tx.Bucket(bDrafts).Delete(typed)
	})
	if err != nil {
		return toError(err)
	}
	return toError(l.db.Sync())
}

// hasPlace refuses what would take the place of somebody else's form, and more
// than MostWaiters. Those that the viewer does not see are not counted, or that
// the list is full would tell how many there are.
func (w waiting) hasPlace(b *bolt.Bucket, id model.DeedID, o *model.Office) error {
	seen, mine := 0, false
	err := b.ForEach(func(k, v []byte) error {
		x, ok := w.read(v, o)
		if ok {
			seen++
		}
		if string(k) != string(id) {
			return nil
		}
		if mine = ok && x.By == w.d.who.Staff; !mine {
			return model.Invalid("deed", "deed_used").With("deed", id)
		}
		return nil
	})
	if err == nil && !mine && seen >= model.MostWaiters {
		return model.NotNow("waiting_full").With("max", model.MostWaiters)
	}
	return err
}

// parkedIn tells whether the form of a deed is on the list.
func parkedIn(tx *bolt.Tx, id model.DeedID) bool {
	b := tx.Bucket(bWaiting)
	return b != nil && id != "" && b.Get([]byte(id)) != nil
}

// List is who waits, without what was typed. What concerns the staff is seen by
// whoever took it down alone.
func (w waiting) List(ctx context.Context) ([]model.Waiter, error) {
	o, ok, err := w.may(ctx)
	if err != nil || !ok {
		return nil, err
	}
	var out []model.Waiter
	err = w.d.b.local.db.View(func(tx *bolt.Tx) error {
		b := tx.Bucket(bWaiting)
		if b == nil {
			return nil
		}
		return b.ForEach(func(_, v []byte) error {
			if x, ok := w.read(v, o); ok {
				x.Values = nil
				out = append(out, x)
			}
			return nil
		})
	})
	model.LongestFirst(out)
	return out, toError(err)
}

// read opens one; false for what the viewer may not see, and what cannot be read.
func (w waiting) read(v []byte, o *model.Office) (x model.Waiter, ok bool) {
	plain, err := w.d.b.local.opened(waitingSeal, v)
	if err != nil || json.Unmarshal(plain, &x) != nil {
		return x, false
	}
	return x, x.By == w.d.who.Staff || !x.Guarded(o)
}

// Take makes the form a draft of the viewer's, in one transaction: it is never in
// two hands and never in none.
func (w waiting) Take(ctx context.Context, id model.DeedID) (d model.FormDraft, found bool, err error) {
	o, ok, err := w.may(ctx)
	if err != nil || !ok {
		return d, false, err
	}
	l, who := w.d.b.local, w.d.who.Staff
	place, err := w.d.Drafts().Open(ctx, model.DraftAsk{Form: model.CounterForm})
	if err != nil {
		return d, false, err
	}
	err = l.db.Update(func(tx *bolt.Tx) error {
		b := tx.Bucket(bWaiting)
		if b == nil {
			return nil
		}
		x, ok := w.read(bytes.Clone(b.Get([]byte(id))), o)
		if !ok {
			return nil
		}
		d = x.HandedTo(who)
		d.Form = place.Form
		key := draftKey(who, d.Form)
		if place.Found || tx.Bucket(bDrafts).Get(key) != nil {
			return model.NotNow("draft_open")
		}
		v, err := l.sealedJSON(who, d)
		if err != nil {
			return err
		}
		if err := tx.Bucket(bDrafts).Put(key, v); err != nil {
			return err
		}
		found = true
		return b.Delete([]byte(id))
	})
	if err != nil || !found {
		return model.FormDraft{}, false, toError(err)
	}
	return d, true, toError(l.db.Sync())
}

// Drop forgets who waits.
func (w waiting) Drop(ctx context.Context, id model.DeedID) error {
	o, ok, err := w.may(ctx)
	if err != nil || !ok {
		return err
	}
	return toError(w.d.b.local.db.Update(func(tx *bolt.Tx) error {
		b := tx.Bucket(bWaiting)
		if b == nil {
			return nil
		}
		if _, ok := w.read(bytes.Clone(b.Get([]byte(id))), o); !ok {
			return nil
		}
		return b.Delete([]byte(id))
	}))
}

// sealedJSON seals a value of a bounded size.
func (l *local) sealedJSON(who model.StaffID, v any) ([]byte, error) {
	plain, err := json.Marshal(v)
	if err != nil {
		return nil, toError(err)
	}
	out, err := l.sealed(who, plain)
	if err != nil {
		return nil, toError(err)
	}
	if len(out) > maxDraft {
		return nil, model.Invalid("draft", "text_too_long").With("max", maxDraft).With("have", len(out))
	}
	return out, nil
}

package store

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
)

// drafts are one person's unfinished forms.
type drafts struct {
	l   *local
	who model.StaffID
	b   *Book
}

var _ model.Drafts = drafts{}

func draftKey(who model.StaffID, form string) []byte {
	return append(behalfPrefix(who), form...)
}

// Save keeps a draft in place of the one of the same form. Past maxDrafts the
// oldest goes.
func (d drafts) Save(ctx context.Context, f model.FormDraft) error {
	if err := ctx.Err(); err != nil {
		return toError(err)
	}
	if f.Form == "" || len(f.Form) > 256 {
		return model.Invalid("form", "required")
	}
	if f.Saved.IsZero() {
		f.Saved = d.b.cfg.Now()
	}
	plain, err := json.Marshal(f)
	if err != nil {
		return toError(err)
	}
	v, err := d.l.sealed(d.who, plain)
	if err != nil {
		return toError(err)
	}
	if len(v) > maxDraft {
		return model.Invalid("draft", "text_too_long").With("max", maxDraft).With("have", len(v))
	}
	all, err := d.all(ctx)
	if err != nil {
		return err
	}
	return toError(d.l.db.Update(func(tx *bolt.Tx) error {
		if parkedIn(tx, f.Deed) {
			return nil // a last keeping that was on its way: the form is in the special room
		}
		b := tx.Bucket(bDrafts)
		if d.aside(b, f) {
			return nil
		}
		for i := maxDrafts - 1; i < len(all); i++ {
			if all[i].Form == f.Form {
				continue
			}
			if err := b.Delete(draftKey(d.who, all[i].Form)); err != nil {
				return err
			}
		}
		return b.Put(draftKey(d.who, f.Form), v)
	}))
}

// aside tells of a last keeping that was on its way when its form was set aside
// for the next person. Whoever brings the form back saves it as newer.
func (d drafts) aside(b *bolt.Bucket, f model.FormDraft) bool {
	if f.Form != model.CounterForm {
		return false
	}
	x, ok := d.read(b.Get(draftKey(d.who, model.AsideForm(f.Deed))))
	return ok && !f.Saved.After(x.Saved)
}

// Load finds the draft of a form; false where there is none, or its key is gone.
func (d drafts) Load(ctx context.Context, form string) (model.FormDraft, bool, error) {
	var v []byte
	if err := ctx.Err(); err != nil {
		return model.FormDraft{}, false, toError(err)
	}
	if d.l.db == nil {
		return model.FormDraft{}, false, nil
	}
	err := d.l.db.View(func(tx *bolt.Tx) error {
		v = bytes.Clone(tx.Bucket(bDrafts).Get(draftKey(d.who, form)))
		return nil
	})
	if err != nil || v == nil {
		return model.FormDraft{}, false, toError(err)
	}
	f, ok := d.read(v)
	if ok {
		f.Recorded = d.recorded(f.Deed)
	}
	return f, ok, nil
}

// recorded is what became of a draft's deed; nil where it is not in the book. It
// is asked whenever a draft is given out, so that nobody is asked to record again
// what a program that ended suddenly had recorded, nor left in doubt of what it
// had not.
func (d drafts) recorded(id model.DeedID) *model.RecordedDeed {
	r, ok, err := d.b.log.Lookup(context.Background(), string(id))
	if err != nil || !ok || len(r.Records) == 0 {
		return nil // what cannot be read is offered; the same deed is not done twice
	}
	e, err := journal.Decode(r.Records[0].Bytes)
	if err != nil || e.RecordedBy != d.who {
		return nil
	}
	x := &model.RecordedDeed{At: e.RecordedAt}
	// What cannot be read is not named.
	_ = (&desk{b: d.b, who: model.Principal{Staff: d.who}}).view(func(s *scene) error {
		x.At = x.At.In(s.now.Location())
		if row, ok := s.rowOf(caseOf(r)); ok && s.sight(row).Level >= model.SeeState {
			x.Register = row.register()
		}
		return nil
	})
	return x
}

func (d drafts) read(v []byte) (f model.FormDraft, ok bool) {
	if v == nil {
		return f, false
	}
	plain, err := d.l.opened(d.who, v)
	return f, err == nil && json.Unmarshal(plain, &f) == nil
}

// List gives the person's drafts, the newest first, and of each whether its deed
// was recorded.
func (d drafts) List(ctx context.Context) ([]model.FormDraft, error) {
	out, err := d.all(ctx)
	for i := range out {
		out[i].Recorded = d.recorded(out[i].Deed)
	}
	return out, err
}

func (d drafts) all(ctx context.Context) (out []model.FormDraft, _ error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	if d.l.db == nil {
		return nil, nil
	}
	err := d.l.db.View(func(tx *bolt.Tx) error {
		prefix := behalfPrefix(d.who)
		c := tx.Bucket(bDrafts).Cursor()
		for k, v := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Next() {
			if f, ok := d.read(v); ok {
				out = append(out, f)
			}
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b model.FormDraft) int { return b.Saved.Compare(a.Saved) })
	return out, toError(err)
}

// Drop forgets the draft of a form, if there is one.
func (d drafts) Drop(ctx context.Context, form string) error {
	if err := ctx.Err(); err != nil {
		return toError(err)
	}
	if d.l.db == nil {
		return nil
	}
	return toError(d.l.db.Update(func(tx *bolt.Tx) error {
		return tx.Bucket(bDrafts).Delete(draftKey(d.who, form))
	}))
}

// done drops the drafts that a deed came from.
func (d drafts) done(ctx context.Context, id model.DeedID) {
	all, err := d.all(ctx)
	if err != nil {
		return // the deed is done; a draft left over is offered again
	}
	for _, f := range all {
		if f.Deed == id {
			_ = d.Drop(ctx, f.Form) // as above
		}
	}
}

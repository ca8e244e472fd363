package store

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// savedViews are one person's kept filters, in local.db beside the drafts.
type savedViews struct {
	l   *local
	who model.StaffID
	b   *Book
}

var _ model.SavedViews = savedViews{}

// Views are the filters that the person keeps.
func (d *desk) Views() model.SavedViews { return savedViews{d.b.local, d.who.Staff, d.b} }

// key is the hash of the name: the file names nobody.
func (v savedViews) key(name string) []byte {
	return append(behalfPrefix(v.who), v.l.keys.Blind("local/views", strings.ToLower(strings.TrimSpace(name)))...)
}

// Save keeps a filter under its name.
func (v savedViews) Save(ctx context.Context, f model.SavedView) error {
	if err := ctx.Err(); err != nil {
		return toError(err)
	}
	var err error
	if f.Name, err = model.CleanText(strings.TrimSpace(f.Name), model.MaxLine); err != nil || f.Name == "" {
		return model.Invalid("name", "required")
	}
	if len(f.Name) > model.MaxViewName {
		return model.Invalid("name", "text_too_long").With("max", model.MaxViewName).With("have", len(f.Name))
	}
	if f.Text, err = model.CleanText(f.Text, model.MaxLine); err != nil {
		return err
	}
	if f.Place, err = model.CleanLine(f.Place, model.MaxViewName); err != nil {
		return err
	}
	f.Saved = v.b.cfg.Now()
	plain, err := json.Marshal(f)
	if err != nil {
		return toError(err)
	}
	sealed, err := v.l.sealed(v.who, plain)
	if err != nil {
		return toError(err)
	}
	return toError(v.l.db.Update(func(tx *bolt.Tx) error {
		b, key, n := tx.Bucket(bViews), v.key(f.Name), 0
		each(b, behalfPrefix(v.who), func([]byte) { n++ })
		if b.Get(key) == nil && n >= model.MaxSavedViews {
			return model.Invalid("name", "too_many_views").With("max", model.MaxSavedViews)
		}
		return b.Put(key, sealed)
	}))
}

// List gives the kept filters by name.
func (v savedViews) List(ctx context.Context) (out []model.SavedView, _ error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	if v.l.db == nil {
		return nil, nil
	}
	err := v.l.db.View(func(tx *bolt.Tx) error {
		each(tx.Bucket(bViews), behalfPrefix(v.who), func(sealed []byte) {
			var f model.SavedView
			if plain, err := v.l.opened(v.who, sealed); err == nil && json.Unmarshal(plain, &f) == nil {
				out = append(out, f)
			}
		})
		return nil
	})
	model.SortViews(out)
	return out, toError(err)
}

// Drop forgets a kept filter.
func (v savedViews) Drop(ctx context.Context, name string) error {
	if err := ctx.Err(); err != nil {
		return toError(err)
	}
	if v.l.db == nil {
		return nil
	}
	return toError(v.l.db.Update(func(tx *bolt.Tx) error { return tx.Bucket(bViews).Delete(v.key(name)) }))
}

// each gives every value whose key begins so.
func each(b *bolt.Bucket, prefix []byte, f func(v []byte)) {
	c := b.Cursor()
	for k, v := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Next() {
		f(v)
	}
}

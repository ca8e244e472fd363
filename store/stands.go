package store

import (
	"bytes"
	"context"
	"encoding/json"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// bStands holds where somebody's console stood: staff|0 -> localVersion | sealed
// JSON.
var bStands = []byte("stands")

// maxSteps bounds what is kept of what was opened; the console opens no more.
const maxSteps = 16

// stands is one person's record in local.db, unsynced like a draft.
type stands struct {
	l   *local
	who model.StaffID
	b   *Book
}

var _ model.Stands = stands{}

// Stands is where the person stood last.
func (d *desk) Stands() model.Stands { return stands{d.b.local, d.who.Staff, d.b} }

// Keep keeps it in place of the one before.
func (s stands) Keep(ctx context.Context, x model.Stand) error {
	if err := ctx.Err(); err != nil {
		return toError(err)
	}
	if len(x.Steps) > maxSteps {
		return model.Invalid("steps", "text_too_long").With("max", maxSteps).With("have", len(x.Steps))
	}
	var err error
	if x.Filter, err = model.CleanText(x.Filter, model.MaxLine); err != nil {
		return err
	}
	for i := range x.Steps {
		if x.Steps[i].Text, err = model.CleanText(x.Steps[i].Text, model.MaxLine); err != nil {
			return err
		}
	}
	v, err := s.l.sealedJSON(s.who, x)
	if err != nil {
		return err
	}
	return toError(s.l.db.Update(func(tx *bolt.Tx) error { return tx.Bucket(bStands).Put(behalfPrefix(s.who), v) }))
}

// Last is what was kept; what cannot be read was never kept.
func (s stands) Last(ctx context.Context) (model.Stand, bool, error) {
	x, ok, err := s.read(ctx)
	now := s.b.cfg.Now()
	if x.At.After(now) || now.Sub(x.At) > model.StandFor {
		ok = false
	}
	if !ok {
		return model.Stand{}, false, err
	}
	return x, true, nil
}

func (s stands) read(ctx context.Context) (x model.Stand, ok bool, _ error) {
	if err := ctx.Err(); err != nil {
		return x, false, toError(err)
	}
	if s.l.db == nil {
		return x, false, nil
	}
	var v []byte
	err := s.l.db.View(func(tx *bolt.Tx) error {
		v = bytes.Clone(tx.Bucket(bStands).Get(behalfPrefix(s.who)))
		return nil
	})
	if err != nil || v == nil {
		return x, false, toError(err)
	}
	plain, err := s.l.opened(s.who, v)
	return x, err == nil && json.Unmarshal(plain, &x) == nil, nil
}

// Forget drops the record of one session.
func (s stands) Forget(ctx context.Context, began time.Time) error {
	x, ok, err := s.read(ctx)
	if err != nil || !ok || !x.Began.Equal(began) {
		return err
	}
	return toError(s.l.db.Update(func(tx *bolt.Tx) error { return tx.Bucket(bStands).Delete(behalfPrefix(s.who)) }))
}

package store

import (
	"encoding/json"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// bCopies of local.db: made8 -> JSON of model.Copy. It is not evidence: a copy
// proves itself when it is opened.
var bCopies = []byte("copies")

// maxCopies bounds how many are remembered.
const maxCopies = 400

// noteCopy remembers a copy that was proven.
func (l *local) noteCopy(c model.Copy) error {
	if l.db == nil {
		return nil
	}
	v, err := json.Marshal(c)
	if err != nil {
		return toError(err)
	}
	return toError(l.db.Update(func(tx *bolt.Tx) error {
		b := tx.Bucket(bCopies)
		if k, _ := b.Cursor().First(); b.Stats().KeyN >= maxCopies {
			if err := b.Delete(k); err != nil {
				return err
			}
		}
		return b.Put(be64(uint64(c.Made.UnixMilli())), v)
	}))
}

// copies are all that are remembered, the newest first.
func (l *local) copies(loc *time.Location) (out []model.Copy, err error) {
	if l.db == nil {
		return nil, nil
	}
	err = l.db.View(func(tx *bolt.Tx) error {
		c := tx.Bucket(bCopies).Cursor()
		for k, v := c.Last(); k != nil; k, v = c.Prev() {
			var m model.Copy
			if json.Unmarshal(v, &m) == nil {
				m.Made = m.Made.In(loc)
				out = append(out, m)
			}
		}
		return nil
	})
	return out, err
}

// lastCopy is the newest copy that was proven; false where there is none.
func (l *local) lastCopy(loc *time.Location) (c model.Copy, ok bool) {
	if l.db == nil {
		return c, false
	}
	// What cannot be read reads as none, which only warns more.
	_ = l.db.View(func(tx *bolt.Tx) error {
		_, v := tx.Bucket(bCopies).Cursor().Last()
		ok = v != nil && json.Unmarshal(v, &c) == nil
		return nil
	})
	c.Made = c.Made.In(loc)
	return c, ok
}

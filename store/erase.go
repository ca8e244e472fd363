package store

import (
	"context"
	"errors"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// everywhere are the cases that name the people of some cases, whoever may see
// them; of a person who is erased already there are none.
func (r *reader) everywhere(cases map[model.CaseID]model.Case) map[model.PersonID][]model.Case {
	out := map[model.PersonID][]model.Case{}
	for _, c := range cases {
		for _, p := range c.People() {
			r.namedIn(p, out)
		}
	}
	return out
}

// ready makes the rows of a book that is being opened what they should be, and
// destroys again what the book says was destroyed.
func (b *Book) ready(ctx context.Context, version uint32) error {
	if err := b.renew(ctx, version); err != nil {
		return err
	}
	return b.forget(ctx)
}

// forget destroys the keys of all people whom the book calls erased, and of all
// cases that it calls destroyed, with their files. Their words leave
// the index before, while they can still be told; so a key that is gone means
// that all of it is done, and what a stop left undone the next opening does.
func (b *Book) forget(ctx context.Context) error {
	if b.cfg.ReadOnly || b.Locked() || b.log.Halted() != nil || b.filling.Load() {
		return nil
	}
	slots, err := b.toForget()
	if err != nil || len(slots) == 0 {
		return err
	}
	if err := b.index(ctx, b.log, nil); err != nil {
		return err
	}
	b.cfg.Step("forgotten")
	for _, k := range slots {
		if err := b.keys.Erase(k); err != nil {
			return err
		}
	}
	b.words.drop()
	b.unread.drop()
	b.aside.drop()
	return errors.Join(b.unfile(slots), b.scrub(ctx))
}

// toForget are the slots of people who are erased and whose key is still there.
func (b *Book) toForget() (out []model.KeyID, err error) {
	err = b.log.View(func(tx *bolt.Tx) error {
		erased := tx.Bucket(bErased)
		if erased == nil {
			return nil
		}
		return erased.ForEach(func(k, _ []byte) error {
			if slot := model.KeyID(u64(k)); !b.keys.Erased(slot) {
				out = append(out, slot)
			}
			return nil
		})
	})
	return out, err
}

// drop forgets all that is kept.
func (c *recent[K, V]) drop() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.young, c.old = nil, nil
}

// bScrub fills the pages that the engine holds free, for a moment.
var bScrub = []byte("p.scrub")

// mostScrubbed bounds one run: 64 MB of pages. What is left over is written over
// by later deeds.
const mostScrubbed = 1 << 14

// scrubRounds is how often free pages are looked for.
const scrubRounds = 4

// scrub writes over the free pages of the book, in which the words stand that
// the index has just let go.
func (b *Book) scrub(ctx context.Context) error {
	step := func(f func(tx *bolt.Tx) error) error { return b.log.Derive(ctx, f) }
	drop := func(tx *bolt.Tx) error {
		if tx.Bucket(bScrub) == nil {
			return nil
		}
		return tx.DeleteBucket(bScrub)
	}
	if err := step(drop); err != nil { // of a run that was stopped
		return err
	}
	// What the last writes let go is free some transactions later: each round
	// takes what has become free since.
	var n uint64
	for range scrubRounds {
		err := step(func(tx *bolt.Tx) error {
			fill, err := tx.CreateBucketIfNotExists(bScrub)
			if err != nil {
				return err
			}
			// The engine keeps two keys a page at least: two halves are one page.
			blank := make([]byte, tx.DB().Info().PageSize/2-64)
			for end := n + 2*freePages(tx); n < end; n++ {
				if err := fill.Put(be64(n), blank); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return errors.Join(err, step(drop))
		}
	}
	return step(drop)
}

// freePages counts the pages that hold nothing any more.
func freePages(tx *bolt.Tx) (n uint64) {
	for id := range int(tx.Size()) / tx.DB().Info().PageSize {
		if p, err := tx.Page(id); err == nil && p != nil && p.Type == "free" && n < mostScrubbed {
			n++
		}
	}
	return n
}

// erasedCases are the cases that name somebody whom an event erases.
func erasedCases(tx *bolt.Tx, e boltlog.Fresh) (out []model.CaseID) {
	id, ok := personErased(e.Event)
	if !ok {
		return nil
	}
	s := &scene{tx: tx, rows: bucketsOf(tx)}
	for _, ord := range s.casesOf(id) {
		if row, err := decodeRow(s.rows.cases.Get(be32(ord))); err == nil {
			out = append(out, row.ID)
		}
	}
	return out
}

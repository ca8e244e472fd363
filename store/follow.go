package store

import (
	"context"
	"errors"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// followStep is how many rows one transaction of the follower makes anew
// (store.md 8).
const followStep = 200

// follow makes rows anew that a new profile or calendar put out of date, behind
// what people do.
func (b *Book) follow(ctx context.Context) {
	// Files left over cost room only; the next opening tries again.
	_ = b.sweep(ctx)
	for range b.log.Watch(ctx) {
		// An error leaves the rows marked: lists compute what they show, and
		// the next commit tries again.
		_ = b.settle(ctx)
	}
}

// settle makes all rows anew that are marked, and can be made: blind rows stay
// blind, and marked, until the keys are here.
func (b *Book) settle(ctx context.Context) error {
	if b.keys.Locked() {
		return nil
	}
	return settleRows(ctx, b.log, b, b.changed)
}

// settleRows does it in any log of the book's journal.
func settleRows(ctx context.Context, log *boltlog.Log, b *Book, changed func([]uint32)) error {
	for ctx.Err() == nil {
		some := false
		err := log.View(func(tx *bolt.Tx) error { some = anyStale(tx); return nil })
		if err != nil || !some {
			return err
		}
		p := &projector{lib: b.lib, open: lateOpener{b}, changed: changed}
		if err := log.Derive(ctx, p.freshen); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// freshen makes the next marked rows anew, in the transaction given.
func (p *projector) freshen(tx *bolt.Tx) error {
	var broken error
	d := &deed{projector: p, tx: tx, words: map[model.CaseID][]uint64{}, history: func(stream string) []model.Event {
		evs, err := boltlog.HistoryIn(tx, stream)
		broken = errors.Join(broken, err)
		return evs
	}}
	if err := d.buckets(); err != nil {
		return err
	}
	w, err := d.epochs()
	if err != nil {
		return err
	}
	for range followStep {
		k, _ := d.b.stale.Cursor().First()
		if k == nil {
			break
		}
		ord := u32(k)
		r, err := decodeRow(d.b.cases.Get(be32(ord)))
		if err != nil {
			return err
		}
		if err := d.caseRow(w, r.ID); err != nil {
			return err
		}
		if err := d.b.stale.Delete(be32(ord)); err != nil {
			return err
		}
	}
	d.announce()
	return errors.Join(broken, d.trimFeed())
}

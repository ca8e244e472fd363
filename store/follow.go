package store

import (
	"context"
	"errors"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// followStep is how many rows one transaction of the follower makes anew: with a
// thousand, whoever writes meanwhile would wait for a fifth of a second.
const followStep = 200

// follow makes rows anew that a new profile or calendar put out of date, and
// indexes the words of what was done, behind what people do.
func (b *Book) follow(ctx context.Context) {
	// Files left over cost room only; the next opening tries again.
	_ = b.sweep(ctx)
	for range b.log.Watch(ctx) {
		// An error leaves the rows marked: lists compute what they show, and
		// the next commit tries again.
		_ = b.settle(ctx)
		select {
		case <-time.After(indexWait):
		case <-ctx.Done():
			return
		}
		// What is not indexed is read by whoever searches.
		_ = b.index(ctx, b.log, nil)
	}
}

// settle makes all rows anew that are marked.
func (b *Book) settle(ctx context.Context) error { return settleRows(ctx, b.log, b, b.changed, nil) }

// settleSaying does it while the book's opener waits.
func (b *Book) settleSaying(ctx context.Context) error {
	return settleRows(ctx, b.log, b, b.changed, b.cfg.Progress.of(WorkRows))
}

// settleRows does it in any log of the book's journal. Without the keys it
// makes rows where there are none; those that then are blind stay marked until
// the keys are here.
func settleRows(ctx context.Context, log *boltlog.Log, b *Book, changed func([]uint32), progress func(done, total uint64)) error {
	for ctx.Err() == nil {
		some := false
		err := log.View(func(tx *bolt.Tx) error { some = anyStale(tx); return nil })
		if err != nil || !some {
			return err
		}
		p := &projector{lib: b.lib, open: lateOpener{b}, changed: changed}
		for from, more := uint32(0), true; more && err == nil; {
			// A context that ends leaves the step running: what it writes is
			// read only where it is known to have ended.
			at, step := from, struct {
				next, of uint32
				more     bool
			}{}
			err = log.Derive(ctx, func(tx *bolt.Tx) (err error) {
				step.next, step.more, err = p.freshen(tx, log.Past(tx), at)
				step.of = u32(tx.Bucket(bMeta).Get(mCases))
				return err
			})
			if err == nil {
				b.cfg.Step("redated")
				err = b.table.catchUp() // behind people: who lists next finds little to read again
			}
			if err == nil {
				from, more = step.next, step.more
				if progress != nil && more {
					progress(uint64(from), uint64(step.of))
				}
			}
		}
		if err != nil || p.open.Locked() {
			return err
		}
	}
	return ctx.Err()
}

// freshen makes the next marked rows anew, from an ordinal on, in the
// transaction given. It says where to go on, and whether there is more.
func (p *projector) freshen(tx *bolt.Tx, past boltlog.Past, from uint32) (next uint32, more bool, err error) {
	var broken error
	d, err := p.late(tx, past, &broken)
	if err != nil {
		return 0, false, err
	}
	w, err := d.epochs()
	if err != nil {
		return 0, false, err
	}
	ords, more := marked(d.b.stale, from)
	for _, ord := range ords {
		next = ord + 1
		if err := d.fresh(w, ord); err != nil {
			return 0, false, err
		}
	}
	if !more {
		if err := d.b.meta.Delete(mStubs); err != nil {
			return 0, false, err
		}
	}
	d.announce()
	return next, more, errors.Join(broken, d.trimFeed())
}

// late is a projection of no deed, which reads its histories of past and keeps their
// errors in broken.
func (p *projector) late(tx *bolt.Tx, past boltlog.Past, broken *error) (*deed, error) {
	d := &deed{projector: p, tx: tx, words: map[model.CaseID][]uint64{}, history: reading(past, broken)}
	return d, d.buckets()
}

func reading(past boltlog.Past, broken *error) func(stream string) []model.Event {
	return func(stream string) []model.Event {
		evs, err := past.History(stream)
		*broken = errors.Join(*broken, err)
		return evs
	}
}

// marked lists the next marks, and tells whether there are more.
func marked(stale *bolt.Bucket, from uint32) (ords []uint32, more bool) {
	c := stale.Cursor()
	for k, _ := c.Seek(be32(from)); k != nil; k, _ = c.Next() {
		if len(ords) == followStep {
			return ords, true
		}
		ords = append(ords, u32(k))
	}
	return ords, false
}

// fresh makes one row anew. Without the keys a row that knows whom the case
// complains of is better than one made again.
func (d *deed) fresh(w *epochs, ord uint32) error {
	r, err := decodeRow(d.b.cases.Get(be32(ord)))
	if err != nil {
		return err
	}
	if d.open.Locked() && !r.Stub {
		return nil
	}
	return d.caseRow(w, r.ID)
}

package boltlog

import (
	"bytes"
	"context"
	"errors"
	"slices"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
)

// rebuildPage is how many events one transaction of a Rebuild projects: large
// enough that its syncs do not count, small enough for a small machine.
const rebuildPage = 2000

// AcceptWitness writes a new witness for the book as it stands and lets it be
// written again: after Verify of a book that had none, or to go on without
// what a book behind its witness has lost. The caller records it as an event.
func (l *Log) AcceptWitness(ctx context.Context) error {
	if h := l.halt.Load(); h == nil || h.Rule != ruleUnverified {
		return l.Halted()
	}
	_, err := l.do(ctx, &job{alone: func() error {
		if h := l.halt.Load(); h == nil || h.Rule != ruleUnverified {
			return l.Halted()
		}
		stand := line{}
		if err := l.read(func(tx *bolt.Tx) error {
			meta := tx.Bucket(bucketMeta)
			stand = line{u64(meta.Get(keySeq)), bytes.Clone(meta.Get(keySum))}
			return nil
		}); err != nil {
			return err
		}
		l.witness.lines = []line{stand}
		if err := l.witness.renew(); err != nil {
			return classify(err)
		}
		l.halt.Store(nil)
		l.haltUnprojected()
		return nil
	}})
	return err
}

func (l *Log) haltUnprojected() {
	if l.opened.Unprojected {
		l.halt.Store(unavailable(ruleUnprojected, nil))
	}
}

// Projected is how far the derived rows are made: Seq, but for the time of a
// Rebuild.
func (l *Log) Projected() (seq uint64, err error) {
	err = l.read(func(tx *bolt.Tx) error {
		meta := tx.Bucket(bucketMeta)
		seq = u64(meta.Get(keySeq))
		if v := meta.Get(keyProjected); v != nil {
			seq = u64(v)
		}
		return nil
	})
	return seq, err
}

// Rebuild drops the named derived buckets and makes them anew from the
// journal with p, deed by deed as they were made first. Deeds wait until it is
// done. When it does not come to its end (ctx, a kill) the next Open says
// Unprojected, and nothing can be written until it is done again.
func (l *Log) Rebuild(ctx context.Context, drop []string, p Project) error {
	if err := areDerived(drop); err != nil {
		return err
	}
	if h := l.halt.Load(); h != nil && h.Rule != ruleUnprojected {
		return h
	}
	_, err := l.do(ctx, &job{alone: func() error { return l.rebuild(ctx, drop, p) }})
	return err
}

func areDerived(names []string) error {
	for _, name := range names {
		if slices.ContainsFunc(engineBuckets(), func(b []byte) bool { return string(b) == name }) {
			return &model.Error{Code: model.CodeInternal, Rule: "defect", Err: errors.New("bucket " + name + " is not derived")}
		}
	}
	return nil
}

func (l *Log) rebuild(ctx context.Context, drop []string, p Project) error {
	if h := l.halt.Load(); h != nil && h.Rule != ruleUnprojected {
		return h
	}
	l.halt.Store(unavailable(ruleUnprojected, nil))
	err := l.guarded(func() error {
		return l.db.Update(func(tx *bolt.Tx) error { return dropBuckets(tx, drop) })
	})
	if err != nil {
		return classify(err)
	}
	for known, done := newHistories(), false; !done; {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := l.projected(p, known, &done); err != nil {
			return err
		}
		l.step("projected")
		if l.progress != nil && !done {
			at, err := l.Projected()
			if err != nil {
				return err
			}
			l.progress(at, l.Seq())
		}
	}
	l.halt.Store(nil)
	return nil
}

// projected does one page. An error of the projection is given as it is, one
// of the file with its rule.
func (l *Log) projected(p Project, known *histories, done *bool) error {
	var own error
	err := l.guarded(func() error {
		return l.db.Update(func(tx *bolt.Tx) error {
			*done, own = l.projectPage(tx, p, known)
			return own
		})
	})
	if own != nil {
		return own
	}
	return classify(err)
}

func dropBuckets(tx *bolt.Tx, drop []string) error {
	for _, name := range drop {
		if tx.Bucket([]byte(name)) == nil {
			continue
		}
		if err := tx.DeleteBucket([]byte(name)); err != nil {
			return err
		}
	}
	return tx.Bucket(bucketMeta).Put(keyProjected, be64(0))
}

// projectPage makes the rows of the next whole deeds; true when there are no
// more.
func (l *Log) projectPage(tx *bolt.Tx, project Project, known *histories) (bool, error) {
	p := l.newPass(tx, project)
	p.known = known
	recs, err := page(p.tables, u64(p.meta.Get(keyProjected)), rebuildPage)
	if err != nil {
		return false, err
	}
	if len(recs) == 0 {
		return true, p.meta.Delete(keyProjected)
	}
	var fresh []Fresh
	for _, r := range recs {
		e, err := journal.Decode(r.Bytes)
		if err != nil {
			return false, misfit(r.Seq, err.Error())
		}
		if len(fresh) > 0 && fresh[0].Event.Deed != e.Deed {
			if err := p.rows(fresh); err != nil {
				return false, err
			}
			fresh = nil
		}
		p.known.add(e)
		fresh = append(fresh, Fresh{r.Seq, e})
	}
	if err := p.rows(fresh); err != nil {
		return false, err
	}
	return false, p.meta.Put(keyProjected, be64(recs[len(recs)-1].Seq))
}

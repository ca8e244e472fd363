package store

import (
	"context"

	bolt "go.etcd.io/bbolt"

	"aduan/store/journal/boltlog"
)

// copyOf is a second making of the book's rows, in a file that is thrown away.
type copyOf struct {
	b       *Book
	journal *boltlog.Log // of which they are made: the book's own, or one read from a copy
	path    string
	words   bool // the words of cases, too
	log     *boltlog.Log
	made    bool // all rows are there; what follows is little
	seq     uint64
	faults  []Fault
	// progress hears of the first making, which is the long one.
	progress Progress
}

func (c *copyOf) open() (err error) {
	if err := boltlog.Create(c.path); err != nil {
		return err
	}
	p := &projector{lib: c.b.lib, open: lateOpener{c.b}, later: always}
	c.log, err = boltlog.Open(c.path, p.Project, boltlog.Options{Scratch: true, Of: c.journal})
	return err
}

// catchUp makes what the copy lacks of what the journal holds.
func (c *copyOf) catchUp(ctx context.Context) error {
	err := piped(ctx, func(ctx context.Context, give func([]boltlog.Ready) error) error {
		for after := c.seq; ; {
			recs, err := c.journal.Read(ctx, after, copyPage)
			if err != nil || len(recs) == 0 {
				return err
			}
			after = recs[len(recs)-1].Seq
			ready, err := boltlog.MakeReady(recs)
			if err == nil {
				err = give(ready)
			}
			if err != nil {
				return err
			}
		}
	}, func(recs []boltlog.Ready) error {
		return c.take(ctx, recs, c.journal.Seq())
	})
	if err == nil {
		err = c.settle(ctx)
	}
	c.progress = nil
	return err
}

// take goes on by some whole deeds, of so many events.
func (c *copyOf) take(ctx context.Context, recs []boltlog.Ready, of uint64) error {
	if err := c.log.IngestReady(ctx, recs); err != nil {
		return err
	}
	if c.seq = recs[len(recs)-1].Seq; c.progress != nil {
		c.progress(WorkEvents, c.seq, max(c.seq, of))
	}
	return nil
}

// settle makes what the events taken leave for the end: at first all rows and all
// words, block by block, each case read once.
func (c *copyOf) settle(ctx context.Context) error {
	if !c.made {
		if err := c.allBlocks(ctx); err != nil {
			return err
		}
		c.made = true
	}
	err := settleRows(ctx, c.log, c.b, nil, nil)
	if err == nil && c.words {
		err = c.b.index(ctx, c.log, nil)
	}
	return err
}

// wordBlocks is how many blocks of words are written at once: some 2 MB each.
const wordBlocks = 8

func (c *copyOf) allBlocks(ctx context.Context) error {
	at, cases := sweep{}, uint32(0)
	err := c.log.View(func(tx *bolt.Tx) error {
		if meta := tx.Bucket(bMeta); meta != nil {
			cases = u32(meta.Get(mCases))
		}
		return nil
	})
	if err != nil || cases == 0 {
		return err
	}
	if c.words && !c.b.Locked() {
		if at, err = c.b.beginSweep(ctx, c.log); err != nil {
			return err
		}
	}
	blocks := (cases-1)>>blockBits + 1
	m := &blockMaker{c: c, reads: c.projector(), puts: c.projector(), words: at.left == blocks}
	left, said := blocks, []map[string][]uint16(nil)
	err = piped(ctx, func(ctx context.Context, give func(block) error) error {
		for n := blocks; n > 0; n-- {
			b, err := m.make(ctx, n-1)
			if err == nil {
				err = give(b)
			}
			if err != nil {
				return err
			}
		}
		return nil
	}, func(b block) (err error) {
		left--
		if err = m.write(ctx, b); err == nil && m.words {
			if said = append(said, b.said); len(said) == wordBlocks || left == 0 {
				at, err = c.b.writeWords(ctx, c.log, at, said...)
				said = nil
			}
		}
		if c.progress != nil {
			c.progress(WorkRows, uint64(blocks-left), uint64(blocks))
		}
		return err
	})
	if err != nil {
		return err
	}
	return c.log.Derive(ctx, func(tx *bolt.Tx) error { return tx.Bucket(bMeta).Delete(mStubs) })
}

func (c *copyOf) projector() *projector { return &projector{lib: c.b.lib, open: lateOpener{c.b}} }

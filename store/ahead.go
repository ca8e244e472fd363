package store

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// piped runs produce beside take, which has one piece while the next is made: on a
// machine with two cores both work. It ends with the first error of either, and
// neither runs any more then.
func piped[T any](ctx context.Context, produce func(ctx context.Context, give func(T) error) error, take func(T) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	pieces, made := make(chan T, 1), make(chan error, 1)
	go func() {
		defer close(pieces)
		made <- produce(ctx, func(v T) error {
			select {
			case pieces <- v:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	}()
	var err error
	for v := range pieces {
		if err != nil {
			continue // of what was on its way
		}
		if err = take(v); err != nil {
			stop()
		}
	}
	if perr := <-made; err == nil {
		err = perr
	}
	return err
}

// made is a row made before the transaction that writes it.
type made struct {
	row   *row
	facts []byte
	gone  bool // destroyed: nothing of it is to be shown
}

// block are the rows of the marked cases of one posting block, with what those
// cases say.
type block struct {
	ords []uint32
	rows map[uint32]made
	said map[string][]uint16
}

// blockMaker makes rows of a copy that nobody else writes: while it reads, nothing
// is added to the journal that the copy knows.
type blockMaker struct {
	c     *copyOf
	reads *projector // of the goroutine that makes, and its own
	puts  *projector // of the one that writes
	words bool
}

// makeChunk is how many cases one read transaction takes.
const makeChunk = 128

// make makes a block on all cores.
func (m *blockMaker) make(ctx context.Context, n uint32) (block, error) {
	b := block{rows: map[uint32]made{}, said: map[string][]uint16{}}
	var w *epochs
	err := m.c.log.View(func(tx *bolt.Tx) (err error) {
		c := tx.Bucket(bStale).Cursor()
		for k, _ := c.Seek(be32(n << blockBits)); k != nil && u32(k)>>blockBits == n; k, _ = c.Next() {
			b.ords = append(b.ords, u32(k))
		}
		var broken error
		w, err = m.reads.worldAt(tx.Bucket(bMeta), reading(m.c.log.Past(tx), &broken))
		m.reads.world = w
		return errors.Join(broken, err)
	})
	if err != nil {
		return b, err
	}
	chunks := slices.Collect(slices.Chunk(b.ords, makeChunk))
	parts, errs := make([]block, len(chunks)), make([]error, len(chunks))
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(chunks)) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(chunks) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				parts[i], errs[i] = m.part(w, chunks[i])
			}
		})
	}
	all.Wait()
	for _, p := range parts {
		for ord, r := range p.rows {
			b.rows[ord] = r
		}
		for k, members := range p.said {
			b.said[k] = append(b.said[k], members...)
		}
	}
	return b, errors.Join(append(errs, ctx.Err())...)
}

// part makes the rows of some cases, in the order of their ordinals.
func (m *blockMaker) part(w *epochs, ords []uint32) (b block, err error) {
	b = block{rows: map[uint32]made{}, said: map[string][]uint16{}}
	err = m.c.log.View(func(tx *bolt.Tx) error {
		return m.c.log.Past(tx).Hold(func(past boltlog.Past) error {
			for _, ord := range ords {
				if err := m.one(w, tx.Bucket(bCase).Get(be32(ord)), past, ord, &b); err != nil {
					return err
				}
				runtime.Gosched() // deeds are done meanwhile, and both cores are at this
			}
			return nil
		})
	})
	return b, err
}

func (m *blockMaker) one(w *epochs, stored []byte, past boltlog.Past, ord uint32, b *block) error {
	id, err := idOf(stored)
	if err != nil {
		return err
	}
	var broken error
	evs := caseEvents(reading(past, &broken), id)
	if broken != nil || len(evs) == 0 {
		return broken
	}
	r, seen, c, err := m.reads.foldRow(w, id, evs)
	if err != nil {
		return err
	}
	out := made{row: r, gone: model.Destroyed(evs)}
	if out.facts, err = factsJSON(&seen); err != nil {
		return err
	}
	b.rows[ord] = out
	if !m.words {
		return nil
	}
	if slices.ContainsFunc(evs, func(e model.Event) bool { return strings.HasSuffix(e.Stream, "/log") }) {
		evs, err := past.History(model.StreamOf(id)) // its words are those of the case alone
		if err != nil {
			return err
		}
		c = model.Fold(id, m.c.b.seal.OpenEvents(evs))
	}
	people, err := m.c.b.peopleUpto(past, &c, ^uint64(0))
	if err != nil {
		return err
	}
	for k := range m.c.b.said(&c, people) {
		b.said[k] = append(b.said[k], uint16(ord&(blockSize-1)))
	}
	return nil
}

// write writes the rows of a block.
func (m *blockMaker) write(ctx context.Context, b block) error {
	if len(b.ords) == 0 {
		return nil
	}
	return m.c.log.Derive(ctx, func(tx *bolt.Tx) error {
		var broken error
		d, err := m.puts.late(tx, m.c.log.Past(tx), &broken)
		if err != nil {
			return err
		}
		d.made = b.rows
		w, err := d.epochs()
		if err != nil {
			return err
		}
		for _, ord := range b.ords {
			if err := d.fresh(w, ord); err != nil {
				return err
			}
			runtime.Gosched() // as above
		}
		return errors.Join(broken, d.trimFeed())
	})
}

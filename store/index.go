package store

import (
	"context"
	"encoding/binary"
	"slices"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// The index of words is kept by a follower, not by each deed: a deed would
// dirty fifty pages for it. Up to its watermark it is a function of the events;
// what came after is read by whoever searches (store.md 9).
const (
	// indexStep is how many events one transaction of the follower indexes.
	indexStep = 300
	// indexWait is how long it waits for more before it writes: a second write
	// a deed would cost as much as the deed.
	indexWait = time.Second
)

// mWords is the watermark in bMeta: 8 bytes, the newest event indexed; while
// blocks are left to be made, 4 more (sweep).
var mWords = []byte("words")

// saidKey of the index is class, form, word, 0 and the block.
func saidKey(said string, block uint32) []byte {
	k := make([]byte, 0, len(said)+5)
	return binary.BigEndian.AppendUint32(append(append(k, said...), 0), block)
}

// index brings the index up to the newest event.
func (b *Book) index(ctx context.Context, log *boltlog.Log, progress func(done, total uint64)) error {
	if b.Locked() {
		return nil
	}
	if err := b.sweepWords(ctx, log, progress); err != nil {
		return err
	}
	for more := true; more; {
		var upto, end uint64
		var stepped error
		err := log.Derive(ctx, func(tx *bolt.Tx) error {
			more, upto, stepped = b.indexStep(tx, log.Past(tx))
			end = boltlog.SeqIn(tx)
			return stepped
		})
		if err != nil {
			return err
		}
		if progress != nil && more {
			progress(upto, end)
		}
	}
	return ctx.Err()
}

// indexed is how far the index of tx is, where its blocks are all made.
func indexed(tx *bolt.Tx) uint64 {
	if meta := tx.Bucket(bMeta); meta != nil {
		return u64(meta.Get(mWords))
	}
	return 0
}

// swept tells whether they are.
func swept(tx *bolt.Tx) bool {
	meta := tx.Bucket(bMeta)
	if meta == nil {
		return false
	}
	s, begun := sweepIn(meta)
	return begun && s.left == 0
}

// span are the events of one stream that a step brings: numbers from and to.
type span struct{ from, to uint32 }

// indexStep indexes the next events. Of each case that they concern the words
// before and after them are held against each other.
func (b *Book) indexStep(tx *bolt.Tx, past boltlog.Past) (more bool, upto uint64, err error) {
	meta := tx.Bucket(bMeta)
	if meta == nil || foldVersionIn(tx) != foldVersion {
		return false, 0, nil
	}
	if s, _ := sweepIn(meta); s.left > 0 {
		return false, 0, nil // another dropped the rows since: the next index makes the blocks
	}
	page, full, err := wholeDeeds(past, indexed(tx), b.pace.step)
	if err != nil || len(page) == 0 {
		return false, 0, err
	}
	fresh := map[string]span{}
	var cases []model.CaseID
	for _, f := range page {
		s, known := fresh[f.Event.Stream]
		if !known {
			s.from = f.Event.N
		}
		s.to = f.Event.N
		fresh[f.Event.Stream] = s
		if id, ok := strings.CutPrefix(f.Event.Stream, "case/"); ok && !known && !strings.Contains(id, "/") {
			cases = append(cases, model.CaseID(id))
		}
		cases = append(cases, erasedCases(tx, f)...)
	}
	slices.Sort(cases)
	cases = slices.Compact(cases)
	ix := &indexer{b: b, tx: tx, past: past, fresh: fresh, changes: map[string]bool{}}
	for _, id := range cases {
		if err := ix.oneCase(id); err != nil {
			return false, 0, err
		}
	}
	if err := ix.write(); err != nil {
		return false, 0, err
	}
	upto = page[len(page)-1].Seq
	return full, upto, meta.Put(mWords, be64(upto))
}

// wholeDeeds are the next events, about n of them, never a part of a deed: what a
// correction changed is seen only with all of its events. Full is true where more
// may follow.
func wholeDeeds(past boltlog.Past, from uint64, n int) (page []boltlog.Fresh, full bool, err error) {
	for ; ; n *= 2 {
		if page, err = past.Events(from, n); err != nil || len(page) < n {
			return page, false, err
		}
		end := len(page)
		for end > 0 && page[end-1].Event.Deed == page[len(page)-1].Event.Deed {
			end--
		}
		if end > 0 {
			return page[:end], true, nil
		}
	}
}

// indexer is one step.
type indexer struct {
	b       *Book
	tx      *bolt.Tx
	past    boltlog.Past
	fresh   map[string]span
	changes map[string]bool // key and ordinal -> in or out
}

func (ix *indexer) oneCase(id model.CaseID) error {
	ord := ix.tx.Bucket(bID).Get([]byte(id))
	if ord == nil {
		return nil
	}
	evs, err := ix.past.History(model.StreamOf(id))
	if err != nil {
		return err
	}
	evs = ix.b.seal.OpenEvents(evs)
	before, err := ix.said(id, evs, func(s span) uint32 { return s.from - 1 })
	if err != nil {
		return err
	}
	after, err := ix.said(id, evs, func(s span) uint32 { return s.to })
	if err != nil {
		return err
	}
	for k := range before {
		if !after[k] {
			ix.changes[k+string(ord)] = false
		}
	}
	for k := range after {
		if !before[k] {
			ix.changes[k+string(ord)] = true
		}
	}
	return nil
}

// said is what a case and its people said up to a number of each stream.
func (ix *indexer) said(id model.CaseID, evs []model.Event, upto func(span) uint32) (sayings, error) {
	c := model.Fold(id, until(evs, ix.fresh, upto))
	people := map[model.PersonID]model.Person{}
	for _, id := range c.People() {
		all, err := ix.past.History(streamPerson(id))
		if err != nil {
			return nil, err
		}
		if p, ok := ix.b.seal.person(until(all, ix.fresh, upto)); ok {
			people[id] = p
		}
	}
	return ix.b.said(&c, people), nil
}

// until cuts a stream's events at a number of it.
func until(evs []model.Event, fresh map[string]span, upto func(span) uint32) []model.Event {
	if len(evs) == 0 {
		return nil
	}
	s, ok := fresh[evs[0].Stream]
	if !ok {
		return evs
	}
	n := upto(s)
	i := slices.IndexFunc(evs, func(e model.Event) bool { return e.N > n })
	if i < 0 {
		return evs
	}
	return evs[:i]
}

// write brings what has changed into the postings, key by key in their order.
func (ix *indexer) write() error {
	words := ix.tx.Bucket(bSaid)
	keys := make([]string, 0, len(ix.changes))
	for k := range ix.changes {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		said, ord := k[:len(k)-4], u32([]byte(k[len(k)-4:]))
		if err := post(words, saidKey(said, ord>>blockBits), ord, ix.changes[k]); err != nil {
			return err
		}
	}
	return nil
}

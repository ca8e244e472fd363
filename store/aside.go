package store

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	bolt "go.etcd.io/bbolt"

	"aduan/store/journal/boltlog"
)

// aside keeps, in memory alone, postings of what unread cases say: those whose
// words no index may hold. It is one a process and made behind the first search
// that had to read such cases itself, block by block, the newest first. Cases that
// change leave it, and are read by whoever searches until their block is made anew.
type aside struct {
	b *Book

	mu     sync.RWMutex
	ids    map[string]uint32 // index keys, numbered as they come
	blocks map[uint32]*heard
	gone   blocks // cases that changed since their block was read
	held   int    // entries of all blocks
	full   bool   // there is no room for another
	round  int    // raised when all is forgotten

	making    uint32 // the block that is read, and what changes meanwhile
	meanwhile bitset

	run   sync.Mutex // held while blocks are made
	ended bool
}

// heard is one block: which cases have which words, as of an event.
type heard struct {
	upto  uint64
	cases bitset
	ids   []uint32 // ascending
	from  []uint32 // where the members of each begin; one more than ids
	who   []uint16
}

const (
	// asideMost is how many words of cases are kept, two bytes each: those of some
	// 40,000 cases. asideBlock is how many unread cases a block may have: of one with
	// more, the index has not come to it.
	asideMost  = 8 << 20
	asideBlock = 1024
	// asideFew is how many cases of a block are left to whoever searches.
	asideFew = 16
)

func newAside(b *Book) *aside {
	a := &aside{b: b}
	a.drop()
	return a
}

// drop forgets all.
func (a *aside) drop() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.ids, a.blocks, a.gone, a.held, a.full = map[string]uint32{}, map[uint32]*heard{}, blocks{}, 0, false
	a.round++
}

// changed hears which cases have new rows.
func (a *aside) changed(ords []uint32) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, o := range ords {
		a.gone.add(o)
		if o>>blockBits == a.making {
			a.meanwhile.add(o & (blockSize - 1))
		}
	}
}

// want makes what is lacking behind the caller, if nobody is at it.
func (a *aside) want() {
	if !a.run.TryLock() {
		return
	}
	if a.ended {
		a.run.Unlock()
		return
	}
	go func() {
		defer a.run.Unlock()
		a.make()
	}()
}

// busy tells that blocks are being made.
func (a *aside) busy() bool {
	if !a.run.TryLock() {
		return true
	}
	a.run.Unlock()
	return false
}

// close waits for what is under way, which ends with the book's life.
func (a *aside) close() {
	a.run.Lock()
	defer a.run.Unlock()
	a.ended = true
}

// make goes through the blocks, each in a transaction of its own. One that cannot
// be read is left to whoever searches.
func (a *aside) make() {
	blocks := 0
	if a.b.log.View(func(tx *bolt.Tx) error {
		if meta := tx.Bucket(bMeta); meta != nil && foldVersionIn(tx) == foldVersion {
			blocks = int(u32(meta.Get(mCases)))>>blockBits + 1
		}
		return nil
	}) != nil {
		return
	}
	for n := blocks - 1; n >= 0 && a.b.life.Err() == nil; n-- {
		a.one(uint32(n))
	}
}

// one makes a block where enough of it is lacking.
func (a *aside) one(n uint32) {
	a.mu.Lock()
	round, was, full := a.round, a.blocks[n], a.full
	var have bitset
	if was != nil {
		have = was.cases
		have.andNot(a.gone.in(n))
	}
	a.making, a.meanwhile = n, bitset{} // what changes from here on is not as it is read
	a.mu.Unlock()
	if was == nil && full {
		return
	}
	var said map[string][]uint16
	var h *heard
	err := a.b.log.View(func(tx *bolt.Tx) (err error) {
		unread := unreadIn(tx, n)
		lacks := unread
		lacks.andNot(&have)
		if few := lacks.count(); few <= asideFew && (was != nil || few == 0) || unread.count() > asideBlock {
			return nil
		}
		h = &heard{upto: boltlog.SeqIn(tx), cases: unread}
		said, err = a.b.unreadSaid(tx, n, &unread)
		return err
	})
	a.mu.Lock()
	defer a.mu.Unlock()
	if err == nil && h != nil && a.round == round {
		a.keep(n, h, said)
	}
}

// keep packs a block, unless there is no room for it.
func (a *aside) keep(n uint32, h *heard, said map[string][]uint16) {
	type word struct {
		id  uint32
		who []uint16
	}
	words := make([]word, 0, len(said))
	sum := 0
	for k, who := range said {
		id, ok := a.ids[k]
		if !ok {
			id = uint32(len(a.ids))
			a.ids[strings.Clone(k)] = id
		}
		words = append(words, word{id, who})
		sum += len(who)
	}
	if was := a.blocks[n]; was != nil {
		a.held -= len(was.who)
		delete(a.blocks, n)
	}
	if a.full = a.held+sum > asideMost; a.full {
		return
	}
	slices.SortFunc(words, func(x, y word) int { return cmp.Compare(x.id, y.id) })
	h.ids, h.from, h.who = make([]uint32, 0, len(words)), make([]uint32, 0, len(words)+1), make([]uint16, 0, sum)
	for _, w := range words {
		h.ids, h.from = append(h.ids, w.id), append(h.from, uint32(len(h.who)))
		h.who = append(h.who, w.who...)
	}
	h.from = append(h.from, uint32(len(h.who)))
	meanwhile := a.meanwhile
	a.blocks[n], a.gone[n], a.held = h, &meanwhile, a.held+sum
}

// overheard is what a search uses of it: one state of all blocks.
type overheard map[uint32]hearing

// hearing is a block with its cases that are as they are kept.
type hearing struct {
	*heard
	as bitset
}

// of gives a search the blocks at the moment of tx, and the numbers of its terms in them.
func (a *aside) of(tx *bolt.Tx, terms []term) overheard {
	a.mu.RLock()
	defer a.mu.RUnlock()
	out := make(overheard, len(a.blocks))
	for n, h := range a.blocks {
		if h.upto > boltlog.SeqIn(tx) {
			continue
		}
		k := hearing{heard: h, as: h.cases}
		k.as.andNot(a.gone.in(n))
		out[n] = k
	}
	if len(out) == 0 {
		return nil
	}
	for i := range terms {
		terms[i].aside = map[byte][]uint32{}
		for class, words := range terms[i].said {
			terms[i].aside[class] = a.numbers(words, terms[i].begins != nil)
		}
	}
	return out
}

// numbers are the ids of words; the first may be the beginning of others.
func (a *aside) numbers(words []word, begins bool) (out []uint32) {
	for _, w := range words {
		if id, ok := a.ids[w.key]; ok {
			out = append(out, id)
		}
	}
	if !begins {
		return out
	}
	for k, id := range a.ids {
		if strings.HasPrefix(k, words[0].key) {
			out = append(out, id)
		}
	}
	return out
}

// or adds the cases that have one of the words.
func (h *hearing) or(out *bitset, ids []uint32) {
	if h.heard == nil {
		return
	}
	for _, id := range ids {
		i, ok := slices.BinarySearch(h.ids, id)
		if !ok {
			continue
		}
		for _, m := range h.who[h.from[i]:h.from[i+1]] {
			if h.as.has(uint32(m)) {
				out.add(uint32(m))
			}
		}
	}
}

package store

import (
	"context"
	"encoding/binary"
	"slices"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// The index of a book that has none, or hardly any, is not made deed by deed: each case is read
// once, as it stood at one event, and each posting block is written once, the
// newest first, for that is what is looked for. What comes after that event
// follows in steps, as always.
const (
	// sweepRead is how many cases are read in one transaction, sweepWrite how many
	// keys one writes: neither may keep a deed waiting for long.
	sweepRead  = 256
	sweepWrite = 2000
	// sweepFrom is how many events the index must lack, and more than it has, to be
	// made from the beginning: after a book was filled.
	sweepFrom = 20000
)

// pace is how the index is made.
type pace struct {
	step int           // events that one step is about
	from uint64        // events that it must lack to be made anew
	turn chan struct{} // whoever makes it anew holds it: two would do the same work
}

func newPace() pace { return pace{step: indexStep, from: sweepFrom, turn: make(chan struct{}, 1)} }

// sweep is how far such a making is: words are those of the journal up to an
// event, and blocks below one number are still to come. In p.meta it stands as
// the watermark with that number after it, until none is left.
type sweep struct {
	upto uint64
	left uint32
}

func (s sweep) mark() []byte {
	if s.left == 0 {
		return be64(s.upto)
	}
	return binary.BigEndian.AppendUint32(be64(s.upto), s.left)
}

// sweepIn reads it; begun is false where the index has nothing at all.
func sweepIn(meta *bolt.Bucket) (s sweep, begun bool) {
	v := meta.Get(mWords)
	if len(v) >= 12 {
		s.left = u32(v[8:])
	}
	s.upto = u64(v)
	return s, len(v) > 0
}

// sweepWords makes the index of a book that has none, or goes on with it.
func (b *Book) sweepWords(ctx context.Context, log *boltlog.Log, progress func(done, total uint64)) error {
	select {
	case b.pace.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-b.pace.turn }()
	at, err := b.beginSweep(ctx, log)
	all := at.left
	for err == nil && at.left > 0 {
		if err = ctx.Err(); err != nil {
			break
		}
		var said map[string][]uint16
		if said, err = b.wordsOf(ctx, log, at); err == nil {
			at, err = b.writeWords(ctx, log, at, said)
		}
		if err == nil && progress != nil {
			progress(at.upto*uint64(all-at.left)/uint64(all), at.upto)
		}
	}
	return err
}

// beginSweep says where the making stands; with no block left where there is
// nothing to make anew.
func (b *Book) beginSweep(ctx context.Context, log *boltlog.Log) (at sweep, err error) {
	fresh := false
	read := func(tx *bolt.Tx) error {
		at, fresh = sweep{}, false
		meta := tx.Bucket(bMeta)
		if meta == nil || foldVersionIn(tx) != foldVersion {
			return nil
		}
		begun := false
		at, begun = sweepIn(meta)
		lacks := boltlog.SeqIn(tx) - at.upto
		if at.left > 0 || begun && (lacks < b.pace.from || lacks < at.upto) {
			return nil
		}
		if cases := u32(meta.Get(mCases)); cases > 0 {
			at, fresh = sweep{boltlog.SeqIn(tx), (cases-1)>>blockBits + 1}, true
		}
		return nil
	}
	if err = log.View(read); err != nil || !fresh {
		return at, err
	}
	// Another may have begun meanwhile: what is committed counts.
	err = log.Derive(ctx, func(tx *bolt.Tx) error {
		if err := read(tx); err != nil || !fresh {
			return err
		}
		if err := tx.DeleteBucket(bSaid); err != nil {
			return err
		}
		if _, err := tx.CreateBucket(bSaid); err != nil {
			return err
		}
		return tx.Bucket(bMeta).Put(mWords, at.mark())
	})
	return at, err
}

// wordsOf are the members of the next block by what they say.
func (b *Book) wordsOf(ctx context.Context, log *boltlog.Log, at sweep) (map[string][]uint16, error) {
	out := map[string][]uint16{}
	block := at.left - 1
	for i := uint32(0); i < blockSize; i += sweepRead {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		err := log.View(func(tx *bolt.Tx) error {
			cases := tx.Bucket(bCase)
			for n := i; n < i+sweepRead; n++ {
				v := cases.Get(be32(block<<blockBits + n))
				if v == nil {
					return nil
				}
				c, people, err := b.caseUpto(log.Past(tx), v, at.upto)
				if err != nil {
					return err
				}
				for k := range b.said(&c, people) {
					out[k] = append(out[k], uint16(n))
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// caseUpto is the case of a row with its people, as they stood at an event.
func (b *Book) caseUpto(past boltlog.Past, v []byte, upto uint64) (c model.Case, people map[model.PersonID]model.Person, err error) {
	id, err := idOf(v)
	if err != nil {
		return c, nil, err
	}
	evs, err := past.HistoryUpto(model.StreamOf(id), upto)
	if err != nil || len(evs) == 0 {
		return c, nil, err
	}
	c = model.Fold(id, b.seal.OpenEvents(evs))
	people, err = b.peopleUpto(past, &c, upto)
	return c, people, err
}

// peopleUpto are the people of a case, as they stood at an event.
func (b *Book) peopleUpto(past boltlog.Past, c *model.Case, upto uint64) (map[model.PersonID]model.Person, error) {
	people := map[model.PersonID]model.Person{}
	for _, id := range c.People() {
		all, err := past.HistoryUpto(streamPerson(id), upto)
		if err != nil {
			return nil, err
		}
		if p, ok := b.seal.person(all); ok {
			people[id] = p
		}
	}
	return people, nil
}

// writeWords writes what the cases of the next blocks say, key by key in their order;
// that a case is in the index at all is said last. It says where the making stands
// then, which is elsewhere where somebody else was quicker. Each word has a page of its
// own, so several blocks at once change a page once where one by one would each.
func (b *Book) writeWords(ctx context.Context, log *boltlog.Log, at sweep, said ...map[string][]uint16) (sweep, error) {
	var keys, last []string
	for i, words := range said {
		for k := range words {
			key := string(saidKey(k, at.left-1-uint32(i)))
			if k == saidFlag {
				last = append(last, key)
				continue
			}
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	keys = append(keys, last...)
	for more := true; more; {
		some := keys[:min(sweepWrite, len(keys))]
		keys = keys[len(some):]
		more = len(keys) > 0
		next := at
		err := log.Derive(ctx, func(tx *bolt.Tx) error {
			meta := tx.Bucket(bMeta)
			if next, _ = sweepIn(meta); next != at {
				return nil
			}
			for _, k := range some {
				word, block := k[:len(k)-5], u32([]byte(k[len(k)-4:]))
				if err := tx.Bucket(bSaid).Put([]byte(k), blockOf(said[at.left-1-block][word])); err != nil {
					return err
				}
			}
			if more {
				return nil
			}
			next.left -= uint32(len(said))
			return meta.Put(mWords, next.mark())
		})
		if err != nil || next != at {
			return next, err
		}
	}
	return at, nil
}

// blockOf is the stored form of members in their order.
func blockOf(members []uint16) []byte {
	if len(members) > sparse {
		var s bitset
		for _, i := range members {
			s.add(uint32(i))
		}
		return s.encode()
	}
	out := make([]byte, 1, 1+2*len(members))
	out[0] = blockList
	for _, i := range members {
		out = binary.BigEndian.AppendUint16(out, i)
	}
	return out
}

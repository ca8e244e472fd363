package store

import (
	"bytes"
	"encoding/binary"
	"strings"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// finder answers the words of a query from the index, block by block. What a
// search may tell is what reading would: each class of words counts only where
// the viewer reads that much.
type finder struct {
	s     *scene
	terms []term
	// number is a NIK, KK or telephone that the whole query is; empty: words.
	number, label string
	behind        bool            // the index has more to come than a search goes through
	tail          map[uint32]bool // cases with events that are not indexed yet
	aside         overheard       // of cases that no index holds
}

// term is one word of the query.
type term struct {
	said map[byte][]word // by class, any of which will do
	regs map[uint32]bool // cases with this register number
	// begins are the cases with a word that begins so, by class and block: what
	// is being typed.
	begins map[byte]map[uint32]*bitset
	aside  map[byte][]uint32 // by class, as the blocks aside number them
}

// leastPrefix is from how many letters on the last word of a query is taken for
// one that is still being typed.
const leastPrefix = 3

// readable are the cases of a block by how much the viewer reads of them.
type readable struct{ state, desk, inner, name bitset }

// finder prepares a query's words; nil where it has none.
func (s *scene) finder(q *query) *finder {
	if len(q.words) == 0 {
		return nil
	}
	f := &finder{s: s, tail: s.tail(), behind: s.behind()}
	if f.label, f.number = numberIn(q.Text); f.number != "" {
		return f
	}
	if regs, ok := s.registered(q.Text); ok {
		f.terms = []term{{regs: regs}}
		return f
	}
	var words []string
	tokens(q.Text, func(w string) { words = append(words, w) })
	typing := !strings.HasSuffix(q.Text, " ")
	for i, w := range words {
		t := term{said: map[byte][]word{}, regs: s.numbered(w)}
		for _, class := range []byte{saidDesk, saidInner, saidName} {
			t.said[class] = []word{s.b.wordOf(class, formWord, w)}
			if st := stem(w); class != saidName {
				t.said[class] = append(t.said[class], s.b.wordOf(class, formStem, st), s.b.wordOf(class, formWord, st))
			}
		}
		if i == len(words)-1 && typing && len(w) >= leastPrefix {
			t.begins = s.beginning(w)
		}
		f.terms = append(f.terms, t)
	}
	if len(f.terms) == 0 {
		f.terms = []term{{}} // nothing that can be looked for is found nowhere
	}
	f.aside = s.b.aside.of(s.tx, f.terms)
	return f
}

// beginning gathers the postings of all words that begin so.
func (s *scene) beginning(prefix string) map[byte]map[uint32]*bitset {
	out := map[byte]map[uint32]*bitset{}
	c := s.rows.said.Cursor()
	for _, class := range []byte{saidDesk, saidInner, saidName} {
		blocks := map[uint32]*bitset{}
		head := append([]byte{class, formWord}, prefix...)
		for k, v := c.Seek(head); k != nil && bytes.HasPrefix(k, head); k, v = c.Next() {
			n := binary.BigEndian.Uint32(k[len(k)-4:])
			if blocks[n] == nil {
				blocks[n] = &bitset{}
			}
			blocks[n].orBlock(v)
		}
		out[class] = blocks
	}
	return out
}

// tail are the cases with events that the index has not reached.
func (s *scene) tail() map[uint32]bool {
	out := map[uint32]bool{}
	upto := indexed(s.tx)
	for {
		page, err := boltlog.EventsIn(s.tx, upto, 1000)
		if err != nil || len(page) == 0 {
			return out
		}
		for _, f := range page {
			id, ok := strings.CutPrefix(f.Event.Stream, "case/")
			if ord := s.rows.id.Get([]byte(id)); ok && ord != nil {
				out[u32(ord)] = true
			}
		}
		upto = page[len(page)-1].Seq
		if upto-indexed(s.tx) > tailMost {
			return out
		}
	}
}

// tailMost is how far behind the index may be before a search says that it is
// not complete yet.
const tailMost = 2000

// behind tells that it is, or that it is being made anew.
func (s *scene) behind() bool {
	made, _ := sweepIn(s.rows.meta)
	return made.left > 0 || boltlog.SeqIn(s.tx)-indexed(s.tx) > tailMost
}

// readable splits the cases of a block by how much the viewer reads.
func (s *scene) readable(n uint32, r *readable) {
	*r = readable{}
	head := facetKey(dimSight, n, "")
	c := s.rows.facet.Cursor()
	for k, v := c.Seek(head); k != nil && bytes.HasPrefix(k, head); k, v = c.Next() {
		sight := s.level(sightID(u64(k[len(head):])))
		if sight.Level >= model.SeeState {
			r.state.orBlock(v)
		}
		if sight.Level >= model.SeeDesk {
			r.desk.orBlock(v)
			if !sight.Hidden {
				r.name.orBlock(v)
			}
		}
		if sight.Level >= model.SeeMasked {
			r.inner.orBlock(v)
		}
	}
}

// block gives the cases of a block that have every word, and those that must be
// read because their words are not in the index: not reviewed, secret, or of a
// moment ago.
func (f *finder) block(n uint32, found, scan *bitset) {
	var r readable
	f.s.readable(n, &r)
	*scan = r.desk
	var in bitset
	in.orBlock(f.get(saidFlag, n))
	scan.andNot(&in)
	for ord := range f.tail {
		if i := ord & (blockSize - 1); ord>>blockBits == n && r.desk.has(i) {
			scan.add(i)
		}
	}
	if f.number != "" {
		*found = bitset{}
		found.orBlock(f.get(string(append([]byte{saidBlind}, f.s.b.blind(f.label, f.number)...)), n))
		found.and(&r.name)
		*scan = f.tailOnly(n, &r.name)
		return
	}
	heard := f.aside[n]
	scan.andNot(&heard.as)
	*found = r.state
	for _, t := range f.terms {
		var any bitset
		for class, may := range map[byte]*bitset{saidDesk: &r.desk, saidInner: &r.inner, saidName: &r.name} {
			var one bitset
			for _, w := range t.said[class] {
				one.orBlock(f.get(w.key, n))
			}
			if b := t.begins[class][n]; b != nil {
				one.or(b)
			}
			heard.or(&one, t.aside[class])
			one.and(may)
			any.or(&one)
		}
		for ord := range t.regs {
			if i := ord & (blockSize - 1); ord>>blockBits == n && r.state.has(i) {
				any.add(i)
			}
		}
		found.and(&any)
	}
	found.andNot(scan)
}

func (f *finder) tailOnly(n uint32, may *bitset) (out bitset) {
	for ord := range f.tail {
		if i := ord & (blockSize - 1); ord>>blockBits == n && may.has(i) {
			out.add(i)
		}
	}
	return out
}

func (f *finder) get(said string, n uint32) []byte { return f.s.rows.said.Get(saidKey(said, n)) }

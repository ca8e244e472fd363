package store

import (
	"hash/maphash"
	"strings"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// unread is what a case says that no index may hold. Thousands of them are
// looked at for one search, so each keeps a filter of its words: what the filter
// does not know is not said, and no text is gone through for it.
type unread struct {
	said string // words and numbers, each with a line end on either side
	mask filter
}

// filter is a Bloom filter: 2,048 bits and two of them for a word. With the some
// 180 words and beginnings of a case it takes three in a hundred others for said.
type filter [32]uint64

func (f *filter) add(h uint64) {
	for range 2 {
		f[h>>6&31] |= 1 << (h & 63)
		h >>= 32
	}
}

func (f *filter) may(h uint64) bool {
	g := h >> 32
	return f[h>>6&31]>>(h&63)&1 == 1 && f[g>>6&31]>>(g&63)&1 == 1
}

// word is an index key that a query asks for, as the index and as an unread case
// have it.
type word struct {
	key   string
	line  string // as a line of what is said
	hash  uint64
	begin uint64 // hash of its beginning, 0 where it is too short to be typed
}

// beginAt is how much of an index key stands for its beginning: class, form and
// the letters from which on a word is looked for while it is typed.
const beginAt = 2 + leastPrefix

func (b *Book) wordOf(class, form byte, text string) word {
	key := string([]byte{class, form}) + text
	w := word{key: key, line: "\n" + key + "\n", hash: maphash.String(b.seed, key)}
	if form == formWord && len(key) >= beginAt {
		w.begin = maphash.String(b.seed, key[:beginAt]+"\n") // no key ends so
	}
	return w
}

// unread are the words and numbers of a case that the index does not hold;
// fresh: they had to be read for it.
func (f *finder) unread(ord uint32, v []byte) (u *unread, fresh bool) {
	n, _, _, _ := headOf(v)
	k := saidAt{ord, n}
	if u, ok := f.s.b.unread.get(k); ok {
		return u, false
	}
	u = &unread{}
	r, err := decodeRow(v)
	if err != nil {
		return u, true
	}
	rd := &reader{s: f.s}
	c := model.Fold(r.ID, rd.events(r.ID))
	var b strings.Builder
	b.WriteByte('\n')
	if c.State != model.Voided { // found by its number alone, as in the book
		people := rd.people(&c)
		for key := range spoken(&c, people) {
			w := f.s.b.wordOf(key[0], key[1], key[2:])
			b.WriteString(w.line[1:])
			u.mask.add(w.hash)
			if w.begin != 0 {
				u.mask.add(w.begin)
			}
		}
		for _, p := range people {
			for label, numbers := range numbersOf(p) {
				b.WriteString(label + strings.Join(numbers, "\n"+label) + "\n")
			}
		}
	}
	u.said = b.String()
	f.s.b.unread.put(k, u)
	return u, true
}

// says tells whether such a case has what is asked for.
func (f *finder) says(ord uint32, u *unread, sight model.Sight) bool {
	if f.number != "" {
		return !sight.Hidden && strings.Contains(u.said, "\n"+f.label+f.number+"\n")
	}
	for _, t := range f.terms {
		if !t.regs[ord] && !t.in(u, sight) {
			return false
		}
	}
	return true
}

// in tells whether a case says the word where the viewer reads it.
func (t *term) in(u *unread, sight model.Sight) bool {
	for class, words := range t.said {
		if class == saidInner && sight.Level < model.SeeMasked || class == saidName && sight.Hidden {
			continue
		}
		for _, w := range words {
			if u.mask.may(w.hash) && strings.Contains(u.said, w.line) {
				return true
			}
		}
		if first := words[0]; t.begins != nil && u.mask.may(first.begin) && strings.Contains(u.said, first.line[:len(first.line)-1]) {
			return true
		}
	}
	return false
}

// unreadIn are the cases of a block whose words are not in the index. Those whose
// rows were made without the keys are nobody's to search yet.
func unreadIn(tx *bolt.Tx, n uint32) (out bitset) {
	first, cases := n<<blockBits, u32(tx.Bucket(bMeta).Get(mCases))
	for i := uint32(0); i < blockSize && first+i < cases; i++ {
		out.add(i)
	}
	var in bitset
	in.orBlock(tx.Bucket(bSaid).Get(saidKey(saidFlag, n)))
	in.orBlock(tx.Bucket(bFacet).Get(facetKey(dimFlag, n, flagBlind)))
	out.andNot(&in)
	return out
}

// unreadSaid is what some cases of a block say, by index key.
func (b *Book) unreadSaid(tx *bolt.Tx, n uint32, some *bitset) (map[string][]uint16, error) {
	out := map[string][]uint16{}
	rows, upto := tx.Bucket(bCase), boltlog.SeqIn(tx)
	for i := range uint32(blockSize) {
		if !some.has(i) {
			continue
		}
		c, people, err := b.caseUpto(boltlog.PastIn(tx), rows.Get(be32(n<<blockBits+i)), upto)
		if err != nil {
			return nil, err
		}
		if c.State == model.Voided { // found by its number alone, as in the book
			continue
		}
		for key := range spoken(&c, people) {
			out[key] = append(out[key], uint16(i))
		}
	}
	return out, nil
}

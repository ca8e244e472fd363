package store

import (
	"encoding/binary"
	"math/bits"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// A posting block holds which of 4,096 cases have one value. The cases are
// counted by ordinal, so blocks walk time: newest first is blocks downwards.
const (
	blockBits = 12
	blockSize = 1 << blockBits
	// sparse: up to so many members a block is a sorted list of two bytes
	// each, above a bitset. The form depends on the members alone, so a
	// rebuilt block has the same bytes.
	sparse = 200

	blockList byte = 0
	blockSet  byte = 1
)

// bitset is one block, opened.
type bitset [blockSize / 64]uint64

func (s *bitset) add(i uint32)      { s[i>>6] |= 1 << (i & 63) }
func (s *bitset) has(i uint32) bool { return s[i>>6]&(1<<(i&63)) != 0 }
func (s *bitset) and(t *bitset) {
	for i := range s {
		s[i] &= t[i]
	}
}

func (s *bitset) or(t *bitset) {
	for i := range s {
		s[i] |= t[i]
	}
}

func (s *bitset) andNot(t *bitset) {
	for i := range s {
		s[i] &^= t[i]
	}
}

func (s *bitset) none() bool { return *s == bitset{} }

func (s *bitset) count() (n int) {
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// down calls f with every member, the highest first, until f says no.
func (s *bitset) down(f func(i uint32) bool) bool {
	for w := len(s) - 1; w >= 0; w-- {
		for v := s[w]; v != 0; {
			b := 63 - bits.LeadingZeros64(v)
			if !f(uint32(w<<6 + b)) {
				return false
			}
			v &^= 1 << b
		}
	}
	return true
}

// orBlock adds a stored block's members to s.
func (s *bitset) orBlock(v []byte) {
	if len(v) == 0 {
		return
	}
	if v[0] == blockSet {
		for i := range min(len(s), (len(v)-1)/8) {
			s[i] |= binary.BigEndian.Uint64(v[1+8*i:])
		}
		return
	}
	// A damaged block may name what no block holds: verify says so, a list goes on.
	for i := 1; i+1 < len(v); i += 2 {
		if n := uint32(binary.BigEndian.Uint16(v[i:])); n < blockSize {
			s.add(n)
		}
	}
}

// encode is the stored form of s; nil where it is empty.
func (s *bitset) encode() []byte {
	n := s.count()
	if n == 0 {
		return nil
	}
	if n > sparse {
		out := make([]byte, 1, 1+blockSize/8)
		out[0] = blockSet
		for _, w := range s {
			out = binary.BigEndian.AppendUint64(out, w)
		}
		return out
	}
	out := make([]byte, 1, 1+2*n)
	for w, v := range s {
		for ; v != 0; v &= v - 1 {
			out = binary.BigEndian.AppendUint16(out, uint16(w<<6+bits.TrailingZeros64(v)))
		}
	}
	return out
}

// mark puts case ord into the postings of one value, or takes it out.
func mark(b *bolt.Bucket, dim byte, value string, ord uint32, on bool) error {
	return post(b, facetKey(dim, ord>>blockBits, value), ord, on)
}

// post does it to the block at key.
func post(b *bolt.Bucket, key []byte, ord uint32, on bool) error {
	have := b.Get(key)
	// The common case, the newest case of a short list, needs no bitset.
	if i := uint16(ord & (blockSize - 1)); on && (len(have) == 0 || have[0] == blockList && len(have) < 2*sparse+1 &&
		binary.BigEndian.Uint16(have[len(have)-2:]) < i) {
		if len(have) == 0 {
			have = []byte{blockList}
		}
		return b.Put(key, binary.BigEndian.AppendUint16(slices.Clip(have), i))
	}
	var s bitset
	s.orBlock(have)
	if i := ord & (blockSize - 1); on {
		s.add(i)
	} else {
		s[i>>6] &^= 1 << (i & 63)
	}
	if v := s.encode(); v != nil {
		return b.Put(key, v)
	}
	return b.Delete(key)
}

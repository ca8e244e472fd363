package store

// pressing are the live cases past their nearest deadline, and those near it.
type pressing struct{ late, near blocks }

// blocks are some cases, by block.
type blocks map[uint32]*bitset

func (b blocks) add(ord uint32) {
	if b[ord>>blockBits] == nil {
		b[ord>>blockBits] = &bitset{}
	}
	b[ord>>blockBits].add(ord & (blockSize - 1))
}

func (b blocks) in(n uint32) *bitset {
	if s := b[n]; s != nil {
		return s
	}
	return &bitset{}
}

// pressing goes through the deadlines: no further than what is late, if near is
// not asked for.
func (s *scene) pressing(near bool) pressing {
	out, now := pressing{blocks{}, blocks{}}, s.now.UnixMilli()
	s.byDue(func(x standing) bool {
		if x.due < now {
			out.late.add(x.ord)
		}
		if near && x.near <= now {
			out.near.add(x.ord)
		}
		return near && x.due != never || x.due < now
	})
	return out
}

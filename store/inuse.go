package store

import "aduan/model"

// inUse counts the live cases that use a code of the profile's list.
func (s *scene) inUse(list, code string) int {
	switch list {
	case "categories":
		return s.live(dimCategory, code)
	case "channels":
		return s.live(dimChannel, code)
	case "posts":
		return s.live(dimHandler, handlerPost(model.PostID(code)))
	case "units":
		values := []string{handlerUnit(model.UnitID(code))}
		for _, p := range s.office.Posts {
			if p.Unit == model.UnitID(code) {
				values = append(values, handlerPost(p.Code))
			}
		}
		return s.live(dimHandler, values...)
	case "services":
		return s.withService(code)
	}
	return 0
}

// live counts the live cases that have one of the values.
func (s *scene) live(dim byte, values ...string) (count int) {
	for n := range u32(s.rows.meta.Get(mCases))>>blockBits + 1 {
		var in bitset
		condition{dim: dim, values: values}.block(s.rows.facet, n, &in)
		in.and(s.liveIn(n))
		count += in.count()
	}
	return count
}

func (s *scene) liveIn(block uint32) *bitset {
	var in bitset
	for _, state := range liveStates() {
		in.orBlock(s.rows.facet.Get(facetKey(dimState, block, state)))
	}
	return &in
}

// withService folds the live cases: no posting knows the service. It is asked
// only of a service that a profile would drop.
func (s *scene) withService(code string) (count int) {
	for n := range u32(s.rows.meta.Get(mCases))>>blockBits + 1 {
		s.liveIn(n).down(func(i uint32) bool {
			r, err := decodeRow(s.rows.cases.Get(be32(n<<blockBits + i)))
			if err != nil {
				return true
			}
			evs := caseEvents(func(stream string) []model.Event {
				evs, _ := s.history(stream) // what cannot be read, verify tells of
				return evs
			}, r.ID)
			if model.Fold(r.ID, evs).Service == code {
				count++
			}
			return true
		})
	}
	return count
}

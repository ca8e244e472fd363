package store

import (
	"encoding/json"
	"slices"
	"sync"

	"aduan/model"
)

// sightCache keeps sight facts decoded, by their content.
type sightCache struct {
	mu sync.RWMutex
	m  map[sightID]*model.SightFacts
}

// facts are those that tx knows under id; nil for none.
func (s *scene) facts(id sightID) *model.SightFacts {
	c := &s.b.sights
	c.mu.RLock()
	f := c.m[id]
	c.mu.RUnlock()
	if f != nil {
		return f
	}
	v := s.rows.sight.Get(id.key())
	if len(v) < 4 {
		return nil
	}
	f = &model.SightFacts{}
	if json.Unmarshal(v[4:], f) != nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.m == nil || len(c.m) > 1<<16 {
		c.m = map[sightID]*model.SightFacts{}
	}
	c.m[id] = f
	return f
}

// level is how much the viewer sees of the cases with these facts: one answer
// for all of them, by the one filter.
func (s *scene) level(id sightID) model.Sight {
	if l, ok := s.levels[id]; ok {
		return l
	}
	var l model.Sight
	if f := s.facts(id); f != nil {
		l = s.see(*f)
	}
	s.levels[id] = l
	return l
}

// see applies the filter to facts as a row keeps them: the units of posts are
// those of today's profile.
func (s *scene) see(f model.SightFacts) model.Sight {
	f.Units = nil
	for _, p := range f.Posts {
		if post, ok := s.office.Post(p); ok && post.Unit != "" && !slices.Contains(f.Units, post.Unit) {
			f.Units = append(f.Units, post.Unit)
		}
	}
	return model.See(f, s.viewer, s.office)
}

// sight is what the viewer sees of a row. Whom a blind row complains of is not
// known, so it tells no more than its state.
func (s *scene) sight(r *row) model.Sight {
	l := s.level(r.Sight)
	if r.Blind {
		l = capped(l)
	}
	return l
}

// atFirstSight is what the viewer sees of a case by its row alone, where that is
// no more than its number. To read a case before one is refused it would take as
// long as it has events, and so tell how much is done in it.
func (s *scene) atFirstSight(id model.CaseID) (r *row, sight model.Sight, refused bool) {
	if s.b.filling.Load() { // rows are made at its end
		return nil, sight, false
	}
	r, ok := s.rowOf(id)
	if !ok || r.Stub || r.Blind || s.b.Locked() {
		return nil, sight, false
	}
	sight = s.sight(r)
	return r, sight, sight.Level <= model.SeeNumber
}

package admin

import (
	"slices"

	"aduan/model"
	"aduan/model/calendar"
)

// lists are what the parts list, arranged when something changes and not when a
// frame is drawn.
type lists struct {
	people []model.Staff
	active int // of them
	keyed  bool
	seats  []seat
	vacant int
	days   []calendar.Closure
	// keyring are the keys that knocked, and those of the staff.
	keyring []keyRow
}

func (s *Screen) arrange() {
	l := lists{people: s.found(), seats: s.seated(), days: s.closuresOf(), keyring: s.keyRows()}
	s.log.find(s)
	for _, p := range l.people {
		if !p.Disabled {
			l.active++
		}
	}
	for _, p := range s.book.staff {
		l.keyed = l.keyed || len(p.Keys) > 0
	}
	for _, p := range s.office().Posts {
		held := func(x seat) bool { return x.post.Code == p.Code && x.who != "" && x.held.At(s.env.At) }
		if !slices.ContainsFunc(l.seats, held) {
			l.vacant++
		}
	}
	s.lists = l
}

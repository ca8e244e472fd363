package store

import (
	"bytes"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// condition is a set of values of one dimension, of which a case must have one.
type condition struct {
	dim    byte
	values []string                // any of these; or
	lo, hi string                  // from lo to hi, both included, where values is nil
	prefix string                  // all that begin so, where both are empty
	only   func(value []byte) bool // of the values that are gone through
	or     []condition             // these too
	late   map[uint32]*bitset      // and these, by block
	not    bool                    // all others
}

// block gives the members of one block that meet the condition.
func (c condition) block(b *bolt.Bucket, n uint32, out *bitset) {
	*out = bitset{}
	c.members(b, n, out)
	for _, other := range c.or {
		other.members(b, n, out)
	}
	if late := c.late[n]; late != nil {
		out.or(late)
	}
	if c.not {
		for i := range out {
			out[i] = ^out[i]
		}
	}
}

// members are those that have one of the values.
func (c condition) members(b *bolt.Bucket, n uint32, out *bitset) {
	if c.values != nil {
		for _, v := range c.values {
			out.orBlock(b.Get(facetKey(c.dim, n, v)))
		}
		return
	}
	head := facetKey(c.dim, n, "")
	from := c.lo
	if c.prefix != "" {
		from = c.prefix
	}
	cur := b.Cursor()
	for k, v := cur.Seek(facetKey(c.dim, n, from)); k != nil && bytes.HasPrefix(k, head); k, v = cur.Next() {
		value := k[len(head):]
		if c.prefix != "" && !bytes.HasPrefix(value, []byte(c.prefix)) || c.prefix == "" && c.hi != "" && string(value) > c.hi {
			break
		}
		if c.only == nil || c.only(value) {
			out.orBlock(v)
		}
	}
}

// conditions are the parts of a query that postings answer. rest is true where
// each row must be looked at besides.
func (q *query) conditions(s *scene) (out []condition, rest bool) {
	oneOf := func(dim byte, values ...string) {
		if len(values) > 0 && values[0] != "" {
			out = append(out, condition{dim: dim, values: values})
		}
	}
	oneOf(dimState, stringsOf(q.States)...)
	if q.Overdue || q.Near {
		oneOf(dimState, liveStates()...)
	}
	if q.Waiting {
		oneOf(dimFlag, flagWaiting)
	}
	if q.Urgent {
		oneOf(dimFlag, flagUrgent)
	}
	oneOf(dimClass, string(q.Class))
	oneOf(dimChannel, q.Channel)
	oneOf(dimCategory, q.Category)
	if q.Unit != "" {
		out = append(out, condition{dim: dimHandler, values: s.handlersOf(q.Unit)})
	}
	if q.Area != "" {
		out = append(out, condition{dim: dimArea, prefix: q.Area})
	}
	out = append(out, q.recapConditions(s)...)
	if q.since != 0 || q.until != 0 {
		out = append(out, q.period(s))
		rest = !q.aligned(s.now.Location())
	}
	return out, rest
}

func stringsOf[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

func liveStates() []string {
	return stringsOf(slices.DeleteFunc(model.States(), func(s model.State) bool { return !s.Live() }))
}

// handlersOf are the posts of a unit and those below it, and the units, as
// facet values.
func (s *scene) handlersOf(unit model.UnitID) []string {
	out := []string{}
	for _, u := range s.office.Units {
		if s.office.Within(u.Code, unit) {
			out = append(out, handlerUnit(u.Code))
		}
	}
	for _, p := range s.office.Posts {
		if p.Unit != "" && s.office.Within(p.Unit, unit) {
			out = append(out, handlerPost(p.Code))
		}
	}
	return out
}

// period is the days between Since and Until.
func (q *query) period(s *scene) condition {
	c := condition{dim: dimReceived, hi: "99999999"}
	if q.Place == placeBook {
		c.dim = dimRecorded
	}
	if q.since != 0 {
		c.lo = q.Since.In(s.now.Location()).Format("20060102")
	}
	if q.until != 0 {
		c.hi = q.Until.Add(-time.Millisecond).In(s.now.Location()).Format("20060102")
	}
	return c
}

// visible splits the sight facts of a block by how much the viewer sees.
func (s *scene) visible(q *query, n uint32, match, place *bitset) {
	*match, *place = bitset{}, bitset{}
	var blind bitset // of these no more is seen than their state
	blind.orBlock(s.rows.facet.Get(facetKey(dimFlag, n, flagBlind)))
	head := facetKey(dimSight, n, "")
	cur := s.rows.facet.Cursor()
	for k, v := cur.Seek(head); k != nil && bytes.HasPrefix(k, head); k, v = cur.Next() {
		id := sightID(u64(k[len(head):]))
		level := s.level(id).Level
		if level == model.SeeNothing {
			continue
		}
		place.orBlock(v)
		switch {
		case !q.filtered():
		case level == model.SeeNumber, q.Mine && !s.mine(s.facts(id)), q.Secret && !secret(s.facts(id)):
			continue
		}
		var some bitset
		some.orBlock(v)
		q.reads(level, &blind, &some)
		match.or(&some)
	}
}

// reads leaves of cases that are seen so far those that the query may ask for:
// what only their readers know must not be found by others.
func (q *query) reads(level model.Level, blind, some *bitset) {
	switch {
	case level == model.SeeState && q.inner():
		*some = bitset{}
	case q.inner():
		some.andNot(blind)
	case q.Part.Value == model.PartHidden && level > model.SeeState:
		some.and(blind)
	}
}

// Rows that one answer looks at besides postings, at most, so that no read
// transaction grows long. Past it the page ends early: its cursor goes on from
// there, its counts are those of what was looked at, and it is not settled, or says that
// its search is behind.
const (
	scanRows = 6000
	scanFind = 600 // of a search: cases to read that the index does not hold
	scanBusy = 60  // while that is being done behind it
)

// all is every case, the newest first, by postings.
func (s *scene) all(q *query, p *model.Page) error {
	after, err := q.after(4)
	if err != nil {
		return err
	}
	if len(q.words) > 0 && s.b.Locked() {
		return unavailable("search_locked", nil)
	}
	conds, rest := q.conditions(s)
	w := &walk{s: s, q: q, p: p, rest: rest, before: ^uint32(0), moment: s.pressing(q.Near), find: s.finder(q), most: scanFind}
	if s.b.aside.busy() {
		w.most = scanBusy
	}
	if after != nil {
		w.before = u32(after)
	}
	var match, place bitset
	for n := int(u32(s.rows.meta.Get(mCases))) >> blockBits; n >= 0 && w.err == nil; n-- {
		s.visible(q, uint32(n), &match, &place)
		p.All += place.count()
		if q.Overdue {
			match.and(w.moment.late.in(uint32(n)))
		}
		if q.Near {
			match.and(w.moment.near.in(uint32(n)))
		}
		s.meet(conds, uint32(n), &match)
		w.scan = bitset{}
		if w.find != nil {
			var found bitset
			w.find.block(uint32(n), &found, &w.scan)
			w.scan.and(&match)
			match.and(&found)
		}
		w.block(uint32(n), &match)
	}
	if w.find != nil && w.find.behind {
		p.Behind = true
	}
	if w.asked > asideFew {
		s.b.aside.want()
	}
	return w.err
}

// meet leaves the cases of a block that meet all conditions.
func (s *scene) meet(conds []condition, n uint32, match *bitset) {
	var one bitset
	for _, c := range conds {
		if match.none() {
			return
		}
		c.block(s.rows.facet, n, &one)
		match.and(&one)
	}
}

// matching are all cases that the viewer sees and a query means, but for what
// moments decide; rest is true where each row must be looked at besides.
func (s *scene) matching(q *query) (out blocks, rest bool) {
	conds, rest := q.conditions(s)
	out = blocks{}
	for n := range u32(s.rows.meta.Get(mCases))>>blockBits + 1 {
		var match, place bitset
		s.visible(q, n, &match, &place)
		if s.meet(conds, n, &match); !match.none() {
			out[n] = &match
		}
	}
	return out, rest
}

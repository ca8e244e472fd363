package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"sort"
	"time"

	"aduan/model"
)

// liker gathers candidates.
type liker struct {
	s    *scene
	r    *reader
	most int
	not  map[model.CaseID]bool // the case itself, and what is merged with it
	area string
	tail []uint32 // cases that the index has not reached, the newest first
	have map[uint32]*model.Similar
	open map[uint32]*looked
}

// looked is a case that was opened.
type looked struct {
	c      model.Case
	people map[model.PersonID]model.Person
	row    *row
}

func newLiker(s *scene, most int) *liker {
	l := &liker{s: s, r: &reader{s: s}, most: most, not: map[model.CaseID]bool{}, have: map[uint32]*model.Similar{}, open: map[uint32]*looked{}}
	for ord := range s.tail() {
		l.tail = append(l.tail, ord)
	}
	slices.SortFunc(l.tail, func(a, b uint32) int { return cmp.Compare(b, a) })
	return l
}

// to gathers what is like a case.
func (l *liker) to(r *row) {
	c := model.Fold(r.ID, l.r.events(r.ID))
	l.not[r.ID], l.area = true, r.Area
	l.not[c.MergedInto] = true
	for _, m := range c.Merged {
		l.not[m.Case] = true
	}
	for _, p := range l.r.people(&c) {
		for label, numbers := range numbersOf(p) {
			kind := model.ByPhone
			if label == blindNIK {
				kind = model.ByNIK
			}
			for _, n := range numbers {
				l.gather(l.s.b.blind(label, n), kind, func(q model.Person, _ *row) bool { return q.Has(kind, n) })
			}
		}
		if model.Villaged(l.area) && model.NameIsWhole(p.Name) {
			l.names(p)
		}
	}
	l.matter(r)
}

// names gathers who is called alike in the village.
func (l *liker) names(p model.Person) {
	for _, key := range model.NameKeys(p.Name) {
		l.gather(l.s.b.blind(blindName, soundsIn(key, l.area)), model.ByName, func(q model.Person, r *row) bool {
			return r.Area == l.area && slices.Contains(model.NameKeys(q.Name), key)
		})
	}
}

// gather takes the newest cases that a keyed hash is posted for, and of those that
// the index has not reached the ones that fit. Each counts only where the viewer
// may know; the rest neither counts nor is opened.
func (l *liker) gather(hash []byte, by string, fits func(model.Person, *row) bool) {
	if len(hash) == 0 {
		return
	}
	found, opened := 0, 0
	try := func(ord uint32) bool {
		x, fresh := l.look(ord)
		if fresh {
			opened++
		}
		if x != nil {
			for _, p := range x.people {
				if fits(p, x.row) {
					l.add(ord, x.row, by, p.Name)
					found++
					break
				}
			}
		}
		return found < l.most && opened < mostLooked
	}
	l.posted([]byte(blindHead(hash)), try)
	found, opened = 0, 0
	for _, ord := range l.tail {
		if r, err := decodeRow(l.s.rows.cases.Get(be32(ord))); by == model.ByName && (err != nil || r.Area != l.area) {
			continue
		}
		if !try(ord) {
			return
		}
	}
}

// posted walks the postings of an index key from the newest case down, over what
// the viewer reads by name.
func (l *liker) posted(said []byte, f func(ord uint32) bool) {
	head := append(said, 0)
	type block struct {
		n uint32
		v []byte
	}
	var blocks []block
	c := l.s.rows.said.Cursor()
	for k, v := c.Seek(head); k != nil && bytes.HasPrefix(k, head) && len(k) == len(head)+4; k, v = c.Next() {
		blocks = append(blocks, block{binary.BigEndian.Uint32(k[len(head):]), v})
	}
	var may readable
	for _, b := range slices.Backward(blocks) {
		var in bitset
		in.orBlock(b.v)
		l.s.readable(b.n, &may)
		in.and(&may.name)
		if !in.down(func(i uint32) bool { return f(b.n<<blockBits | i) }) {
			return
		}
	}
}

// look opens a case that the viewer may know; nil for any other. Fresh: it was not
// opened before.
func (l *liker) look(ord uint32) (x *looked, fresh bool) {
	if x, ok := l.open[ord]; ok {
		return x, false
	}
	r, ok := l.knowable(ord)
	if !ok {
		return nil, false
	}
	x = &looked{row: r, c: model.Fold(r.ID, l.r.events(r.ID))}
	x.people = l.r.people(&x.c)
	l.open[ord] = x
	return x, true
}

// knowable is the row of a case that may be told of.
func (l *liker) knowable(ord uint32) (*row, bool) {
	r, err := decodeRow(l.s.rows.cases.Get(be32(ord)))
	if err != nil || r.Blind || l.not[r.ID] {
		return nil, false
	}
	f := l.s.facts(r.Sight)
	if f == nil || !model.Knowable(*f, l.s.sight(r)) {
		return nil, false
	}
	return r, true
}

// matter gathers the cases of the same category and village that came within
// model.MatterDays. A recording is never older than the receipt; one that is more
// than as long again behind it is not looked for.
func (l *liker) matter(r *row) {
	if r.Category == "" || !model.Villaged(r.Area) {
		return
	}
	const days = model.MatterDays * 24 * time.Hour
	at, found := time.UnixMilli(r.Received), 0
	from, to := l.recordedSince(at.Add(-days)), l.recordedSince(at.Add(2*days))
	if from == to {
		return
	}
	for n := int((to - 1) >> blockBits); n >= int(from>>blockBits) && found < l.most; n-- {
		var in, of bitset
		var may readable
		in.orBlock(l.s.rows.facet.Get(facetKey(dimCategory, uint32(n), r.Category)))
		of.orBlock(l.s.rows.facet.Get(facetKey(dimArea, uint32(n), r.Area)))
		if in.and(&of); in.none() {
			continue
		}
		l.s.readable(uint32(n), &may)
		in.and(&may.name)
		in.down(func(i uint32) bool {
			ord := uint32(n)<<blockBits | i
			if ord < from || ord >= to {
				return ord >= to
			}
			if x, ok := l.knowable(ord); ok && model.SameTime(time.UnixMilli(x.Received), at) {
				l.add(ord, x, model.ByMatter, "")
				found++
			}
			return found < l.most
		})
	}
}

// recordedSince is the first ordinal of a case that was recorded then or later:
// ordinals follow recording.
func (l *liker) recordedSince(at time.Time) uint32 {
	n := int(u32(l.s.rows.meta.Get(mCases)))
	return uint32(sort.Search(n, func(i int) bool {
		r, err := decodeRow(l.s.rows.cases.Get(be32(uint32(i))))
		return err != nil || r.Recorded >= at.UnixMilli()
	}))
}

func (l *liker) add(ord uint32, r *row, by, who string) {
	x := l.have[ord]
	if x == nil {
		x = &model.Similar{Row: l.s.render(ord, r, "")}
		l.have[ord] = x
	}
	if x.Who == "" {
		x.Who = who
	}
	if !slices.Contains(x.By, by) {
		x.By = append(x.By, by)
	}
}

// best are the candidates that are told, the best founded first, then the newest.
func (l *liker) best() []model.Similar {
	out := make([]model.Similar, 0, len(l.have))
	for _, x := range l.have {
		slices.Sort(x.By)
		out = append(out, *x)
	}
	slices.SortFunc(out, func(a, b model.Similar) int {
		return cmp.Or(cmp.Compare(b.Weight(), a.Weight()), b.ReceivedAt.Compare(a.ReceivedAt), cmp.Compare(b.Register, a.Register))
	})
	return out[:min(len(out), l.most)]
}

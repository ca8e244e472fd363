package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"slices"
	"sort"

	"aduan/model"
)

// List reads one page; see model.Desk. What the viewer is barred from is in no
// row and no count. Secret cases of others stand as their number alone in the
// lists that go through the book ("all", "book") and nowhere else: a queue that
// held them would tell that they are open, and how late.
func (d *desk) List(ctx context.Context, q model.Query) (model.Page, error) {
	if err := ctx.Err(); err != nil {
		return model.Page{}, toError(err)
	}
	var p model.Page
	place := q.Place
	if place == "" {
		place = placeQueue
	}
	t := d.b.table
	if place == placeQueue && len(q.Text) > 0 || place == placeTeam {
		if err := t.wait(ctx); err != nil {
			return p, toError(err)
		}
	}
	if err := t.catchUp(); err != nil {
		return p, toError(err)
	}
	err := d.view(func(s *scene) error {
		ready, err := s.query(q)
		if err != nil {
			return err
		}
		k, _ := s.rows.stale.Cursor().First()
		p.AsOf, p.Settled = s.now, k == nil
		switch ready.Place {
		case placeQueue, placeTeam:
			if err = s.queue(ready, &p); err == nil && !p.Settled {
				slices.SortStableFunc(p.Rows, byShownDue)
			}
			return err
		case placeAll, placeBook:
			return s.all(ready, &p)
		case placeInbox, placeUndelivered:
			return s.inbox(ready, &p)
		}
		return model.Invalid("place", "enum").With("value", q.Place)
	})
	t.want() // the first page needs no table; the next filter does
	return p, err
}

// byShownDue orders the rows of a page by the deadlines that they show, while
// those of the index are still being counted again.
func byShownDue(a, b model.Row) int {
	due := func(r model.Row) int64 {
		if c := r.Clock; c != nil && !c.Aside && c.State != model.ClockPaused && !c.DueAt.IsZero() {
			return c.DueAt.UnixMilli()
		}
		return never
	}
	return cmp.Compare(due(a), due(b))
}

// catchUp reads what has changed since the last list, where the table is full.
func (t *table) catchUp() error {
	t.mu.RLock()
	ready := t.ready
	t.mu.RUnlock()
	for ready {
		n, err := t.follow(fillStep)
		if err != nil || n == 0 {
			return err
		}
	}
	return nil
}

// queue is live cases by the nearest deadline: from the table where it is full,
// else from the deadline index and the rows.
func (s *scene) queue(q *query, p *model.Page) error {
	after, err := q.after(12)
	if err != nil {
		return err
	}
	l := &lister{s: s, q: q, p: p, after: after}
	t := s.b.table
	t.mu.RLock()
	defer t.mu.RUnlock()
	if t.ready {
		woken := s.woken()
		if len(woken.list) == 0 && l.whole() {
			return l.straight(t)
		}
		t.byDue(woken, l.take)
		return l.err
	}
	return s.fromIndex(l)
}

// fromIndex goes through the deadline index: what the first frame does. Which
// cases a filter means the postings say, so that no row is read but those of the
// page.
func (s *scene) fromIndex(l *lister) error {
	if l.q.filtered() && len(l.q.words) == 0 {
		l.match, l.rest = s.matching(l.q)
	}
	s.byDue(func(x standing) bool {
		l.take(x, nil)
		return l.err == nil
	})
	return l.err
}

// byDue goes through the table as the queue is at this moment.
func (t *table) byDue(w *woken, take func(standing, *entry)) {
	for _, e := range t.order {
		if w.ords[e.ord] {
			continue
		}
		for _, x := range w.before(e.due, e.ord) {
			take(x, t.entries[x.ord])
		}
		take(standing{e.due, e.ord, e.codes.sight, e.near}, e)
	}
	for _, x := range w.list {
		take(x, t.entries[x.ord])
	}
}

// lister goes through a queue: it counts all, and renders one page.
type lister struct {
	s     *scene
	q     *query
	p     *model.Page
	after []byte
	last  []byte // key of the last row rendered
	match blocks // cases that the filter may mean; nil: any
	rest  bool   // each of them must be looked at
	err   error
}

// take looks at one live case. e is nil where the table is not there.
func (l *lister) take(at standing, e *entry) {
	due, ord, id := at.due, at.ord, at.sight
	sight := l.s.level(id)
	if sight.Level <= model.SeeNumber {
		return
	}
	facts := l.s.facts(id)
	if l.q.Place == placeTeam && !l.s.inTeam(facts) || l.q.Place == placeTeams && (facts == nil || len(facts.Staff) == 0) {
		return
	}
	l.p.All++
	var r *row
	switch now := l.s.now.UnixMilli(); {
	case l.match != nil && (!l.match.in(ord>>blockBits).has(ord&(blockSize-1)) || l.q.Near && at.near > now || l.q.Overdue && due >= now):
		return
	case l.q.filtered() && (l.match == nil || l.rest):
		x := &shown{sight: sight, facts: facts, due: due, near: at.near <= l.s.now.UnixMilli()}
		if e == nil {
			if r = l.row(ord); r == nil {
				return
			}
			x.codes = r.codes()
			x.text = func() (string, string) { return l.s.foldWords(r, l.s.words(ord, r)) }
		} else {
			x.codes = e.codes
			x.text = func() (string, string) { return e.open, e.name }
		}
		if x.blind {
			x.sight = capped(x.sight)
		}
		if !l.q.matches(l.s, x) {
			return
		}
	}
	l.p.Total++
	if due != never && due < l.s.now.UnixMilli() {
		l.p.Overdue++
	}
	l.page(dueKey(due, ord), ord, r)
}

// whole tells whether every case of the queue that the viewer knows of is meant.
func (l *lister) whole() bool { return l.q.Place == placeQueue && !l.q.filtered() }

// straight lists the whole queue without going through it: the table knows how
// many cases there are of each sight, what is late stands first, and a page is
// found by its place.
func (l *lister) straight(t *table) error {
	for id, n := range t.live {
		if l.s.level(id).Level > model.SeeNumber {
			l.p.All += n
		}
	}
	l.p.Total = l.p.All
	now := l.s.now.UnixMilli()
	for _, e := range t.order {
		if e.due >= now {
			break
		}
		if l.s.level(e.sight).Level > model.SeeNumber {
			l.p.Overdue++
		}
	}
	from := 0
	if l.after != nil {
		from = sort.Search(len(t.order), func(i int) bool { return bytes.Compare(dueKey(t.order[i].due, t.order[i].ord), l.after) > 0 })
	}
	for _, e := range t.order[from:] {
		if l.s.level(e.sight).Level <= model.SeeNumber {
			continue
		}
		if l.page(dueKey(e.due, e.ord), e.ord, nil); l.err != nil || l.p.Next != "" {
			break
		}
	}
	return l.err
}

func (s *scene) inTeam(f *model.SightFacts) bool {
	if f == nil {
		return false
	}
	for _, id := range f.Staff {
		if id == s.me.ID {
			return true
		}
	}
	return false
}

func (l *lister) row(ord uint32) *row {
	r, err := decodeRow(l.s.rows.cases.Get(be32(ord)))
	if err != nil {
		l.err = err
		return nil
	}
	return r
}

// page renders the row where it belongs to the page asked for.
func (l *lister) page(key []byte, ord uint32, r *row) {
	if l.after != nil && bytes.Compare(key, l.after) <= 0 {
		return
	}
	if len(l.p.Rows) == l.q.limit {
		if l.p.Next == "" {
			l.p.Next = cursor(l.last)
		}
		return
	}
	if r == nil {
		if r = l.row(ord); r == nil {
			return
		}
	}
	l.p.Rows = append(l.p.Rows, l.s.render(ord, r, ""))
	l.last = key
}

// ordKey is the cursor of lists that go by ordinal.
func ordKey(ord uint32) []byte { return binary.BigEndian.AppendUint32(nil, ord) }

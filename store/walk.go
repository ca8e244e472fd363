package store

import (
	"aduan/model"
)

// walk goes through the matches of a list by ordinal, downwards.
type walk struct {
	s      *scene
	q      *query
	p      *model.Page
	rest   bool // each row must be looked at
	find   *finder
	scan   bitset // rows of the block whose words must be read
	moment pressing
	before uint32
	looked int
	asked  int // cases of which it was asked what they say
	read   int // those whose words had to be read for it
	most   int // how many may be
	last   uint32
	full   bool
	spent  bool // no more rows are looked at
	err    error
}

func (w *walk) block(n uint32, match *bitset) {
	if !w.rest {
		w.p.Total += match.count()
		both := *match
		both.and(w.moment.late.in(n))
		w.p.Overdue += both.count()
	}
	if w.full && w.scan.none() || w.spent {
		return
	}
	all := *match
	all.or(&w.scan)
	all.down(func(i uint32) bool {
		ord, scan := n<<blockBits+i, w.scan.has(i)
		switch {
		case ord >= w.before:
			return true
		case w.rest || scan:
			return w.look(ord, scan)
		}
		w.page(ord, nil)
		return w.err == nil && !(w.full && w.scan.none())
	})
}

// look holds one row against what postings do not know; scan: its words too.
func (w *walk) look(ord uint32, scan bool) bool {
	if w.looked++; w.looked > scanRows || w.read > w.most {
		w.full, w.spent = true, true
		w.p.Settled, w.p.Behind = w.p.Settled && w.find != nil, w.find != nil
		if w.p.Next == "" {
			w.p.Next = cursor(ordKey(ord + 1))
		}
		return false
	}
	v := w.s.rows.cases.Get(be32(ord))
	if scan && !w.says(ord, v) {
		return true
	}
	r, err := decodeRow(v)
	if err != nil {
		w.err = err
		return false
	}
	x := &shown{codes: r.codes(), sight: w.s.sight(r), facts: w.s.facts(r.Sight), due: r.dueAt(w.s.now), near: r.near() <= w.s.now.UnixMilli()}
	if !w.q.matches(w.s, x) {
		return true
	}
	w.p.Total++
	if r.State.Live() && x.due != never && x.due < w.s.now.UnixMilli() {
		w.p.Overdue++
	}
	w.page(ord, r) // a full page goes on counting
	return true
}

// says holds a row that the index does not have against the words.
func (w *walk) says(ord uint32, v []byte) bool {
	_, id, blind, ok := headOf(v)
	if !ok {
		return true // it is decoded next, and the fault named
	}
	sight := w.s.level(id)
	if blind {
		sight = capped(sight)
	}
	w.asked++
	said, fresh := w.find.unread(ord, v)
	if fresh {
		w.read++
	}
	return w.find.says(ord, said, sight)
}

// page renders one row; false once the page is full and nothing more is asked.
func (w *walk) page(ord uint32, r *row) bool {
	if len(w.p.Rows) == w.q.limit {
		if w.p.Next == "" {
			w.p.Next = cursor(ordKey(w.last))
		}
		w.full = !w.rest
		return false
	}
	if r == nil {
		var err error
		if r, err = decodeRow(w.s.rows.cases.Get(be32(ord))); err != nil {
			w.err = err
			return false
		}
	}
	w.p.Rows = append(w.p.Rows, w.s.render(ord, r, ""))
	w.last = ord
	return true
}

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
	late   map[uint32]*bitset
	before uint32
	looked int
	last   uint32
	full   bool
	err    error
}

func (w *walk) lateIn(block uint32) *bitset {
	if b := w.late[block]; b != nil {
		return b
	}
	return &bitset{}
}

func (w *walk) block(n uint32, match *bitset) {
	if !w.rest {
		w.p.Total += match.count()
		both := *match
		both.and(w.lateIn(n))
		w.p.Overdue += both.count()
	}
	if w.full {
		return
	}
	match.down(func(i uint32) bool {
		ord := n<<blockBits + i
		switch {
		case ord >= w.before:
			return true
		case w.rest:
			return w.look(ord)
		}
		return w.page(ord, nil)
	})
}

// look holds one row against what postings do not know.
func (w *walk) look(ord uint32) bool {
	limit := scanRows
	if len(w.q.words) > 0 {
		limit = scanWords
	}
	if w.looked++; w.looked > limit {
		w.p.Settled, w.full = false, true
		if w.p.Next == "" {
			w.p.Next = cursor(ordKey(ord + 1))
		}
		return false
	}
	r, err := decodeRow(w.s.rows.cases.Get(be32(ord)))
	if err != nil {
		w.err = err
		return false
	}
	x := &shown{codes: r.codes(), sight: w.s.sight(r), facts: w.s.facts(r.Sight), due: r.due()}
	x.near = w.q.Near && w.s.nearFrom(r) <= w.s.now.UnixMilli()
	x.text = func() (string, string) { return w.s.foldWords(r, w.s.readWords(w.s.wordKey(ord, r), r)) }
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

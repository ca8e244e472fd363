package store

import (
	"bytes"
	"cmp"
	"slices"

	"aduan/model"
)

// asked is one thing that waits for somebody.
type asked struct {
	due    int64
	ord    uint32
	action model.ActionName // empty: what it is for the viewer is not known yet
	to     string
}

// late tells whether its time is over at a moment: the desk's, not the
// complainant's, whose silence only proposes something.
func (a asked) late(now int64) bool {
	return a.due < now && !proposed(a.action) && a.action != "close"
}

// asked is what may wait for the viewer: for their roles, their posts, or them,
// by the deadline of what is asked. Whose initials a result waits for, and who
// sends on what a vacant post was sent, is left open; see askedOfMe.
func (s *scene) asked() []asked {
	targets := []string{toStaff(s.me.ID)}
	for _, p := range s.viewer.Posts {
		targets = append(targets, toPost(p.Code))
		if r := toRole(p.Role); !slices.Contains(targets, r) {
			targets = append(targets, r)
		}
	}
	if s.office.DecidesResults(s.viewer.Posts) {
		targets = append(targets, toInitials)
	}
	if s.viewer.Has(model.Kepala, model.Sekretaris) {
		targets = append(targets, s.vacant()...)
	}
	return s.askedOf(targets, nil)
}

// vacant are the targets that nobody answers for now: posts without a holder,
// and the ppid where there is none. What waits there waits for who disposes.
func (s *scene) vacant() (out []string) {
	ppid := false
	for _, p := range s.office.Posts {
		held := len(s.staff.staff.Holders(p.Code, s.now)) > 0
		if !held {
			out = append(out, toPost(p.Code))
		}
		ppid = ppid || held && p.Role == model.PPID
	}
	if !ppid {
		out = append(out, toRole(model.PPID))
	}
	return out
}

// askedOf is what waits for some targets, as far as the viewer may read the
// cases, by its deadline.
func (s *scene) askedOf(targets []string, only func(model.ActionName) bool) (out []asked) {
	vacant := s.vacant()
	for _, to := range targets {
		open := to == toInitials || slices.Contains(vacant, to)
		prefix := askPrefix(to)
		c := s.rows.ask.Cursor()
		for k, v := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Next() {
			due, ord, action := askOf(k[len(prefix):])
			if only != nil && !only(action) || proposed(action) && due > s.now.UnixMilli() || s.level(sightID(u64(v))).Level < model.SeeDesk {
				continue
			}
			if open {
				action = ""
			}
			out = append(out, asked{due: due, ord: ord, action: action, to: to})
		}
	}
	out = proposalsFirst(out)
	slices.SortStableFunc(out, func(a, b asked) int { return cmp.Or(cmp.Compare(a.due, b.due), cmp.Compare(a.ord, b.ord)) })
	return out
}

// proposalsFirst leaves, of a case whose time is over, what that proposes: the
// rest would be done for nothing.
func proposalsFirst(all []asked) []asked {
	over := map[uint32]bool{}
	for _, a := range all {
		if proposed(a.action) {
			over[a.ord] = true
		}
	}
	if len(over) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(a asked) bool { return over[a.ord] && !proposed(a.action) })
}

// askedOfMe goes through what is asked of the viewer, of each case what is due first,
// until f says no. skip, where it is there, passes over a thing before it costs
// a fold.
func (s *scene) askedOfMe(all []asked, skip func(asked) bool, f func(asked) bool) {
	seen := make(map[uint32]bool, min(len(all), 64))
	for _, a := range all {
		if seen[a.ord] || skip != nil && skip(a) {
			continue
		}
		if a.action == "" {
			if a.action = s.settleAsked(a); a.action == "" {
				continue
			}
		}
		seen[a.ord] = true
		if !f(a) {
			return
		}
	}
}

// settleAsked is what a thing that was left open means for the viewer; empty for
// nothing. It depends on who holds which post now, so the case is folded; few
// wait at a time.
func (s *scene) settleAsked(a asked) model.ActionName {
	r, err := decodeRow(s.rows.cases.Get(be32(a.ord)))
	if err != nil {
		return ""
	}
	rd := &reader{s: s}
	sit := s.situation("")
	sit.Case = model.Fold(r.ID, rd.events(r.ID))
	if a.to == toInitials {
		return model.Asked(sit, "initial", "ratify")
	}
	return model.Asked(sit, "dispose")
}

// renderAsked is the row of a thing that is asked, with its own deadline.
func (s *scene) renderAsked(a asked, r *row) model.Row {
	clock, exact := "", false
	for _, x := range r.Asks {
		if x.To == a.to && x.Due == a.due && !exact {
			clock, exact = x.Clock, x.Action == a.action
		}
	}
	out := s.render(a.ord, r, clock)
	if out.Asked = a.action; clock == "" { // nothing runs for it
		out.Clock = nil
	}
	return out
}

// inbox is what waits for the viewer, by the deadline of what is asked; or what
// anybody must still be told.
func (s *scene) inbox(q *query, p *model.Page) error {
	after, err := q.after(12)
	if err != nil {
		return err
	}
	all := s.asked
	if q.Place == placeUndelivered {
		all = func() []asked {
			return s.askedOf([]string{toRole(model.Petugas), toRole(model.Pengelola)}, func(a model.ActionName) bool { return a == "deliver" || a == "contact" })
		}
	}
	l := &lister{s: s, q: q, p: p, after: after}
	s.askedOfMe(all(), nil, func(a asked) bool { l.ask(a); return l.err == nil })
	return l.err
}

// ask takes one thing that is asked.
func (l *lister) ask(a asked) {
	r := l.row(a.ord)
	if r == nil {
		return
	}
	sight := l.s.sight(r)
	l.p.All++
	x := &shown{codes: r.codes(), sight: sight, facts: l.s.facts(r.Sight), due: a.due, near: r.near() <= l.s.now.UnixMilli()}
	x.text = func() (string, string) { return l.s.foldWords(r, l.s.readWords(l.s.wordKey(a.ord, r), r)) }
	if !l.q.matches(l.s, x) {
		return
	}
	l.p.Total++
	if a.late(l.s.now.UnixMilli()) {
		l.p.Overdue++
	}
	before := len(l.p.Rows)
	l.page(dueKey(a.due, a.ord), a.ord, r)
	if len(l.p.Rows) > before {
		l.p.Rows[before] = l.s.renderAsked(a, r)
	}
}

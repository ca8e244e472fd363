package store

import (
	"slices"

	"aduan/model"
)

// escalated are cases that others hold whose deadline is over or near, for those
// who oversee them: one post above whoever is asked, up to the head. Two that
// are late lead, then one that is near, so that the few rows of a low window
// tell of both.
func (s *scene) escalated(all []asked) []model.Row {
	if !s.viewer.Has(model.Kepala, model.Sekretaris, model.Pengelola, model.Kabid) {
		return nil
	}
	e := &escalation{scene: s, own: make(map[uint32][]asked, len(all))}
	for _, a := range all {
		e.own[a.ord] = append(e.own[a.ord], a)
	}
	late, near := e.late(), e.near()
	lead := min(2, len(late))
	return slices.Concat(late[:lead], near[:min(1, len(near))], late[lead:], near[min(1, len(near)):])
}

// escalation is one search for what is late or near at others.
type escalation struct {
	*scene
	own map[uint32][]asked // what is asked of the viewer, by case
}

// row is a case at others, with its nearest deadline as it is now; false where it
// is not the viewer's to oversee, or asked of them, or not as its index says.
func (e *escalation) row(ord uint32, id sightID, want string) (model.Row, bool) {
	if e.level(id).Level < model.SeeDesk {
		return model.Row{}, false
	}
	mine := false
	e.askedOfMe(e.own[ord], nil, func(asked) bool { mine = true; return false })
	if mine {
		return model.Row{}, false
	}
	r, err := decodeRow(e.rows.cases.Get(be32(ord)))
	if err != nil {
		return model.Row{}, false
	}
	out := e.render(ord, r, "")
	return out, out.Clock != nil && out.Clock.Proposes == "" && urgency(out.Clock) == want
}

// How far a deadline is.
const (
	urgentLate = "late"
	urgentNear = "near"
)

func urgency(c *model.Clock) string {
	switch {
	case c.State == model.ClockOverdue:
		return urgentLate
	case c.State == model.ClockRunning && c.Used >= nearAfter:
		return urgentNear
	}
	return ""
}

func (e *escalation) late() (out []model.Row) {
	end := e.now.UnixMilli()
	e.byDue(func(x standing) bool {
		if len(out) >= homeOthers || x.due >= end {
			return false
		}
		if r, ok := e.row(x.ord, x.sight, urgentLate); ok {
			out = append(out, r)
		}
		return true
	})
	return out
}

// near looks at what is due next: in the table of open cases, else in the index;
// both know from when on each is near.
func (e *escalation) near() (out []model.Row) {
	now := e.now.UnixMilli()
	add := func(x standing) bool {
		if x.near > now {
			return true
		}
		if r, ok := e.row(x.ord, x.sight, urgentNear); ok {
			out = append(out, r)
		}
		return len(out) < homeNear
	}
	for _, x := range e.woken().list { // they stand in neither at their place
		if x.due >= now && !add(x) {
			return out
		}
	}
	t := e.b.table
	t.mu.RLock()
	defer t.mu.RUnlock()
	if t.ready {
		from, _ := slices.BinarySearchFunc(t.order, now, func(x *entry, at int64) int {
			if x.due < at {
				return -1
			}
			return 1
		})
		for _, x := range t.order[from:] {
			if x.due == never || !add(standing{x.due, x.ord, x.codes.sight, x.near}) {
				break
			}
		}
		return out
	}
	c := e.rows.due.Cursor()
	for k, v := c.Seek(ms8(now)); k != nil; k, v = c.Next() {
		if due, ord := dueOf(k); due == never || !add(standingOf(due, ord, v)) {
			break
		}
	}
	return out
}

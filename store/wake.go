package store

import (
	"bytes"
	"cmp"
	"slices"
	"time"

	"aduan/model/calendar"
)

// A case that waits stands at the end of the queue, for its clocks rest. Where a
// rule bounds how long a wait may count, the clock runs on by itself at a moment
// that is known beforehand, and no event says so. So the row names that moment and
// the deadline from then on, p.wake lists them, and whoever goes through p.due
// takes in those whose moment has come.

// longestWait bounds the search for the moment: no rule lets a wait count for longer.
const longestWait = 10 * 366 * 24 * time.Hour

// ceiling sets when a wait that still lasts adds no more, and what is due then.
func (rc *rowClock) ceiling(cal *calendar.Calendar, waits [][2]int64) {
	if cal == nil || rc.Paused == 0 || rc.MaxPause == 0 || rc.Limit == 0 || len(waits) == 0 {
		return
	}
	from := waits[len(waits)-1][0]
	due := func(until int64) int64 {
		var pauses []calendar.Pause
		for _, wt := range waits {
			pauses = append(pauses, calendar.Pause{From: timeOf(wt[0], cal.Zone()), To: timeOf(cmp.Or(wt[1], until), cal.Zone()), Name: "waiting"})
		}
		sum, err := cal.Due(timeOf(rc.Started, cal.Zone()), calendar.Limit{N: rc.Limit, Unit: rc.Unit, Rolls: rc.Rolls, MaxPause: rc.MaxPause}, pauses)
		if err != nil {
			return never
		}
		return msFrom(sum.Due)
	}
	if rc.Then = due(0); rc.Then == never { // 0: the wait has no end
		rc.Then = 0
		return
	}
	low, high := from, from+longestWait.Milliseconds()
	for high-low > time.Minute.Milliseconds() {
		if mid := low + (high-low)/2; due(mid) >= rc.Then {
			high = mid
		} else {
			low = mid
		}
	}
	rc.Wakes = high
}

// wake is when the case leaves the end of the queue by itself and its deadline
// from then on; zero where it does not, or where another falls due before.
func (r *row) wake() (at, due int64) {
	for _, c := range r.Clocks {
		if c.Wakes != 0 && !c.Aside && c.Then < cmp.Or(due, r.due()) {
			at, due = c.Wakes, c.Then
		}
	}
	return at, due
}

// dueAt is where the case stands in the queue at a moment.
func (r *row) dueAt(now time.Time) int64 {
	if at, due := r.wake(); at != 0 && at <= now.UnixMilli() {
		return due
	}
	return r.due()
}

// standing is a live case with where it stands in the queue.
type standing struct {
	due   int64
	ord   uint32
	sight sightID
	near  int64 // from when on the deadline is near
}

// standingOf reads what p.due and p.wake say of a case.
func standingOf(due int64, ord uint32, v []byte) standing {
	x := standing{due: due, ord: ord, sight: sightID(u64(v)), near: never}
	if len(v) >= 16 {
		x.near = msOf(v[8:])
	}
	return x
}

// woken are the cases whose moment has come, by their deadlines.
type woken struct {
	list []standing
	ords map[uint32]bool
}

func (s *scene) woken() *woken {
	w := &woken{ords: map[uint32]bool{}}
	c, now := s.rows.wake.Cursor(), ms8(s.now.UnixMilli())
	for k, v := c.First(); k != nil && bytes.Compare(k[:8], now) <= 0; k, v = c.Next() {
		_, ord := dueOf(k)
		w.ords[ord] = true
		w.list = append(w.list, standingOf(msOf(v[:8]), ord, v[8:]))
	}
	slices.SortFunc(w.list, func(a, b standing) int { return cmp.Or(cmp.Compare(a.due, b.due), cmp.Compare(a.ord, b.ord)) })
	return w
}

// before takes out those that stand before a place in the queue.
func (w *woken) before(due int64, ord uint32) (out []standing) {
	n := 0
	for n < len(w.list) && (w.list[n].due < due || w.list[n].due == due && w.list[n].ord < ord) {
		n++
	}
	out, w.list = w.list[:n], w.list[n:]
	return out
}

// byDue goes through the live cases as the queue has them at this moment.
func (s *scene) byDue(yield func(standing) bool) {
	w := s.woken()
	c := s.rows.due.Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		due, ord := dueOf(k)
		if w.ords[ord] {
			continue
		}
		for _, x := range w.before(due, ord) {
			if !yield(x) {
				return
			}
		}
		if !yield(standingOf(due, ord, v)) {
			return
		}
	}
	for _, x := range w.list {
		if !yield(x) {
			return
		}
	}
}

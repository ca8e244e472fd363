package store

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

// rowClock is a clock that still runs, as a row keeps it: enough to say at any
// later moment how it stands, but for its ledger. Moments are Unix
// milliseconds.
type rowClock struct {
	Name     string
	Round    int
	Limit    int
	Unit     calendar.Unit
	Target   int
	Started  int64
	Due      int64 // never where the sum does not end
	Paused   int64 // since when
	For      string
	Version  uint32
	Assumed  bool // provisional
	Doubtful bool // runs into a year without a decree
	Rolls    bool
	Pauses   bool
	MaxPause int
	Aside    bool
	Proposes model.ActionName
	// Wakes is when a wait that lasts adds no more, Then what is due from that
	// moment on; 0 where no wait is bounded.
	Wakes, Then int64
}

// rank orders what lists show: what runs, what is paused, what stands aside.
func (rc rowClock) rank() int {
	switch {
	case rc.Aside:
		return 2
	case rc.Paused != 0:
		return 1
	}
	return 0
}

// running picks the clocks somebody must still do something for; the first is
// model.Nearest.
func running(clocks []model.Clock) []rowClock {
	var out []rowClock
	for _, c := range clocks {
		if !c.Running() {
			continue
		}
		rc := rowClock{Name: c.Name, Round: c.Round, Limit: c.Limit, Unit: c.Unit, Target: c.Target,
			Started: msFrom(c.StartedAt), Due: never, For: c.For, Version: c.RuleVersion, Assumed: c.Provisional,
			Doubtful: c.Uncertain, Rolls: c.Rolls, Pauses: c.Pauses, MaxPause: c.MaxPause, Aside: c.Aside, Proposes: c.Proposes}
		if !c.DueAt.IsZero() {
			rc.Due = msFrom(c.DueAt)
		}
		if c.State == model.ClockPaused {
			rc.Paused = msFrom(c.PausedSince)
		}
		out = append(out, rc)
	}
	slices.SortStableFunc(out, func(a, b rowClock) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.Due, b.Due))
	})
	return out
}

// clock is rc at a moment: running, overdue or paused, what is left and used.
func (rc rowClock) clock(w *epochs, waits [][2]int64, now time.Time) *model.Clock {
	loc := now.Location()
	c := &model.Clock{Name: rc.Name, Round: rc.Round, Limit: rc.Limit, Unit: rc.Unit, Target: rc.Target,
		StartedAt: timeOf(rc.Started, loc), PausedSince: timeOf(rc.Paused, loc), State: model.ClockRunning,
		RuleVersion: rc.Version, Provisional: rc.Assumed, Uncertain: rc.Doubtful, For: rc.For, Proposes: rc.Proposes,
		Aside: rc.Aside, Rolls: rc.Rolls, Pauses: rc.Pauses, MaxPause: rc.MaxPause}
	c.Label, c.Basis = w.clockWords(rc.Version, rc.Name)
	if rc.Due != never {
		c.DueAt = timeOf(rc.Due, loc)
	}
	rc.reckon(c, w.newest(), waits, now)
	switch {
	case rc.Paused != 0:
		c.State = model.ClockPaused
	case rc.Due != never && now.After(c.DueAt):
		c.State = model.ClockOverdue
	}
	return c
}

// reckon fills in what depends on the moment.
func (rc rowClock) reckon(c *model.Clock, cal *calendar.Calendar, waits [][2]int64, now time.Time) {
	if cal == nil || rc.Limit == 0 {
		return
	}
	var pauses []calendar.Pause
	if rc.Pauses {
		for _, wt := range waits {
			p := calendar.Pause{From: timeOf(wt[0], now.Location()), To: now, Name: "waiting"}
			if wt[1] != 0 {
				p.To = timeOf(wt[1], now.Location())
			}
			pauses = append(pauses, p)
		}
	}
	sum, err := cal.At(c.StartedAt, calendar.Limit{N: rc.Limit, Unit: rc.Unit, Rolls: rc.Rolls, MaxPause: rc.MaxPause}, pauses, now)
	if err != nil {
		return
	}
	c.Left, c.Used = sum.Left, sum.Used
	if rc.Paused != 0 {
		c.DueAt = sum.Due // it moves as long as the case waits
	}
}

// waitedOut is true where pauses may add no more, though the case still waits.
func (rc rowClock) waitedOut(now time.Time) bool {
	return rc.Wakes != 0 && rc.Wakes <= now.UnixMilli()
}

// used is the share of the limit that is used at a moment.
func (rc rowClock) used(cal *calendar.Calendar, waits [][2]int64, now time.Time) float64 {
	c := model.Clock{StartedAt: timeOf(rc.Started, now.Location())}
	rc.reckon(&c, cal, waits, now)
	return c.Used
}

// serves tells whether a clock of a profile counts a duty: the profile names
// its settlement clocks after their classes.
func (rc rowClock) serves(duty string) bool {
	return rc.Name == duty || duty == "settlement" && strings.HasPrefix(rc.Name, "settlement_")
}

// clockWords are label and basis of a clock in the profile it was computed by.
func (b *epochs) clockWords(version uint32, name string) (label, basis string) {
	rules := b.office(version).Clocks
	if i := slices.IndexFunc(rules, func(r model.ClockRule) bool { return r.Name == name }); i >= 0 {
		return rules[i].Label, rules[i].Basis
	}
	return "", ""
}

// nearAfter is the share of a limit from which a deadline is near
// (screens.md 0).
const nearAfter = 0.75

// nearFrom is the moment from which on the nearest deadline is near; never where
// it rests. One that rests no more by itself may be near before another.
func (r *row) nearFrom(w *epochs) int64 {
	near := int64(never)
	if r.due() != never {
		near = r.nearIn(w, &r.Clocks[0], r.Clocks[0].Started, r.Clocks[0].Due)
	}
	at, due := r.wake()
	for i := range r.Clocks {
		if c := &r.Clocks[i]; at != 0 && c.Wakes == at && c.Then == due {
			near = min(near, r.nearIn(w, c, at, due))
		}
	}
	return near
}

// nearIn finds by halving when between two moments a clock becomes near.
func (r *row) nearIn(w *epochs, c *rowClock, from, to int64) int64 {
	cal := w.newest()
	for range 10 {
		mid := from + (to-from)/2
		if c.used(cal, r.Waits, time.UnixMilli(mid).In(w.zone())) >= nearAfter {
			to = mid
		} else {
			from = mid
		}
	}
	return to
}

package model

import (
	"cmp"
	"slices"
	"time"

	"aduan/model/calendar"
)

// Clocks computes all deadlines of a case that have begun, from its marks, the
// rules pinned at intake and at the verification that set its class, and the
// office's calendar: today's for what runs, that of the stopping event for what
// has stopped. Same arguments, same answer. Running ones come first, by what
// falls due first. A voided case has none.
func Clocks(c Case, office func(version uint32) *Office, cals Calendars, now time.Time) []Clock {
	return reckon(&c, office, cals, now, false)
}

// ClocksWithLedger is Clocks with the rows that explain each sum.
func ClocksWithLedger(c Case, office func(version uint32) *Office, cals Calendars, now time.Time) []Clock {
	return reckon(&c, office, cals, now, true)
}

// Nearest is the clock that a list shows: of those that run or are overdue the
// one due first; where none does, a paused one; where neither, one that stands
// aside. Nil where nothing runs.
func Nearest(clocks []Clock) *Clock {
	var best *Clock
	rank := func(k *Clock) int {
		switch {
		case k.Aside:
			return 2
		case k.State == ClockPaused:
			return 1
		}
		return 0
	}
	for i := range clocks {
		k := &clocks[i]
		if k.Running() && (best == nil || cmp.Or(cmp.Compare(rank(k), rank(best)), compareDue(k, best)) < 0) {
			best = k
		}
	}
	return best
}

// compareDue orders by due moment; a limit without one comes last.
func compareDue(a, b *Clock) int {
	if a.DueAt.IsZero() != b.DueAt.IsZero() {
		if a.DueAt.IsZero() {
			return 1
		}
		return -1
	}
	return a.DueAt.Compare(b.DueAt)
}

// reckoning is one computation of a case's clocks.
type reckoning struct {
	c      *Case
	cals   Calendars
	cal    *calendar.Calendar // today's
	now    time.Time
	ledger bool
	taken  int // how many times the case was taken up, once rounds has counted
	out    []Clock
}

func reckon(c *Case, office func(uint32) *Office, cals Calendars, now time.Time, ledger bool) []Clock {
	r := &reckoning{c: c, cals: cals, cal: cals(now), now: now, ledger: ledger}
	intake := office(c.Office)
	if c.State == Voided || r.cal == nil || intake == nil {
		return nil
	}
	r.out = make([]Clock, 0, min(16, len(intake.Clocks)))
	for i := range intake.Clocks {
		if rule := &intake.Clocks[i]; len(rule.Classes) == 0 && r.concerns(rule, intake) {
			r.rule(rule, c.Office)
		}
	}
	r.classClocks(intake, office)
	r.dispositions(intake)
	r.outside(intake)
	sortClocks(r.out)
	return r.out
}

func sortClocks(clocks []Clock) {
	slices.SortStableFunc(clocks, func(a, b Clock) int {
		if a.Running() != b.Running() {
			if a.Running() {
				return -1
			}
			return 1
		}
		return cmp.Or(compareDue(&a, &b), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Round, b.Round), cmp.Compare(a.For, b.For))
	})
}

// stretch is one run of a clock: from a mark to the mark that stopped it.
type stretch struct {
	start   Mark
	stop    Mark // zero At: none
	carried bool // it was not fulfilled but goes on elsewhere
	round   int
	who     string
	// provisional: by the class assumed before verification.
	provisional bool
	// due, where it is not a sum but was set by somebody.
	due time.Time
}

// add computes the clock of one stretch under a rule.
func (r *reckoning) add(rule *ClockRule, version uint32, s stretch) {
	k := Clock{Name: rule.Name, Label: rule.Label, Round: s.round, Limit: rule.Limit, Unit: rule.Unit, Target: rule.Target,
		StartedAt: s.start.At.In(r.cal.Zone()), Basis: rule.Basis, RuleVersion: version, Provisional: s.provisional, For: s.who,
		Proposes: ActionName(rule.Proposes), Rolls: rule.Rolls, Pauses: rule.Pause != "", MaxPause: rule.MaxPause,
		Aside: rule.Proposes != "" || rule.Per == "service" || slices.Contains(rule.Stop, "receipt_printed")}
	k.Stops, k.StartedBy, k.StoppedBy = rule.Stop, Cause{s.start.Name, s.start.N}, Cause{s.stop.Name, s.stop.N}
	cal, until := r.cal, r.now
	if !s.stop.At.IsZero() {
		k.StoppedAt, until = s.stop.At.In(r.cal.Zone()), s.stop.At
		if old := r.cals(s.stop.RecordedAt); old != nil && !s.stop.RecordedAt.IsZero() {
			cal = old
		}
	}
	var pauses []calendar.Pause
	var open *Wait
	if k.Pauses {
		pauses, open = r.pauses(s.start.At, until, k.StoppedAt.IsZero())
	}
	r.sum(&k, cal, rule, s, pauses, until)
	k.State = stateOf(k, s.carried, r.now)
	k.OfClass = len(rule.Classes) == 1 && (r.c.State == Verified || r.c.State == Disposed || r.c.State == InProgress)
	if k.State == ClockRunning && !slices.ContainsFunc(r.c.Extensions, func(e Extension) bool { return e.Clock == rule.Name }) {
		k.Extends = rule.Extend
	}
	if k.State == ClockRunning && open != nil && r.stands(&k, cal, pauses, open) {
		k.State, k.PausedSince = ClockPaused, open.From.In(r.cal.Zone())
		if k.PausedSince.Before(k.StartedAt) {
			k.PausedSince = k.StartedAt
		}
	}
	r.out = append(r.out, k)
}

// sum fills in due moment, share and ledger.
func (r *reckoning) sum(k *Clock, cal *calendar.Calendar, rule *ClockRule, s stretch, pauses []calendar.Pause, until time.Time) {
	if !s.due.IsZero() {
		r.setDue(k, cal, s, pauses, until)
		return
	}
	if e, ok := r.extended(rule, s, cal, pauses); ok {
		k.Extended, k.ExtendedAt = rule.Extend, e.At.In(cal.Zone())
		k.Limit += rule.Extend
	}
	limit := calendar.Limit{N: k.Limit, Unit: k.Unit, Rolls: k.Rolls, MaxPause: k.MaxPause}
	sum, err := cal.At(s.start.At, limit, pauses, until)
	if err != nil {
		k.Uncertain = true // it ends in no twenty years: said, not guessed
		return
	}
	k.DueAt, k.Uncertain, k.Used = sum.Due, sum.Uncertain, sum.Used
	if k.StoppedAt.IsZero() {
		k.Left = sum.Left
	}
	if r.ledger {
		_, k.Ledger, _ = cal.Ledger(s.start.At, limit, pauses)
	}
}

// stateOf is what has become of a clock, but for pauses. A miss stays a miss,
// also where the clock is carried or stops later.
func stateOf(k Clock, carried bool, now time.Time) ClockState {
	stopped := !k.StoppedAt.IsZero()
	known := !k.DueAt.IsZero()
	switch {
	case stopped && known && k.StoppedAt.After(k.DueAt):
		return ClockMissed
	case stopped && carried:
		return ClockCarried
	case stopped:
		return ClockMet
	case known && now.After(k.DueAt):
		return ClockOverdue
	}
	return ClockRunning
}

// extended is the extension that lengthens a clock: once, and only where it was
// given before the time was up.
func (r *reckoning) extended(rule *ClockRule, s stretch, cal *calendar.Calendar, pauses []calendar.Pause) (Extension, bool) {
	if rule.Extend <= 0 {
		return Extension{}, false
	}
	for _, e := range r.c.Extensions {
		if e.Clock != rule.Name || e.At.Before(s.start.At) || !s.stop.At.IsZero() && e.At.After(s.stop.At) {
			continue
		}
		sum, err := cal.Due(s.start.At, calendar.Limit{N: rule.Limit, Unit: rule.Unit, Rolls: rule.Rolls, MaxPause: rule.MaxPause}, pauses)
		if err == nil && !e.At.After(sum.Due) {
			return e, true
		}
	}
	return Extension{}, false
}

// pauses are the waits between two moments. The one that still lasts is
// reckoned up to now: the due moment shown is that of papers arriving now.
func (r *reckoning) pauses(from, until time.Time, running bool) (out []calendar.Pause, open *Wait) {
	for i := range r.c.Waits {
		w := &r.c.Waits[i]
		to := w.To
		if to.IsZero() {
			if running && !w.From.After(until) {
				open = w
			}
			to = until
		}
		if to.After(until) {
			to = until
		}
		if to.After(from) && to.After(w.From) {
			out = append(out, calendar.Pause{From: w.From, To: to, Name: "waiting"})
		}
	}
	if byStart := func(a, b calendar.Pause) int { return a.From.Compare(b.From) }; !slices.IsSortedFunc(out, byStart) {
		slices.SortStableFunc(out, byStart) // one was booked late
	}
	return out, open
}

// stands tells whether the open wait still adds time. It does not where the rule
// bounds how many days pauses add in all and they are used up, nor where the hours
// had run out before and only the roll is still to come.
func (r *reckoning) stands(k *Clock, cal *calendar.Calendar, pauses []calendar.Pause, open *Wait) bool {
	if k.MaxPause == 0 && !k.Rolls && k.DueAt.After(r.now) {
		return true
	}
	longer := slices.DeleteFunc(slices.Clone(pauses), func(p calendar.Pause) bool { return !p.From.Before(open.From) })
	longer = append(longer, calendar.Pause{From: open.From, To: r.now.AddDate(0, 0, 60)}) // longer than an office is ever closed
	sum, err := cal.Due(k.StartedAt, calendar.Limit{N: k.Limit, Unit: k.Unit, Rolls: k.Rolls, MaxPause: k.MaxPause}, longer)
	return err == nil && sum.Due.After(k.DueAt)
}

package calendar

import (
	"math"
	"time"
)

// walk goes through the days after day zero, one at a time. Due and Ledger
// both use it, so that they cannot disagree on what counts.
type walk struct {
	c       *Calendar
	working bool // closing times of working days; else the ends of all days
	pauses  []Pause
	lo, hi  Date // dates on which a pause may matter
	budget  int  // paused days that may still be left out
	date    Date // of the newest day
	steps   int
}

// what became of a day.
type what int

const (
	counted what = iota
	pausedDay
	closedDay
	beyond // the search went too far
)

func (c *Calendar) walk(zero Date, l Limit, pauses []Pause) walk {
	w := walk{c: c, working: l.Unit == WorkingDays, pauses: pauses, budget: math.MaxInt, date: zero}
	if l.MaxPause > 0 {
		w.budget = l.MaxPause
	}
	if n := len(pauses); n > 0 {
		w.lo, w.hi = c.DateOf(pauses[0].From).Add(-1), Date{math.MaxInt32}
		if to := pauses[n-1].To; !to.IsZero() {
			w.hi = c.DateOf(to)
		}
	}
	return w
}

// next goes to the next day and says what became of it; end is the minute of
// the day at which it counted or would have.
func (w *walk) next() (end int, _ what) {
	if w.steps++; w.steps > maxDays {
		return 0, beyond
	}
	w.date = w.date.Add(1)
	end = 1440
	if w.working {
		if end = w.c.works(w.date); end == 0 {
			return 0, closedDay
		}
	}
	if len(w.pauses) == 0 || w.date.Before(w.lo) || w.date.After(w.hi) || w.budget == 0 {
		return end, counted
	}
	if pauseAt(w.pauses, w.date.at(end, w.c.zone)) < 0 {
		return end, counted
	}
	w.budget--
	return end, pausedDay
}

// workingDays adds a limit in working days.
func (c *Calendar) workingDays(from time.Time, l Limit, pauses []Pause, now time.Time) (Sum, error) {
	zero := c.DateOf(from)
	if l.N == 0 {
		return c.nextClosing(from, l, pauses, now)
	}
	w := c.walk(zero, l, pauses)
	today := c.DateOf(now)
	var sum Sum
	used := 0.0
	end := 0
	for n := 0; n < l.N; {
		var kind what
		if end, kind = w.next(); kind == beyond {
			return Sum{}, ErrTooFar
		} else if kind != counted {
			continue
		}
		n++
		switch {
		case w.date.Before(today):
			used++
		case w.date == today && !w.date.at(end, c.zone).After(now):
			used++
		default:
			sum.Left++
			if w.date == today {
				used += c.dayShare(w.date, now)
			}
		}
	}
	sum.Due = w.date.at(end, c.zone)
	sum.Uncertain = !c.yearsKnown(zero.Add(1), w.date) // day zero counts for nothing, whatever it is
	sum.Used = used / float64(l.N)
	if now.After(sum.Due) {
		sum.Used = max(1, share(from, sum.Due, now, nil))
	}
	return sum, nil
}

// nextClosing is where 0 working days end: at the first closing time from the
// start on that lies in no pause.
func (c *Calendar) nextClosing(from time.Time, l Limit, pauses []Pause, now time.Time) (Sum, error) {
	zero := c.DateOf(from)
	w := c.walk(zero.Add(-1), l, pauses)
	for {
		end, kind := w.next()
		if kind == beyond {
			return Sum{}, ErrTooFar
		}
		if due := w.date.at(end, c.zone); kind == counted && !due.Before(from) {
			return Sum{Due: due, Uncertain: !c.yearsKnown(zero, w.date), Used: share(from, due, now, nil)}, nil
		}
	}
}

// dayShare is how much of the opening time of d has passed, 0 to 1.
func (c *Calendar) dayShare(d Date, now time.Time) float64 {
	opens, _ := c.Opens(d)
	closes, _ := c.Closes(d)
	if now.Before(opens) {
		return 0
	}
	return min(1, float64(now.Sub(opens))/float64(closes.Sub(opens)))
}

// upTo is how many calendar days the first n units of a limit have.
func (l Limit) upTo(zero Date, n int) int {
	switch l.Unit {
	case Months:
		return zero.AddMonths(n).Sub(zero)
	case Years:
		return zero.AddMonths(12 * n).Sub(zero)
	}
	return n
}

// span is how many calendar days a limit in days, months or years has.
func (l Limit) span(zero Date) (int, error) {
	if l.N > maxDays {
		return 0, ErrTooFar
	}
	n := l.upTo(zero, l.N)
	if n > maxDays {
		return 0, ErrTooFar
	}
	return n, nil
}

// days adds a limit in calendar days, months or years.
func (c *Calendar) days(from time.Time, l Limit, pauses []Pause, now time.Time) (Sum, error) {
	zero := c.DateOf(from)
	span, err := l.span(zero)
	if err != nil {
		return Sum{}, err
	}
	last := zero.Add(span)
	if len(pauses) > 0 && span > 0 {
		w := c.walk(zero, l, pauses)
		for n := 0; n < span; {
			_, kind := w.next()
			if kind == beyond {
				return Sum{}, ErrTooFar
			}
			if kind == counted {
				n++
			}
		}
		last = w.date
	}
	due := last.at(1440, c.zone)
	return Sum{Due: due, Used: share(from, due, now, pauses)}, nil
}

// hours adds a limit in running hours.
func (c *Calendar) hours(from time.Time, l Limit, pauses []Pause, now time.Time) (Sum, error) {
	if l.N > maxDays*24 {
		return Sum{}, ErrTooFar
	}
	end := from
	for s := range l.runs(from, pauses) {
		if s.To.IsZero() {
			return Sum{}, ErrTooFar
		}
		end = s.To
	}
	sum := Sum{Due: end}
	if l.Rolls {
		due, ok := c.roll(end)
		if !ok {
			return Sum{}, ErrTooFar
		}
		sum.Due = due
		sum.Uncertain = !c.yearsKnown(c.DateOf(end), c.DateOf(due))
	}
	sum.Used = share(from, sum.Due, now, pauses)
	return sum, nil
}

// run is an interval of a limit in hours, in which the clock ran or stood.
type run struct {
	From, To time.Time
	Pause    int // -1: it ran
}

// runs goes through the intervals of a limit in hours. Zero To: it never ends.
func (l Limit) runs(from time.Time, pauses []Pause) func(yield func(run) bool) {
	return func(yield func(run) bool) {
		left := time.Duration(l.N) * time.Hour
		budget := time.Duration(l.MaxPause) * 24 * time.Hour
		at := from
		for i, p := range pauses {
			if !p.From.Before(at.Add(left)) || l.MaxPause > 0 && budget == 0 {
				break
			}
			if p.From.After(at) && !yield(run{at, p.From, -1}) {
				return
			}
			left -= p.From.Sub(at)
			to := p.To
			if l.MaxPause > 0 && (to.IsZero() || to.Sub(p.From) > budget) {
				to = p.From.Add(budget)
			}
			budget -= max(0, to.Sub(p.From))
			if !yield(run{p.From, to, i}) || to.IsZero() {
				return
			}
			at = to
		}
		if left > 0 || at.Equal(from) {
			yield(run{at, at.Add(left), -1})
		}
	}
}

// roll moves an end that falls on closed doors: one open hour after the next
// opening. The minute of closing itself is not closed.
func (c *Calendar) roll(end time.Time) (time.Time, bool) {
	if c.IsOpen(end) {
		return end, true
	}
	if closes, ok := c.Closes(c.DateOf(end)); ok && closes.Equal(end) {
		return end, true
	}
	left := time.Hour
	at := end
	for {
		opens, ok := c.NextOpening(at)
		if !ok {
			return time.Time{}, false
		}
		closes, _ := c.Closes(c.DateOf(opens))
		if open := closes.Sub(opens); open < left {
			left -= open
			at = closes
			continue
		}
		return opens.Add(left), true
	}
}

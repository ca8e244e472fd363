package calendar

import (
	"errors"
	"slices"
	"time"
)

// Limit is how long something may take.
type Limit struct {
	N    int
	Unit Unit
	// Rolls: a limit in hours that ends while the office is closed ends one
	// open hour after the next opening.
	Rolls bool
	// MaxPause is how many days pauses may add in all; 0: any number.
	MaxPause int
}

// Pause is a time in which the clock stood still, From inclusive, To
// exclusive; zero To: it still does.
type Pause struct {
	From, To time.Time
	Name     string
}

// Sum is what adding a limit to a moment comes to.
type Sum struct {
	// Due is the last moment in time, in the office's zone.
	Due time.Time
	// Uncertain: the sum depends on a year whose holidays nobody has decreed,
	// or that this calendar does not hold.
	Uncertain bool
	// Left are the working days still to come: closing times that count and
	// lie ahead, the due day's included. 0 for other units.
	Left int
	// Used is the share of the limit that is used, 0 and up; over 1 once late.
	Used float64
}

// Errors of adding a limit.
var (
	// ErrLimit is a negative limit or an unknown unit.
	ErrLimit = errors.New("calendar: no such limit")
	// ErrTooFar is a limit that does not end within twenty years: too long, a
	// pause without end, or an office that never opens.
	ErrTooFar = errors.New("calendar: ends in no twenty years")
)

// maxDays bounds every search: twenty years.
const maxDays = 20 * 366

// Due adds limit to from, leaving pauses out.
func (c *Calendar) Due(from time.Time, l Limit, pauses []Pause) (Sum, error) {
	return c.At(from, l, pauses, from)
}

// At is Due with what is left and used at now. Day zero is the day of from in
// the office's zone. Working day n ends at the closing time of the n-th day
// after it that the office works on and whose closing time lies in no pause; 0
// working days end at the next closing time. Calendar days, months and years
// end at 24.00 of their last day; a day whose end lies in a pause does not
// count. Hours run through nights and holidays, but not through pauses.
func (c *Calendar) At(from time.Time, l Limit, pauses []Pause, now time.Time) (Sum, error) {
	if l.N < 0 || l.MaxPause < 0 {
		return Sum{}, ErrLimit
	}
	from = from.In(c.zone)
	pauses = tidy(pauses, from)
	switch l.Unit {
	case Hours:
		return c.hours(from, l, pauses, now)
	case WorkingDays:
		return c.workingDays(from, l, pauses, now)
	case CalendarDays, Months, Years:
		return c.days(from, l, pauses, now)
	}
	return Sum{}, ErrLimit
}

// tidy clips pauses to what lies after from, in order and without overlap.
func tidy(pauses []Pause, from time.Time) []Pause {
	if isTidy(pauses, from) {
		return pauses
	}
	var in []Pause
	for _, p := range pauses {
		if p.From.Before(from) {
			p.From = from
		}
		if p.To.IsZero() || p.To.After(p.From) {
			in = append(in, p)
		}
	}
	slices.SortStableFunc(in, func(a, b Pause) int { return a.From.Compare(b.From) })
	var out []Pause
	for _, p := range in {
		if n := len(out); n > 0 {
			last := &out[n-1]
			if last.To.IsZero() || !p.To.IsZero() && !p.To.After(last.To) {
				continue
			}
			if p.From.Before(last.To) {
				p.From = last.To
			}
		}
		out = append(out, p)
	}
	return out
}

func isTidy(pauses []Pause, from time.Time) bool {
	for i, p := range pauses {
		if i > 0 && (pauses[i-1].To.IsZero() || p.From.Before(pauses[i-1].To)) {
			return false
		}
		if p.From.Before(from) || !p.To.IsZero() && !p.To.After(p.From) {
			return false
		}
	}
	return true
}

// pauseAt is the pause that t lies in, -1 for none; pauses are tidy.
func pauseAt(pauses []Pause, t time.Time) int {
	for i, p := range pauses {
		if t.Before(p.From) {
			return -1
		}
		if p.To.IsZero() || t.Before(p.To) {
			return i
		}
	}
	return -1
}

// yearsKnown is true where every year from a to b is decreed.
func (c *Calendar) yearsKnown(a, b Date) bool {
	for y := a.Year(); y <= b.Year(); y++ {
		if !c.decreed[y] {
			return false
		}
	}
	return true
}

// share is the part of from..due that has passed at now, pauses left out while
// it is not late.
func share(from, due, now time.Time, pauses []Pause) float64 {
	if now.Before(from) {
		return 0
	}
	if now.After(due) {
		if !due.After(from) {
			return 2
		}
		return float64(now.Sub(from)) / float64(due.Sub(from))
	}
	whole := due.Sub(from) - paused(pauses, from, due)
	if whole <= 0 {
		return 1
	}
	return min(1, float64(now.Sub(from)-paused(pauses, from, now))/float64(whole))
}

// paused is how much of a..b lies in pauses.
func paused(pauses []Pause, a, b time.Time) time.Duration {
	var sum time.Duration
	for _, p := range pauses {
		from, to := p.From, p.To
		if from.Before(a) {
			from = a
		}
		if to.IsZero() || to.After(b) {
			to = b
		}
		if to.After(from) {
			sum += to.Sub(from)
		}
	}
	return sum
}

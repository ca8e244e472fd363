package calendar

import "time"

// Codes of Step.Why besides those of closed days.
const (
	WhyDayZero = "day_zero"
	WhyWorking = "working_day"
	WhyDue     = "due" // the last day that counts, up to the moment of the answer
	WhyPause   = "pause"
	WhyHours   = "hours"
	WhyDay     = "day"
	WhyMonth   = "month"
	WhyYear    = "year"
	WhyRolled  = "rolled"
)

// Ledger explains what Due comes to. The rows touch, the first begins at from,
// the last ends at Due, and their amounts add up to the limit. Working days
// have a row each; neighbouring calendar days that count share one; months and
// years have one each, which is cut where a pause lies in it and then carries
// its amount in the part that completes it.
func (c *Calendar) Ledger(from time.Time, l Limit, pauses []Pause) (Sum, []Step, error) {
	sum, err := c.Due(from, l, pauses)
	if err != nil {
		return sum, nil, err
	}
	from = from.In(c.zone)
	pauses = tidy(pauses, from)
	switch l.Unit {
	case Hours:
		return sum, c.hourSteps(from, sum.Due, l, pauses), nil
	case WorkingDays:
		return sum, c.workingSteps(from, sum.Due, l, pauses), nil
	default:
		return sum, c.daySteps(from, l, pauses), nil
	}
}

func (c *Calendar) hourSteps(from, due time.Time, l Limit, pauses []Pause) []Step {
	var out []Step
	rest := float64(l.N)
	end := from
	for r := range l.runs(from, pauses) {
		s := Step{From: r.From, To: r.To, Why: WhyHours, Counted: true}
		if r.Pause >= 0 {
			s = pauseStep(r.From, r.To, pauses[r.Pause])
		} else {
			s.Amount = r.To.Sub(r.From).Hours()
			rest -= s.Amount
		}
		out = append(out, s)
		end = r.To
	}
	if n := len(out); n > 0 && out[n-1].Counted {
		out[n-1].Amount += rest // what rounding left over
	}
	if due.After(end) {
		out = append(out, Step{From: end, To: due, Why: WhyRolled})
	}
	return out
}

func (c *Calendar) workingSteps(from, due time.Time, l Limit, pauses []Pause) []Step {
	zero := c.DateOf(from)
	if l.N == 0 {
		return c.closedSteps(from, due, l, pauses)
	}
	var out []Step
	add := func(s Step) {
		if s.To.After(s.From) {
			out = append(out, s)
		}
	}
	add(Step{From: from, To: zero.at(1440, c.zone), Why: WhyDayZero})
	w := c.walk(zero, l, pauses)
	for n := 0; n < l.N; {
		_, kind := w.next()
		if kind == beyond {
			return out
		}
		s := c.dayStep(w.date, kind, w.adding(kind))
		if kind == counted {
			n++
			s.Counted, s.Amount, s.Why = true, 1, WhyWorking
			if n == l.N {
				s.Why, s.To = WhyDue, due
			}
		}
		add(s)
	}
	return out
}

// closedSteps are the rows of a limit of 0 working days: nothing counts.
func (c *Calendar) closedSteps(from, due time.Time, l Limit, pauses []Pause) []Step {
	var out []Step
	zero := c.DateOf(from)
	for w := c.walk(zero.Add(-1), l, pauses); w.date.at(1440, c.zone).Before(due); {
		_, kind := w.next()
		if kind == beyond {
			return out
		}
		s := c.dayStep(w.date, kind, w.adding(kind))
		if w.date == zero {
			s.From = from
		}
		if kind == counted {
			s.Why = WhyDayZero
			if !s.To.Before(due) {
				s.Why, s.To = WhyDue, due
			}
		}
		out = append(out, s)
	}
	return out
}

// adding are the pauses of which the newest day may be part: no closed day is
// where all that the limit allows are used up.
func (w *walk) adding(kind what) []Pause {
	if kind == closedDay && w.budget == 0 {
		return nil
	}
	return w.pauses
}

// dayStep is the row of one day that does not count, from midnight to midnight.
// A closed day that lies wholly in a pause is shown as part of it.
func (c *Calendar) dayStep(d Date, kind what, pauses []Pause) Step {
	s := Step{From: d.at(0, c.zone), To: d.at(1440, c.zone)}
	switch kind {
	case pausedDay:
		closes, _ := c.Closes(d)
		if i := pauseAt(pauses, closes); i >= 0 {
			return pauseStep(s.From, s.To, pauses[i])
		}
	case closedDay:
		i := pauseAt(pauses, s.From)
		if i >= 0 && (pauses[i].To.IsZero() || !pauses[i].To.Before(s.To)) {
			return pauseStep(s.From, s.To, pauses[i])
		}
		_, r := c.Working(d)
		s.Why, s.Name, s.Source = r.Why, r.Name, r.Source
	}
	return s
}

func pauseStep(from, to time.Time, p Pause) Step {
	return Step{From: from, To: to, Why: WhyPause, Name: p.Name, Since: p.From, Until: p.To}
}

// daySteps are the rows of a limit in calendar days, months or years.
func (c *Calendar) daySteps(from time.Time, l Limit, pauses []Pause) []Step {
	zero := c.DateOf(from)
	span, _ := l.span(zero) // Due has found it good
	out := []Step{{From: from, To: zero.at(1440, c.zone), Why: WhyDayZero}}
	done := 0     // units completed
	fresh := true // the next counted day begins a row of its own
	w := c.walk(zero, l, pauses)
	for n := 0; n < span; {
		_, kind := w.next()
		if kind == beyond {
			return out
		}
		from, to := w.date.at(0, c.zone), w.date.at(1440, c.zone)
		if kind == pausedDay {
			out = pauseDay(out, from, to, pauses[pauseAt(pauses, to)])
			fresh = true
			continue
		}
		n++
		if fresh {
			out = append(out, Step{From: from, Counted: true, Why: l.Unit.why()})
			fresh = false
		}
		last := &out[len(out)-1]
		last.To = to
		for done < l.N && l.upTo(zero, done+1) <= n {
			done++
			last.Amount++
			fresh = l.Unit != CalendarDays
		}
	}
	return out
}

// pauseDay adds a paused day to the rows, to that of the same pause if it is
// the newest.
func pauseDay(out []Step, from, to time.Time, p Pause) []Step {
	if last := &out[len(out)-1]; last.Why == WhyPause && last.Since.Equal(p.From) {
		last.To = to
		return out
	}
	return append(out, pauseStep(from, to, p))
}

// why is the reason code of what counts in a unit of whole days.
func (u Unit) why() string {
	switch u {
	case Months:
		return WhyMonth
	case Years:
		return WhyYear
	}
	return WhyDay
}

package calendar

import "time"

// Codes of why a day does not count, as in Step.Why.
const (
	WhyWeekend   = "weekend"
	WhyClosedDay = "closed_day"
	WhyHoliday   = "holiday"
	WhyJoint     = "joint_leave"
	WhyLocal     = "local"
)

// Reason says why a day is no working day: a code, and for a closure its name
// and decree. It is empty for a working day.
type Reason struct {
	Why    string
	Name   string
	Source string
}

// Working tells whether the office works on d, and if not, why.
func (c *Calendar) Working(d Date) (bool, Reason) {
	if cl, ok := c.closed[d]; ok {
		why := WhyLocal
		switch cl.Kind {
		case KindNational:
			why = WhyHoliday
		case KindJoint:
			why = WhyJoint
		}
		return false, Reason{why, cl.Name, cl.Source}
	}
	if _, shuts := c.minutes(d); shuts > 0 {
		return true, Reason{}
	}
	if wd := d.Weekday(); wd == time.Saturday || wd == time.Sunday {
		return false, Reason{Why: WhyWeekend}
	}
	return false, Reason{Why: WhyClosedDay}
}

// minutes are opening and closing minute of d by the hours alone; 0, 0: closed.
func (c *Calendar) minutes(d Date) (opens, shuts int) {
	for i := range c.periods {
		if p := &c.periods[i]; p.holds(d.day) {
			wd := d.Weekday()
			return int(p.opens[wd]), int(p.shuts[wd])
		}
	}
	return 0, 0
}

// works is Working without the reason: the closing minute, 0 where closed.
func (c *Calendar) works(d Date) int {
	_, shuts := c.minutes(d)
	if shuts > 0 {
		if _, closed := c.closed[d]; closed {
			return 0
		}
	}
	return shuts
}

// Hours are the opening hours of d, breaks left out; none where it is closed.
func (c *Calendar) Hours(d Date) []Span {
	if c.works(d) == 0 {
		return nil
	}
	for i := range c.periods {
		if p := &c.periods[i]; p.holds(d.day) {
			return append([]Span(nil), p.week[d.Weekday()]...)
		}
	}
	return nil
}

// Opens is the moment the office opens on d; false where it stays closed.
func (c *Calendar) Opens(d Date) (time.Time, bool) {
	if c.works(d) == 0 {
		return time.Time{}, false
	}
	opens, _ := c.minutes(d)
	return d.at(opens, c.zone), true
}

// Closes is the moment the office closes on d; false where it stays closed.
func (c *Calendar) Closes(d Date) (time.Time, bool) {
	shuts := c.works(d)
	if shuts == 0 {
		return time.Time{}, false
	}
	return d.at(shuts, c.zone), true
}

// IsOpen tells whether t lies between opening and closing. A break is not
// closing; whether somebody sits at the desk is what Serving tells.
func (c *Calendar) IsOpen(t time.Time) bool {
	d := c.DateOf(t)
	opens, ok := c.Opens(d)
	if !ok || t.Before(opens) {
		return false
	}
	closes, _ := c.Closes(d)
	return t.Before(closes)
}

// Serving is IsOpen outside breaks.
func (c *Calendar) Serving(t time.Time) bool {
	d := c.DateOf(t)
	for _, s := range c.Hours(d) {
		if !t.Before(d.at(s.From, c.zone)) && t.Before(d.at(s.To, c.zone)) {
			return true
		}
	}
	return false
}

// NextOpening is t where the office is open at t, else when it opens next;
// false where it does not open within twenty years.
func (c *Calendar) NextOpening(t time.Time) (time.Time, bool) {
	if c.IsOpen(t) {
		return t, true
	}
	d := c.DateOf(t)
	for range maxDays {
		if o, ok := c.Opens(d); ok && !o.Before(t) {
			return o, true
		}
		d = d.Add(1)
	}
	return time.Time{}, false
}

// WorkingDays counts the working days from one date to another, both included.
func (c *Calendar) WorkingDays(from, until Date) int {
	n := 0
	for d := from; !d.After(until) && d.Sub(from) < maxDays; d = d.Add(1) {
		if c.works(d) > 0 {
			n++
		}
	}
	return n
}

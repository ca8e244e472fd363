// Package calendar knows when the office is open and adds limits to moments.
// Whatever it computes comes with a ledger: which intervals counted, which did
// not, and why.
package calendar

import (
	"errors"
	"fmt"
	"slices"
	"time"
)

// Step is one row of a ledger: an interval, whether it counted, and why. Rows
// touch: each begins where the one before it ended.
type Step struct {
	From    time.Time `json:"from"`
	To      time.Time `json:"to"`
	Counted bool      `json:"counted"`
	// Amount is what the interval adds: hours for a limit in hours, days for
	// working or calendar days, months or years.
	Amount float64 `json:"amount"`
	// Why is a code with the catalogue's words: day_zero, working_day,
	// weekend, closed_day, holiday, joint_leave, local, pause, hours, day,
	// month, year, rolled, due.
	Why string `json:"why"`
	// Name and Source say which holiday, by which decree; or which pause.
	Name   string `json:"name,omitempty"`
	Source string `json:"source,omitempty"`
	// Since and Until bound the whole pause that the row lies in; zero Until:
	// it still lasts.
	Since time.Time `json:"since,omitzero"`
	Until time.Time `json:"until,omitzero"`
}

// Calendar is one office's time: zone, opening hours, closures. It does not
// change; a new version is a new Calendar. It is safe for many goroutines.
type Calendar struct {
	zone    *time.Location
	name    string
	periods []period // innermost first
	all     []Closure
	closed  map[Date]Closure // the weightiest closure of each date
	decreed map[int]bool
}

// Fault is one thing wrong with what a calendar was to be made from.
type Fault struct {
	Code  string // zone_unknown, no_hours, until_before_from, periods_overlap, span_order, spans_overlap, closure_date, closure_name, closure_kind
	Where string // "hours[1].fri", "closures[3]"
	Value string // what stood there
}

func (f *Fault) Error() string { return fmt.Sprintf("%s: %s (%s)", f.Where, f.Code, f.Value) }

// Faults lists the faults in an error of New, WithClosures or ParseSpans, in
// order; nil where there are none.
func Faults(err error) []*Fault {
	var one *Fault
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		var out []*Fault
		for _, e := range many.Unwrap() {
			out = append(out, Faults(e)...)
		}
		return out
	}
	if errors.As(err, &one) {
		return []*Fault{one}
	}
	return nil
}

// New makes a calendar from an IANA zone name, opening hours and closures. The
// nation's holidays are no part of it unless closures holds them: see National.
// Its error joins every Fault found, not only the first.
func New(zone string, hours []Weekly, closures []Closure) (*Calendar, error) {
	var faults []error
	c := &Calendar{name: zone}
	loc, err := time.LoadLocation(zone)
	if err != nil || zone == "" || zone == "Local" {
		faults = append(faults, &Fault{"zone_unknown", "zone", zone})
	}
	c.zone = loc
	var bad []error
	c.periods, bad = periodsOf(hours)
	faults = append(faults, bad...)
	faults = append(faults, checkClosures(closures)...)
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	c.close(closures)
	return c, nil
}

// close sets the closures and what follows from them.
func (c *Calendar) close(closures []Closure) {
	c.all = slices.Clone(closures)
	slices.SortStableFunc(c.all, func(a, b Closure) int {
		if d := int(a.Date.day) - int(b.Date.day); d != 0 {
			return d
		}
		return a.Kind.weight() - b.Kind.weight()
	})
	c.all = slices.Compact(c.all)
	c.closed = make(map[Date]Closure, len(c.all))
	for _, cl := range c.all {
		if _, taken := c.closed[cl.Date]; !taken {
			c.closed[cl.Date] = cl
		}
	}
	c.decreed = decreedYears(c.all)
}

// Zone is the office's time zone.
func (c *Calendar) Zone() *time.Location { return c.zone }

// ZoneName is the zone's IANA name.
func (c *Calendar) ZoneName() string { return c.name }

// DateOf is the civil date of t in the office's zone.
func (c *Calendar) DateOf(t time.Time) Date { return DateOf(t.In(c.zone)) }

// Closures lists all closures by date; on one date national before joint leave
// before local.
func (c *Calendar) Closures() []Closure { return slices.Clone(c.all) }

// WithClosures is the calendar with more closures; c stays as it is.
func (c *Calendar) WithClosures(more ...Closure) (*Calendar, error) {
	if faults := checkClosures(more); len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	n := *c
	n.close(append(slices.Clone(c.all), more...))
	return &n, nil
}

// Without is the calendar without any closure on these dates; c stays as it is.
func (c *Calendar) Without(dates ...Date) *Calendar {
	n := *c
	n.close(slices.DeleteFunc(slices.Clone(c.all), func(cl Closure) bool { return slices.Contains(dates, cl.Date) }))
	return &n
}

// Decreed tells whether the calendar holds the nation's holidays of a year. A
// list counts when it reaches from New Year's Day to Christmas, the first and
// the last holiday of every decree: half a list is no list.
func (c *Calendar) Decreed(year int) bool { return c.decreed[year] }

package feed

import (
	"strings"
	"time"

	"aduan/model/calendar"
)

// maxDepth is how deep components may lie in one another: a calendar, an event,
// its alarm, and one more that somebody may invent.
const maxDepth = 5

// dateLen is the length of a date, 20261225.
const dateLen = len("20061225")

// property is one unfolded line of an iCalendar file.
type property struct {
	line   int
	name   string // upper case
	params map[string]string
	value  string
}

// event is one VEVENT; of a property that stands twice, the first.
type event struct {
	line  int
	props map[string]property
	tags  []string // CATEGORIES
}

// calendar reads an iCalendar file. Recurrence is never computed: a decree sets
// each year's dates anew, so an entry that repeats closes nothing.
func (r *reading) calendar(text string) {
	var open []string // components around a line, outermost first
	var ev *event
	last := 0
	for p := range r.properties(text) {
		last = p.line
		switch {
		case r.full() || r.entries > MaxEntries:
			return
		case p.name == "BEGIN":
			open = append(open, strings.ToUpper(p.value))
			if len(open) > maxDepth {
				r.fault(p.line, "nesting", p.value)
				return
			}
			if len(open) == 2 {
				ev = r.component(p)
			}
		case p.name == "END":
			if len(open) == 0 || open[len(open)-1] != strings.ToUpper(p.value) {
				r.fault(p.line, "nesting", p.value)
				return // what follows belongs to nobody knows what
			}
			if open = open[:len(open)-1]; len(open) == 1 && ev != nil {
				r.event(ev)
				ev = nil
			}
		case len(open) == 0:
			r.fault(p.line, "line", p.name)
		case len(open) == 2 && ev != nil:
			ev.take(p)
		case len(open) == 2 && p.name == "TZID":
			r.dropped[len(r.dropped)-1].Name = short(p.value)
		}
	}
	if len(open) > 0 && !r.full() {
		r.fault(last, "cut", open[len(open)-1])
	}
}

// component begins a component of the calendar: an event is read, the others are
// dropped.
func (r *reading) component(p property) *event {
	if !r.entry(p.line) {
		return nil
	}
	switch name := strings.ToUpper(p.value); name {
	case "VEVENT":
		return &event{line: p.line, props: map[string]property{}}
	case "VTIMEZONE":
		r.drop(p.line, calendar.Date{}, "", WhyZone)
	default:
		r.drop(p.line, calendar.Date{}, name, WhyNoEvent)
	}
	return nil
}

func (e *event) take(p property) {
	if p.name == "CATEGORIES" {
		e.tags = append(e.tags, strings.Split(unescape(p.value), ",")...)
	}
	if _, twice := e.props[p.name]; !twice {
		e.props[p.name] = p
	}
}

func (e *event) text(name string) string { return unescape(e.props[name].value) }

func (e *event) has(name string) bool { _, ok := e.props[name]; return ok }

// event takes an event's days, or says why not.
func (r *reading) event(e *event) {
	name := oneLine(e.text("SUMMARY"))
	at, given := e.props["DTSTART"]
	var from calendar.Date
	if given {
		var ok bool
		from, ok = dateOf(at.value[:min(dateLen, len(at.value))])
		if !ok || e.wholeDays() && len(at.value) != dateLen {
			r.fault(at.line, "start", at.value)
			return
		}
		if y := r.opt.Year; y != 0 && from.Year() != y && from.Add(maxSpan).Year() != y {
			r.drop(e.line, from, name, WhyYear)
			return
		}
	}
	if why, drop := r.closesNothing(e, name); drop {
		r.drop(e.line, from, name, why)
		return
	}
	if !given {
		r.fault(e.line, "start", name)
		return
	}
	until, ok := e.until(from)
	switch {
	case !ok:
		r.fault(e.line, "end", e.props["DTEND"].value+e.props["DURATION"].value)
	case until.Sub(from) > maxSpan:
		r.drop(e.line, from, name, WhyLong)
	case name == "":
		r.fault(e.line, "name", from.String())
	default:
		r.closes(e, name, from, until)
	}
}

func (r *reading) closes(e *event, name string, from, until calendar.Date) {
	line := e.line
	if _, ok := r.text(e.props["SUMMARY"].line, name); !ok {
		return
	}
	said := oneLine(e.text("DESCRIPTION"))
	basis := oneLine(r.opt.Basis)
	if basis == "" && !saysOnlyKind(e.text("DESCRIPTION")) {
		line = e.props["DESCRIPTION"].line
		basis = said
	}
	if basis == "" {
		r.fault(e.line, "basis", name)
		return
	}
	basis, ok := r.text(line, basis)
	if !ok {
		return
	}
	kind := kindByWords(name, append(e.tags, e.text("DESCRIPTION"))...)
	for d := from; d.Before(until); d = d.Add(1) {
		r.add(e.line, d, name, kind, basis)
	}
}

// closesNothing tells why an event closes no office.
func (r *reading) closesNothing(e *event, name string) (Why, bool) {
	low, said := strings.ToLower(strings.ReplaceAll(name, "’", "'")), append(e.tags, e.text("DESCRIPTION"))
	holiday := is(said, nationalWords()) || anyIn(low, jointWords()) || is(said, jointWords())
	switch {
	case strings.EqualFold(strings.TrimSpace(e.props["STATUS"].value), "CANCELLED"):
		return WhyCancelled, true
	case anyIn(low, clockWords()):
		return WhyClock, true
	case e.has("DTSTART") && !e.wholeDays():
		return WhyTimed, true
	case e.has("RDATE") || e.has("RRULE") && !once(e.props["RRULE"].value):
		return WhyRepeats, true
	case is(said, observedWords()), !holiday && anyIn(low, observedNames()):
		return WhyObservance, true
	}
	return "", false
}

// once is a rule that makes its event happen a single time.
func once(rule string) bool {
	for part := range strings.SplitSeq(strings.ToUpper(rule), ";") {
		if part == "COUNT=1" {
			return true
		}
	}
	return false
}

// wholeDays: the event begins with a day, not at an hour of it. Some programs
// leave out the parameter that RFC 5545 asks for.
func (e *event) wholeDays() bool {
	p := e.props["DTSTART"]
	return strings.EqualFold(p.params["VALUE"], "DATE") || len(p.value) == dateLen
}

// until is the day after the last; DTEND is exclusive, and the day of DTSTART
// itself where nothing is said or both are the same.
func (e *event) until(from calendar.Date) (calendar.Date, bool) {
	if e.has("DTEND") {
		end, ok := dateOf(e.props["DTEND"].value)
		if ok && end == from {
			end = from.Add(1)
		}
		return end, ok && end.After(from)
	}
	if !e.has("DURATION") {
		return from.Add(1), true
	}
	n, unit := 0, byte(0)
	for _, c := range []byte(strings.TrimPrefix(strings.ToUpper(e.props["DURATION"].value), "P")) {
		switch {
		case c >= '0' && c <= '9' && unit == 0 && n < 10*maxSpan:
			n = n*10 + int(c-'0')
		case (c == 'D' || c == 'W') && unit == 0:
			unit = c
		default:
			return from, false
		}
	}
	if unit == 'W' {
		n *= 7
	}
	return from.Add(n), unit != 0 && n > 0
}

func dateOf(s string) (calendar.Date, bool) {
	t, err := time.Parse("20060102", s)
	if err != nil || t.Year() < 1 {
		return calendar.Date{}, false
	}
	return calendar.DateOf(t), true
}

package model

import (
	"cmp"
	"slices"
)

// The oracle reckons one clock of one case as a patient clerk would: it walks
// through the story of the case to see from when to when the clock ran, and then
// minute by minute to see when its time was up. It is written from procedure.md 4,
// shares no code with what it judges, and is slow. Minutes are counted from the
// midnight that begins 1 January 2025, in the office's own time.

const dayLength = 24 * 60

// oracleDay is one day of the almanac.
type oracleDay struct {
	year, month, day int
	weekday          int // 0 is Sunday
	opens, shuts     int // minutes after midnight; shuts 0: closed all day
	undecreed        bool
}

// almanac lists the days from Wednesday 1 January 2025 to the end of 2036.
func almanac() []oracleDay {
	lengths := []int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	var out []oracleDay
	weekday := 3
	for year := 2025; year <= 2036; year++ {
		for month := 1; month <= 12; month++ {
			length := lengths[month-1]
			if month == 2 && year%4 == 0 {
				length = 29
			}
			for day := 1; day <= length; day++ {
				out = append(out, oracleDay{year: year, month: month, day: day, weekday: weekday})
				weekday = (weekday + 1) % 7
			}
		}
	}
	return out
}

// happening is one thing in the story of a case.
type happening struct {
	at   int
	what string
	ref  string
}

// oracleWait is a time of waiting for the complainant; to is -1 while it lasts.
type oracleWait struct{ from, to int }

// oracleRule is what a profile says of a clock.
type oracleRule struct {
	limit, extend, maxPause int
	unit                    string // hours, working_days, calendar_days, months, years
	start, stop             []string
	pausedByWaiting, rolls  bool
	everyRound, throughAll  bool // throughAll: a reopening takes its end back
	class                   string
	tellingNeeded           bool
}

// oracleCase is everything that a reckoning needs.
type oracleCase struct {
	days        []oracleDay
	rule        oracleRule
	story       []happening // in order of time
	waits       []oracleWait
	provisional string // the class assumed before anybody reviewed
	now         int
}

// oracleRun is one run of the clock.
type oracleRun struct {
	round, start, stop int // stop is -1 while it runs
	began              string
	beganRound         int
	carried            bool
}

// oracleClock is the answer.
type oracleClock struct {
	Round, Limit, Start, Due, Stop int
	State                          string
	Left                           int
	Provisional, Doubt             bool
	Days                           []int // the working days that counted
}

// runs walks through the story: what starts the clock, what stops it.
func (o *oracleCase) runs() []oracleRun {
	var out []oracleRun
	round := 1
	running := func() *oracleRun {
		if n := len(out); n > 0 && out[n-1].stop < 0 {
			return &out[n-1]
		}
		return nil
	}
	for _, h := range o.story {
		if h.what == "reopen" {
			o.reopened(out, h.at)
			round++
		}
		if run := running(); run != nil {
			o.stopped(run, h)
			continue
		}
		if o.starts(out, h, round) {
			r := oracleRun{start: h.at, stop: -1, began: h.what, beganRound: round}
			if o.rule.everyRound {
				r.round = round
			}
			if h.what == "registered" && o.doneBefore(h.at) {
				r.stop = h.at // done in the field before it was booked
			}
			out = append(out, r)
		}
	}
	return out
}

// reopened: a clock of the round is carried into the next, one of the whole case
// goes on as if it had not ended.
func (o *oracleCase) reopened(out []oracleRun, at int) {
	n := len(out)
	if n == 0 {
		return
	}
	switch run := &out[n-1]; {
	case o.rule.throughAll:
		run.stop = -1
	case o.rule.everyRound && run.stop < 0:
		run.stop, run.carried = at, true
	}
}

// starts: once a case or once a round; anew only where papers are asked for again,
// and where a case that was reopened is dispatched again.
func (o *oracleCase) starts(out []oracleRun, h happening, round int) bool {
	if !slices.Contains(o.rule.start, h.what) || h.what == "received" && round > 1 {
		return false
	}
	n := len(out)
	if n == 0 || o.rule.everyRound && out[n-1].round != round {
		return true
	}
	return h.what == "info_requested_told" || h.what == "dispatch" && round > out[n-1].beganRound
}

// stopped: by what the rule names, else by the end of the case.
func (o *oracleCase) stopped(run *oracleRun, h happening) {
	what := h.what
	if what == "field_visit" && slices.Contains(o.rule.stop, "action_taken") {
		what = "action_taken"
	}
	switch {
	case slices.Contains(o.rule.stop, what) && what != "merge":
		run.stop = h.at
	case what == "merge":
		run.stop, run.carried = h.at, true
	case what == "close":
		run.stop = h.at
	case what == "reject" || what == "forward" || what == "withdraw":
		if !o.rule.tellingNeeded {
			run.stop = h.at
		}
	}
}

func (o *oracleCase) doneBefore(at int) bool {
	return slices.ContainsFunc(o.story, func(h happening) bool {
		what := h.what
		if what == "field_visit" {
			what = "action_taken"
		}
		return h.at < at && slices.Contains(o.rule.stop, what)
	})
}

// waiting tells whether the case waited in that minute, as far as anybody knew.
func (o *oracleCase) waiting(minute int) bool {
	return slices.ContainsFunc(o.waits, func(w oracleWait) bool { return w.from <= minute && (w.to < 0 || minute < w.to) })
}

// tally is what counting came to.
type tally struct {
	due     int
	end     int   // before it was rolled
	closes  []int // the closing times that counted
	budget  int   // how much pause the rule still allows
	bounded bool
}

// count goes from minute to minute until the limit is used up. Pauses are known
// up to a moment.
func (o *oracleCase) count(start, until, limit int) tally {
	t := tally{budget: o.rule.maxPause, bounded: o.rule.maxPause > 0}
	if o.rule.unit == "hours" {
		t.budget *= dayLength
	}
	zero := start / dayLength
	need := o.need(zero, limit)
	for m := start; ; m++ {
		counts := false
		switch day := m / dayLength; o.rule.unit {
		case "hours":
			counts = true // the minute that begins now
		case "working_days":
			counts = day > zero && o.days[day].shuts > 0 && m%dayLength == o.days[day].shuts
		default:
			counts = m%dayLength == 0 && day > zero+1 // the end of the day before
		}
		if !counts {
			continue
		}
		if o.rule.pausedByWaiting && m < until && o.waiting(m) && (!t.bounded || t.budget > 0) {
			t.budget--
			continue
		}
		if o.rule.unit == "working_days" {
			t.closes = append(t.closes, m)
		}
		if need--; need == 0 {
			if t.end = m; o.rule.unit == "hours" {
				t.end = m + 1
			}
			t.due = o.roll(t.end)
			return t
		}
	}
}

// need is how many minutes, closing times or midnights a limit has. Months and
// years are as many days as lie between the same days of two months; a month
// without that day ends on its last.
func (o *oracleCase) need(zero, limit int) int {
	switch o.rule.unit {
	case "hours":
		return limit * 60
	case "working_days", "calendar_days":
		return limit
	case "years":
		limit *= 12
	}
	from := o.days[zero]
	month := from.month + limit
	year := from.year + (month-1)/12
	month = (month-1)%12 + 1
	n := 0
	for i := zero; ; i++ {
		d := o.days[i]
		if d.year == year && d.month == month {
			last := o.days[i+1].month != month
			if d.day == from.day || last && d.day < from.day {
				return n
			}
		}
		n++
	}
}

// open tells whether the desk is open in the minute that begins; a break is not
// closing.
func (o *oracleCase) open(m int) bool {
	d := o.days[m/dayLength]
	return d.shuts > 0 && m%dayLength >= d.opens && m%dayLength < d.shuts
}

// roll: where the hours end while the desk is closed, the end is one open hour
// after the next opening.
func (o *oracleCase) roll(due int) int {
	d := o.days[due/dayLength]
	if !o.rule.rolls || o.open(due) || d.shuts > 0 && due%dayLength == d.shuts {
		return due
	}
	for left := 60; left > 0; due++ {
		if o.open(due) {
			left--
		}
	}
	return due
}

// clocks are the answers, in order of start.
func (o *oracleCase) clocks() []oracleClock {
	var out []oracleClock
	for _, run := range o.runs() {
		if o.rule.class == "" {
			out = append(out, o.clock(run))
			continue
		}
		class, reviewed := o.classAt(run)
		if class == o.rule.class {
			k := o.clock(run)
			k.Provisional = !reviewed
			out = append(out, k)
			continue
		}
		out = append(out, o.missedUnderAnother(run)...)
	}
	slices.SortFunc(out, func(a, b oracleClock) int { return cmp.Or(a.Start-b.Start, a.Stop-b.Stop) })
	return out
}

// classAt is the class that a run is judged by: that of its stop, or of today.
func (o *oracleCase) classAt(run oracleRun) (class string, reviewed bool) {
	class = o.provisional
	for _, h := range o.story {
		if h.what == "class" && (run.stop < 0 || h.at <= run.stop) {
			class, reviewed = h.ref, true
		}
	}
	return class, reviewed
}

// missedUnderAnother is the miss of a class that the case had before.
func (o *oracleCase) missedUnderAnother(run oracleRun) []oracleClock {
	class, reviewed := o.provisional, false
	for _, h := range o.story {
		if h.what != "class" {
			continue
		}
		if class == o.rule.class && h.ref != class && h.at >= run.start && (run.stop < 0 || h.at <= run.stop) {
			run := run
			run.stop, run.carried = h.at, false
			if k := o.clock(run); k.State == string(ClockMissed) {
				k.Provisional = !reviewed
				return []oracleClock{k}
			}
		}
		class, reviewed = h.ref, true
	}
	return nil
}

// clock reckons one run.
func (o *oracleCase) clock(run oracleRun) oracleClock {
	until := o.now
	if run.stop >= 0 {
		until = run.stop
	}
	limit := o.rule.limit
	t := o.count(run.start, until, limit)
	if o.rule.extend > 0 && slices.ContainsFunc(o.story, func(h happening) bool {
		return h.what == "extend" && h.at >= run.start && (run.stop < 0 || h.at <= run.stop) && h.at <= t.due
	}) {
		limit += o.rule.extend
		t = o.count(run.start, until, limit)
	}
	k := oracleClock{Round: run.round, Limit: limit, Start: run.start, Due: t.due, Stop: run.stop, State: string(ClockRunning), Doubt: o.doubt(run.start, t)}
	switch {
	case run.stop > t.due:
		k.State = string(ClockMissed)
	case run.carried:
		k.State = string(ClockCarried)
	case run.stop >= 0:
		k.State = string(ClockMet)
	case o.now > t.due:
		k.State = string(ClockOverdue)
	case o.rule.pausedByWaiting && o.waiting(o.now) && o.count(run.start, o.now+60*dayLength, limit).due > t.due:
		// To wait on would put it off.
		k.State = string(ClockPaused)
	}
	for _, m := range t.closes {
		k.Days = append(k.Days, m/dayLength)
		if m > o.now && run.stop < 0 {
			k.Left++
		}
	}
	return k
}

// doubt: a year whose holidays nobody has decreed was counted in.
func (o *oracleCase) doubt(start int, t tally) bool {
	first := t.due/dayLength + 1 // calendar days and running hours ask for no calendar
	switch {
	case o.rule.unit == "working_days":
		first = start/dayLength + 1
	case o.rule.rolls:
		first = t.end / dayLength
	}
	for i := first; i <= t.due/dayLength; i++ {
		if o.days[i].undecreed {
			return true
		}
	}
	return false
}

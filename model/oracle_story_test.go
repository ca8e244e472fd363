package model

import (
	"math/rand/v2"
	"slices"
	"time"

	"aduan/model/calendar"
)

// teller makes up a case: an office's week and closures, one rule, and a story
// that could have happened. It tells it twice: as the oracle reads it, and as the
// marks and waits of a Case.
type teller struct {
	*rand.Rand
	o       oracleCase
	c       Case
	rule    ClockRule
	office  Office
	cal     *calendar.Calendar
	zone    *time.Location
	at      int
	n       uint32
	round   int
	waiting bool
}

func tell(seed, number uint64) *teller {
	t := &teller{Rand: rand.New(rand.NewPCG(seed, number)), round: 1}
	t.makeOffice()
	t.makeRule()
	t.makeStory()
	return t
}

func (t *teller) chance(percent int) bool { return t.IntN(100) < percent }

func (t *teller) moment(minute int) time.Time {
	return time.Date(2025, 1, 1, 0, minute, 0, 0, t.zone)
}

// makeOffice draws zone, week, a Ramadan, a half day in it, and closures.
func (t *teller) makeOffice() {
	names := []string{"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"}
	offset := t.IntN(3)
	t.zone = time.FixedZone("", (7+offset)*3600)
	t.o.days = almanac()
	weeks := []calendar.Weekly{t.week(calendar.Date{}, calendar.Date{})}
	t.lay(weeks[0], 0, len(t.o.days)-1)
	if t.chance(60) {
		first := 380 + t.IntN(700)
		last := first + 10 + t.IntN(30)
		w := t.week(t.date(first), t.date(last))
		t.lay(w, first, last)
		weeks = append(weeks, w)
		if t.chance(50) {
			half := first + 1 + t.IntN(last-first-1)
			w = t.week(t.date(half), t.date(half))
			t.lay(w, half, half)
			weeks = append(weeks, w)
		}
	}
	closures := calendar.National()
	for range t.IntN(8) {
		closures = append(closures, calendar.Closure{Date: t.date(360 + t.IntN(800)), Name: "tutup", Kind: calendar.KindLocal})
	}
	t.shut(closures)
	var err error
	if t.cal, err = calendar.New(names[offset], weeks, closures); err != nil {
		panic(err)
	}
}

func (t *teller) date(day int) calendar.Date {
	d := t.o.days[day]
	return calendar.MakeDate(d.year, time.Month(d.month), d.day)
}

// week draws opening hours; Saturday is seldom worked on, Sunday never.
func (t *teller) week(from, until calendar.Date) calendar.Weekly {
	w := calendar.Weekly{From: from, Until: until}
	span := func() []calendar.Span {
		opens, shuts := 420+15*t.IntN(6), 840+15*t.IntN(12)
		if t.chance(50) {
			return []calendar.Span{{From: opens, To: 690}, {From: 720 + 15*t.IntN(5), To: shuts}}
		}
		return []calendar.Span{{From: opens, To: shuts}}
	}
	days, friday := span(), span()
	for d := time.Monday; d <= time.Thursday; d++ {
		w.Week[d] = days
	}
	w.Week[time.Friday] = friday
	if t.chance(20) {
		w.Week[time.Saturday] = []calendar.Span{{From: 480, To: 480 + 20 + t.IntN(200)}}
	}
	return w
}

// lay writes a week into the oracle's almanac.
func (t *teller) lay(w calendar.Weekly, first, last int) {
	for i := first; i <= last; i++ {
		d := &t.o.days[i]
		d.opens, d.shuts = 0, 0
		if spans := w.Week[d.weekday]; len(spans) > 0 {
			d.opens, d.shuts = spans[0].From, spans[len(spans)-1].To
		}
	}
}

func (t *teller) shut(closures []calendar.Closure) {
	closed := map[[3]int]bool{}
	for _, c := range closures {
		y, m, d := c.Date.Date()
		closed[[3]int{y, int(m), d}] = true
	}
	for i := range t.o.days {
		d := &t.o.days[i]
		d.undecreed = d.year > 2027
		if closed[[3]int{d.year, d.month, d.day}] {
			d.opens, d.shuts = 0, 0
		}
	}
}

// makeRule draws what starts and stops the clock as the procedure has it, and any
// limit, pause and roll-over with it.
func (t *teller) makeRule() {
	shapes := []ClockRule{
		{Per: "round", Start: []string{"received", "reopen"}, Stop: []string{"respond", "answer", "info_requested_told", "told", "deliver"}},
		{Per: "case", Start: []string{"received"}, Stop: []string{"registered"}},
		{Per: "case", Start: []string{"registered"}, Stop: []string{"verify", "answer", "dispatch", "reject", "forward", "void"}, Pause: "waiting"},
		{Per: "case", Start: []string{"verify"}, Stop: []string{"dispose", "dispatch", "answer"}, Pause: "waiting"},
		{Per: "case", Start: []string{"received"}, Stop: []string{"complete", "info_requested_told", "answer", "deliver"}},
		{Per: "case", Start: []string{"info_requested_told"}, Stop: []string{"info_received", "complete", "answer", "dispatch", "submit_result"}},
		{Per: "round", Start: []string{"received", "reopen"}, Stop: []string{"answer", "deliver", "reject", "forward", "withdraw", "merge"}, Pause: "waiting"},
		{Per: "round", Start: []string{"received", "reopen"}, Stop: []string{"answer", "deliver", "reject", "forward", "withdraw", "merge"}, Pause: "waiting", Classes: []Class{Ordinary}},
		{Per: "case", Start: []string{"complete"}, Stop: []string{"answer", "deliver", "reject", "forward", "withdraw", "merge"}, Pause: "waiting"},
		{Per: "round", Start: []string{"ratify"}, Stop: []string{"deliver_last"}},
		{Per: "round", Start: []string{"answer"}, Stop: []string{"contact_in", "close"}},
		{Per: "case", Start: []string{"registered"}, Stop: []string{"action_taken"}},
		{Per: "case", Start: []string{"dispatch"}, Stop: []string{"action_taken"}},
	}
	shape := t.IntN(len(shapes))
	if t.chance(60) {
		shape = []int{2, 6, 7, 8}[t.IntN(4)] // those that stand still
	}
	r := shapes[shape]
	r.Name = "clock"
	r.Unit = calendar.WorkingDays
	if t.chance(55) {
		r.Unit = []calendar.Unit{calendar.Hours, calendar.Hours, calendar.CalendarDays, calendar.CalendarDays, calendar.CalendarDays, calendar.Months, calendar.Months, calendar.Years}[t.IntN(8)]
	}
	r.Limit = 1 + t.IntN(map[calendar.Unit]int{calendar.Hours: 200, calendar.WorkingDays: 25, calendar.CalendarDays: 60, calendar.Months: 4, calendar.Years: 1}[r.Unit])
	if t.chance(30) {
		r.Pause = "waiting"
	}
	if r.Pause != "" && t.chance(30) {
		r.MaxPause = 1 + t.IntN(15)
	}
	r.Rolls = r.Unit == calendar.Hours && t.chance(50)
	if t.chance(30) {
		if r.Extend = 1 + t.IntN(10); r.Unit == calendar.Months || r.Unit == calendar.Years {
			r.Extend = 1
		}
	}
	t.rule = r
	t.o.rule = oracleRule{limit: r.Limit, extend: r.Extend, maxPause: r.MaxPause, unit: string(r.Unit), start: r.Start, stop: r.Stop,
		pausedByWaiting: r.Pause != "", rolls: r.Rolls, everyRound: r.Per == "round", throughAll: shape == 8, tellingNeeded: slices.Contains(r.Stop, "told")}
	if len(r.Classes) > 0 {
		t.o.rule.class = string(r.Classes[0])
	}
}

// makeStory tells what happened, from receipt to the moment of asking.
func (t *teller) makeStory() {
	t.at = 365*dayLength + t.IntN(1000*dayLength)
	assumed := []Class{Ordinary, Information}[t.IntN(2)]
	t.office = Office{Rules: OfficeRules{ProvisionalClass: assumed}, Clocks: []ClockRule{t.rule}}
	t.o.provisional = string(assumed)
	t.c = Case{ID: "c", State: Received, Round: 1, Class: assumed, ReceivedAt: t.moment(t.at), Complainants: []Complainant{{Person: "7", ReceivedAt: t.moment(t.at)}}}
	t.happens("received", "")
	booked := t.at
	if t.chance(40) {
		for range t.IntN(3) {
			t.passes(600)
			t.happens([]string{"respond", "dispatch", "action_taken", "field_visit", "contact_in"}[t.IntN(5)], "")
		}
		t.passes(3 * dayLength)
		booked = t.at
	}
	t.c.RecordedAt = t.moment(booked)
	t.happens("registered", "")
	for range t.IntN(14) {
		t.passes(6 * dayLength)
		t.goesOn()
	}
	t.passes([]int{2 * dayLength, 30 * dayLength}[t.IntN(2)])
	t.c.Round, t.c.LastAt = t.round, t.c.Entered
	t.o.now = t.at
}

// passes lets time go by: mostly days, sometimes to a minute that matters.
func (t *teller) passes(most int) {
	t.at += 1 + t.IntN(most)
	if t.chance(30) {
		d := t.o.days[t.at/dayLength+1]
		t.at = (t.at/dayLength+1)*dayLength + []int{0, d.opens, d.shuts, max(d.shuts-1, 0), d.shuts + 1}[t.IntN(5)]
	}
}

// happens notes a thing in both tellings.
func (t *teller) happens(what, ref string) {
	t.o.story = append(t.o.story, happening{t.at, what, ref})
	t.n++
	t.c.Marks = append(t.c.Marks, Mark{Name: what, At: t.moment(t.at), RecordedAt: t.moment(t.at), N: t.n, Round: t.round, Ref: ref})
}

func (t *teller) enters(s State) { t.c.State, t.c.Entered = s, t.moment(t.at) }

func (t *teller) wait(on bool) {
	n := len(t.o.waits) - 1
	switch {
	case on == t.waiting:
		return
	case on:
		t.o.waits = append(t.o.waits, oracleWait{t.at, -1})
		t.c.Waits = append(t.c.Waits, Wait{From: t.moment(t.at)})
	default:
		t.o.waits[n].to, t.c.Waits[n].To = t.at, t.moment(t.at)
	}
	t.waiting = on
}

// goesOn lets one thing happen that may.
func (t *teller) goesOn() {
	switch s := t.c.State; {
	case s == Merged:
	case s.Ended():
		t.afterTheEnd()
	case s == Delivered:
		t.afterTheAnswer()
	default:
		t.inWork()
	}
}

func (t *teller) afterTheEnd() {
	switch t.IntN(4) {
	case 0:
		t.reopens()
	case 1:
		if t.c.State != Closed && !t.c.Told {
			t.c.Told = true
			t.happens("told", "")
		}
	default:
		t.happens("contact_in", "")
	}
}

func (t *teller) afterTheAnswer() {
	switch t.IntN(4) {
	case 0:
		t.reopens()
	case 1:
		t.enters(Closed)
		t.happens("close", "")
	case 2:
		t.happens("deliver", "7")
		t.happens("deliver_last", "")
	default:
		t.happens("contact_in", "")
	}
}

func (t *teller) reopens() {
	t.round++
	t.c.Told = false
	t.enters(InProgress)
	t.happens("reopen", "")
	if !t.c.IsVerified() {
		t.classed(t.c.Class)
	}
}

func (t *teller) classed(c Class) {
	t.c.Class, t.c.ClassBy = c, "verify"
	t.happens("class", string(c))
}

func (t *teller) inWork() {
	switch t.IntN(12) {
	case 0:
		if c := []Class{Ordinary, Information, Oversight}[t.IntN(3)]; !t.c.IsVerified() || c != t.c.Class {
			t.classed(c)
		}
		if t.c.State == Received {
			t.enters(Verified)
			t.happens("verify", "")
		}
	case 1, 2:
		if !t.waiting {
			t.wait(true)
			if t.happens("info_requested", ""); t.chance(70) {
				t.happens("info_requested_told", "")
			}
		}
	case 3, 4:
		if t.waiting {
			t.wait(false)
			t.happens("info_received", "")
			t.happens("complete", "")
		}
	case 5:
		t.happens("dispose", "1")
	case 6:
		t.happens([]string{"respond", "contact_in", "contact_out", "refer", "accept"}[t.IntN(5)], "")
	case 7:
		t.c.Extensions = append(t.c.Extensions, Extension{Clock: "clock", At: t.moment(t.at)})
		t.happens("extend", "clock")
	case 8:
		t.happens([]string{"action_taken", "field_visit", "complete", "ratify"}[t.IntN(4)], "")
	case 9:
		t.answers()
	case 10:
		t.ends()
	case 11:
		t.wait(false)
		t.happens("dispatch", "")
	}
}

func (t *teller) answers() {
	t.wait(false)
	if !t.c.IsVerified() {
		t.classed(Information)
	}
	t.enters(Delivered)
	t.happens("answer", "")
}

func (t *teller) ends() {
	t.wait(false)
	if t.chance(30) {
		t.enters(Merged)
		t.happens("merge", "")
		return
	}
	i := t.IntN(3)
	t.enters([]State{Rejected, Forwarded, Withdrawn}[i])
	t.happens([]string{"reject", "forward", "withdraw"}[i], "")
	if t.c.Told = t.chance(50); t.c.Told {
		t.happens("told", "")
	}
}

package model

import (
	"testing"
	"time"
	_ "time/tzdata"

	"aduan/model/calendar"
)

// desk is an office with every kind of clock, and a case that a test builds.
type clockDesk struct {
	t    testing.TB
	cal  *calendar.Calendar
	prof *Office
	c    Case
	n    uint32
}

func newClockDesk(t testing.TB, received string) *clockDesk {
	t.Helper()
	var w calendar.Weekly
	for d := time.Monday; d <= time.Friday; d++ {
		w.Week[d] = []calendar.Span{{From: 450, To: 930}} // 07.30-15.30
	}
	cal, err := calendar.New("Asia/Jakarta", []calendar.Weekly{w}, calendar.National())
	if err != nil {
		t.Fatal(err)
	}
	d := &clockDesk{t: t, cal: cal, prof: clockOffice()}
	at := d.at(received)
	d.c = Case{ID: "c", State: Received, Round: 1, Office: 3, ReceivedAt: at, RecordedAt: at,
		Complainants: []Complainant{{Person: "7", ReceivedAt: at}}}
	d.mark("received", received, "")
	d.mark("registered", received, "")
	return d
}

func clockOffice() *Office {
	ends := []string{"answer", "deliver", "reject", "forward", "withdraw", "merge"}
	settle := func(name string, n int, class Class) ClockRule {
		return ClockRule{Name: name, Label: "selesai", Limit: n, Unit: calendar.WorkingDays, Start: []string{"received", "reopen"},
			Stop: ends, Pause: "waiting", Per: "round", Classes: []Class{class}, Basis: "PermenPANRB 62/2018"}
	}
	o := &Office{Rules: OfficeRules{ProvisionalClass: Ordinary}, Clocks: []ClockRule{
		{Name: "receipt", Limit: 1, Unit: calendar.WorkingDays, Start: []string{"registered"}, Stop: []string{"receipt_printed", "respond"}, Per: "case"},
		{Name: "response", Limit: 48, Unit: calendar.Hours, Start: []string{"received", "reopen"}, Per: "complainant",
			Stop: []string{"respond", "answer", "info_requested_told", "told", "deliver"}},
		{Name: "recording", Limit: 2, Unit: calendar.WorkingDays, Start: []string{"received"}, Stop: []string{"registered"}, Per: "case"},
		{Name: "review", Limit: 3, Unit: calendar.WorkingDays, Start: []string{"registered"}, Pause: "waiting", Per: "case",
			Stop: []string{"verify", "answer", "dispatch", "reject", "forward", "void"}},
		{Name: "disposition", Limit: 1, Unit: calendar.WorkingDays, Start: []string{"verify"}, Pause: "waiting", Per: "case",
			Stop: []string{"dispose", "dispatch", "answer"}},
		{Name: "completing", Limit: 30, Unit: calendar.CalendarDays, Start: []string{"info_requested_told"}, Per: "case",
			Stop: []string{"info_received", "complete"}, Proposes: "withdraw"},
		settle("settlement_information", 5, Information), settle("settlement_ordinary", 14, Ordinary), settle("settlement_oversight", 60, Oversight),
		{Name: "public_information", Limit: 10, Extend: 7, Unit: calendar.WorkingDays, Start: []string{"received"}, Stop: []string{"answer", "deliver", "told"},
			Per: "case", Classes: []Class{PublicInformation}},
		{Name: "ceiling", Limit: 60, Unit: calendar.CalendarDays, Start: []string{"complete"}, Stop: ends, Pause: "waiting", MaxPause: 30, Per: "case"},
		{Name: "telling", Limit: 14, Unit: calendar.CalendarDays, Start: []string{"ratify"}, Stop: []string{"deliver_last"}, Per: "round"},
		{Name: "silence", Limit: 10, Unit: calendar.WorkingDays, Start: []string{"deliver_last", "answer"}, Stop: []string{"contact_in", "close"}, Per: "round", Proposes: "close"},
		{Name: "emergency", Limit: 3, Unit: calendar.Hours, Start: []string{"registered"}, Stop: []string{"action_taken"}, Per: "case", UrgentOnly: true},
		{Name: "own", Limit: 3, Unit: calendar.WorkingDays, Start: []string{"dispose"}, Stop: []string{"report"}, Pause: "waiting", Per: "disposition"},
		{Name: "service_dtks", Limit: 15, Target: 7, Unit: calendar.WorkingDays, Start: []string{"service_applied"}, Stop: []string{"service_done"},
			Per: "service", Services: []string{"dtks"}},
		{Name: "lapor", Limit: 5, Unit: calendar.WorkingDays, Start: []string{"sent_to_us"}, Stop: []string{"deliver", "answer"}, Per: "outside"},
	}}
	return o
}

// at reads "2026-12-11 09.14" in the office's zone.
func (d *clockDesk) at(s string) time.Time {
	d.t.Helper()
	m, err := time.ParseInLocation("2006-01-02 15.04", s, d.cal.Zone())
	if err != nil {
		d.t.Fatal(err)
	}
	return m
}

// mark adds a mark in the case's present round.
func (d *clockDesk) mark(name, at, ref string) {
	d.t.Helper()
	d.n++
	m := d.at(at)
	d.c.Marks = append(d.c.Marks, Mark{Name: name, At: m, RecordedAt: m, N: d.n, Round: d.c.Round, Ref: ref})
}

// verified sets a class as verify does.
func (d *clockDesk) verified(class Class, at string) {
	d.t.Helper()
	d.c.Class, d.c.ClassBy, d.c.OfficeClass = class, "verify", 4
	d.c.State = Verified
	d.mark("verify", at, "")
	d.mark("class", at, string(class))
	d.c.Marks[len(d.c.Marks)-1].Office = 4
}

// waits notes a wait; empty to: it lasts.
func (d *clockDesk) waits(from, to string) {
	d.t.Helper()
	w := Wait{From: d.at(from)}
	if to != "" {
		w.To = d.at(to)
	}
	d.c.Waits = append(d.c.Waits, w)
}

func (d *clockDesk) clocks(now string) []Clock {
	d.t.Helper()
	cs := ClocksWithLedger(d.c, func(uint32) *Office { return d.prof }, func(time.Time) *calendar.Calendar { return d.cal }, d.at(now))
	for _, k := range cs {
		d.explained(k)
	}
	return cs
}

// explained holds what is true of every clock: its rows lead from start to due.
func (d *clockDesk) explained(k Clock) {
	d.t.Helper()
	if len(k.Ledger) == 0 {
		d.t.Errorf("%s has no ledger", k.Name)
		return
	}
	end, sum := k.StartedAt, 0.0
	for _, s := range k.Ledger {
		if !s.From.Equal(end) {
			d.t.Errorf("%s: row begins %s, want %s", k.Name, s.From, end)
		}
		end, sum = s.To, sum+s.Amount
	}
	if !end.Equal(k.DueAt) || k.Unit != calendar.Hours && sum != float64(k.Limit) {
		d.t.Errorf("%s: rows end %s and make %v; due %s, limit %d", k.Name, end, sum, k.DueAt, k.Limit)
	}
}

// clock finds the only clock of a name and round; 0 is any round.
func (d *clockDesk) clock(now, name string, round int) Clock {
	d.t.Helper()
	var found []Clock
	for _, k := range d.clocks(now) {
		if k.Name == name && (round == 0 || k.Round == round) {
			found = append(found, k)
		}
	}
	if len(found) != 1 {
		d.t.Fatalf("%d clocks %q in round %d", len(found), name, round)
	}
	return found[0]
}

func (d *clockDesk) has(now, name string) bool {
	d.t.Helper()
	for _, k := range d.clocks(now) {
		if k.Name == name {
			return true
		}
	}
	return false
}

// expect compares due moment and state.
func (d *clockDesk) expect(k Clock, due string, state ClockState) {
	d.t.Helper()
	if got := k.DueAt.In(d.cal.Zone()).Format("2006-01-02 15.04"); got != due || k.State != state {
		d.t.Errorf("%s: due %s %s, want %s %s", k.Name, got, k.State, due, state)
	}
}

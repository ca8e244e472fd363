package model

import (
	"slices"
	"strconv"
	"time"

	"aduan/model/calendar"
)

// dispositions adds the clock that each disposition carries itself. Its due
// moment was set by whoever disposed; a rule per disposition gives name, basis
// and pause, and the limit where nobody set one.
func (r *reckoning) dispositions(o *Office) {
	for i := range r.c.Dispositions {
		d := &r.c.Dispositions[i]
		rule, version := r.dispositionRule(o, d.Grade)
		if d.At.IsZero() || d.DueAt.IsZero() && rule.Limit == 0 {
			continue
		}
		s := stretch{start: Mark{Name: "dispose", At: d.At}, due: d.DueAt, who: strconv.Itoa(d.No)}
		stop, live := r.dispositionStop(d)
		if stop.At.IsZero() && !live {
			continue // it binds nobody any more, and nobody missed it
		}
		s.stop = stop
		if live && stop.At.IsZero() {
			s.stop, s.carried = r.stop(&ClockRule{}, s.start, 0, "")
		}
		r.add(rule, version, s)
	}
}

// dispositionRule is the rule for dispositions of a grade: the one that names it,
// else the one for any.
func (r *reckoning) dispositionRule(o *Office, grade Grade) (*ClockRule, uint32) {
	var general *ClockRule
	for i := range o.Clocks {
		switch k := &o.Clocks[i]; {
		case k.Per != "disposition":
		case slices.Contains(k.Grades, grade):
			return k, r.c.Office
		case len(k.Grades) == 0:
			general = k
		}
	}
	if general != nil {
		return general, r.c.Office
	}
	return &ClockRule{Name: "disposition_due", Pause: "waiting"}, 0
}

// dispositionStop is what stopped a disposition's own clock: its report, return
// or recall, or the case's answer or result. Live: it still binds somebody.
func (r *reckoning) dispositionStop(d *Disposition) (_ Mark, live bool) {
	no, parent := strconv.Itoa(d.No), strconv.Itoa(d.Parent)
	own := ""
	switch d.State {
	case DispReported:
		own = "report"
	case DispReturned:
		own = "return"
	case DispRecalled:
		own = "recall"
	}
	var best Mark
	for i := range r.c.Marks {
		m := &r.c.Marks[i]
		fits := m.Name == "answer" || m.Name == "submit_result" || m.Name == "deliver"
		if m.Name == own && (m.Ref == no || m.Ref == parent && own == "recall") {
			fits = true
		}
		if fits && !m.At.Before(d.At) && (best.At.IsZero() || m.At.Before(best.At)) {
			best = *m
		}
	}
	return best, d.State == DispSent || d.State == DispAccepted || d.State == ""
}

// outside adds the clocks that others set: LAPOR!, the Ombudsman. Their due
// moments are ready-made; they stop by a mark that names them, or by an answer
// or an end.
func (r *reckoning) outside(o *Office) {
	for _, x := range r.c.Outside {
		rule := &ClockRule{Name: x.Name, Label: x.Name, Basis: x.Basis, Stop: []string{"answer", "deliver", "reject", "forward", "withdraw", "close"}}
		for i := range o.Clocks {
			if k := &o.Clocks[i]; k.Per == "outside" && slices.Contains(k.Start, "outside_clock") {
				rule.Stop, rule.Pause = k.Stop, k.Pause
			}
		}
		s := stretch{start: Mark{Name: "outside_clock", At: x.At}, due: x.DueAt}
		s.stop, s.carried = r.stop(rule, s.start, 0, "")
		r.add(rule, r.c.Office, s)
	}
}

// setDue fills in a clock whose due moment somebody set. The end of a working
// day is read as so many working days, so that a pause moves it by the closing
// times in it; any other moment as running time.
func (r *reckoning) setDue(k *Clock, cal *calendar.Calendar, s stretch, pauses []calendar.Pause, until time.Time) {
	k.Rolls, k.MaxPause, k.SetFor = false, 0, s.due.In(cal.Zone())
	k.Limit, k.Unit = setLimit(cal, s.start.At, s.due)
	sum := calendar.Sum{Due: s.due.In(cal.Zone())}
	limit := calendar.Limit{N: k.Limit, Unit: k.Unit}
	if k.Unit == calendar.WorkingDays {
		if at, err := cal.At(s.start.At, limit, pauses, until); err == nil {
			sum = at
			if r.ledger {
				_, k.Ledger, _ = cal.Ledger(s.start.At, limit, pauses)
			}
		}
	} else {
		k.Ledger = setSteps(&sum, k.StartedAt, pauses, r.ledger)
		sum.Used = setShare(k.StartedAt, sum.Due, until)
	}
	k.DueAt, k.Used = sum.Due, sum.Used
	k.Uncertain = k.Unit == calendar.WorkingDays && sum.Uncertain
	if k.StoppedAt.IsZero() {
		k.Left = sum.Left
	}
}

// setLimit reads a set due moment as a limit: working days where it is the end
// of one, else whole hours.
func setLimit(cal *calendar.Calendar, from, due time.Time) (int, calendar.Unit) {
	day := cal.DateOf(due)
	if closes, ok := cal.Closes(day); ok && closes.Equal(due) {
		if n := cal.WorkingDays(cal.DateOf(from).Add(1), day); n > 0 {
			return n, calendar.WorkingDays
		}
	}
	return max(0, int(due.Sub(from)/time.Hour)), calendar.Hours
}

// setSteps moves a set moment by the pauses before it, and explains it.
func setSteps(sum *calendar.Sum, from time.Time, pauses []calendar.Pause, ledger bool) []calendar.Step {
	var out []calendar.Step
	add := func(s calendar.Step) {
		if s.To.After(s.From) {
			s.From, s.To = s.From.In(sum.Due.Location()), s.To.In(sum.Due.Location())
			out = append(out, s)
		}
	}
	ran := func(a, b time.Time) {
		add(calendar.Step{From: a, To: b, Counted: true, Amount: b.Sub(a).Hours(), Why: calendar.WhyHours})
	}
	at := from
	for _, p := range pauses {
		since := p.From
		if since.Before(at) {
			since = at
		}
		if !since.Before(sum.Due) || !p.To.After(since) {
			continue
		}
		ran(at, since)
		add(calendar.Step{From: since, To: p.To, Why: calendar.WhyPause, Name: p.Name, Since: p.From, Until: p.To})
		sum.Due = sum.Due.Add(p.To.Sub(since))
		at = p.To
	}
	ran(at, sum.Due)
	if !ledger {
		return nil
	}
	return out
}

// setShare is how much of the time up to a set moment has passed.
func setShare(from, due, now time.Time) float64 {
	if !now.After(from) {
		return 0
	}
	if !due.After(from) {
		return 2
	}
	return float64(now.Sub(from)) / float64(due.Sub(from))
}

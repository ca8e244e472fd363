package store

import (
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/calendar"
)

// kept is what has become of a promise, as a row keeps it: as far as events
// tell. Whether the time of what still runs is up depends on the moment.
type kept uint32

const (
	keptOpen kept = iota // it runs, or there is none
	keptMet
	keptMissed
	keptBehind // missed once, and runs again: reopened
)

// promises tells of a case how its promises stand.
func (r *row) promises(c *model.Case, clocks []model.Clock, w *epochs) {
	r.Settlement, r.Response = keptOf(clocks, model.DutySettlement), keptOf(clocks, model.DutyResponse)
	if c.State == model.Closed {
		r.Outcome = c.Outcome
	}
	r.Reasons = reasonsOf(c)
	r.reported(c, clocks)
	if r.Settlement != keptMet && r.Settlement != keptMissed {
		return
	}
	var last model.Clock
	for _, k := range clocks {
		if promises(k.Name, k.Round, model.DutySettlement) && k.StoppedAt.After(last.StoppedAt) {
			last = k
		}
	}
	if cal := w.at(last.StoppedAt); cal != nil {
		r.Days = workingDays(cal, c, last)
	}
}

// reasonsOf are the codes that the answers to a case named, each once: whoever
// was told a reason was told it, whatever a later answer says.
func reasonsOf(c *model.Case) []string {
	var out []string
	for _, a := range c.Answers {
		out = append(out, a.Reasons...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// workingDays are those after the day of receipt, up to that of the settlement.
func workingDays(cal *calendar.Calendar, c *model.Case, k model.Clock) int {
	return cal.WorkingDays(cal.DateOf(c.ReceivedAt).Add(1), cal.DateOf(k.StoppedAt))
}

// promises tells whether a clock counts a duty of a report: the first response,
// or the settlement, whose clocks the profile names after their classes.
func promises(name string, round int, duty string) bool {
	if duty == model.DutyResponse {
		return name == "response" && round <= 1
	}
	return name == "settlement" || strings.HasPrefix(name, "settlement_") || name == "public_information"
}

// keptOf is once a case, however many complain: kept where it was to all.
func keptOf(clocks []model.Clock, duty string) kept {
	met, missed, runs := false, false, false
	for _, k := range clocks {
		if !promises(k.Name, k.Round, duty) {
			continue
		}
		met, missed, runs = met || k.State == model.ClockMet, missed || k.State == model.ClockMissed, runs || k.Running()
	}
	switch {
	case missed && runs:
		return keptBehind
	case missed:
		return keptMissed
	case met && !runs:
		return keptMet
	}
	return keptOpen
}

// runsTo is when the time of what runs to a duty of a live case is up; 0 where
// nothing runs, or it is paused.
func (r *row) runsTo(duty string) (due int64) {
	if !r.State.Live() {
		return 0
	}
	for _, k := range r.Clocks {
		if promises(k.Name, k.Round, duty) && k.rank() == 0 && (due == 0 || k.Due < due) {
			due = k.Due
		}
	}
	return due
}

// upAt is when the time for a duty of a live case is up, with what rests now and
// runs on by itself once its wait adds no more; 0 where neither is.
func (r *row) upAt(duty string) int64 {
	due := r.runsTo(duty)
	for _, k := range r.Clocks {
		if r.State.Live() && promises(k.Name, k.Round, duty) && k.Wakes != 0 && !k.Aside && (due == 0 || k.Then < due) {
			due = k.Then
		}
	}
	return due
}

// bounds tells whether any profile bounds how long a wait may count for a duty.
func (b *epochs) bounds(duty string) bool {
	for version := range b.officeN + 1 {
		for _, rule := range b.office(version).Clocks {
			if rule.MaxPause > 0 && promises(rule.Name, 1, duty) {
				return true
			}
		}
	}
	return false
}

// verdict is what has become of a promise at a moment.
func (k kept) verdict(due, now int64) model.Verdict {
	switch {
	case k == keptMissed, k == keptBehind, due != 0 && due < now:
		return model.Broken
	case k == keptMet:
		return model.Kept
	}
	return ""
}

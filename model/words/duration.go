package words

import (
	"fmt"
	"math"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

// near is the share of a limit from which its end is near.
const near = 0.75

// Signs of a row (screens.md 0).
const (
	SignLate   = "!"
	SignNear   = "▲"
	SignRuns   = "·"
	SignPaused = "="
	SignWaits  = "?"
	SignNone   = " "
)

// Sign is the sign of a clock's row: late, near its end, running, paused, or
// none once it has stopped.
func Sign(k model.Clock, now time.Time) string {
	switch {
	case k.State == model.ClockPaused:
		return SignPaused
	case proposes(k, now):
		return SignWaits
	case k.State == model.ClockOverdue, k.State == model.ClockMissed && k.Proposes == "", k.State == model.ClockRunning && past(k, now):
		return SignLate
	case k.State == model.ClockRunning && k.Used >= near && k.Proposes == "":
		return SignNear
	case k.State == model.ClockRunning:
		return SignRuns
	}
	return SignNone
}

// proposes tells whether a clock has come to the deed that its end proposes:
// the complainant's own time is over, and nobody at the desk is late.
func proposes(k model.Clock, now time.Time) bool {
	return k.Proposes != "" && (k.State == model.ClockOverdue || k.State == model.ClockRunning && past(k, now))
}

// Countdown says how a clock stands, in at most 14 columns where it runs: 5 jam
// 12 mnt, 3 hari kerja, lewat 2 hari, jeda 4 hari, tepat. Every list and sheet
// uses it, so that no two of them differ.
func (c *Catalogue) Countdown(k model.Clock, now time.Time) string {
	switch k.State {
	case model.ClockPaused:
		return fmt.Sprintf(c.time.paused, c.one(now.Sub(k.PausedSince)))
	case model.ClockMet:
		return c.time.onTime
	case model.ClockMissed:
		return c.missed(k)
	case model.ClockCarried:
		return c.time.carried
	}
	if proposes(k, now) {
		return c.time.proposed[k.Proposes]
	}
	switch {
	case k.DueAt.IsZero():
		return "—"
	case k.State == model.ClockOverdue || past(k, now):
		return c.lateBy(now.Sub(k.DueAt))
	}
	return c.left(k, now)
}

// past tells whether a deadline is over. One whose sum ends in no year that the
// calendar reaches has no moment, and is not.
func past(k model.Clock, now time.Time) bool { return !k.DueAt.IsZero() && now.After(k.DueAt) }

// left is what remains of a running clock.
func (c *Catalogue) left(k model.Clock, now time.Time) string {
	d := k.DueAt.Sub(now)
	today := daysBetween(now.In(k.DueAt.Location()), k.DueAt) == 0
	switch {
	case d < time.Minute:
		return c.time.lastMinute
	case k.Unit == calendar.Hours, today:
		return c.Duration(d)
	case k.Unit == calendar.WorkingDays && k.Left > 0:
		return c.count(k.Left, c.time.workingDay)
	case d >= 24*time.Hour:
		return c.count(int(d/(24*time.Hour)), c.time.day)
	}
	return c.Duration(d)
}

// missed says by how much a clock was stopped late; the complainant's own time
// has merely run out.
func (c *Catalogue) missed(k model.Clock) string {
	if k.Proposes != "" {
		return c.time.ranOut
	}
	return c.lateBy(k.StoppedAt.Sub(k.DueAt))
}

// Stopped says how a stopped clock ended: tepat, 4 jam 6 mnt · tepat, hari ke-2
// · lewat 2 jam.
func (c *Catalogue) Stopped(k model.Clock) string {
	switch k.State {
	case model.ClockMissed:
		return c.missed(k)
	case model.ClockCarried:
		return c.time.carried
	}
	if k.Unit == calendar.Hours {
		return c.time.onTime + ", " + c.Duration(k.StoppedAt.Sub(k.StartedAt))
	}
	day := daysBetween(k.StartedAt, k.StoppedAt.In(k.StartedAt.Location()))
	if k.Unit == calendar.WorkingDays && len(k.Ledger) > 0 {
		sum := 0.0
		for _, s := range k.Ledger {
			if s.Counted && !s.To.After(k.StoppedAt) {
				sum += s.Amount
			}
		}
		day = int(math.Round(sum))
	}
	if day == 0 { // on the day it began
		return c.time.onTime + ", " + c.Duration(k.StoppedAt.Sub(k.StartedAt))
	}
	return c.time.onTime + ", " + fmt.Sprintf(c.time.onDay, day)
}

// lateBy says by how much something is late, in one unit.
func (c *Catalogue) lateBy(d time.Duration) string {
	if d < time.Minute {
		return c.time.justLate
	}
	return fmt.Sprintf(c.time.late, c.one(d))
}

// one writes a duration in its largest unit, rounded down.
func (c *Catalogue) one(d time.Duration) string {
	switch {
	case d >= 24*time.Hour:
		return c.count(int(d/(24*time.Hour)), c.time.day)
	case d >= time.Hour:
		return c.count(int(d/time.Hour), c.time.hour)
	case d >= time.Minute:
		return c.count(int(d/time.Minute), c.time.minute)
	}
	return c.time.underMinute
}

// Duration writes a duration in at most two neighbouring units, the largest
// first, rounded down: 5 jam 12 mnt, 1 hari 6 jam, 21 mnt. From ten days on hours
// say nothing, and would not fit into 13 columns.
func (c *Catalogue) Duration(d time.Duration) string {
	first := c.one(d)
	if d >= 10*24*time.Hour {
		return first
	}
	rest, unit, per := d%(24*time.Hour), c.time.hour, time.Hour
	if d < 24*time.Hour {
		rest, unit, per = d%time.Hour, c.time.minute, time.Minute
	}
	if n := int(rest / per); n > 0 && d >= time.Hour {
		return first + " " + c.count(n, unit)
	}
	return first
}

// Ago writes how long ago something was, in at most 13 columns: 9 mnt lalu.
func (c *Catalogue) Ago(t, now time.Time) string {
	if now.Sub(t) < time.Minute {
		return c.time.justNow
	}
	return fmt.Sprintf(c.time.ago, c.one(now.Sub(t)))
}

// count writes a number of units.
func (c *Catalogue) count(n int, unit string) string {
	return c.Number(int64(n)) + " " + c.many(float64(n), unit)
}

// many is the word for so many. Abbreviations have no plural: 12 hr 44 min fits
// its column.
func (c *Catalogue) many(n float64, unit string) string {
	if c.time.plural && n != 1 && unit != c.time.hour && unit != c.time.minute {
		return unit + "s"
	}
	return unit
}

// Limit writes the size of a deadline: 14 hari kerja, 2x24 jam, 30 hari, 3
// bulan.
func (c *Catalogue) Limit(n int, unit calendar.Unit) string {
	switch unit {
	case calendar.Hours:
		if n >= 24 && n%24 == 0 {
			return fmt.Sprintf(c.time.runningHours, n/24)
		}
		return c.count(n, c.time.hour)
	case calendar.WorkingDays:
		return c.count(n, c.time.workingDay)
	case calendar.Months:
		return c.count(n, c.time.month)
	case calendar.Years:
		return c.count(n, c.time.year)
	}
	return c.count(n, c.time.day)
}

// Provisional is the word beside a limit that may still change: sementara.
func (c *Catalogue) Provisional() string { return c.time.provisional }

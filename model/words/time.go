package words

import (
	"fmt"
	"time"

	"aduan/model"
)

// timeWords is how a language writes time and numbers.
type timeWords struct {
	days, months       []string // whole names, Sunday and January first
	shortDays          []string
	at                 string // between day and time, in a sentence
	day, hour, minute  string // units of a duration
	workingDay         string
	month, year        string
	plural             bool // one day, two days
	underMinute        string
	lastMinute         string // in a list, where the whole words do not fit
	late, justLate     string // %s is a duration
	paused             string
	onTime, onDay      string // %d is the day
	carried, ranOut    string
	proposed           map[model.ActionName]string
	ago, justNow       string
	thousands, comma   string
	percent            string
	digits             []string
	teens, tens        string // Indonesian: belas, puluh
	clock, past        string // spoken: pukul, lewat
	runningHours       string // a limit of full days in hours: "2x24 jam"
	hundred, thousand  string
	oneHundred         string
	provisional        string
	longDay, spokenDay string // formats of weekday, day, month, year
}

// The zone of every moment is the one it carries; callers convert to the
// office's before they ask.

// Moment writes a moment: Jum 20/11 09.14, with the year where it is not now's.
func (c *Catalogue) Moment(t, now time.Time) string {
	return c.Day(t, now) + " " + Clock(t)
}

// Day writes a day: Jum 20/11, with the year where it is not now's.
func (c *Catalogue) Day(t, now time.Time) string {
	if t.Year() == now.In(t.Location()).Year() {
		return c.time.shortDays[t.Weekday()] + t.Format(" 02/01")
	}
	return c.time.shortDays[t.Weekday()] + t.Format(" 02/01/2006")
}

// PaperMoment writes a moment with its year, as on paper: Jum 20/11/2026 09.44.
func (c *Catalogue) PaperMoment(t time.Time) string {
	return c.time.shortDays[t.Weekday()] + t.Format(" 02/01/2006 15.04")
}

// Clock writes a time of day: 09.14.
func Clock(t time.Time) string { return t.Format("15.04") }

// Due writes the moment of a deadline: as Moment, but the end of a day is 24.00
// of that day, not 00.00 of the next; a dash where there is none.
func (c *Catalogue) Due(t, now time.Time) string {
	if t.IsZero() {
		return "—"
	}
	if !midnight(t) {
		return c.Moment(t, now)
	}
	return c.Day(t.AddDate(0, 0, -1), now) + " 24.00"
}

// PaperDue is Due with the year, as on paper.
func (c *Catalogue) PaperDue(t time.Time) string {
	if !midnight(t) {
		return c.PaperMoment(t)
	}
	t = t.AddDate(0, 0, -1)
	return c.time.shortDays[t.Weekday()] + t.Format(" 02/01/2006") + " 24.00"
}

func midnight(t time.Time) bool {
	h, m, s := t.Clock()
	return h == 0 && m == 0 && s == 0
}

// ListMoment writes a moment for a list, in nine columns: Rab 09.20 within the
// last seven days, else Kam 22/10, and 22/10/25 of another year.
func (c *Catalogue) ListMoment(t, now time.Time) string {
	now = now.In(t.Location())
	switch d := daysBetween(t, now); {
	case d >= 0 && d < 7:
		return c.time.shortDays[t.Weekday()] + " " + Clock(t)
	case t.Year() == now.Year():
		return c.Day(t, now)
	}
	return t.Format("02/01/06")
}

// daysBetween counts the midnights from a to b.
func daysBetween(a, b time.Time) int {
	day := func(t time.Time) time.Time {
		y, m, d := t.Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return int(day(b).Sub(day(a)) / (24 * time.Hour))
}

// LongMoment writes a moment as it is spoken and printed: Senin, 11 Januari
// 2027 pukul 15.30 WIB.
func (c *Catalogue) LongMoment(t time.Time) string {
	return c.LongDay(t) + c.time.at + Clock(t) + " " + ZoneTag(t)
}

// LongDay writes a day as it is printed: Senin, 11 Januari 2027.
func (c *Catalogue) LongDay(t time.Time) string {
	return fmt.Sprintf(c.time.longDay, c.time.days[t.Weekday()], t.Day(), c.time.months[t.Month()-1], t.Year())
}

// Month writes a month: November 2026.
func (c *Catalogue) Month(t time.Time) string {
	return c.time.months[t.Month()-1] + t.Format(" 2006")
}

// Civil writes a civil date of the record (2026-11-20) as Day does; what is no
// date is shown as it is.
func (c *Catalogue) Civil(date string, now time.Time) string {
	t, err := time.ParseInLocation(time.DateOnly, date, now.Location())
	if err != nil {
		return date
	}
	return c.Day(t, now)
}

// Days writes an interval of days as a ledger does: Sab 12 – Min 13, or one day
// alone. Both days are included.
func (c *Catalogue) Days(from, to time.Time) string {
	one := func(t time.Time) string { return c.time.shortDays[t.Weekday()] + t.Format(" 02") }
	switch {
	case daysBetween(from, to) <= 0:
		return c.time.shortDays[from.Weekday()] + from.Format(" 02/01")
	case from.Month() != to.Month():
		return one(from) + from.Format("/01") + " – " + one(to) + to.Format("/01")
	}
	return one(from) + " – " + one(to)
}

// Hours writes an interval of hours: 08.00–15.30.
func Hours(from, to time.Time) string { return Clock(from) + "–" + Clock(to) }

// ZoneTag names the zone of t as people here call it: WIB, WITA, WIT; for other
// zones the name or offset it carries.
func ZoneTag(t time.Time) string {
	name, offset := t.Zone()
	switch offset {
	case 7 * 3600:
		return "WIB"
	case 8 * 3600:
		return "WITA"
	case 9 * 3600:
		return "WIT"
	}
	return name
}

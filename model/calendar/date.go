package calendar

import (
	"fmt"
	"time"
)

// Date is a civil date of the proleptic Gregorian calendar, without zone. The
// zero Date is no date. Dates compare with == and serve as map keys.
type Date struct {
	day int32 // 1 is 0001-01-01; 0 is no date
}

// Years that a Date may have.
const (
	minYear = 1
	maxYear = 9999
)

// unixDay is the Date.day of 1970-01-01.
const unixDay = 719163

// MakeDate is the date of year, month and day; days and months out of range
// run over into the next, as in time.Date.
func MakeDate(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DateOf is the civil date that t has in its own location.
func DateOf(t time.Time) Date {
	_, off := t.Zone()
	s := t.Unix() + int64(off)
	d := s / 86400
	if s%86400 < 0 {
		d--
	}
	d += unixDay
	if d < 1 || d > 1<<22 {
		return Date{}
	}
	return Date{int32(d)}
}

// ParseDate reads "2026-11-20". Other forms, and dates that do not exist, are
// errors.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < minYear || t.Year() > maxYear {
		return Date{}, fmt.Errorf("calendar: %.20q is no date of the form 2026-11-20", s)
	}
	return DateOf(t), nil
}

// utc is the midnight of d in UTC.
func (d Date) utc() time.Time { return time.Unix((int64(d.day)-unixDay)*86400, 0).UTC() }

// Date gives year, month and day.
func (d Date) Date() (year int, month time.Month, day int) { return d.utc().Date() }

// Year is the year of d.
func (d Date) Year() int { return d.utc().Year() }

// String is "2026-11-20", or empty for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.utc().Format(time.DateOnly)
}

// MarshalText writes d as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what ParseDate reads; empty is no date.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	n, err := ParseDate(string(b))
	if err == nil {
		*d = n
	}
	return err
}

// IsZero is true for no date.
func (d Date) IsZero() bool { return d.day == 0 }

// Add is d and n days; n may be negative.
func (d Date) Add(n int) Date { return Date{d.day + int32(n)} }

// Sub is how many days d lies after e.
func (d Date) Sub(e Date) int { return int(d.day) - int(e.day) }

// Before is true where d lies before e.
func (d Date) Before(e Date) bool { return d.day < e.day }

// After is true where d lies after e.
func (d Date) After(e Date) bool { return d.day > e.day }

// Weekday is the day of the week of d.
func (d Date) Weekday() time.Weekday { return time.Weekday((d.day%7 + 7) % 7) }

// In is the first moment of d in loc.
func (d Date) In(loc *time.Location) time.Time { return d.at(0, loc) }

// at is d at a minute after midnight; 1440 is the midnight that ends it.
func (d Date) at(minute int, loc *time.Location) time.Time {
	y, m, day := d.Date()
	return time.Date(y, m, day, 0, minute, 0, 0, loc)
}

// AddMonths is d and n months; a month without that day ends on its last.
func (d Date) AddMonths(n int) Date {
	y, m, day := d.Date()
	first := time.Date(y, m+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return DateOf(first.AddDate(0, 0, min(day, last)-1))
}

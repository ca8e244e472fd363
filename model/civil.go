package model

import (
	"strings"
	"time"
)

// open says which part of a typed day was left out, and so may move.
type open uint8

const (
	openNothing open = iota
	openDay          // only a time was typed
	openWeek         // a weekday was named
	openYear         // day and month
)

// civil is a day as typed; given is false where today was assumed.
type civil struct {
	year  int
	month time.Month
	day   int
	open  open
	given bool
}

func (d civil) at(hour, minute int, zone *time.Location) time.Time {
	return time.Date(d.year, d.month, d.day, hour, minute, 0, 0, zone)
}

// slack is how far ahead a day and month without a year may lie before last
// year is meant: a date typed a little too late is a mistake to be told, not a
// date of a year ago.
const slack = 31 * 24 * time.Hour

// settle moves what was left open to the side of now where it belongs.
func (d civil) settle(t, now time.Time, coming bool) time.Time {
	sign := -1
	wrong := t.After(now)
	if coming {
		sign, wrong = 1, t.Before(now)
	}
	switch d.open {
	case openDay:
		if wrong {
			return t.AddDate(0, 0, sign)
		}
	case openWeek:
		if wrong {
			return t.AddDate(0, 0, 7*sign)
		}
	case openYear:
		return d.settleYear(t, now, sign)
	}
	return t
}

func (d civil) settleYear(t, now time.Time, sign int) time.Time {
	far := t.Sub(now) > slack
	if sign > 0 {
		far = now.Sub(t) > slack
	}
	if far {
		d.year += sign
	}
	for d.month == time.February && d.day == 29 && d.at(0, 0, time.UTC).Day() != 29 {
		d.year += sign
	}
	return d.at(t.Hour(), t.Minute(), t.Location())
}

// relativeDay reads a day named from today.
func relativeDay(w string) (int, bool) {
	n, ok := map[string]int{"ini": 0, "tadi": 0, "today": 0, "kemarin": -1, "kmrn": -1, "semalam": -1, "yesterday": -1,
		"besok": 1, "tomorrow": 1, "lusa": 2}[w]
	return n, ok
}

// weekdayNamed reads an Indonesian or English weekday, whole or from three
// letters; "min" is Minggu.
func weekdayNamed(w string) (time.Weekday, bool) {
	names := [][]string{{"minggu", "ahad", "sunday"}, {"senin", "monday"}, {"selasa", "tuesday"}, {"rabu", "wednesday"},
		{"kamis", "thursday"}, {"jumat", "jum'at", "friday"}, {"sabtu", "saturday"}}
	w = strings.TrimSuffix(w, ".")
	if w == "rab" || w == "rbu" {
		return time.Wednesday, true
	}
	for i, list := range names {
		if prefixOf(w, list) {
			return time.Weekday(i), true
		}
	}
	return 0, false
}

// monthNamed reads an Indonesian or English month, whole or from three letters.
func monthNamed(w string) (time.Month, bool) {
	names := [][]string{{"januari", "january"}, {"februari", "pebruari", "february"}, {"maret", "march"}, {"april"},
		{"mei", "may"}, {"juni", "june"}, {"juli", "july"}, {"agustus", "august", "agt", "ags"}, {"september"},
		{"oktober", "october"}, {"november", "nopember"}, {"desember", "december"}}
	w = strings.TrimSuffix(w, ".")
	for i, list := range names {
		if prefixOf(w, list) {
			return time.Month(i + 1), true
		}
	}
	return 0, false
}

func prefixOf(w string, names []string) bool {
	if len(w) < 3 {
		return false
	}
	for _, n := range names {
		if strings.HasPrefix(n, w) {
			return true
		}
	}
	return false
}

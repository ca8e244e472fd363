package model

import (
	"strconv"
	"strings"
	"time"
)

// ParseMoment reads a moment that has happened, as people type it: "19.40",
// "kemarin 08.15", "jum 19.40", "20/11 19.40", "20 nov 2026 19.40",
// "2026-11-20 19.40", RFC 3339, or "sekarang"; Indonesian and English. Time may
// be followed by WIB, WITA or WIT. What is left out is taken as lately as it
// can be without lying in the future; what is written out is taken as written.
// A day alone is its first moment. Now's zone is the office's. The error is of
// rule "moment_unreadable", with examples.
func ParseMoment(text string, now time.Time) (time.Time, error) {
	return parseMoment(text, now, false)
}

// ParseComing is ParseMoment for a moment still to come, such as a due date:
// what is left out is taken as early as it can be without lying in the past,
// and a day alone is its last minute.
func ParseComing(text string, now time.Time) (time.Time, error) {
	return parseMoment(text, now, true)
}

// ParseDay reads a civil date as people type it ("kemarin", "jum", "20/11",
// "20/11/2026", "2026-11-20") and writes it as 2026-11-20. The error is of rule
// "day_unreadable", with examples.
func ParseDay(text string, now time.Time) (string, error) {
	words := momentWords(text)
	d, rest, ok := readDay(words, now, false)
	if !ok || !d.given || len(rest) > 0 {
		return "", Invalid("", "day_unreadable").With("examples", "kemarin; jum; 20/11; 20/11/2026; 2026-11-20")
	}
	return d.at(0, 0, now.Location()).Format(time.DateOnly), nil
}

func parseMoment(text string, now time.Time, coming bool) (time.Time, error) {
	text = strings.TrimSpace(text)
	if t, err := time.Parse(time.RFC3339, strings.ToUpper(text)); err == nil && sane(t.Year()) {
		return t.In(now.Location()), nil
	}
	words := momentWords(text)
	if len(words) == 1 && (words[0] == "sekarang" || words[0] == "now" || words[0] == "skrg") {
		return now.Truncate(time.Millisecond), nil // as the book keeps moments: a finer one would lie ahead of it
	}
	d, rest, ok := readDay(words, now, coming)
	c, timed := readClock(rest, now.Location())
	if !ok || len(rest) > 0 && !timed || len(words) == 0 {
		return time.Time{}, Invalid("", "moment_unreadable").
			With("examples", "19.40; jum 19.40; kemarin 08.15; 20/11 19.40; 20/11/2026 19.40")
	}
	if !timed {
		if c = (clockTime{zone: now.Location()}); coming {
			c.hour, c.minute = 23, 59
		}
	}
	t := d.at(c.hour, c.minute, c.zone)
	return d.settle(t, now, coming).In(now.Location()), nil
}

// momentWords splits text into lower-case words without the fillers that
// people put between them.
func momentWords(text string) []string {
	text = strings.ToLower(text)
	if len(text) > 10 && text[10] == 't' { // 2026-11-20t19:40
		text = text[:10] + " " + text[11:]
	}
	var out []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == '\t' }) {
		switch w {
		case "pukul", "jam", "pkl", "tgl", "tanggal", "hari", "lalu", "at", "on", "last":
		default:
			out = append(out, w)
		}
	}
	return out
}

// readDay reads a day from the start of words, now's where there is none, and
// gives the words that are left.
func readDay(words []string, now time.Time, coming bool) (civil, []string, bool) {
	today := civil{year: now.Year(), month: now.Month(), day: now.Day(), open: openDay}
	if len(words) == 0 {
		return today, nil, true
	}
	w := words[0]
	if n, ok := relativeDay(w); ok {
		t := today.at(0, 0, time.UTC).AddDate(0, 0, n)
		return civil{year: t.Year(), month: t.Month(), day: t.Day(), given: true}, words[1:], true
	}
	if n, ok := weekdayNamed(w); ok {
		// "Jumat, 20/11/2026": the date decides, the name is an ornament.
		if len(words) > 1 {
			if d, rest, ok := readDate(words[1:], now); ok {
				return d, rest, true
			}
		}
		step := (int(now.Weekday()-n) + 7) % 7
		if coming {
			step = -((int(n-now.Weekday()) + 7) % 7)
		}
		t := today.at(0, 0, time.UTC).AddDate(0, 0, -step)
		return civil{year: t.Year(), month: t.Month(), day: t.Day(), open: openWeek, given: true}, words[1:], true
	}
	if d, rest, ok := readDate(words, now); ok {
		return d, rest, true
	}
	return today, words, true
}

// readDate reads 20/11, 20/11/2026, 20-11-26, 2026-11-20, 20.11.2026, or
// 20 november [2026].
func readDate(words []string, now time.Time) (civil, []string, bool) {
	if len(words) >= 2 {
		day, dayOK := number(words[0], 2)
		if month, ok := monthNamed(words[1]); ok && dayOK {
			if len(words) >= 3 {
				if year, ok := number(words[2], 4); ok && len(words[2]) == 4 {
					return dateOf(year, month, day, openNothing, words[3:])
				}
			}
			return dateOf(now.Year(), month, day, openYear, words[2:])
		}
	}
	parts := strings.FieldsFunc(words[0], func(r rune) bool { return r == '/' || r == '-' })
	if len(parts) == 1 && strings.Count(words[0], ".") == 2 {
		parts = strings.Split(words[0], ".")
	}
	n := make([]int, len(parts))
	for i, p := range parts {
		v, ok := number(p, 4)
		if !ok {
			return civil{}, nil, false
		}
		n[i] = v
	}
	switch {
	case len(n) == 3 && len(parts[0]) == 4:
		return dateOf(n[0], time.Month(n[1]), n[2], openNothing, words[1:])
	case len(n) == 3 && len(parts[2]) == 4:
		return dateOf(n[2], time.Month(n[1]), n[0], openNothing, words[1:])
	case len(n) == 3 && len(parts[2]) == 2:
		return dateOf(2000+n[2], time.Month(n[1]), n[0], openNothing, words[1:])
	case len(n) == 2:
		return dateOf(now.Year(), time.Month(n[1]), n[0], openYear, words[1:])
	}
	return civil{}, nil, false
}

func dateOf(year int, month time.Month, day int, o open, rest []string) (civil, []string, bool) {
	d := civil{year: year, month: month, day: day, open: o, given: true}
	t := d.at(0, 0, time.UTC)
	leap := o == openYear && month == time.February && day == 29 // the year is not settled yet
	if !sane(year) || day < 1 || t.Day() != day && !leap || month < 1 || month > 12 {
		return civil{}, nil, false
	}
	return d, rest, true
}

// sane keeps out the years that can only be a slip of the fingers.
func sane(year int) bool { return year >= 1900 && year < 2200 }

// clockTime is a time of day in the zone it was written in.
type clockTime struct {
	hour, minute int
	zone         *time.Location
}

// readClock reads "19.40", "19:40", "7", with an optional zone tag, and only
// that.
func readClock(words []string, zone *time.Location) (clockTime, bool) {
	c := clockTime{zone: zone}
	if len(words) == 2 {
		hours, ok := map[string]int{"wib": 7, "wita": 8, "wit": 9}[words[1]]
		if !ok {
			return c, false
		}
		c.zone, words = time.FixedZone(strings.ToUpper(words[1]), hours*3600), words[:1]
	}
	if len(words) != 1 {
		return c, false
	}
	h, m, both := strings.Cut(strings.ReplaceAll(words[0], ":", "."), ".")
	if s, ok := strings.CutSuffix(m, ".00"); ok {
		m = s // seconds are not kept
	}
	var ok bool
	if c.hour, ok = number(h, 2); !ok {
		return c, false
	}
	if both {
		if c.minute, ok = number(m, 2); !ok || len(m) != 2 {
			return c, false
		}
	}
	return c, c.hour < 24 && c.minute < 60
}

// number reads up to max ASCII digits.
func number(s string, max int) (int, bool) {
	if s == "" || len(s) > max || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

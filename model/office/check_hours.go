package office

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Interval is a stretch of one day in minutes since midnight, up to 1440; To
// is not part of it.
type Interval struct{ From, To int }

// ParseHours reads the opening hours of one day as profiles write them,
// "07.30-12.00 13.00-16.00": any number of intervals, ascending, apart. A break
// is the gap between two intervals. An empty text is a closed day.
func ParseHours(text string) ([]Interval, error) {
	var out []Interval
	for part := range strings.FieldsSeq(text) {
		from, to, ok := strings.Cut(part, "-")
		a, okA := clock(from)
		b, okB := clock(to)
		switch {
		case !ok || !okA || !okB:
			return nil, fmt.Errorf("hours %q: want 07.30-16.00", part)
		case b <= a:
			return nil, fmt.Errorf("hours %q: they end before they begin", part)
		case len(out) > 0 && a <= out[len(out)-1].To:
			return nil, fmt.Errorf("hours %q: they overlap the interval before", part)
		}
		out = append(out, Interval{a, b})
	}
	return out, nil
}

// clock reads "07.30" as minutes since midnight.
func clock(s string) (int, bool) {
	h, m, ok := strings.Cut(s, ".")
	if !ok || len(m) != 2 || len(h) == 0 || len(h) > 2 || !digits(h) || !digits(m) {
		return 0, false
	}
	hour, _ := strconv.Atoi(h)
	minute, _ := strconv.Atoi(m)
	t := hour*60 + minute
	return t, minute < 60 && t <= 24*60
}

// Weekdays lists the keys of a week in a profile, Sunday first as time.Weekday
// counts them.
func Weekdays() []string { return []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"} }

// hours checks that there is one regular week, and dated ones that do not
// overlap.
func (c *checker) hours() {
	if len(c.o.Hours) == 0 {
		c.add("hours", "empty_list")
		return
	}
	regular := 0
	for i, h := range c.o.Hours {
		p := at("hours", i)
		c.need(p+".name", h.Name)
		c.need(p+".basis", h.Basis)
		c.week(p+".week", h.Week)
		from, okFrom := c.date(p+".from", h.From)
		until, okUntil := c.date(p+".until", h.Until)
		switch {
		case h.From == "" && h.Until == "":
			regular++
			if regular > 1 {
				c.add(p, "regular_twice")
			}
		case okFrom && okUntil && until.Before(from):
			c.add(p+".until", "ends_before", "value", h.Until, "from", h.From)
		default:
			c.overlap(i)
		}
	}
	if regular == 0 {
		c.addNeeding("hours", "no_regular", "hours")
	}
}

// overlap compares dated period i with those before it. Dates are ISO, so they
// compare as text; an open end is as far as dates go.
func (c *checker) overlap(i int) {
	open := func(s, otherwise string) string {
		if s == "" {
			return otherwise
		}
		return s
	}
	h := c.o.Hours[i]
	for j, g := range c.o.Hours[:i] {
		if g.From == "" && g.Until == "" {
			continue
		}
		if open(g.From, "0") <= open(h.Until, "9") && open(h.From, "0") <= open(g.Until, "9") {
			c.add(at("hours", i), "overlap", "first", at("hours", j))
		}
	}
}

func (c *checker) week(path string, week map[string]string) {
	open := false
	keys := make([]string, 0, len(week))
	for k := range week {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, day := range keys {
		if !slices.Contains(Weekdays(), day) {
			c.add(path+"."+day, "unknown_value", "value", day, "near", Nearest(day, Weekdays()), "allowed", "mon, tue, wed, thu, fri, sat, sun")
			continue
		}
		hours, err := ParseHours(week[day])
		if err != nil {
			c.add(path+"."+day, "bad_hours", "value", week[day])
		}
		open = open || len(hours) > 0
	}
	if !open {
		c.addNeeding(path, "never_open", path)
	}
}

func (c *checker) closures() {
	u := c.unique()
	for i, it := range c.o.Closures {
		p := at("closures", i)
		if c.need(p+".date", it.Date) {
			c.date(p+".date", it.Date)
			u.add(p+".date", it.Date)
		}
		c.need(p+".name", it.Name)
		c.need(p+".basis", it.Basis)
	}
}

// date reads a civil date; an empty one is neither good nor bad.
func (c *checker) date(path, s string) (time.Time, bool) {
	if s == "" {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		c.add(path, "bad_date", "value", s)
	}
	return t, err == nil
}

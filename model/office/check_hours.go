package office

import (
	"errors"
	"slices"

	"aduan/model"
	"aduan/model/calendar"
)

// Weekdays lists the keys of a week in a profile, Sunday first as time.Weekday
// counts them.
func Weekdays() []string { return []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"} }

// hours checks that there is one regular week, and that of dated ones no two
// claim the same day, unless one lies within the other: a half day in Ramadan.
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

// overlap compares dated period i with those before it.
func (c *checker) overlap(i int) {
	h := c.o.Hours[i]
	for j, g := range c.o.Hours[:i] {
		if g.From == "" && g.Until == "" || apart(h, g) || contains(h, g) != contains(g, h) {
			continue
		}
		c.add(at("hours", i), "overlap", "first", at("hours", j))
	}
}

// bounds are the ends of a period as text that compares: dates are ISO, and an
// open end is as far as dates go.
func bounds(h model.OpeningHours) (from, until string) {
	from, until = h.From, h.Until
	if from == "" {
		from = "0"
	}
	if until == "" {
		until = "9999"
	}
	return from, until
}

func apart(h, g model.OpeningHours) bool {
	hFrom, hUntil := bounds(h)
	gFrom, gUntil := bounds(g)
	return hUntil < gFrom || gUntil < hFrom
}

// contains is true where g lies wholly within h.
func contains(h, g model.OpeningHours) bool {
	hFrom, hUntil := bounds(h)
	gFrom, gUntil := bounds(g)
	return hFrom <= gFrom && gUntil <= hUntil
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
		hours, err := calendar.ParseSpans(week[day])
		if err != nil {
			c.add(path+"."+day, badHours(err), "value", week[day])
		}
		open = open || len(hours) > 0
	}
	if !open {
		c.addNeeding(path, "never_open", path)
	}
}

// badHours says what is wrong with the hours of a day: their writing, or what
// they say.
func badHours(err error) string {
	f := (*calendar.Fault)(nil)
	switch {
	case errors.As(err, &f) && f.Code == "span_order":
		return "hours_reversed"
	case errors.As(err, &f) && f.Code == "spans_overlap":
		return "hours_overlap"
	}
	return "bad_hours"
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

// date reads a civil date of these times; an empty one is neither good nor bad.
func (c *checker) date(path, s string) (calendar.Date, bool) {
	if s == "" {
		return calendar.Date{}, false
	}
	d, err := calendar.ParseDate(s)
	switch {
	case err != nil:
		c.add(path, "bad_date", "value", s)
	case d.Year() < 2000 || d.Year() > 2100:
		c.add(path, "date_far", "value", s)
	}
	return d, err == nil
}

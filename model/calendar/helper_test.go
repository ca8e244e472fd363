package calendar

import (
	"testing"
	"time"
	_ "time/tzdata"
)

// office makes a calendar with the same hours Monday to Thursday, others on
// Friday, and the nation's holidays.
func office(t testing.TB, zone, days, friday string) *Calendar {
	t.Helper()
	c, err := New(zone, []Weekly{week(t, days, friday)}, National())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func week(t testing.TB, days, friday string) Weekly {
	t.Helper()
	var w Weekly
	for d := time.Monday; d <= time.Thursday; d++ {
		w.Week[d] = spans(t, days)
	}
	w.Week[time.Friday] = spans(t, friday)
	return w
}

func spans(t testing.TB, text string) []Span {
	t.Helper()
	s, err := ParseSpans(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func lumajang(t testing.TB) *Calendar {
	return office(t, "Asia/Jakarta", "07.00-12.00 13.00-15.30", "07.00-11.30 13.00-15.30")
}

func penajam(t testing.TB) *Calendar {
	return office(t, "Asia/Makassar", "08.00-16.00", "08.00-15.00")
}

func butonTengah(t testing.TB) *Calendar {
	return office(t, "Asia/Makassar", "07.30-12.00 13.00-16.00", "07.30-11.30 13.00-16.30")
}

// moment reads "2026-11-20 19.40" in the office's zone.
func moment(t testing.TB, c *Calendar, s string) time.Time {
	t.Helper()
	m, err := time.ParseInLocation("2006-01-02 15.04", s, c.Zone())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func stamp(c *Calendar, m time.Time) string { return m.In(c.Zone()).Format("2006-01-02 15.04") }

func date(t testing.TB, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

package model

import (
	"fmt"
	"time"
)

// Span is how long a period of a report is.
type Span string

// Spans of a report.
const (
	SpanMonth   Span = "month"
	SpanQuarter Span = "quarter"
	SpanYear    Span = "year"
)

// Spans lists them, the shortest first.
func Spans() []Span { return []Span{SpanMonth, SpanQuarter, SpanYear} }

const monthsOfYear = 12

// months is how many months a span has.
func (s Span) months() int {
	switch s {
	case SpanQuarter:
		return 3
	case SpanYear:
		return monthsOfYear
	}
	return 1
}

// Period is one month, quarter or year of the office's calendar.
type Period struct {
	Span Span `json:"span"`
	Year int  `json:"year"`
	// N is the month, 1 to 12, or the quarter, 1 to 4; 1 for a year.
	N int `json:"n"`
}

// PeriodOf is the period of a span that holds t, in t's own zone.
func PeriodOf(t time.Time, s Span) Period {
	return Period{Span: s, Year: t.Year(), N: (int(t.Month())-1)/s.months() + 1}
}

// From is the first moment of the period in a zone.
func (p Period) From(loc *time.Location) time.Time {
	return time.Date(p.Year, time.Month((p.N-1)*p.Span.months()+1), 1, 0, 0, 0, 0, loc)
}

// To is the first moment after the period.
func (p Period) To(loc *time.Location) time.Time { return p.Add(1).From(loc) }

// Add is the period n further on; before, where n is negative.
func (p Period) Add(n int) Period {
	return PeriodOf(p.From(time.UTC).AddDate(0, n*p.Span.months(), 0), p.Span)
}

// String is 2026-11, 2026-Q4 or 2026.
func (p Period) String() string {
	switch p.Span {
	case SpanQuarter:
		return fmt.Sprintf("%04d-Q%d", p.Year, p.N)
	case SpanYear:
		return fmt.Sprintf("%04d", p.Year)
	}
	return fmt.Sprintf("%04d-%02d", p.Year, p.N)
}

// Meets tells whether the periods have days in common.
func (p Period) Meets(q Period) bool {
	return p.From(time.UTC).Before(q.To(time.UTC)) && q.From(time.UTC).Before(p.To(time.UTC))
}

// ParsePeriod reads what String wrote.
func ParsePeriod(s string) (Period, bool) {
	for _, form := range []struct {
		text string
		span Span
	}{{"%4d-Q%1d", SpanQuarter}, {"%4d-%2d", SpanMonth}, {"%4d", SpanYear}} {
		p := Period{Span: form.span, N: 1}
		into := []any{&p.Year}
		if form.span != SpanYear {
			into = append(into, &p.N)
		}
		if _, err := fmt.Sscanf(s, form.text, into...); err == nil && p.Year >= 1 && p.N >= 1 && p.N*form.span.months() <= monthsOfYear && p.String() == s {
			return p, true
		}
	}
	return Period{}, false
}

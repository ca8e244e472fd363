package calendar

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Span is a time of day in minutes after midnight, From inclusive, To
// exclusive; 1440 is 24.00.
type Span struct{ From, To int }

// String is "07.30-12.00".
func (s Span) String() string {
	return fmt.Sprintf("%02d.%02d-%02d.%02d", s.From/60, s.From%60, s.To/60, s.To%60)
}

// Weekly are the opening hours of a week. Without From and Until they are the
// regular ones; with them they hold for that period instead: Ramadan, a half
// day, new hours from a date on.
type Weekly struct {
	Name  string
	From  Date // inclusive; zero: open
	Until Date // inclusive; zero: open
	// Week holds the spans of each weekday, Sunday first as in time.Weekday;
	// what lies between two spans is a break; no span: closed.
	Week  [7][]Span
	Basis string
}

// ParseWeekday reads "mon" to "sun".
func ParseWeekday(code string) (time.Weekday, bool) {
	i := slices.Index([]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}, code)
	return time.Weekday(max(i, 0)), i >= 0
}

// ParseSpans reads the hours of one day as a profile writes them:
// "07.30-12.00 13.00-15.30". Colons do as well as dots, commas as well as
// blanks, and an en dash as well as a hyphen. Empty and "tutup" mean closed.
func ParseSpans(text string) ([]Span, error) {
	text = strings.NewReplacer("–", "-", ",", " ", ";", " ").Replace(text)
	words := strings.Fields(text)
	if len(words) == 0 || len(words) == 1 && strings.EqualFold(words[0], "tutup") {
		return nil, nil
	}
	var out []Span
	for _, w := range words {
		from, to, ok := strings.Cut(w, "-")
		a, okA := parseMinute(from)
		b, okB := parseMinute(to)
		if !ok || !okA || !okB {
			return nil, &Fault{"span_form", "hours", cut(w)}
		}
		out = append(out, Span{a, b})
	}
	if f := checkSpans(out); f != nil {
		f.Where, f.Value = "hours", cut(text)
		return nil, f
	}
	return out, nil
}

// cut keeps what a fault quotes short.
func cut(s string) string {
	if len(s) > 40 {
		return strings.ToValidUTF8(s[:40], "") + "…"
	}
	return strings.ToValidUTF8(s, "?")
}

func parseMinute(s string) (int, bool) {
	i := strings.IndexAny(s, ".:")
	if i < 1 || i > 2 || len(s) != i+3 {
		return 0, false
	}
	h, errH := strconv.ParseUint(s[:i], 10, 8)
	m, errM := strconv.ParseUint(s[i+1:], 10, 8)
	if errH != nil || errM != nil || m > 59 || h > 24 || h == 24 && m > 0 {
		return 0, false
	}
	return int(h*60 + m), true
}

// checkSpans finds the first fault of one day's spans.
func checkSpans(spans []Span) *Fault {
	for i, s := range spans {
		if s.From < 0 || s.To > 1440 || s.From >= s.To {
			return &Fault{Code: "span_order", Value: s.String()}
		}
		if i > 0 && s.From < spans[i-1].To {
			return &Fault{Code: "spans_overlap", Value: spans[i-1].String() + " " + s.String()}
		}
	}
	return nil
}

// period is a Weekly made ready: opening and closing minute of each weekday,
// 0 and 0 where closed.
type period struct {
	from, until  int32 // days, inclusive
	opens, shuts [7]int16
	week         [7][]Span
}

func (p *period) holds(day int32) bool { return p.from <= day && day <= p.until }

// contains is true where q lies wholly within p.
func (p *period) contains(q *period) bool { return p.from <= q.from && q.until <= p.until }

// periodsOf checks opening hours and puts the innermost period first: where one
// lies within another (a half day in Ramadan) the inner one holds. Two that
// only partly overlap would leave a date with two answers, so they are a fault.
func periodsOf(hours []Weekly) ([]period, []error) {
	var out []period
	var faults []error
	open := false
	for i, h := range hours {
		p, bad := periodOf(h, fmt.Sprintf("hours[%d]", i))
		faults = append(faults, bad...)
		for _, s := range p.week {
			open = open || len(s) > 0
		}
		for j := range out {
			q := &out[j]
			apart := p.until < q.from || q.until < p.from
			if !apart && p.contains(q) == q.contains(&p) {
				faults = append(faults, &Fault{"periods_overlap", fmt.Sprintf("hours[%d]", i),
					fmt.Sprintf("%s..%s, hours[%d]", h.From, h.Until, j)})
			}
		}
		out = append(out, p)
	}
	if !open {
		faults = append(faults, &Fault{"no_hours", "hours", "-"})
	}
	slices.SortStableFunc(out, func(a, b period) int {
		la, lb := int64(a.until)-int64(a.from), int64(b.until)-int64(b.from)
		return int(max(-1, min(1, la-lb)))
	})
	return out, faults
}

func periodOf(h Weekly, where string) (period, []error) {
	var faults []error
	p := period{from: math.MinInt32, until: math.MaxInt32}
	if !h.From.IsZero() {
		p.from = h.From.day
	}
	if !h.Until.IsZero() {
		p.until = h.Until.day
	}
	if p.until < p.from {
		faults = append(faults, &Fault{"until_before_from", where, fmt.Sprintf("%s..%s", h.From, h.Until)})
	}
	for day, spans := range h.Week {
		if f := checkSpans(spans); f != nil {
			f.Where = where + "." + strings.ToLower(time.Weekday(day).String()[:3])
			faults = append(faults, f)
			continue
		}
		if len(spans) > 0 {
			p.week[day] = slices.Clone(spans)
			p.opens[day] = int16(spans[0].From)
			p.shuts[day] = int16(spans[len(spans)-1].To)
		}
	}
	return p, faults
}

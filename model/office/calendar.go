package office

import (
	"fmt"

	"aduan/model"
	"aduan/model/calendar"
)

// Calendar is when o is open: its hours, the nation's holidays, its own
// closures, and extra ones that were entered later. Its error names the first
// thing that Check would have found, or an extra closure without date or name.
func Calendar(o *model.Office, extra []model.Closure) (*calendar.Calendar, error) {
	weeks := make([]calendar.Weekly, 0, len(o.Hours))
	for i, h := range o.Hours {
		w, err := weekly(h)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", at("hours", i), err)
		}
		weeks = append(weeks, w)
	}
	closed := calendar.National()
	for i, list := range [][]model.Closure{o.Closures, extra} {
		for _, it := range list {
			d, err := calendar.ParseDate(it.Date)
			if err != nil {
				return nil, fmt.Errorf("closure %q: %w", it.Name, err)
			}
			kind := calendar.KindLocal // as every closure of a profile is
			if i > 0 && it.Kind != "" {
				kind = calendar.Kind(it.Kind)
			}
			closed = append(closed, calendar.Closure{Date: d, Name: it.Name, Kind: kind, Source: it.Basis})
		}
	}
	c, err := calendar.New(o.Zone, weeks, closed)
	if err != nil {
		return nil, fmt.Errorf("calendar of %s: %w", o.Code, err)
	}
	return c, nil
}

func weekly(h model.OpeningHours) (calendar.Weekly, error) {
	w := calendar.Weekly{Name: h.Name, Basis: h.Basis}
	for day, text := range h.Week {
		d, ok := calendar.ParseWeekday(day)
		if !ok {
			return w, fmt.Errorf("weekday %q", day)
		}
		spans, err := calendar.ParseSpans(text)
		if err != nil {
			return w, fmt.Errorf("%s: %w", day, err)
		}
		w.Week[d] = spans
	}
	var err error
	if h.From != "" {
		if w.From, err = calendar.ParseDate(h.From); err != nil {
			return w, fmt.Errorf("from: %w", err)
		}
	}
	if h.Until != "" {
		if w.Until, err = calendar.ParseDate(h.Until); err != nil {
			return w, fmt.Errorf("until: %w", err)
		}
	}
	return w, nil
}

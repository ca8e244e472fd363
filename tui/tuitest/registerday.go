package tuitest

import (
	"context"
	"slices"
	"time"

	"aduan/model"
)

// RegisterDay is the page that Days holds for a date, else one without entries.
// Pages before and after are those of Days.
func (d *Desk) RegisterDay(_ context.Context, date string) (model.RegisterDay, error) {
	if d.Broken != nil {
		return model.RegisterDay{}, d.Broken
	}
	today := d.Self.Now.Format(time.DateOnly)
	if date == "" {
		date = today
	}
	d.Pages = append(d.Pages, date)
	day, ok := d.Days[date]
	if !ok {
		day = model.RegisterDay{Works: true, Whole: true, Head: head}
	}
	day.Date = date
	var all []string
	for on := range d.Days {
		all = append(all, on)
	}
	slices.Sort(all)
	for _, on := range all {
		if on < date {
			day.Prev = on
		}
		if on > date && day.Next == "" {
			day.Next = on
		}
	}
	if day.Next == "" && date < today {
		day.Next = today
	}
	return day, nil
}

package model

import (
	"cmp"
	"slices"
	"time"
)

// Counting makes a recap out of cases, one after the other, in any order.
type Counting struct {
	recap Recap
	by    []Breakdown
	parts map[Part]*Figures
	days  []int
}

// NewCounting begins a recap of a period as it stands at a moment, in that
// moment's zone, with the breakdowns of an office.
func NewCounting(p Period, now time.Time, by []Breakdown) *Counting {
	loc := now.Location()
	c := &Counting{by: by, parts: map[Part]*Figures{}, recap: Recap{Period: p, From: p.From(loc), To: p.To(loc), AsOf: now, Settled: true}}
	c.recap.Ages = ages()
	return c
}

// Since and Until bound what the recap counts by its receipt: this period and
// the one before.
func (c *Counting) Since() time.Time { return c.recap.Period.Add(-1).From(c.recap.From.Location()) }

// Until is the first moment after what the recap counts.
func (c *Counting) Until() time.Time { return c.recap.To }

// Holds tells whether the period itself holds a moment of receipt.
func (c *Counting) Holds(t time.Time) bool {
	return !t.Before(c.recap.From) && t.Before(c.recap.To)
}

// Add counts a case where it belongs: in the period, in the one before, among
// what is open. A voided entry belongs nowhere.
func (c *Counting) Add(k RecapCase) {
	if k.State == Voided {
		return
	}
	if k.State.Live() {
		c.age(k)
	}
	if !c.Holds(k.ReceivedAt) {
		if k.ReceivedAt.Before(c.recap.From) && !k.ReceivedAt.Before(c.Since()) {
			c.recap.Before.add(k.figures())
		}
		return
	}
	in := k.figures()
	c.recap.Total.add(in)
	if k.Settled {
		c.days = append(c.days, k.Days)
	}
	for _, by := range c.by {
		for _, p := range k.Parts(by) {
			f := c.parts[p]
			if f == nil {
				f = &Figures{}
				c.parts[p] = f
			}
			f.add(in)
		}
	}
}

// AddSecret counts an entry of which only the number is known, where the register
// shows it: by the day it was recorded, and whatever became of it. When it was
// received, or that it is void, is not known of it.
func (c *Counting) AddSecret(recorded time.Time) {
	if c.Holds(recorded) {
		c.recap.Secret++
	}
}

// figures that count a case.
func (k RecapCase) figures() []Figure {
	return slices.DeleteFunc(FigureNames(), func(name Figure) bool {
		return !slices.Contains(name.states(), k.State) || !k.Answers(name.keeping())
	})
}

func (f *Figures) add(figures []Figure) {
	for _, name := range figures {
		*f.at(name)++
	}
}

// age counts an open case by the calendar days since its receipt.
func (c *Counting) age(k RecapCase) {
	for i, a := range c.recap.Ages {
		if a.holds(k.ReceivedAt, c.recap.AsOf) {
			c.recap.Ages[i].Cases++
			return
		}
	}
}

// Recap is what was counted so far.
func (c *Counting) Recap() Recap {
	r := c.recap
	r.Ages = slices.Clone(r.Ages)
	days := slices.Sorted(slices.Values(c.days))
	r.Median, r.P90 = rank(days, 50), rank(days, 90)
	if len(days) > 0 {
		r.Mean = mean(days)
	}
	for _, by := range c.by {
		t := RecapTable{By: by, Overlaps: by.Overlaps()}
		for p, f := range c.parts {
			if p.By == by {
				t.Rows = append(t.Rows, RecapRow{p, *f})
			}
		}
		slices.SortFunc(t.Rows, func(a, b RecapRow) int {
			return cmp.Or(cmp.Compare(last(a.Value), last(b.Value)), cmp.Compare(b.Entered, a.Entered), cmp.Compare(a.Value, b.Value))
		})
		r.Tables = append(r.Tables, t)
	}
	return r
}

// last puts the rows that are no value behind the others.
func last(value string) int {
	switch value {
	case PartNone:
		return 1
	case PartHidden:
		return 2
	case PartSeldom, PartOthers:
		return 3
	}
	return 0
}

// rank is the smallest of sorted numbers that as many per cent of them do not
// exceed (nearest rank); 0 of none.
func rank(sorted []int, percent int) int {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[(len(sorted)*percent+99)/100-1]
}

package calendar

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
	"time"
)

// Kind says by whose word the office is closed.
type Kind string

// Kinds of closures. Joint leave is cuti bersama: it binds the civil service,
// so it is no working day.
const (
	KindNational Kind = "national"
	KindJoint    Kind = "joint"
	KindLocal    Kind = "local"
)

// weight orders closures of one date; -1 for a kind that is none.
func (k Kind) weight() int {
	switch k {
	case KindNational:
		return 0
	case KindJoint:
		return 1
	case KindLocal:
		return 2
	}
	return -1
}

// Closure is one date on which the office is closed, and by which decree.
type Closure struct {
	Date   Date   `json:"date"`
	Name   string `json:"name"`
	Kind   Kind   `json:"kind"`
	Source string `json:"source,omitempty"`
}

// holidays.csv holds Indonesia's national holidays and joint leave of 2024 to
// 2027, each with the joint decree of three ministers (SKB) or the presidential
// decree that sets it. 2027 was read from agreeing transcriptions of SKB
// 1205/2026, 3/2026, 2/2026; its Idulfitri and Iduladha still await the
// Ministry of Religion. 2028 is not decreed and therefore not in it.
//
//go:embed holidays.csv
var holidays string

// National lists the nation's holidays and joint leave that have a decree, by
// date. The caller may change the slice.
func National() []Closure {
	rows, err := readHolidays(holidays)
	if err != nil {
		return nil // a test reads the embedded file, so this cannot be
	}
	return rows
}

// readHolidays reads rows of date, name, kind, decree under a head line.
func readHolidays(text string) ([]Closure, error) {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, err
	}
	var out []Closure
	for i, r := range rows {
		if i == 0 {
			continue
		}
		if len(r) != 4 {
			return nil, fmt.Errorf("calendar: row %d has %d columns, want 4", i+1, len(r))
		}
		d, err := ParseDate(r[0])
		if err != nil {
			return nil, err
		}
		out = append(out, Closure{d, r[1], Kind(r[2]), r[3]})
	}
	if faults := checkClosures(out); len(faults) > 0 {
		return nil, faults[0]
	}
	return out, nil
}

func checkClosures(cs []Closure) []error {
	var faults []error
	for i, c := range cs {
		where := fmt.Sprintf("closures[%d]", i)
		if c.Date.IsZero() || c.Date.Year() < minYear || c.Date.Year() > maxYear {
			faults = append(faults, &Fault{"closure_date", where, c.Name})
		}
		if strings.TrimSpace(c.Name) == "" {
			faults = append(faults, &Fault{"closure_name", where, c.Date.String()})
		}
		if c.Kind.weight() < 0 {
			faults = append(faults, &Fault{"closure_kind", where, string(c.Kind)})
		}
	}
	return faults
}

// decreedYears finds the years whose national list is whole: see Decreed.
func decreedYears(cs []Closure) map[int]bool {
	out := map[int]bool{}
	begun := map[int]bool{}
	for _, c := range cs {
		if c.Kind != KindNational {
			continue
		}
		switch y, m, d := c.Date.Date(); {
		case m == time.January && d == 1:
			begun[y] = true
		case m == time.December && d == 25:
			out[y] = begun[y] // sorted by date: New Year came first
		}
	}
	return out
}

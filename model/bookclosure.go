package model

import (
	"reflect"
	"slices"

	"aduan/model/calendar"
)

// ClosureAdd adds a day on which the office is closed.
type ClosureAdd struct {
	plain
	Date  string `json:"date,omitempty" f:"date,required"`
	Title string `json:"name,omitempty" f:"text,required"`
	Basis string `json:"basis,omitempty" f:"text"`
	Kind  string `json:"kind,omitempty" f:"enum=closure_kind"` // default local
}

func (*ClosureAdd) Name() ActionName { return "closure_add" }

func (a *ClosureAdd) Decide(s Situation) (Decision, error) {
	if there := closuresOf(s, a.Date); len(there) > 0 {
		return Decision{}, Invalid("date", "closure_there").With("date", a.Date).With("name", there[0].Name).With("basis", there[0].Source)
	}
	return closureDeed(s, a.Name(), a.Date, a)
}

// ClosureRemove takes an added day back.
type ClosureRemove struct {
	plain
	Date string `json:"date,omitempty" f:"date,required"`
}

func (*ClosureRemove) Name() ActionName { return "closure_remove" }

func (a *ClosureRemove) Decide(s Situation) (Decision, error) {
	if err := a.added(s); err != nil {
		return Decision{}, err
	}
	return closureDeed(s, a.Name(), a.Date, a)
}

// added refuses what was never added here: it is taken away where it stands.
func (a *ClosureRemove) added(s Situation) error {
	if slices.ContainsFunc(s.Office.Closures, func(c Closure) bool { return c.Date == a.Date }) {
		return Invalid("date", "closure_in_profile").With("date", a.Date)
	}
	there := closuresOf(s, a.Date)
	switch {
	case s.Calendar(s.Now) == nil: // nothing is known, so nothing is refused
	case len(there) == 0:
		return Invalid("date", "unknown_closure").With("date", a.Date)
	case !addedHere(there):
		return Invalid("date", "closure_decreed").With("date", a.Date).With("name", there[0].Name).With("basis", there[0].Source)
	}
	return nil
}

// closuresOf are the reasons why a date is closed.
func closuresOf(s Situation, date string) (out []calendar.Closure) {
	cal := s.Calendar(s.Now)
	if cal == nil {
		return nil
	}
	for _, c := range cal.Closures() {
		if c.Date.String() == date {
			out = append(out, c)
		}
	}
	return out
}

func closureDeed(s Situation, name ActionName, date string, a any) (Decision, error) {
	by, err := bookDeed(s, name, "", Admin)
	if err != nil {
		return Decision{}, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Decision{}, err
	}
	if _, err := calendar.ParseDate(date); err != nil {
		return Decision{}, Invalid("date", "date")
	}
	return Decision{Drafts: []Draft{bookDraft(CalendarStream, name, by, s.Now, a)}}, nil
}

package model

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"aduan/model/calendar"
)

// ClosuresImport adds the closures of a file as one deed, such as the holidays
// that a decree sets for a year.
type ClosuresImport struct {
	plain
	Days []ClosureDay `json:"days,omitempty" f:"days,required"`
}

// ClosureDay is one day of an import. It rests on a decree or a reason: nobody is
// there to ask for it day by day.
type ClosureDay struct {
	Date  string `json:"date,omitempty" f:"date,required"`
	Title string `json:"name,omitempty" f:"text,required"`
	Basis string `json:"basis,omitempty" f:"text,required"`
	Kind  string `json:"kind,omitempty" f:"enum=closure_kind"` // default local
}

// MaxClosures is how many days one import adds: the holidays of some seven years.
const MaxClosures = maxItems

// Name names the action.
func (*ClosuresImport) Name() ActionName { return "closures_import" }

// Decide refuses the whole where one day is not right: half a year's holidays are
// none.
func (a *ClosuresImport) Decide(s Situation) (Decision, error) {
	switch n := len(a.Days); {
	case n == 0:
		return Decision{}, Invalid("days", "required")
	case n > MaxClosures:
		return Decision{}, Invalid("days", "too_many").With("max", MaxClosures)
	}
	there := map[string]calendar.Closure{}
	if cal := s.Calendar(s.Now); cal != nil {
		for _, c := range cal.Closures() {
			there[c.Date.String()] = c
		}
	}
	for i := range a.Days {
		d := &a.Days[i]
		path := "days[" + strconv.Itoa(i) + "]."
		if err := checkFields(reflect.ValueOf(d), path); err != nil {
			return Decision{}, err
		}
		if err := checkClosure(path, d.Date, d.Title); err != nil {
			return Decision{}, err
		}
		if c, closed := there[d.Date]; closed {
			return Decision{}, Invalid(path+"date", "closure_there").With("date", d.Date).With("name", c.Name).With("basis", c.Source)
		}
		there[d.Date] = calendar.Closure{Name: d.Title, Source: d.Basis}
	}
	by, err := bookDeed(s, a.Name(), "", Admin)
	if err != nil {
		return Decision{}, err
	}
	return Decision{Drafts: []Draft{bookDraft(CalendarStream, a.Name(), by, s.Now, a)}}, nil
}

// checkClosure refuses what no calendar can be made of: one such day would stop
// every clock of the office.
func checkClosure(path, date, title string) error {
	if _, err := calendar.ParseDate(date); err != nil {
		return Invalid(path+"date", "date")
	}
	if strings.TrimSpace(title) == "" {
		return Invalid(path+"name", "required")
	}
	return nil
}

// addedHere tells whether one of the closures of a date was added by a deed of
// this book, whatever its kind: it is not among those that the program brings.
func addedHere(there []calendar.Closure) bool {
	decreed := calendar.National()
	return slices.ContainsFunc(there, func(c calendar.Closure) bool { return !slices.Contains(decreed, c) })
}

// Dates are the days of an import.
func (a *ClosuresImport) Dates() []string {
	out := make([]string, len(a.Days))
	for i, d := range a.Days {
		out[i] = d.Date
	}
	return out
}

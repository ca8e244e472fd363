package model

import (
	"reflect"
	"strconv"
)

// mostForms is how many blank forms are numbered at once: a day's worth, not a
// year's, for numbers that were given do not come back.
const mostForms = 50

// BlankForms takes numbers for forms that are filled in by hand. They are of a
// series of their own: a form is no entry until it is recorded (procedure.md 3).
type BlankForms struct {
	plain
	Count int `json:"count,omitempty" f:"int,required"`
}

func (*BlankForms) Name() ActionName { return "blank_forms" }

func (a *BlankForms) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), "", Petugas, Pengelola, Sekretaris)
	if err != nil {
		return Decision{}, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Decision{}, err
	}
	if a.Count < 1 || a.Count > mostForms {
		return Decision{}, Invalid("count", "range").With("min", 1).With("max", mostForms)
	}
	var out Decision
	for range a.Count {
		d := bookDraft(SeriesStream, a.Name(), by, s.Now, a)
		d.Take = FormSeries(s.Now.Year())
		out.Drafts = append(out.Drafts, d)
	}
	return out, nil
}

// FormSeries is the series of the numbers of blank forms of a year.
func FormSeries(year int) string { return "form/" + strconv.Itoa(year) }

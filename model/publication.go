package model

import (
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"time"
)

// Two publications that count the same cases are subtracted from each other: a
// quarter less two of its months is the third, with what was withheld of it; the
// same month a week later is what came in that week. So whatever is published is
// recorded first, and what could be laid over it is refused: no other period that
// shares days, no other moment, and nobody else, who may see other cases.

// PublicationStream holds what was published of the book.
const PublicationStream = "publication"

// Publication is a report that was made for the public.
type Publication struct {
	Report ReportName `json:"report"`
	Period Period     `json:"period"`
	AsOf   time.Time  `json:"as_of"` // the moment that all reports of the period are as of
	At     time.Time  `json:"recorded_at"`
	By     Doer       `json:"by"`
}

// Publications tells what was published.
type Publications interface {
	// Publications are all of them, the oldest first. They hold no word of a case:
	// whoever works here may read them.
	Publications(context.Context) ([]Publication, error)
}

// Publishers may publish reports: those who may know of all cases but those that
// they are kept out of themselves.
func Publishers() []Role { return []Role{Pengelola, Sekretaris, Kepala} }

// PublishReport records that a report is published. It comes before the report,
// which says what it says as of the moment that is written down here.
type PublishReport struct {
	Report string    `json:"report,omitempty" f:"text,required"`
	Period string    `json:"period,omitempty" f:"text,required"`
	AsOf   time.Time `json:"as_of,omitzero" f:"moment"` // default: that of the period's others, else now
}

func (*PublishReport) Name() ActionName { return "publish_report" }

// Needs is what was published before.
func (*PublishReport) Needs() Needs { return Needs{Published: true} }

// Commutes: it is decided anew by what was published meanwhile.
func (*PublishReport) Commutes() bool { return true }

func (a *PublishReport) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), "", Publishers()...)
	if err != nil {
		return Decision{}, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Decision{}, err
	}
	p, ok := ParsePeriod(a.Period)
	switch {
	case !ok:
		return Decision{}, Invalid("period", "period").With("value", a.Period)
	case !slices.Contains(ReportNames(), ReportName(a.Report)):
		return Decision{}, Invalid("report", "enum").With("value", a.Report)
	case a.AsOf.After(s.Now):
		return Decision{}, Invalid("as_of", "at_future")
	}
	asOf, err := Publishable(s.Published, p, a.AsOf, s.Actor, s.Now)
	if err != nil {
		return Decision{}, err
	}
	if asOf.IsZero() {
		asOf = s.Now.Truncate(time.Second)
	}
	if asOf.Before(p.To(s.Now.Location())) {
		return Decision{}, NotNow("publish_running").With("period", p)
	}
	own := *a
	own.Period, own.AsOf = p.String(), asOf
	return Decision{Drafts: []Draft{bookDraft(PublicationStream, a.Name(), by, s.Now, &own)}}, nil
}

// Publishable tells whether somebody may publish a report of a period beside what
// was published: the moment that it is as of then, which is the wanted one where
// the period has none yet, zero where none is wanted. Another post sees other cases,
// too.
func Publishable(before []Publication, p Period, wanted time.Time, who Staff, now time.Time) (time.Time, *Error) {
	for _, b := range before {
		about := func(e *Error) *Error {
			return e.With("period", p).With("other", b.Period).With("at", b.AsOf.Format(time.RFC3339)).With("staff", b.By.Person)
		}
		switch {
		case b.Period != p && b.Period.Meets(p):
			return time.Time{}, about(NotNow("publish_overlap"))
		case b.Period != p:
		case b.By.Person != who.ID || !who.Holds(b.By.Post, now):
			e := about(Denied("publish_by"))
			e.Who = []Could{{Post: b.By.Post, Person: b.By.Person}}
			return time.Time{}, e
		case !wanted.IsZero() && !wanted.Equal(b.AsOf):
			return time.Time{}, about(NotNow("publish_moment"))
		default:
			return b.AsOf, nil
		}
	}
	return wanted, nil
}

// FoldPublications reads the stream.
func FoldPublications(evs []Event) (out []Publication) {
	for _, e := range evs {
		var a PublishReport
		if e.Kind != string(a.Name()) || json.Unmarshal(e.Data, &a) != nil {
			continue
		}
		if p, ok := ParsePeriod(a.Period); ok {
			out = append(out, Publication{Report: ReportName(a.Report), Period: p, AsOf: a.AsOf, At: e.RecordedAt, By: e.By})
		}
	}
	return out
}

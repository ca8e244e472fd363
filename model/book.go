package model

import (
	"encoding/json"
	"reflect"
	"slices"
	"time"
)

// Streams of the book besides those of cases and people.
const (
	StaffStream    = "staff"
	OfficeStream   = "office"
	CalendarStream = "calendar"
	SeriesStream   = "series"
	BookStream     = "book"
)

func newBookAction(name ActionName) (Action, bool) {
	switch name {
	case "init":
		return &Init{}, true
	case "staff_add":
		return &StaffAdd{}, true
	case "staff_disable":
		return &StaffDisable{}, true
	case "post_give":
		return &PostGive{}, true
	case "post_end":
		return &PostEnd{}, true
	case "key_add":
		return &KeyAdd{}, true
	case "key_remove":
		return &KeyRemove{}, true
	case "profile_apply":
		return &ProfileApply{}, true
	case "closure_add":
		return &ClosureAdd{}, true
	case "closures_import":
		return &ClosuresImport{}, true
	case "closure_remove":
		return &ClosureRemove{}, true
	case "series_started":
		return &SeriesStarted{}, true
	case "blank_forms":
		return &BlankForms{}, true
	case "improvement_add":
		return &ImprovementAdd{}, true
	case "improvement_decide":
		return &ImprovementDecide{}, true
	case "improvement_done":
		return &ImprovementDone{}, true
	case "publish_report":
		return &PublishReport{}, true
	case "confirm_date":
		return &ConfirmDate{}, true
	case "person_export":
		return &PersonExport{}, true
	case "open_file":
		return &OpenFile{}, true
	case "person_erased":
		return &PersonErased{}, true
	case KindDestroyed:
		return &CaseDestroyed{}, true
	case "hold":
		return &Hold{}, true
	case "release":
		return &Release{}, true
	case "breach_add":
		return &BreachAdd{}, true
	case "breach_told":
		return &BreachTold{}, true
	case "close_day":
		return &CloseDay{}, true
	}
	return nil, false
}

// BookActions names the deeds that concern the whole book.
func BookActions() []ActionName {
	return []ActionName{"staff_add", "staff_disable", "post_give", "post_end", "key_add", "key_remove", "profile_apply",
		"closure_add", "closures_import", "closure_remove", "series_started", "blank_forms", "improvement_add", "improvement_decide", "improvement_done", "publish_report", "confirm_date", "person_export", "open_file", "person_erased", KindDestroyed, "hold", "release", "breach_add", "breach_told",
		"close_day"}
}

// bookDeed settles who does a book-level deed: one of roles, or, with a basis,
// sekretaris or pengelola on the head's behalf. The admin of the machine never
// speaks for the head (procedure.md 1).
func bookDeed(s Situation, name ActionName, basis string, roles ...Role) (Doer, *Error) {
	for _, h := range s.Actor.HeldAt(s.Now) {
		if p, ok := s.Office.Post(h.Post); ok && slices.Contains(roles, p.Role) {
			return Doer{Person: s.Actor.ID, Post: h.Post, Capacity: h.Capacity}, nil
		}
	}
	if basis != "" && slices.Contains(roles, Kepala) && hasRole(s.Actor.HeldAt(s.Now), s.Office, Pengelola, Sekretaris) {
		for _, p := range s.Office.PostsOf(Kepala) {
			for _, k := range s.Staff.Holders(p.Code, s.Now) {
				return Doer{Person: k.ID, Post: p.Code, Capacity: capacityOf(k, p.Code, s.Now)}, nil
			}
		}
	}
	e := Denied("role").With("action", name)
	for _, p := range s.Office.Posts {
		if !slices.Contains(roles, p.Role) {
			continue
		}
		for _, k := range s.Staff.Holders(p.Code, s.Now) {
			e.Who = append(e.Who, couldAs(k, p.Code, s.Now))
		}
	}
	return Doer{}, e
}

// headVacant: no post of role kepala has a holder; then the admin sets up.
func headVacant(s Situation) bool {
	for _, p := range s.Office.PostsOf(Kepala) {
		if len(s.Staff.Holders(p.Code, s.Now)) > 0 {
			return false
		}
	}
	return true
}

// headOrFirst is who decides what is the head's: the head, and while there is none
// the admin, who sets the office up.
func headOrFirst(s Situation) []Role {
	if headVacant(s) {
		return []Role{Kepala, Admin}
	}
	return []Role{Kepala}
}

func bookDraft(stream string, name ActionName, by Doer, at time.Time, a any) Draft {
	data, _ := split(a)
	d := Draft{Stream: stream, Kind: string(name), At: at, By: by}
	if len(data) > 0 {
		d.Data = data
	}
	return d
}

// plain is what book-level actions share.
type plain struct{}

func (plain) Needs() Needs   { return Needs{} }
func (plain) Commutes() bool { return true }

// Init begins a book; store.Create alone writes it.
type Init struct {
	plain
	Office  string `json:"office,omitempty" f:"text,required"`
	Program string `json:"program,omitempty" f:"text"`
}

func (*Init) Name() ActionName { return "init" }

// Decide refuses: a book begins once, when it is made.
func (*Init) Decide(Situation) (Decision, error) { return Decision{}, NotNow("already") }

// SeriesStarted sets the first number of a book that continues a paper one.
type SeriesStarted struct {
	plain
	Series string `json:"series,omitempty" f:"text,required"`
	First  uint64 `json:"first,omitempty" f:"int,required"`
}

func (*SeriesStarted) Name() ActionName { return "series_started" }

func (a *SeriesStarted) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), "", Pengelola)
	if err != nil {
		return Decision{}, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Decision{}, err
	}
	d := bookDraft(SeriesStream, a.Name(), by, s.Now, a)
	return Decision{Drafts: []Draft{d}, Claims: []string{"series/" + a.Series}}, nil
}

// ConfirmDate says that the machine's clock is right after a jump (store.md 14).
// Whoever stands at the counter may say so: the citizen must not wait for the
// pengelola, and the book keeps who it was.
type ConfirmDate struct {
	plain
	Date string `json:"date,omitempty" f:"date,required"`
}

func (*ConfirmDate) Name() ActionName { return "confirm_date" }

func (a *ConfirmDate) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), "", Pengelola, Petugas, Sekretaris)
	if err != nil {
		return Decision{}, err
	}
	if a.Date != s.Now.Format(time.DateOnly) {
		return Decision{}, Invalid("date", "date_not_today").With("today", s.Now.Format(time.DateOnly))
	}
	return Decision{Drafts: []Draft{bookDraft(BookStream, a.Name(), by, s.Now, a)}}, nil
}

// CloseDay counts the day's entries; it bars nothing.
type CloseDay struct {
	plain
	Date string `json:"date,omitempty" f:"date,required"`

	// What Decide fills in, so that later entries are known as later, and a
	// change of what was there then shows.
	Count int    `json:"count,omitempty" f:"-"` // entries recorded that date
	Last  uint64 `json:"last,omitempty" f:"-"`  // the last of their numbers
	Head  string `json:"head,omitempty" f:"-"`  // running sum of the book, hex
}

func (*CloseDay) Name() ActionName { return "close_day" }

func (a *CloseDay) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), "", Pengelola)
	if err != nil {
		return Decision{}, err
	}
	if d, err := time.Parse(time.DateOnly, a.Date); err != nil {
		return Decision{}, Invalid("date", "date")
	} else if d.Format(time.DateOnly) > s.Now.Format(time.DateOnly) {
		return Decision{}, Invalid("date", "at_future")
	}
	if s.Recorded != nil {
		c := s.Recorded(a.Date)
		a.Count, a.Last, a.Head = c.Count, c.Last, c.Head
	}
	return Decision{Drafts: []Draft{bookDraft(BookStream, a.Name(), by, s.Now, a)}}, nil
}

// ClosingOf reads a closing of a day from its event; false for any other event.
func ClosingOf(e Event) (date string, c DayClosing, ok bool) {
	var a CloseDay
	if e.Stream != BookStream || e.Kind != string(a.Name()) || json.Unmarshal(e.Data, &a) != nil {
		return "", c, false
	}
	return a.Date, DayClosing{DayCount: DayCount{Count: a.Count, Last: a.Last, Head: a.Head}, At: e.RecordedAt, By: e.By}, true
}

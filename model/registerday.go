package model

import (
	"context"
	"strings"
	"time"
)

// RegisterBook reads the register as one reads the paper book: a day a page.
type RegisterBook interface {
	// RegisterDay reads what was recorded on one civil date of the office
	// (2026-11-19; empty: today), in the order of the register numbers.
	RegisterDay(ctx context.Context, date string) (RegisterDay, error)
}

// RegisterDay is one page of the register, as far as one person may see it.
type RegisterDay struct {
	Date string // 2026-11-19
	// Prev and Next are the nearest dates on which the office is open or
	// something was recorded, from the beginning of the book until today; empty
	// where there is none.
	Prev, Next string
	Works      bool   // the office is open on this date
	Why        string // why it is not: a code of calendar
	WhyName    string // of the closure
	Entries    []Entry
	// Whole: the viewer is one of those who know every number. Others have the
	// entries that are theirs, and no figure beside them.
	Whole bool
	// OfYear is how many numbers the year gave until the end of the day; Missing
	// are those of the day, or just before it, that no entry has.
	OfYear  uint64
	Missing []uint64
	// Closings are the times the day was closed, the oldest first. What was
	// recorded after the first is late.
	Closings []DayClosing
	// Head is the running sum over every event of the book, now, in hex; only where
	// the page is whole, for it moves with what others do.
	Head string
	// Barred is why this viewer cannot close the day, and who could; nil: they can.
	Barred *Error
}

// Entry is one line of the register: the case without its events, clocks and
// actions, and what happened to the line.
type Entry struct {
	Case   CaseView
	Late   bool    // recorded after the day had been closed
	Struck *Strike // the entry is void; nil also where the viewer may know no more than its state
}

// Strike is how an entry became void.
type Strike struct {
	Reason Reason
	At     time.Time
	By     Doer
}

// DayCount is what close_day writes down about its day: how many entries were
// recorded, the last of their numbers, and the running sum of the book.
type DayCount struct {
	Count int
	Last  uint64
	Head  string
}

// DayClosing is one closing of a day.
type DayClosing struct {
	DayCount
	At     time.Time
	By     Doer
	Sealed *Checkpoint // what was signed after it; nil: nothing was
}

// KnowsNumbers tells whether no number of the register is missing for v, though
// nothing but the number may be known.
func (v Viewer) KnowsNumbers() bool { return v.Has(Petugas, Auditor, Pengelola, Sekretaris, Kepala) }

// Late tells whether an entry came after the closing: by its number, for an
// entry may be decided before the closing and recorded after it. A closing that
// holds no checkpoint is held against the moment of recording.
func (c DayClosing) Late(no uint64, recorded time.Time) bool {
	if c.Head == "" {
		return recorded.After(c.At)
	}
	return no > c.Last
}

// EntryOf turns a case into its line of the register, by the same filter as
// View.
func EntryOf(in ViewInput) Entry {
	e := Entry{Case: recordOf(in)}
	if in.Case.State != Voided || in.Sight.Level < SeeDesk {
		return e
	}
	undone := Undone(in.Events)
	for _, ev := range in.Events {
		if ev.Kind != "void" || undone(ev) || strings.HasSuffix(ev.Stream, "/log") {
			continue
		}
		v := eventView(ev, in)
		e.Struck = &Strike{At: v.At, By: v.By}
		if v.Reason != nil {
			e.Struck.Reason = *v.Reason
		}
	}
	return e
}

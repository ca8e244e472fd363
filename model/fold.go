package model

import (
	"strings"
	"time"
)

// Fold adds up the events of one case: those of its stream, in order, and, in
// any place after what they speak of, those of its log (print, reveal, read),
// which do not count in the version. What an undone deed did is left out, so
// that undo restores exactly. Unknown kinds, of a newer program, are passed
// over; a case's words are empty where its key is gone.
func Fold(id CaseID, evs []Event) Case {
	c := Case{ID: id, Round: 1}
	evs = Emptied(evs)
	undone := undoneDeeds(evs)
	for _, e := range evs {
		log := strings.HasSuffix(e.Stream, "/log")
		if !log {
			c.Version = e.N
		}
		if undone[e.Deed] {
			c.retracted(e)
			continue
		}
		if log && (e.Kind == "hold" || e.Kind == "release") {
			c.Held = e.Kind == "hold"
			continue
		}
		if !log && e.Kind == KindDestroyed {
			c.destroy(e)
			continue
		}
		b := newBody(ActionName(e.Kind))
		if b == nil || join(e, b) != nil {
			continue
		}
		b.apply(&c, e)
		if log {
			if e.Kind == "print" {
				c.LastSent = true
			}
			continue
		}
		c.note(b, e)
	}
	return c
}

// retracted keeps of a deed that was taken back who wrote a result with it: who
// wrote it once does not ratify it when somebody else submits it again.
func (c *Case) retracted(e Event) {
	var r SubmitResult
	if e.Kind == "submit_result" && join(e, &r) == nil {
		c.Retracted = append(c.Retracted, r.Authors...)
	}
}

// note keeps what undo and objections need to know of the newest deed.
func (c *Case) note(b body, e Event) {
	if e.Deed != c.LastDeed {
		c.LastSent = false
	}
	c.LastDeed, c.LastBy, c.LastKind, c.LastAt = e.Deed, e.RecordedBy, e.Kind, e.RecordedAt
	if s, ok := b.(interface{ sent() bool }); ok && s.sent() {
		c.LastSent = true
	}
	if l, ok := b.(interface{ left() bool }); ok && l.left() {
		c.LastSent = true
	}
	if e.By.Person == e.RecordedBy {
		return
	}
	if n := len(c.OnBehalf); n > 0 && c.OnBehalf[n-1].Deed == e.Deed {
		if e.Kind == "answer" { // what an official said at the counter, not the check before it
			c.OnBehalf[n-1].Kind = e.Kind
		}
	} else {
		c.OnBehalf = append(c.OnBehalf, OnBehalf{Deed: e.Deed, Kind: e.Kind, By: e.By, RecordedBy: e.RecordedBy, At: e.RecordedAt})
	}
}

// undoneDeeds names the deeds that an undo of the case, or the parting of what
// was merged, took back.
func undoneDeeds(evs []Event) map[DeedID]bool {
	var out map[DeedID]bool
	for _, e := range evs {
		if e.Kind != "undo" && e.Kind != "unmerge" {
			continue
		}
		var u struct {
			Deed DeedID `json:"deed"`
		}
		if join(e, &u) == nil && u.Deed != "" {
			if out == nil {
				out = map[DeedID]bool{}
			}
			out[u.Deed] = true
		}
	}
	return out
}

// Undone tells which of a case's events were taken back.
func Undone(evs []Event) func(Event) bool {
	u := undoneDeeds(evs)
	return func(e Event) bool { return u[e.Deed] }
}

func (c *Case) mark(name string, e Event, ref string) { c.markAt(name, e, e.At, ref) }

func (c *Case) markAt(name string, e Event, at time.Time, ref string) {
	c.Marks = append(c.Marks, Mark{Name: name, At: at, RecordedAt: e.RecordedAt, N: e.N, Round: c.Round, Ref: ref})
}

// enter brings the case into a state; `at` of later deeds is not before it.
func (c *Case) enter(s State, e Event) {
	c.State, c.Entered, c.EnteredBy = s, e.At, e.Deed
}

// stopWaiting ends the wait for the complainant, if there is one.
func (c *Case) stopWaiting(e Event) {
	if c.Waiting == nil {
		return
	}
	c.Waiting = nil
	if n := len(c.Waits); n > 0 && c.Waits[n-1].To.IsZero() {
		c.Waits[n-1].To = e.At
	}
}

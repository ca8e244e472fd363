package model

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"
)

// Waiters opens the waiting list of the office's special room.
type Waiters interface {
	// Waiting is the list of those who were sent to the special room before their
	// complaint was booked. It is the desk's; whoever has no counter finds it empty.
	Waiting() WaitingRoom
}

// WaitingRoom keeps forms that were parked with the person they are of, sealed
// and synced beside the drafts: seen by every clerk of the book, taken by one.
type WaitingRoom interface {
	// Park puts a form there, in place of the clerk's own draft of it.
	Park(ctx context.Context, w Waiter) error
	// List is who waits, the longest first, without what was typed.
	List(ctx context.Context) ([]Waiter, error)
	// Take makes the form the viewer's own draft again; false where somebody else
	// was faster. It refuses where the viewer has a draft of that form already.
	Take(ctx context.Context, id DeedID) (FormDraft, bool, error)
	// Drop forgets who waits.
	Drop(ctx context.Context, id DeedID) error
}

// MostWaiters bounds the list that one person sees: more do not fit into any room.
const MostWaiters = 50

// CounterForm is the name of the counter's form, the one that may be parked.
const CounterForm = "register"

// Waiter is somebody who waits for the special room.
type Waiter struct {
	FormDraft // its Saved is since when they wait, its Title what is shown of them
	By        StaffID
}

// Guarded is true for a form that concerns the staff, or a matter that is secret
// from its first moment: until it is reviewed it is read by whoever took it down.
func (w Waiter) Guarded(o *Office) bool {
	if w.Values["respondent.kind"] != "" || w.Values["identity"] == string(IdentityWithheld) || w.Values["secrecy"] == string(SecrecySecret) {
		return true
	}
	c, _ := o.CategoryOf(w.Values["category"])
	return c.Secret || c.Withheld || c.Class == Oversight
}

// HandedTo is the form as somebody goes on with it: what the other clerk saw
// masked is not handed on, for it was theirs to take over.
func (w Waiter) HandedTo(who StaffID) FormDraft {
	d := w.FormDraft
	d.Values = maps.Clone(d.Values)
	if who != w.By {
		maps.DeleteFunc(d.Values, func(k, v string) bool {
			return strings.HasPrefix(k, "same_person.") || strings.ContainsRune(v, '•') && strings.HasPrefix(k, "complainant.")
		})
	}
	return d
}

// LongestFirst sorts who waits.
func LongestFirst(all []Waiter) {
	slices.SortStableFunc(all, func(a, b Waiter) int { return a.Saved.Compare(b.Saved) })
}

// Waited is how long somebody has waited.
func (w Waiter) Waited(now time.Time) time.Duration { return max(0, now.Sub(w.Saved)) }

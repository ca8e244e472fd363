package model

import (
	"context"
	"time"
)

// StandFor is how long after a session was cut its person is offered to go on
// where they stood.
const StandFor = 30 * time.Minute

// Stand is where somebody's console stands: places and numbers of ours, and what
// they filter by; never a text of a case.
type Stand struct {
	Began  time.Time `json:"began"` // when the session did: which one it was
	At     time.Time `json:"at"`
	Place  string    `json:"place"`
	Filter string    `json:"filter,omitempty"`
	Steps  []Step    `json:"steps,omitempty"` // what was opened above the place
	Draft  string    `json:"draft,omitempty"` // name of the draft that the place itself has open
	Ended  bool      `json:"ended,omitempty"` // the session is over: nobody stands there now
}

// Step is one thing that was opened: a route of the console by its name.
type Step struct {
	Route  string     `json:"route"`
	Case   CaseID     `json:"case,omitempty"`
	Action ActionName `json:"action,omitempty"`
	Tab    int        `json:"tab,omitempty"`
	Clock  string     `json:"clock,omitempty"`
	Round  int        `json:"round,omitempty"`
	For    string     `json:"for,omitempty"`
	Text   string     `json:"text,omitempty"`  // what is searched for
	Draft  string     `json:"draft,omitempty"` // name of the draft that is open
}

// Stands keeps where the person stands, in each of their sessions.
type Stands interface {
	Keep(context.Context, Stand) error
	// Last is what the newest of those sessions has kept that are over, unless it is
	// older than StandFor. Where none is over it is that of the newest: that a link
	// is cut is noticed late, and its person is back before.
	Last(context.Context) (Stand, bool, error)
	// Forget drops what the session that began then has kept, and no other's.
	Forget(ctx context.Context, began time.Time) error
}

// StandKeeper has the person's Stands.
type StandKeeper interface{ Stands() Stands }

package model

import (
	"slices"
	"time"

	"aduan/model/calendar"
)

// Calendars gives the office's calendar as it was in force at a moment of
// recording. A running clock reads today's, a stopped one that of the event
// which stopped it (store.md 8).
type Calendars func(recorded time.Time) *calendar.Calendar

// Clock is one deadline of a case, computed and never stored as truth.
type Clock struct {
	Name        string        `json:"name"`
	Label       string        `json:"-"`
	Round       int           `json:"round,omitempty"`
	Limit       int           `json:"limit"`
	Unit        calendar.Unit `json:"unit"`
	Target      int           `json:"target,omitempty"`
	StartedAt   time.Time     `json:"started_at"`
	DueAt       time.Time     `json:"due_at"`
	StoppedAt   time.Time     `json:"stopped_at,omitzero"`
	PausedSince time.Time     `json:"paused_since,omitzero"`
	State       ClockState    `json:"state"`
	Basis       string        `json:"basis,omitempty"`
	RuleVersion uint32        `json:"rule_version,omitempty"`
	// Provisional: the limit is that of the profile's provisional class.
	Provisional bool `json:"provisional,omitempty"`
	// OfClass: the rule is for one class, and another may still be set.
	OfClass bool `json:"-"`
	// Uncertain: the sum runs into a year without a decree on holidays.
	Uncertain bool `json:"uncertain,omitempty"`
	// Left counts working days still to come, for a limit in working days.
	Left int `json:"left,omitempty"`
	// Used is the share of the limit used at Now, 0 and up.
	Used float64 `json:"-"`
	// StartedBy and StoppedBy are the events that did it.
	StartedBy Cause `json:"started_by,omitzero"`
	StoppedBy Cause `json:"stopped_by,omitzero"`
	// Stops are the marks that would stop it, by their names; Starts, of one that
	// has not begun, those that would start it.
	Starts []string        `json:"-"`
	Stops  []string        `json:"-"`
	For    string          `json:"for,omitempty"` // which complainant or disposition, where there are several
	Ledger []calendar.Step `json:"ledger,omitempty"`
	// Proposes names the deed that the end of the clock proposes.
	Proposes ActionName `json:"proposes,omitempty"`
	// Aside: nobody at the desk can stop it in time by working faster: the
	// complainant's own time, the service that the complaint is about, or a
	// paper that is merely printed. Lists show it only where nothing else runs.
	Aside bool `json:"-"`
	// SetFor is the moment that somebody set, before pauses moved it: a disposition's
	// own, or another body's. Zero where the limit is that of a rule.
	SetFor time.Time `json:"set_for,omitzero"`
	// Extended is by how much of its unit it was lengthened, at ExtendedAt; both
	// stand in Limit already. Extends is by how much it may still be, once.
	Extended   int       `json:"extended,omitempty"`
	ExtendedAt time.Time `json:"extended_at,omitzero"`
	Extends    int       `json:"extends,omitempty"`
	// Rolls, Pauses and MaxPause are those of the rule it was computed by, for
	// whoever computes it again at another moment.
	Rolls    bool `json:"-"`
	Pauses   bool `json:"-"`
	MaxPause int  `json:"-"`
}

// Cause is the event that started or stopped a clock: the name of its mark, and
// its number in the case's stream, 0 where the case itself says so.
type Cause struct {
	Mark string `json:"mark"`
	N    uint32 `json:"n,omitempty"`
}

// InOrder lists clocks as people read them: running ones by what falls due
// first, then those that have stopped.
func InOrder(clocks []Clock) []Clock {
	out := slices.Clone(clocks)
	sortClocks(out)
	return out
}

// Running is true while somebody must still do something for it.
func (c Clock) Running() bool {
	return c.State == ClockRunning || c.State == ClockOverdue || c.State == ClockPaused
}

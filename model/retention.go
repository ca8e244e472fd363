package model

import (
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"time"
)

// Retention is how long the cases of a class are kept after they ended: active
// at the desk, then inactive in the archive (JRA).
type Retention struct {
	Class    Class  `yaml:"class" json:"class"`
	Active   int    `yaml:"active" json:"active"`     // years
	Inactive int    `yaml:"inactive" json:"inactive"` // years
	Then     string `yaml:"then" json:"then,omitempty"`
	Basis    string `yaml:"basis" json:"basis,omitempty"`
}

// What is done with a case whose time is over, as the retention schedule has it:
// destroyed, appraised anew first, or kept for ever.
const (
	ThenDestroy  = "destroy"
	ThenAppraise = "appraise"
	ThenKeep     = "keep"
)

// The years that are assumed where a profile says nothing (domain.md 8): the
// longest that is usual, for what is destroyed does not come back.
const (
	assumedActive   = 3
	assumedInactive = 3
)

// RetentionOf is how long cases of a class are kept; assumed where the profile
// does not say it, or says that it assumes it.
func (o *Office) RetentionOf(class Class) (r Retention, assumed bool) {
	if i := slices.IndexFunc(o.Archive, func(r Retention) bool { return r.Class == class }); i >= 0 {
		return o.Archive[i], slices.Contains(o.Assumed, "retention")
	}
	return Retention{Class: class, Active: assumedActive, Inactive: assumedInactive}, true
}

// KeptUntil is when a case may be destroyed; zero while it goes on. A merged one
// goes with the case that it went into.
func (c *Case) KeptUntil(o *Office) time.Time {
	if c.State.Live() || c.State == Merged || c.Entered.IsZero() {
		return time.Time{}
	}
	r, _ := o.RetentionOf(c.Class)
	return c.Entered.AddDate(r.Active+r.Inactive, 0, 0)
}

// Retentions proposes what is due to be destroyed. Nothing is ever destroyed by
// itself.
type Retentions interface {
	// Retention looks at the cases from a cursor on, a part at a time, and gives those
	// that have been kept long enough and those on hold; for pengelola, sekretaris,
	// kepala and auditor.
	Retention(ctx context.Context, after string) (RetentionPart, error)
	// KeptCopies are the copies of the book that this computer remembers, the newest
	// first: those older than an erasure still hold the key; for the same people and
	// the admin.
	KeptCopies(context.Context) ([]Copy, error)
}

// RetentionReaders may see what is due to be destroyed.
func RetentionReaders() []Role { return []Role{Pengelola, Sekretaris, Kepala, Auditor} }

// RetentionPart is one part of the cases.
type RetentionPart struct {
	Due  []DueCase `json:"due"`
	Next string    `json:"next,omitempty"` // cursor; empty at the end
}

// DueCase is a case whose time is over, or that a legal hold keeps, whenever its
// time is over (Held).
type DueCase struct {
	CaseRef
	Class  Class     `json:"class,omitempty"`
	State  State     `json:"state"`
	Ended  time.Time `json:"ended_at,omitzero"`   // zero while it goes on
	Until  time.Time `json:"kept_until,omitzero"` // likewise
	Held   bool      `json:"held,omitempty"`
	Erased bool      `json:"erased,omitempty"` // nobody of it is left to be erased
	Rule   Retention `json:"rule"`
	// Assumed: no retention schedule of the office says how long.
	Assumed bool `json:"assumed,omitempty"`
}

// Hold keeps a case from being destroyed: it is tied to a legal matter.
type Hold struct {
	plain
	Case   string `json:"about,omitempty" f:"case,required"`
	Reason string `json:"reason,omitempty" f:"lines,required"`
}

func (*Hold) Name() ActionName { return "hold" }

// Needs the case that is held.
func (a *Hold) Needs() Needs { return Needs{Cases: []string{a.Case}} }

// Decide refuses a case that is held already.
func (a *Hold) Decide(s Situation) (Decision, error) { return holding(s, a, a.Reason, false) }

// Release ends a hold.
type Release struct {
	plain
	Case   string `json:"about,omitempty" f:"case,required"`
	Reason string `json:"reason,omitempty" f:"lines,required"`
}

func (*Release) Name() ActionName { return "release" }

// Needs the case that is released.
func (a *Release) Needs() Needs { return Needs{Cases: []string{a.Case}} }

// Decide refuses a case that nobody holds.
func (a *Release) Decide(s Situation) (Decision, error) { return holding(s, a, a.Reason, true) }

// holding writes into the case's log, outside its version: what is done on the
// case meanwhile is no conflict. The reason is sealed like all free text.
func holding(s Situation, a Action, reason string, held bool) (Decision, error) {
	by, err := bookDeed(s, a.Name(), "", Pengelola, Kepala)
	if err != nil {
		return Decision{}, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Decision{}, err
	}
	c, err := s.oneCase()
	switch {
	case err != nil:
		return Decision{}, err
	case c.Destroyed != nil:
		return Decision{}, c.destroyed()
	case c.Held && !held:
		return Decision{}, NotNow("held_already")
	case !c.Held && held:
		return Decision{}, NotNow("not_held_case")
	}
	secret, jerr := json.Marshal(map[string]any{"reason": Reason{Text: reason}})
	if jerr != nil {
		secret = nil // a text holds nothing that JSON cannot carry
	}
	return Decision{Drafts: []Draft{{Stream: StreamOf(c.ID) + "/log", Kind: string(a.Name()), At: s.Now, By: by, Secret: secret, Key: c.Key}}}, nil
}

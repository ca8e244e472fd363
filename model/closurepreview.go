package model

import (
	"context"
	"time"
)

// ClosurePreviews tells what a closure would do before it is done.
type ClosurePreviews interface {
	// PreviewClosure says which open cases' deadlines move if a day is added or
	// taken away: one part of the open cases a call, so that whoever asks can say
	// how far it is, and stop. It refuses what the deed itself would refuse, a
	// missing role aside.
	PreviewClosure(ctx context.Context, c ClosureChange, after string) (ClosurePart, error)
	// PreviewImport says the same of many days that are added at once.
	PreviewImport(ctx context.Context, a *ClosuresImport, after string) (ClosurePart, error)
}

// ClosureChange is a closure that may be added or taken away.
type ClosureChange struct {
	Date   string // 2026-12-15
	Remove bool
}

// Action is the deed that makes the change; the name and basis of a closure move
// nothing.
func (c ClosureChange) Action() Action {
	if c.Remove {
		return &ClosureRemove{Date: c.Date}
	}
	return &ClosureAdd{Date: c.Date, Title: c.Date}
}

// ClosurePart is what became of some of the open cases.
type ClosurePart struct {
	Moves  []ClosureMove
	Others int    // ordinary cases that move and of which the viewer may know no more
	Done   int    // open cases looked at so far, with those of the parts before
	Open   int    // open cases there are, but for those that others keep secret
	Next   string // where the next part begins; empty at the end
}

// ClosureMove is one running deadline of one open case, before and after. It
// holds no word of the case.
type ClosureMove struct {
	CaseRef
	Clock string    `json:"clock"`
	Label string    `json:"-"`
	Round int       `json:"round,omitempty"`
	For   string    `json:"for,omitempty"`
	Was   time.Time `json:"was"`
	Will  time.Time `json:"will"`
}

// MayPreview are the roles that look at what a rule would change
// (procedure.md 3, book-level deeds), with the admin whose deed a closure is.
func MayPreview() []Role { return []Role{Admin, Pengelola, Sekretaris, Kepala, Auditor, PPID} }

// Complained tells whether a case is about the viewer: then it is in no figure of
// theirs.
func Complained(f SightFacts, v Viewer, o *Office) bool { return isRespondent(f.Respondent, v, o) }

// Plain tells whether a case may stand in a figure of those who may know no more
// of it: it is neither secret nor perhaps about the staff.
func Plain(f SightFacts) bool { return !f.Secret && !unclear(f) }

// MovedClocks pairs the running clocks of one case under two calendars and gives
// those that are due at another moment, the earliest first.
func MovedClocks(was, will []Clock) []ClosureMove {
	type name struct {
		clock, who string
		round      int
		start      int64
	}
	of := func(k Clock) name { return name{k.Name, k.For, k.Round, k.StartedAt.UnixMilli()} }
	next := make(map[name]time.Time, len(will))
	for _, k := range will {
		if k.Running() {
			next[of(k)] = k.DueAt
		}
	}
	var out []ClosureMove
	for _, k := range was {
		due, ok := next[of(k)]
		if !k.Running() || !ok || due.Equal(k.DueAt) {
			continue
		}
		out = append(out, ClosureMove{Clock: k.Name, Label: k.Label, Round: k.Round, For: k.For, Was: k.DueAt, Will: due})
	}
	return out
}

package model

import (
	"context"
	"reflect"

	"aduan/model/calendar"
)

// KeptRules tells which open cases go on under rules that the profile in force
// has no more: a later profile does not rewrite what was promised.
type KeptRules interface {
	// KeptRules looks at one part of the open cases a call.
	KeptRules(ctx context.Context, after string) (KeptPart, error)
}

// KeptPart is what was found in some of the open cases.
type KeptPart struct {
	Rules  []KeptRule
	Others int    // cases with such a rule of which the viewer may know no more
	Done   int    // open cases looked at so far, with those of the parts before
	Open   int    // open cases there are, but for those that others keep secret
	Next   string // where the next part begins; empty at the end
}

// KeptRule is one running deadline of one open case that is counted by an older
// version of the rules. Now is what the profile in force says, nil where it has
// no such deadline. It holds no word of the case.
type KeptRule struct {
	CaseRef
	Clock   string        `json:"clock"`
	Label   string        `json:"-"`
	Version uint32        `json:"rule_version"`
	Limit   int           `json:"limit"`
	Unit    calendar.Unit `json:"unit"`
	Now     *KeptLimit    `json:"now,omitempty"`
}

// KeptLimit is a limit with its unit.
type KeptLimit struct {
	Limit int           `json:"limit"`
	Unit  calendar.Unit `json:"unit"`
}

// Counts tells whether two rules make the same deadlines: their names for people
// and what they rest on count nothing.
func (rule ClockRule) Counts(other ClockRule) bool {
	rule.Label, rule.Basis, rule.Assumption = other.Label, other.Basis, other.Assumption
	return reflect.DeepEqual(rule, other)
}

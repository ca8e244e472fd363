package model

import (
	"slices"
	"time"
)

// Common is what every action takes besides its own fields (procedure.md 1).
type Common struct {
	// At is when it happened; default: when it is recorded.
	At time.Time `json:"at,omitzero" f:"moment"`
	// BackDatedReason says why it is recorded later than the profile's grace.
	BackDatedReason string `json:"back_dated_reason,omitempty" f:"enum=back_dated_reason"`
	// OnBehalfOf is the official whose deed it is: a post code or a username.
	OnBehalfOf string `json:"on_behalf_of,omitempty" f:"post"`
	// Oral or Scan is the proof of a deed recorded for an official. Scan is the
	// SHA-256 of a sealed file that is kept with the case, in hex.
	Oral bool   `json:"oral,omitempty"`
	Scan string `json:"scan,omitempty" f:"file" seal:"y"`
	// ByPost says in which of one's posts, where two would do.
	ByPost PostID  `json:"by_post,omitempty" f:"post"`
	Reason *Reason `json:"reason,omitempty" seal:"y"`
}

func (c *Common) common() *Common { return c }

// InPost says in which of their posts its author does an action, where they
// left that open.
func InPost(a Action, post PostID) {
	if b, ok := a.(body); ok && b.common().ByPost == "" {
		b.common().ByPost = post
	}
}

// ScanOf is the file that an action names as its proof; empty where it names
// none. Whether it is kept is for the store to see.
func ScanOf(a Action) string {
	if b, ok := a.(body); ok {
		return b.common().Scan
	}
	return ""
}

// Needs is empty by default.
func (*Common) Needs() Needs { return Needs{} }

// Commutes is false by default: a stale screen is told.
func (*Common) Commutes() bool { return false }

// Check and apply default to nothing; actions with fields of consequence have
// their own.
func (*Common) check(*turn) *Error { return nil }

// ReasonCode is the code of the reason, empty where there is none.
func (c *Common) reasonCode() string {
	if c.Reason == nil {
		return ""
	}
	return c.Reason.Code
}

// knownReason is code where it is one of the record's own; what somebody typed
// as a code stands with the words, sealed, and not in the envelope.
func knownReason(code string) string {
	for _, enum := range []string{"reject_reason", "reopen_reason", "amend_reason", "back_dated_reason", "withdraw_ground"} {
		if slices.Contains(Enum(enum), code) {
			return code
		}
	}
	return ""
}

func (c *Common) reasonText() string {
	if c.Reason == nil {
		return ""
	}
	return c.Reason.Text
}

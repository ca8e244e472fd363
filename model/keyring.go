package model

import (
	"context"
	"time"
)

// PendingKey is a key that nobody has and that asked to come in.
type PendingKey struct {
	Key         string    `json:"key"` // as in authorized_keys, without a remark
	Fingerprint string    `json:"fingerprint"`
	From        string    `json:"from"` // the address it last came from
	First       time.Time `json:"first"`
	Last        time.Time `json:"last"`
	Tries       int       `json:"tries"`
}

// KeyRing reads what the book remembers of keys beside the journal: it is worth
// keeping, and no evidence.
type KeyRing interface {
	// PendingKeys are the keys that knocked and are nobody's, the newest first;
	// for the admin alone.
	PendingKeys(context.Context) ([]PendingKey, error)
	// KeysSeen tells when each key last came in, by its fingerprint: every key
	// to the admin, to everybody else their own.
	KeysSeen(context.Context) (map[string]time.Time, error)
}

// MostPending bounds the unknown keys that are remembered; MostPendingFrom
// those of one address, so that one stranger cannot push out all others.
const (
	MostPending     = 100
	MostPendingFrom = 5
)

package tuitest

import (
	"context"
	"time"

	"aduan/model"
)

// PendingKeys are the keys that knocked, as they were given.
func (d *Desk) PendingKeys(context.Context) ([]model.PendingKey, error) { return d.Knocks, d.Broken }

// KeysSeen tells when each key last came in.
func (d *Desk) KeysSeen(context.Context) (map[string]time.Time, error) { return d.KeySeen, d.Broken }

package tuitest

import (
	"context"

	"aduan/model"
)

// KeptRules answers with d.Older.
func (d *Desk) KeptRules(context.Context, string) (model.KeptPart, error) { return d.Older, d.Broken }

package ui

import (
	"slices"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

// BreachClock is the clock of the 3x24 hours of a breach that somebody is still to
// be told of.
func BreachClock(b model.Breach, now time.Time) *model.Clock {
	return &model.Clock{State: model.ClockRunning, Unit: calendar.Hours, StartedAt: b.FoundAt, DueAt: b.DueAt,
		Used: float64(now.Sub(b.FoundAt)) / float64(model.BreachLimit)}
}

// Records tells whether a record of personal data is one's to read. The book
// judges; this spares a way that leads nowhere.
func (e *Env) Records(part string) bool {
	var roles []model.Role
	switch part {
	case RecordsAccess:
		roles = model.AccessReaders()
	case RecordsRetention:
		roles = model.RetentionReaders()
	case RecordsBreach:
		roles = model.BreachReaders()
	}
	return slices.ContainsFunc(roles, e.Holds)
}

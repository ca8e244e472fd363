package store

import (
	"time"

	"aduan/model"
)

// Names that cases are counted under, for a day ("2026-11-20") or a month
// ("2026-11") in the office's zone.
const (
	countReceived    = "received"
	countOnTheSpot   = "answered_on_the_spot"
	countDelivered   = "delivered"
	countClosed      = "closed"
	countResponseAll = "response_all"
	countResponseMet = "response_met"
)

// countNames are all of them; a row names one by its place.
var countNames = []string{countReceived, countOnTheSpot, countDelivered, countClosed, countResponseAll, countResponseMet}

// tallyOf names the counters that count a case. Figures count by received_at
// (procedure.md 3); what was done counts on its own day. A voided entry is
// outside all figures.
func tallyOf(c *model.Case, evs []model.Event, clocks []model.Clock, zone *time.Location) (out [][2]string) {
	if c.State == model.Voided {
		return nil
	}
	month := func(t time.Time, name string) {
		out = append(out, [2]string{t.In(zone).Format("2006-01"), name})
	}
	both := func(t time.Time, name string) {
		out = append(out, [2]string{t.In(zone).Format(time.DateOnly), name})
		month(t, name)
	}
	both(c.ReceivedAt, countReceived)
	if onTheSpot(evs) {
		both(c.RecordedAt, countOnTheSpot)
	}
	if at, ok := lastMark(c, "deliver", "answer"); ok && !onTheSpot(evs) {
		both(at, countDelivered)
	}
	if at, ok := lastMark(c, "close"); ok && c.State == model.Closed {
		both(at, countClosed)
	}
	switch keptOf(clocks, model.DutyResponse) { // what still runs is decided once it is late, which lateResponses finds
	case keptMet:
		month(c.ReceivedAt, countResponseMet)
		month(c.ReceivedAt, countResponseAll)
	case keptMissed, keptBehind:
		month(c.ReceivedAt, countResponseAll)
	}
	return out
}

// onTheSpot tells whether the case was booked and answered in one deed.
func onTheSpot(evs []model.Event) bool {
	for _, e := range evs {
		if e.Deed != evs[0].Deed {
			return false
		}
		if e.Kind == "answer_on_the_spot" || e.Kind == "close" {
			return true
		}
	}
	return false
}

func lastMark(c *model.Case, names ...string) (at time.Time, ok bool) {
	for _, m := range c.Marks {
		for _, n := range names {
			if m.Name == n {
				at, ok = m.At, true
			}
		}
	}
	return at, ok
}

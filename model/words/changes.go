package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

// Changes says, a sentence each, what would move a deadline or stop it; of one
// that has stopped, by what it did.
func (c *Catalogue) Changes(k model.Clock, now time.Time) (out []string) {
	return c.changes(k, now, func(t time.Time) string { return c.Moment(t, now) })
}

// changes writes moments with at.
func (c *Catalogue) changes(k model.Clock, now time.Time, at func(time.Time) string) (out []string) {
	say := &c.reckon
	if k.Extended > 0 {
		out = append(out, fmt.Sprintf(say.extended, c.Limit(k.Extended, k.Unit), at(k.ExtendedAt)))
	}
	if !k.Running() {
		if cause := c.Cause(k.StoppedBy); cause != "" && !k.StoppedAt.IsZero() {
			out = append(out, fmt.Sprintf(say.stopped, at(k.StoppedAt), cause))
		}
		return out
	}
	closed := k.Unit == calendar.WorkingDays || k.Rolls
	switch {
	case k.State == model.ClockPaused:
		out = append(out, say.paused)
	case k.Pauses:
		out = append(out, say.mayPause)
	}
	if k.Pauses && k.MaxPause > 0 {
		out = append(out, fmt.Sprintf(say.maxPause, k.MaxPause))
	}
	switch {
	case closed:
		out = append(out, say.mayClose)
	case k.Unit == calendar.Hours && !k.Pauses:
		out = append(out, say.runsOn)
	case k.Unit != calendar.Hours:
		out = append(out, say.wholeDays)
	}
	switch {
	case k.Provisional:
		out = append(out, say.mayClass)
	case k.OfClass:
		out = append(out, say.reclassed)
	}
	if k.Extends > 0 {
		out = append(out, fmt.Sprintf(say.mayExtend, c.Limit(k.Extends, k.Unit)))
	}
	if k.Uncertain {
		out = append(out, fmt.Sprintf(say.noDecree, lastYear(k, now)))
	}
	if k.Proposes != "" {
		out = append(out, fmt.Sprintf(say.proposes, c.Action(k.Proposes).Name))
	}
	if text := c.stops(k); text != "" {
		out = append(out, text)
	}
	return out
}

// lastYear is the year that a sum runs into.
func lastYear(k model.Clock, now time.Time) int {
	if k.DueAt.IsZero() {
		return now.Year() + 1
	}
	return k.DueAt.Add(-1).Year()
}

// Starts says after what a deadline begins that has not begun.
func (c *Catalogue) Starts(k model.Clock) string { return c.either(c.reckon.starts, k.Starts) }

func (c *Catalogue) stops(k model.Clock) string { return c.either(c.reckon.stops, k.Stops) }

// either names several events, any of which is enough.
func (c *Catalogue) either(sentence string, marks []string) string {
	var by []string
	for _, mark := range marks {
		if text, ok := c.reckon.causes[mark]; ok && !slices.Contains(by, text) {
			by = append(by, text)
		}
	}
	switch n := len(by); n {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf(sentence, by[0])
	default:
		return fmt.Sprintf(sentence, strings.Join(by[:n-1], ", ")+c.reckon.or+by[n-1])
	}
}

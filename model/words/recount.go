package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

// Recount tells as one paragraph, to be read aloud, how a deadline was counted:
// the rule, by what it began, every interval that counted or did not, the sum,
// how it stands, and what would move it.
func (c *Catalogue) Recount(k model.Clock, register string, now time.Time) string {
	say := &c.reckon
	due := c.spokenDueOf(k)
	out := []string{fmt.Sprintf(say.fallsDue, c.Clock(k), register, due)}
	if k.SetFor.IsZero() {
		out = append(out, fmt.Sprintf(say.rule, c.Limit(k.Limit, k.Unit)))
	} else {
		out = append(out, fmt.Sprintf(say.wasSet, c.spokenMoment(k.SetFor)))
	}
	if basis := basis(k, ", ", say.versionAloud); basis != "" {
		out = append(out, fmt.Sprintf(say.basis, strings.TrimSuffix(basis, ".")))
	}
	total := 0.0
	for _, r := range c.reckoned(k, now, false, c.LongMoment) {
		total = r.Total
		if r.Start {
			out = append(out, fmt.Sprintf(say.from, c.LongMoment(k.StartedAt), r.Reasons[0].String()))
			continue
		}
		counts := say.skipped
		if r.Counted {
			counts = fmt.Sprintf(say.counted, c.Amount(r.Amount), c.Amount(r.Total)+" "+c.unit(r.Total, k.Unit))
		}
		var said []string
		whole := r.Counted && k.Unit != calendar.WorkingDays && k.Unit != calendar.Hours // days count because they are days
		for _, one := range r.Reasons {
			if text := one.String(); !whole && !slices.Contains(said, text) {
				said = append(said, text)
			}
		}
		said = append(said, counts)
		out = append(out, Head(fmt.Sprintf(say.row, c.longInterval(k, r, now), strings.Join(said, ", "))))
	}
	if len(k.Ledger) > 0 {
		out = append(out, fmt.Sprintf(say.total, c.Amount(total)+" "+c.unit(total, k.Unit)))
	}
	stands := c.Countdown(k, now)
	if !k.Running() {
		stands = c.Stopped(k)
	}
	if sign := Sign(k, now); sign == SignRuns || sign == SignNear {
		stands = fmt.Sprintf(say.remains, stands)
	}
	out = append(out, fmt.Sprintf(say.stands, stands))
	return strings.Join(append(out, c.changes(k, now, c.LongMoment)...), " ")
}

func (c *Catalogue) spokenDueOf(k model.Clock) string {
	if k.DueAt.IsZero() {
		return "—"
	}
	return c.spokenMoment(k.DueAt)
}

// spokenMoment is a moment up to which something lasts: the end of a day is 24.00.
func (c *Catalogue) spokenMoment(t time.Time) string {
	if midnight(t) {
		return c.LongDay(t.AddDate(0, 0, -1)) + c.time.at + "24.00 " + ZoneTag(t)
	}
	return c.LongMoment(t)
}

// longInterval names the days of a row, without the year where it is this one;
// of running hours the moments.
func (c *Catalogue) longInterval(k model.Clock, r Reckoned, now time.Time) string {
	if k.Unit == calendar.Hours {
		return fmt.Sprintf(c.reckon.between, c.LongMoment(r.From), c.LongMoment(r.To))
	}
	day := func(t time.Time) string { return strings.TrimSuffix(c.LongDay(t), fmt.Sprintf(" %d", now.Year())) }
	last := r.To.Add(-1)
	if daysBetween(r.From, last) <= 0 {
		return day(r.From)
	}
	return fmt.Sprintf(c.reckon.between, day(r.From), day(last))
}

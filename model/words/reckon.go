package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

// reckonWords are how a language explains a deadline. A %s in them stands for
// what its comment names.
type reckonWords struct {
	labels  ReckonLabels
	causes  map[string]string // what an event did, by its mark: "aduan diterima"
	pauses  map[string]string // why a pause was, by its name
	pause   string            // %s: the reason of a pause
	or      string            // before the last of what would stop a clock
	zero    string            // day zero, after the cause
	until   string            // %s: the moment up to which running hours count
	between string            // %s %s: from, to
	asked   string            // %s %s: since when, until when
	asking  string            // %s: since when
	left    string            // %d
	version string            // %d

	mayPause, maxPause, paused, mayClose, runsOn, wholeDays, mayClass, noDecree, proposes, starts, stops, stopped string

	mayExtend string // %s: by how much
	extended  string // %s %s: by how much, when
	reclassed string
	setFor    string // %s: the moment that somebody set

	wasSet       string // %s, spoken
	versionAloud string // %d, spoken

	fallsDue, rule, basis, from, row, counted, skipped, total, stands, remains string // spoken
}

// ReckonLabels are the labels beside the parts of an explanation.
type ReckonLabels struct {
	Title, Case, Rule, Basis, Started, Due, Stopped, Stands, Rows, Sum, Changes, Printed string
	Counted, Skipped                                                                     string // of a row: %s what it adds, %s what that comes to
}

// ReckonLabels are the labels beside the parts of an explanation.
func (c *Catalogue) ReckonLabels() ReckonLabels { return c.reckon.labels }

// Reckoned is one row of how a deadline was counted: an interval, every reason
// for it, what it adds, and what that comes to.
type Reckoned struct {
	calendar.Row
	Start, Last bool // the row in which the clock began; the one in which it falls due
	Reasons     []Reason
}

// Reason is one reason of an interval: the words, the decree they rest on, and
// of a pause from when to when it was.
type Reason struct {
	Text, Source, Span string
}

// String writes a reason in one piece, with its source.
func (r Reason) String() string {
	text := r.Text
	if r.Source != "" {
		text += " (" + r.Source + ")"
	}
	if r.Span != "" {
		text += "; " + r.Span
	}
	return text
}

// Reckoned are the rows of a clock's ledger, neighbours of a kind folded into
// one; whole, a row for each step. The first names the event that started it.
// Their amounts add up to the last row's total.
func (c *Catalogue) Reckoned(k model.Clock, now time.Time, whole bool) []Reckoned {
	return c.reckoned(k, now, whole, func(t time.Time) string { return c.Moment(t, now) })
}

// reckoned writes moments with at.
func (c *Catalogue) reckoned(k model.Clock, now time.Time, whole bool, at func(time.Time) string) []Reckoned {
	rows := calendar.Fold(k.Ledger)
	if whole {
		rows = unfolded(k.Ledger)
	}
	if len(rows) == 0 {
		return nil
	}
	if first := rows[0]; first.Steps[0].Why != calendar.WhyDayZero { // nothing has counted before it began
		begin := calendar.Step{From: k.StartedAt, To: k.StartedAt}
		rows = slices.Insert(rows, 0, calendar.Row{From: k.StartedAt, To: k.StartedAt, Steps: []calendar.Step{begin}})
	}
	out := make([]Reckoned, len(rows))
	for i, r := range rows {
		out[i] = Reckoned{Row: r, Start: i == 0, Last: i > 0 && i == len(rows)-1}
		if i == 0 {
			out[i].Reasons = []Reason{{Text: c.began(k, r)}}
			continue
		}
		out[i].Reasons = c.reasons(k, r, now, at)
		if before := rows[i-1].Steps[0]; whole && !before.Since.IsZero() && before.Since.Equal(r.Steps[0].Since) {
			out[i].Reasons[0].Span = "" // the first day of the pause has said it
		}
	}
	return out
}

func unfolded(steps []calendar.Step) (out []calendar.Row) {
	total := 0.0
	for _, s := range steps {
		total += s.Amount
		out = append(out, calendar.Row{From: s.From, To: s.To, Counted: s.Counted, Amount: s.Amount, Total: total, Steps: []calendar.Step{s}})
	}
	return out
}

// began says by what a clock began, and whether its day is day zero.
func (c *Catalogue) began(k model.Clock, r calendar.Row) string {
	cause := c.Cause(k.StartedBy)
	switch {
	case r.Steps[0].Why != calendar.WhyDayZero:
		return cause
	case cause == "":
		return c.Why(calendar.WhyDayZero)
	}
	return fmt.Sprintf(c.reckon.zero, cause)
}

// reasons are those of one row, each once.
func (c *Catalogue) reasons(k model.Clock, r calendar.Row, now time.Time, at func(time.Time) string) (out []Reason) {
	for _, s := range r.Reasons() {
		one := Reason{Text: c.Why(s.Why), Source: s.Source}
		switch {
		case s.Why == calendar.WhyPause:
			one.Text, one.Span = c.pauseOf(s.Name), c.span(k, s, now, at)
		case s.Name != "":
			one.Text = s.Name
		case s.Why == calendar.WhyDue && k.Unit == calendar.WorkingDays:
			one.Text = c.Why(calendar.WhyWorking)
		}
		if !slices.Contains(out, one) {
			out = append(out, one)
		}
	}
	return out
}

func (c *Catalogue) pauseOf(name string) string {
	text, ok := c.reckon.pauses[name]
	if !ok {
		text = name
	}
	return fmt.Sprintf(c.reckon.pause, text)
}

// span is from when to when a pause was; the one that still lasts has no end.
func (c *Catalogue) span(k model.Clock, s calendar.Step, now time.Time, at func(time.Time) string) string {
	if s.Since.IsZero() {
		return ""
	}
	since := at(s.Since.In(s.From.Location()))
	if s.Until.IsZero() || !s.Until.Before(now) && k.StoppedAt.IsZero() {
		return fmt.Sprintf(c.reckon.asking, since)
	}
	return fmt.Sprintf(c.reckon.asked, since, at(s.Until.In(s.From.Location())))
}

// Interval writes the days of a row: the first its moment, of running hours up
// to when they ran.
func (c *Catalogue) Interval(k model.Clock, r Reckoned, now time.Time) string {
	switch {
	case r.Start:
		return c.Moment(r.From, now)
	case k.Unit == calendar.Hours:
		return fmt.Sprintf(c.reckon.until, c.Due(r.To, now))
	}
	return c.Days(r.From, r.To.Add(-1))
}

// Cause names the event that started or stopped a clock: "aduan diterima".
func (c *Catalogue) Cause(e model.Cause) string {
	if w, ok := c.reckon.causes[e.Mark]; ok {
		return w
	}
	return e.Mark
}

// Amount writes what a row adds.
func (c *Catalogue) Amount(n float64) string {
	if n == float64(int(n)) {
		return c.Number(int64(n))
	}
	return c.Decimal(n, 1)
}

// unit is the word for so many of a unit.
func (c *Catalogue) unit(n float64, unit calendar.Unit) string {
	word := strings.TrimPrefix(c.Limit(1, unit), "1 ")
	if c.time.plural && n != 1 {
		word += "s"
	}
	return word
}

// Sum writes the rows' amounts and what they come to: 5 + 5 + 3 + 1 = 14 hari
// kerja. It is made of the rows, not of the answer.
func (c *Catalogue) Sum(k model.Clock) string {
	var parts []string
	total := 0.0
	for _, r := range calendar.Fold(k.Ledger) {
		if r.Amount > 0 {
			parts = append(parts, c.Amount(r.Amount))
		}
		total += r.Amount
	}
	if len(parts) == 0 {
		return ""
	}
	sum := strings.Join(parts, " + ")
	if len(parts) > 1 {
		sum += " = " + c.Amount(total)
	}
	sum += " " + c.unit(total, k.Unit)
	if k.State == model.ClockRunning && k.Left > 0 {
		sum += ", " + fmt.Sprintf(c.reckon.left, k.Left)
	}
	return sum
}

// Rule writes what a deadline is: selesai, 14 hari kerja.
func (c *Catalogue) Rule(k model.Clock) string { return c.Clock(k) + ", " + c.Bound(k) }

// Bound is the limit of a deadline; of one that somebody set, until when.
func (c *Catalogue) Bound(k model.Clock) string {
	if k.SetFor.IsZero() {
		return c.Limit(k.Limit, k.Unit)
	}
	return fmt.Sprintf(c.reckon.setFor, c.spokenMoment(k.SetFor))
}

// Basis writes what a deadline rests on, with the version of the rules.
func (c *Catalogue) Basis(k model.Clock) string { return basis(k, " · ", c.reckon.version) }

func basis(k model.Clock, between, version string) string {
	switch {
	case k.RuleVersion == 0:
		return k.Basis
	case k.Basis == "":
		return fmt.Sprintf(version, k.RuleVersion)
	}
	return strings.TrimSuffix(k.Basis, ".") + between + fmt.Sprintf(version, k.RuleVersion)
}

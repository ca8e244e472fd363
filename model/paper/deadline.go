package paper

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/model/words"
)

// Deadline is how one deadline of a case was counted: its rule and basis, the
// event that began it, every interval with its reason and source, the sum, the
// moment, and what would change it. It names the case's number and nobody.
func Deadline(a About, k model.Clock) Document {
	c, l := a.Words, a.Words.ReckonLabels()
	d := Document{Title: words.Head(strings.ToLower(l.Title)) + " " + a.View.Register}
	d.add(a.letterhead(), Rule{}, Heading{Text: l.Title, Title: true}, Space{})
	stands := c.Countdown(k, a.Now)
	if !k.Running() {
		stands = c.Stopped(k)
	}
	due := "—"
	if !k.DueAt.IsZero() {
		due = c.PaperDue(k.DueAt)
	}
	facts := []Pair{{Label: l.Case, Value: a.View.Register, Strong: true}, {Label: l.Rule, Value: c.Rule(k)}, {Label: l.Basis, Value: c.Basis(k)},
		{Label: l.Started, Value: c.PaperMoment(k.StartedAt) + ", " + c.Cause(k.StartedBy)}, {Label: l.Due, Value: due + " " + words.ZoneTag(k.DueAt), Strong: true}}
	if !k.StoppedAt.IsZero() {
		facts = append(facts, Pair{Label: l.Stopped, Value: c.PaperMoment(k.StoppedAt) + ", " + c.Cause(k.StoppedBy)})
	}
	d.add(Pairs{append(facts, Pair{Label: l.Stands, Value: stands})}, Space{}, Heading{Text: l.Rows})
	var rows []Pair
	for _, r := range c.Reckoned(k, a.Now, false) {
		var why []string
		for _, one := range r.Reasons {
			why = append(why, one.String())
		}
		text := strings.Join(why, ", ") + ": " + l.Skipped
		switch {
		case r.Start:
			text = strings.Join(why, ", ")
		case r.Counted:
			text = strings.Join(why, ", ") + ": " + fmt.Sprintf(l.Counted, c.Amount(r.Amount), c.Amount(r.Total))
		}
		rows = append(rows, Pair{Label: c.Interval(k, r, a.Now), Value: text})
	}
	d.add(Pairs{rows}, Space{}, Pairs{[]Pair{{Label: l.Sum, Value: c.Sum(k), Strong: true}}}, Space{})
	if changes := c.Changes(k, a.Now); len(changes) > 0 {
		d.add(Heading{Text: l.Changes}, List{Items: changes}, Space{})
	}
	d.add(Pairs{[]Pair{{Label: l.Printed, Value: c.PaperMoment(a.Now) + " " + words.ZoneTag(a.Now)}}})
	return d
}

package model

import "slices"

// Recall takes a disposition back (Tarik disposisi).
type Recall struct{ answering }

func (*Recall) Name() ActionName                       { return "recall" }
func (a *Recall) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Recall) possible(t *turn) *Error {
	for i := len(t.Case.Dispositions) - 1; i >= 0; i-- {
		d := t.Case.Dispositions[i]
		if a.Disposition != 0 && d.No != a.Disposition {
			continue
		}
		if d.From == t.as.Post && (d.State == DispSent || d.State == DispAccepted) {
			if d.Parent == 0 && t.Case.submitted() {
				return NotNow("state").With("state", t.Case.State).With("action", "recall")
			}
			a.Disposition = d.No
			return nil
		}
	}
	return NotNow("no_disposition").With("action", "recall")
}

func (a *Recall) check(t *turn) *Error { return a.possible(t) }

func (a *Recall) apply(c *Case, e Event) {
	for i := range c.Dispositions {
		d := &c.Dispositions[i]
		if d.No != a.Disposition {
			continue
		}
		if d.State == DispSent || d.State == DispAccepted {
			d.State = DispRecalled
		}
		c.recallBelow(d.No)
		if d.Parent == 0 {
			c.unrouted(e)
		}
	}
	c.mark("recall", e, itoa(a.Disposition))
}

// recallBelow ends what was sent on under a disposition that binds no more, to
// the last hop; what was reported stays.
func (c *Case) recallBelow(no int) {
	for i := range c.Dispositions {
		d := &c.Dispositions[i]
		if d.Parent != no || no == 0 {
			continue
		}
		if d.State == DispSent || d.State == DispAccepted {
			d.State = DispRecalled
		}
		c.recallBelow(d.No)
	}
}

// submitted: a result was handed in this round, so the lead's disposition is no
// longer given back (procedure.md 3).
func (c *Case) submitted() bool {
	return slices.ContainsFunc(c.Marks, func(m Mark) bool { return m.Name == "submit_result" && m.Round == c.Round })
}

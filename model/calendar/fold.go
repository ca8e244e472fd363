package calendar

import "time"

// Row is one or more neighbouring steps shown as one.
type Row struct {
	From, To time.Time
	Counted  bool
	Amount   float64 // of its steps
	Total    float64 // up to and with this row
	Steps    []Step
}

// Reasons are the steps of r that differ in reason, each once, in order.
func (r Row) Reasons() []Step {
	var out []Step
next:
	for _, s := range r.Steps {
		for _, o := range out {
			if o.Why == s.Why && o.Name == s.Name && o.Since.Equal(s.Since) {
				continue next
			}
		}
		out = append(out, s)
	}
	return out
}

// Fold joins neighbours of a ledger for the screen: counted with counted,
// skipped with skipped, a pause only with the same pause; day zero and the last
// row stay alone. Nothing is lost: Steps holds what was joined.
func Fold(steps []Step) []Row {
	var out []Row
	total := 0.0
	for _, s := range steps {
		total += s.Amount
		if n := len(out); n > 0 && joins(out[n-1].Steps[0], s) {
			r := &out[n-1]
			r.To, r.Amount, r.Total = s.To, r.Amount+s.Amount, total
			r.Steps = append(r.Steps, s)
			continue
		}
		out = append(out, Row{s.From, s.To, s.Counted, s.Amount, total, []Step{s}})
	}
	return out
}

func joins(a, b Step) bool {
	switch {
	case a.Counted != b.Counted, a.Why == WhyDayZero, b.Why == WhyDue, b.Why == WhyRolled:
		return false
	case a.Why == WhyPause || b.Why == WhyPause:
		return a.Why == b.Why && a.Since.Equal(b.Since)
	}
	return true
}

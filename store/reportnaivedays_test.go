package store

import (
	"slices"
	"time"

	"aduan/model"
)

// naiveShare names what a share is of what.
func naiveShare() map[string][2]string {
	return map[string][2]string{"in_time_share": {"in_time", "entered"}, "reply_share": {"reply_kept", "entered"}, "rated_share": {"rated", "answered"}}
}

func (n *naive) share(r *model.Reported, tb *model.ReportTable, row model.ReportRow, of [2]string) model.ReportCell {
	part, _ := n.figure(r, tb, row, of[0])
	all, _ := n.figure(r, tb, row, of[1])
	if all.Number == 0 {
		return model.ReportCell{None: true}
	}
	return model.ReportCell{Number: part.Number / all.Number}
}

// naiveStat makes one number of many.
func naiveStat() map[string]func([]int) float64 {
	rank := func(percent int) func([]int) float64 {
		return func(sorted []int) float64 { // the first that so many do not exceed
			for _, d := range sorted {
				within := 0
				for _, other := range sorted {
					if other <= d {
						within++
					}
				}
				if within*100 >= percent*len(sorted) {
					return float64(d)
				}
			}
			return 0
		}
	}
	return map[string]func([]int) float64{"median_days": rank(50), "p90_days": rank(90), "mean_days": func(all []int) float64 {
		sum := 0
		for _, d := range all {
			sum += d
		}
		return float64(sum) / float64(len(all))
	}}
}

// settledAt is when the last clock of the promise to settle was stopped; zero while
// one runs, or where there is none.
func (n *naive) settledAt(v model.CaseView) (last time.Time) {
	for _, k := range v.Clocks {
		if !promises(k.Name, k.Round, model.DutySettlement) {
			continue
		}
		if k.Running() {
			return time.Time{}
		}
		if (k.State == model.ClockMet || k.State == model.ClockMissed) && k.StoppedAt.After(last) {
			last = k.StoppedAt
		}
	}
	return last
}

// days are the working days that the settled cases of a row took, counted on the
// calendar that was in force when the last of their clocks was stopped.
func (n *naive) days(r *model.Reported, row model.ReportRow, stat func([]int) float64) (model.ReportCell, bool) {
	var all []int
	for _, v := range n.cases {
		in, known := n.row(v, row.Part)
		if !known {
			return model.ReportCell{}, false
		}
		last := n.settledAt(v)
		if !in || last.IsZero() || !n.received(r, v) {
			continue
		}
		days := 0
		cal := n.w.b.world.Load().at(last)
		for d := cal.DateOf(*v.ReceivedAt).Add(1); !cal.DateOf(last).Before(d); d = d.Add(1) {
			if cal.WorkingDays(d, d) == 1 {
				days++
			}
		}
		all = append(all, days)
	}
	if len(all) == 0 {
		return model.ReportCell{None: true}, true
	}
	slices.Sort(all)
	return model.ReportCell{Number: stat(all)}, true
}

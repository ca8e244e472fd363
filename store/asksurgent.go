package store

import (
	"slices"

	"aduan/model"
)

// withdraws is who may say that a case is deemed withdrawn.
func (a *asking) withdraws() string {
	if a.c.Class == model.Oversight {
		return toRole(model.Kepala)
	}
	return toRole(model.Pengelola)
}

// proposed tells whether a deed is asked for only once its clock has run out:
// until then it is not one's to do.
func proposed(action model.ActionName) bool { return action == "withdraw" }

// emergency asks for what an emergency needs: to be sent out, and of whoever
// handles it, that what was done is written down.
func (a *asking) emergency() {
	i := slices.IndexFunc(a.clocks, a.urges)
	if i < 0 {
		return
	}
	name := a.clocks[i].Name
	switch {
	case a.c.State == model.InProgress:
		for _, to := range a.handlers() {
			a.add("note", to, name)
		}
	case a.c.State != model.AwaitingRatification && a.c.State != model.Ratified:
		a.add("dispatch", a.desk(), name)
		a.add("dispatch", toRole(model.Pengelola), name)
	}
}

// urges tells whether only what is done in the field stops a clock, by the
// profile in force.
func (a *asking) urges(c rowClock) bool {
	return slices.ContainsFunc(a.o.Clocks, func(r model.ClockRule) bool { return r.Name == c.Name && slices.Contains(r.Stop, "action_taken") })
}

// handlers are who works on a case now.
func (a *asking) handlers() (out []string) {
	if t := a.c.Team; t != nil && t.Lead.Staff != "" {
		out = append(out, toStaff(t.Lead.Staff))
	}
	if a.c.Dispatched && a.c.DispatchedTo != "" {
		out = append(out, toPost(a.c.DispatchedTo))
	}
	for i := range a.c.Dispositions {
		if d := &a.c.Dispositions[i]; d.Live() && d.Parent == 0 {
			out = append(out, toPost(d.Lead))
		}
	}
	return out
}

// asks is when a clock falls due for whoever is asked. One that is paused moves
// as long as the case waits: it is nobody's turn before what runs.
func (rc rowClock) asks() int64 {
	if rc.Paused != 0 {
		return never
	}
	return rc.Due
}

// leftOver gives the clocks that no ask is for (the ceiling, those that others
// have set) to whoever must bring the case on: what falls due first is what they
// see.
func (a *asking) leftOver() {
	for _, c := range a.clocks {
		if c.Aside || slices.ContainsFunc(a.served, c.serves) {
			continue
		}
		for i := range a.out {
			switch x := &a.out[i]; x.Action {
			case "verify", "dispose", "dispatch", "submit_result", "answer", "ratify", "deliver":
				if at := c.asks(); at < x.Due {
					x.Due, x.Clock = at, c.Name
				}
			}
		}
	}
}

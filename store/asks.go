package store

import (
	"slices"

	"aduan/model"
)

// ask says what a case waits for, and from whom: a role ("r:pengelola"), a post
// ("p:kabid_linjamsos"), a person ("s:yudi"), or toInitials.
type ask struct {
	Action model.ActionName
	To     string
	Clock  string // the one that runs for it
	Due    int64  // of that clock; never without one, and while it is paused
}

// toInitials stands for whoever must initial or ratify next. It depends on who
// holds which post at the moment of looking, so it is settled then.
const toInitials = "initials"

func toRole(r model.Role) string     { return "r:" + string(r) }
func toPost(p model.PostID) string   { return "p:" + string(p) }
func toStaff(s model.StaffID) string { return "s:" + string(s) }

// asking collects what a case asks; c holds no opened words.
type asking struct {
	c      *model.Case
	o      *model.Office
	clocks []rowClock
	out    []ask
	served []string // duties that somebody is asked to keep
}

// asksOf is what a case waits for: the rows of screens.md 1a, 1b and 7a.
func asksOf(c *model.Case, o *model.Office, clocks []rowClock) []ask {
	a := &asking{c: c, o: o, clocks: clocks}
	if c.State.Open() {
		a.openCase()
	}
	switch c.State {
	case model.Received:
		a.received()
	case model.Verified:
		a.verified()
	case model.Disposed, model.InProgress:
		a.working()
	case model.AwaitingRatification:
		a.add("ratify", toInitials, "settlement")
	case model.Ratified:
		a.add("deliver", a.desk(), "telling", "response")
	case model.Delivered:
		if untold(c) {
			a.add("deliver", a.desk(), "telling")
			break
		}
		a.add("close", toRole(model.Pengelola), "silence")
	case model.Rejected, model.Forwarded, model.Withdrawn:
		if !c.Told {
			a.add("contact", a.desk(), "telling", "response") // being told is the response too
		}
	}
	a.leftOver()
	return a.out
}

func untold(c *model.Case) bool {
	return slices.ContainsFunc(c.Complainants, func(p model.Complainant) bool { return p.ToldAt.IsZero() })
}

// add asks for an action once a target; of the clocks for the duties the nearest
// counts.
func (a *asking) add(action model.ActionName, to string, duties ...string) {
	if slices.ContainsFunc(a.out, func(x ask) bool { return x.Action == action && x.To == to }) {
		return
	}
	due, name := int64(never), ""
	a.served = append(a.served, duties...)
	for _, c := range a.clocks {
		if !slices.ContainsFunc(duties, c.serves) {
			continue
		}
		if at := c.asks(); name == "" || at < due {
			due, name = at, c.Name
		}
	}
	a.out = append(a.out, ask{Action: action, To: to, Clock: name, Due: due})
}

// desk is who speaks with the complainant: the counter, which does not read a
// secret case once it is verified.
func (a *asking) desk() string {
	if a.c.Secrecy == model.SecrecySecret && a.c.State != model.Received {
		return toRole(model.Pengelola)
	}
	return toRole(model.Petugas)
}

func (a *asking) runs(clock string) bool {
	return slices.ContainsFunc(a.clocks, func(c rowClock) bool { return c.Name == clock })
}

func (a *asking) openCase() {
	if a.runs("response") && a.c.State != model.Ratified { // then the answer is the response
		a.add("respond", a.desk(), "response")
	}
	if a.c.Waiting != nil {
		a.add("info_received", a.desk(), "completing")
		a.add("withdraw", a.withdraws(), "completing") // proposed once the time is over
	}
	a.emergency()
}

func (a *asking) received() {
	if a.c.Waiting != nil {
		return
	}
	a.add("verify", toRole(model.Pengelola), "review")
	if a.o.Rules.PetugasVerifies {
		a.add("verify", toRole(model.Petugas), "review")
	}
}

func (a *asking) verified() {
	switch {
	case a.c.Class == model.PublicInformation:
		a.add("answer", toRole(model.PPID), "public_information")
		return
	case !a.o.Rules.HasDisposition:
		a.add("dispatch", toRole(model.Pengelola), "settlement")
		return
	}
	a.add("dispose", toRole(model.Kepala), "disposition")
	for _, s := range a.o.Standing {
		if len(s.Categories) == 0 || slices.Contains(s.Categories, a.c.Category) {
			a.add("dispose", toPost(s.Post), "disposition")
		}
	}
}

func (a *asking) working() {
	for i := range a.c.Dispositions {
		if d := &a.c.Dispositions[i]; d.Live() {
			a.disposition(d)
		}
	}
	if a.c.State != model.InProgress || a.c.Waiting != nil {
		return
	}
	if t := a.c.Team; t != nil && t.Lead.Staff != "" {
		a.add("submit_result", toStaff(t.Lead.Staff), "settlement")
	}
	if a.c.Dispatched && a.c.DispatchedTo != "" {
		a.add("submit_result", toPost(a.c.DispatchedTo), "settlement")
	}
	if a.c.Class == model.PublicInformation {
		a.add("answer", toRole(model.PPID), "public_information")
	}
}

func (a *asking) disposition(d *model.Disposition) {
	for _, p := range d.To {
		state := d.Answers[p]
		if p == d.Lead {
			state = d.State
		}
		switch {
		case state == "" || state == model.DispSent:
			a.add("accept", toPost(p), "disposition_own")
		case state != model.DispAccepted:
		case p != d.Lead || d.Parent > 0: // who sent it on answers for the whole
			a.add("report", toPost(p), "disposition_own")
		case a.c.State == model.InProgress && a.c.Waiting == nil && a.c.Team == nil:
			a.add("submit_result", toPost(p), "disposition_own", "settlement")
		}
	}
}

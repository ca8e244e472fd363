package model

import (
	"slices"
	"time"
)

// Rate keeps the complainant's stars (Penilaian pengadu).
type Rate struct {
	Stars int `json:"stars,omitempty" f:"int,required"`
	Common
}

func (*Rate) Name() ActionName                       { return "rate" }
func (*Rate) Commutes() bool                         { return true }
func (a *Rate) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Rate) check(*turn) *Error {
	if a.Stars < 1 || a.Stars > 5 {
		return Invalid("stars", "range").With("min", 1).With("max", 5)
	}
	return nil
}

func (a *Rate) apply(c *Case, e Event) { c.Rating = &Rating{Stars: a.Stars, At: e.At} }

// Evaluate draws what the office learns (Evaluasi).
type Evaluate struct {
	Text string `json:"text,omitempty" f:"lines,required" seal:"y"`
	Common
}

func (*Evaluate) Name() ActionName                       { return "evaluate" }
func (*Evaluate) Commutes() bool                         { return true }
func (a *Evaluate) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Evaluate) apply(c *Case, e Event) {
	c.Evaluation = &Evaluation{Text: a.Text, At: e.At, By: e.By.Person}
}

// MakeLink ties two cases together (Tautkan).
type MakeLink struct {
	With string `json:"with,omitempty" f:"case,required"`
	Kind string `json:"kind,omitempty" f:"enum=link_kind,required"`
	Common
	Case CaseID `json:"case,omitempty" f:"-"`
}

func (*MakeLink) Name() ActionName                       { return "link" }
func (*MakeLink) Commutes() bool                         { return true }
func (a *MakeLink) Needs() Needs                         { return Needs{Cases: []string{a.With}} }
func (a *MakeLink) Decide(s Situation) (Decision, error) { return decide(a, s) }
func (a *MakeLink) check(t *turn) *Error {
	for id, o := range t.Others {
		if s := See(o.Facts(t.Office), ViewerOf(t.Actor, t.Office, t.Now), t.Office); s.Level <= SeeNumber {
			continue
		}
		if id == t.Case.ID {
			return Invalid("with", "same_case")
		}
		a.Case, a.With = id, RegisterNumber(o.Register, o.Year)
		return nil
	}
	return Invalid("with", "unknown_case").With("value", a.With)
}

func (a *MakeLink) apply(c *Case, e Event) {
	c.Links = append(c.Links, Link{Case: a.Case, Kind: a.Kind})
}

// SetOutsideClock notes a deadline that another body set (Catat tenggat luar).
type SetOutsideClock struct {
	Clock string    `json:"name,omitempty" f:"text,required" seal:"y"`
	DueAt time.Time `json:"due_at,omitzero" f:"moment,required"`
	Basis string    `json:"basis,omitempty" f:"text" seal:"y"`
	Common
}

func (*SetOutsideClock) Name() ActionName                       { return "outside_clock" }
func (*SetOutsideClock) Commutes() bool                         { return true }
func (a *SetOutsideClock) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *SetOutsideClock) apply(c *Case, e Event) {
	c.Outside = append(c.Outside, OutsideClock{Name: a.Clock, DueAt: a.DueAt, Basis: a.Basis, At: e.At})
	c.mark("outside", e, a.Clock)
}

// Extend lengthens a clock once, as its rule says (Perpanjang).
type Extend struct {
	Clock string `json:"clock,omitempty" f:"text,required"`
	Common
}

func (*Extend) Name() ActionName                       { return "extend" }
func (a *Extend) Decide(s Situation) (Decision, error) { return decide(a, s) }

// spent is true where every clock that the class of the case may have lengthened
// has been.
func (*Extend) spent(t *turn) bool {
	return !slices.ContainsFunc(t.Office.Clocks, func(r ClockRule) bool {
		return r.Extend > 0 && (len(r.Classes) == 0 || slices.Contains(r.Classes, t.Case.Class)) &&
			!slices.ContainsFunc(t.Case.Extensions, func(x Extension) bool { return x.Clock == r.Name })
	})
}

func (a *Extend) check(t *turn) *Error {
	i := slices.IndexFunc(t.Office.Clocks, func(r ClockRule) bool { return r.Name == a.Clock })
	switch {
	case i < 0:
		return Invalid("clock", "unknown_clock").With("value", a.Clock)
	case t.Office.Clocks[i].Extend == 0, len(t.Office.Clocks[i].Classes) > 0 && !slices.Contains(t.Office.Clocks[i].Classes, t.Case.Class):
		return NotNow("not_extendable").With("clock", a.Clock)
	case slices.ContainsFunc(t.Case.Extensions, func(x Extension) bool { return x.Clock == a.Clock }):
		return NotNow("already").With("action", "extend")
	case a.Reason == nil:
		return Invalid("reason", "reason_required")
	}
	if due, late := t.ranOut(a.Clock); late {
		return NotNow("extend_late").With("clock", a.Clock).With("at", due.Format(time.RFC3339))
	}
	if post, _ := t.Office.Post(t.as.Post); a.Clock != "public_information" && post.Role != Kepala {
		return t.denied("extend_kepala")
	}
	return nil
}

// ranOut tells whether a clock of the case was over at the moment of the deed: to
// extend it then would change nothing. A case of an earlier profile is not judged
// by this one.
func (t *turn) ranOut(name string) (due time.Time, late bool) {
	now := func(version uint32) *Office {
		if version == t.OfficeN {
			return t.Office
		}
		return nil
	}
	for _, k := range Clocks(t.Case, now, t.Calendar, t.at) {
		if k.Name != name {
			continue
		}
		if k.StoppedAt.IsZero() && k.State != ClockOverdue {
			return time.Time{}, false
		}
		due, late = k.DueAt, !k.DueAt.IsZero()
	}
	return due, late
}

func (a *Extend) apply(c *Case, e Event) {
	c.Extensions = append(c.Extensions, Extension{Clock: a.Clock, At: e.At, By: e.By})
	c.mark("extend", e, a.Clock)
}

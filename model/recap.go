package model

import (
	"context"
	"slices"
	"time"
)

// Recaps counts cases over a period.
type Recaps interface {
	// Recap counts the cases that were received in a period, as far as one may
	// know of them, and those that are open now. A long period is read in steps:
	// progress, unless nil, hears of each, and a context that ends stops it.
	Recap(ctx context.Context, p Period, progress func(done, total int)) (Recap, error)
}

// Breakdown is by what a recap is broken down.
type Breakdown string

// Breakdowns of a recap.
const (
	ByChannel  Breakdown = "channel"
	ByClass    Breakdown = "class"
	ByCategory Breakdown = "category"
	ByUnit     Breakdown = "unit" // of the post that handles it
	ByArea     Breakdown = "area" // sub-district
	ByOutcome  Breakdown = "outcome"
	ByReason   Breakdown = "reason" // criteria of the decision aid that answers named
	ByService  Breakdown = "service"
)

// What rows of other reports are of.
const (
	ByPost       Breakdown = "post"
	ByTeam       Breakdown = "team" // its lead
	ByCause      Breakdown = "cause"
	ByVillage    Breakdown = "village"
	ByRespondent Breakdown = "respondent" // post or unit of this office
	ByAgent      Breakdown = "agent"      // anybody else who is complained of
	ByVerdict    Breakdown = "verdict"
	// ByImprovement is the state of an improvement.
	ByImprovement Breakdown = "improvement"
)

// Breakdowns lists them in the order in which they are shown.
func Breakdowns() []Breakdown {
	return []Breakdown{ByChannel, ByClass, ByCategory, ByService, ByUnit, ByArea, ByOutcome, ByReason}
}

// Breakdowns are those of the office: by reason only where its profile has
// criteria to name.
func (o *Office) Breakdowns() []Breakdown {
	return slices.DeleteFunc(Breakdowns(), func(by Breakdown) bool { return by == ByReason && len(o.Criteria) == 0 })
}

// Overlaps is true where a case may be in several rows, so that these do not sum
// up to the total.
func (b Breakdown) Overlaps() bool { return b == ByReason }

// Values of a part that are no value of the case.
const (
	PartNone   = "-" // the case has none
	PartHidden = "?" // the viewer sees the case's state alone, so not this
	PartOpen   = "open"
	PartOthers = "*" // rows that are published together
	PartSeldom = "+" // all those of which a hot spot has too few
)

// Part is one row of a breakdown: what a case has of it.
type Part struct {
	By    Breakdown `json:"by"`
	Value string    `json:"value"`
}

// inner is true for what only those know who read the case itself.
func (p Part) inner() bool {
	switch p.By {
	case "", ByChannel:
		return false
	case ByOutcome:
		return p.Value == PartNone || len(outcomeStates(p.Value)) == 0
	}
	return true
}

// Inner tells whether only those may ask for the part who read the cases: it
// would tell others what they do not see. The hidden part is for these others.
func (p Part) Inner() bool { return p.Value != PartHidden && p.inner() }

// States that a part by outcome has; nil: any. A closed case is named by its
// outcome, every other by what has become of it.
func (p Part) States() []State {
	if p.By != ByOutcome {
		return nil
	}
	if s := outcomeStates(p.Value); len(s) > 0 {
		return s
	}
	return []State{Closed}
}

func outcomeStates(value string) []State {
	switch s := State(value); s {
	case PartOpen:
		return openStates()
	case Delivered, Rejected, Forwarded, Withdrawn, Merged:
		return []State{s}
	}
	return nil
}

// Keeping asks what has become of a duty with a limit: "settlement" or
// "response" (2x24 hours).
type Keeping struct {
	Duty    string
	Verdict Verdict
}

// Duties that a recap tells of.
const (
	DutySettlement = "settlement"
	DutyResponse   = "response"
)

// Verdict is what has become of a promise.
type Verdict string

// Verdicts. Of a promise that still may be kept there is none.
const (
	Kept    Verdict = "kept"
	Broken  Verdict = "broken"  // it was stopped too late, or its time is up
	Decided Verdict = "decided" // kept or broken; a question, no verdict
	Stopped Verdict = "stopped" // done with, in time or late; a question
)

// RecapCase is what a recap counts of one case, as far as the viewer sees it.
type RecapCase struct {
	State      State
	ReceivedAt time.Time
	Channel    string
	// Read: the viewer reads the case. Where not, only the above is known of it,
	// and how its deadlines stand.
	Read     bool
	Class    Class
	Category string
	Service  string
	Unit     UnitID
	District string // Kemendagri code of the sub-district
	Outcome  string
	Reasons  []string // codes that its answers named, each once
	// Settlement and Response are empty while they may still be kept. Settled:
	// nothing runs to its settlement any more, Days working days after receipt.
	Settlement Verdict
	Response   Verdict
	Settled    bool
	Days       int
}

// Parts are the rows of a breakdown that count the case: one, or one for each of
// its reasons.
func (c RecapCase) Parts(by Breakdown) []Part {
	if by != ByReason || !c.Read || len(c.Reasons) == 0 {
		return []Part{c.part(by)}
	}
	out := make([]Part, len(c.Reasons))
	for i, code := range c.Reasons {
		out[i] = Part{by, code}
	}
	return out
}

// part is the row where there is one alone.
func (c RecapCase) part(by Breakdown) Part {
	value := ""
	switch by {
	case ByChannel:
		value = c.Channel
	case ByClass:
		value = string(c.Class)
	case ByCategory:
		value = c.Category
	case ByService:
		value = c.Service
	case ByUnit:
		value = string(c.Unit)
	case ByArea:
		value = c.District
	case ByOutcome:
		switch {
		case c.State.Open():
			return Part{by, PartOpen}
		case c.State != Closed:
			return Part{by, string(c.State)}
		}
		value = c.Outcome
	}
	switch {
	case !c.Read && by != ByChannel:
		value = PartHidden
	case value == "":
		value = PartNone
	}
	return Part{by, value}
}

// Answers tells whether the case is one that a promise asks for.
func (c RecapCase) Answers(p Keeping) bool {
	v := c.Settlement
	if p.Duty == DutyResponse {
		v = c.Response
	}
	switch p.Verdict {
	case "":
		return true
	case Decided:
		return v != ""
	case Stopped:
		return p.Duty == DutySettlement && c.Settled
	}
	return v == p.Verdict
}

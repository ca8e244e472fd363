package model

import (
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"time"
)

// ImprovementStream holds the improvements of the service (Perbaikan layanan): what
// the office changes because of what complaints taught it (procedure.md 5).
const ImprovementStream = "improvement"

// Improvements reads them.
type Improvements interface {
	// Improvements are all of them, the oldest first.
	Improvements(context.Context) ([]Improvement, error)
}

// Improvement is one of them: gathered from evaluations, decided by the head, done.
type Improvement struct {
	No      int       `json:"improvement"`
	Title   string    `json:"improving"`
	Plan    string    `json:"plan,omitempty"`
	Service string    `json:"service,omitempty"`
	Cause   string    `json:"cause,omitempty"`
	Cases   []string  `json:"cases,omitempty"` // register numbers of the cases that taught it
	Places  []uint32  `json:"-"`               // of these cases in the book
	At      time.Time `json:"gathered_at"`
	By      Doer      `json:"gathered_by"`

	Decision  string    `json:"improvement_decision,omitempty"` // empty: not yet
	DueOn     string    `json:"due_on,omitempty"`
	DecidedAt time.Time `json:"decided_at,omitzero"`
	DecidedBy *Doer     `json:"decided_by,omitempty"`

	DoneOn string `json:"done_on,omitempty"`
	Proof  string `json:"proof,omitempty"`
}

// Decisions on an improvement.
const (
	ImprovementAgreed   = "agreed"
	ImprovementDeclined = "declined"
)

// Open tells whether it waits for the head, or to be done.
func (i Improvement) Open() bool { return i.DoneOn == "" && i.Decision != ImprovementDeclined }

// State is where it stands: gathered, agreed, declined, done.
func (i Improvement) State() string {
	switch {
	case i.DoneOn != "":
		return "done"
	case i.Decision != "":
		return i.Decision
	}
	return "gathered"
}

// ImprovementAdd gathers what cases taught. Its words are read by everybody who
// reads reports: they name no citizen.
type ImprovementAdd struct {
	Title   string   `json:"improving,omitempty" f:"text,required"`
	Plan    string   `json:"plan,omitempty" f:"lines"`
	Service string   `json:"service,omitempty" f:"service"`
	Cause   string   `json:"cause,omitempty" f:"cause"`
	Cases   []string `json:"cases,omitempty" f:"list"`
	No      int      `json:"no,omitempty" f:"-"`
}

func (*ImprovementAdd) Name() ActionName { return "improvement_add" }

// Commutes: what others did to the cases meanwhile changes nothing.
func (*ImprovementAdd) Commutes() bool { return true }

// Needs names the cases, so that none is named that one may not know of.
func (a *ImprovementAdd) Needs() Needs { return Needs{Cases: a.Cases} }

func (a *ImprovementAdd) Decide(s Situation) (Decision, error) {
	by, err := improvementDeed(s, a.Name(), "", a, Pengelola)
	if err != nil {
		return Decision{}, err
	}
	if a.Service != "" && !slices.ContainsFunc(s.Office.Services, func(v Service) bool { return v.Code == a.Service }) {
		return Decision{}, Invalid("service", "unknown_service").With("value", a.Service)
	}
	if a.Cause != "" && !slices.ContainsFunc(s.Office.Causes, func(c Coded) bool { return c.Code == a.Cause }) {
		return Decision{}, Invalid("cause", "unknown_cause").With("value", a.Cause)
	}
	var registers []string
	for _, c := range s.Others {
		registers = append(registers, RegisterNumber(c.Register, c.Year))
	}
	if len(registers) < len(a.Cases) {
		return Decision{}, NotFound()
	}
	slices.Sort(registers)
	own := *a
	own.Cases, own.No = registers, len(s.improvements())+1
	return improvementDecision(by, s, &own, own.No, "added"), nil
}

// ImprovementDecide is the head's word on one of them.
type ImprovementDecide struct {
	plain
	No       int    `json:"improvement,omitempty" f:"int,required"`
	Decision string `json:"improvement_decision,omitempty" f:"enum=improvement_decision,required"`
	DueOn    string `json:"due_on,omitempty" f:"date"`
	Basis    string `json:"basis,omitempty" f:"text"`
}

func (*ImprovementDecide) Name() ActionName { return "improvement_decide" }

func (a *ImprovementDecide) Decide(s Situation) (Decision, error) {
	by, err := improvementDeed(s, a.Name(), a.Basis, a, Kepala)
	if err != nil {
		return Decision{}, err
	}
	i, err := s.improvement(a.No)
	switch {
	case err != nil:
		return Decision{}, err
	case i.Decision != "":
		return Decision{}, NotNow("improvement_decided")
	}
	return improvementDecision(by, s, a, a.No, "decided"), nil
}

// ImprovementDone tells that it is done, with what proves it.
type ImprovementDone struct {
	plain
	No     int    `json:"improvement,omitempty" f:"int,required"`
	DoneOn string `json:"done_on,omitempty" f:"date,required"`
	Proof  string `json:"proof,omitempty" f:"text,required"`
}

func (*ImprovementDone) Name() ActionName { return "improvement_done" }

func (a *ImprovementDone) Decide(s Situation) (Decision, error) {
	by, err := improvementDeed(s, a.Name(), "", a, Pengelola)
	if err != nil {
		return Decision{}, err
	}
	i, err := s.improvement(a.No)
	switch {
	case err != nil:
		return Decision{}, err
	case i.Decision != ImprovementAgreed:
		return Decision{}, NotNow("improvement_not_agreed")
	case i.DoneOn != "":
		return Decision{}, NotNow("improvement_is_done")
	case a.DoneOn > s.Now.Format(time.DateOnly):
		return Decision{}, Invalid("done_on", "at_future")
	}
	return improvementDecision(by, s, a, a.No, "done"), nil
}

func improvementDeed(s Situation, name ActionName, basis string, a any, role Role) (Doer, error) {
	by, err := bookDeed(s, name, basis, role)
	if err != nil {
		return by, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return by, err
	}
	return by, nil
}

// improvementDecision writes one step, which happens to each of them once.
func improvementDecision(by Doer, s Situation, a Action, no int, step string) Decision {
	return Decision{Drafts: []Draft{bookDraft(ImprovementStream, a.Name(), by, s.Now, a)},
		Claims: []string{ImprovementStream + "/" + strconv.Itoa(no) + "/" + step}}
}

func (s Situation) improvements() []Improvement {
	if s.Improvements == nil {
		return nil
	}
	return s.Improvements()
}

func (s Situation) improvement(no int) (Improvement, error) {
	all := s.improvements()
	if no < 1 || no > len(all) {
		return Improvement{}, NotFound()
	}
	return all[no-1], nil
}

// FoldImprovements reads the stream.
func FoldImprovements(evs []Event) (out []Improvement) {
	for _, e := range evs {
		var add ImprovementAdd
		var decide ImprovementDecide
		var done ImprovementDone
		switch ActionName(e.Kind) {
		case add.Name():
			if json.Unmarshal(e.Data, &add) == nil {
				out = append(out, Improvement{No: len(out) + 1, Title: add.Title, Plan: add.Plan, Service: add.Service, Cause: add.Cause, Cases: add.Cases, At: e.RecordedAt, By: e.By})
			}
		case decide.Name():
			if json.Unmarshal(e.Data, &decide) == nil && decide.No >= 1 && decide.No <= len(out) {
				i := &out[decide.No-1]
				i.Decision, i.DueOn, i.DecidedAt, i.DecidedBy = decide.Decision, decide.DueOn, e.RecordedAt, &e.By
			}
		case done.Name():
			if json.Unmarshal(e.Data, &done) == nil && done.No >= 1 && done.No <= len(out) {
				i := &out[done.No-1]
				i.DoneOn, i.Proof = done.DoneOn, done.Proof
			}
		}
	}
	return out
}

package model

import (
	"reflect"
	"slices"
	"strconv"
	"sync"
	"time"
)

// body is what the actions of a case have in common inside the model.
type body interface {
	Action
	common() *Common
	check(*turn) *Error     // the action's own rules; fills what no input may set
	apply(c *Case, e Event) // what the event adds to the case
}

// turn is one deciding: the situation, the row of the table, and whose deed it
// turned out to be.
type turn struct {
	Situation
	rule   rule
	at     time.Time
	by     Staff
	as     Holding
	drafts []Draft
	claims []string
	warn   []string
	// asking: only yes or no is wanted, so a refusal does not look for who could.
	asking bool
	facts  *SightFacts // of the case, once they were needed
}

func (t *turn) doer() Doer { return Doer{Person: t.by.ID, Post: t.as.Post, Capacity: t.as.Capacity} }

// decide is the one path of every action on a case: guard, fields, own rules,
// event.
func decide(b body, s Situation) (Decision, error) {
	r, ok := ruleOf(b.Name())
	if !ok {
		return Decision{}, &Error{Code: CodeUsage, Rule: "unknown_action"}
	}
	wipe(reflect.ValueOf(b))
	t := &turn{Situation: s, rule: r}
	if err := t.guard(b); err != nil {
		return Decision{}, err
	}
	if err := checkFields(reflect.ValueOf(b), ""); err != nil {
		return Decision{}, err
	}
	if err := b.check(t); err != nil {
		return Decision{}, err
	}
	if b.common().OnBehalfOf != "" {
		b.common().OnBehalfOf = string(t.as.Post)
	}
	own := t.own(b)
	t.warn = append(t.warn, numbersInText(b)...)
	return Decision{Drafts: append([]Draft{own}, t.drafts...), Claims: t.claims, Warnings: t.warn}, nil
}

// own is the event of the action itself: for a booking the entry, at the moment
// it was received, with its number to take.
func (t *turn) own(b body) Draft {
	if spot, ok := b.(*AnswerOnTheSpot); ok {
		b = &spot.Register
	}
	d := t.draft(b)
	if r, ok := b.(*Register); ok {
		d.At, d.Take = r.ReceivedAt, "register/"+t.Now.Format("2006")
		d.By = t.clerk()
	}
	if n, ok := b.(interface{ series(*turn) string }); ok {
		d.Take = n.series(t)
	}
	if l, ok := b.(interface{ stream(*turn) string }); ok {
		d.Stream = l.stream(t)
	}
	return d
}

// clerk is the actor in their desk post: an entry is booked by the desk, also
// where an official answers it at once.
func (t *turn) clerk() Doer {
	for _, h := range t.Actor.HeldAt(t.Now) {
		if p, ok := t.Office.Post(h.Post); ok && roleBit(p.Role)&desk != 0 {
			return Doer{Person: t.Actor.ID, Post: h.Post, Capacity: h.Capacity}
		}
	}
	return t.doer()
}

// draft is the event of b.
func (t *turn) draft(b body) Draft {
	data, secret := split(b)
	d := Draft{Stream: "case/" + string(t.Case.ID), Kind: string(b.Name()), At: t.at, By: t.doer(),
		Reason: knownReason(b.common().reasonCode()), Secret: secret, Key: t.Case.Key}
	delete(data, "at") // in the envelope
	delete(data, "by_post")
	if len(data) > 0 {
		d.Data = data
	}
	if secret == nil {
		d.Key = 0
	}
	return d
}

// add appends another event of the same deed.
func (t *turn) add(b body) *Draft {
	t.drafts = append(t.drafts, t.draft(b))
	return &t.drafts[len(t.drafts)-1]
}

func ruleOf(name ActionName) (rule, bool) {
	for _, r := range table() {
		if r.name == name {
			return r, true
		}
	}
	return rule{}, false
}

// NewAction makes an empty action of a name: of a case, or of the book.
func NewAction(name ActionName) (Action, bool) {
	if b := newBody(name); b != nil {
		return b, true
	}
	return newBookAction(name)
}

// ActionTable lists the actions on a case with their fields. The fields are
// shared: whoever wants others asks FieldsOf.
func ActionTable() []ActionInfo { return slices.Clone(actionTable()) }

// actionTable is the same at every call: a palette asks for it with every key.
var actionTable = sync.OnceValue(func() []ActionInfo {
	var out []ActionInfo
	for _, r := range table() {
		out = append(out, ActionInfo{Name: r.name, Fields: FieldsOf(r.name)})
	}
	return out
})

// FieldsOf lists the inputs of an action; nil for a name that is none.
func FieldsOf(name ActionName) []Field {
	a, ok := NewAction(name)
	if !ok {
		return nil
	}
	fields := fieldsOf(reflect.TypeOf(a))
	for i := range fields {
		if fields[i].Name == "reason" {
			fields[i].Enum, fields[i].Required = reasonOfAction(name)
		}
	}
	return fields
}

// reasonOfAction is what an action's reason must be: codes of an enumeration,
// or words; and whether it must be given.
func reasonOfAction(name ActionName) (codes []string, required bool) {
	switch name {
	case "reject":
		return Enum("reject_reason"), true
	case "forward":
		return Enum("reject_reason"), false
	case "reopen":
		return Enum("reopen_reason"), true
	case "amend":
		return Enum("amend_reason"), true
	case "void", "return", "send_back", "reveal", "extend":
		return nil, true
	}
	return nil, false
}

// Outward tells whether an action leaves the building or cannot be undone, so
// that a console asks for it on a sheet that starts on No (design.md 6).
func Outward(name ActionName) bool {
	r, ok := ruleOf(name)
	return ok && r.outward || name == "person_erased" || name == KindDestroyed
}

// Allowed lists what the actor may do with the case now, likeliest first: what
// is theirs, then what they may record for an official. register and
// answer_on_the_spot, which make a case, are not among them.
func Allowed(s Situation) []ActionName {
	if s.Case.ID == "" {
		return nil
	}
	var own, behalf []ActionName
	sight := See(s.Case.Facts(s.Office), ViewerOf(s.Actor, s.Office, s.Now), s.Office)
	for _, r := range table() {
		if r.from == nil || r.name == "print" || r.name == "read" || sight.Level < r.see {
			continue
		}
		t := &turn{Situation: s, rule: r}
		switch {
		case t.spent():
		case t.possible():
			own = append(own, r.name)
		case t.possibleBehalf():
			behalf = append(behalf, r.name)
		}
	}
	return append(own, behalf...)
}

// spent tells whether nothing is left on the case for the turn's action to do,
// whoever would do it.
func (t *turn) spent() bool {
	b, ok := newBody(t.rule.name).(interface{ spent(*turn) bool })
	return ok && b.spent(t)
}

// possible tells whether the actor could do the turn's action by themselves.
func (t *turn) possible() bool {
	b := newBody(t.rule.name)
	t.asking = true
	if t.guard(b) != nil {
		return false
	}
	if v, ok := b.(interface{ possible(*turn) *Error }); ok {
		return v.possible(t) == nil
	}
	return true
}

// possibleBehalf tells whether the actor may record the action for an official
// who could do it.
func (t *turn) possibleBehalf() bool {
	if !t.rule.behalf || !t.mayRecord() || t.checkState() != nil {
		return false
	}
	return len(t.those(func(s Staff, _ Post) bool { return t.rule.freely || t.sees(s) >= t.rule.see })) > 0
}

// StreamOf is the stream of a case.
func StreamOf(id CaseID) string { return "case/" + string(id) }

// RegisterNumber writes a register number as people say it: 0412/2026.
func RegisterNumber(no uint64, year int) string {
	s := strconv.FormatUint(no, 10)
	for len(s) < 4 {
		s = "0" + s
	}
	return s + "/" + strconv.Itoa(year)
}

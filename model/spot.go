package model

import "time"

// AnswerOnTheSpot books, checks, answers and closes in one deed (Jawab
// langsung): the official said it at the counter or on the telephone.
type AnswerOnTheSpot struct {
	Register
	Answer   string     `json:"answer,omitempty" f:"lines,required" seal:"y"`
	Checked  *MakeCheck `json:"check,omitempty" f:"object"`
	Outcome  string     `json:"outcome,omitempty" f:"enum=outcome"`
	Cause    string     `json:"cause,omitempty" f:"cause"`
	Reasons  []string   `json:"reasons,omitempty" f:"criterion"`
	NextStep string     `json:"next_step,omitempty" f:"lines" seal:"y"`
	Stars    int        `json:"stars,omitempty"`
}

func (*AnswerOnTheSpot) Name() ActionName { return "answer_on_the_spot" }

func (a *AnswerOnTheSpot) Decide(s Situation) (Decision, error) {
	s.Case = Case{ID: s.FreshCase, Key: s.FreshCaseKey}
	return decide(a, s)
}

func (a *AnswerOnTheSpot) check(t *turn) *Error {
	if !hasRole(t.Actor.HeldAt(t.Now), t.Office, Petugas, Pengelola, Sekretaris) {
		return t.denied("role")
	}
	if a.Category == "" {
		return Invalid("category", "required")
	}
	said := t.at
	if err := a.Register.check(t); err != nil {
		return err
	}
	if said.Before(a.ReceivedAt) {
		return Invalid("at", "at_before_received").With("at", a.ReceivedAt.Format(time.RFC3339))
	}
	cat, _ := t.Office.CategoryOf(a.Category)
	if err := t.light(cat.Class, a.Category, Normal, a.Respondent); err != nil {
		return err
	}
	if a.Stars < 0 || a.Stars > 5 {
		return Invalid("stars", "range").With("min", 1).With("max", 5)
	}
	if err := t.reasons(a.Reasons); err != nil {
		return err
	}
	if a.Outcome == "" {
		a.Outcome = "explained"
	}
	answer := &MakeAnswer{Text: a.Answer, Class: string(cat.Class), Category: a.Category, How: "in_person", Reasons: a.Reasons,
		NextStep: a.NextStep, OfficeVersion: t.OfficeN, Withheld: cat.Withheld, Common: Common{OnBehalfOf: a.OnBehalfOf}}
	if a.Channel.Name == "phone" {
		answer.How = "phone"
	}
	if a.Stars > 0 {
		ok := a.Stars >= 3
		answer.Accepted = &ok
	}
	end := &Close{Outcome: a.Outcome, Cause: a.Cause}
	if err := end.checkCause(t); err != nil {
		return err
	}
	t.at = said
	if a.Checked != nil {
		a.Checked.Common = Common{} // moment and doer are those of the deed
		if err := a.Checked.check(t); err != nil {
			return err
		}
		t.add(a.Checked)
	}
	t.add(answer)
	t.add(end)
	if a.Stars > 0 {
		t.add(&Rate{Stars: a.Stars})
	}
	return nil
}

// happened is when the answer was given: at, else now where the entry came in
// just now, else when it came in.
func (a *AnswerOnTheSpot) happened(t *turn) time.Time {
	switch {
	case !a.At.IsZero():
		return a.At.In(t.Now.Location())
	case a.ReceivedAt.IsZero(), t.Now.Sub(a.ReceivedAt) <= time.Duration(t.Office.Rules.GraceMinutes)*time.Minute:
		return t.Now
	}
	return a.ReceivedAt.In(t.Now.Location())
}

// apply is never reached: the deed's events carry the kinds of its parts.
func (a *AnswerOnTheSpot) apply(*Case, Event) {}

package model

import "slices"

// MakeAnswer is the answer itself, where the profile's light rule fits (Jawab).
type MakeAnswer struct {
	Text     string   `json:"text,omitempty" f:"lines,required" seal:"y"`
	How      string   `json:"how,omitempty" f:"enum=how,required"`
	To       string   `json:"to,omitempty" f:"text" seal:"y"`
	Category string   `json:"category,omitempty" f:"category"`
	Class    string   `json:"class,omitempty" f:"enum=class"`
	Reasons  []string `json:"reasons,omitempty" f:"criterion"`
	NextStep string   `json:"next_step,omitempty" f:"lines" seal:"y"`
	Accepted *bool    `json:"accepted,omitempty" f:"bool"`
	LetterNo string   `json:"letter_no,omitempty" f:"text" seal:"y"`
	Common
	OfficeVersion uint32 `json:"office,omitempty" f:"-"`
	Withheld      bool   `json:"withheld,omitempty" f:"-"`
}

func (*MakeAnswer) Name() ActionName                       { return "answer" }
func (a *MakeAnswer) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *MakeAnswer) possible(t *turn) *Error {
	if t.Case.IsVerified() {
		return t.light(t.Case.Class, t.Case.Category, t.Case.Weight, t.Case.Respondent)
	}
	return t.unreviewed(Category{})
}

// unreviewed: what nobody has verified yet and what is, or was booked as,
// oversight or secret is no light matter, whatever class the answer names: an
// answer is no way around the review.
func (t *turn) unreviewed(cat Category) *Error {
	secret := cat.Secret && !slices.Contains(t.Office.Rules.Light.Categories, cat.Code)
	if !t.Case.IsVerified() && (secret || cat.Class == Oversight || t.Case.Class == Oversight || t.Case.Secrecy == SecrecySecret) {
		return NotNow("light_rule").With("class", Oversight).With("category", cat.Code)
	}
	return nil
}

func (a *MakeAnswer) check(t *turn) *Error {
	if err := t.reasons(a.Reasons); err != nil {
		return err
	}
	class, category := t.Case.Class, t.Case.Category
	if !t.Case.IsVerified() {
		if a.Category != "" {
			category = a.Category
		}
		cat, ok := t.Office.CategoryOf(category)
		if !ok {
			return Invalid("category", "required")
		}
		a.Category = category
		if a.Class == "" {
			a.Class = string(cat.Class)
		}
		class = Class(a.Class)
		a.OfficeVersion, a.Withheld = t.OfficeN, cat.Withheld
	} else {
		a.Class, a.Category = "", ""
	}
	return t.light(class, category, t.Case.Weight, t.Case.Respondent)
}

// light is the profile's light rule: what may be answered without disposition
// and ratification (procedure.md 3, answer). Public information goes its own way.
func (t *turn) light(class Class, category string, w Weight, resp *Respondent) *Error {
	rule := t.Office.Rules.Light
	cat, _ := t.Office.CategoryOf(category)
	if err := t.unreviewed(cat); err != nil {
		return err
	}
	switch {
	case class == Oversight, resp.onStaff():
		return NotNow("light_rule").With("class", class)
	case w == Heavy:
		return NotNow("heavy")
	case class == PublicInformation && t.as.Post != "":
		return nil
	case len(rule.Classes) > 0 && !slices.Contains(rule.Classes, class),
		len(rule.Categories) > 0 && !slices.Contains(rule.Categories, category):
		return NotNow("light_rule").With("class", class).With("category", category)
	}
	return nil
}

func (a *MakeAnswer) apply(c *Case, e Event) {
	c.classify(Class(a.Class), a.Category, a.OfficeVersion, e)
	c.tighten(false, a.Withheld)
	c.stopWaiting(e)
	c.Answers = append(c.Answers, Answer{Kind: "answer", Text: a.Text, How: a.How, To: a.To, At: e.At, Official: e.By.Post,
		Reasons: a.Reasons, NextStep: a.NextStep, Accepted: a.Accepted, LetterNo: a.LetterNo})
	for i := range c.Complainants {
		if c.Complainants[i].From == "" { // who joined is told by a delivery of their own
			c.Complainants[i].ToldAt = e.At
		}
	}
	c.enter(Delivered, e)
	c.mark("answer", e, "")
	c.Marks[len(c.Marks)-1].How = a.How
}

package words

import (
	"errors"
	"strings"

	"aduan/model"
)

// refusalWords is what surrounds the sentences of rules.
type refusalWords struct {
	some, and, characters string
	title                 string // of a refusal; %s is the action
	anyTitle              string
	whoLabel, ruleLabel   string
	whyLabel, basisLabel  string
	couldBe               string // "%s" could
	nobody                string
	route                 string // the profile hands it to %s
	fixed, byProfile      string
	reference             string
	generic               map[model.Code]Sentence
}

// Refusal is a refusal in the four lines of a sheet (screens.md 11c), and what
// one may do instead. Empty lines do not apply.
type Refusal struct {
	Title string
	Rule  string // which rule, a clause
	Why   string // why it meets this case and this person
	Who   string // who could
	Basis string // where the rule comes from
	Way   string // the way out
}

// Error is the whole message for an error, in one paragraph: what did not
// happen and why, who could, what to do. Posts and people appear by their codes.
func (c *Catalogue) Error(e *model.Error) string { return c.ErrorFor(e, Names{}) }

// ErrorFor is Error with the names of posts and people.
func (c *Catalogue) ErrorFor(e *model.Error, n Names) string {
	s := c.sentence(e)
	parts := []string{c.fill(s.Said, e, n)}
	if aboutSomebody(e) {
		parts = append(parts, c.who(e, n))
	}
	if way := c.fill(s.Way, e, n); way != "" {
		parts = append(parts, way)
	}
	return strings.Join(parts, " ")
}

// Message is ErrorFor for any error: what is no *model.Error reads as an
// internal one, without its text, which may be personal.
func (c *Catalogue) Message(err error, n Names) string {
	if err == nil {
		return ""
	}
	if e := (*model.Error)(nil); errors.As(err, &e) {
		return c.ErrorFor(e, n)
	}
	return c.ErrorFor(&model.Error{Code: model.CodeInternal, Rule: "internal"}, n)
}

// Refusal is an error in the lines of a sheet.
func (c *Catalogue) Refusal(e *model.Error, n Names) Refusal {
	s := c.sentence(e)
	r := Refusal{Title: c.refusal.anyTitle, Rule: c.fill(s.Rule, e, n), Why: c.fill(s.Said, e, n), Way: c.fill(s.Way, e, n)}
	if a := e.Args["action"]; a != "" {
		r.Title = strings.ReplaceAll(c.refusal.title, "%s", c.Action(model.ActionName(a)).Name)
	}
	if aboutSomebody(e) {
		r.Who = c.who(e, n)
	}
	switch {
	case e.Route != "":
		r.Basis = c.refusal.byProfile
	case r.Rule != "":
		r.Basis = c.refusal.fixed
	}
	return r
}

// aboutSomebody tells whether a message should say who could: somebody else,
// or, where a rule about people meets everybody, that nobody can at present.
func aboutSomebody(e *model.Error) bool {
	switch e.Rule {
	case "post_ambiguous":
		return false // its people are the actor's own posts
	case "role", "own_unit", "standing", "respondent_barred", "author_ratifies", "author_recorded_ratification":
		return true
	}
	return len(e.Who) > 0 || e.Route != ""
}

// Labels are the words before the lines of a refusal: rule, why, who, basis.
func (c *Catalogue) Labels() [4]string {
	return [4]string{c.refusal.ruleLabel, c.refusal.whyLabel, c.refusal.whoLabel, c.refusal.basisLabel}
}

// Reference is the line that names an error's reference, for the admin.
func (c *Catalogue) Reference(ref string) string {
	return strings.ReplaceAll(c.refusal.reference, "%s", ref)
}

// Knows tells whether the catalogue has a sentence for a rule.
func (c *Catalogue) Knows(rule string) bool {
	_, ok := c.rules[rule]
	return ok
}

// sentence is what is said of e's rule, or of its code where the rule is not in
// the catalogue.
func (c *Catalogue) sentence(e *model.Error) Sentence {
	if s, ok := c.rules[e.Rule]; ok {
		return s
	}
	if s, ok := c.refusal.generic[e.Code]; ok {
		return s
	}
	return c.refusal.generic[model.CodeInternal]
}

// who says who could do what this actor may not, and where the profile sends
// the duty.
func (c *Catalogue) who(e *model.Error, n Names) string {
	var parts []string
	if people := c.people(e.Who, n); people != "" {
		parts = append(parts, strings.ReplaceAll(c.refusal.couldBe, "%s", people))
	}
	if e.Route != "" {
		parts = append(parts, strings.ReplaceAll(c.refusal.route, "%s", n.post(model.PostID(e.Route))))
	}
	if len(parts) == 0 {
		return c.refusal.nobody
	}
	return strings.Join(parts, " ")
}

// mostPeople is how many names a sentence can bear.
const mostPeople = 5

func (c *Catalogue) people(who []model.Could, n Names) string {
	var names []string
	for _, w := range who {
		names = append(names, n.could(w, c.Capacity(w.Capacity)))
	}
	if len(names) > mostPeople {
		names = names[:mostPeople]
	}
	return c.List(names)
}

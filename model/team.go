package model

import "slices"

// FormTeam forms or changes the team of a heavy case (Bentuk tim).
type FormTeam struct {
	Lead     *TeamMember  `json:"lead,omitempty" f:"member,required"`
	Members  []TeamMember `json:"members,omitempty" f:"members"`
	LetterNo string       `json:"letter_no,omitempty" f:"text" seal:"y"`
	Task     string       `json:"task,omitempty" f:"lines" seal:"y"`
	Common
	// Outsiders are the members by name: words, and so sealed.
	Outsiders []TeamMember `json:"outsiders,omitempty" f:"-" seal:"y"`
}

func (*FormTeam) Name() ActionName                       { return "form_team" }
func (a *FormTeam) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *FormTeam) check(t *turn) *Error {
	if a.Lead.Staff == "" {
		return Invalid("lead", "team_lead_staff")
	}
	if t.Case.Respondent != nil && t.Case.Respondent.Kind == "unclear" {
		return Invalid("respondent", "unclear_respondent")
	}
	for i, m := range append([]TeamMember{*a.Lead}, a.Members...) {
		field := "members"
		if i == 0 {
			field = "lead"
		}
		if m.Staff == "" && m.Name == "" {
			return Invalid(field, "required")
		}
		if m.Staff == "" {
			continue
		}
		s, ok := t.Staff[m.Staff]
		if !ok || s.Disabled {
			return Invalid(field, "unknown_staff").With("value", m.Staff)
		}
		if !slices.ContainsFunc(s.HeldAt(t.Now), func(h Holding) bool { p, _ := t.Office.Post(h.Post); return p.Role.works() }) {
			return Invalid(field, "enum").With("value", m.Staff)
		}
		if t.barred(s) {
			return Invalid(field, "respondent_addressee").With("staff", m.Staff)
		}
	}
	a.Lead = &TeamMember{Staff: a.Lead.Staff}
	for _, m := range a.Members {
		if m.Staff == "" {
			a.Outsiders = append(a.Outsiders, m)
		}
	}
	a.Members = slices.DeleteFunc(slices.Clone(a.Members), func(m TeamMember) bool { return m.Staff == "" })
	for i, m := range a.Members {
		a.Members[i] = TeamMember{Staff: m.Staff}
	}
	return nil
}

func (a *FormTeam) apply(c *Case, e Event) {
	if a.Lead == nil {
		return
	}
	c.Team = &Team{Lead: *a.Lead, Members: slices.Concat(a.Members, a.Outsiders), LetterNo: a.LetterNo, Task: a.Task, At: e.At}
	c.Handler.Team = true
	if c.Weight == Normal || c.Weight == "" {
		c.Weight = Heavy
	}
	if c.State != InProgress {
		c.enter(InProgress, e)
	}
	c.mark("form_team", e, "")
	c.mark("dispose", e, "team")
}

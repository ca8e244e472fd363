package store

import (
	"slices"
	"strings"

	"aduan/model"
)

// naiveSum is the row of the sum.
const naiveSum = "sum"

// row tells whether a case stands in a row of a table.
func (n *naive) row(v model.CaseView, p model.Part) (in, known bool) {
	all, known := naiveValues(v, p.By)
	switch {
	case p.Value == naiveSum:
		return len(all) > 0, known
	case p.Value == model.PartSeldom:
		return len(all) > 0 && n.seldom(p.By, all[0]), known
	}
	return slices.Contains(all, p.Value) && (!gathersSeldom(p.By) || !n.seldom(p.By, p.Value)), known
}

// naiveValues are the rows that a case belongs to; none where the table has none
// for it.
func naiveValues(v model.CaseView, by model.Breakdown) (values []string, known bool) {
	one := func(s string) ([]string, bool) {
		if s == "" {
			s = model.PartNone
		}
		return []string{s}, true
	}
	only := func(s string) ([]string, bool) {
		if s == "" {
			return nil, true
		}
		return []string{s}, true
	}
	switch by {
	case model.ByChannel:
		return one(v.Channel.Name)
	case model.ByClass:
		return one(string(v.Class))
	case model.ByCategory:
		return one(v.Category)
	case model.ByService:
		return one(v.Service)
	case model.ByCause:
		return one(v.Cause)
	case model.ByVillage:
		return one(v.Area)
	case model.ByArea:
		if parts := strings.Split(v.Area, "."); len(parts) > 2 {
			return one(strings.Join(parts[:3], "."))
		}
		return one("")
	case model.ByUnit, model.ByPost:
		if v.Handler == nil {
			return one("")
		} else if by == model.ByPost {
			return one(string(v.Handler.Post))
		}
		return one(string(v.Handler.Unit))
	case model.ByTeam:
		if v.Team == nil {
			return nil, true
		}
		return only(string(v.Team.Lead.Staff))
	case model.ByOutcome:
		if v.State.Open() {
			return one(model.PartOpen)
		} else if v.State != model.Closed {
			return one(string(v.State))
		}
		return one(v.Outcome)
	case model.ByReason:
		for _, a := range v.Answers {
			values = append(values, a.Reasons...)
		}
		if len(values) == 0 {
			return one("")
		}
		return values, true
	case model.ByRespondent:
		if v.Respondent == nil {
			return nil, true
		} else if v.Respondent.Post != "" {
			return only(string(v.Respondent.Post))
		}
		return only(string(v.Respondent.Unit))
	case model.ByAgent:
		if v.Respondent == nil || v.Respondent.Kind != "agency" && v.Respondent.Kind != "outside" {
			return nil, true
		}
		return only(strings.ToUpper(strings.Join(strings.Fields(v.Respondent.Text), " ")))
	}
	return nil, false
}

func gathersSeldom(by model.Breakdown) bool {
	return slices.Contains([]model.Breakdown{model.ByVillage, model.ByRespondent, model.ByAgent}, by)
}

// seldom tells whether less than two cases of the period have a value.
func (n *naive) seldom(by model.Breakdown, value string) bool {
	if value == model.PartNone || value == model.PartHidden {
		return false
	}
	count := 0
	for _, v := range n.cases {
		if all, _ := naiveValues(v, by); n.received(n.r, v) && slices.Contains(all, value) {
			count++
		}
	}
	return count < 2
}

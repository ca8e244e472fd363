package tuitest

import (
	"context"
	"slices"

	"aduan/model"
)

// Teams lists the cases that have a team: one's own, or all for who sees to
// them.
func (d *Desk) Teams(_ context.Context, q model.TeamQuery) (model.TeamPage, error) {
	var p model.TeamPage
	if d.Broken != nil {
		return p, d.Broken
	}
	p.AsOf, p.Settled = d.Self.Now, true
	p.Everyone = slices.ContainsFunc(d.Self.Posts, func(p model.Post) bool { return model.OverseesTeams(p.Role) })
	for _, r := range d.Rows {
		i := slices.IndexFunc(d.Cases, func(v model.CaseView) bool { return v.ID == r.ID })
		if i < 0 || d.Cases[i].Team == nil || !p.Everyone && !d.inTeam(d.Cases[i].Team) {
			continue
		}
		p.All++
		p.Total++
		if late(r) {
			p.Overdue++
		}
		p.Rows = append(p.Rows, r)
	}
	limit := q.Limit
	if limit == 0 {
		limit = model.TeamLimit
	}
	p.Page = page(p.Page, model.Query{After: q.After, Limit: limit})
	for _, r := range p.Rows {
		v, err := d.Case(context.Background(), string(r.ID))
		if err != nil {
			return p, err
		}
		p.Teams = append(p.Teams, model.TeamRowOf(r, &v))
	}
	return p, nil
}

func (d *Desk) inTeam(t *model.Team) bool {
	return slices.ContainsFunc(append([]model.TeamMember{t.Lead}, t.Members...), func(m model.TeamMember) bool { return m.Staff == d.Self.Staff.ID })
}

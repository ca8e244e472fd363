package store

import (
	"context"
	"slices"

	"aduan/model"
)

// placeTeams is placeTeam for who sees to every team.
const placeTeams = "teams"

// Teams reads one page of teams; see model.Teams. Which cases those are comes
// from the table of live cases; only those of the page are read whole.
func (d *desk) Teams(ctx context.Context, q model.TeamQuery) (model.TeamPage, error) {
	var p model.TeamPage
	if err := ctx.Err(); err != nil {
		return p, toError(err)
	}
	t := d.b.table
	if err := t.wait(ctx); err != nil {
		return p, toError(err)
	}
	if err := t.catchUp(); err != nil {
		return p, toError(err)
	}
	if q.Limit <= 0 {
		q.Limit = model.TeamLimit
	}
	err := d.view(func(s *scene) error {
		p.Everyone = slices.ContainsFunc(s.viewer.Posts, func(p model.Post) bool { return model.OverseesTeams(p.Role) })
		place := placeTeam
		if p.Everyone {
			place = placeTeams
		}
		ready, err := s.query(model.Query{Place: place, After: q.After, Limit: q.Limit})
		if err != nil {
			return err
		}
		k, _ := s.rows.stale.Cursor().First()
		p.AsOf, p.Settled = s.now, k == nil
		if err := s.queue(ready, &p.Page); err != nil {
			return err
		}
		for _, r := range p.Rows {
			v, err := s.viewed(r.ID, false, true)
			if err != nil {
				return err
			}
			p.Teams = append(p.Teams, model.TeamRowOf(r, &v.view))
		}
		return nil
	})
	return p, err
}

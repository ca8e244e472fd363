package store

import (
	"context"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// Improvements are those of the service; see model.Improvements. They hold no
// words of a case: whoever works here may read them.
func (d *desk) Improvements(ctx context.Context) (out []model.Improvement, err error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	err = d.view(func(s *scene) error {
		if len(s.viewer.Posts) == 0 {
			return model.Denied("role")
		}
		evs, err := boltlog.HistoryIn(s.tx, model.ImprovementStream)
		out = s.improved(evs)
		return err
	})
	return out, err
}

// improvements are all there are, for a deed on one of them. What cannot be read
// is not there: the deed is refused as one on something unknown.
func (s *scene) improvements() []model.Improvement {
	evs, err := s.history(model.ImprovementStream)
	if err != nil {
		return nil
	}
	return s.improved(evs)
}

// improved folds them, in the office's time. Cases that the viewer may not know of
// are not named.
func (s *scene) improved(evs []model.Event) []model.Improvement {
	all := model.FoldImprovements(evs)
	for i := range all {
		all[i].At = all[i].At.In(s.now.Location())
		if !all[i].DecidedAt.IsZero() {
			all[i].DecidedAt = all[i].DecidedAt.In(s.now.Location())
		}
		var known []string
		var places []uint32
		for _, ref := range all[i].Cases {
			if id, ok := s.resolve(ref); ok {
				if r, ok := s.rowOf(id); ok && s.sight(r).Level >= model.SeeState {
					known, places = append(known, ref), append(places, u32(s.rows.id.Get([]byte(id))))
				}
			}
		}
		all[i].Cases, all[i].Places = known, places
	}
	return all
}

package store

import (
	"context"

	"aduan/model"
)

// Publications are those of the book, in the office's time; see model.Publications.
func (d *desk) Publications(ctx context.Context) (out []model.Publication, err error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	err = d.view(func(s *scene) error {
		if len(s.viewer.Posts) == 0 {
			return model.Denied("role")
		}
		evs, err := s.history(model.PublicationStream)
		out = model.FoldPublications(evs)
		for i := range out {
			out[i].AsOf, out[i].At = out[i].AsOf.In(s.now.Location()), out[i].At.In(s.now.Location())
		}
		return err
	})
	return out, err
}

// published tells a deed what was published, all of it: who publishes meanwhile
// makes it be decided anew.
func (r *reader) published(sit *model.Situation) error {
	evs, err := r.s.history(model.PublicationStream)
	if err != nil {
		return err
	}
	sit.Published = model.FoldPublications(evs)
	r.note(model.PublicationStream, uint32(len(evs)))
	return nil
}

// publishing is what is asked of a report for the public: as of the moment that was
// written down when it was published. Nobody is given one that was not.
func (d *desk) publishing(ask model.ReportAsk) (model.ReportAsk, error) {
	err := d.view(func(s *scene) error {
		evs, err := s.history(model.PublicationStream)
		if err != nil {
			return err
		}
		all := model.FoldPublications(evs)
		asOf, fault := model.Publishable(all, ask.Period, ask.AsOf, s.me, s.now)
		if fault != nil {
			return fault
		}
		for _, p := range all {
			if p.Period == ask.Period && p.Report == ask.Name {
				ask.AsOf = asOf
				return nil
			}
		}
		return model.NotNow("publish_unrecorded").With("period", ask.Period)
	})
	return ask, err
}

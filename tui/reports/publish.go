package reports

import (
	"context"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// publish makes the report one for the public, and asks what is published already;
// or one for the office again.
func (e *export) publish() tea.Cmd {
	e.ask.Publish, e.fault, e.same = !e.ask.Publish, "", ""
	addr, desk := e.asking.Next(e), e.env.Desk
	if !e.ask.Publish {
		return nil
	}
	return ui.Ask(e.env, addr, desk.Publications)
}

// beside says what is said of the publication beside those that there are, before
// it is recorded.
func (e *export) beside(all []model.Publication) {
	who, now := e.env.Me.Staff, e.env.Now()
	asOf, err := model.Publishable(all, e.ask.Period, e.ask.AsOf, who, now)
	if no := model.Publisher(e.env.Office(), e.env.Staff, who, now); no != nil {
		err = no
	}
	if err != nil {
		e.fault = e.env.ErrorText(err)
		return
	}
	if slices.ContainsFunc(all, func(p model.Publication) bool { return p.Period == e.ask.Period }) {
		e.same = fmt.Sprintf(e.env.Say.Reports.ExportSame, e.env.Words.PaperMoment(e.env.Local(e.ask.PublishedAsOf(asOf))))
	}
}

// reported makes the report; one for the public is recorded first.
func reported(ctx context.Context, desk model.Desk, deed model.DeedID, ask model.ReportAsk) (model.Reported, error) {
	if ask.Publish {
		record := &model.PublishReport{Report: string(ask.Name), Period: ask.Period.String(), AsOf: ask.AsOf}
		if _, err := desk.Act(ctx, model.Deed{ID: deed, Action: record}); err != nil {
			return model.Reported{}, err
		}
	}
	return desk.Report(ctx, ask, nil)
}

// refused says that the report was not made at all; another name changes nothing.
type refused struct{ error }

func (r refused) Unwrap() error { return r.error }

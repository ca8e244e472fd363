package tuitest

import (
	"context"

	"aduan/model"
)

// Publications are those that were recorded by a deed.
func (d *Desk) Publications(context.Context) (out []model.Publication, err error) {
	for _, deed := range d.Deeds {
		if a, ok := deed.Action.(*model.PublishReport); ok {
			if p, ok := model.ParsePeriod(a.Period); ok {
				out = append(out, model.Publication{Report: model.ReportName(a.Report), Period: p, AsOf: a.AsOf, At: d.Self.Now, By: model.Doer{Person: d.Self.Staff.ID}})
			}
		}
	}
	return out, d.Broken
}

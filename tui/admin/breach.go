package admin

import (
	"context"
	"fmt"
	"slices"

	"aduan/model"
	"aduan/tui/ui"
)

// openBreaches are those that somebody is still to be told of. Who may not read
// the record sees no line of it.
func openBreaches(ctx context.Context, desk model.Desk) ([]model.Breach, error) {
	all, err := desk.Breaches(ctx)
	if model.CodeOf(err) == model.CodeDenied {
		return nil, nil
	}
	return slices.DeleteFunc(slices.Clone(all), func(b model.Breach) bool { return !b.Open() }), err
}

// breaches is a line for each that is open, with what is left of its 3x24 hours;
// its words stay in the record.
func (s *Screen) breaches(w int) (out []ui.Line) {
	say := s.env.Say.Admin
	for _, b := range s.book.lost {
		text := say.BreachDue
		if s.env.At.After(b.DueAt) {
			text = say.BreachLate
		}
		out = append(out, factAs(say.Breach, fmt.Sprintf(text, b.No, s.env.Moment(b.DueAt)), ui.Danger, w)...)
	}
	return out
}

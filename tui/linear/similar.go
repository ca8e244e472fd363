package linear

import (
	"context"

	"aduan/model"
	"aduan/tui/ui"
)

// mostSimilar is how many are read: more is too long to listen to.
const mostSimilar = 3

// similar reads what may be of the same person or matter, with the reason. A book
// that does not answer costs that alone.
func (s *session) similar(v model.CaseView) {
	all, err := ask(s, func(ctx context.Context) ([]model.Similar, error) { return s.env.Desk.Similar(ctx, v.Register) })
	if err != nil {
		return
	}
	for _, x := range all[:min(len(all), mostSimilar)] {
		s.fact(s.env.Say.Case.Similar, ui.Short(x.Register), s.env.Words.Similarity(x, s.env.Office()), x.Subject)
	}
}

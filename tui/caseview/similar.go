package caseview

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// mostSimilar is how many cases the summary names: the rest is a command's.
const mostSimilar = 3

// compare asks what may be the same person or matter.
func (s *Screen) compare() tea.Cmd {
	desk, ref := s.env.Desk, s.ref
	return ui.Ask(s.env, s.like.Next(s), func(ctx context.Context) ([]model.Similar, error) { return desk.Similar(ctx, ref) })
}

// gotSimilar keeps the candidates. A book that does not answer costs them alone:
// the case says by itself what is wrong.
func (s *Screen) gotSimilar(msg ui.Got[[]model.Similar]) {
	if s.like.Mine(s, msg.Addr) && msg.Err == nil {
		s.similar = msg.Value
	}
}

// alike names what may be the same, with the reason, unless it is linked already.
func (s *Screen) alike(f *facts) {
	n := 0
	for _, x := range s.similar {
		if n == mostSimilar || slices.ContainsFunc(s.view.Links, func(l model.LinkView) bool { return l.Case == x.Register }) {
			continue
		}
		label := ""
		if n == 0 {
			label = s.env.Say.Case.Similar
		}
		text := fmt.Sprintf("%s · %s", ui.Short(x.Register), s.env.Words.Similarity(x, s.env.Office()))
		if x.Subject != "" {
			text += " · " + strings.TrimSpace(x.Subject)
		}
		f.add(label, text)
		n++
	}
}

package admin

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
)

// olderShown is how many deadlines by older rules the profile lists; a command
// lists all.
const olderShown = 20

// older are the open cases that go on under rules which are in force no more,
// asked for part by part while the profile is looked at.
type older struct {
	asking ui.Asking
	now    model.KeptPart // of the parts so far
	whole  *model.KeptPart
}

// askOlder asks for the first part where the profile is looked at.
func (s *Screen) askOlder() tea.Cmd {
	if s.part != partProfile {
		return nil
	}
	s.older.now = model.KeptPart{}
	return s.nextOlder()
}

func (s *Screen) nextOlder() tea.Cmd {
	desk, after := s.env.Desk, s.older.now.Next
	return ui.Ask(s.env, s.older.asking.Next(s), func(ctx context.Context) (model.KeptPart, error) { return desk.KeptRules(ctx, after) })
}

func (s *Screen) gotOlder(msg ui.Got[model.KeptPart]) tea.Cmd {
	if !s.older.asking.Mine(s, msg.Addr) || msg.Err != nil {
		return nil
	}
	part := msg.Value
	part.Rules, part.Others = append(s.older.now.Rules, part.Rules...), part.Others+s.older.now.Others
	if s.older.now = part; part.Next != "" {
		return s.nextOlder()
	}
	s.older.whole = &part
	return nil
}

// olderRules says which open cases keep what they were promised.
func (s *Screen) olderRules(w int) []ui.Line {
	say, k := s.env.Say.Admin, s.older.whole
	if k == nil {
		return fact(say.Older, s.env.Say.Shell.Reading, w)
	}
	cases := map[model.CaseID]bool{}
	for _, r := range k.Rules {
		cases[r.ID] = true
	}
	if len(cases)+k.Others == 0 {
		return fact(say.Older, say.OlderNone, w)
	}
	out := fact(say.Older, fmt.Sprintf(say.OlderCases, s.env.Words.Number(int64(len(cases)+k.Others)), s.env.Words.Number(int64(k.Open))), w)
	for _, r := range k.Rules[:min(olderShown, len(k.Rules))] {
		now := say.OlderGone
		if r.Now != nil {
			now = fmt.Sprintf(say.OlderNow, s.env.Words.Limit(r.Now.Limit, r.Now.Unit))
		}
		text := fmt.Sprintf(say.OlderRule, r.Register, words.Head(s.env.Words.Clock(model.Clock{Name: r.Clock, Label: r.Label})),
			s.env.Words.Limit(r.Limit, r.Unit), r.Version, now)
		for _, l := range ui.Wrap(text, w-8) {
			out = append(out, ui.Line{ui.T("      "), ui.Muted.T(l)})
		}
	}
	if len(k.Rules) > olderShown {
		out = append(out, ui.Line{ui.T("      "), ui.Muted.T(fmt.Sprintf(say.OlderMore, len(k.Rules)-olderShown))}.Cut(w-1))
	}
	return out
}

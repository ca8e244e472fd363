package actionform

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
	"aduan/tui/widget/input"
)

// opened is the case as it stands, and what was typed before.
type opened struct {
	view   model.CaseView
	others []model.Row
	draft  model.FormDraft
	kept   bool
	done   model.FormDraft // a draft whose deed was recorded
}

// Init reads the case and the draft of this form.
func (s *Screen) Init() tea.Cmd {
	desk, ref, name, read := s.env.Desk, s.ref(), s.keeper.Form, s.env.Desk.Case
	if s.whole() {
		read = noCase
	}
	named := input.NamesOther(s.route.Action)
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (opened, error) {
		var o opened
		var err error
		if o.view, err = read(ctx, ref); err != nil {
			return o, err
		}
		if named {
			if o.others, err = input.Others(ctx, desk, o.view); err != nil {
				return o, err
			}
		}
		if o.draft, o.kept, err = draft.Load(ctx, desk, name); o.draft.Recorded != nil {
			o.done, o.draft, o.kept = o.draft, model.FormDraft{}, false
		}
		return o, err
	})
}

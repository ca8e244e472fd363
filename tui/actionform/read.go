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
	draft  model.OpenedDraft
	kept   bool
	done   model.FormDraft // a draft whose deed was recorded
}

// Init reads the case and the draft of this form.
func (s *Screen) Init() tea.Cmd {
	desk, ref, read, parent := s.env.Desk, s.ref(), s.env.Desk.Case, s.env.Context
	which := model.DraftAsk{Form: s.keeper.Form, Take: s.route.Take}
	if s.route.Draft != "" {
		which.Form = s.route.Draft
	}
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
		if o.draft, err = draft.Open(parent, desk, which); o.draft.Recorded != nil {
			o.done, o.draft = o.draft.FormDraft, model.OpenedDraft{FormDraft: model.FormDraft{Form: o.draft.Form}}
		}
		o.kept = o.draft.Found
		return o, err
	})
}

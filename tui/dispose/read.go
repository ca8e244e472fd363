package dispose

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
)

// material is what the sheet reads before it opens.
type material struct {
	cases []model.CaseView
	cal   *calendar.Calendar
	draft model.OpenedDraft
	done  model.FormDraft // a draft whose deed was recorded
}

// Init reads the cases and the calendar that moves the due moment.
func (s *Sheet) Init() tea.Cmd {
	if s.again {
		s.again = false
		return s.send()
	}
	desk, parent, refs, from, now := s.env.Desk, s.env.Context, s.refs, s.from, s.env.At
	return ui.Ask(s.env, s.read.Next(s), func(ctx context.Context) (material, error) {
		m, err := read(ctx, parent, desk, refs, from)
		if err != nil {
			return m, err
		}
		cals, err := desk.Book().Calendar(ctx)
		if err != nil || cals == nil {
			return m, err
		}
		m.cal = cals(now)
		return m, nil
	})
}

// read reads the cases and their draft; without cases those that the draft names,
// as far as one still sees them.
func read(ctx, parent context.Context, desk model.Desk, refs []model.CaseRef, from model.DraftAsk) (m material, err error) {
	named := len(refs) == 0
	if named {
		if m.draft, err = draft.Open(parent, desk, from); err != nil {
			return m, err
		}
		for _, id := range parted[model.CaseID](m.draft.Values[ofCases]) {
			refs = append(refs, model.CaseRef{ID: id})
		}
	}
	for _, r := range refs {
		ref := r.Register
		if ref == "" {
			ref = string(r.ID)
		}
		v, err := desk.Case(ctx, ref)
		if err != nil {
			return m, err
		}
		m.cases = append(m.cases, v)
	}
	if named || len(m.cases) == 0 {
		return m, nil
	}
	if from.Form == "" {
		from.Form = formOf(m.cases)
	}
	if m.draft, err = draft.Open(parent, desk, from); m.draft.Recorded != nil {
		m.done, m.draft = m.draft.FormDraft, model.OpenedDraft{FormDraft: model.FormDraft{Form: m.draft.Form}}
	}
	return m, err
}

func (s *Sheet) got(msg ui.Got[material]) tea.Cmd {
	if !s.read.Mine(s, msg.Addr) {
		return nil
	}
	if msg.Err != nil {
		return ui.Close(ui.FailMsg{Err: msg.Err, What: s.env.Words.Action("dispose").Name})
	}
	if len(msg.Value.cases) == 0 { // a draft of several that is gone meanwhile
		return ui.Close(nil)
	}
	s.cases, s.cal, s.loaded = msg.Value.cases, msg.Value.cal, true
	s.propose()
	s.refs = nil
	for _, v := range s.cases {
		s.refs = append(s.refs, model.CaseRef{ID: v.ID, Register: v.Register, Version: v.Version})
	}
	said := s.goOn(msg.Value)
	if v := s.cases[0]; len(s.cases) == 1 && !slices.Contains(v.Actions, "dispose") {
		not := ui.NotNow(s.env, "dispose", v.Register)
		if d := msg.Value.done; d.Recorded != nil {
			not = ui.ToastMsg{Text: draft.Recorded(s.env, d)}
		}
		return tea.Batch(ui.Close(not), s.keeper.Leave())
	}
	if d := msg.Value.done; d.Recorded != nil {
		said = tea.Batch(said, ui.Toast(draft.Recorded(s.env, d)))
	}
	s.show()
	return said
}

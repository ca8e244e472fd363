package home

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
)

// dropMsg comes back from the sheet that asks.
type dropMsg struct {
	to   *Screen
	form string
}

func openDraft(d model.FormDraft) tea.Cmd {
	action, id, ok := strings.Cut(d.Form, "/")
	if !ok || id == "" {
		return ui.Go(ui.RoutePlace{Place: ui.PlaceCounter})
	}
	ref := model.CaseRef{ID: model.CaseID(id)}
	if action == "dispose" {
		return ui.Go(ui.RouteDispose{Cases: []model.CaseRef{ref}})
	}
	return ui.Go(ui.RouteForm{Case: ref, Action: model.ActionName(action)})
}

// askDrop asks before a draft is thrown away: nothing brings it back.
func (s *Screen) askDrop() tea.Cmd {
	it, ok := s.at()
	if !ok || it.kind != draft {
		return nil
	}
	say := s.env.Say.Home
	return ui.Open(confirm.New(s.env, confirm.Ask{Title: say.DropTitle, Text: []string{fmt.Sprintf(say.DropText, it.draft.Title)},
		No: s.env.Say.Form.SureNo, Yes: say.DropYes, Then: dropMsg{s, it.draft.Form}}))
}

// drop throws a draft away; every screen hears of it, for one may still show
// what was typed.
func (s *Screen) drop(form string) tea.Cmd {
	desk, ctx, say := s.env.Desk, s.env.Context, s.env.Say.Home
	return func() tea.Msg {
		if err := desk.Drafts().Drop(ctx, form); err != nil {
			return ui.FailMsg{Err: err, What: say.DropYes}
		}
		return ui.DroppedMsg{Form: form}
	}
}

package home

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
	keep "aduan/tui/widget/draft"
)

// dropMsg comes back from the sheet that asks.
type dropMsg struct {
	to   *Screen
	form string
}

// takeMsg comes back from the sheet that asks whether a draft is taken over.
type takeMsg struct {
	to   *Screen
	form string
}

// openDraft goes on with a form. Of one whose deed was recorded nothing is left to
// go on with: it says so, leads to the case, and is gone.
func (s *Screen) openDraft(d model.FormDraft) tea.Cmd {
	if d.Recorded != nil {
		told := tea.Sequence(s.drop(d.Form), ui.Toast(keep.Recorded(s.env, d)))
		if d.Recorded.Register == "" {
			return told
		}
		return tea.Sequence(ui.Go(ui.RouteCase{Ref: d.Recorded.Register}), told)
	}
	if d.Elsewhere {
		say := s.env.Say.Form
		return ui.Open(confirm.New(s.env, confirm.Ask{Title: say.TakeTitle, Text: []string{fmt.Sprintf(say.TakeText, d.Title, s.env.ListMoment(d.Saved))},
			No: say.SureNo, Yes: say.TakeYes, Then: takeMsg{s, d.Form}}))
	}
	return goOn(d.Form, false)
}

// goOn opens the form of a draft; take also where another session has it open.
func goOn(name string, take bool) tea.Cmd {
	action, id, ok := strings.Cut(model.DraftForm(name), "/")
	if !ok || id == "" {
		return tea.Sequence(ui.Go(ui.RoutePlace{Place: ui.PlaceCounter}), ui.Send(ui.ContinueMsg{Draft: name, Take: take}))
	}
	ref := model.CaseRef{ID: model.CaseID(id)}
	if action == "dispose" {
		return ui.Go(ui.RouteDispose{Cases: []model.CaseRef{ref}, Draft: name, Take: take})
	}
	return ui.Go(ui.RouteForm{Case: ref, Action: model.ActionName(action), Draft: name, Take: take})
}

// draftNo is the number that a draft's deed was given.
func draftNo(d model.FormDraft) string {
	if d.Recorded == nil || d.Recorded.Register == "" {
		return "—"
	}
	return ui.Short(d.Recorded.Register)
}

// stage says of a draft whether its deed stands in the book.
func (s *Screen) stage(d model.FormDraft) string {
	if d.Recorded != nil {
		return s.env.Say.Home.Recorded
	}
	return s.env.Say.Home.Draft
}

// asks is what a draft waits for: one that was recorded to be looked at.
func (s *Screen) asks(d model.FormDraft) string {
	switch {
	case d.Elsewhere:
		return s.env.Say.Home.DraftElsewhere
	case d.Recorded == nil:
		return s.env.Say.Home.ContinueDraft
	case d.Recorded.Register != "":
		return s.env.Say.Home.SeeRecorded
	}
	return "—"
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

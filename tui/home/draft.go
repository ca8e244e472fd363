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

// broughtMsg: a form is the counter's again, and is opened there.
type broughtMsg struct{ to *Screen }

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
	if model.IsAside(d.Form) {
		return s.bring(d)
	}
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

// bring takes a form that was set aside back to the counter.
func (s *Screen) bring(d model.FormDraft) tea.Cmd {
	desk, ctx, say := s.env.Desk, s.env.Context, s.env.Say.Home
	return func() tea.Msg {
		if err := keep.Bring(ctx, desk, d); err != nil {
			return ui.FailMsg{Err: err, What: say.ContinueDraft}
		}
		return broughtMsg{s}
	}
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

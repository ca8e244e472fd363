package dispose

import (
	"context"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
)

// What is chosen is a draft until it is sent, as in a form: a link that is cut, a
// server that stops and a screen that covers itself lose none of it. It has the
// values of the action's form, which the console without a screen goes on with.
// Several cases at once have none.

// formOf names the draft of a case's sheet.
func formOf(id model.CaseID) string { return "dispose/" + string(id) }

// written is a moment as it may be typed.
const written = "02/01/2006 15.04"

// values are what is chosen.
func (s *Sheet) values() map[string]string {
	out := map[string]string{"instructions": strings.Join(s.phrases, ","), "note": s.note.Value(), "grade": model.Enum("grade")[s.grade]}
	if len(s.to) > 0 {
		all := make([]string, len(s.to))
		for i, p := range s.to {
			all[i] = string(p)
		}
		out["lead"], out["to"] = all[0], strings.Join(all, ",")
	}
	if !s.due.IsZero() {
		out["due_at"] = s.due.Format(written)
	}
	return out
}

// set chooses what a draft says, as far as there still is such a thing.
func (s *Sheet) set(v map[string]string) {
	s.to, s.phrases = nil, nil
	for _, code := range append([]string{v["lead"]}, strings.Split(v["to"], ",")...) {
		known := slices.ContainsFunc(s.posts, func(p model.Post) bool { return string(p.Code) == code })
		if known && !slices.Contains(s.to, model.PostID(code)) {
			s.to = append(s.to, model.PostID(code))
		}
	}
	for _, code := range strings.Split(v["instructions"], ",") {
		if slices.ContainsFunc(s.env.Office().Phrases, func(c model.Coded) bool { return c.Code == code }) {
			s.phrases = append(s.phrases, code)
		}
	}
	s.note.Set(v["note"])
	s.grade = max(0, slices.Index(model.Enum("grade"), v["grade"]))
	if t, err := model.ParseComing(v["due_at"], s.env.Local(s.env.At)); err == nil && t.After(s.env.At) {
		s.due = t
	}
	s.proposed, s.newPosts, s.newPhrases = false, true, true
}

// single is true for the sheet of one case, which is read.
func (s *Sheet) single() bool { return s.loaded && len(s.cases) == 1 }

// changed has the draft kept where what is chosen is not what it was.
func (s *Sheet) changed(was map[string]string) tea.Cmd {
	if !s.single() || s.sending || maps.Equal(was, s.values()) {
		return nil
	}
	return s.keeper.Touched()
}

// keep keeps the draft now.
func (s *Sheet) keep() tea.Cmd {
	if !s.single() || !s.keeper.Stale() {
		return nil
	}
	return s.keeper.Save(s.env.Words.Action("dispose").Name+" "+ui.Short(s.cases[0].Register), s.values())
}

// goOn takes the draft of one case, where there is one. What is sent is then the
// deed that the draft would have been.
func (s *Sheet) goOn(m material) tea.Cmd {
	s.keeper = draft.New(s.env, formOf(s.cases[0].ID))
	var said tea.Cmd
	if m.kept {
		s.keeper.Take(m.draft)
		s.set(m.draft.Values)
		said = ui.Toast(s.keeper.Says().Text)
	}
	s.ids[0] = s.keeper.Deed
	return said
}

// drop forgets the draft of a sheet that is closed without sending.
func (s *Sheet) drop() tea.Cmd {
	if !s.single() || !s.keeper.Stale() && s.keeper.Saved().IsZero() {
		return ui.Close(nil)
	}
	s.keeper.Done()
	desk, ctx, form := s.env.Desk, s.env.Context, s.keeper.Form
	return tea.Sequence(func() tea.Msg {
		if err := desk.Drafts().Drop(ctx, form); err != nil {
			return nil // it is offered once more
		}
		return ui.DroppedMsg{Form: form}
	}, ui.Close(nil))
}

// load reads the draft of one case.
func load(ctx context.Context, drafts model.Drafts, m *material) (err error) {
	if len(m.cases) == 1 {
		m.draft, m.kept, err = drafts.Load(ctx, formOf(m.cases[0].ID))
	}
	return err
}

// Stands is the sheet of one case again; what is chosen comes back as its draft.
func (s *Sheet) Stands() ui.Route {
	if !s.single() {
		return nil
	}
	return ui.RouteDispose{Cases: []model.CaseRef{{ID: s.cases[0].ID}}}
}

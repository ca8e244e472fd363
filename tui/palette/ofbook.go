package palette

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/finder"
)

// ofBook are the deeds of the whole book, for those whose they may be. What the
// head says, sekretaris and pengelola record on paper.
func (s *Screen) ofBook(add func(finder.Item, run)) {
	say := s.env.Say
	form := func(text, also string, a model.ActionName, preset map[string]string) {
		add(finder.Item{Text: text, Also: also, Note: s.env.Words.Action(a).Does}, func(model.CaseRef) tea.Cmd {
			return ui.Go(ui.RouteForm{Action: a, Case: model.CaseRef{ID: model.CaseID(preset["post"])}, Preset: preset})
		})
	}
	named := func(a model.ActionName) {
		form(strings.ToLower(s.env.Words.Action(a).Name), strings.ReplaceAll(string(a), "_", " "), a, nil)
	}
	if head := s.env.Office().PostsOf(model.Kepala); len(head) > 0 && s.givesPosts(head) {
		form(say.Admin.PlhHead, "plh "+s.other.Admin.PlhHead, "post_give", map[string]string{"post": string(head[0].Code), "capacity": string(model.Plh)})
		named("post_give")
		named("post_end")
	}
	if s.env.Holds(model.Pengelola) {
		named("improvement_add")
		named("improvement_done")
	}
	if s.env.Holds(model.Kepala) || s.env.Office().Rules.OnBehalf && (s.env.Holds(model.Sekretaris) || s.env.Holds(model.Pengelola)) {
		named("improvement_decide")
	}
	if s.env.Holds(model.Kepala) || s.env.Holds(model.Pengelola) {
		named("hold")
		named("release")
		named("person_erased")
		named(model.KindDestroyed)
	}
	if slices.ContainsFunc(model.BreachReaders(), s.env.Holds) {
		named("breach_add")
		named("breach_told")
	}
	if s.env.Holds(model.Admin) {
		named("staff_add")
		named("staff_disable")
		named("closure_add")
	}
}

// givesPosts tells whether one gives posts here: the head, those who record for
// the head, and the admin while there is none.
func (s *Screen) givesPosts(head []model.Post) bool {
	if s.env.Holds(model.Kepala) || s.env.Office().Rules.OnBehalf && (s.env.Holds(model.Sekretaris) || s.env.Holds(model.Pengelola)) {
		return true
	}
	for _, p := range head {
		if len(s.env.Staff.Holders(p.Code, s.env.At)) > 0 {
			return false
		}
	}
	return s.env.Holds(model.Admin)
}

package admin

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// roles are whose deed it is; the book judges, this spares a form in vain.
func (s *Screen) roles(a model.ActionName) []model.Role {
	if of := recordRoles(a); of != nil {
		return of
	}
	if a != "post_give" && a != "post_end" {
		return []model.Role{model.Admin}
	}
	vacant := !slices.ContainsFunc(s.office().PostsOf(model.Kepala), func(p model.Post) bool { return len(s.book.staff.Holders(p.Code, s.env.At)) > 0 })
	if vacant { // then the admin sets up
		return []model.Role{model.Kepala, model.Admin}
	}
	return []model.Role{model.Kepala}
}

func (s *Screen) may(a model.ActionName) bool {
	return slices.ContainsFunc(s.roles(a), s.env.Holds)
}

func (s *Screen) notYours(a model.ActionName) tea.Cmd {
	role := s.roles(a)[0]
	return ui.Warning(fmt.Sprintf(s.env.Say.Admin.NotYours, s.env.Words.Action(a).Name, s.env.Words.Role(role)))
}

// recordRoles are whose the deeds on the records are; nil for any other deed.
func recordRoles(a model.ActionName) []model.Role {
	switch a {
	case "hold", "release", model.KindDestroyed:
		return []model.Role{model.Pengelola, model.Kepala}
	case "breach_add", "breach_told":
		return model.BreachReaders()
	case "person_export":
		return []model.Role{model.Pengelola, model.Kepala, model.PPID}
	}
	return nil
}

package actionform

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
	"aduan/tui/widget/form"
)

// whole tells whether the form is of a deed on the whole book: it has no case,
// no version that another's change could conflict with, and its object is what
// is typed into it.
func (s *Screen) whole() bool { return slices.Contains(model.BookActions(), s.route.Action) }

// formOf names the draft of a form. One that is about nobody yet has a name too,
// or Beranda would take it for an entry at the counter.
func formOf(r ui.RouteForm) string {
	id := string(r.Case.ID)
	if id == "" {
		id = "-"
	}
	return string(r.Action) + "/" + id
}

// noCase is read where a deed has no case.
func noCase(context.Context, string) (model.CaseView, error) { return model.CaseView{}, nil }

// bookObject is whom and what the deed is about: what is filled in, in words.
func (s *Screen) bookObject() string {
	var parts []string
	for _, f := range s.form.Fields() {
		switch {
		case f.Empty() || f.Kind == form.Lines:
		case f.Name == "post" || f.Name == "posts": // its choices name who holds it now
			var names []string
			for code := range strings.SplitSeq(f.Value(), ",") {
				names = append(names, s.env.Post(model.PostID(code)))
			}
			parts = append(parts, strings.Join(names, ", "))
		default:
			parts = append(parts, f.Text())
		}
	}
	return strings.Join(parts, " · ")
}

// bookTitle names the draft in lists: the action and whom it is about.
func (s *Screen) bookTitle() string {
	name := s.Title()
	for _, f := range s.form.Fields() {
		if !f.Empty() {
			return name + " " + f.Text()
		}
	}
	return name
}

// bookDone says what was done, to whom and when.
func (s *Screen) bookDone() string {
	return fmt.Sprintf(s.env.Say.Admin.Done, s.Title(), s.env.Clock(s.env.Now()), s.bookObject())
}

// minutes offers the paper that a destruction leaves.
func (s *Screen) minutes() tea.Cmd {
	about := s.form.Get("about")
	if s.route.Action != model.KindDestroyed && s.route.Action != "person_erased" || about == nil {
		return nil
	}
	return ui.Go(ui.RoutePapers{Case: model.CaseRef{Register: about.Value()}})
}

// sureOfBook shows first what a closure moves, asks before somebody is shut out,
// and does the rest: the sentence above the button has named it.
func (s *Screen) sureOfBook(a model.Action) tea.Cmd {
	switch a := a.(type) {
	case *model.ClosureAdd:
		return ui.Go(ui.RouteClosure{Deed: s.keeper.Deed, Action: a, Change: model.ClosureChange{Date: a.Date}, Form: s.keeper.Form})
	case *model.ClosureRemove:
		return ui.Go(ui.RouteClosure{Deed: s.keeper.Deed, Action: a, Change: model.ClosureChange{Date: a.Date, Remove: true}, Form: s.keeper.Form})
	case *model.PersonErased, *model.CaseDestroyed: // nothing brings them back
		deed := s.env.Words.Action(a.Name())
		return ui.Open(confirm.New(s.env, confirm.Ask{Title: deed.Name + "?", Text: []string{deed.Does}, No: s.env.Say.Form.SureNo, Yes: deed.Name,
			Tone: ui.Danger, Then: sureMsg{to: s}}))
	case *model.StaffDisable:
		say := s.env.Say
		return ui.Open(confirm.New(s.env, confirm.Ask{Title: fmt.Sprintf(say.Admin.DisableTitle, s.env.Staff[a.Username].Name),
			Text: []string{s.env.Words.Action(a.Name()).Does}, No: say.Form.SureNo, Yes: say.Admin.DisableYes, Tone: ui.Warn, Then: sureMsg{to: s}}))
	}
	return s.send()
}

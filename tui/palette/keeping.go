package palette

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/finder"
	"aduan/tui/widget/narrow"
)

// mostRecent is how many commands of the session are offered again.
const mostRecent = 5

// recent offers what was run before in this session, while nothing is typed.
func (s *Screen) recent(add func(finder.Item, run)) {
	if s.finder.Value() != "" {
		return
	}
	for _, c := range s.before[:min(len(s.before), mostRecent)] {
		add(finder.Item{Group: s.env.Say.Palette.Before, Text: narrow.Covered(c)}, nil)
	}
}

// keeping is what concerns filters that are kept under a name.
func (s *Screen) keeping(add func(finder.Item, run)) {
	say := s.env.Say.Palette
	_, name := s.argument()
	keep := finder.Item{Text: say.Keep, Also: "keep save " + s.other.Palette.Keep + " " + name, Takes: true}
	if s.filter == "" {
		keep.Note, keep.Muted = say.NoFilter, true
		add(keep, nil)
	} else {
		keep.Note = fmt.Sprintf(say.Keeps, narrow.Covered(s.filter))
		add(keep, func(model.CaseRef) tea.Cmd { return s.keep(name) })
	}
	for _, v := range s.views {
		what := s.env.Say.Shell.Places[v.Place]
		if what == "" {
			what = say.Searching
		}
		add(finder.Item{Text: say.View + " " + strings.ToLower(v.Name), Also: "view " + s.other.Palette.View, Note: what + ": " + narrow.Covered(v.Text)},
			func(model.CaseRef) tea.Cmd { return openView(v) })
	}
	for _, v := range s.views {
		add(finder.Item{Text: say.Forget + " " + strings.ToLower(v.Name), Also: "forget remove " + s.other.Palette.Forget, Note: say.Forgets},
			func(model.CaseRef) tea.Cmd { return s.forget(v.Name) })
	}
}

func openView(v model.SavedView) tea.Cmd {
	if !slices.Contains(ui.Places(), v.Place) {
		return ui.Go(ui.RouteSearch{Text: v.Text})
	}
	return tea.Sequence(ui.Go(ui.RoutePlace{Place: v.Place}), ui.Send(ui.FilterMsg{Place: v.Place, Text: v.Text}))
}

// keep keeps the filter of the place below under a name.
func (s *Screen) keep(name string) tea.Cmd {
	say := s.env.Say.Palette
	if name == "" {
		return nil
	}
	v := model.SavedView{Name: name, Place: s.place, Text: s.filter}
	return s.views_(fmt.Sprintf(say.Kept, name), func(ctx context.Context, k model.SavedViews) error { return k.Save(ctx, v) })
}

func (s *Screen) forget(name string) tea.Cmd {
	return s.views_(fmt.Sprintf(s.env.Say.Palette.Forgot, name), func(ctx context.Context, k model.SavedViews) error { return k.Drop(ctx, name) })
}

// views_ changes the kept filters and says so.
func (s *Screen) views_(said string, change func(context.Context, model.SavedViews) error) tea.Cmd {
	desk, env, parent := s.env.Desk, s.env, s.env.Context
	return func() tea.Msg {
		err := change(parent, desk.Views())
		if e := (*model.Error)(nil); errors.As(err, &e) {
			return ui.ToastMsg{Text: env.ErrorText(err), Role: ui.Warn}
		}
		return ui.ToastMsg{Text: said}
	}
}

// shown is the key of an action as it is pressed on a case.
func (s *Screen) shown(a model.ActionName) string {
	k := s.env.Letter(a)
	if _, direct := s.env.KeyOf(a); !direct && k != "" {
		k = s.env.Keys.Deed.All.Help().Key + " " + k
	}
	return k
}

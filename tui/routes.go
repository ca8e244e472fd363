package tui

import (
	tea "charm.land/bubbletea/v2"

	"aduan/tui/caseview"
	"aduan/tui/home"
	"aduan/tui/queue"
	"aduan/tui/ui"
)

// placeScreen makes the screen of a place. This function and build are the one
// table from routes to screens; nothing else names them.
func placeScreen(env *ui.Env, place string) ui.Screen {
	switch place {
	case ui.PlaceHome:
		return home.New(env)
	case ui.PlaceQueue:
		return queue.New(env)
	}
	return nil
}

// built is true for the places that placeScreen knows.
func built(place string) bool {
	switch place {
	case ui.PlaceHome, ui.PlaceQueue:
		return true
	}
	return false
}

// build makes the screen or the sheet of a route.
func (m *Model) build(r ui.Route) (ui.Screen, ui.Sheet) {
	switch r := r.(type) {
	case ui.RouteCase:
		return caseview.New(m.env, r), nil
	case ui.RouteWhy:
		return caseview.NewWhy(m.env, r), nil
	case ui.RouteResult:
		return caseview.NewResult(m.env, r), nil
	}
	return nil, nil
}

// fail shows what went wrong.
func (m *Model) fail(msg ui.FailMsg) tea.Cmd {
	return m.say(ui.ToastMsg{Text: m.env.ErrorText(msg.Err), Role: ui.Danger})
}

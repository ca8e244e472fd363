package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/tui/actionform"
	"aduan/tui/admin"
	"aduan/tui/book"
	"aduan/tui/caseview"
	"aduan/tui/counter"
	"aduan/tui/dispose"
	"aduan/tui/fault"
	"aduan/tui/help"
	"aduan/tui/home"
	"aduan/tui/inbox"
	"aduan/tui/palette"
	"aduan/tui/papers"
	"aduan/tui/queue"
	"aduan/tui/reports"
	"aduan/tui/services"
	"aduan/tui/status"
	"aduan/tui/team"
	"aduan/tui/ui"
)

// placeScreen makes the screen of a place. This function and build are the one
// table from routes to screens; nothing else names them.
func placeScreen(env *ui.Env, place string) ui.Screen {
	switch place {
	case ui.PlaceHome:
		return home.New(env)
	case ui.PlaceCounter:
		return counter.New(env)
	case ui.PlaceQueue:
		return queue.New(env)
	case ui.PlaceInbox:
		return inbox.New(env)
	case ui.PlaceBook:
		return book.New(env)
	case ui.PlaceTeam:
		return team.New(env)
	case ui.PlaceReports:
		return reports.New(env)
	case ui.PlaceServices:
		return services.New(env)
	case ui.PlaceAdmin:
		return admin.New(env)
	}
	return nil
}

// build makes the screen or the sheet of a route.
func (m *Model) build(r ui.Route) (ui.Screen, ui.Sheet) {
	switch r := r.(type) {
	case ui.RouteCase:
		return caseview.New(m.env, r), nil
	case ui.RouteForm:
		return actionform.New(m.env, r), nil
	case ui.RouteMenu:
		return nil, actionform.NewMenu(m.env, r)
	case ui.RouteWhy:
		return caseview.NewWhy(m.env, r), nil
	case ui.RouteResult:
		return caseview.NewResult(m.env, r), nil
	case ui.RouteDispose:
		return nil, dispose.New(m.env, r)
	case ui.RoutePapers:
		return nil, papers.New(m.env, r)
	case ui.RouteOwnCopy:
		return nil, papers.NewOwnCopy(m.env, r)
	case ui.RouteRecords:
		return admin.NewRecords(m.env, r), nil
	case ui.RouteBlankForms:
		return nil, papers.NewBlank(m.env)
	case ui.RouteStatus:
		return nil, status.New(m.env, r)
	case ui.RouteSearch:
		return queue.NewSearch(m.env, r), nil
	case ui.RouteCases:
		return queue.NewCases(m.env, r), nil
	case ui.RouteClosure:
		return admin.NewPreview(m.env, r), nil
	case ui.RouteService:
		return services.NewService(m.env, r), nil
	case ui.RoutePalette:
		if s, ok := m.top().(ui.Subject); ok {
			r.Case = s.Subject()
		}
		if f, ok := m.top().(ui.Filterer); ok {
			r.Place, r.Filter = f.Filtering()
		}
		r.Before = m.learning.ran
		return palette.New(m.env, r), nil
	case ui.RouteHelp:
		return help.New(m.env, m.top().Title(), m.top().FullHelp()), nil
	}
	return nil, nil
}

// fail shows what went wrong, and reports what nobody expected under a
// reference that the person at the keys can name.
func (m *Model) fail(msg ui.FailMsg) tea.Cmd {
	ref := ""
	var report tea.Cmd
	if fault.Unexpected(msg.Err) {
		ref = m.reference()
		if tell := m.report; tell != nil {
			report = func() tea.Msg { tell(ref, msg.Err); return nil }
		}
	}
	return tea.Batch(m.raise(fault.New(m.env, msg, ref)), report)
}

// reference names one fault: G-20261120-1015-7C2.
func (m *Model) reference() string {
	id := strings.ToUpper(m.env.NewID())
	return "G-" + m.env.At.Format("20060102-1504") + "-" + id[max(0, len(id)-3):]
}

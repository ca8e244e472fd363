package tui

import (
	"context"
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/narrow"
)

// standing is where this console stands, what of that is kept, and where the one
// before it stood that was cut.
type standing struct {
	began   time.Time
	kept    model.Stand // without its moments
	due     bool        // it will be kept
	pressed bool        // one has begun to work: nothing is offered any more
	left    bool        // one has left: nothing is kept any more
	offer   model.Stand
	text    string // the offer in words; empty where nothing is offered
}

// keepAfter is how often at most it is kept.
const keepAfter = time.Second

type (
	standMsg     struct{}
	keptStandMsg struct{ err error }
	recalledMsg  struct {
		stand model.Stand
		text  string
	}
)

// stands is where the console stands now: the place with its filter, and of what
// is open above it as much as can be come back to.
func (m *Model) stands() model.Stand {
	at := model.Stand{Place: m.place}
	if f, ok := m.places[m.place].(ui.Filterer); ok {
		_, at.Filter = f.Filtering()
	}
	if d, ok := m.places[m.place].(ui.Drafted); ok {
		at.Draft = d.Draft()
	}
	for _, s := range m.stack {
		back, ok := s.(ui.Stander)
		if !ok {
			break
		}
		step, ok := stepOf(back.Stands())
		if !ok {
			break
		}
		at.Steps = append(at.Steps, step)
	}
	if back, ok := m.sheet.(ui.Stander); ok && len(at.Steps) == len(m.stack) {
		if step, ok := stepOf(back.Stands()); ok {
			at.Steps = append(at.Steps, step)
		}
	}
	return at
}

func sameStand(a, b model.Stand) bool {
	return a.Place == b.Place && a.Filter == b.Filter && a.Draft == b.Draft && slices.Equal(a.Steps, b.Steps)
}

// atStart: there is nothing to come back to.
func atStart(a model.Stand) bool {
	return a.Place == ui.PlaceHome && a.Filter == "" && len(a.Steps) == 0
}

// track has it kept where one stands, a moment after one came there.
func (m *Model) track() tea.Cmd {
	s := &m.standing
	if !m.ready || s.due || s.left || m.cover.on || sameStand(m.stands(), s.kept) {
		return nil
	}
	s.due = true
	return m.env.After(keepAfter, standMsg{})
}

// stood is the moment after: it is kept now.
func (m *Model) stood() tea.Cmd {
	m.standing.due = false
	if m.cover.on {
		return nil
	}
	return m.keepStand(m.stands())
}

// keepStand keeps where one stands. Where that is the beginning there is nothing
// to keep.
func (m *Model) keepStand(at model.Stand) tea.Cmd {
	s := &m.standing
	was := s.kept
	s.kept = at
	desk, ctx, began := m.env.Desk.Stands(), m.env.Context, s.began
	switch {
	case s.left || atStart(at) && (atStart(was) || was.Place == ""):
		return nil
	case atStart(at):
		return func() tea.Msg { return keptStandMsg{desk.Forget(ctx, began)} }
	}
	at.Began, at.At = began, m.env.Now()
	return func() tea.Msg { return keptStandMsg{desk.Keep(ctx, at)} }
}

// keepLast keeps where one stands when the session is over: from then on it is
// offered before where another session stands.
func (m *Model) keepLast() tea.Cmd {
	at := m.stands()
	at.Ended = true
	return m.keepStand(at)
}

// beat keeps it again: how long ago the link was cut counts from here.
func (m *Model) beat() tea.Cmd {
	if m.standing.kept.Place == "" {
		return nil
	}
	return m.keepStand(m.standing.kept)
}

// forgetStand is for whoever leaves by themselves.
func (m *Model) forgetStand() tea.Cmd {
	s := &m.standing
	if s.left || !m.ready {
		return nil
	}
	s.left = true
	desk, ctx, began := m.env.Desk.Stands(), m.env.Context, s.began
	return func() tea.Msg { return keptStandMsg{desk.Forget(ctx, began)} }
}

// recall asks where the session before this one stood, if it was cut: its cases
// must still be there for this person.
func (m *Model) recall() tea.Cmd {
	m.standing.began = m.env.Now()
	if m.standing.pressed { // one has become somebody else here
		return nil
	}
	desk, parent, tell := m.env.Desk, m.env.Context, m.spoken()
	return func() tea.Msg {
		ctx, cancel := context.WithTimeout(parent, 10*time.Second)
		defer cancel()
		at, ok, err := desk.Stands().Last(ctx)
		if err != nil || !ok || atStart(at) {
			return nil
		}
		register := ""
		for i, s := range at.Steps {
			if s.Case == "" {
				continue
			}
			v, err := desk.Case(ctx, string(s.Case))
			if err != nil {
				at.Steps = at.Steps[:i]
				break
			}
			register = v.Register
		}
		if atStart(at) {
			return nil
		}
		return recalledMsg{at, tell(at, register)}
	}
}

// spoken says where a console stood: the place, the case, the form. It is called
// off the event loop and touches nothing that changes.
func (m *Model) spoken() func(model.Stand, string) string {
	shell, catalogue := m.env.Say.Shell, m.env.Words
	return func(at model.Stand, register string) string {
		parts := []string{shell.Places[at.Place]}
		switch {
		case register != "":
			parts = append(parts, register)
		case at.Filter != "":
			parts = append(parts, "“"+narrow.Covered(at.Filter)+"”")
		}
		for _, s := range at.Steps {
			switch {
			case s.Action != "":
				parts = append(parts, catalogue.Action(s.Action).Name)
			case s.Text != "" && register == "":
				parts = append(parts, "“"+narrow.Covered(s.Text)+"”")
			}
		}
		return strings.Join(parts, " · ")
	}
}

// recalled offers to go on there, unless one has begun already.
func (m *Model) recalled(msg recalledMsg) tea.Cmd {
	s := &m.standing
	if s.pressed || s.left || !m.has(msg.stand.Place) {
		return m.forgetOffer(msg.stand)
	}
	s.offer, s.text = msg.stand, msg.text
	return nil
}

// forgetOffer drops what was offered once: it is not offered again.
func (m *Model) forgetOffer(at model.Stand) tea.Cmd {
	desk, ctx := m.env.Desk.Stands(), m.env.Context
	return func() tea.Msg { return keptStandMsg{desk.Forget(ctx, at.Began)} }
}

// offered takes the keys of the offer: Enter goes on, Esc does not. Any other key
// is meant for what is on the screen, and the offer is gone.
func (m *Model) offered(k tea.KeyPressMsg) (tea.Cmd, bool) {
	s := &m.standing
	s.pressed = true
	if s.text == "" {
		return nil, false
	}
	at := s.offer
	s.offer, s.text = model.Stand{}, ""
	switch {
	case key.Matches(k, m.env.Keys.Move.Open):
		return tea.Batch(m.forgetOffer(at), m.goOn(at)), true
	case key.Matches(k, m.env.Keys.Form.Leave):
		return m.forgetOffer(at), true
	}
	return m.forgetOffer(at), false
}

// goOn opens what was open.
func (m *Model) goOn(at model.Stand) tea.Cmd {
	cmds := []tea.Cmd{m.enter(at.Place)}
	if at.Filter != "" {
		cmds = append(cmds, m.deliver(ui.FilterMsg{Place: at.Place, Text: at.Filter}))
	}
	if at.Draft != "" {
		cmds = append(cmds, m.deliver(ui.ContinueMsg{Draft: at.Draft, Take: true}))
	}
	for _, s := range at.Steps {
		if r := routeOf(s); r != nil {
			cmds = append(cmds, m.open(r))
		}
	}
	return tea.Batch(cmds...)
}

// stepOf names a route that can be come back to; false for any other.
func stepOf(r ui.Route) (model.Step, bool) {
	switch r := r.(type) {
	case ui.RouteCase:
		return model.Step{Route: "case", Case: model.CaseID(r.Ref), Tab: int(r.Tab)}, r.Ref != ""
	case ui.RouteResult:
		return model.Step{Route: "result", Case: model.CaseID(r.Ref)}, r.Ref != ""
	case ui.RouteWhy:
		return model.Step{Route: "why", Case: model.CaseID(r.Ref), Clock: r.Clock, Round: r.Round, For: r.For}, r.Ref != ""
	case ui.RouteForm:
		return model.Step{Route: "form", Case: r.Case.ID, Action: r.Action, Draft: r.Draft}, r.Case.ID != ""
	case ui.RouteDispose:
		step := model.Step{Route: "dispose", Action: "dispose", Draft: r.Draft}
		if len(r.Cases) == 1 {
			step.Case = r.Cases[0].ID
		}
		return step, step.Case != "" || step.Draft != ""
	case ui.RouteSearch:
		return model.Step{Route: "search", Text: r.Text}, true
	}
	return model.Step{}, false
}

// routeOf is the way back; nil where this program knows none. A draft that was open
// there is gone on with, also where that session has not noticed yet that its link
// is cut.
func routeOf(s model.Step) ui.Route {
	switch s.Route {
	case "case":
		return ui.RouteCase{Ref: string(s.Case), Tab: max(ui.TabSummary, min(ui.Tab(s.Tab), ui.TabAnswers))}
	case "result":
		return ui.RouteResult{Ref: string(s.Case)}
	case "why":
		return ui.RouteWhy{Ref: string(s.Case), Clock: s.Clock, Round: s.Round, For: s.For}
	case "form":
		return ui.RouteForm{Case: model.CaseRef{ID: s.Case}, Action: s.Action, Draft: s.Draft, Take: true}
	case "dispose":
		r := ui.RouteDispose{Draft: s.Draft, Take: true}
		if s.Case != "" {
			r.Cases = []model.CaseRef{{ID: s.Case}}
		}
		return r
	case "search":
		return ui.RouteSearch{Text: s.Text}
	}
	return nil
}

package tui

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// around is the case that is open on this console, and who else has it open.
type around struct {
	id    model.CaseID
	n     int // of this visit: what an earlier one hears is dropped
	leave context.CancelFunc
	who   []model.StaffID
}

// aroundMsg tells who else is in the case; from tells who will be next.
type aroundMsg struct {
	n    int
	who  []model.StaffID
	from <-chan []model.StaffID
}

// inside is the case that one is in: that of the sheet, else of what was opened
// last. Nobody is in a case behind the cover.
func (m *Model) inside() model.CaseID {
	if m.cover.on || !m.ready {
		return ""
	}
	if i, ok := m.sheet.(ui.Insider); ok && i.Inside() != "" {
		return i.Inside()
	}
	for n := len(m.stack) - 1; n >= 0; n-- {
		if i, ok := m.stack[n].(ui.Insider); ok && i.Inside() != "" {
			return i.Inside()
		}
	}
	return ""
}

// accompany enters the case that one has come to, and leaves the one before.
func (m *Model) accompany() tea.Cmd {
	id := m.inside()
	if id == m.around.id {
		return nil
	}
	if m.around.leave != nil {
		m.around.leave()
	}
	m.around = around{id: id, n: m.around.n + 1}
	if id == "" {
		return nil
	}
	ctx, leave := context.WithCancel(m.env.Context)
	m.around.leave = leave
	desk, n := m.env.Desk, m.around.n
	return func() tea.Msg {
		from, err := desk.Enter(ctx, id)
		if err != nil {
			return nil // the case itself says why it cannot be read
		}
		return hear(n, from)()
	}
}

// hear waits until somebody comes or goes.
func hear(n int, from <-chan []model.StaffID) tea.Cmd {
	return func() tea.Msg {
		who, ok := <-from
		if !ok {
			return nil
		}
		return aroundMsg{n, who, from}
	}
}

func (m *Model) heard(msg aroundMsg) tea.Cmd {
	if msg.n != m.around.n {
		return nil
	}
	m.around.who = msg.who
	return hear(msg.n, msg.from)
}

// mostNamed is how many are named who have the same case open.
const mostNamed = 2

// company says who else has the case open, from the whole sentence to the shortest;
// nil for nobody.
func (m *Model) company() []string {
	who, say := m.around.who, m.env.Say.Session
	if len(who) == 0 {
		return nil
	}
	names := make([]string, 0, mostNamed+1)
	for _, id := range who[:min(mostNamed, len(who))] {
		names = append(names, m.env.Colleague(id))
	}
	if n := len(who) - len(names); n > 0 {
		names = append(names, fmt.Sprintf(say.Others, n))
	}
	all := m.env.Words.List(names)
	return []string{fmt.Sprintf(say.Here, all), fmt.Sprintf(say.HereShort, all), fmt.Sprintf(say.HereCount, len(who))}
}

package actionform

import (
	"context"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// Menu is the sheet of what may be done to a case now, each with its letter.
type Menu struct {
	env    *ui.Env
	ref    model.CaseRef
	asking ui.Asking
	view   model.CaseView
	items  []menuItem
	cursor int
	loaded bool
	err    error
}

type menuItem struct {
	action model.ActionName
	letter string
	name   string
	does   string
}

// NewMenu makes the menu of a case; Init reads it.
func NewMenu(env *ui.Env, r ui.RouteMenu) *Menu { return &Menu{env: env, ref: r.Case} }

// Init reads what may be done now.
func (m *Menu) Init() tea.Cmd {
	desk, ref := m.env.Desk, string(m.ref.ID)
	if ref == "" {
		ref = m.ref.Register
	}
	return ui.Ask(m.env, m.asking.Next(m), func(ctx context.Context) (fresh, error) {
		v, err := desk.Case(ctx, ref)
		return fresh{v}, err
	})
}

// Update takes keys and the case.
func (m *Menu) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[fresh]:
		if m.asking.Mine(m, msg.Addr) {
			m.loaded, m.err, m.view = true, msg.Err, msg.Value.view
			m.items = m.list()
		}
	case tea.KeyPressMsg:
		return m, m.onKey(msg)
	}
	return m, nil
}

func (m *Menu) list() []menuItem {
	var out []menuItem
	for _, a := range ui.Offered(m.view.Actions) {
		d := m.env.Words.Action(a)
		out = append(out, menuItem{action: a, letter: m.env.Letter(a), name: d.Name, does: d.Does})
	}
	return out
}

func (m *Menu) onKey(k tea.KeyPressMsg) tea.Cmd {
	keys := m.env.Keys
	n := len(m.items)
	switch {
	case key.Matches(k, keys.Sheet.Close):
		return ui.Close(nil)
	case key.Matches(k, keys.Sheet.Press):
		if m.cursor < n {
			return m.open(m.items[m.cursor].action)
		}
		return ui.Close(nil)
	case key.Matches(k, keys.Form.Pick):
		step := 1
		if k.String() == "up" {
			step = -1
		}
		m.cursor = table.Move(m.cursor, n, step)
		return nil
	}
	for _, it := range m.items {
		if k.String() == it.letter {
			return m.open(it.action)
		}
	}
	return nil
}

// open goes where the action is done.
func (m *Menu) open(a model.ActionName) tea.Cmd {
	ref := model.CaseRef{ID: m.view.ID, Register: m.view.Register, Version: m.view.Version}
	return ui.Close(ui.GoMsg{Route: ui.AskedRoute(a, ui.Target{CaseRef: ref, State: m.view.State})})
}

// menuColumns is the width from which what a deed does stands beside its name.
const menuColumns = 72

// View draws one action a line.
func (m *Menu) View(w, h int) ui.Frame {
	t := m.env.Theme
	switch {
	case m.err != nil:
		return ui.Frame{Content: t.Block(m.sentence(m.env.ErrorText(m.err), w), w, h)}
	case !m.loaded:
		return ui.Frame{Content: t.Block(m.sentence(m.env.Say.Shell.Reading, w), w, h)}
	case len(m.items) == 0:
		return ui.Frame{Content: t.Block(m.sentence(m.env.Say.Form.MenuNone, w), w, h)}
	}
	return ui.Frame{Content: t.Block(m.rows(w, h), w, h)}
}

// rows are the actions that fit, and where they do not all fit how many there
// are above and below. One row is kept for the words of the one under the cursor.
func (m *Menu) rows(w, h int) []ui.Line {
	wide := 0
	for _, it := range m.items {
		wide = max(wide, ui.Width(it.name))
	}
	n, room := len(m.items), max(1, h-1)
	if w < menuColumns {
		room = max(1, h-2)
	}
	if n > room {
		room = max(1, room-2)
	}
	from, to := table.Window(n, m.cursor, room)
	var lines []ui.Line
	if n > room {
		lines = append(lines, m.rest(m.env.Say.Form.MenuAbove, from))
	}
	for i := from; i < to; i++ {
		it := m.items[i]
		mark, role := "   ", ui.Plain
		if i == m.cursor {
			mark, role = " > ", ui.Selected
		}
		l := ui.Line{ui.T(mark), ui.Accent.T(it.letter), ui.T("  "), role.T(it.name)}.To(6 + wide + 2)
		switch {
		case w < menuColumns: // beside the names there is no room for what the deeds do
			lines = append(lines, l.Cut(w-1))
			if i == m.cursor {
				lines = append(lines, m.under(it.does, w)...)
			}
			continue
		case i != m.cursor:
			lines = append(lines, l.Add(ui.Muted.T(it.does)).Cut(w-1))
			continue
		}
		for _, part := range ui.Some(it.does, w-1-l.Width(), 2) { // what the cursor rests on is read whole
			lines = append(lines, l.Add(ui.Muted.T(part)).Cut(w-1))
			l = ui.L(strings.Repeat(" ", 6+wide+2))
		}
	}
	if n > room {
		lines = append(lines, m.rest(m.env.Say.Form.MenuBelow, n-to))
	}
	return lines
}

// under is what the deed under the cursor does, below its name.
func (m *Menu) under(does string, w int) (lines []ui.Line) {
	for _, part := range ui.Some(does, w-1-len("      "), 2) {
		lines = append(lines, ui.Line{ui.T("      "), ui.Muted.T(part)})
	}
	return lines
}

// rest says how many more there are on one side; nothing for none.
func (m *Menu) rest(text string, n int) ui.Line {
	if n == 0 {
		return ui.Line{}
	}
	return ui.Line{ui.T("   "), ui.Muted.T(fmt.Sprintf(text, n))}
}

func (m *Menu) sentence(text string, w int) []ui.Line {
	lines := []ui.Line{{}}
	for _, l := range ui.Wrap(text, w-6) {
		lines = append(lines, ui.L("   "+l))
	}
	return lines
}

// Title names the case.
func (m *Menu) Title() string {
	return fmt.Sprintf(m.env.Say.Form.MenuTitle, ui.Short(m.ref.Register))
}

// Tone is that of a question.
func (m *Menu) Tone() ui.Role { return ui.Accent }

// Rows is one an action and one more for the words of the one under the cursor;
// before they are known, as many as most cases have.
func (m *Menu) Rows(int) int {
	if !m.loaded {
		return 8
	}
	return max(3, len(m.items)+1)
}

// ShortHelp names the keys of the sheet.
func (m *Menu) ShortHelp() []key.Binding {
	k := m.env.Keys
	return []key.Binding{ui.As(k.Sheet.Press, m.env.Say.Form.KeyOpen), k.Form.Pick, ui.As(k.Sheet.Close, m.env.Say.Key.Close)}
}

package caseview

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// intervalWidth holds "Sab 31/10 – Min 01/11".
const intervalWidth = 21

// Why explains one deadline: its rule, and every interval that counted or did
// not, with the sum that the eye can follow.
type Why struct {
	env  *ui.Env
	line ui.Asking
	want ui.RouteWhy

	view   model.CaseView
	clocks []model.Clock
	at     int
	loaded bool
	err    error
	steps  steps
	// jammed: the printer failed, the next p shows the paper.
	jammed   bool
	printing ui.Asking
}

// NewWhy makes the explanation of a deadline; Init reads the case.
func NewWhy(env *ui.Env, r ui.RouteWhy) *Why {
	return &Why{env: env, want: r, steps: newSteps()}
}

// Init reads the case.
func (y *Why) Init() tea.Cmd {
	desk, ref := y.env.Desk, y.want.Ref
	return ui.Ask(y.env, y.line.Next(y), func(ctx context.Context) (model.CaseView, error) { return desk.Case(ctx, ref) })
}

// Update dispatches.
func (y *Why) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.CaseView]:
		y.got(msg)
	case ui.Got[printedWhy]:
		return y, y.gotPrinted(msg)
	case ui.MinuteMsg, ui.ChangedMsg, ui.ShownMsg:
		return y, y.Init()
	case tea.KeyPressMsg:
		return y, y.onKey(msg)
	}
	return y, nil
}

// clock is the deadline that is explained; there is one.
func (y *Why) clock() model.Clock { return y.clocks[y.at] }

func (y *Why) got(msg ui.Got[model.CaseView]) {
	if !y.line.Mine(y, msg.Addr) {
		return
	}
	first := !y.loaded
	y.loaded, y.err = true, msg.Err
	if msg.Err != nil {
		return
	}
	y.view, y.clocks = msg.Value, model.InOrder(msg.Value.Clocks)
	for i := range y.clocks {
		y.clocks[i] = y.env.LocalClock(y.clocks[i])
	}
	y.at = min(y.at, max(0, len(y.clocks)-1))
	for i, c := range y.clocks {
		if first && c.Name == y.want.Clock && c.Round == y.want.Round && c.For == y.want.For {
			y.at = i
		}
	}
}

func (y *Why) onKey(k tea.KeyPressMsg) tea.Cmd {
	m, n := y.env.Keys.Move, len(y.clocks)
	if n == 0 {
		return nil
	}
	switch {
	case key.Matches(k, m.Next), key.Matches(k, m.Right):
		y.at, y.steps = (y.at+1)%n, newSteps()
	case key.Matches(k, m.Prev), key.Matches(k, m.Left):
		y.at, y.steps = (y.at+n-1)%n, newSteps()
	case key.Matches(k, m.Open):
		y.unfold()
	case key.Matches(k, y.env.Keys.List.View):
		y.unfoldAll()
	case key.Matches(k, y.env.Keys.Aloud):
		return y.aloud()
	case key.Matches(k, y.env.Keys.Paper.Print):
		return y.print()
	default:
		step, _ := m.Step(k, 1<<20, y.env.Page())
		y.move(step)
	}
	return nil
}

// View draws heading, rule, basis, the intervals and their sum.
func (y *Why) View(w, h int) ui.Frame {
	say := y.env.Say.Why
	if y.err != nil || !y.loaded || len(y.clocks) == 0 {
		text := y.env.Say.Shell.Reading
		switch {
		case y.err != nil:
			text = y.env.ErrorText(y.err)
		case y.loaded:
			text = say.None
		}
		lines := []ui.Line{{ui.T(" "), ui.Heading.T(y.view.Register)}, {}}
		for _, l := range ui.Wrap(text, w-6) {
			lines = append(lines, ui.L("   "+l))
		}
		return ui.Frame{Content: y.env.Theme.Block(lines, w, h)}
	}
	lines := y.head(w)
	foot := y.foot(w)
	rows, at := y.rows(w)
	room := h - len(lines) - len(foot)
	rows = rows[y.steps.top(at, len(rows), room):]
	if more := len(rows) - max(0, room); more > 0 {
		rows = rows[:max(0, room)]
		if len(foot) > 0 { // in the row of air above the sum
			foot[0] = ui.Line{ui.T(" "), ui.Muted.T(ui.Ellipsis + " " + fmt.Sprintf(y.env.Say.Case.MoreBelow, more))}.Cut(w - 1)
		}
	}
	lines = append(lines, rows...)
	for len(lines) < h-len(foot) {
		lines = append(lines, ui.Line{})
	}
	return ui.Frame{Content: y.env.Theme.Block(append(lines, foot...), w, h)}
}

func (y *Why) head(w int) []ui.Line {
	say, c := y.env.Say.Why, y.clock()
	title := fmt.Sprintf(say.Title, y.env.Due(c.DueAt))
	right := ui.Line{ui.Muted.T(fmt.Sprintf(say.Of, y.at+1, len(y.clocks)))}
	if w < 60 {
		right = ui.Line{ui.Muted.T(fmt.Sprintf("%d/%d", y.at+1, len(y.clocks)))}
	}
	lines := []ui.Line{ui.Edges(ui.Line{ui.T(" " + y.view.Register + "  "), ui.Heading.T(title)}, right, w)}
	add := func(label, text string, role ui.Role) {
		for i, l := range ui.Wrap(text, w-11) {
			if i > 0 {
				label = ""
			}
			lines = append(lines, ui.Line{ui.T(" "), ui.Muted.T(ui.Left(label, 7)), ui.T(" "), role.T(l)})
		}
	}
	add(say.Rule, y.env.Words.Rule(c), ui.Plain)
	if basis := y.env.Words.Basis(c); basis != "" {
		add(say.Basis, basis, ui.Plain)
	}
	if c.Provisional {
		add("", say.Provisional, ui.Warn)
	}
	if c.Uncertain {
		add("", say.Uncertain, ui.Warn)
	}
	return append(lines, ui.Line{})
}

// Title is the number.
func (y *Why) Title() string { return y.view.Register }

// ShortHelp names what is likeliest here.
func (y *Why) ShortHelp() []key.Binding {
	k, say := y.env.Keys, y.env.Say.Why
	if len(y.clocks) == 0 {
		return []key.Binding{k.Global.Back}
	}
	return []key.Binding{ui.As(k.Move.Next, y.env.Say.Key.OtherClock), ui.As(k.Move.Open, y.unfolds()), k.Aloud, ui.As(k.Paper.Copy, say.KeyCopy), k.Paper.Print, k.Global.Back}
}

// unfolds names what Enter does with the row under the cursor: each day for itself,
// or neighbours together.
func (y *Why) unfolds() string {
	if all := y.stops(); len(all) > 0 && all[y.cursor(all)].open {
		return y.env.Say.Why.KeyFold
	}
	return y.env.Say.Why.KeyUnfold
}

// FullHelp lists everything that works here.
func (y *Why) FullHelp() [][]key.Binding {
	k := y.env.Keys
	return [][]key.Binding{{ui.As(k.Move.Next, y.env.Say.Key.OtherClock), k.Move.Prev, ui.As(k.Move.Open, y.unfolds()), ui.As(k.List.View, y.env.Say.Why.KeyAll), k.Aloud, k.Paper.Copy, k.Paper.Print},
		k.MoveHelp(), k.GlobalHelp()}
}

// Subject is the case whose deadline is explained.
func (y *Why) Subject() model.CaseRef {
	return model.CaseRef{ID: y.view.ID, Register: y.view.Register, Version: y.view.Version}
}

// Inside is the case that is read.
func (y *Why) Inside() model.CaseID { return y.view.ID }

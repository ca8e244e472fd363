package admin

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// Preview is what a closure would move, before it is added or taken away. It is
// computed part by part: leaving the screen stops it.
type Preview struct {
	env    *ui.Env
	route  ui.RouteClosure
	asking ui.Asking
	moves  []model.ClosureMove
	cases  map[model.CaseID]bool
	part   model.ClosurePart // the newest; Others are those of all parts
	ready  bool              // all parts are here
	err    error
	cursor int
	busy   bool
}

type (
	// applied answers the deed.
	applied struct{}
	// applyMsg comes back from the sheet of a fault.
	applyMsg struct{ to *Preview }
)

// NewPreview makes the preview of a closure; Init asks for its first part.
func NewPreview(env *ui.Env, r ui.RouteClosure) *Preview {
	return &Preview{env: env, route: r, cases: map[model.CaseID]bool{}}
}

// Init asks for the first part.
func (p *Preview) Init() tea.Cmd { return p.ask("") }

func (p *Preview) ask(after string) tea.Cmd {
	desk, change := p.env.Desk, p.route.Change
	return ui.Ask(p.env, p.asking.Next(p), func(ctx context.Context) (model.ClosurePart, error) {
		return desk.PreviewClosure(ctx, change, after)
	})
}

// Update dispatches.
func (p *Preview) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.ClosurePart]:
		return p, p.got(msg)
	case ui.Got[applied]:
		return p, p.done(msg)
	case applyMsg:
		if msg.to == p {
			return p, p.apply()
		}
	case tea.KeyPressMsg:
		return p, p.onKey(msg)
	}
	return p, nil
}

func (p *Preview) got(msg ui.Got[model.ClosurePart]) tea.Cmd {
	if !p.asking.Mine(p, msg.Addr) {
		return nil
	}
	if p.err = msg.Err; msg.Err != nil {
		return nil
	}
	others := p.part.Others + msg.Value.Others
	p.part = msg.Value
	p.part.Others = others
	for _, m := range msg.Value.Moves {
		p.cases[m.ID] = true
	}
	p.moves = append(p.moves, msg.Value.Moves...)
	slices.SortStableFunc(p.moves, func(a, b model.ClosureMove) int {
		return cmp.Or(a.Was.Compare(b.Was), cmp.Compare(a.Register, b.Register))
	})
	if p.part.Next != "" {
		return p.ask(p.part.Next)
	}
	p.ready = true
	return nil
}

func (p *Preview) onKey(k tea.KeyPressMsg) tea.Cmd {
	if key.Matches(k, p.env.Keys.Move.Open) {
		return p.apply()
	}
	p.cursor, _ = p.env.Moved(k, p.cursor, len(p.moves))
	return nil
}

// apply does the deed that was looked at, once all of it has been shown.
func (p *Preview) apply() tea.Cmd {
	switch {
	case p.busy || p.err != nil:
		return nil
	case !p.ready:
		return ui.Warning(p.env.Say.Admin.Wait)
	}
	p.busy = true
	desk, form := p.env.Desk, p.route.Form
	deed := model.Deed{ID: p.route.Deed, Action: p.route.Action}
	return ui.Ask(p.env, p.asking.Next(p), func(ctx context.Context) (applied, error) {
		if _, err := desk.Act(ctx, deed); err != nil || form == "" {
			return applied{}, err
		}
		return applied{}, desk.Drafts().Drop(ctx, form)
	})
}

// done goes back to where one came from, past the form that it was typed in.
func (p *Preview) done(msg ui.Got[applied]) tea.Cmd {
	if !p.asking.Mine(p, msg.Addr) {
		return nil
	}
	p.busy = false
	name := p.env.Words.Action(p.route.Action.Name()).Name
	if msg.Err != nil {
		return ui.Send(ui.FailMsg{Err: msg.Err, What: name, Retry: applyMsg{p}})
	}
	cmds := []tea.Cmd{ui.Send(ui.DoneMsg{Action: p.route.Action.Name()}), ui.Back()}
	if p.route.Form != "" {
		cmds = append(cmds, ui.Back())
	}
	return tea.Sequence(append(cmds, ui.Toast(fmt.Sprintf(p.env.Say.Admin.Done, name, p.env.Clock(p.env.Now()), p.what())))...)
}

// what is the day, with its name where it is given one.
func (p *Preview) what() string {
	text := p.env.Words.Civil(p.route.Change.Date, p.env.At)
	if a, ok := p.route.Action.(*model.ClosureAdd); ok {
		text = join(text, a.Title)
	}
	return text
}

// View draws what moves, and below it the sentence that Enter says yes to.
func (p *Preview) View(w, h int) ui.Frame {
	lines := []ui.Line{p.heading(w), {ui.T(" "), ui.Muted.T(p.env.Say.Admin.Untouched)}}
	if h >= 14 {
		lines = append(lines, ui.Line{})
	}
	if p.err != nil {
		lines = append(lines, ui.Inset(p.env.ErrorText(p.err), w)...)
		return ui.Frame{Content: p.env.Theme.Block(lines, w, h)}
	}
	foot := p.foot(w)
	room := h - len(lines) - len(foot)
	switch {
	case len(p.moves) > 0:
		lines = append(lines, drawList(p.columns(), len(p.moves), p.row, p.cursor, w, room, true)...)
	case p.ready && p.part.Others == 0:
		lines = append(lines, ui.Inset(p.env.Say.Admin.None, w)...)
	case !p.ready:
		lines = append(lines, ui.Line{ui.T("    "), ui.Muted.T(p.env.Say.Admin.Reading)})
	}
	return ui.Frame{Content: p.env.Theme.Block(append(lines, foot...), w, h)}
}

func (p *Preview) heading(w int) ui.Line {
	say, num := p.env.Say.Admin, p.env.Words.Number
	title := fmt.Sprintf(say.Adds, p.what())
	if p.route.Change.Remove {
		title = fmt.Sprintf(say.Removes, p.what())
	}
	if w < oneColumn { // the sentence below names the day
		title = p.Title()
	}
	right := fmt.Sprintf(say.Moves, num(int64(p.moved())), num(int64(p.part.Done)))
	switch {
	case p.err != nil:
		right = ""
	case !p.ready:
		right = fmt.Sprintf(say.Counting, num(int64(p.part.Done)), num(int64(p.part.Open)))
	}
	return ui.Edges(ui.Line{ui.T(" "), ui.Heading.T(title)}, ui.Line{ui.Muted.T(right)}, w)
}

// moved counts the cases that move, those too that one does not read.
func (p *Preview) moved() int { return len(p.cases) + p.part.Others }

func (p *Preview) columns() []table.Column {
	say := p.env.Say.Admin
	return []table.Column{
		{Head: "No.", Want: 9},
		{Head: say.ColClock, Want: 26, Min: 10, Max: 50, Drop: 1},
		{Head: say.ColWas, Want: 15},
		{Head: say.ColWill, Want: 15, Gap: 1, Right: true},
	}
}

func (p *Preview) row(i int) table.Row {
	m := p.moves[i]
	name := words.Head(p.env.Words.Clock(model.Clock{Name: m.Clock, Label: m.Label}))
	if p.env.Cols < oneColumn {
		return table.Row{Cells: []table.Cell{{Text: m.Register + "  " + name}, {Role: ui.Muted, Text: p.env.Due(m.Was)}, {Text: p.env.Due(m.Will)}}}
	}
	return table.Row{Cells: []table.Cell{{Text: m.Register}, {Text: name}, {Role: ui.Muted, Text: p.env.Due(m.Was)}, {Text: p.env.Due(m.Will)}}}
}

func (p *Preview) foot(w int) []ui.Line {
	say, num := p.env.Say.Admin, p.env.Words.Number
	var out []ui.Line
	if len(p.moves) > 0 || p.part.Others == 0 {
		out = append(out, ui.Line{})
	}
	if n := p.part.Others; n > 0 {
		for _, l := range ui.Wrap(fmt.Sprintf(say.Others, num(int64(n))), w-6) {
			out = append(out, ui.Line{ui.T("    "), ui.Muted.T(l)})
		}
	}
	sentence := say.EnterAdds
	if p.route.Change.Remove {
		sentence = say.EnterRemoves
	}
	text, role := fmt.Sprintf(sentence, p.what(), num(int64(p.moved()))), ui.Plain
	switch {
	case p.busy:
		text, role = say.Applying, ui.Muted
	case !p.ready:
		text, role = say.Wait, ui.Muted
	}
	mark := " > "
	for _, l := range ui.Wrap(text, w-6) {
		out = append(out, ui.Line{ui.T(mark), role.T(l)})
		mark = "   "
	}
	return out
}

// Title names what is looked at.
func (p *Preview) Title() string { return p.env.Words.Action(p.route.Action.Name()).Name }

// ShortHelp names the keys.
func (p *Preview) ShortHelp() []key.Binding {
	k, say := p.env.Keys, p.env.Say.Admin
	word := say.KeyAdds
	if p.route.Change.Remove {
		word = say.KeyRemoves
	}
	if p.err != nil || !p.ready {
		return []key.Binding{k.Move.Down, k.Global.Back}
	}
	return []key.Binding{ui.As(k.Move.Open, word), k.Move.Down, k.Global.Back}
}

// FullHelp lists everything that works here.
func (p *Preview) FullHelp() [][]key.Binding {
	return [][]key.Binding{p.ShortHelp(), p.env.Keys.MoveHelp(), p.env.Keys.GlobalHelp()}
}

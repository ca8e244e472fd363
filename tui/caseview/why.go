package caseview

import (
	"context"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/ui"
)

// Why explains one deadline: its rule, and every interval that counted or did
// not, with the sum that the eye can follow.
type Why struct {
	env  *ui.Env
	line ui.Asking
	ref  string
	name string // of the clock wanted; empty: the nearest
	rnd  int

	view   model.CaseView
	clocks []model.Clock
	at     int
	scroll int
	loaded bool
	err    error
}

// NewWhy makes the explanation of a deadline; Init reads the case.
func NewWhy(env *ui.Env, r ui.RouteWhy) *Why {
	return &Why{env: env, ref: r.Ref, name: r.Clock, rnd: r.Round}
}

// Init reads the case.
func (y *Why) Init() tea.Cmd {
	desk, ref := y.env.Desk, y.ref
	return ui.Ask(y.env, y.line.Next(y), func(ctx context.Context) (model.CaseView, error) { return desk.Case(ctx, ref) })
}

// Update dispatches.
func (y *Why) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.CaseView]:
		y.got(msg)
	case ui.MinuteMsg, ui.ChangedMsg:
		return y, y.Init()
	case tea.KeyPressMsg:
		y.onKey(msg)
	}
	return y, nil
}

func (y *Why) got(msg ui.Got[model.CaseView]) {
	if !y.line.Mine(y, msg.Addr) {
		return
	}
	first := !y.loaded
	y.loaded, y.err = true, msg.Err
	if msg.Err != nil {
		return
	}
	y.view, y.clocks = msg.Value, sortClocks(msg.Value.Clocks)
	y.at = min(y.at, max(0, len(y.clocks)-1))
	for i, c := range y.clocks {
		if first && c.Name == y.name && c.Round == y.rnd {
			y.at = i
		}
	}
}

func (y *Why) onKey(k tea.KeyPressMsg) {
	m := y.env.Keys.Move
	n := max(1, len(y.clocks))
	switch {
	case key.Matches(k, m.Next), key.Matches(k, m.Right):
		y.at, y.scroll = (y.at+1)%n, 0
	case key.Matches(k, m.Prev), key.Matches(k, m.Left):
		y.at, y.scroll = (y.at+n-1)%n, 0
	case key.Matches(k, m.Down):
		y.move(1)
	case key.Matches(k, m.Up):
		y.move(-1)
	case key.Matches(k, m.PageDown):
		y.move(y.env.Page())
	case key.Matches(k, m.PageUp):
		y.move(-y.env.Page())
	}
}

func (y *Why) move(step int) {
	rows := len(y.rows(y.env.Cols))
	y.scroll = max(0, min(y.scroll+step, rows-max(1, y.env.Rows-7)))
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
	rows := y.rows(w)
	room := h - len(lines) - len(foot)
	top := max(0, min(y.scroll, len(rows)-room))
	rows = rows[top:]
	if len(rows) > room {
		rows = rows[:max(0, room)]
	}
	lines = append(lines, rows...)
	for len(lines) < h-len(foot) {
		lines = append(lines, ui.Line{})
	}
	return ui.Frame{Content: y.env.Theme.Block(append(lines, foot...), w, h)}
}

func (y *Why) head(w int) []ui.Line {
	say, c := y.env.Say.Why, y.clocks[y.at]
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
	add(say.Rule, y.env.Words.Clock(c)+", "+y.env.Words.Limit(c.Limit, c.Unit), ui.Plain)
	basis := []string{c.Basis}
	if c.RuleVersion > 0 {
		basis = append(basis, fmt.Sprintf(say.Version, c.RuleVersion))
	}
	add(say.Basis, join(basis), ui.Plain)
	if c.Provisional {
		add("", say.Provisional, ui.Warn)
	}
	if c.Uncertain {
		add("", say.Uncertain, ui.Warn)
	}
	return append(lines, ui.Line{})
}

// foot is the sum, made of the rows on the screen and not of the answer.
func (y *Why) foot(w int) []ui.Line {
	say, c := y.env.Say.Why, y.clocks[y.at]
	var parts []string
	total := 0.0
	for _, r := range calendar.Fold(c.Ledger) {
		if r.Amount > 0 {
			parts = append(parts, y.amount(r.Amount))
		}
		total = r.Total
	}
	if len(parts) == 0 {
		return nil
	}
	unit := strings.TrimPrefix(y.env.Words.Limit(1, c.Unit), "1 ")
	sum := strings.Join(parts, " + ")
	if len(parts) > 1 {
		sum = fmt.Sprintf(say.Sum, sum, y.amount(total))
	}
	sum += " " + unit
	if c.State == model.ClockRunning && c.Left > 0 {
		sum += ", " + fmt.Sprintf(say.Left, c.Left)
	}
	l := ui.L(" " + sum)
	if c.Running() {
		if more := ui.Muted.T(" · " + say.Moves); l.Width()+ui.Width(more.Text) < w {
			l = l.Add(more)
		}
	}
	return []ui.Line{{}, l.Cut(w - 1)}
}

func (y *Why) amount(n float64) string {
	if n == float64(int(n)) {
		return y.env.Words.Number(int64(n))
	}
	return y.env.Words.Decimal(n, 1)
}

// rows are the folded intervals: when, why, what they add, and up to where.
func (y *Why) rows(w int) []ui.Line {
	if len(y.clocks) == 0 {
		return nil
	}
	c := y.clocks[y.at]
	folded := calendar.Fold(c.Ledger)
	var out []ui.Line
	for i, r := range folded {
		label := ""
		switch i {
		case 0:
			label = y.env.Say.Why.Start
		case len(folded) - 1:
			label = y.env.Say.Why.Due
		}
		out = append(out, y.row(label, r, c, w)...)
	}
	return out
}

func (y *Why) row(label string, r calendar.Row, c model.Clock, w int) []ui.Line {
	add := "—"
	switch {
	case r.Counted:
		add = "+" + y.amount(r.Amount)
	case r.Steps[0].Why == calendar.WhyDayZero:
		add = "0"
	}
	role := ui.Plain
	switch {
	case label == y.env.Say.Why.Due:
		role = ui.Accent
	case r.Steps[0].Why == calendar.WhyPause:
		role = ui.Warn
	case !r.Counted:
		role = ui.Muted
	}
	when := ui.Left(y.interval(label, r, c), 17)
	right := ui.Right(add, 5) + ui.Right(y.amount(r.Total), 8)
	room := w - 1 - 9 - 19 - len(right)
	why := ui.Wrap(y.reasons(r), max(10, room))
	if w < 60 {
		why = ui.Wrap(y.reasons(r), w-11)
	}
	first := ui.Line{ui.T(" "), ui.Muted.T(ui.Left(label, 7)), ui.T(" "), role.T(when), ui.T("  ")}
	here := !y.env.At.Before(r.From) && y.env.At.Before(r.To) && c.Running()
	if here {
		first[0] = ui.T(">")
	}
	if w >= 60 && len(why) > 0 {
		first, why = first.Add(role.T(why[0])), why[1:]
	}
	out := []ui.Line{ui.Edges(first, ui.Line{role.T(right)}, w)}
	if here {
		out[0] = out[0].Fill(w - 1).As(ui.Selected)
	}
	indent := 28
	if w < 60 {
		indent = 9
	}
	for _, l := range why {
		out = append(out, ui.Line{ui.T(strings.Repeat(" ", indent)), role.T(l)})
	}
	return out
}

// interval is the days of a row; the first and the last name their moment.
func (y *Why) interval(label string, r calendar.Row, c model.Clock) string {
	from, to := y.env.Local(r.From), y.env.Local(r.To)
	switch {
	case label == y.env.Say.Why.Start, c.Unit == calendar.Hours:
		return y.env.Moment(from)
	case label == y.env.Say.Why.Due:
		return y.env.Words.Day(from, y.env.At)
	}
	return y.env.Words.Days(from, to.Add(-1))
}

func (y *Why) reasons(r calendar.Row) string {
	var out []string
	for _, s := range r.Reasons() {
		word := y.env.Words.Why(s.Why)
		if s.Name != "" && s.Why == calendar.WhyPause {
			word += ": " + s.Name
		} else if s.Name != "" {
			word = s.Name
		}
		if len(out) == 0 || out[len(out)-1] != word {
			out = append(out, word)
		}
	}
	return strings.Join(out, ", ")
}

// Title is the number.
func (y *Why) Title() string { return y.view.Register }

// ShortHelp names what is likeliest here.
func (y *Why) ShortHelp() []key.Binding {
	k := y.env.Keys
	return []key.Binding{ui.As(k.Move.Next, y.env.Say.Key.OtherClock), ui.As(k.Move.Down, y.env.Say.Key.Scroll), k.Global.Back}
}

// FullHelp lists everything that works here.
func (y *Why) FullHelp() [][]key.Binding {
	k := y.env.Keys
	return [][]key.Binding{{ui.As(k.Move.Next, y.env.Say.Key.OtherClock), k.Move.Prev}, k.MoveHelp(), k.GlobalHelp()}
}

// Subject is the case whose deadline is explained.
func (y *Why) Subject() model.CaseRef {
	return model.CaseRef{ID: y.view.ID, Register: y.view.Register, Version: y.view.Version}
}

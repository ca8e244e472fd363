package caseview

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/ui"
)

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
	if text := y.moves(c); text != "" {
		if more := ui.Muted.T(" · " + text); l.Width()+ui.Width(more.Text) < w {
			l = l.Add(more)
		}
	}
	return []ui.Line{{}, l.Cut(w - 1)}
}

// moves says what may still move a deadline: pauses where its rule has them,
// closed days where it counts the open ones or waits for the next.
func (y *Why) moves(c model.Clock) string {
	closed := c.Unit == calendar.WorkingDays || c.Rolls
	switch say := y.env.Say.Why; {
	case !c.Running():
		return ""
	case c.Pauses && closed:
		return say.Moves
	case c.Pauses:
		return say.MovesPause
	case closed:
		return say.MovesClosed
	}
	return ""
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
	when := ui.Left(y.interval(label, r, c), intervalWidth)
	right := ui.Right(add, 5) + ui.Right(y.amount(r.Total), 8)
	room := w - 1 - 9 - intervalWidth - 2 - len(right)
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
	indent := 9 + intervalWidth + 2
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

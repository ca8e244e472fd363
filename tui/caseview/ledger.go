package caseview

import (
	"strings"

	"aduan/model/calendar"
	"aduan/model/words"
	"aduan/tui/ui"
)

// sourceFrom is the width from which on the decree that a day rests on has room
// beside its reason; below it Enter shows it.
const sourceFrom = 110

// foot is the sum, made of the rows on the screen and not of the answer.
func (y *Why) foot(w int) []ui.Line {
	sum := y.env.Words.Sum(y.clock())
	if sum == "" {
		return nil
	}
	lines := []ui.Line{{}}
	for _, l := range ui.Wrap(sum, w-2) {
		lines = append(lines, ui.L(" "+l))
	}
	return lines
}

// rows are the intervals: when, why, what they add, and up to where; below them
// what would move the deadline or stop it. At is where the row under the cursor
// stands among them.
func (y *Why) rows(w int) (out []ui.Line, at span) {
	if len(y.clocks) == 0 {
		return nil, at
	}
	all := y.stops()
	here := y.cursor(all)
	for i, x := range all {
		from := len(out)
		if out = append(out, y.row(x, i == here, w)...); i == here {
			at = span{from, len(out)}
		}
	}
	for i, text := range y.env.Words.Changes(y.clock(), y.env.At) {
		if i == 0 {
			out = append(out, ui.Line{})
		}
		for j, l := range ui.Wrap(text, w-4) {
			mark := " · "
			if j > 0 {
				mark = "   "
			}
			out = append(out, ui.Line{ui.Muted.T(mark), ui.T(l)})
		}
	}
	return out, at
}

// added is what a row adds, +4, and nothing as a dash: without colour this
// column tells counted from not counted.
func (y *Why) added(r words.Reckoned) string {
	switch {
	case r.Counted:
		return "+" + y.env.Words.Amount(r.Amount)
	case r.Start:
		return "0"
	}
	return "—"
}

func (y *Why) roleOf(r words.Reckoned) ui.Role {
	switch {
	case r.Last:
		return ui.Accent
	case r.Steps[0].Why == calendar.WhyPause:
		return ui.Warn
	case !r.Counted && !r.Start:
		return ui.Muted
	}
	return ui.Plain
}

func (y *Why) row(x stop, here bool, w int) []ui.Line {
	r := x.Reckoned
	label, role := "", y.roleOf(r)
	switch {
	case r.Start:
		label = y.env.Say.Why.Start
	case r.Last:
		label = y.env.Say.Why.Due
	}
	wide := 8
	if w < 80 { // the reason gets what the columns can spare
		wide = 5
	}
	right := ui.Right(y.added(r), 5) + ui.Right(y.env.Words.Amount(r.Total), wide)
	room, indent := w-1-9-intervalWidth-2-len(right), 9+intervalWidth+2
	if w < 60 {
		room, indent = w-11, 9
	}
	why := y.reasons(x, w, max(10, room))
	first := ui.Line{ui.T(" "), ui.Muted.T(ui.Left(label, 7)), ui.T(" "), role.T(ui.Left(y.env.Words.Interval(y.clock(), r, y.env.At), intervalWidth)), ui.T("  ")}
	switch {
	case here:
		first[0] = ui.T(">")
	case y.today(r):
		first[0] = ui.Accent.T("·")
	}
	if w >= 60 && len(why) > 0 {
		first, why = first.Add(role.T(why[0])), why[1:]
	}
	out := []ui.Line{ui.Edges(first, ui.Line{role.T(right)}, w)}
	if here {
		out[0] = out[0].Fill(w - 1).As(ui.Selected)
	}
	for _, l := range why {
		out = append(out, ui.Line{ui.T(strings.Repeat(" ", indent)), role.T(l)})
	}
	return out
}

// reasons are the lines of why an interval counted or did not: its reasons, and,
// where there is room or they are asked for, the decrees; of a pause, from when
// to when.
func (y *Why) reasons(r stop, w, room int) []string {
	var texts, more []string
	for _, one := range r.Reasons {
		text := one.Text
		if one.Source != "" && (r.open || w >= sourceFrom) {
			text += " (" + one.Source + ")"
		}
		texts = append(texts, text)
		if one.Span != "" {
			more = append(more, ui.Wrap(one.Span, room)...)
		}
	}
	return append(ui.Wrap(strings.Join(texts, ", "), room), more...)
}

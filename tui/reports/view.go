package reports

import (
	"fmt"

	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// shows is true where the report that is asked for stands on the screen.
func (s *Screen) shows() bool {
	if !s.classic() {
		return s.err == nil && s.made.ask == s.asked()
	}
	return s.loaded && s.err == nil && s.recap.Period == s.period()
}

// View draws the heading, and below it as much of the report as there is room
// for, with the cursor in sight.
func (s *Screen) View(w, h int) ui.Frame {
	lines := []ui.Line{s.heading(w)}
	switch {
	case s.err != nil:
		lines = append(append(lines, ui.Line{}), s.sentence(s.env.ErrorText(s.err), w)...)
	case s.halted:
		lines = append(append(lines, ui.Line{}), s.sentence(fmt.Sprintf(s.env.Say.Reports.NotRead, s.title(s.period())), w)...)
	case !s.shows():
		lines = append(lines, ui.Line{}, ui.Line{ui.T("   "), ui.Muted.T(ui.Cut(s.waiting(), w-4))})
	case !s.classic():
		lines = append(lines, s.tableLines(w, h-1)...)
	default:
		lines = append(lines, s.window(w, h-1)...)
	}
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
}

func (s *Screen) sentence(text string, w int) []ui.Line {
	var out []ui.Line
	for _, l := range ui.Wrap(text, w-6) {
		out = append(out, ui.L("   "+l))
	}
	return out
}

func (s *Screen) heading(w int) ui.Line {
	say := s.env.Say.Reports
	l := ui.Line{ui.T(" "), ui.Heading.T(s.title(s.period()))}
	if !s.shows() {
		return l
	}
	at, rules, settled := s.recap.AsOf, s.recap.OfficeN, s.recap.Settled
	if !s.classic() {
		at, rules, settled = s.made.report.AsOf, s.made.report.OfficeN, s.made.report.Settled
	}
	right := fmt.Sprintf(say.AsOf, s.env.Moment(at))
	if more := right + " · " + fmt.Sprintf(say.Rules, rules); l.Width()+ui.Width(more)+3 < w {
		right = more
	}
	if !settled {
		right = say.NotSettled
	}
	if l.Width()+ui.Width(right)+3 > w { // the name of the report gives way, not its moment
		l = l.Cut(max(1, w-ui.Width(right)-4))
	}
	return ui.Edges(l, ui.Line{ui.Muted.T(right)}, w)
}

// leastRows are how many rows of the table are worth keeping what is above and
// below them in its place; with less room all of it moves.
const leastRows = 4

// window is the part of the report that is seen.
func (s *Screen) window(w, h int) []ui.Line {
	p := s.page(w)
	at := 0
	if len(p.stops) > 0 {
		at = p.stops[p.index()].line
	}
	if len(p.lines) <= h {
		return p.lines
	}
	room := h - p.first - (len(p.lines) - p.last)
	if room < leastRows {
		from, to := table.Window(len(p.lines), at, h-1)
		if n := from - p.first; w < rowsFrom && n > 0 && from < p.last && n%2 == 1 {
			// A page does not begin with numbers whose name is on the one before.
			if from--; at >= to-1 {
				from += 2
			}
			to = min(len(p.lines), from+h-1)
		}
		return append(p.lines[from:to:to], table.Rest(nil, from, len(p.lines)-to))
	}
	n := p.last - p.first
	from, to := table.Window(n, min(max(0, at-p.first), n-1), room)
	rows := p.lines[p.first+from : p.first+to]
	out := append([]ui.Line{}, p.lines[:p.first]...)
	if p.first > 0 {
		out[p.first-1] = table.Rest(out[p.first-1], from, 0)
	}
	out = append(out, rows...)
	end := append([]ui.Line{}, p.lines[p.last:]...)
	if len(end) > 1 && len(end[1]) == 0 { // the blank line below the sum
		end[1] = table.Rest(ui.L("  "), 0, n-to)
	}
	return append(out, end...)
}

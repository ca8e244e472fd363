package caseview

import (
	"fmt"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/tabs"
)

// headRows are the heading, the tabs and the row of air below them.
const headRows = 3

// From sideFrom columns on the history stands beside the summary.
const (
	sideFrom  = 112
	sideWidth = 44
)

// View draws the heading, the tabs, and the part of the tab that fits.
func (s *Screen) View(w, h int) ui.Frame {
	lines := []ui.Line{s.heading(w), tabs.Line(s.env.Say.Case.Tabs, int(s.tab), w), {}}
	switch {
	case s.missing(): // there is no case whose parts could be walked
		lines = append(s.failed(w), ui.Line{})
		for _, l := range ui.Wrap(s.env.Say.Case.NoSuchHow, w-6) {
			lines = append(lines, ui.L("   "+l))
		}
	case s.err != nil:
		lines = append(lines, s.failed(w)...)
	case !s.loaded && s.view.Register == "":
		lines = append(lines, ui.Line{ui.T("   "), ui.Muted.T(s.env.Say.Shell.Reading)})
	default:
		lines = append(lines, s.part(w, h-headRows)...)
	}
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
}

// missing is true where the number leads to no case that one may know of.
func (s *Screen) missing() bool {
	return s.view.Register == "" && model.CodeOf(s.err) == model.CodeNotFound
}

func (s *Screen) failed(w int) []ui.Line {
	text := s.env.ErrorText(s.err)
	if model.CodeOf(s.err) == model.CodeNotFound {
		text = fmt.Sprintf(s.env.Say.Shell.NoSuchCase, s.ref)
	}
	var out []ui.Line
	for _, l := range ui.Wrap(text, w-6) {
		out = append(out, ui.L("   "+l))
	}
	return out
}

// part is what of the tab is seen: its lines from the scroll on.
func (s *Screen) part(w, h int) []ui.Line {
	lines := s.body(w)
	h, foot := s.room(lines, w, h)
	if h < 1 { // a high sheet leaves only what can be done
		return foot
	}
	top := max(0, min(s.scroll, len(lines)-h))
	if s.tab == ui.TabClocks {
		top = s.clockTop(w, h)
	}
	lines = lines[top:]
	if len(lines) > h {
		more := ui.Ellipsis + " " + fmt.Sprintf(s.env.Say.Case.MoreBelow, len(lines)-h+1)
		lines = append(lines[:h-1:h-1], ui.Line{ui.T(" "), ui.Muted.T(ui.Cut(more, w-2))})
	}
	return append(lines, foot...)
}

// room is how many of h rows the lines of the tab have, and what stands below
// them whatever is scrolled to.
func (s *Screen) room(lines []ui.Line, w, h int) (int, []ui.Line) {
	if s.tab != ui.TabSummary || s.view.Sight <= model.SeeNumber {
		return h, nil
	}
	foot := s.foot(w, 2)
	if len(lines)+len(foot) > h { // the case itself goes before
		foot = s.foot(w, 1)
	}
	return h - len(foot), foot
}

// heading is number and subject, at the right the state and the place in the
// list one came from.
func (s *Screen) heading(w int) ui.Line {
	v := &s.view
	state := s.env.Words.StateOf(v, s.env.Office())
	role := ui.Plain
	if v.Waiting != nil {
		role = ui.Warn
	}
	right := ui.Line{role.T(state)}
	if v.Register == "" {
		right = nil
	}
	if v.Secrecy == model.SecrecySecret {
		right = append(ui.Line{ui.Danger.T(s.env.Say.Case.Secret), ui.T(" · ")}, right...)
	}
	if v.Urgent {
		right = append(ui.Line{ui.Danger.T(s.env.Say.Case.Urgent), ui.T(" · ")}, right...)
	}
	switch n := len(s.among); {
	case n > 1 && w >= 72:
		right = right.Add(ui.T(" · " + fmt.Sprintf(s.env.Say.Case.OfList, s.at+1, n)))
	case n > 1:
		right = right.Add(ui.T(fmt.Sprintf(" · %d/%d", s.at+1, n)))
	}
	left := ui.Line{ui.T(" "), ui.Heading.T(v.Register), ui.T("  " + v.Subject)}
	return ui.Edges(left, right, w)
}

// body is the whole of the active tab.
func (s *Screen) body(w int) []ui.Line {
	if s.view.Sight <= model.SeeNumber && s.loaded {
		return []ui.Line{ui.L("   " + s.env.Say.Case.NumberOnly)}
	}
	switch s.tab {
	case ui.TabHistory:
		return s.history(w)
	case ui.TabClocks:
		return s.clocks(w)
	case ui.TabDispositions:
		return s.dispositions(w)
	case ui.TabTeam:
		return s.team(w)
	case ui.TabAnswers:
		return s.answers(w)
	}
	if w >= sideFrom {
		return ui.Beside(s.summary(w-sideWidth-3), s.events(sideWidth-1), w-sideWidth-3)
	}
	return s.summary(w)
}

// facts collects labelled values below each other.
type facts struct {
	w, label int
	lines    []ui.Line
}

func newFacts(w int) *facts {
	f := &facts{w: w, label: 12}
	if w < 60 {
		f.label = 10
	}
	return f
}

func (f *facts) room() int { return max(8, f.w-f.label-3) }

// add puts a value beside its label; empty values are left out.
func (f *facts) add(label, value string) { f.styled(label, value, ui.Plain) }

func (f *facts) styled(label, value string, role ui.Role) {
	for i, l := range ui.Wrap(value, f.room()) {
		name := ""
		if i == 0 {
			name = label
		}
		f.lines = append(f.lines, ui.Line{ui.T(" "), ui.Muted.T(ui.Left(name, f.label)), ui.T(" "), role.T(l)})
	}
}

// pair sets a second fact at the right of a line.
func (f *facts) pair(label, value, right string) {
	if f.w < 60 || ui.Width(value)+ui.Width(right)+2 > f.room() {
		f.add(label, value)
		f.add("", right)
		return
	}
	l := ui.Line{ui.T(" "), ui.Muted.T(ui.Left(label, f.label)), ui.T(" " + value)}
	f.lines = append(f.lines, ui.Edges(l, ui.Line{ui.Muted.T(right)}, f.w))
}

func (f *facts) gap() {
	if n := len(f.lines); n > 0 && len(f.lines[n-1]) > 0 {
		f.lines = append(f.lines, ui.Line{})
	}
}

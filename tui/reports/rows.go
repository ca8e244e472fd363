package reports

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
)

// columns are the widths of the table, each with the gap before it.
type columns struct {
	label, bar int // bar: 0 for none
	scale      int // cases a block
}

// right are the columns at the right edge.
func right() []struct {
	name model.Figure
	w    int
} {
	return []struct {
		name model.Figure
		w    int
	}{{model.FigDone, 9}, {model.FigOpen, 9}, {model.FigInTime, 8}, {model.FigLate, 7}}
}

const (
	prefix  = 3 // cursor and two spaces
	entered = 8
	barGap  = 2
)

// layout gives what the numbers leave to the names and, where there is room, to
// the bars.
func (s *Screen) layout(w int) columns {
	left := w - 1 - prefix - entered
	for _, r := range right() {
		left -= r.w
	}
	most, longest := 0, ui.Width(s.env.Words.Breakdown(s.table().By))
	for _, r := range s.table().Rows {
		most, longest = max(most, r.Entered), max(longest, ui.Width(s.label(r.Part)))
	}
	if w < barsFrom {
		return columns{label: left}
	}
	left -= barGap
	if s.table().Overlaps && left-leastBar < longest { // of reasons the ends tell them apart
		return columns{label: left + barGap}
	}
	c := columns{label: min(longest, left-leastBar)}
	c.bar = min(left-c.label, mostBar)
	c.label = left - c.bar
	c.scale = max(1, (most+c.bar-1)/c.bar)
	return c
}

// rows is the table: a row for each part, and their sum.
func (s *Screen) rows(p *page, w int) {
	c := s.layout(w)
	p.add(ui.Line{})
	p.add(s.heads(c))
	p.first = len(p.lines)
	for _, r := range s.table().Rows {
		l := p.put(ui.L("   "), text(ui.Left(s.label(r.Part), c.label)))
		s.numbers(p, l, r, c)
	}
	p.last = len(p.lines)
	l := ui.Line{ui.T("   "), ui.Heading.T(ui.Left(s.env.Say.Reports.Total, c.label))}
	s.numbers(p, l, model.RecapRow{Figures: s.recap.Total}, c)
}

func (s *Screen) heads(c columns) ui.Line {
	l := ui.Line{ui.T("   "), ui.Muted.T(ui.Left(s.env.Words.Breakdown(s.table().By), c.label)), ui.Muted.T(ui.Right(s.head(model.FigEntered), entered))}
	if c.bar > 0 {
		block := ""
		if c.scale > 1 {
			block = fmt.Sprintf(s.env.Say.Reports.Block, c.scale)
		}
		l = append(l, ui.T(strings.Repeat(" ", barGap)), ui.Muted.T(ui.Left(block, c.bar)))
	}
	for _, r := range right() {
		l = append(l, ui.Muted.T(ui.Right(s.head(r.name), r.w)))
	}
	return l
}

// numbers ends a row with its figures; the sum of all has no part and no bar.
func (s *Screen) numbers(p *page, l ui.Line, r model.RecapRow, c columns) {
	sum := r.Part == model.Part{}
	add := func(name model.Figure, w int) {
		n := s.figure(name, r)
		if sum {
			n.role = ui.Heading
		}
		l = append(l, ui.T(strings.Repeat(" ", max(0, w-ui.Width(n.text)))))
		if sum && name != model.FigInTime && name != model.FigLate { // it is a stop in the summary
			l = append(l, n.role.T(n.text))
			return
		}
		l = p.put(l, n)
	}
	add(model.FigEntered, entered)
	if c.bar > 0 {
		blocks := ""
		if !sum {
			blocks = bar(r.Entered, c.scale)
		}
		l = append(l, ui.T(strings.Repeat(" ", barGap)), ui.Accent.T(ui.Left(blocks, c.bar)))
	}
	for _, f := range right() {
		add(f.name, f.w)
	}
	p.add(l)
}

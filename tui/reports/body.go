package reports

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
)

// Where a row has room for the bars, and where for more than one column.
const (
	barsFrom = 72
	rowsFrom = 60
	mostBar  = 60
	leastBar = 12
)

// page makes the report for a width, with the cursor on its number.
func (s *Screen) page(w int) *page {
	p := s.pageAt(w, s.at)
	if len(p.stops) > 0 {
		if at := p.stops[p.index()].cell; at != s.at {
			p = s.pageAt(w, at)
		}
	}
	return p
}

// emptyOf says that the period has nothing: to whom no case is shown, that they see
// none of what it may have.
func (s *Screen) emptyOf() string {
	if !s.env.Has(ui.PlaceQueue) {
		return s.env.Say.Reports.EmptyForYou
	}
	return s.env.Say.Reports.Empty
}

func (s *Screen) pageAt(w int, here cell) *page {
	p := &page{here: here}
	s.summary(p, w)
	if s.recap.Total.Entered == 0 {
		p.add(ui.Line{})
		for _, l := range ui.Wrap(fmt.Sprintf(s.emptyOf(), s.env.Words.Period(s.recap.Period))+" "+s.env.Say.Reports.Nobody, w-4) {
			p.add(ui.L("   " + l))
		}
		p.first, p.last = len(p.lines), len(p.lines)
	} else if w >= rowsFrom {
		s.rows(p, w)
	} else {
		s.pairs(p, w)
	}
	s.foot(p, w)
	return p
}

// number is a piece one may stop at.
func (s *Screen) number(c cell) piece {
	return piece{text: s.env.Words.Number(int64(s.count(c))), cell: c}
}

// total is a number of the summary with its word.
func (s *Screen) total(word string, name model.Figure) []piece {
	return []piece{text(word + " "), s.number(cell{Name: name})}
}

// summary is what the period comes to.
func (s *Screen) summary(p *page, w int) {
	say, t := s.env.Say.Reports, s.recap.Total
	items := [][]piece{s.total(say.Entered, model.FigEntered), s.total(say.Done, model.FigDone), s.total(say.Open, model.FigOpen)}
	if t.Entered > 0 {
		items[1] = append(items[1], text(" ("+s.share(t.Done, t.Entered)+")"))
	}
	for _, f := range []struct {
		word   string
		name   model.Figure
		always bool
	}{{say.Forwarded, model.FigForwarded, true}, {say.Withdrawn, model.FigWithdrawn, true}, {say.Rejected, model.FigRejected, false}, {say.Merged, model.FigMerged, false}} {
		if f.always || t.Of(f.name) > 0 {
			items = append(items, s.total(f.word, f.name))
		}
	}
	p.flow(" ", "   ", w, items...)
	if t.Entered == 0 {
		return
	}
	replies := []piece{text(say.Replies + " "), s.number(cell{Name: model.FigReplied}), text(" " + say.Of + " "), s.number(cell{Name: model.FigReplies})}
	if t.Replies > 0 {
		replies = append(replies, text(" ("+s.share(t.Replied, t.Replies)+")"))
	}
	took := [][]piece{{text(say.TookNone)}}
	if t.Settled > 0 {
		mean := append(s.total(say.Settled, model.FigSettled), text(fmt.Sprintf(say.Took, s.env.Words.Decimal(s.recap.Mean, 1))))
		half, most := text(fmt.Sprintf(say.TookHalf, s.recap.Median)), text(fmt.Sprintf(say.TookMost, s.recap.P90))
		took = [][]piece{mean, {half}, {most}}
		switch {
		case w >= 90: // in one row
			took = [][]piece{append(mean, text(", "), half, text(", "), most)}
		case w < 60: // the mean is what says least
			took = [][]piece{append(s.total(say.Settled, model.FigSettled), text(": "), half), {most}}
		}
	}
	p.flow(" ", "   ", w, append([][]piece{replies}, took...)...)
}

func (s *Screen) share(n, of int) string { return s.env.Words.Percent(float64(n) / float64(of)) }

// foot is what is open now, the period before, and what the figures are.
func (s *Screen) foot(p *page, w int) {
	say := s.env.Say.Reports
	p.add(ui.Line{})
	ages := [][]piece{{text(say.Ages + " "), s.number(cell{Age: allAges}), text(" " + say.AllOpen)}}
	for i, a := range s.recap.Ages {
		ages = append(ages, []piece{text(s.ageHead(a) + " "), s.number(cell{Age: i + 1})})
	}
	p.flow(" ", "   ", w, ages...)
	b := func(name model.Figure) piece { return s.number(cell{Name: name, Before: true}) }
	before, now := s.recap.Before, s.recap.Total
	p.flow(" ", "   ", w, []piece{text(fmt.Sprintf(say.Before, s.env.Words.Period(s.recap.Period.Add(-1))))},
		[]piece{text(say.Entered + " "), b(model.FigEntered), text(gain(now.Entered, before.Entered))},
		[]piece{text(say.Done + " "), b(model.FigDone), text(gain(now.Done, before.Done))},
		[]piece{text(say.InTime + " "), b(model.FigInTime), text(gain(now.InTime, before.InTime))})
	if s.table().Overlaps && now.Entered > 0 {
		s.remark(p, w, say.Overlaps)
	}
	if s.recap.Secret > 0 {
		s.remark(p, w, fmt.Sprintf(say.Secret, s.recap.Secret))
	}
	s.remark(p, w, say.Counted)
}

func (s *Screen) remark(p *page, w int, text string) {
	for _, l := range ui.Wrap(text, w-2) {
		p.add(ui.Line{ui.T(" "), ui.Muted.T(l)})
	}
}

// exported is how the command line is asked for a period.
func exported(p model.Period) string {
	month := fmt.Sprintf("--month %04d-%02d", p.Year, (p.N-1)*12/max(1, perYear(p.Span))+1)
	switch p.Span {
	case model.SpanQuarter:
		return month + " --quarter"
	case model.SpanYear:
		return month + " --year"
	}
	return month
}

func perYear(s model.Span) int {
	switch s {
	case model.SpanQuarter:
		return 4
	case model.SpanYear:
		return 1
	}
	return 12
}

// gain is by how much a figure is above or below the one before.
func gain(now, before int) string {
	switch {
	case now > before:
		return fmt.Sprintf(" (+%d)", now-before)
	case now < before:
		return fmt.Sprintf(" (-%d)", before-now)
	}
	return " (+0)"
}

func (s *Screen) ageHead(a model.Age) string {
	if a.Most < 0 {
		return fmt.Sprintf(s.env.Say.Reports.AgeFrom, a.Least-1)
	}
	return fmt.Sprintf(s.env.Say.Reports.AgeTo, a.Least, a.Most)
}

// title heads the report and the lists that are opened from it.
func (s *Screen) title(p model.Period) string {
	switch {
	case s.kind == model.ReportAgeing:
		return s.env.Words.Report(s.kind)
	case s.kind != model.ReportRecap:
		return s.env.Words.Report(s.kind) + ", " + s.env.Words.Period(p)
	}
	return fmt.Sprintf(s.env.Say.Reports.Title, s.env.Words.Period(p))
}

// label names a row.
func (s *Screen) label(p model.Part) string { return s.env.Words.Part(p, s.env.Office()) }

// pairs is the table in one column: a line for the name, one for its numbers.
func (s *Screen) pairs(p *page, w int) {
	say := s.env.Say.Reports
	p.add(ui.Line{})
	p.add(ui.Line{ui.T(" "), ui.Heading.T(s.env.Words.Breakdown(s.table().By))})
	p.first = len(p.lines)
	for _, r := range s.table().Rows {
		p.add(ui.L(" " + ui.Cut(s.label(r.Part), w-3)))
		var items [][]piece
		for _, f := range []struct {
			word string
			name model.Figure
		}{{say.Entered, model.FigEntered}, {say.Done, model.FigDone}, {say.InTime, model.FigInTime}, {say.Late, model.FigLate}} {
			items = append(items, []piece{text(f.word + " "), s.figure(f.name, r)})
		}
		p.flow("   ", "  ", w, items...)
	}
	p.last = len(p.lines)
	p.flow(" ", "  ", w, []piece{{role: ui.Heading, text: say.Total}}, s.total(say.InTime, model.FigInTime), s.total(say.Late, model.FigLate))
}

// figure is a number of a row. What is late is marked, and never in red.
func (s *Screen) figure(name model.Figure, r model.RecapRow) piece {
	c := piece{text: s.env.Words.Number(int64(r.Of(name))), cell: cell{Name: name, Part: r.Part}}
	if name == model.FigLate && r.Late > 0 {
		c.role = ui.Warn
	}
	return c
}

// head is the word over a column of the table.
func (s *Screen) head(name model.Figure) string { return words.Head(s.env.Words.Figure(name)) }

// bar draws so many cases, as long as its scale says.
func bar(n, scale int) string { return strings.Repeat("█", (n+scale-1)/max(1, scale)) }

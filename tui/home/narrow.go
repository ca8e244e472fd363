package home

import (
	"strings"

	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// narrow is one column: two lines a row, the deadline at the right edge of the
// second.
func (s *Screen) narrow(w, h int) []ui.Line {
	stops, here := s.lines()
	todo, _, _ := s.blocks()
	top := 2 // the heading and a row of air
	if len(todo) == 0 && s.filter.Empty() && len(s.items) > 0 {
		top += 2
	}
	from, to := table.Window(len(stops), here, (h-top)/2)
	lines := []ui.Line{s.heading(w, from, min(to, len(todo))), {}}
	if len(s.items) == 0 && !s.filter.Empty() {
		for _, l := range ui.Wrap(s.noHits(), w-6) {
			lines = append(lines, ui.L("    "+l))
		}
		return lines
	}
	if len(s.items) == 0 {
		return append(lines, ui.L("    "+s.env.Say.Home.Nothing))
	}
	if top > 2 {
		lines = append(lines, ui.Line{ui.T("    "), ui.Muted.T(s.env.Say.Home.Nothing)}, ui.Line{})
	}
	for i := from; i < to; i++ {
		lines = append(lines, s.pair(s.items[stops[i]], i == here, w)...)
	}
	return lines
}

// lines are the stops that have a line here, and which has the cursor: beside a
// case the list is narrow in a window that has room for figures.
func (s *Screen) lines() (stops []int, here int) {
	for i, it := range s.items {
		if it.kind == figure {
			continue
		}
		if i == s.cursor {
			here = len(stops)
		}
		stops = append(stops, i)
	}
	return stops, here
}

func (s *Screen) pair(it item, here bool, w int) []ui.Line {
	indent := strings.Repeat(" ", 10)
	switch it.kind {
	case draft:
		return table.Pair(table.Row{Sign: "·", SignRole: ui.Muted}, draftNo(it.draft), it.draft.Title,
			s.stage(it.draft), table.Cell{Role: ui.Muted, Text: s.env.Words.Ago(s.env.Local(it.draft.Saved), s.env.At)}, here, w)
	case behalf:
		first, second := s.said(it.feed)
		return []ui.Line{chosen(ui.L("    "+first).Cut(w-1), here, w), ui.Line{ui.T(indent), ui.Muted.T(second)}.Cut(w - 1)}
	case feed:
		first := s.news(it.feed, here, w)
		return []ui.Line{first, ui.Line{ui.T(indent), ui.Muted.T(it.feed.Subject)}.Cut(w - 1)}
	}
	r := it.row
	sign, left, role := s.env.Countdown(r.Clock)
	what := s.env.Asked(r.Asked)
	if it.kind == overdue {
		what = s.env.Unit(r.Handler.Unit)
	}
	return table.Pair(table.Row{Sign: sign, SignRole: role}, ui.Short(r.Register), s.env.SubjectOf(r),
		what, table.Cell{Role: role, Text: left}, here, w)
}

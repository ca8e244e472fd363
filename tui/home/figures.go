package home

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// count is one of Beranda's figures: how it is called, with its number.
type count struct {
	name string
	n    int
	text string // "masuk 2"
}

// counted are the figures of today, or for those who decide of this month, in
// the order in which they stand.
func (s *Screen) counted() []count {
	say := s.env.Say.Home
	names, sentence, of := []string{"received", "answered_on_the_spot", "delivered", "closed"}, say.Counts, s.home.Today
	if s.decides() {
		names, sentence, of = []string{"received", "closed", "open"}, say.MonthCounts, s.home.Month
	}
	var out []count
	for i, part := range strings.Split(sentence, countsGap) {
		if i < len(names) {
			out = append(out, count{names[i], of[names[i]], fmt.Sprintf(part, of[names[i]])})
		}
	}
	return out
}

// countsGap stands between the figures in their sentence.
const countsGap = "   "

// figures are the figures that lead somewhere: a place in the window is theirs
// from two columns on.
func (s *Screen) figures() []item {
	var out []item
	for _, c := range s.counted() {
		if _, ok := s.behind(c); ok && c.n > 0 && s.env.Cols >= 60 && s.loaded && s.filter.Empty() {
			out = append(out, item{kind: figure, count: c})
		}
	}
	return out
}

// behind is where a figure leads: to its cases where a list has just these, else
// to the reports; false where one has neither.
func (s *Screen) behind(c count) (ui.Route, bool) {
	say := s.env.Say.Home
	switch {
	case c.name == "open" && s.env.Has(ui.PlaceQueue):
		return ui.RouteCases{Query: model.Query{Place: "queue"}, Title: s.env.Say.Queue.All}, true
	case c.name == "received" && s.env.Has(ui.PlaceQueue):
		y, m, d := s.env.At.Date()
		title := say.Today
		if s.decides() {
			d, title = 1, say.Month
		}
		q := model.Query{Place: "all", Since: time.Date(y, m, d, 0, 0, 0, 0, s.env.At.Location())}
		word, _, _ := strings.Cut(c.text, " ")
		return ui.RouteCases{Query: q, Title: title + " · " + word}, true
	}
	return ui.RoutePlace{Place: ui.PlaceReports}, s.env.Has(ui.PlaceReports)
}

// leadsTo is what Enter on a figure opens, in a word.
func (s *Screen) leadsTo(c count) string {
	if r, _ := s.behind(c); r == (ui.RoutePlace{Place: ui.PlaceReports}) {
		return s.env.Say.Shell.Places[ui.PlaceReports]
	}
	return s.env.Say.Home.KeyFigure
}

func (s *Screen) openFigure(c count) tea.Cmd {
	if route, ok := s.behind(c); ok {
		return ui.Go(route)
	}
	return nil
}

// counts draws the figures below their head; the one under the cursor is
// reversed.
func (s *Screen) counts(w int) []ui.Line {
	say, m := s.env.Say.Home, s.home.Month
	head, tail := say.Today, ""
	if s.decides() {
		head = say.Month
		if all := m["response_all"]; all > 0 {
			tail = fmt.Sprintf(say.MonthRate, m["response_met"], all, s.env.Words.Percent(float64(m["response_met"])/float64(all)))
		}
	}
	it, ok := s.at()
	mark, l := "  ", ui.Line{}
	for _, c := range s.counted() {
		role, gap := ui.Plain, countsGap
		if len(l) == 0 {
			gap = " "
		}
		if ok && it.kind == figure && it.count.name == c.name {
			role, mark = ui.Selected, " >"
		}
		l = l.Add(ui.T(gap), role.T(c.text))
	}
	l = append(ui.L(mark), l.Add(ui.T(tail))...)
	return []ui.Line{{ui.T(" "), ui.Heading.T(head)}, l.Cut(w - 1)}
}

// move goes up and down. The figures are one row: it is entered at the first of
// them and left as a whole.
func (s *Screen) move(step int) {
	if s.isNew() {
		s.step = table.Move(s.step, len(s.steps()), step)
		return
	}
	from := s.cursor
	s.cursor = table.Move(s.cursor, len(s.items), step)
	on := func(i int) bool { return i >= 0 && i < len(s.items) && s.items[i].kind == figure }
	if on(from) && on(s.cursor) && step*step == 1 {
		for on(s.cursor) {
			s.cursor += step
		}
		if s.cursor < 0 || s.cursor >= len(s.items) { // nothing lies beyond
			s.cursor = from
		}
		return
	}
	for on(s.cursor) && on(s.cursor-1) {
		s.cursor--
	}
}

// beside goes from figure to figure.
func (s *Screen) beside(step int) {
	to := table.Move(s.cursor, len(s.items), step)
	if it, ok := s.at(); ok && it.kind == figure && s.items[to].kind == figure {
		s.cursor = to
	}
}

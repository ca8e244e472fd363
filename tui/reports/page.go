package reports

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// cell names one number of the report, so that the cursor stays on it when the
// report is read anew.
type cell struct {
	Name   model.Figure
	Part   model.Part
	Before bool // of the period before
	Age    int  // from 1 on: one of the ages of what is open; allAges: their sum
}

const allAges = -1

// stop is where a cell stands on the page.
type stop struct {
	line, x int
	cell    cell
}

// page is the whole report as lines for one width, with the stops on it.
type page struct {
	lines []ui.Line
	stops []stop
	// rows of the table stand from line first up to line last, not included.
	first, last int
	here        cell
}

// piece is a part of a line: text, or a number one may stop at.
type piece struct {
	role ui.Role
	text string
	cell cell
}

func text(s string) piece { return piece{text: s} }

// put adds a piece at the end of a line that is being made.
func (p *page) put(l ui.Line, c piece) ui.Line {
	if c.cell == (cell{}) {
		return append(l, c.role.T(c.text))
	}
	p.stops = append(p.stops, stop{line: len(p.lines), x: l.Width() + ui.Width(c.text) - 1, cell: c.cell})
	if c.cell == p.here {
		c.role = ui.Selected
	}
	return append(l, c.role.T(c.text))
}

// add ends a line. The one that holds the cursor has its sign.
func (p *page) add(l ui.Line) {
	for i := len(p.stops) - 1; i >= 0 && p.stops[i].line == len(p.lines); i-- {
		if p.stops[i].cell == p.here && len(l) > 0 {
			l[0].Text = ">" + l[0].Text[1:]
		}
	}
	p.lines = append(p.lines, l)
}

// flow sets items one after the other, on as many lines as they take.
func (p *page) flow(indent, gap string, w int, items ...[]piece) {
	l := ui.L(indent)
	for _, item := range items {
		n := 0
		for _, c := range item {
			n += ui.Width(c.text)
		}
		sep := gap
		if len(l) == 1 {
			sep = ""
		}
		if len(l) > 1 && l.Width()+len(sep)+n > w-1 {
			p.add(l)
			l, sep = ui.L(indent), ""
		}
		if sep != "" {
			l = append(l, ui.T(sep))
		}
		for _, c := range item {
			l = p.put(l, c)
		}
	}
	p.add(l)
}

// index is which stop the cursor is on: the first row's, where what it was on
// is gone.
func (p *page) index() int {
	first := 0
	for i, s := range p.stops {
		if s.cell == p.here {
			return i
		}
		if first == 0 && s.cell.Part.By != "" {
			first = i
		}
	}
	return first
}

// onMove moves the cursor from number to number.
func (s *Screen) onMove(k tea.KeyPressMsg) tea.Cmd {
	if !s.shows() {
		return nil
	}
	p := s.page(max(48, s.env.Cols))
	if len(p.stops) == 0 {
		return nil
	}
	i := p.index()
	step, _ := s.env.Keys.Move.Step(k, len(p.stops), s.env.Page())
	switch {
	case key.Matches(k, s.env.Keys.List.Mark):
		i = p.beside(i)
	case step == len(p.stops), step == -len(p.stops): // the ends themselves, not the nearest below or above
		i = max(0, min(i+step, len(p.stops)-1))
	default:
		for range max(step, -step) {
			i = p.beyond(i, step/max(step, -step))
		}
	}
	s.at = p.stops[i].cell
	return s.inFull()
}

// inFull says the name of the row under the cursor where it is cut there.
func (s *Screen) inFull() tea.Cmd {
	w, label := max(48, s.env.Cols), ""
	if s.at.Part.By != "" {
		label = s.label(s.at.Part)
	}
	room := w - 3
	if w >= rowsFrom {
		room = s.layout(w).label
	}
	switch was := s.whole; {
	case ui.Width(label) > room:
		s.whole = true
		return ui.Toast(label)
	case was:
		s.whole = false
		return ui.Hush()
	}
	return nil
}

// beyond is the stop above or below one, the nearest in its line.
func (p *page) beyond(i, step int) int {
	from := p.stops[i]
	best := i
	for j := i + step; j >= 0 && j < len(p.stops); j += step {
		switch at := p.stops[j]; {
		case at.line == from.line:
			continue
		case best == i, at.line == p.stops[best].line && apart(at.x, from.x) < apart(p.stops[best].x, from.x):
			best = j
		case at.line != p.stops[best].line:
			return best
		}
	}
	return best
}

func apart(a, b int) int { return max(a-b, b-a) }

// beside is the next stop in the same line; after its last the first.
func (p *page) beside(i int) int {
	if j := i + 1; j < len(p.stops) && p.stops[j].line == p.stops[i].line {
		return j
	}
	for i > 0 && p.stops[i-1].line == p.stops[i].line {
		i--
	}
	return i
}

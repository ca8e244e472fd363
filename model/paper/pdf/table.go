package pdf

import "aduan/model/paper"

// cell is the room inside a table's cell.
const cell = 1.2

// table draws rows in a grid. The heading stands on every page; a row that is
// taller than a page goes on on the next.
func (l *layout) table(t paper.Table) {
	points := l.size.body * 0.85
	sum := 0.0
	for _, c := range t.Columns {
		sum += max(c.Share, 0.1)
	}
	widths := make([]float64, len(t.Columns))
	titles := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		widths[i], titles[i] = l.w*max(c.Share, 0.1)/sum, c.Title
	}
	head := func() { l.row(t, widths, paper.Row{Cells: titles, Strong: true}, points, nil) }
	l.need(4 * l.line(points))
	head()
	for _, r := range t.Rows {
		l.row(t, widths, r, points, head)
	}
	l.y += 1
}

func (l *layout) row(t paper.Table, widths []float64, r paper.Row, points float64, head func()) {
	st := plain
	if r.Strong {
		st = bold
	}
	h := l.line(points)
	lines := make([][]string, len(widths))
	tall := 1
	for i := range widths {
		if i < len(r.Cells) {
			lines[i] = l.wrap(r.Cells[i], widths[i]-2*cell, st, points)
		}
		tall = max(tall, len(lines[i]))
	}
	if fits := l.y+h*float64(tall)+cell <= l.bottom(); l.size.h > 0 && !fits && head != nil && l.y > l.size.top+4*h {
		l.newPage()
		head()
	}
	for from := 0; from < tall; {
		room := tall - from
		if l.size.h > 0 {
			room = max(1, min(room, int((l.bottom()-l.y-cell)/h)))
		}
		l.cells(t, widths, lines, from, from+room, st, points, r.Struck)
		if from += room; from < tall {
			l.newPage()
			if head != nil {
				head()
			}
		}
	}
}

// cells draws the lines from..to of a row, with its grid.
func (l *layout) cells(t paper.Table, widths []float64, lines [][]string, from, to int, st style, points float64, struck bool) {
	h := l.line(points)
	tall := h*float64(to-from) + cell
	x := l.x
	for i, w := range widths {
		bx, by := x, l.y
		l.draw(func() {
			l.f.SetLineWidth(0.15)
			l.f.Rect(bx, by, w, tall, "D")
		})
		for k := from; k < min(to, len(lines[i])); k++ {
			s := lines[i][k]
			sw := l.width(s, st, points)
			at, y := x+cell, l.y+cell/2+h*(0.76+float64(k-from))
			if t.Columns[i].Right {
				at = x + w - cell - sw
			}
			l.put(at, y, s, st, points)
			if struck && s != "" {
				l.stroke(at, y-h*0.22, at+sw, y-h*0.22, 0.25)
			}
		}
		x += w
	}
	l.y += tall
}

// bars are drawn in grey, each figure behind its bar.
func (l *layout) bars(items []paper.Bar) {
	points := l.size.body * 0.9
	h := l.line(points)
	label, text, most := 0.0, 0.0, 0.0
	for _, b := range items {
		label = max(label, l.width(shown(b.Label), plain, points))
		text = max(text, l.width(shown(b.Text), plain, points))
		most = max(most, b.Value)
	}
	label = min(label, l.w*0.4)
	room := l.w - label - text - 5
	for _, b := range items {
		l.need(h)
		l.put(l.x, l.y+h*0.78, l.clip(shown(b.Label), label, plain, points), plain, points)
		long := 0.0
		if most > 0 {
			long = room * b.Value / most
		}
		x, y := l.x+label+2, l.y
		l.draw(func() {
			l.f.SetFillColor(120, 120, 120)
			l.f.Rect(x, y+h*0.15, long, h*0.7, "F")
			l.f.SetFillColor(0, 0, 0)
		})
		l.put(x+long+1.5, l.y+h*0.78, shown(b.Text), plain, points)
		l.y += h
	}
}

// signatures stand beside each other, or below each other on a roll; they are
// never parted from each other by the end of a page.
func (l *layout) signatures(items []paper.Signature) {
	if len(items) == 0 {
		return
	}
	points := l.size.body
	h := l.line(points)
	across := min(len(items), 3)
	if l.size.h == 0 {
		across = 1
	}
	x, w := l.x, l.w
	each := w / float64(across)
	for at := 0; at < len(items); at += across {
		row := items[at:min(len(items), at+across)]
		l.need(8 * h)
		top, lowest := l.y, l.y
		sign := top
		for i, s := range row {
			l.x, l.w, l.y = x+each*float64(i), each-4, top
			l.para(s.As, plain, points, centre)
			sign = max(sign, l.y)
		}
		for i, s := range row {
			l.x, l.w, l.y = x+each*float64(i), each-4, sign+3*h
			if s.Name == "" {
				l.stroke(l.x+l.w*0.15, l.y+h, l.x+l.w*0.85, l.y+h, 0.15)
				l.y += h
			} else {
				l.para(s.Name, bold, points, centre)
			}
			if s.Below != "" {
				l.para(s.Below, plain, points*0.9, centre)
			}
			lowest = max(lowest, l.y)
		}
		l.x, l.w, l.y = x, w, lowest+0.5*h
	}
}

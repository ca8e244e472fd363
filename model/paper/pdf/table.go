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
	if first := t.Rows[:min(1, len(t.Rows))]; len(first) > 0 && l.size.h > 0 {
		l.need(l.most(l.rowHeight(widths, paper.Row{Cells: titles, Strong: true}, points) + l.rowHeight(widths, first[0], points)))
	}
	head()
	for i, r := range t.Rows {
		if end := t.Rows[i:]; i > 0 && len(end) == 2 && end[1].Strong && l.size.h > 0 {
			// A sum stands below some of what it sums up.
			if both := l.rowHeight(widths, r, points) + l.rowHeight(widths, end[1], points); both == l.most(both) && l.y+both > l.bottom() {
				l.newPage()
				head()
			}
		}
		l.row(t, widths, r, points, head)
	}
	l.y += 1
}

func (l *layout) row(t paper.Table, widths []float64, r paper.Row, points float64, head func()) {
	st, h := cut(r.Strong), l.line(points)
	lines := make([][]string, len(widths))
	tall := 1
	for i := range widths {
		if i < len(r.Cells) {
			lines[i] = l.wrap(r.Cells[i], widths[i]-2*cell, st, points)
		}
		tall = max(tall, len(lines[i]))
	}
	if l.size.h > 0 && head != nil && l.y > l.size.top+4*h {
		whole, left := h*float64(tall)+cell, l.bottom()-l.y
		// One that is longer than a page begins where there is room for some of it.
		if whole > left && (whole <= l.bottom()-l.size.top-3*h || left < 5*h+cell) {
			l.newPage()
			head()
		}
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

// rowHeight is how high a row is.
func (l *layout) rowHeight(widths []float64, r paper.Row, points float64) float64 {
	tall := 1
	for i, w := range widths[:min(len(widths), len(r.Cells))] {
		tall = max(tall, len(l.wrap(r.Cells[i], w-2*cell, cut(r.Strong), points)))
	}
	return l.line(points)*float64(tall) + cell
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
			if struck && s != "" && i < len(widths)-1 {
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

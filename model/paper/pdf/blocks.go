package pdf

import (
	"strconv"

	"aduan/model/paper"
	"aduan/model/paper/qr"
)

func (l *layout) block(b paper.Block) {
	body := l.size.body
	switch b := b.(type) {
	case paper.Letterhead:
		l.letterhead(b)
	case paper.Heading:
		l.heading(b)
	case paper.Pairs:
		l.pairs(b.Items)
	case paper.Para:
		l.para(b.Text, plain, body, left)
		l.y += l.line(body) * paraGap
	case paper.Small:
		if b.Right {
			l.para(b.Text, plain, body, right)
			return
		}
		l.para(b.Text, plain, body*0.8, left)
	case paper.List:
		l.list(b)
	case paper.Ticks:
		l.ticks(b)
	case paper.Lines:
		l.lines(b.Count)
	case paper.Beside:
		l.beside(b)
	case paper.Table:
		l.table(b)
	case paper.Bars:
		l.bars(b.Items)
	case paper.QR:
		l.qr(b)
	case paper.Break:
		if l.size.h > 0 && l.y > l.size.top {
			l.newPage()
		}
	case paper.Contents:
		l.contents()
	case paper.Rule:
		l.y += 0.8
		l.stroke(l.x, l.y, l.x+l.w, l.y, 0.3)
		l.y += 1.2
	case paper.Space:
		l.y += l.line(body) * 0.6
	case paper.Signatures:
		l.signatures(b.Items)
	}
}

// letterhead is centred: the office in large type, the rest small.
func (l *layout) letterhead(b paper.Letterhead) {
	for i, s := range b.Lines {
		if i < max(1, b.Names) {
			l.para(s, bold, l.size.body*1.2, centre)
			continue
		}
		l.para(s, plain, l.size.body*0.82, centre)
	}
	l.y += 0.6
}

func (l *layout) heading(b paper.Heading) {
	if b.Listed {
		l.listed = append(l.listed, listing{b.Text, l.cur + 1})
	}
	if b.Title {
		l.y += l.line(l.size.body) * 0.3
		l.para(b.Text, bold, l.size.body*1.2, centre)
		return
	}
	if l.y > l.size.top {
		l.y += l.line(l.size.body) * 0.4
	}
	l.para(b.Text, bold, l.size.body, left)
	l.y += 0.6
}

// list hangs items behind their numbers.
func (l *layout) list(b paper.List) {
	points := l.size.body
	h := l.line(points)
	x, w := l.x, l.w
	for i, item := range b.Items {
		head := "-"
		if b.Numbered {
			head = strconv.Itoa(i+1) + "."
		}
		hang := l.width("00. ", plain, points)
		l.need(h * float64(atOnce(0, len(l.wrap(item, w-hang, plain, points)))))
		l.put(x, l.y+h*0.78, head, plain, points)
		l.x, l.w = x+hang, w-hang
		l.para(item, plain, points, left)
		l.x, l.w = x, w
	}
}

// ruled is how much wider than print lines stand that are written on by hand.
const ruled = 1.35

func (l *layout) lines(n int) {
	h := l.line(l.size.body) * ruled
	for range n {
		l.need(h)
		l.y += h
		l.stroke(l.x, l.y-0.9, l.x+l.w, l.y-0.9, 0.1)
	}
}

// ticks are drawn boxes, a cross in those that are ticked.
func (l *layout) ticks(b paper.Ticks) {
	points := l.size.body
	h := l.line(points)
	across := max(1, b.Across)
	if l.size.h == 0 {
		across = 1
	}
	x, w := l.x, l.w
	each := w / float64(across)
	for at := 0; at < len(b.Items); at += across {
		row := b.Items[at:min(len(b.Items), at+across)]
		tall := 1
		for _, t := range row {
			tall = max(tall, len(l.wrap(t.Text, each-h-2, plain, points)))
		}
		l.need(h * float64(tall))
		top, lowest := l.y, l.y
		for i, t := range row {
			l.box(x+each*float64(i), top+h*0.16, h*0.66, t.On)
			l.x, l.w, l.y = x+each*float64(i)+h, each-h-2, top
			l.para(t.Text, plain, points, left)
			lowest = max(lowest, l.y)
		}
		l.x, l.w, l.y = x, w, lowest+0.4
	}
}

func (l *layout) box(x, y, side float64, on bool) {
	l.draw(func() {
		l.f.SetLineWidth(0.25)
		l.f.Rect(x, y, side, side, "D")
		if on {
			l.f.SetLineWidth(0.4)
			l.f.Line(x+0.4, y+0.4, x+side-0.4, y+side-0.4)
			l.f.Line(x+0.4, y+side-0.4, x+side-0.4, y+0.4)
		}
	})
}

// beside lays the right half out beside the left one, from where that began.
func (l *layout) beside(b paper.Beside) {
	if l.size.h == 0 {
		for _, half := range [][]paper.Block{b.Left, b.Right} {
			for _, x := range half {
				l.block(x)
			}
		}
		return
	}
	const gap = 6
	x, w, top, first := l.x, l.w, l.y, l.cur
	l.w = (w - gap) / 2
	for _, s := range b.Left {
		l.block(s)
	}
	end, last := l.y, l.cur
	l.x, l.y, l.cur = x+l.w+gap, top, first
	for _, s := range b.Right {
		l.block(s)
	}
	if l.cur < last || l.cur == last && l.y < end {
		l.cur, l.y = last, end
	}
	l.x, l.w = x, w
}

// qr draws the code, with its sentence beside it.
func (l *layout) qr(b paper.QR) {
	c, err := qr.Encode(b.Link)
	if err != nil { // too long for a code: the link is still there to read
		l.para(b.Text+" "+b.Link, plain, l.size.body*0.85, left)
		return
	}
	side := min(28, l.w*0.4)
	l.need(side + 2)
	m := side / float64(c.Size+2)
	x, y := l.x, l.y+m
	l.draw(func() {
		for r := range c.Size {
			for k := 0; k < c.Size; k++ {
				n := 0
				for c.Black(k+n, r) {
					n++
				}
				if n > 0 {
					l.f.Rect(x+m*float64(k+1), y+m*float64(r), m*float64(n), m*1.01, "F")
					k += n
				}
			}
		}
	})
	top, col, w := l.y, l.x, l.w
	l.x, l.w, l.y = col+side+4, w-side-4, top+2
	l.para(b.Text, plain, l.size.body*0.9, left)
	l.x, l.w, l.y = col, w, max(l.y, top+side+2)
}

// contents are the headings with their pages, which the second laying out knows.
func (l *layout) contents() {
	l.lists = true
	points := l.size.body
	h := l.line(points)
	items := l.found
	if items == nil { // as many lines as there will be
		for _, b := range l.doc.Blocks {
			if s, ok := b.(paper.Heading); ok && s.Listed {
				items = append(items, listing{text: s.Text})
			}
		}
	}
	for _, it := range items {
		l.need(h)
		no := strconv.Itoa(it.page)
		s := l.clip(shown(it.text), l.w-15, plain, points)
		at, from, to := l.y+h*0.78, l.x+l.width(s, plain, points)+1.5, l.x+l.w-l.width(no, plain, points)-1.5
		l.put(l.x, at, s, plain, points)
		l.draw(func() {
			l.f.SetLineWidth(0.15)
			l.f.SetDashPattern([]float64{0.3, 1}, 0)
			l.f.Line(from, at, to, at)
			l.f.SetDashPattern([]float64{}, 0)
		})
		l.put(to+1.5, at, no, plain, points)
		l.y += h
	}
}

package pdf

import "aduan/model/paper"

// pairs align values behind their labels, or below them on a roll.
func (l *layout) pairs(items []paper.Pair) {
	points := l.size.body
	h := l.line(points)
	label := 0.0
	for _, p := range items {
		label = max(label, l.width(shown(p.Label), plain, points))
	}
	x, w := l.x, l.w
	colon := l.width(" : ", plain, points)
	label = min(label, w*0.4)
	stacked := l.size.h == 0
	for i, p := range items {
		st := cut(p.Strong)
		foot := 0.0
		switch {
		case stacked:
			l.para(p.Label+":", plain, points*0.9, left)
			l.x, l.w = x+3, w-3
		default:
			labels := l.wrap(p.Label, label, plain, points)
			if room := l.pairRoom(p, w-label-colon, len(labels)); i+2 == len(items) { // the last does not stand alone
				l.need(room + l.pairRoom(items[i+1], w-label-colon, 1))
			} else {
				l.need(room)
			}
			for i, s := range labels {
				l.put(x, l.y+h*(0.78+float64(i)), s, plain, points)
			}
			l.put(x+label, l.y+h*0.78, " :", plain, points)
			foot = l.y + h*float64(len(labels))
			l.x, l.w = x+label+colon, w-label-colon
		}
		if p.Value == "" && p.Lines > 0 {
			l.lines(p.Lines)
		} else {
			before := l.cur
			if l.para(p.Value, st, points, left); l.cur == before {
				l.y = max(l.y, foot)
			}
		}
		l.x, l.w = x, w
	}
}

// pairRoom is how much of a pair must stand where its label does.
func (l *layout) pairRoom(p paper.Pair, w float64, labels int) float64 {
	h := l.line(l.size.body)
	if p.Value == "" && p.Lines > 0 {
		return h * ruled * float64(p.Lines)
	}
	return h * float64(max(labels, atOnce(0, len(l.wrap(p.Value, w, cut(p.Strong), l.size.body)))))
}

// cut is the style of what is strong or not.
func cut(strong bool) style {
	if strong {
		return bold
	}
	return plain
}

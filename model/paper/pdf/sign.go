package pdf

import "aduan/model/paper"

// signRoom is the room to sign in, in lines.
const signRoom = 2.6

// signatures stand beside each other, or below each other on a roll; they are
// never parted from each other by the end of a page.
func (l *layout) signatures(items []paper.Signature) {
	if len(items) == 0 {
		return
	}
	points := l.size.body
	h := l.line(points)
	items, each := l.signers(items)
	across := max(1, int(l.w/each+0.5))
	x, w := l.x, l.w
	for at := 0; at < len(items); at += across {
		row := items[at:min(len(items), at+across)]
		l.need(l.signHeight(row, each))
		top, lowest := l.y, l.y
		sign := top
		for i, s := range row {
			l.x, l.w, l.y = x+each*float64(i), each-4, top
			l.para(s.As, plain, points, centre)
			sign = max(sign, l.y)
		}
		for i, s := range row {
			l.x, l.w, l.y = x+each*float64(i), each-4, sign+signRoom*h
			if s == (paper.Signature{}) { // nobody: the other half signs
				continue
			}
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

// signers are those who sign, with the width that each has: one alone signs at the
// right, as letters are signed.
func (l *layout) signers(items []paper.Signature) (all []paper.Signature, each float64) {
	if len(items) == 1 && l.size.h > 0 {
		items = []paper.Signature{{}, items[0]}
	}
	if l.size.h == 0 {
		return items, l.w
	}
	return items, l.w / float64(max(1, min(len(items), 3)))
}

// signHeight is how high a row of those who sign beside each other is.
func (l *layout) signHeight(row []paper.Signature, each float64) float64 {
	points := l.size.body
	as, name := 0, 1.0
	for _, s := range row {
		as = max(as, len(l.wrap(s.As, each-4, plain, points)))
		under := float64(len(l.wrap(s.Name, each-4, bold, points)))
		if s.Below != "" {
			under += 0.9 * float64(len(l.wrap(s.Below, each-4, plain, points*0.9)))
		}
		name = max(name, under)
	}
	return l.line(points) * (float64(as) + signRoom + name)
}

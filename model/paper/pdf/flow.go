package pdf

import (
	"strings"

	"aduan/model/paper"
)

// What belongs together stays on one page: a heading and what it heads, the last
// words of a letter and those who sign it. No line of a paragraph of more than
// three stands alone at the foot or at the top of a page.

// atOnce is how many lines from line i of n must stand on the same page.
func atOnce(i, n int) int {
	switch {
	case i == 0 && n <= 3:
		return n
	case n > 1 && (i == 0 || i == n-2):
		return 2
	}
	return 1
}

// tall is how high blocks are, on a page that does not end.
func (l *layout) tall(blocks ...paper.Block) float64 {
	try := *l
	try.pages, try.cur, try.listed, try.keep = []*page{{}}, 0, nil, 0
	try.y = 1
	if try.size.top = 0; l.size.h > 0 {
		try.size.h = 1e6
	}
	for _, b := range blocks {
		try.block(b)
	}
	return try.y - 1
}

// most is how much is kept together at the most: half a page.
func (l *layout) most(h float64) float64 { return min(h, (l.bottom()-l.size.top)/2) }

// least is how much of block i must stand where it begins: a heading with the
// beginning of what it heads.
func (l *layout) least(i int) float64 {
	blocks := l.doc.Blocks
	if i >= len(blocks) {
		return 0
	}
	switch b := blocks[i].(type) {
	case paper.Heading:
		return l.line(l.size.body)*0.4 + l.tall(b) + l.least(i+1)
	case paper.Table:
		if h := l.short(b, len(b.Rows)); h > 0 {
			return h
		}
		b.Rows = b.Rows[:min(1, len(b.Rows))]
		return l.tall(b)
	case paper.Pairs:
		if h := l.short(b, len(b.Items)); h > 0 {
			return h
		}
	}
	return 3 * l.line(l.size.body)
}

// short is how high a block of so many parts is, where it is so short that no page
// ends within it; else 0.
func (l *layout) short(b paper.Block, parts int) float64 {
	const lines = 8
	if parts > lines {
		return 0
	}
	if h := l.tall(b); h <= lines*l.line(l.size.body) {
		return h
	}
	return 0
}

// closing is how high the place to sign is that follows at i, with its date; 0
// where none does.
func (l *layout) closing(i int) float64 {
	for at := i; at < len(l.doc.Blocks); at++ {
		switch b := l.doc.Blocks[at].(type) {
		case paper.Space:
			continue
		case paper.Small:
			if b.Right {
				continue
			}
		case paper.Signatures:
			row, each := l.signers(b.Items)
			return l.tall(l.doc.Blocks[i:at]...) + l.signHeight(row[:min(len(row), 3)], each)
		}
		break
	}
	return 0
}

// together begins a new page where block i would be parted from what it belongs to.
func (l *layout) together(i int) {
	l.keep = 0
	switch b := l.doc.Blocks[i].(type) {
	case paper.Heading:
		l.need(l.most(l.least(i)))
	case paper.Space, paper.Signatures:
	case paper.Small:
		if b.Right {
			l.need(l.closing(i)) // place and date stay with those who sign
		} else if i+1 < len(l.doc.Blocks) {
			if bars, ok := l.doc.Blocks[i+1].(paper.Bars); ok { // bars are compared with each other
				l.need(l.most(l.tall(b, bars)))
			}
		}
	default:
		keep := l.closing(i + 1)
		if keep == 0 {
			return
		}
		if _, text := b.(paper.Para); text {
			l.keep = l.most(keep + paraGap*l.line(l.size.body)) // a signature never stands without words above it
		} else if h := l.tall(b); h == l.most(h) {
			l.need(l.most(h + keep))
		}
	}
}

// dated puts place and date above the last of those who sign, where there is room.
func (l *layout) dated(text string, items []paper.Signature) {
	row, each := l.signers(items)
	across := min(len(row), 3)
	if l.size.h == 0 || across == 0 || l.width(shown(text), plain, l.size.body) > each-4 {
		l.para(text, plain, l.size.body, right)
		return
	}
	x, w := l.x, l.w
	l.x, l.w = x+each*float64(across-1), each-4
	l.para(text, plain, l.size.body, centre)
	l.x, l.w = x, w
}

// balanced are the lines of a centred text, as even as they can be, so that no
// single word is left over.
func (l *layout) balanced(s string, w float64, st style, points float64) []string {
	lines := l.wrap(s, w, st, points)
	if len(lines) < 2 || strings.Contains(s, "\n") {
		return lines
	}
	for low, high := w/2, w; high-low > 0.5; {
		mid := (low + high) / 2
		if try := l.wrap(s, mid, st, points); len(try) == len(lines) {
			lines, high = try, mid
		} else {
			low = mid
		}
	}
	return lines
}

package pdf

import (
	"fmt"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"aduan/model/paper"
)

// style is a cut of the type.
type style string

const (
	plain style = ""
	bold  style = "B"
)

// page is what is drawn on one page, in order.
type page struct{ ops []func() }

// listing is a heading that the contents name.
type listing struct {
	text string
	page int
}

// layout puts blocks on pages. The column x..x+w is where they go now; y is how
// far down, in millimetres.
type layout struct {
	f           *fpdf.Fpdf
	doc         paper.Document
	size        Size
	x, w, y     float64
	keep        float64 // what stays with the last lines of the paragraph that follows
	pages       []*page
	cur         int
	listed      []listing // headings met
	found       []listing // those of an earlier laying out, with their pages
	lists       bool      // the document has contents
	boldW, regW map[rune]float64
}

func newLayout(d paper.Document, size Size) *layout {
	l := &layout{f: newFile(d, size), doc: d, size: size, x: size.left, w: size.w - size.left - size.right, y: size.top,
		boldW: map[rune]float64{}, regW: map[rune]float64{}}
	l.pages = []*page{{}}
	return l
}

func (l *layout) all() []*page {
	for i, b := range l.doc.Blocks {
		l.together(i)
		var next paper.Block
		if i+1 < len(l.doc.Blocks) {
			next = l.doc.Blocks[i+1]
		}
		at, dated := b.(paper.Small)
		if by, signed := next.(paper.Signatures); signed && dated && at.Right {
			l.dated(at.Text, by.Items)
			continue
		}
		l.block(b)
		if title, is := b.(paper.Heading); is && title.Title {
			if _, apart := next.(paper.Space); !apart {
				l.y += l.line(l.size.body) * 0.4
			}
		}
	}
	return l.pages
}

// line is the height of a line of so many points.
func (l *layout) line(points float64) float64 { return points * 0.3528 * 1.25 }

func (l *layout) bottom() float64 { return l.size.h - l.size.bottom }

// need begins a new page where so much does not fit any more.
func (l *layout) need(h float64) {
	if l.size.h > 0 && l.y > l.size.top && l.y+h > l.bottom() {
		l.newPage()
	}
}

func (l *layout) newPage() {
	if l.cur++; l.cur == len(l.pages) {
		l.pages = append(l.pages, &page{})
	}
	l.y = l.size.top
}

func (l *layout) draw(op func()) { p := l.pages[l.cur]; p.ops = append(p.ops, op) }

// width is how wide text is; both cuts are measured a letter at a time, and
// remembered.
func (l *layout) width(s string, st style, points float64) float64 {
	known := l.regW
	if st == bold {
		known = l.boldW
	}
	sum := 0.0
	for _, r := range s {
		w, ok := known[r]
		if !ok {
			l.f.SetFont(family, string(st), 10)
			w = float64(l.f.GetStringSymbolWidth(string(r)))
			known[r] = w
		}
		sum += w
	}
	return sum / 1000 * points * 0.35278
}

// put draws one line of text with its foot at y.
func (l *layout) put(x, y float64, s string, st style, points float64) {
	if s == "" {
		return
	}
	l.draw(func() {
		l.f.SetFont(family, string(st), points)
		l.f.Text(x, y, s)
	})
}

func (l *layout) stroke(x1, y1, x2, y2, thick float64) {
	l.draw(func() {
		l.f.SetLineWidth(thick)
		l.f.Line(x1, y1, x2, y2)
	})
}

// rounding is what sums of widths may differ by: what was measured to fit fits.
const rounding = 0.01

// wrap breaks text at spaces into lines that fit, but for those within a number of
// groups; a longer word is broken. Line ends in the text are kept.
func (l *layout) wrap(s string, w float64, st style, points float64) []string {
	var out []string
	space := l.width(" ", st, points)
	for para := range strings.SplitSeq(shownLines(s), "\n") {
		line, used := "", 0.0
		for _, word := range paper.Words(para) {
			ww := l.width(word, st, points)
			for ww > w+rounding {
				if line != "" {
					out, line, used = append(out, line), "", 0
				}
				head := l.clip(word, w, st, points)
				out, word = append(out, head), word[len(head):]
				ww = l.width(word, st, points)
			}
			switch {
			case word == "":
			case line == "":
				line, used = word, ww
			case used+space+ww <= w+rounding:
				line, used = line+" "+word, used+space+ww
			default:
				out, line, used = append(out, line), word, ww
			}
		}
		out = append(out, line)
	}
	return out
}

func shownLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = shown(lines[i])
	}
	return strings.Join(lines, "\n")
}

// clip is as much of a word as fits, at least one letter.
func (l *layout) clip(s string, w float64, st style, points float64) string {
	used := 0.0
	for i, r := range s {
		if used += l.width(string(r), st, points); used > w+rounding && i > 0 {
			return s[:i]
		}
	}
	return s
}

// paraGap is the room below a paragraph, in lines.
const paraGap = 0.25

// alignment of a paragraph.
type alignment int

const (
	left alignment = iota
	centre
	right
)

// para sets text in the column, over as many pages as it takes.
func (l *layout) para(s string, st style, points float64, a alignment) {
	h := l.line(points)
	lines, keep := l.wrap(s, l.w, st, points), l.keep
	if l.keep = 0; a == centre {
		lines = l.balanced(s, l.w, st, points)
	}
	for i, line := range lines {
		room := h * float64(atOnce(i, len(lines)))
		if i == max(0, len(lines)-2) || i == 0 && len(lines) <= 3 {
			room += keep
		}
		l.need(room)
		x := l.x
		if a != left {
			free := l.w - l.width(line, st, points)
			if a == centre {
				free /= 2
			}
			x += free
		}
		l.put(x, l.y+h*0.78, line, st, points)
		l.y += h
	}
}

// foot is the line below each page: what the paper is, and its number.
func (l *layout) foot(n, of int, h float64) {
	points := l.size.body * 0.75
	y := h - l.size.bottom*0.45
	print := func(x float64, s string) {
		l.f.SetFont(family, "", points)
		l.f.Text(x, y, s)
	}
	if l.doc.Foot != "" {
		print(l.size.left, l.clip(shown(l.doc.Foot), l.w*0.7, plain, points))
	}
	if l.doc.PageOf != "" && l.size.h > 0 {
		s := shown(fmt.Sprintf(l.doc.PageOf, n, of))
		print(l.size.left+l.w-l.width(s, plain, points), s)
	}
}

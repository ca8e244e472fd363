package ui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Ellipsis ends a cut text.
const Ellipsis = "…"

// Span is a piece of text with its meaning.
type Span struct {
	Role Role
	Text string
}

// T is plain text.
func T(text string) Span { return Span{Text: text} }

// Line is one row of the screen, not yet painted.
type Line []Span

// L makes a plain line.
func L(text string) Line { return Line{T(text)} }

// Width is the number of columns the line takes.
func (l Line) Width() int {
	n := 0
	for _, s := range l {
		n += Width(s.Text)
	}
	return n
}

// Plain is the line's text without its meaning.
func (l Line) Plain() string {
	var b strings.Builder
	for _, s := range l {
		b.WriteString(s.Text)
	}
	return b.String()
}

// As gives the whole line one role.
func (l Line) As(r Role) Line { return Line{r.T(l.Plain())} }

// To pads the line with spaces to column col, counted from 0; a longer line is
// cut so that one space remains before col.
func (l Line) To(col int) Line {
	n := l.Width()
	if n >= col && col > 0 {
		l = l.Cut(col - 1)
		n = l.Width()
	}
	if n < col {
		l = append(l[:len(l):len(l)], T(strings.Repeat(" ", col-n)))
	}
	return l
}

// Fill pads or cuts the line to exactly w columns.
func (l Line) Fill(w int) Line {
	l = l.Cut(w)
	if n := l.Width(); n < w {
		l = append(l[:len(l):len(l)], T(strings.Repeat(" ", w-n)))
	}
	return l
}

// Add appends spans.
func (l Line) Add(s ...Span) Line { return append(l[:len(l):len(l)], s...) }

// Cut shortens the line to w columns, with an ellipsis where something went.
func (l Line) Cut(w int) Line {
	if l.Width() <= w {
		return l
	}
	var out Line
	left := w
	for i, s := range l {
		n := Width(s.Text)
		if n < left || (n == left && l[i+1:].Width() == 0) {
			out, left = append(out, s), left-n
			continue
		}
		cut := ansi.Truncate(s.Text, left, Ellipsis)
		if n <= left { // it fits, but more follows
			cut = ansi.Truncate(s.Text, left-1, "") + Ellipsis
		}
		return append(out, Span{s.Role, tidyCut(cut)})
	}
	return out
}

// Edges sets left at the margin and right before the last column of w; where
// they do not fit together left is cut.
func Edges(left, right Line, w int) Line {
	n := right.Width()
	if n == 0 {
		return left.Cut(w - 1)
	}
	if n > w-2 {
		return right.Cut(w - 1)
	}
	return left.To(w - 1 - n).Add(right...)
}

// Render paints the line, no wider than w columns: what was made visible of it
// takes columns too.
func (t *Theme) Render(l Line, w int) string {
	var b strings.Builder
	for _, s := range t.strike(l.harmless().Cut(w), w) {
		b.WriteString(t.Paint(s.Role, s.Text))
	}
	return b.String()
}

// harmless is the line as it may be drawn; the same one where nothing of it harms.
func (l Line) harmless() Line {
	if !slices.ContainsFunc(l, func(s Span) bool { return Harmless(s.Text) != s.Text }) {
		return l
	}
	out := slices.Clone(l)
	for i := range out {
		out[i].Text = Harmless(out[i].Text)
	}
	return out
}

// Block paints lines into a box of w columns and at most h rows.
func (t *Theme) Block(lines []Line, w, h int) string {
	if len(lines) > h {
		lines = lines[:max(0, h)]
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = t.Render(l, w)
	}
	return strings.Join(out, "\n")
}

// Width is the number of columns text takes, by grapheme clusters.
func Width(text string) int {
	for i := range len(text) {
		if c := text[i]; c < 0x20 || c > 0x7e {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}

// Cut shortens text to w columns; an ellipsis is the last of them, and no
// space stands before it.
func Cut(text string, w int) string {
	if Width(text) <= w {
		return text
	}
	return tidyCut(ansi.Truncate(text, max(0, w), Ellipsis))
}

func tidyCut(s string) string {
	if body, ok := strings.CutSuffix(s, Ellipsis); ok {
		return strings.TrimRight(body, " ") + Ellipsis
	}
	return s
}

// Left is text cut or padded to exactly w columns.
func Left(text string, w int) string {
	text = Cut(text, w)
	return text + strings.Repeat(" ", max(0, w-Width(text)))
}

// Right is text cut to w columns and set at their right end.
func Right(text string, w int) string {
	text = Cut(text, w)
	return strings.Repeat(" ", max(0, w-Width(text))) + text
}

// Harmless replaces what could move a terminal's cursor, change its colours or
// turn its text around. The book's door has done so before; a screen that
// forgets the door must not be the hole.
func Harmless(text string) string {
	if strings.IndexFunc(text, harmful) < 0 && utf8.ValidString(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case harmful(r):
			return '\ufffd'
		}
		return r
	}, text)
}

func harmful(r rune) bool {
	if r < 0x20 || r == 0x7f {
		return true
	}
	if r < 0x80 {
		return false
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' || r == '\ufeff'
}

// Beside joins two columns of lines at the one vertical line of the program,
// which stands at column at.
func Beside(left, right []Line, at int) []Line {
	out := make([]Line, max(len(left), len(right)))
	for i := range out {
		var l, r Line
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		out[i] = l.Fill(at).Add(Muted.T("│ ")).Add(r...)
	}
	return out
}

package paper

import (
	"strconv"
	"strings"
	"unicode"
)

// Narrowest is the narrowest paper that text is laid out for: a receipt printer
// of 58 mm has 32 columns.
const Narrowest = 32

// narrow is the width below which labels stand above their values.
const narrow = 56

// Text writes a document for a plain-text printer of so many columns (80 for a
// page, 40 for a receipt printer). Every line ends in "\n" and is no wider; a
// page that begins anew begins with a form feed, which such printers obey.
func Text(d Document, width int) string {
	t := &text{width: max(width, Narrowest), doc: d}
	return t.all()
}

// ASCII is Text for a printer or terminal that knows ASCII only: typographic
// signs become the nearest ASCII, other letters "?".
func ASCII(d Document, width int) string {
	out := Document{}
	for _, b := range d.Blocks {
		out.Blocks = append(out.Blocks, asciiBlock(b))
	}
	t := &text{width: max(width, Narrowest), ascii: true, doc: out}
	return t.all()
}

type text struct {
	b     strings.Builder
	width int
	ascii bool
	half  bool // of a page: labels are short there
	doc   Document
}

func (t *text) all() string {
	for i, b := range t.doc.Blocks {
		if date, ok := b.(Small); ok && date.Right && i+1 < len(t.doc.Blocks) {
			if by, ok := t.doc.Blocks[i+1].(Signatures); ok && t.dated(date.Text, by.Items) {
				continue
			}
		}
		t.block(b)
	}
	return t.b.String()
}

func (t *text) block(b Block) {
	switch b := b.(type) {
	case Letterhead:
		for _, l := range b.Lines {
			t.centred(l)
		}
	case Heading:
		if b.Title {
			t.centred(b.Text)
			return
		}
		t.wrapped(b.Text, "", "")
	case Pairs:
		t.pairs(b.Items)
	case Para:
		t.wrapped(b.Text, "", "")
	case List:
		for i, item := range b.Items {
			head := "- "
			if b.Numbered {
				head = strconv.Itoa(i+1) + ". "
			}
			t.wrapped(item, head, strings.Repeat(" ", len(head)))
		}
	case Rule:
		t.line(strings.Repeat(t.sign("─", "-"), t.width))
	case Space:
		t.line("")
	case Signatures:
		t.signatures(b.Items)
	default:
		t.wide(b)
	}
}

func (t *text) sign(sign, ascii string) string {
	if t.ascii {
		return ascii
	}
	return sign
}

func (t *text) line(s string) { t.b.WriteString(strings.TrimRight(s, " ") + "\n") }

func (t *text) centred(s string) {
	for _, l := range wrap(s, t.width) {
		t.line(strings.Repeat(" ", (t.width-cells(l))/2) + l)
	}
}

// wrapped writes s after head, with next before its further lines.
func (t *text) wrapped(s, head, next string) {
	for _, l := range wrap(s, t.width-cells(head)) {
		t.line(head + l)
		head = next
	}
}

// pairs aligns values behind their labels, or below them where the paper is
// narrow. Plain text has no strong type: the label makes a value findable.
func (t *text) pairs(items []Pair) {
	widest := 0
	for _, p := range items {
		widest = max(widest, cells(p.Label))
	}
	for _, p := range items {
		if p.Value == "" && p.Lines > 0 {
			t.blank(p, widest)
			continue
		}
		if t.width >= narrow || t.half {
			t.wrapped(p.Value, p.Label+strings.Repeat(" ", widest-cells(p.Label))+" : ", strings.Repeat(" ", widest+3))
			continue
		}
		if one := p.Label + ": " + p.Value; cells(one) <= t.width {
			t.line(one)
			continue
		}
		t.wrapped(p.Label+":", "", "")
		t.wrapped(p.Value, "  ", "  ")
	}
}

// wrap breaks text at spaces into lines of at most width columns; a longer word
// is broken. Line ends in the text are kept.
func wrap(s string, width int) []string {
	var out []string
	for para := range strings.SplitSeq(s, "\n") {
		line := ""
		for _, word := range Words(para) {
			for cells(word) > width {
				if line != "" {
					out, line = append(out, line), ""
				}
				head := clip(word, width)
				out, word = append(out, head), word[len(head):]
			}
			switch {
			case line == "":
				line = word
			case cells(line)+1+cells(word) <= width:
				line += " " + word
			default:
				out, line = append(out, line), word
			}
		}
		out = append(out, line)
	}
	return out
}

// clip is as much of s as fits into width columns, never half a character.
func clip(s string, width int) string {
	n := 0
	for i, r := range s {
		if n += cell(r); n > width {
			return s[:i]
		}
	}
	return s
}

// cells is how many columns a text takes.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += cell(r)
	}
	return n
}

// cell is the columns of one character: none for a combining mark, two for the
// wide ones of East Asia and for emoji.
func cell(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	case r >= 0x1100 && r <= 0x115F, r >= 0x2E80 && r <= 0xA4CF, r >= 0xAC00 && r <= 0xD7A3, r >= 0xF900 && r <= 0xFAFF,
		r >= 0xFE30 && r <= 0xFE6F, r >= 0xFF00 && r <= 0xFF60, r >= 0xFFE0 && r <= 0xFFE6, r >= 0x1F300 && r <= 0x1FAFF,
		r >= 0x20000 && r <= 0x3FFFD:
		return 2
	}
	return 1
}

package paper

import (
	"math"
	"strings"
)

// wide writes the blocks that a page has and a receipt rarely.
func (t *text) wide(b Block) {
	switch b := b.(type) {
	case Small:
		if b.Right {
			for _, l := range wrap(b.Text, t.width) {
				t.line(strings.Repeat(" ", t.width-cells(l)) + l)
			}
			return
		}
		t.wrapped(b.Text, "", "")
	case Ticks:
		t.ticks(b)
	case Lines:
		for range b.Count {
			t.line(strings.Repeat(".", t.width))
		}
	case Beside:
		t.beside(b)
	case Table:
		t.table(b)
	case Bars:
		t.bars(b.Items)
	case QR: // a code is for the eye of a telephone; the number stands in words beside it
	case Break:
		t.b.WriteString("\f")
	case Contents:
		for _, x := range t.doc.Blocks {
			if h, ok := x.(Heading); ok && h.Listed {
				t.wrapped(h.Text, "  ", "    ")
			}
		}
	}
}

// blank leaves dotted lines to write on behind a label.
func (t *text) blank(p Pair, widest int) {
	if t.width < narrow && !t.half {
		t.line(clip(p.Label, t.width-1) + ":")
		for range p.Lines {
			t.line("  " + strings.Repeat(".", t.width-2))
		}
		return
	}
	head := p.Label + strings.Repeat(" ", widest-cells(p.Label)) + " : "
	for range p.Lines {
		t.line(head + strings.Repeat(".", t.width-cells(head)))
		head = strings.Repeat(" ", cells(head))
	}
}

// ticks are [x] and [ ], so many beside each other as are asked for and fit.
func (t *text) ticks(b Ticks) {
	const least = 30
	across := max(1, min(b.Across, t.width/least))
	each := t.width / across
	for at := 0; at < len(b.Items); at += across {
		var cols [][]string
		for _, it := range b.Items[at:min(len(b.Items), at+across)] {
			box := "[ ] "
			if it.On {
				box = "[x] "
			}
			lines := wrap(it.Text, each-len(box)-1)
			for i := range lines {
				lines[i] = box + lines[i]
				box = "    "
			}
			cols = append(cols, lines)
		}
		t.columns(cols, each, "")
	}
}

// beside writes two halves of the width, or one after the other where that is
// too narrow to read.
func (t *text) beside(b Beside) {
	if t.width < narrow {
		for _, half := range [][]Block{b.Left, b.Right} {
			for _, x := range half {
				t.block(x)
			}
		}
		return
	}
	const gap = 2
	var halves [][]string
	for _, half := range [][]Block{b.Left, b.Right} {
		h := &text{width: (t.width - gap) / 2, ascii: t.ascii, half: true}
		for _, x := range half {
			h.block(x)
		}
		halves = append(halves, strings.Split(strings.TrimSuffix(h.b.String(), "\n"), "\n"))
	}
	t.columns(halves, (t.width-gap)/2+gap, "")
}

// columns writes lines beside each other, each column so wide.
func (t *text) columns(cols [][]string, each int, between string) {
	tall := 0
	for _, c := range cols {
		tall = max(tall, len(c))
	}
	for k := range tall {
		var b strings.Builder
		for i, c := range cols {
			if i > 0 {
				b.WriteString(between)
			}
			s := ""
			if k < len(c) {
				s = c[k]
			}
			b.WriteString(s)
			if i < len(cols)-1 {
				b.WriteString(strings.Repeat(" ", max(0, each-cells(s))))
			}
		}
		t.line(b.String())
	}
}

// records writes a table that is too wide for the paper, a label a line.
func (t *text) records(tb Table) {
	for _, r := range tb.Rows {
		var items []Pair
		for i, c := range tb.Columns {
			if i < len(r.Cells) && r.Cells[i] != "" {
				items = append(items, Pair{Label: c.Title, Value: struckText(r.Cells[i], r.Struck && i < len(tb.Columns)-1)})
			}
		}
		t.pairs(items)
		t.line("")
	}
}

// bars are drawn with blocks, in the room between name and figure.
func (t *text) bars(items []Bar) {
	label, text, most := 0, 0, 0.0
	for _, b := range items {
		label, text, most = max(label, cells(b.Label)), max(text, cells(b.Text)), math.Max(most, b.Value)
	}
	label = min(label, t.width/3)
	room := t.width - label - text - 3
	for _, b := range items {
		name := clip(b.Label, label)
		long := 0
		if most > 0 && room > 0 {
			long = int(math.Round(b.Value / most * float64(room)))
		}
		t.line(clip(name+strings.Repeat(" ", label-cells(name))+" "+strings.Repeat(t.sign("█", "#"), max(0, long))+" "+b.Text, t.width))
	}
}

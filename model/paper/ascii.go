package paper

import "strings"

// asciiBlock is b in ASCII.
func asciiBlock(b Block) Block {
	switch b := b.(type) {
	case Letterhead:
		return Letterhead{each(b.Lines, asciiText)}
	case Heading:
		b.Text = asciiText(b.Text)
		return b
	case Pairs:
		return Pairs{each(b.Items, func(p Pair) Pair {
			p.Label, p.Value = asciiText(p.Label), asciiText(p.Value)
			return p
		})}
	case Para:
		return Para{asciiText(b.Text)}
	case List:
		return List{each(b.Items, asciiText), b.Numbered}
	case Signatures:
		return Signatures{each(b.Items, func(s Signature) Signature {
			return Signature{asciiText(s.As), asciiText(s.Name), asciiText(s.Below)}
		})}
	case Small:
		return Small{asciiText(b.Text), b.Right}
	case Ticks:
		return Ticks{each(b.Items, func(t Tick) Tick { return Tick{asciiText(t.Text), t.On} }), b.Across}
	case Beside:
		return Beside{each(b.Left, asciiBlock), each(b.Right, asciiBlock)}
	case Table:
		return asciiTable(b)
	case Bars:
		return Bars{each(b.Items, func(b Bar) Bar { return Bar{asciiText(b.Label), asciiText(b.Text), b.Value} })}
	case QR:
		return QR{asciiText(b.Link), asciiText(b.Text)}
	}
	return b
}

func asciiTable(t Table) Table {
	return Table{
		Columns: each(t.Columns, func(c Column) Column {
			c.Title = asciiText(c.Title)
			return c
		}),
		Rows: each(t.Rows, func(r Row) Row {
			r.Cells = each(r.Cells, asciiText)
			return r
		}),
	}
}

func each[T any](items []T, f func(T) T) []T {
	out := make([]T, len(items))
	for i, it := range items {
		out[i] = f(it)
	}
	return out
}

// asciiText writes text in ASCII.
func asciiText(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < 0x80:
			b.WriteRune(r)
		case cell(r) == 0: // the mark goes, its letter stays
		default:
			b.WriteString(asciiRune(r))
		}
	}
	return b.String()
}

// asciiRune is the nearest ASCII to r.
func asciiRune(r rune) string {
	for _, p := range []struct{ from, to string }{
		{"–—‑−─", "-"}, {"·", "-"}, {"•", "*"}, {"“”„", `"`}, {"‘’", "'"}, {"àáâãäå", "a"}, {"ÀÁÂÃÄÅ", "A"}, {"èéêë", "e"}, {"ÈÉÊË", "E"},
		{"ìíîï", "i"}, {"ÌÍÎÏ", "I"}, {"òóôõö", "o"}, {"ÒÓÔÕÖ", "O"}, {"ùúûü", "u"}, {"ÙÚÛÜ", "U"}, {"ñ", "n"}, {"ç", "c"},
	} {
		if strings.ContainsRune(p.from, r) {
			return p.to
		}
	}
	switch r {
	case '…':
		return "..."
	case '×':
		return "x"
	case '→':
		return "->"
	}
	return strings.Repeat("?", cell(r))
}

package paper

import "strings"

// asciiBlock is b in ASCII.
func asciiBlock(b Block) Block {
	switch b := b.(type) {
	case Letterhead:
		return Letterhead{each(b.Lines, asciiText)}
	case Heading:
		return Heading{Text: asciiText(b.Text), Title: b.Title}
	case Pairs:
		return Pairs{each(b.Items, func(p Pair) Pair { return Pair{asciiText(p.Label), asciiText(p.Value), p.Strong} })}
	case Para:
		return Para{asciiText(b.Text)}
	case List:
		return List{each(b.Items, asciiText), b.Numbered}
	case Signatures:
		return Signatures{each(b.Items, func(s Signature) Signature { return Signature{asciiText(s.As), asciiText(s.Name)} })}
	}
	return b
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

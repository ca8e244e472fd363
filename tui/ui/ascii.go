package ui

import (
	"strings"
	"unicode/utf8"
)

// ASCII rewrites a frame for terminals without the signs outside ASCII. It is
// the last step on the whole frame. Signs become one character each; an
// ellipsis takes the space after it where two stand there, so that columns
// keep their places.
func ASCII(frame string) string {
	lines := strings.Split(frame, "\n")
	for i, l := range lines {
		lines[i] = asciiLine(l)
	}
	return strings.Join(lines, "\n")
}

func asciiLine(line string) string {
	if isASCII(line) {
		return line
	}
	var b strings.Builder
	for i := 0; i < len(line); {
		if rest, ok := strings.CutPrefix(line[i:], Ellipsis); ok {
			i = len(line) - len(rest)
			switch {
			case strings.HasPrefix(rest, "  "):
				b.WriteString("..")
				i++
			case strings.HasPrefix(rest, " "):
				b.WriteByte('.')
			default:
				b.WriteString("..")
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(line[i:])
		b.WriteString(asciiFor(r))
		i += n
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func asciiFor(r rune) string {
	switch r {
	case '─', '–', '—':
		return "-"
	case '│':
		return "|"
	case '▲', '↑':
		return "^"
	case '·':
		return "."
	case '•':
		return "*"
	case '█':
		return "#"
	case '→':
		return ">"
	case '←':
		return "<"
	case '↓':
		return "v"
	case '×':
		return "x"
	case '“', '”':
		return `"`
	case '‘', '’':
		return "'"
	case '\ufffd':
		return "?"
	}
	return string(r)
}

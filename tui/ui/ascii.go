package ui

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// ASCII rewrites a frame for terminals without the signs outside ASCII. It is
// the last step on the whole frame. Signs become one character each; an
// ellipsis takes the space after it where two stand there, so that columns
// keep their places; one that is a word of its own takes the space before it.
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
	out := make([]byte, 0, len(line))
	for i := 0; i < len(line); {
		if rest, ok := strings.CutPrefix(line[i:], Ellipsis); ok {
			i = len(line) - len(rest)
			before := lastShown(out)
			switch {
			case strings.HasPrefix(rest, "  "):
				out = append(out, ".."...)
				i++
			case strings.HasPrefix(rest, " ") && before >= 0 && out[before] == ' ':
				out[before] = '.'
				out = append(out, '.')
			case strings.HasPrefix(rest, " "):
				out = append(out, '.')
			default:
				out = append(out, ".."...)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(line[i:])
		out = append(out, asciiFor(r)...)
		i += n
	}
	return string(out)
}

// lastShown is the place of the last sign that takes a column: looks end in m
// and begin with an escape; -1 where there is none.
func lastShown(line []byte) int {
	for end := len(line); end > 0; {
		from := bytes.LastIndexByte(line[:end], 0x1b)
		if line[end-1] != 'm' || from < 0 || bytes.ContainsFunc(line[from+2:end-1], func(r rune) bool { return r != ';' && (r < '0' || r > '9') }) {
			return end - 1
		}
		end = from
	}
	return -1
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

package profile

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// harmless makes a text that can be parsed and shown: line ends as \n, no byte
// order mark, and a question mark in place of each character that would move a
// terminal's cursor, turn the direction of writing, or not be seen at all. Each
// of these is a fault, at most one a line.
func harmless(text string) (string, []Fault) {
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if clean(text) {
		return text, nil
	}
	var out strings.Builder
	var faults []Fault
	line, last := 1, 0
	note := func(code string, kv ...string) {
		if last != line {
			faults = append(faults, fault(line, "", code, kv...))
			last = line
		}
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			note("not_utf8")
			r = '?'
		case r == '\t':
			note("tab")
			r = ' '
		case hostile(r):
			note("hostile", "value", fmt.Sprintf("U+%04X", r))
			r = '?'
		}
		out.WriteRune(r)
		if r == '\n' {
			line++
		}
		i += size
	}
	return out.String(), faults
}

func clean(text string) bool {
	return utf8.ValidString(text) && strings.IndexFunc(text, func(r rune) bool { return r == '\t' || hostile(r) }) < 0
}

// hostile characters: controls, marks of writing direction and other format
// characters (most are invisible), line and paragraph separators, and code
// points that no text has.
func hostile(r rune) bool {
	if r >= ' ' && r <= '~' || r == '\n' {
		return false // nearly all of a file; the tables cost
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co) ||
		r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef
}

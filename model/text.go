package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lengths that the text door lets through.
const (
	// MaxLine is how many characters a one-line field may hold: twice the
	// longest official name and address that a standard paper form has room for.
	MaxLine = 200
	// MaxText is how many bytes a free text may hold: some ten printed pages,
	// so that no single text can swell a book or stall a screen.
	MaxText = 32 << 10

	// maxMarks caps combining marks on one base; no living script needs more,
	// and more of them paint over the neighbouring lines of a terminal.
	maxMarks = 4
	// maxBlank is how many empty lines in a row are kept.
	maxBlank = 2
	// unread is how many times the limit an input may be before it is refused
	// without being read at all.
	unread = 4
)

// Marks that stand for what must not reach a screen.
const (
	replaced     = utf8.RuneError // a character that cannot be shown as itself
	dottedCircle = '\u25CC'       // carries a combining mark that has no base
)

// CleanText makes text from outside harmless, keeping its lines: invalid bytes,
// control, bidirectional and private characters become visible marks, invisible
// ones go, line ends become "\n", spaces at line ends and long runs of empty
// lines go. Max is in bytes of what would be stored; longer text is an *Error
// of rule "text_too_long" with max, have and unit, for nothing is silently cut.
// Cleaning twice changes nothing more.
func CleanText(s string, max int) (string, error) {
	if len(s) > unread*max {
		return "", tooLong(len(s), max, "bytes")
	}
	if !plainText(s) {
		s = trimLines(visible(s))
	}
	if len(s) > max {
		return "", tooLong(len(s), max, "bytes")
	}
	return s, nil
}

// CleanLine is CleanText for a one-line field: line ends become spaces, runs of
// spaces one space, and max counts characters.
func CleanLine(s string, max int) (string, error) {
	if len(s) > unread*utf8.UTFMax*max {
		return "", tooLong(utf8.RuneCountInString(s), max, "characters")
	}
	if !plainLine(s) {
		s = strings.Join(strings.FieldsFunc(visible(s), func(r rune) bool { return r == ' ' || r == '\n' }), " ")
		// Joining may have set a mark beside a base of its own; settle it.
		s = visible(s)
	}
	if n := utf8.RuneCountInString(s); n > max {
		return "", tooLong(n, max, "characters")
	}
	return s, nil
}

func tooLong(have, max int, unit string) error {
	return Invalid("", "text_too_long").With("have", have).With("max", max).With("unit", unit)
}

// plainText is true for ASCII text that CleanText would not change; the usual
// case, decided without an allocation.
func plainText(s string) bool {
	newlines := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\n':
			newlines++
			if i == 0 || s[i-1] == ' ' || newlines > maxBlank+1 {
				return false
			}
		case c < ' ' || c > '~':
			return false
		default:
			newlines = 0
		}
	}
	return s == "" || (s[len(s)-1] != ' ' && s[len(s)-1] != '\n')
}

func plainLine(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c > '~' || c == ' ' && (i == 0 || s[i-1] == ' ') {
			return false
		}
	}
	return s == "" || s[len(s)-1] != ' '
}

// visible replaces, rune by rune, whatever must not reach a screen.
func visible(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	marks, base := 0, false
	for i, r := range s {
		if r == '\n' && i > 0 && s[i-1] == '\r' {
			continue // the carriage return before it was the line end
		}
		r = visibleRune(r)
		switch {
		case r < 0:
			continue
		case unicode.Is(unicode.M, r):
			if !base {
				b.WriteRune(dottedCircle)
				base = true
			}
			if marks++; marks > maxMarks {
				continue
			}
		default:
			marks, base = 0, r != ' ' && r != '\n'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// visibleRune is what stands for r; -1 where nothing does.
func visibleRune(r rune) rune {
	switch {
	case r >= ' ' && r <= '~', r == '\n':
		return r
	case r == '\t':
		return ' '
	case r == '\r', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n'
	case r < ' ':
		return 0x2400 + r // Control Pictures: ESC is shown as one glyph
	case r == 0x7f:
		return '\u2421'
	case unicode.Is(unicode.Cc, r), bidi(r), noncharacter(r), unicode.Is(unicode.Co, r):
		return replaced
	case invisible(r):
		return -1
	case unicode.Is(unicode.Zs, r):
		return ' '
	}
	return r
}

// bidi is true for what embeds, overrides or isolates the writing direction:
// the characters that make a text read as another one than it is.
func bidi(r rune) bool {
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}

func noncharacter(r rune) bool {
	return r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE
}

// invisible is true for what has no glyph of its own: direction marks, joiners,
// soft hyphens, byte order marks, tags, variation selectors, fillers. A text
// keeps its meaning without them, and terminals disagree about their width.
func invisible(r rune) bool {
	switch {
	case r >= 0x0600 && r <= 0x0605, r == 0x06DD, r == 0x08E2, r >= 0x0890 && r <= 0x0891,
		r == 0x070F, r == 0x110BD, r == 0x110CD:
		return false // signs of format that do have a glyph
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r),
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r):
		return true
	}
	return r >= 0xE0000 && r <= 0xE0FFF || r >= 0xFFF0 && r <= 0xFFF8 || r == 0x2065
}

// trimLines drops spaces at line ends, empty lines at both ends of the text,
// and all but maxBlank empty lines in a row.
func trimLines(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	blank := 0
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimRight(line, " ")
		if line == "" {
			blank++
			continue
		}
		if b.Len() > 0 {
			b.WriteString(strings.Repeat("\n", 1+min(blank, maxBlank)))
		}
		b.WriteString(line)
		blank = 0
	}
	return b.String()
}

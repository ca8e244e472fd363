package pdf

import (
	_ "embed" // the fonts
	"encoding/binary"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
)

// Liberation Sans 2.1.5, SIL Open Font License 1.1 (font/LICENSE.txt): every
// letter of Latin with its marks, and the measure of the type that official
// letters are set in. Its files are as published.
var (
	//go:embed font/LiberationSans-Regular.ttf
	regularFont string
	//go:embed font/LiberationSans-Bold.ttf
	boldFont string
)

const family = "liberation"

// addFonts gives a file copies of its own: the library may write into them.
func addFonts(f *fpdf.Fpdf) {
	f.AddUTF8FontFromBytes(family, "", []byte(regularFont))
	f.AddUTF8FontFromBytes(family, "B", []byte(boldFont))
}

// shown is text as the fonts can show it: a letter that they lack stands as its
// number, [U+4E2D], which is no box and can be looked up. What draws nothing
// goes.
func shown(s string) string {
	ok := true
	for _, r := range s {
		ok = ok && drawn(r)
	}
	if ok {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case drawn(r):
			b.WriteRune(r)
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector):
		case r == '☐':
			b.WriteString("[ ]")
		case r == '☑' || r == '☒':
			b.WriteString("[x]")
		case r == '‑': // a hyphen that does not break
			b.WriteByte('-')
		default:
			fmt.Fprintf(&b, "[U+%04X]", r)
		}
	}
	return b.String()
}

// drawn tells whether a letter is drawn as it is. What steers the direction of
// text has a glyph, of nothing: who copies the text would get it.
func drawn(r rune) bool {
	return r < 0x7F && r >= ' ' || r >= 0xA0 && r <= 0xFFFF && inFont()[r] && !unicode.Is(unicode.Cf, r)
}

// inFont is which letters both fonts hold, by the table that maps letters to
// glyphs.
var inFont = sync.OnceValue(func() map[rune]bool {
	bold := letters(boldFont)
	both := map[rune]bool{}
	for r := range letters(regularFont) {
		both[r] = bold[r]
	}
	return both
})

// letters reads a TrueType file's table cmap, format 4: segments of letters that
// follow each other.
func letters(font string) map[rune]bool {
	b := []byte(font)
	u16 := func(at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
	u32 := func(at int) int { return int(binary.BigEndian.Uint32(b[at:])) }
	out := map[rune]bool{}
	for i := range u16(4) {
		if string(b[12+16*i:16+16*i]) != "cmap" {
			continue
		}
		cmap := u32(12 + 16*i + 8)
		for k := range u16(cmap + 2) {
			if at := cmap + u32(cmap+4+8*k+4); u16(at) == 4 {
				segments(u16, at, out)
				return out
			}
		}
	}
	return out
}

func segments(u16 func(int) int, at int, out map[rune]bool) {
	n := u16(at+6) / 2
	ends, starts := at+14, at+16+2*n
	for i := range n {
		start, end := u16(starts+2*i), u16(ends+2*i)
		delta, offset := u16(starts+2*n+2*i), u16(starts+4*n+2*i)
		for c := start; c <= end && c < 0xFFFF; c++ {
			glyph := (c + delta) & 0xFFFF
			if offset != 0 {
				if glyph = u16(starts + 4*n + 2*i + offset + 2*(c-start)); glyph != 0 {
					glyph = (glyph + delta) & 0xFFFF
				}
			}
			if glyph != 0 {
				out[rune(c)] = true
			}
		}
	}
}

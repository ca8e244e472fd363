package model

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestHostileTextIsMadeVisible(t *testing.T) {
	tests := map[string]struct{ in, want string }{
		"plain":                       {"Sembako belum cair.\n\nSudah 2 bulan", "Sembako belum cair.\n\nSudah 2 bulan"},
		"escape sequence":             {"\x1b[2Jhilang\x07", "␛[2Jhilang␇"},
		"eight-bit control":           {"a\u009b31mb", "a\ufffd31mb"},
		"delete and null":             {"a\x7f\x00b", "a␡␀b"},
		"line ends":                   {"satu\r\ndua\rtiga\u2028empat\u2029lima\u0085enam", "satu\ndua\ntiga\nempat\nlima\nenam"},
		"tab":                         {"a\tb", "a b"},
		"direction override":          {"abc\u202egnp.exe\u202c", "abc\ufffdgnp.exe\ufffd"},
		"direction isolate":           {"\u2066x\u2069", "\ufffdx\ufffd"},
		"direction marks":             {"\u200e+62\u200f 812\u061c", "+62 812"},
		"zero width and soft hyphen":  {"pen\u200bga\u00addu\u2060an\ufeff", "pengaduan"},
		"tags and variation":          {"a\U000E0041\U000E0042\ufe0f\ufe0e\U000E0100b", "ab"},
		"invalid bytes":               {"a\xff\xfeb\xc3", "a\ufffd\ufffdb\ufffd"},
		"private use, noncharacter":   {"a\ue000\ufdd0\U0010fffeb", "a\ufffd\ufffd\ufffdb"},
		"combining flood":             {"a" + strings.Repeat("\u0301", 50) + "b", "a\u0301\u0301\u0301\u0301b"},
		"mark without a base":         {"\u0301a\n\u0301", "\u25cc\u0301a\n\u25cc\u0301"},
		"odd spaces":                  {"a\u00a0b\u3000c", "a b c"},
		"spaces at line ends":         {"a  \n b \n", "a\n b"},
		"empty lines":                 {"\n\n a\n\n\n\n\n\nb\n\n", " a\n\n\nb"},
		"filler letters":              {"a\u3164\u115fb", "ab"},
		"other scripts stay":          {"ꦱꦸꦩꦂꦤꦶ 苏 سلام é 🙏", "ꦱꦸꦩꦂꦤꦶ 苏 سلام é 🙏"},
		"only rubbish":                {" \t\u200b\n ", ""},
		"carriage return cannot hide": {"Rp1.000.000\rRp10", "Rp1.000.000\nRp10"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := CleanText(tc.in, MaxText)
			if err != nil || got != tc.want {
				t.Errorf("CleanText(%q) = %q, %v; want %q", tc.in, got, err, tc.want)
			}
		})
	}
}

func TestOneLineStaysOneLine(t *testing.T) {
	got, err := CleanLine("  Siti\r\n  Aminah\t\u2028S.Sos \x1b[0m ", MaxLine)
	if want := "Siti Aminah S.Sos ␛[0m"; err != nil || got != want {
		t.Errorf("CleanLine = %q, %v; want %q", got, err, want)
	}
}

func TestTooLongTextIsRefusedNotCut(t *testing.T) {
	for _, s := range []string{strings.Repeat("a", MaxText+1), strings.Repeat("a", 10<<20), strings.Repeat("\xff", MaxText)} {
		got, err := CleanText(s, MaxText)
		e, ok := err.(*Error)
		if got != "" || !ok || e.Code != CodeInvalid || e.Rule != "text_too_long" || e.Args["max"] != "32768" || e.Args["unit"] != "bytes" {
			t.Errorf("CleanText of %d bytes: %d bytes, %v", len(s), len(got), err)
		}
	}
	if _, err := CleanText(strings.Repeat("a", MaxText), MaxText); err != nil {
		t.Errorf("text of exactly the limit: %v", err)
	}
	_, err := CleanLine(strings.Repeat("é", MaxLine+1), MaxLine)
	if e, ok := err.(*Error); !ok || e.Args["have"] != "201" || e.Args["unit"] != "characters" {
		t.Errorf("line one character too long: %v", err)
	}
	if _, err := CleanLine(strings.Repeat("é", MaxLine), MaxLine); err != nil {
		t.Errorf("line of exactly the limit: %v", err)
	}
}

func TestPlainTextIsNotCopied(t *testing.T) {
	s := strings.Repeat("Sembako belum cair sejak Agustus.\n", 50) + "Terima kasih"
	if n := testing.AllocsPerRun(100, func() { _, _ = CleanText(s, MaxText); _, _ = CleanLine("Sumarni binti Karso", MaxLine) }); n != 0 {
		t.Errorf("%v allocations for plain text", n)
	}
}

// checkClean holds what every cleaned text is: valid, without controls,
// invisible or direction characters, and unchanged by cleaning again.
func checkClean(t interface{ Fatalf(string, ...any) }, in string) {
	for _, clean := range []func(string, int) (string, error){CleanText, CleanLine} {
		out, err := clean(in, MaxText)
		if err != nil {
			continue
		}
		if !utf8.ValidString(out) {
			t.Fatalf("%q became invalid %q", in, out)
		}
		for _, r := range out {
			if r != '\n' && (unicode.Is(unicode.Cc, r) || bidi(r) || invisible(r) || unicode.Is(unicode.Co, r)) {
				t.Fatalf("%q left %U in %q", in, r, out)
			}
		}
		again, err := clean(out, MaxText)
		if err != nil || again != out {
			t.Fatalf("%q cleaned twice: %q, then %q (%v)", in, out, again, err)
		}
	}
}

func TestCleaningTwiceChangesNothing(t *testing.T) {
	odd := rapid.SampledFrom([]rune("a \n\r\t\x1b\u0301\u200b\u202e\u2028\u0085\u00a0\ufeff\u25cc\ufffd\U000E0041\u3164"))
	rapid.Check(t, func(t *rapid.T) {
		checkClean(t, rapid.StringOf(odd).Draw(t, "odd"))
		checkClean(t, rapid.String().Draw(t, "any"))
		checkClean(t, string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")))
	})
}

func FuzzCleanText(f *testing.F) {
	for _, s := range []string{"", "abc", "\x1b]52;c;aGk=\x07", "a\u202eb", "\xff\xfe", "a\r\n\r\n\r\n\r\nb", "\u0301\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkClean(t, s) })
}

func BenchmarkCleanTextPlain(b *testing.B) {
	s := strings.Repeat("Sembako belum cair sejak Agustus. ", 30) + "Terima kasih"
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		if _, err := CleanText(s, MaxText); err != nil {
			b.Fatal(err)
		}
	}
}

package model

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func pasteNow() time.Time {
	return time.Date(2026, 11, 23, 7, 40, 0, 0, time.FixedZone("WITA", 8*3600))
}

func TestReadPastedMessages(t *testing.T) {
	for text, want := range map[string]struct{ from, phone, at, said string }{
		"[20/11 19.40] +62 812-3456-789: Sembako belum cair":                     {"", "+628123456789", "2026-11-20 19:40", "Sembako belum cair"},
		"20/11/26 19.40 - Ibu Siti: Sembako belum cair":                          {"Ibu Siti", "", "2026-11-20 19:40", "Sembako belum cair"},
		"20/11/2026, 19.40 - Ibu Siti: Sembako":                                  {"Ibu Siti", "", "2026-11-20 19:40", "Sembako"},
		"\u200e[20/11/26, 19.40.05] ~ Siti: Sembako\r\nbaris dua":                {"Siti", "", "2026-11-20 19:40", "Sembako\nbaris dua"},
		"[19.40, 20/11/2026] +62 812-3456-7890: Satu: dua":                       {"", "+6281234567890", "2026-11-20 19:40", "Satu: dua"},
		"[7:40 PM, 20/11/2026] Siti: Sembako":                                    {"Siti", "", "2026-11-20 19:40", "Sembako"},
		"[24/11 19.40] Siti: besok":                                              {"Siti", "", "2025-11-24 19:40", "besok"},
		"[24/11/2026 19.40] Siti: besok":                                         {"Siti", "", "", "besok"},
		"[31/02/2026 19.40] Siti: tidak ada":                                     {"Siti", "", "", "tidak ada"},
		"[20/11 19.40] Siti: satu\n[20/11 19.41] Siti: dua\n[20/11 19.42] A: ya": {"Siti", "", "2026-11-20 19:40", "satu\ndua\nA: ya"},
	} {
		p, ok := ReadPasted(text, pasteNow())
		at := ""
		if !p.At.IsZero() {
			at = p.At.Format("2006-01-02 15:04")
		}
		if !ok || p.From != want.from || p.Phone != want.phone || at != want.at || p.Text != want.said {
			t.Errorf("%q is %v %+v", text, ok, p)
		}
	}
	for _, text := range []string{"", "Sembako belum cair", "3508045403680021", "Rapat 20/11 19.40 - di aula: ya", "[catatan] Siti: x", "[20/11 19.40] : x",
		"[20/11 19.40] Siti:", "20/11/2026", "[20/11 19.40] " + strings.Repeat("a", 500) + ": x"} {
		if p, ok := ReadPasted(text, pasteNow()); ok {
			t.Errorf("%q is %+v", text, p)
		}
	}
}

// TestHugePasteIsReadAtOnce: no paste takes longer than its length.
func TestHugePasteIsReadAtOnce(t *testing.T) {
	for _, s := range []string{strings.Repeat("[20/11 19.40] a: b\n", 1<<17), "[20/11 19.40] a: " + strings.Repeat("[1/1 ", 1<<20), strings.Repeat("1", 1<<22), "[" + strings.Repeat("1 ", 1<<20)} {
		if p, _ := ReadPasted(s, pasteNow()); len(p.Text) > mostPasted {
			t.Errorf("%d bytes were read", len(p.Text))
		}
	}
}

// FuzzReadPasted: whatever is pasted, it is read within bounds, and nothing is
// said that was not there.
func FuzzReadPasted(f *testing.F) {
	for _, s := range []string{"[20/11 19.40] +62 812-3456-789: x", "20/11/26 19.40 - Ibu Siti: x\ny", "[19.40, 20/11/2026] \x1b[2J: x", "[99/99/99 99.99] a: b",
		strings.Repeat("[", 1000), strings.Repeat("[20/11 19.40] a: b\n", 5000), "\u202e[20/11 19.40] a: b", "[20/11 19.40] \xff\xfe: b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, ok := ReadPasted(s, pasteNow())
		switch {
		case len(p.Text) > mostPasted+len(s), len(p.From) > mostHeader, !utf8.ValidString(p.Text), !utf8.ValidString(p.From):
			t.Fatalf("%q is %+v", s, p)
		case ok && (p.Text == "" || (p.From == "") == (p.Phone == "")):
			t.Fatalf("%q is taken for %+v", s, p)
		case strings.ContainsAny(p.From+p.Phone, "\x1b\n\r\u202e"):
			t.Fatalf("%q is from %q", s, p.From)
		case p.At.After(pasteNow()):
			t.Fatalf("%q is of %s", s, p.At)
		}
	})
}

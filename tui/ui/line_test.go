package ui

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCutKeepsTheWidthAndTheCluster(t *testing.T) {
	for text, want := range map[string]string{
		"Potongan e-warong Penanggal": "Potongan e…", "Sumarni": "Sumarni", "日本語のとても長い": "日本語のと…",
		"Petugas de sa": "Petugas de…", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧": "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧…",
	} {
		if got := Cut(text, 11); got != want || Width(got) > 11 {
			t.Errorf("Cut(%q) = %q, width %d", text, got, Width(got))
		}
	}
}

func TestLineIsCutAcrossItsSpans(t *testing.T) {
	l := Line{T("0412"), Danger.T("  lewat 3 jam"), T("!")}
	for w := range 20 {
		if n := l.Cut(w).Width(); n > w {
			t.Errorf("cut to %d it is %d wide: %q", w, n, l.Cut(w).Plain())
		}
		if n := l.Fill(w).Width(); n != w {
			t.Errorf("filled to %d it is %d wide", w, n)
		}
	}
}

func TestEdgesKeepTheRightSide(t *testing.T) {
	l := Edges(L(" Perihal yang panjang sekali"), L("lewat 3 jam"), 30)
	if l.Width() != 29 || !strings.HasSuffix(l.Plain(), " lewat 3 jam") {
		t.Errorf("%q", l.Plain())
	}
}

func TestWrapLosesNoWord(t *testing.T) {
	text := "Sudah musdes bulan September, berita-acara-yang-sangat-panjang-sekali sudah\ndiunggah"
	for w := 1; w < 40; w++ {
		lines := Wrap(text, w)
		for _, l := range lines {
			if Width(l) > w {
				t.Fatalf("%q is wider than %d", l, w)
			}
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if squeeze(strings.Join(lines, "")) != squeeze(text) {
			t.Fatalf("width %d: %q", w, lines)
		}
	}
}

func TestHarmlessTextMovesNothing(t *testing.T) {
	got := NewTheme(Dark).Render(L("a\x1b[2J\u202eb\x07\u009bc\nd"), 40)
	if strings.ContainsAny(got, "\x1b\u202e\x07\u009b\n") {
		t.Errorf("%q", got)
	}
	// A terminal of eight bits takes a lone byte for the beginning of a sequence.
	if got := NewTheme(Dark).Render(L("a\x9b2Jb\xff"), 40); !utf8.ValidString(got) {
		t.Errorf("%q", got)
	}
	if got := NewTheme(Mono).Render(L(strings.Repeat("\x00", 50)), 40); Width(got) > 40 {
		t.Errorf("made visible it is %d wide", Width(got))
	}
}

func TestASCIIKeepsColumns(t *testing.T) {
	got := ASCII("▲ 0410  Usulan…  5 jam · 3508••••0021 – x")
	if got != "^ 0410  Usulan.. 5 jam . 3508****0021 - x" {
		t.Errorf("%q", got)
	}
}

func TestNameIsShortenedWithItsTitle(t *testing.T) {
	for name, want := range map[string]string{
		"Hj. Lilik Wahyuni, M.Si.": "Hj. Lilik W.", "Siti Aminah": "Siti A.", "Sarmila": "Sarmila", "Rina K.": "Rina K.", "": "",
		"La Ode Ramli": "La Ode R.", "Wa Ode": "Wa Ode",
	} {
		if got := ShortName(name); got != want {
			t.Errorf("ShortName(%q) = %q", name, got)
		}
	}
}

package ui

import (
	"strings"
	"testing"
)

// TestStruckTextKeepsItsColumns: without a look for it the marks stand around
// the text, no line grows beyond its box, and what follows in a column stays.
func TestStruckTextKeepsItsColumns(t *testing.T) {
	mono := NewTheme(Mono)
	for _, tc := range []struct {
		l    Line
		w    int
		want string
	}{
		{Line{T("0411  "), Struck.T("Nurul"), T("     Usulan")}, 40, "0411  ~Nurul~   Usulan"},
		{Line{T("0411  "), Struck.T("Nurul Hid"), T("  Usulan")}, 40, "0411  ~Nurul H…~ Usulan"},
		{Line{T("09.14 "), Struck.T("Menerima"), T(" (batal)")}, 40, "09.14 ~Menerima~ (batal)"},
		{Line{T("09.14 "), Struck.T("Menerima"), T(" (batal)")}, 22, "09.14 ~Mener…~ (batal)"},
		{Line{T("x "), Struck.T("dicoret")}, 11, "x ~dicoret~"},
		{Line{T("x "), Struck.T("dicoret")}, 9, "x ~dico…~"},
	} {
		if got := mono.Render(tc.l, tc.w); got != tc.want {
			t.Errorf("in %d columns %q, not %q", tc.w, got, tc.want)
		}
	}
	for w := 1; w < 30; w++ {
		l := Line{T("0411 "), Struck.T("Nurul Hidayah"), T("  "), Struck.T("Usulan"), T(" 日本")}
		if got := mono.Render(l, w); Width(got) > w {
			t.Errorf("in %d columns %q is %d wide", w, got, Width(got))
		}
	}
	if dark := NewTheme(Dark).Render(Line{Struck.T("dicoret")}, 20); strings.Contains(dark, "~") {
		t.Errorf("a terminal that strikes shows %q", dark)
	}
}

package cli

import (
	"strings"
	"testing"
)

// TestNoCellOfASpreadsheetStartsAFormula, also behind blanks and signs that are
// not seen.
func TestNoCellOfASpreadsheetStartsAFormula(t *testing.T) {
	for cell, want := range map[string]string{
		"=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")", "+62": "'+62", "-1+1": "'-1+1", "@SUM(A1)": "'@SUM(A1)", " =1": "' =1", "\u00a0=1": "' =1",
		"＝1": "'＝1", "Datang langsung": "Datang langsung", "12": "12", "": "", "KKS-2": "KKS-2",
	} {
		if got := plainCell(cell); got != want {
			t.Errorf("%q is written %q, want %q", cell, got, want)
		}
	}
	for _, cell := range []string{"\t=1", "\r=1", "\n=1", "\u200b=1", "\u202e=1"} {
		if got := plainCell(cell); got[0] != '\'' && !strings.HasPrefix(got, "\ufffd") {
			t.Errorf("%q is written %q", cell, got)
		}
	}
}

package ui

import "testing"

// TestEllipsisIsReadInASCII: two dots wherever a column is left for them, also
// where the look of the text changes right before it.
func TestEllipsisIsReadInASCII(t *testing.T) {
	for line, want := range map[string]string{
		" … 33 baris lagi":         ".. 33 baris lagi",
		" \x1b[2m… 33 baris\x1b[m": ".\x1b[2m. 33 baris\x1b[m",
		"   … 5 lagi di bawah":     "  .. 5 lagi di bawah",
		"Sembako 2 bln be…  lewat": "Sembako 2 bln be.. lewat",
		"dari 4… │":                "dari 4. |",
		"… 3":                      ". 3",
		"kata…":                    "kata..",
		"sebagai berikut: a …, …":  "sebagai berikut: a .., ..",
		"m … 3":                    "m.. 3",
	} {
		if got := ASCII(line); got != want {
			t.Errorf("%q reads %q, want %q", line, got, want)
		}
	}
}

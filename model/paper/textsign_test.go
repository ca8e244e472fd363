package paper_test

import (
	"slices"
	"strings"
	"testing"

	"aduan/model/paper"
)

// TestTextIsDatedAboveWhoSigns: place and date begin where the last of those who
// sign begins; a place too long for three beside each other stands at the edge.
func TestTextIsDatedAboveWhoSigns(t *testing.T) {
	head := paper.Signature{As: "Kepala Dinas", Name: "Dewi"}
	for _, by := range [][]paper.Signature{{head}, {{As: "Petugas"}, head}, {{As: "Petugas"}, {As: "Saksi"}, head}} {
		d := paper.Document{Blocks: []paper.Block{paper.Small{Text: "Buton, 2 Mei 2026", Right: true}, paper.Signatures{Items: by}}}
		lines := strings.Split(paper.Text(d, 80), "\n")
		if at := strings.Index(lines[0], "Buton"); at < 0 || at != strings.Index(lines[1], "Kepala") {
			t.Errorf("%d sign:\n%s", len(by), strings.Join(lines, "\n"))
		}
	}
	long := paper.Small{Text: "Penajam Paser Utara, 20 November 2026", Right: true}
	d := paper.Document{Blocks: []paper.Block{long, paper.Signatures{Items: []paper.Signature{{As: "A"}, {As: "B"}, {As: "C"}}}}}
	if first, _, _ := strings.Cut(paper.Text(d, 80), "\n"); len(first) != 80 {
		t.Errorf("the long date is no line at the right: %q", first)
	}
}

// TestWhoSignsIsNamedInFull: neither a long post nor a long name nor what stands
// below is cut, on a page, on a roll, beside each other or alone.
func TestWhoSignsIsNamedInFull(t *testing.T) {
	long := paper.Signature{As: "Kepala Bidang Perlindungan, Jaminan dan Pemberdayaan Sosial", Below: "Pembina Utama Muda, NIP 19700101 199503 1 001",
		Name: "R.Ay. Siti Nurhalimah Kusumaningtyas binti Raden Mas Soerjodiningrat"}
	endless := paper.Signature{As: "Saksi", Name: strings.Repeat("x", 45)}
	for _, width := range []int{32, 40, 80, 96} {
		for n := range 3 {
			if alone := paper.Text(paper.Document{Blocks: []paper.Block{paper.Signatures{Items: append(make([]paper.Signature, n), endless)}}}, width); strings.Count(alone, "x") != 45 {
				t.Errorf("%d columns, %d others: not in full\n%s", width, n, alone)
			}
			d := paper.Document{Blocks: []paper.Block{paper.Signatures{Items: append(make([]paper.Signature, n), long)}}}
			got := strings.Fields(paper.Text(d, width))
			for _, w := range strings.Fields(long.As + " (" + long.Name + ") " + long.Below) {
				if !slices.ContainsFunc(got, func(g string) bool { return g == w }) {
					t.Errorf("%d columns, %d others: no %q in\n%s", width, n, w, paper.Text(d, width))
					break
				}
			}
		}
	}
}

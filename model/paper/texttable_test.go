package paper_test

import (
	"slices"
	"strings"
	"testing"

	"aduan/model/paper"
)

// TestNoWordOfATableIsBroken, however narrow the paper is, but what is longer than
// any column; no line is wider than the paper.
func TestNoWordOfATableIsBroken(t *testing.T) {
	hash := strings.Repeat("ab", 32)
	table := paper.Table{Columns: []paper.Column{{Title: "No.", Share: 0.4, Right: true}, {Title: "No. register", Share: 0.6}, {Title: "Diterima", Share: 1}, {Title: "Pengadu", Share: 1},
		{Title: "Perihal", Share: 2}, {Title: "Lamp.", Share: 0.4}, {Title: "Sidik", Share: 0.5}}, Rows: []paper.Row{
		{Cells: []string{"1", "0412/2026", "Sen 02/11/2026 09.00", "Kusumaningtyas", "Potongan bantuan", "12", hash}},
		{Cells: []string{"2", "0413/2026", "Sen 02/11/2026 09.00", "Sumarni", "Pertanggungjawaban", "1", ""}, Struck: true}}}
	for width := 32; width <= 132; width++ {
		text := paper.Text(paper.Document{Blocks: []paper.Block{table}}, width)
		got := strings.Fields(strings.ReplaceAll(text, "-", " "))
		for _, row := range table.Rows {
			for _, w := range strings.Fields(strings.Join(row.Cells, " ")) {
				if w != hash && !slices.Contains(got, w) {
					t.Fatalf("%d columns: no %q in\n%s", width, w, text)
				}
			}
		}
		if !strings.Contains(strings.Join(got, ""), hash[:8]) {
			t.Errorf("%d columns: no checksum in\n%s", width, text)
		}
		for line := range strings.Lines(text) {
			if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > width {
				t.Fatalf("%d columns: a line of %d in\n%s", width, n, text)
			}
		}
	}
}

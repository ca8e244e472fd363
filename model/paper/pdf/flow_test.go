package pdf_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"aduan/model/paper"
	"aduan/model/paper/pdf"
)

// pages are the words of each page, without its foot.
func pages(t testing.TB, blocks ...paper.Block) (out [][]string) {
	t.Helper()
	text := read(t, write(t, paper.Document{Title: "x", At: at(), Blocks: blocks}, pdf.A4()))
	for page := range strings.SplitSeq(strings.TrimSuffix(text, "\f"), "\f") {
		var lines []string
		for line := range strings.Lines(page) {
			if line = strings.TrimSpace(line); line != "" {
				lines = append(lines, line)
			}
		}
		out = append(out, lines)
	}
	return out
}

// filled is a page down to n lines.
func filled(n int) paper.Block {
	return paper.Pairs{Items: slices.Repeat([]paper.Pair{{Label: "isi", Value: "penuh"}}, n)}
}

// sentence takes up about so many lines.
func sentence(lines int) string { return strings.TrimSpace(strings.Repeat("kalimat surat ", lines*6)) }

// TestSignatureStandsBelowWordsOfItsLetter, wherever the page ends.
func TestSignatureStandsBelowWordsOfItsLetter(t *testing.T) {
	var all []paper.Block
	letters := 0
	for n := 42; n < 58; n++ {
		for _, lines := range []int{1, 3, 9} {
			for _, before := range []paper.Block{paper.Space{}, paper.Small{Text: "Lumajang, 20 November 2026", Right: true}} {
				all = append(all, filled(n), paper.Para{Text: sentence(lines)}, before,
					paper.Signatures{Items: []paper.Signature{{As: "Kepala Dinas", Name: "Hj. Lilik", Below: "NIP"}}}, paper.Break{})
				letters++
			}
		}
	}
	for _, page := range pages(t, all...) {
		text := strings.Join(page, "\n")
		if !strings.Contains(text, "Kepala Dinas") && !strings.Contains(text, "NIP") && !strings.Contains(text, "20 November") {
			continue
		}
		if letters--; !strings.Contains(text, "kalimat") || !strings.Contains(text, "Kepala Dinas") || !strings.Contains(text, "Hj. Lilik") {
			t.Errorf("a letter ends with\n%s", text)
		}
	}
	if letters != 0 {
		t.Errorf("%d letters more are signed than there are pages with a signature", letters)
	}
}

// TestHeadingStandsWithWhatItHeads: the beginning of a table, all of a short one.
func TestHeadingStandsWithWhatItHeads(t *testing.T) {
	table := func(rows int) paper.Table {
		out := paper.Table{Columns: []paper.Column{{Title: "No."}, {Title: "Nama"}}}
		for i := range rows {
			out.Rows = append(out.Rows, paper.Row{Cells: []string{fmt.Sprint(i + 1), "baris"}})
		}
		return out
	}
	var all []paper.Block
	for n := 42; n < 58; n++ {
		for title, b := range map[string]paper.Block{"JUDUL 3": table(2), "JUDUL 2": table(30), "JUDUL 2 ": paper.Para{Text: sentence(9)},
			"JUDUL 3 ": paper.Pairs{Items: []paper.Pair{{Label: "Hasil", Value: "baris"}, {Label: "Pelajaran", Value: "baris"}, {Label: "Evaluasi", Value: "baris"}}}} {
			all = append(all, filled(n), paper.Heading{Text: title}, b, paper.Break{})
		}
	}
	for _, page := range pages(t, all...) {
		for at, line := range page {
			var want int
			if _, err := fmt.Sscanf(line, "JUDUL %d", &want); err == nil && len(page)-at-1 < want {
				t.Errorf("below the heading stands only %q", page[at:])
			}
		}
	}
}

// TestNoLineOfAParagraphStandsAlone at the foot of a page or at its top.
func TestNoLineOfAParagraphStandsAlone(t *testing.T) {
	var all []paper.Block
	for n := 42; n < 58; n++ {
		for _, lines := range []int{2, 3, 4, 6} {
			for _, b := range []paper.Block{paper.Para{Text: sentence(lines)}, paper.List{Items: []string{sentence(lines)}},
				paper.Pairs{Items: []paper.Pair{{Label: "Uraian", Value: sentence(lines)}}}} {
				all = append(all, filled(n), b, paper.Break{})
			}
		}
	}
	for i, page := range pages(t, all...) {
		of := 0
		for _, line := range page {
			if strings.Contains(line, "kalimat") || strings.Contains(line, "surat") {
				of++
			}
		}
		if of == 1 {
			t.Errorf("page %d has one line alone:\n%s", i+1, strings.Join(page, "\n"))
		}
	}
}

// TestLongRowBeginsBelowTheOneBefore: no page is left half empty for a row that is
// longer than one.
func TestLongRowBeginsBelowTheOneBefore(t *testing.T) {
	all := pages(t, filled(15), paper.Table{Columns: []paper.Column{{Title: "Waktu", Share: 1}, {Title: "Isi", Share: 3}},
		Rows: []paper.Row{{Cells: []string{"pagi", "pendek"}}, {Cells: []string{"sore", sentence(150)}}}})
	if len(all) < 2 || len(all[0]) < 40 {
		t.Errorf("the first of %d pages has %d lines", len(all), len(all[0]))
	}
}

// TestSumStandsBelowWhatItSumsUp, and the bars of a figure on one page, with their
// name, wherever the page ends.
func TestSumStandsBelowWhatItSumsUp(t *testing.T) {
	table := paper.Table{Columns: []paper.Column{{Title: "Kanal"}, {Title: "Masuk"}}}
	bars := paper.Bars{}
	for i := range 9 {
		table.Rows = append(table.Rows, paper.Row{Cells: []string{fmt.Sprint("baris ", i), "1"}})
		bars.Items = append(bars.Items, paper.Bar{Label: fmt.Sprint("batang ", i), Text: "1", Value: 1})
	}
	table.Rows = append(table.Rows, paper.Row{Cells: []string{"Jumlah", "9"}, Strong: true})
	var all []paper.Block
	for n := 36; n < 58; n++ {
		all = append(all, filled(n), table, paper.Break{}, filled(n), paper.Small{Text: "Diagram:"}, bars, paper.Break{})
	}
	sums, charts := 0, 0
	for _, page := range pages(t, all...) {
		text := strings.Join(page, "\n")
		if strings.Contains(text, "Jumlah") {
			if sums++; !strings.Contains(text, "baris 8") {
				t.Errorf("a sum stands alone:\n%s", text)
			}
		}
		if strings.Contains(text, "Diagram:") {
			if charts++; !strings.Contains(text, "batang 0") || !strings.Contains(text, "batang 8") {
				t.Errorf("bars are parted:\n%s", text)
			}
		}
	}
	if sums != 22 || charts != 22 {
		t.Errorf("%d sums, %d charts", sums, charts)
	}
}

// TestCentredLinesAreEven: no single word is left over below a long name.
func TestCentredLinesAreEven(t *testing.T) {
	text := read(t, write(t, paper.Document{Title: "x", At: at(), Blocks: []paper.Block{
		paper.Letterhead{Lines: []string{"DINAS SOSIAL, PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK"}}}}, pdf.Roll()))
	for line := range strings.Lines(text) {
		if words := strings.Fields(line); len(words) == 1 {
			t.Errorf("%q stands alone in\n%s", words[0], text)
		}
	}
}

// TestNumberOfATelephoneIsNotParted by the end of a line.
func TestNumberOfATelephoneIsNotParted(t *testing.T) {
	var all []paper.Block
	for n := range 40 {
		all = append(all, paper.Para{Text: strings.Repeat("x", 40+n) + " hubungi 081 327 191 692."})
	}
	text := read(t, write(t, paper.Document{Title: "x", At: at(), Blocks: all}, pdf.A4()))
	if n := strings.Count(text, "081 327 191 692"); n != len(all) {
		t.Errorf("%d of %d numbers are whole in\n%s", n, len(all), text)
	}
}

// TestCopiedTextTurnsNoLettersAround: what steers the direction of text does not
// get into the file.
func TestCopiedTextTurnsNoLettersAround(t *testing.T) {
	text := read(t, write(t, paper.Document{Title: "x", At: at(), Blocks: []paper.Block{paper.Para{Text: "a\u202eb\u200bc\u2066d\u00ade"}}}, pdf.A4()))
	if !strings.Contains(text, "abcde") {
		t.Errorf("%q", text)
	}
}

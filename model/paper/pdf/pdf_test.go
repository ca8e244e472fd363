package pdf_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"aduan/model/paper"
	"aduan/model/paper/pdf"
)

// sound fails where qpdf finds anything wrong with a file.
func sound(t testing.TB, file []byte) {
	t.Helper()
	tool, err := exec.LookPath("qpdf")
	if err != nil {
		t.Skip("no qpdf here")
	}
	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(tool, "--check", path).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
}

// read is the words of a file, as a reader of PDF finds them.
func read(t testing.TB, file []byte) string {
	t.Helper()
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("no pdftotext here")
	}
	cmd := exec.Command(tool, "-layout", "-", "-")
	cmd.Stdin = bytes.NewReader(file)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func write(t testing.TB, d paper.Document, s pdf.Size) []byte {
	t.Helper()
	out, err := pdf.Write(d, s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func at() time.Time { return time.Date(2026, 11, 20, 9, 44, 0, 0, time.FixedZone("WIB", 7*3600)) }

// everything is a document with every block there is.
func everything() paper.Document {
	long := strings.Repeat("Bantuan sembako saya belum cair sejak September. ", 12)
	d := paper.Document{Title: "CONTOH 0416/2026", At: at(), Foot: "Berkas 0416/2026", PageOf: "Halaman %d dari %d", Blocks: []paper.Block{
		paper.Letterhead{Lines: []string{"Dinas Sosial P3A Kabupaten Lumajang", "Jl. Pisang Gajih No. 1 · 67316"}}, paper.Rule{},
		paper.Heading{Text: "CONTOH KERTAS", Title: true}, paper.Small{Text: "Cetakan ke-2", Right: true}, paper.Contents{},
		paper.Heading{Text: "A. Isi", Listed: true},
		paper.Pairs{Items: []paper.Pair{{Label: "No. register", Value: "0416/2026", Strong: true}, {Label: "Isi", Value: long}, {Label: "Alamat", Lines: 2}}},
		paper.Para{Text: "Açaí, Nguyễn Văn Ân, Łódź, šđžćč, ẞ, ṣāliḥ. 中 😀 a\u0301 ☐ → ★"},
		paper.List{Items: []string{"satu", long}, Numbered: true}, paper.List{Items: []string{"dua"}},
		paper.Ticks{Items: []paper.Tick{{Text: "Sangat segera", On: true}, {Text: "Segera"}, {Text: "Rahasia"}}, Across: 2},
		paper.Lines{Count: 2}, paper.Space{},
		paper.Beside{Left: []paper.Block{paper.Para{Text: "kiri " + long}}, Right: []paper.Block{paper.Para{Text: "kanan"}}},
		paper.QR{Link: "https://wa.me/6281234567890?text=0416%2F2026", Text: "Tanya lewat WhatsApp"},
		paper.Break{}, paper.Heading{Text: "B. Buku", Listed: true},
		paper.Table{Columns: []paper.Column{{Title: "No.", Share: 1, Right: true}, {Title: "Perihal", Share: 4}, {Title: "Petugas", Share: 2}},
			Rows: []paper.Row{{Cells: []string{"1", long, "Siti"}}, {Cells: []string{"2", "salah catat", "Agus"}, Struck: true}}},
		paper.Bars{Items: []paper.Bar{{Label: "WhatsApp", Text: "12", Value: 12}, {Label: "Surat", Text: "3", Value: 3}}},
		paper.Signatures{Items: []paper.Signature{{As: "Pengadu"}, {As: "Petugas", Name: "Siti Aminah", Below: "NIP 1"}, {As: "Saksi"}, {As: "Saksi kedua"}}},
	}}
	for range 80 {
		d.Blocks = append(d.Blocks, paper.Para{Text: "Bantuan sembako."})
	}
	d.Blocks = append(d.Blocks, paper.Heading{Text: "C. Penutup", Listed: true}, paper.Para{Text: "Selesai."})
	return d
}

func TestEveryBlockIsOnThePaper(t *testing.T) {
	for _, s := range pdf.Sizes() {
		file := write(t, everything(), s)
		sound(t, file)
		got := read(t, file)
		for _, want := range []string{"CONTOH KERTAS", "Kabupaten Lumajang", "Cetakan ke-2", "0416/2026", "1. satu", "- dua", "Sangat segera", "kanan", "salah catat", "WhatsApp", "Siti Aminah", "Selesai."} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", s.Name, want, got)
			}
		}
	}
}

// TestLettersOfLatinAreShownAndOthersNamed: never a box.
func TestLettersOfLatinAreShownAndOthersNamed(t *testing.T) {
	got := read(t, write(t, everything(), pdf.A4()))
	for _, want := range []string{"Açaí, Nguyễn Văn Ân, Łódź, šđžćč, ẞ, ṣāliḥ.", "[U+4E2D] [U+1F600]", "[ ] → [U+2605]"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestContentsNameTheRightPages(t *testing.T) {
	pages := strings.Split(read(t, write(t, everything(), pdf.A4())), "\f")
	for _, part := range []string{"A. Isi", "B. Buku", "C. Penutup"} {
		for i, p := range pages[1:] {
			if !strings.Contains(p, part) {
				continue
			}
			want := string(rune('2' + i))
			for line := range strings.SplitSeq(pages[0], "\n") {
				if strings.Contains(line, part) && !strings.HasSuffix(strings.TrimSpace(line), want) {
					t.Errorf("%q stands on page %s", line, want)
				}
			}
		}
	}
	if last := len(pages) - 1; !strings.Contains(pages[0], "Halaman 1 dari "+string(rune('0'+last))) {
		t.Errorf("%d pages, and the first says\n%s", last, pages[0])
	}
}

func TestTheSamePaperIsTheSameBytes(t *testing.T) {
	one := write(t, everything(), pdf.A4())
	for range 5 {
		if !bytes.Equal(one, write(t, everything(), pdf.A4())) {
			t.Fatal("they differ")
		}
	}
	if !bytes.Contains(one, []byte("20261120094400")) {
		t.Error("the paper's own moment is not in it")
	}
}

// TestHostileTextIsOnlyText: whatever is written, a whole file comes out.
func TestHostileTextIsOnlyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text") + ") Tj ET /Launch \\(( endstream endobj"
		d := paper.Document{Title: s, Foot: s, At: at(), Blocks: []paper.Block{paper.Para{Text: s}, paper.Letterhead{Lines: []string{s}},
			paper.Pairs{Items: []paper.Pair{{Label: s, Value: s}}}, paper.Table{Columns: []paper.Column{{Title: s, Share: 1}, {Title: s}}, Rows: []paper.Row{{Cells: []string{s}}}},
			paper.QR{Link: s, Text: s}, paper.Signatures{Items: []paper.Signature{{As: s, Name: s}}}, paper.Bars{Items: []paper.Bar{{Label: s, Text: s, Value: 1}}}}}
		size := rapid.SampledFrom(pdf.Sizes()).Draw(t, "size")
		if out, err := pdf.Write(d, size); err != nil || !bytes.HasSuffix(out, []byte("%%EOF\n")) {
			t.Fatalf("%s: %d bytes, %v", size.Name, len(out), err)
		}
	})
	sound(t, write(t, paper.Document{Title: "(((", At: at(), Blocks: []paper.Block{paper.Para{Text: ") Tj ET\nendstream \\ ((( \x00 \u202e"}}}, pdf.A5()))
}

func TestAWordWiderThanThePaperIsBroken(t *testing.T) {
	got := read(t, write(t, paper.Document{At: at(), Blocks: []paper.Block{paper.Para{Text: strings.Repeat("m", 400)}}}, pdf.Roll()))
	if strings.Count(got, "m") != 400 || strings.Count(strings.TrimSpace(got), "\n") < 8 {
		t.Errorf("%d letters in\n%s", strings.Count(got, "m"), got)
	}
}

// TestManyWriteAtOnce: sessions share the fonts, and no file spoils another.
func TestManyWriteAtOnce(t *testing.T) {
	want := write(t, everything(), pdf.A4())
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got, err := pdf.Write(everything(), pdf.A4()); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%d bytes, %v", len(got), err)
			}
		})
	}
	all.Wait()
}

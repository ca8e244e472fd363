package paper_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/paper/pdf"
)

func file(t testing.TB, d paper.Document, size string) []byte {
	t.Helper()
	s, ok := pdf.SizeOf(size)
	if !ok {
		t.Fatalf("no size %s", size)
	}
	out, err := pdf.Write(d, s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// words are those of a text, without what is only drawn: boxes, lines, dots.
func wordsOf(text string) (out []string) {
	for _, w := range strings.Fields(text) {
		if w = strings.Trim(w, "().-─·…"); strings.Trim(w, ".-─_[]x") != "" {
			out = append(out, w)
		}
	}
	return out
}

// TestPDFSaysWhatTheTextSays: every word of the text of every paper of every
// office stands in its PDF, and qpdf finds no fault with the file.
func TestPDFSaysWhatTheTextSays(t *testing.T) {
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("no pdftotext here")
	}
	checker, err := exec.LookPath("qpdf")
	if err != nil {
		t.Skip("no qpdf here")
	}
	for _, code := range offices() {
		o := officeOf(t, code)
		for _, name := range paper.All() {
			d := paper.Make(name, aboutWhole(o))
			for _, size := range paper.Sizes(name) {
				f := file(t, d, size)
				checked(t, checker, fmt.Sprint(name, code, size), f)
				path := filepath.Join(t.TempDir(), "paper.pdf")
				if err := os.WriteFile(path, f, 0o600); err != nil {
					t.Fatal(err)
				}
				out, err := exec.Command(reader, "-raw", path, "-").Output()
				if err != nil {
					t.Fatal(err)
				}
				got := strings.Join(strings.Fields(string(out)), "")
				for _, w := range wordsOf(paper.Text(d, 1000)) {
					if !strings.Contains(got, strings.Join(strings.Fields(w), "")) {
						t.Errorf("%s %s %s: no %q in\n%s", name, code, size, w, out)
						break
					}
				}
			}
		}
	}
}

// strains are cases that a layout breaks on: everything long, nothing there,
// hostile text.
func strains(o *model.Office) map[string]model.CaseView {
	long := strings.Repeat("Bantuan sembako belum cair sejak September, padahal tetangga sudah menerima. ", 40)
	many := whole(o)
	many.Complainants[0].Name = "R.Ay. Siti Nurhalimah Kusumaningtyas binti Raden Mas Soerjodiningrat Hadiwinoto Kusumo Wardhani"
	many.Subject = strings.Repeat("perihal yang panjang ", 8)
	many.Text, many.Answers[1].Text, many.Results[0].Answer = long, strings.Repeat(long+"\n\n", 4), strings.Repeat(long+"\n\n", 4)
	for i := range 40 {
		many.Notes = append(many.Notes, model.Note{No: i + 4, Kind: "interview", At: at(11, 8, 9, i), By: "pengelola", Person: fmt.Sprint("Keluarga ", i), Text: long})
	}
	one := whole(o)
	one.Complainants = []model.PersonView{{ID: "p", Name: "Sumarni"}} // a mononym, and no address
	none := model.CaseView{Register: "0001/2026", Sight: model.SeeAll, State: model.Received, Subject: "-"}
	hidden := whole(o)
	hidden.Complainants = []model.PersonView{{ID: "p", Hidden: true}}
	bad := whole(o)
	hostile := ") Tj ET\nendstream {kop} {temuan} ; | ttd: ____40 \\ \x00\u202e\u200b <</JS (x)>> 中文 😀 \u0301 <<\n||\n>>\n+++\n= JUDUL"
	bad.Subject, bad.Text, bad.Complainants[0].Name, bad.Results[0].Answer = hostile, hostile, hostile, hostile
	return map[string]model.CaseView{"many": many, "one": one, "none": none, "hidden": hidden, "hostile": bad}
}

func TestPapersHoldUnderStrain(t *testing.T) {
	checker, err := exec.LookPath("qpdf")
	if err != nil {
		t.Skip("no qpdf here")
	}
	o := officeOf(t, "lumajang")
	for strain, v := range strains(o) {
		a := aboutWhole(o)
		a.View, a.Cases = v, []model.CaseView{v}
		for _, name := range paper.All() {
			d := paper.Make(name, a)
			for _, width := range []int{32, 40, 80} {
				for line := range strings.SplitSeq(strings.ReplaceAll(paper.ASCII(d, width), "\f", ""), "\n") {
					if len(line) > width {
						t.Errorf("%s %s: %d columns on %d: %q", strain, name, len(line), width, line)
					}
				}
			}
			for _, size := range paper.Sizes(name) {
				if out := file(t, d, size); !bytes.HasSuffix(out, []byte("%%EOF\n")) {
					t.Errorf("%s %s %s: no whole file", strain, name, size)
				} else {
					checked(t, checker, fmt.Sprint(strain, name, size), out)
				}
			}
			if text := paper.Text(d, 80); strain == "hidden" && (strings.Contains(text, "3508") || strings.Contains(text, "Ngatemi")) {
				t.Errorf("%s names who is hidden:\n%s", name, text)
			}
		}
	}
}

// TestWhatACitizenWritesIsNoTemplate: braces and signs in their text stay text.
func TestWhatACitizenWritesIsNoTemplate(t *testing.T) {
	o := officeOf(t, "lumajang")
	a := aboutWhole(o)
	a.View = strains(o)["hostile"]
	text := paper.Text(paper.Make("form", a), 200)
	if !strings.Contains(text, "{kop} {temuan} ; | ttd: ____40") || strings.Count(text, "FORMULIR PENGADUAN") != 1 || strings.Contains(text, "Sembilan dari dua belas") {
		t.Errorf("the form says\n%s", text)
	}
}

func pagesOf(t testing.TB, d paper.Document) int {
	return bytes.Count(file(t, d, "a4"), []byte("/Type /Page\n"))
}

func TestBlankFormIsOneSheet(t *testing.T) {
	for _, code := range offices() {
		if n := pagesOf(t, paper.Make("blankform", paper.About{Office: officeOf(t, code), Now: at(11, 20, 9, 0), Form: "F-2026-0031"})); n != 1 {
			t.Errorf("%s: %d pages", code, n)
		}
	}
}

// TestReceiptIsSmall: it may be sent to a telephone.
func TestReceiptIsSmall(t *testing.T) {
	for _, code := range offices() {
		for _, size := range paper.Sizes("receipt") {
			if n := len(file(t, paper.Receipt(aboutWhole(officeOf(t, code))), size)); n > 60<<10 {
				t.Errorf("%s on %s has %d bytes", code, size, n)
			}
		}
	}
}

func BenchmarkReceiptPDF(b *testing.B) {
	a := aboutWhole(officeOf(b, "lumajang"))
	b.ReportAllocs()
	for b.Loop() {
		b.SetBytes(int64(len(file(b, paper.Receipt(a), "a5"))))
	}
}

// BenchmarkCaseFilePDF is the whole file of a case with so many notes that it has
// more than 60 pages.
func BenchmarkCaseFilePDF(b *testing.B) {
	o := officeOf(b, "lumajang")
	a := aboutWhole(o)
	a.View = strains(o)["many"]
	a.View.Notes = append(a.View.Notes, a.View.Notes...)
	d := paper.Make("casefile_internal", a)
	if n := pagesOf(b, d); n < 60 {
		b.Fatalf("%d pages", n)
	}
	b.ReportAllocs()
	for b.Loop() {
		file(b, paper.Make("casefile_internal", a), "a4")
	}
}

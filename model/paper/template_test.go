package paper_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"aduan/model/paper"
)

// TestAnyWordingIsReadOrItsFaultsAreNamed: whatever an office writes, nothing
// breaks, every fault has its line, and what has none makes a paper.
func TestAnyWordingIsReadOrItsFaultsAreNamed(t *testing.T) {
	o := officeOf(t, "lumajang")
	a := aboutWhole(o)
	parts := []string{"{kop}", "= ", "== ", "=+ ", "- ", "1. ", "> ", "~ ", "---", "+++", "<<", "||", ">>", "ttd: A; {petugas} | B; ; C", "Label : ", "*", "{pengadu}", "{nik|____2}",
		"____9", "{?kode jawaban} ", "{!kode jawaban} ", "{rantai: a | b}", "{tim: No. | Nama | Jabatan}", "{temuan}", "{", "}", "|", "\n", "\n\n", " kata ", "# ", "[x] ", "[ ] ", "{isi berkas}", "é中"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 25).Draw(t, "parts"), "")
		name := rapid.SampledFrom(paper.All()).Draw(t, "paper")
		d, faults := paper.Preview(name, text, a)
		for _, f := range faults {
			if f.Line < 1 || f.Line > strings.Count(text, "\n")+1 || f.Code == "" {
				t.Fatalf("fault %+v in %d lines", f, strings.Count(text, "\n")+1)
			}
		}
		if len(faults) > 0 {
			if len(d.Blocks) > 0 {
				t.Fatal("a faulty wording made a paper")
			}
			return
		}
		for line := range strings.SplitSeq(strings.ReplaceAll(paper.ASCII(d, 40), "\f", ""), "\n") {
			if len(line) > 40 {
				t.Fatalf("%d columns: %q", len(line), line)
			}
		}
	})
}

// TestLinesThatFillNothingInAreLeftOut, and conditions keep or drop the others.
func TestLinesThatFillNothingInAreLeftOut(t *testing.T) {
	o := officeOf(t, "lumajang")
	a := aboutWhole(o)
	a.View.ReplyCode = ""
	d, faults := paper.Preview("receipt", "Kode : {kode jawaban}\nNama : {pengadu}\n{?kode jawaban} Simpan kode.\n{!kode jawaban} Tanpa kode.\nNIK : {kk|____2}\nTanggal : {kode jawaban|____2}", a)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	got := paper.Text(d, 80)
	for _, gone := range []string{"Kode :", "Simpan kode"} {
		if strings.Contains(got, gone) {
			t.Errorf("%q stands in\n%s", gone, got)
		}
	}
	if !strings.Contains(got, "Tanpa kode.") || strings.Count(got, "....") < 2 || !strings.Contains(got, "3508••••••••0107") {
		t.Errorf("the paper says\n%s", got)
	}
}

// TestWhatsAppLinks: however an office writes its number.
func TestWhatsAppLinks(t *testing.T) {
	for number, want := range map[string]string{
		"085 895 242 105": "https://wa.me/6285895242105", "WA.ME/6281527044046": "https://wa.me/6281527044046", "0822-7139-1906": "https://wa.me/6282271391906",
		"lewat loket": "", "": "",
	} {
		if got := paper.WhatsApp(number, ""); got != want {
			t.Errorf("%q: %q, want %q", number, got, want)
		}
	}
	if got := paper.WhatsAppText("Aduan 0412/2026 & jawaban?\nYa"); got != "https://wa.me/?text=Aduan%200412%2F2026%20%26%20jawaban%3F%0AYa" {
		t.Errorf("%s", got)
	}
}

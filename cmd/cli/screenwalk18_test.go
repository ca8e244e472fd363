package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk18 is a formal information request by post: its review leads it
// to the PPID, who needs no disposition, extends the ten days once, and answers.
func TestScreenWalk18(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-02T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "ppid": "Fitri Handayani"})
	w.clock("2026-11-02T09:00:00+07:00")
	w.as("petugas").press("c", "ctrl+k").choose("Kanal", "surat", "Pos").choose("Jenis", "permintaan", "Permintaan informasi").choose("Kategori", "inf-2", "INF-2").press("ctrl+s").
		in("Nama", "LSM Mandiri").in("Perihal", "Salinan SK penerima hibah 2025").in("Aduan", "Mohon salinan SK.").in("Nomor surat", "12/LSM/XI/2026").
		press("ctrl+s").sees("Tercatat", "0001/2026")
	w.as("ppid").misses("0001").press(":").typed("1").press("enter").sees("Tidak ada aduan 1, atau tidak untuk Anda")
	w.as("pengelola").sees("telaah").press("enter").sees("Telaah", "INF-2").choose("Berkas lengkap", "ya", "ya").press("ctrl+s").sees("ditelaah")
	w.as("ppid").press("esc", "1").sees("0001", "jawab").press("o").sees("12/LSM/XI/2026").press("tab", "tab").sees("informasi publik", "Sen 16/11 15.30")

	w.clock("2026-11-13T09:00:00+07:00")
	w.as("ppid").press("esc", "1", "o", "tab", "tab", "a").sees("Perpanjang").press("M").sees("Tenggat [Informasi publik").in("Alasan", "Uji konsekuensi").
		press("ctrl+s").sees("Tenggat 0001/2026 diperpanjang", "Rab 25/11 15.30").
		press("a").misses("Perpanjang").press("esc")
	w.clock("2026-11-20T09:00:00+07:00")
	w.as("ppid").press("esc", "1").sees("jawab").press("enter").sees("Jawab").in("Jawaban", "Salinan terlampir.").choose("Lewat", "email", "Email").
		press("ctrl+s").sees("0001/2026 dijawab")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Delivered, "public_information", "met")
	if a := v.Answers[0]; v.Class != model.PublicInformation || len(v.Dispositions) != 0 || a.Official != "ppid" {
		t.Errorf("class %s, dispositions %+v, answered by %s", v.Class, v.Dispositions, a.Official)
	}
}

package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk4 is a telephone call to Banjarnegara while the kabid is away:
// the petugas writes it down, tries to call back the next day, and passes on
// what the kabid then says.
func TestScreenWalk4(t *testing.T) {
	w := beginWalk(t, "banjarnegara", "2026-11-18T09:00:00+07:00", map[string]string{
		"petugas": "Tri Wahyuni", "pengelola": "Eko Prasetyo", "kabid-sosial": "Sri Lestari"})
	w.clock("2026-11-18T10:20:00+07:00")
	w.as("petugas").press("c", "ctrl+k").choose("Kanal", "telephon", "Telephon").press("ctrl+s").
		in("Nama", "Sarjono").in("Telepon", "081327000000").in("Desa", "pucang").press("enter").
		in("Perihal", "PBI-JK nonaktif").in("Aduan", "Mau kontrol ke rumah sakit, kartu nonaktif.").
		press("ctrl+s").sees("Tercatat", "0001/2026").press("esc").sees("tanggapi")

	w.clock("2026-11-19T08:10:00+07:00")
	w.as("petugas").press("o").sees("0001/2026", "PBI-JK nonaktif").press("k").sees("Catat kontak").
		choose("Arah", "keluar", "Keluar").choose("Maksud", "tidak", "Tidak").
		in("Isi", "Tidak diangkat, dicoba lagi nanti.").press("ctrl+s").sees("Kontak 0001/2026 dicatat").
		press("tab").sees("Tidak diangkat, dicoba lagi nanti.")

	w.clock("2026-11-19T09:05:00+07:00")
	w.as("petugas").press("a", "J").in("Jawaban", "Reaktivasi diusulkan hari ini, aktif paling lama tiga hari.").
		in("Waktu", "08.55").choose("Kategori", "pbi-1", "PBI-1").at("Jawaban").sees("Telepon", "Kabid Sosial · Sri L.", "Sarjono").
		press("ctrl+s").sees("0001/2026 dijawab", "Sri L.")

	w.clock("2026-11-19T14:00:00+07:00")
	w.as("pengelola").sees("tutup aduan").press("enter").choose("Hasil akhir", "1", "Dipenuhi").
		press("ctrl+s").sees("0001/2026 ditutup")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Closed, "response", "met", "settlement_information", "met")
	if v.Outcome != "fulfilled" || v.Answers[0].Official != "kabid-sosial" {
		t.Errorf("outcome %s, answered by %s", v.Outcome, v.Answers[0].Official)
	}
}

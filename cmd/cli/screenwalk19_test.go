package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk19 is the head in a car, with a telephone of 50x20: the two
// decisions that wait, few keys each; a note written meanwhile is read first.
func TestScreenWalk19(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-18T08:00:00+07:00", map[string]string{
		"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "kepala": "Hj. Lilik Wahyuni", "sekretaris": "Dewi Anggraini", "kabid-linjamsos": "Rina Kartika"})
	w.clock("2026-11-18T09:00:00+07:00")
	w.as("petugas").press("c").in("Nama", "Kasmirah").in("Perihal", "PKH belum masuk").in("Aduan", "Tahap 4.").press("ctrl+s").sees("Tercatat", "0001/2026")
	w.as("pengelola").sees("telaah").press("enter").sees("Telaah").choose("Kategori", "kks-2", "KKS-2").choose("Berkas lengkap", "ya", "ya").
		choose("Harap", "tindak", "Tindak lanjuti").press("ctrl+s").sees("ditelaah")
	w.on("kepala", 50, 20).sees("0001", "disposisi").press("enter").sees("Disposisi 0001", "Kabid Linjamsos").press("enter").sees("0001 ke Kabid Linjamsos")
	w.as("kabid-linjamsos").press("enter", "enter").sees("Disposisi 0001/2026 diterima").press("h").in("Temuan", "Gagal top up.").choose("Kesimpulan", "terbukti", "Terbukti").
		in("Jawaban", "Cair pada penyaluran susulan.").press("ctrl+s").sees("Hasil 0001/2026 diajukan")
	w.as("sekretaris").sees("bubuhkan paraf").press("enter", "s", "y").sees("0001 diparaf")

	w.clock("2026-11-18T17:40:00+07:00")
	w.on("kepala", 50, 20).press("1").sees("0001", "sahkan").press("enter").sees("Gagal top up.")
	if inTerminal(t) { // one computer has the book: nobody writes meanwhile
		w.on("kepala", 50, 20).press("s", "y").sees("0001/2026 disahkan")
	} else {
		w.as("kabid-linjamsos").press("esc", "1", "4", "n").in("Isi", "Bank menjawab.").press("ctrl+s").sees("Catatan 0001/2026 disimpan")
		w.on("kepala", 50, 20).press("s").sees("Sahkan hasil 0001/2026?").press("y").sees("Aduan ini baru saja diubah", "> [ Lihat perubahannya ]").
			press("enter").sees("Bank menjawab.").press("s").sees("Gagal top up.").press("s", "y").sees("0001/2026 disahkan")
	}

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Ratified, "settlement_ordinary", "running")
	if v.Results[0].RatifiedBy.Person != "kepala" || v.Dispositions[0].Lead != "kabid-linjamsos" || len(v.Dispositions[0].Instructions) != 1 {
		t.Errorf("results %+v, dispositions %+v", v.Results, v.Dispositions)
	}
}

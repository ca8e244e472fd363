package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk12 is the head away: the sekretaris, as Plh, disposes in the
// post that the deed is the head's; a kabid, as Plh, does not ratify the result
// that the same kabid wrote.
func TestScreenWalk12(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-18T08:00:00+07:00", map[string]string{
		"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "kepala": "Hj. Lilik Wahyuni", "sekretaris": "Dewi Anggraini", "kabid-linjamsos": "Rina Kartika"})
	w.as("kepala").press(":").typed("plh").press("enter").sees("Beri jabatan", "Kadis").
		choose("Pegawai", "dewi", "Dewi").in("Sejak", "18/11").in("Sampai", "20/11").in("Dasar", "800.1.11.1/90/2026").press("ctrl+s").sees("Beri jabatan, tersimpan", "Kadis")
	w.clock("2026-11-18T09:00:00+07:00")
	w.as("petugas").press("c").in("Nama", "Tumini").in("Perihal", "KKS hilang").in("Aduan", "Hilang waktu pindah.").press("ctrl+s").sees("Tercatat", "0001/2026")
	w.as("pengelola").sees("telaah").press("enter").choose("Kategori", "kks-1", "KKS-1").choose("Berkas lengkap", "ya", "ya").press("ctrl+s").sees("ditelaah")
	w.as("sekretaris").sees("0001", "disposisi").press("enter").sees("Disposisi 0001").press("enter").sees("Sebagai siapa?").press("2").sees("0001 ke")
	w.as("kabid-linjamsos").sees("terima disposisi").press("enter").sees("Kadis → Kabid Linjamsos").press("enter").sees("Disposisi 0001/2026 diterima")
	w.clock("2026-11-19T09:00:00+07:00")
	w.as("kabid-linjamsos").press("h").in("Temuan", "Rekening aktif, kartu hilang.").choose("Kesimpulan", "terbukti", "Terbukti").
		in("Jawaban", "Kartu diganti di bank dengan pengantar kami.").press("ctrl+s").sees("Hasil 0001/2026 diajukan")
	w.as("sekretaris").press("1").sees("bubuhkan paraf").press("enter").sees("Rekening aktif").press("s").sees("paraf").press("y").sees("0001 diparaf")
	w.as("kepala").press("esc", "1").sees("sahkan").press(":").typed("plh").press("enter").sees("Beri jabatan", "Kadis").
		choose("Pegawai", "rina", "Rina").in("Sejak", "19/11").in("Sampai", "27/11").in("Dasar", "800.1.11.1/91/2026").press("ctrl+s").sees("Beri jabatan, tersimpan", "Kadis")
	w.clock("2026-11-19T10:00:00+07:00")
	w.as("kabid-linjamsos").press("1").sees("Perlu keputusan Anda", "Tidak ada yang menunggu Anda").press(":").typed("1").press("enter").
		sees("Menunggu Pengesahan").press("s").sees("Rekening aktif").press("s").
		sees("yang menulis hasil tidak mengesahkannya", "Hj. Lilik Wahyuni (Kepala Dinas)", "Dewi Anggraini (Plh. Kepala Dinas)").press("enter")
	// The holder keeps what the stand-in has.
	w.as("kepala").press("1").sees("sahkan").press("enter").sees("Rekening aktif").press("s", "y").sees("0001/2026 disahkan").
		press("1").press(":").typed("1").press("enter", "tab").sees("Riwayat", "Plh. Kadis")

	v := w.caseOf("kepala", "1")
	w.ended(v, model.Ratified)
	if by := v.Results[0].RatifiedBy; by.Person != "kepala" || by.Capacity != model.Definitif {
		t.Errorf("ratified by %+v", by)
	}
	for _, e := range v.Events {
		if e.Kind == "dispose" && (e.By.Person != "sekretaris" || e.By.Post != "kepala" || e.By.Capacity != model.Plh) {
			t.Errorf("disposed by %+v", e.By)
		}
	}
}

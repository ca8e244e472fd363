package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk15 is "Belum puas", two days after the answer: the call is
// written down, the case is reopened, and a second round has clocks of its own;
// the answer of the first stays.
func TestScreenWalk15(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-16T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno"})
	w.clock("2026-11-16T09:00:00+07:00")
	w.as("petugas").press("c").in("Nama", "Warsito").in("Telepon", "080000000002").in("Perihal", "Sembako berhenti").
		in("Aduan", "Sejak September tidak cair.").press("ctrl+s").sees("Tercatat", "0001/2026")
	w.as("pengelola").sees("telaah").press("enter").choose("Kategori", "kks-2", "KKS-2").choose("Berkas lengkap", "ya", "ya").press("ctrl+s").sees("ditelaah")
	w.as("kepala").press("5", "d").sees("Disposisi 0001").press("enter").sees("0001 ke Kabid Linjamsos")
	w.as("kabid-linjamsos").press("enter", "ctrl+s").sees("Disposisi 0001/2026 diterima")
	result := func(finding, answer string) {
		t.Helper()
		w.as("kabid-linjamsos").press("1", "o", "h").sees("Ajukan hasil").in("Temuan", finding).choose("Kesimpulan", "terbukti", "Terbukti").
			in("Jawaban", answer).press("ctrl+s").sees("Hasil 0001/2026 diajukan")
		w.as("sekretaris").press("1").sees("bubuhkan paraf").press("enter", "s").sees("paraf").press("y").sees("0001 diparaf")
		w.as("kepala").press("1").sees("sahkan").press("enter").sees(finding).press("s").sees("Sahkan hasil 0001/2026?").press("y").sees("0001/2026 disahkan")
		w.as("petugas").press("esc", "1").sees("sampaikan jawaban").press("enter").sees("Sampaikan jawaban", answer).press("ctrl+s").press("y").sees("Jawaban 0001/2026 disampaikan")
	}
	w.clock("2026-11-17T09:00:00+07:00")
	result("Gagal top up.", "Cair pada susulan.")

	w.clock("2026-11-19T09:00:00+07:00")
	w.as("petugas").press("4", "o", "k").sees("Catat kontak").choose("Maksud", "berkeb", "Berkeberatan").in("Isi", "Belum puas, belum masuk juga.").
		press("ctrl+s").sees("Kontak 0001/2026 dicatat")
	w.as("pengelola").press("4", "o", "a").sees("O Buka kembali").press("O").sees("Buka kembali").
		choose("Alasan", "keberatan", "Pengadu berkeberatan").press("ctrl+s").
		sees("0001/2026 dibuka kembali", "Ditindaklanjuti", "putaran 2")

	w.clock("2026-11-20T09:00:00+07:00")
	result("Nama rekening diperbaiki.", "Cair 25 November.")

	v := w.caseOf("pengelola", "1")
	if v.State != model.Delivered || v.Round != 2 || len(v.Answers) != 2 || v.Answers[0].Text != "Cair pada susulan." {
		t.Errorf("the case is %s in round %d, answered %+v", v.State, v.Round, v.Answers)
	}
}

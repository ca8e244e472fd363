package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk11 is a neglected elder at the terminal: dispatched at once, the
// clock of hours met by what was done, a disposition that follows, the result,
// and the one who called is told.
func TestScreenWalk11(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-18T08:00:00+07:00", map[string]string{
		"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "kepala": "Hj. Lilik Wahyuni", "sekretaris": "Dewi Anggraini", "kabid-rehsos": "Bambang Sutejo", "trc": "Yudi Pratama"})
	w.clock("2026-11-18T11:00:00+07:00")
	w.as("petugas").press("c", "ctrl+k").choose("Kanal", "call", "Call center").choose("Kategori", "reh-1", "REH-1").press("ctrl+s").
		in("Nama", "Petugas terminal").in("Perihal", "Kakek telantar di terminal Minak Koncar").
		in("Aduan", "Tidak makan dua hari.").press("ctrl+s").sees("Tercatat", "0001/2026")
	w.clock("2026-11-18T11:06:00+07:00")
	w.as("petugas").press("o", "a").sees("D Tangani segera").press("D").sees("Tangani segera").
		choose("Penangan", "trc", "TRC").in("Diberitahukan kepada", "Koordinator TRC").press("ctrl+s").sees("Ditindaklanjuti")
	w.clock("2026-11-18T12:20:00+07:00")
	w.as("trc").press("4", "o", "n").choose("Jenis", "tindakan", "Tindakan").
		in("Isi", "Dijemput, dirawat di rumah singgah.").press("ctrl+s").sees("Catatan 0001/2026 disimpan").
		press("a", "C").choose("Sistem", "dukcapil", "Dukcapil").choose("Ditemukan", "tidak", "tidak").in("Keterangan", "Tidak ditemukan.").press("ctrl+s").
		sees("Cek data 0001/2026 dicatat")

	w.clock("2026-11-19T09:00:00+07:00")
	w.as("kepala").press("4", "d").sees("Disposisi 0001").press("r", "enter").sees("0001 ke Kabid Rehsos")
	w.as("kabid-rehsos").sees("terima disposisi").press("enter", "enter").sees("Disposisi 0001/2026 diterima")
	w.clock("2026-11-20T09:00:00+07:00")
	w.as("trc").press("esc", "1", "4", "h").sees("Ajukan hasil").in("Temuan", "Dirawat, keluarga ditemukan di Jember.").choose("Kesimpulan", "terbukti", "Terbukti").
		in("Jawaban", "Sudah dijemput keluarga.").press("ctrl+s").sees("Hasil 0001/2026 diajukan")
	for _, post := range []string{"kabid-rehsos", "sekretaris"} {
		w.as(post).press("esc", "1").sees("bubuhkan paraf").press("enter").sees("keluarga ditemukan di Jember").press("s", "y").sees("0001 diparaf")
	}
	w.as("kepala").press("esc", "1").sees("sahkan").press("enter").sees("keluarga ditemukan di Jember").press("s", "y").sees("0001/2026 disahkan")
	w.clock("2026-11-20T10:00:00+07:00")
	w.as("petugas").press("esc", "1").sees("sampaikan jawaban").press("enter").sees("Sudah dijemput keluarga.", "Lewat [Telepon", "Petugas terminal").press("ctrl+s").
		sees("Sampaikan jawaban 0001/2026?").press("y").sees("Jawaban 0001/2026 disampaikan")
	w.clock("2026-11-23T09:00:00+07:00")
	w.as("pengelola").press("1").sees("tutup aduan").press("enter").choose("Hasil akhir", "1", "Dipenuhi").in("Pelajaran", "Rumah singgah punya nomor jaga.").
		press("ctrl+s").sees("0001/2026 ditutup")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Closed, "emergency", "met", "response", "met", "settlement_ordinary", "met", "telling", "met")
	if !v.Urgent || v.Handler == nil || len(v.Checks) != 1 || v.Dispositions[0].Lead != "kabid-rehsos" || v.Outcome != "fulfilled" || v.Lesson == "" {
		t.Errorf("urgent %t, handled by %+v, checks %+v, dispositions %+v, outcome %s", v.Urgent, v.Handler, v.Checks, v.Dispositions, v.Outcome)
	}
}

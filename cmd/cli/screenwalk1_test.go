package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk1 is Buton Tengah's complaint book: somebody writes into it on
// Thursday at 09.20, the petugas books it, a kabid says the answer, and the
// petugas passes it on.
func TestScreenWalk1(t *testing.T) {
	w := beginWalk(t, "buton-tengah", "2026-11-19T08:00:00+08:00", map[string]string{
		"petugas": "Wa Ode Sitti", "pengelola": "Sarmila", "kabid-dayasos": "La Ode Ramli"})
	w.clock("2026-11-19T09:31:00+08:00")
	w.as("petugas").sees("Selamat datang").
		press("c").sees("Aduan baru").
		press("ctrl+k").sees("Kanal, waktu, jenis", "> 1 Datang langsung").
		choose("Kanal", "buku", "Buku pengaduan di meja pelayanan").
		in("Diterima", "09.20").sees("Kam 19/11 09.20").press("ctrl+s").
		sees("Buku pengaduan · diterima Kam 19/11 09.20").
		in("NIK", "7414015205800003").sees("perempuan").
		in("Nama", "Wa Ode Nurlia").in("Telepon", "082271390000").in("Desa", "lakudo").sees("Lakudo").press("enter").
		in("Perihal", "BPNT dua bulan belum masuk").
		in("Aduan", "Saldo KKS nol sejak September, tetangga sudah terima.").
		press("tab").sees("Catat aduan Wa Ode Nurlia").
		press("enter").sees("Tercatat", "0001/2026", "Sab 21/11 09.20")

	w.clock("2026-11-19T10:15:00+08:00")
	w.as("petugas").press("esc").sees("Beranda", "0001", "BPNT").
		press("a").sees("Jawab").press("J").sees("menjawab pengadu tanpa disposisi").
		in("Jawaban", "Penyaluran dua bulan dirapel, masuk tanggal 25.").
		choose("Kategori", "kks-2", "KKS-2 Saldo nol").sees("Kabid Dayasos PFM").
		in("Waktu", "10.05").sees("Kam 19/11 10.05").
		press("ctrl+s").sees("0001/2026 dijawab 10.16", "disampaikan 1")

	w.as("kabid-dayasos").sees("Dicatat atas nama Anda", "Anda menjawab 0001, dicatat Wa Ode S.").
		press("enter").sees("Jawab").press("a").sees("G Sanggah").press("esc", "esc").misses("Dicatat atas nama Anda")

	w.clock("2026-11-19T14:00:00+08:00")
	w.as("pengelola").sees("tutup aduan").press("enter").sees("Tutup aduan").
		choose("Sebab", "jadwal", "Jadwal penyaluran pusat").
		in("Pelajaran", "Jadwal rapel diumumkan di balai desa.").press("ctrl+s").
		sees("0001/2026 ditutup 14.01", "Tidak ada yang menunggu Anda")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Closed, "response", "met", "settlement_ordinary", "met")
	if a := v.Answers[0]; a.Official != "kabid-dayasos" || v.Lesson == "" || v.Cause != "jadwal" {
		t.Errorf("answered by %s, cause %s, lesson %q", a.Official, v.Cause, v.Lesson)
	}
}

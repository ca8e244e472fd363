package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk6 is a levy told on Instagram: oversight, secret, a team with a
// TKSK, meeting, interview, field visit, a result sent back once, ratified, told
// in person, closed with a lesson, a copy to the Inspektorat.
func TestScreenWalk6(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-02T08:00:00+07:00", map[string]string{
		"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "kepala": "Hj. Lilik Wahyuni", "sekretaris": "Dewi Anggraini",
		"kabid-rehsos": "Bambang Sutejo", "katim-rehsos": "Yudi Pratama", "kabid-dayasos": "Endah Rahayu", "kabid-linjamsos": "Rina Kartika"})
	w.clock("2026-11-02T09:10:00+07:00")
	w.as("petugas").press("c", "ctrl+k").choose("Kanal", "instagram", "Instagram").choose("Kategori", "sal-1", "SAL-1").press("ctrl+s").
		in("Nama", "Wagiyem").in("Desa", "penanggal").press("enter").
		in("Perihal", "Pungli Rp50.000 setiap ambil Sembako").
		in("Aduan", "Agen memotong Rp50.000 tiap tahap, kami takut bicara.").
		in("Tautan", "https://www.instagram.com/p/contoh/").press("tab", "tab", "tab").sees("> [ Rincian lain ]").press("enter").
		part("Terlapor").choose("Terlapor", "pihak luar", "Pihak luar").in("Nama terlapor", "Agen e-warong Penanggal").
		in("Kerugian", "Rp300.000").
		press("ctrl+s").sees("Tercatat", "0001/2026")

	w.clock("2026-11-02T13:00:00+07:00")
	w.as("pengelola").sees("telaah").press("o").sees("rahasia", "Agen e-warong Penanggal", "Rp300.000").press("esc").
		press("enter").sees("Telaah", "Agen memotong Rp50.000 tiap tahap", "SAL-1").
		choose("Bobot", "berat", "Berat").choose("Berkas lengkap", "ya", "ya").at("Ketua").sees("Ketua [ ").
		press("ctrl+s").sees("0001/2026 ditelaah", "tanggapi").
		press("enter").sees("Tanggapi", "Media sosial").in("Tanggapan", "Aduan Ibu kami terima dan diperiksa tim.").
		press("ctrl+s").sees("0001/2026 ditanggapi", "Tidak ada yang menunggu Anda")

	// From now on the counter knows it by its number only.
	w.as("petugas").press("esc", "1").sees("Tidak ada yang menunggu Anda").misses("Pungli", "Wagiyem").
		press("4").misses("Pungli", "Wagiyem").press(":").typed("1").press("enter").sees("0001/2026", "hanya nomornya").
		misses("Pungli", "Wagiyem", "e-warong")

	w.clock("2026-11-03T09:00:00+07:00")
	w.as("kepala").sees("0001", "disposisi").press("d").sees("B tim").press("b").sees("Bentuk tim").
		in("Ketua", "bambang").sees("> Bambang Sutejo").press("enter").
		in("Anggota", "Yudi\nRahmat Widodo, TKSK Kec. Candipuro").sees("Yudi Pratama, Rahmat Widodo (TKSK Kec. Candipuro)").
		in("Nomor surat", "800/17/2026").in("Tugas", "Periksa dan rumuskan hasil tertulis.").
		press("ctrl+s").sees("Tim 0001/2026 dibentuk")

	w.as("kabid-linjamsos").press(":").typed("1").press("enter").sees("Tidak ada aduan 1, atau tidak untuk Anda")

	w.clock("2026-11-04T09:00:00+07:00")
	w.as("kabid-rehsos").sees("0001", "(dirahasiakan)").press("n").choose("Jenis", "rapat", "Rapat").
		in("Tempat", "Ruang rapat").in("Hadir", "Seluruh tim").in("Diputuskan", "Wawancara enam KPM").press("ctrl+s").sees("Catatan 0001/2026 disimpan")
	w.clock("2026-11-06T10:00:00+07:00")
	w.as("kabid-linjamsos").press("6").sees("Anda belum masuk tim mana pun").misses("Pungli").press("1")
	w.as("pengelola").press("6").sees("Semua tim", "Pungli Rp50.000", "Rapat Rab 09.0").press("1")
	w.as("katim-rehsos").press("6").sees("Tim saya", "Pungli Rp50.000", "Rapat Rab 09.0", "800/17/2026").press("enter").sees("[Tim]", "Ruang rapat").press("n").choose("Jenis", "wawancara", "Wawancara").
		in("Dengan siapa", "Enam KPM").in("Isi", "Dipotong Rp50.000 setiap tahap.").press("ctrl+s").sees("Catatan 0001/2026 disimpan")
	w.clock("2026-11-10T10:00:00+07:00")
	w.as("kabid-rehsos").press("n").choose("Jenis", "tinjauan", "Tinjauan lapangan").
		in("Tempat", "E-warong Penanggal").in("Hadir", "Tim, kepala dusun").in("Dilihat", "Buku potongan").in("Bukti", "Foto buku").
		press("ctrl+s").sees("Catatan 0001/2026 disimpan").press("o", "tab", "tab", "tab", "tab").
		sees("800/17/2026 · ketua Bambang S., Yudi P., Rahmat Widodo (TKSK Kec. Candipuro)", "Hadir: Seluruh tim", "Diputuskan: Wawancara enam KPM",
			"Dilihat: Buku potongan", "Bukti: Foto buku")

	w.clock("2026-11-12T10:00:00+07:00")
	w.as("kabid-rehsos").press("h").in("Temuan", "Potongan pada enam KPM.").choose("Kesimpulan", "terbukti", "Terbukti").
		in("Jawaban", "Potongan terbukti.").press("ctrl+s").sees("Hasil 0001/2026 diajukan")
	// Written by the team: nobody of it ratifies, and it goes back once.
	w.clock("2026-11-12T14:00:00+07:00")
	w.as("sekretaris").press("1").sees("bubuhkan paraf").press("enter").sees("Potongan pada enam KPM").press("s", "y").sees("0001 diparaf. u batalkan")
	w.as("kepala").press("1").sees("sahkan").press("enter").sees("Potongan terbukti.").press("b").sees("Kembalikan untuk diperbaiki").
		in("Alasan", "Hitung jumlah seluruhnya.").press("ctrl+s").sees("Hasil 0001/2026 dikembalikan")

	w.clock("2026-11-13T09:00:00+07:00")
	w.as("kabid-rehsos").press("esc", "1").sees("ajukan hasil").press("enter").
		sees("dikembalikan Hj. Lilik W.: Hitung jumlah seluruhnya.", "Potongan terbukti.").
		in("Temuan", " Rp900.000 seluruhnya.").in("Saran", "Agen diganti, uang dikembalikan.").
		in("Jawaban", " Uang dikembalikan lewat bank penyalur.").press("ctrl+s").sees("Hasil 0001/2026 diajukan")
	w.as("sekretaris").press("1", "enter").sees("Potongan pada enam KPM. Rp900.000 seluruhnya.").press("s", "y").sees("0001 diparaf. u batalkan")
	w.as("kepala").press("esc", "1", "enter").sees("Rp900.000", "Agen diganti").press("s", "y").sees("0001/2026 disahkan").
		press("4", "a").sees("K Koordinasikan").press("K").
		in("Instansi", "Inspektorat Kabupaten Lumajang").in("Nomor surat", "700/3/2026").in("Keterangan", "Tembusan hasil.").
		press("ctrl+s").sees("0001/2026 dikoordinasikan")

	w.clock("2026-11-16T09:00:00+07:00")
	w.as("pengelola").press("esc", "1").sees("sampaikan jawaban").press("enter").sees("Uang dikembalikan lewat bank penyalur.").
		choose("Lewat", "langsung", "Langsung").in("Bukti", "Tanda tangan di lembar terima").press("ctrl+s").
		sees("Sampaikan jawaban 0001/2026?").press("y").sees("Jawaban 0001/2026 disampaikan", "tutup aduan")
	w.clock("2026-11-17T09:00:00+07:00")
	w.as("pengelola").press("enter").choose("Hasil akhir", "dipenuhi", "Dipenuhi").choose("Sebab", "penyimpangan", "Penyimpangan terbukti").
		in("Pelajaran", "Papan tanpa potongan di setiap e-warong.").press("ctrl+s").sees("0001/2026 ditutup")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Closed, "response", "met", "settlement_oversight", "met", "telling", "met")
	if v.Secrecy != model.SecrecySecret || v.Identity != model.IdentityWithheld || len(v.Results) != 2 || len(v.Notes) != 3 ||
		v.Team.Members[1].Agency != "TKSK Kec. Candipuro" || v.Referrals[0].Agency != "Inspektorat Kabupaten Lumajang" || v.Lesson == "" {
		t.Errorf("secrecy %s, identity %s, results %+v, notes %d, team %+v, referrals %+v", v.Secrecy, v.Identity, v.Results, len(v.Notes), v.Team, v.Referrals)
	}
}

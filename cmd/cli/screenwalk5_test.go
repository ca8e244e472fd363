package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk5 is a letter to Banjarnegara about a late santunan: agenda
// number, review, disposition, staff below, result, initials, ratification,
// letter number, delivered.
func TestScreenWalk5(t *testing.T) {
	w := beginWalk(t, "banjarnegara", "2026-11-16T08:00:00+07:00", map[string]string{
		"petugas": "Tri Wahyuni", "pengelola": "Eko Prasetyo", "kepala": "Dra. Endah Sulistyowati", "sekretaris": "Bambang Irawan",
		"kabid-sosial": "Sri Lestari", "staf-sosial": "Yuli Astuti", "kabid-pp": "Nur Hidayati"})
	w.clock("2026-11-16T09:00:00+07:00")
	w.as("petugas").press("c", "ctrl+k").choose("Kanal", "surat", "Surat").choose("Kategori", "san-1", "SAN-1").press("ctrl+s").
		in("Nama", "Poniyem").in("Alamat", "Parakancanggah RT 1 RW 2").
		in("Perihal", "Santunan cucu terlambat").
		in("Aduan", "Permohonan JPST untuk cucu sejak Agustus, sampai sekarang belum ada kabar.").
		in("Nomor surat", "045/PRC/XI/2026").in("Tanggal surat", "12/11").sees("Kam 12/11").in("Asal surat", "Poniyem").
		in("Hal surat", "Santunan anak telantar").choose("Sifat surat", "segera", "Segera").
		press("tab", "tab").sees("> [ Rincian lain ]").press("enter").
		part("Tanggal permohonan").press("shift+tab").choose("Layanan", "santunan", "Santunan Anak Terlantar").
		in("Tanggal permohonan", "24/8/2026").sees("Sen 24/08").in("Bukti permohonan", "Tanda terima kelurahan").
		press("ctrl+s").sees("Tercatat", "0001/2026", "agenda 1").
		press("o").sees("agenda 1 · 045/PRC/XI/2026, Kam 12/11 · Poniyem", "dimohon Sen 24/08")

	w.clock("2026-11-16T10:30:00+07:00")
	w.as("pengelola").sees("0001", "telaah").press("enter").
		sees("Telaah", "Permohonan JPST untuk cucu sejak Agustus", "SAN-1").
		choose("Berkas lengkap", "ya", "ya").at("Ketua").sees("Kabid Sosial · Sri L.").
		choose("Harap", "siapkan konsep", "Siapkan konsep jawaban").
		press("ctrl+s").sees("0001/2026 ditelaah", "Tidak ada yang menunggu Anda")

	w.clock("2026-11-16T13:30:00+07:00")
	w.as("kepala").sees("Perlu keputusan", "0001").press("5").sees("Menunggu Anda", "O siapkan konsep jawaban").
		press("d").sees("Disposisi 0001/2026 · Poniyem", "[x] 4 Siapkan konsep jawaban").
		press("g", "+").sees("Sifat segera", "batas Jum 20/11 16.30?").
		press("enter").sees("0001 ke Kabid Sosial, batas Jum 20/11 16.30")

	// Others in the house do not see it.
	w.as("kabid-pp").press("4").sees("Tidak ada").press("5").sees("Tidak ada")

	w.clock("2026-11-17T08:15:00+07:00")
	w.as("kabid-sosial").sees("0001", "terima disposisi").press("enter").
		sees("Ka Dinsos → Kabid Sosial · Siapkan konsep jawaban · batas Jum 20/11 16.30 · segera").
		press("enter").sees("Disposisi 0001/2026 diterima", "ajukan hasil").
		press("d").sees("F Staf Sosial").press("f", "4").
		sees("Kirim 0001 ke Staf Sosial: siapkan konsep jawaban").press("enter").sees("0001 ke Staf Sosial")

	w.as("staf-sosial").sees("terima disposisi").press("enter", "enter").sees("laporkan hasil")
	w.clock("2026-11-18T11:00:00+07:00")
	w.as("staf-sosial").press("n").choose("Jenis", "pemeriksaan", "Pemeriksaan dokumen").
		in("Dokumen", "Berkas permohonan").in("Isi", "Menunggu SK Bupati tahap II.").press("ctrl+s").sees("Catatan 0001/2026 disimpan").
		press("enter").sees("Laporkan hasil", "Siapkan konsep jawaban").in("Laporan", "Konsep jawaban terlampir.").press("ctrl+s").
		sees("Hasil disposisi 0001/2026 dilaporkan", "Tidak ada yang menunggu Anda")

	w.clock("2026-11-19T09:00:00+07:00")
	w.as("kabid-sosial").sees("ajukan hasil").press("o", "tab", "tab", "tab").sees("Kabid Sosial → Staf Sosial", "dilaporkan").
		press("h").sees("Ajukan hasil").in("Temuan", "Berkas lengkap 24 Agustus, SK tahap II terbit Desember.").
		choose("Kesimpulan", "terbukti", "Terbukti").in("Saran", "Beri tahu pemohon setiap kali SK mundur.").
		in("Jawaban", "Permohonan Ibu masuk SK tahap II, pencairan Desember 2026.").
		press("ctrl+s").sees("Hasil 0001/2026 diajukan")

	// Initials are missing: the head is told whose.
	w.as("kepala").press("4", "s").sees("Berkas lengkap 24 Agustus", "Paraf Sri L. Kam 19/11 09.01 · Sekretaris menunggu").
		press("s").sees("masih menunggu Sekretaris Dinas", "Bambang Irawan").press("enter", "esc")
	w.as("sekretaris").sees("bubuhkan paraf").press("enter").sees("Menunggu Pengesahan").press("s").sees("paraf").press("y").
		sees("0001 diparaf. u batalkan")

	w.clock("2026-11-19T14:00:00+07:00")
	w.as("kepala").press("1").sees("sahkan").press("enter").sees("Bambang I. Kam 19/11 09.03").
		press("s").sees("Sahkan hasil 0001/2026?", "> [ Tidak ]").press("y").sees("0001/2026 disahkan")

	w.clock("2026-11-20T08:30:00+07:00")
	w.as("petugas").press("1").sees("sampaikan jawaban").press("a").sees("Beri nomor surat").press("N").
		sees("surat jawaban").press("ctrl+s").sees("0001/2026: nomor surat 400.9/1/").
		press("enter").sees("Sampaikan jawaban", "Permohonan Ibu masuk SK tahap II", "Lewat [Surat").
		in("Bukti", "Resi pos 0042").sees("400.9/1/DinsosPPPA/2026", "Poniyem").press("ctrl+s").
		sees("Sampaikan jawaban 0001/2026?", "> [ Tidak ]").press("y").sees("Jawaban 0001/2026 disampaikan")

	w.clock("2026-11-23T10:00:00+07:00")
	w.as("pengelola").press("1").sees("tutup aduan").press("enter").
		in("Pelajaran", "Pemohon diberi tahu saat SK mundur.").press("ctrl+s").sees("0001/2026 ditutup")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Closed, "settlement_ordinary", "met", "telling", "met", "review", "met", "disposition", "met", "service_santunan_jpst", "met")
	if v.Letter.AgendaNo != 1 || v.Outcome != "explained" || v.Results[0].RatifiedBy.Person != "kepala" ||
		v.Answers[0].LetterNo != "400.9/1/DinsosPPPA/2026" {
		t.Errorf("letter %+v, outcome %s, results %+v, answers %+v", v.Letter, v.Outcome, v.Results, v.Answers)
	}
}

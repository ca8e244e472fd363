//go:build unix

package cli

import (
	"strings"
	"testing"
	"time"
)

// shows reads a case by command and finds texts in it.
func (w *binaryWalk) shows(who, ref string, texts ...string) {
	w.t.Helper()
	w.leave()
	out := w.run("--as", who, "case", "show", ref, "--json")
	packed := strings.ReplaceAll(out, `": `, `":`)
	for _, text := range texts {
		if !strings.Contains(packed, text) {
			w.t.Errorf("the case lacks %s:\n%s", text, out)
		}
	}
}

// TestBinaryWalk11 is a neglected elder, on the program as it is shipped:
// dispatched at once, seen to, disposed, told and closed, all on one day.
func TestBinaryWalk11(t *testing.T) {
	w := beginBinaryWalk(t, "lumajang", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "kepala": "Hj. Lilik Wahyuni",
		"sekretaris": "Dewi Anggraini", "kabid-rehsos": "Bambang Sutejo", "trc": "Yudi Pratama"})
	w.as("petugas").keys("c", "Aduan baru").keys("\x0b", "Kanal, waktu, jenis").choose("Kanal", "call", "Call center").choose("Kategori", "reh-1", "REH-1").
		keys("\x13", "Call center · diterima").in("Nama", "Petugas terminal").in("Perihal", "Kakek telantar di terminal").in("Aduan", "Tidak makan dua hari.").
		keys("\x13", "Tercatat", "0001/").keys("o", "[Ringkasan]", "Kakek telantar").keys("a", "D Tangani segera").keys("D", "Diberitahukan kepada").
		choose("Penangan", "trc", "TRC").in("Diberitahukan kepada", "Koordinator TRC").keys("\x13", "Ditindaklanjuti")
	w.as("trc").keys("4", "[4 Antrean]", "Kakek telantar").keys("o", "[Ringkasan]").keys("n", "Jenis").choose("Jenis", "tindakan", "Tindakan").
		in("Isi", "Dijemput, dirawat di rumah singgah.").keys("\x13", "Catatan 0001/", "disimpan")
	w.as("kepala").keys("4", "[4 Antrean]", "Kakek telantar").keys("d", "Disposisi 0001").keys("r", "(o) R Kabid Rehsos").keys("\r", "u batalkan", "0001 ke Kabid Rehsos")
	w.as("kabid-rehsos").sees("terima disposisi").keys("\r", "Terima disposisi 0001/").keys("\r", "> · 0001", "ajukan hasil")
	w.as("trc").keys("4", "[4 Antrean]", "Kakek telantar").keys("h", "Ajukan hasil", "Temuan").in("Temuan", "Keluarga ditemukan di Jember.").
		choose("Kesimpulan", "terbukti", "Terbukti").in("Jawaban", "Sudah dijemput keluarga.").keys("\x13", "Hasil 0001/", "diajukan")
	for _, post := range []string{"kabid-rehsos", "sekretaris"} {
		w.as(post).sees("bubuhkan paraf").keys("\r", "Keluarga ditemukan di Jember").keys("s", "> [ Tidak ]").keys("y", "0001 diparaf. u batalkan")
	}
	w.as("kepala").sees("sahkan").keys("\r", "Keluarga ditemukan di Jember").keys("s", "Sahkan hasil 0001/").keys("y", "[1 Beranda]", "Tidak ada yang menunggu Anda")
	w.as("petugas").sees("sampaikan jawaban").keys("\r", "Lewat [Telepon", "Sudah dijemput keluarga.").keys("\x13", "Sampaikan jawaban 0001/", "> [ Tidak ]").
		keys("y", "Jawaban 0001/", "disampaikan")
	w.as("pengelola").sees("tutup aduan").keys("\r", "Tutup aduan").choose("Hasil akhir", "1", "Dipenuhi").keys("\x13", "ditutup")
	w.shows("pengelola", "1", `"state":"closed"`, `"post":"trc"`, `"lead":"kabid-rehsos"`)
}

// TestBinaryWalk12 is the head away, on the program as it is shipped: the
// sekretaris as Plh disposes in the head's post.
func TestBinaryWalk12(t *testing.T) {
	w := beginBinaryWalk(t, "lumajang", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "kepala": "Hj. Lilik Wahyuni",
		"sekretaris": "Dewi Anggraini", "kabid-linjamsos": "Rina Kartika"})
	w.as("kepala").keys(":", "Esc").keys("plh", "plh").keys("\r", "Beri jabatan").choose("Pegawai", "dewi", "Dewi").in("Sejak", "hari ini").
		in("Sampai", time.Now().AddDate(0, 0, 2).Format("02/01/2006")).in("Dasar", "800.1.11.1/90").keys("\x13", "Beri jabatan, tersimpan")
	w.as("petugas").keys("c", "Aduan baru").in("Nama", "Tumini").in("Perihal", "KKS hilang").in("Aduan", "Hilang waktu pindah.").keys("\x13", "Tercatat", "0001/")
	w.as("pengelola").sees("telaah").keys("\r", "Telaah").choose("Kategori", "kks-1", "KKS-1").keys("\x13", "ditelaah")
	w.as("sekretaris").sees("disposisi").keys("\r", "Disposisi 0001").keys("\r", "Sebagai siapa?").keys("2", "0001 ke Kabid Linjamsos", "u batalkan").
		keys("4", "[4 Antrean]").keys("\r", "[Ringkasan]").keys("\t", "[Riwayat]", "Plh. Kadis")
	w.shows("kepala", "1", `"capacity":"plh"`, `"from":"kepala"`)
}

// TestBinaryWalk13 is a NIK that does not match and a blocked card, on the
// program as it is shipped: one forwarded and told, one referred and kept.
func TestBinaryWalk13(t *testing.T) {
	w := beginBinaryWalk(t, "lumajang", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "supervisor": "Fajar Nugroho", "kabid-linjamsos": "Rina Kartika"})
	w.as("petugas").keys("c", "Aduan baru").in("NIK", "3508020207710058").sees("laki-laki").in("Nama", "Sutrisno").in("Perihal", "NIK tidak padan").in("Aduan", "Bantuan tertahan.").
		keys("\x13", "Tercatat", "0001/").keys("c", "Aduan baru").in("Nama", "Ngatemi").in("Perihal", "KKS terblokir").in("Aduan", "PIN salah tiga kali.").
		keys("\x13", "Tercatat", "0002/")
	w.as("pengelola").sees("NIK tidak padan").keys("\r", "Telaah", "Bantuan tertahan.").choose("Kategori", "dat-1", "DAT-1").keys("\x13", "0001/", "ditelaah").
		keys(":", "Esc").keys("1\r", "[Ringkasan]", "NIK tidak padan").keys("a", "F Teruskan").keys("F", "Instansi").in("Instansi", "Dukcapil").
		in("Penjelasan", "Surat pengantar dibuat.").keys("\x13", "Teruskan ke instansi lain 0001/", "> [ Tidak ]").keys("y", "0001/", "diteruskan")
	w.as("petugas").sees("beri tahu pengadu").keys("\r", "Arah [Keluar").in("Isi", "Diberi tahu ke Dukcapil.").keys("\x13", "Kontak 0001/", "dicatat")
	w.as("pengelola").sees("KKS terblokir").keys("\r", "Telaah", "PIN salah").choose("Kategori", "kks-1", "KKS-1").keys("\x13", "0002/", "ditelaah").
		keys(":", "Esc").keys("2\r", "[Ringkasan]", "KKS terblokir").keys("a", "K Koordinasikan").keys("K", "Instansi").in("Instansi", "Bank penyalur").
		in("Keterangan", "Mohon dibuka.").keys("\x13", "dikoordinasikan")
	w.shows("pengelola", "1", `"state":"forwarded"`, `"told":true`)
	w.shows("pengelola", "2", `"state":"verified"`, `"agency":"Bank penyalur"`)
}

// TestBinaryWalk16 is the wrong Siti, on the program as it is shipped.
func TestBinaryWalk16(t *testing.T) {
	w := beginBinaryWalk(t, "lumajang", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno"})
	w.as("petugas").keys("c", "Aduan baru").in("NIK", "3508016107540021").sees("perempuan").in("Nama", "Siti Aisyah").in("Perihal", "KKS belum diterima").
		in("Aduan", "Belum pernah diberi kartu.").keys("\x13", "Tercatat", "0001/").keys("\r", "Tanda terima 0001/", "Siti Aisyah").keys("\r", "> [ Orang berikutnya ]").
		keys("o", "[Ringkasan]").keys("e", "8 Orang lain").keys("8", "Alasan").in("NIK", "3508017003800001").in("Nama", "Siti Maryam").
		at("Alasan").keys("3", "diperbaiki", "Siti Maryam")
	w.lacks("Aisyah")
	w.shows("pengelola", "1", `"reason":"misheard"`, `"name":"Siti Maryam"`)
}

// TestBinaryWalk19 is the head in a car, on the program as it is shipped, in a
// window of 50x20.
func TestBinaryWalk19(t *testing.T) {
	w := beginBinaryWalk(t, "lumajang", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "kepala": "Hj. Lilik Wahyuni",
		"sekretaris": "Dewi Anggraini", "kabid-linjamsos": "Rina Kartika"})
	w.as("petugas").keys("c", "Aduan baru").in("Nama", "Kasmirah").in("Perihal", "PKH belum masuk").in("Aduan", "Tahap 4.").keys("\x13", "Tercatat", "0001/")
	w.as("pengelola").sees("telaah").keys("\r", "Telaah").choose("Kategori", "kks-2", "KKS-2").choose("Harap", "tindak", "Tindak lanjuti").keys("\x13", "ditelaah")
	w.on("kepala", 50, 20).sees("0001", "disposisi").keys("\r", "Disposisi 0001", "Kabid Linjamsos").keys("\r", "u batalkan", "0001 ke Kabid Linjamsos")
	w.as("kabid-linjamsos").keys("\r", "Terima disposisi 0001/").keys("\r", "> · 0001", "ajukan hasil").keys("h", "Ajukan hasil", "Temuan").
		in("Temuan", "Gagal top up.").choose("Kesimpulan", "terbukti", "Terbukti").in("Jawaban", "Cair susulan.").keys("\x13", "Hasil 0001/", "diajukan")
	w.as("sekretaris").sees("bubuhkan paraf").keys("\r", "Gagal top up.").keys("s", "> [ Tidak ]").keys("y", "0001 diparaf. u batalkan")
	w.on("kepala", 50, 20).sees("0001", "sahkan").keys("\r", "Gagal top up.").keys("s", "Sahkan hasil 0001/").keys("y", "[1 Beranda]", "0 hal")
	w.shows("pengelola", "1", `"state":"ratified"`, `"lead":"kabid-linjamsos"`)
}

package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk9 is Lumajang's suggestion box: a letter without a name accuses
// a kabid. The kabid sees nothing of it anywhere and cannot be given it; the
// sekretaris looks into it, the head ratifies, and the answer goes on the notice
// board, for nobody signed.
func TestScreenWalk9(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-18T08:00:00+07:00", map[string]string{"petugas": "Dwi Astuti"})
	w.clock("2026-11-18T09:00:00+07:00")
	w.as("petugas").press("c").sees("Aduan baru").
		press("ctrl+k").choose("Kanal", "kotak", "Kotak saran").press("ctrl+s").
		sees("Kotak saran · diterima Rab 18/11").
		in("Perihal", "Kepala bidang meminta uang rokok").
		in("Aduan", "Pak kabid minta uang rokok kalau mengurus rekomendasi.").press("tab").
		sees("Bukan tentang pegawai kantor ini (y ya, j belum jelas)").
		press("y").sees("Siapa yang diadukan?", "yang diadukan tidak melihatnya").
		typed("linjamsos").press("enter").sees("Tentang pegawai kantor ini: ", "jadi rahasia").press("enter").sees("Tercatat", "0001/2026", "tanpa nama").press("o").sees("rahasia · Tercatat", "Terlapor pegawai kantor ini · Kabid Linjamsos")

	w.as("kabid-linjamsos").misses("0001", "uang rokok").
		press("4").sees("0 aduan").press("5").sees("0 aduan").
		press(":").typed("1").press("enter").sees("Tidak ada aduan 1, atau tidak untuk Anda").misses("uang rokok", "rahasia")

	w.clock("2026-11-18T10:00:00+07:00")
	w.as("pengelola").sees("(dirahasiakan)", "telaah").press("enter").sees("Telaah").
		choose("Kategori", "pel-1", "PEL-1").choose("Klasifikasi", "berkadar", "Berkadar pengawasan").sees("Sekretaris · Sekretaris").press("ctrl+s").
		sees("0001/2026 ditelaah")
	w.clock("2026-11-18T10:30:00+07:00")
	w.as("kepala").sees("disposisi").press("enter").sees("Disposisi 0001", "(o) S Sekretaris", "L Kabid Linjamsos — Terlapor").
		press("l", "enter").sees("terlapor tidak menangani aduan tentang dirinya", "Pilih penerima lain").
		press("enter").sees("disposisi").press("enter").sees("(o) L Kabid Linjamsos").press("l", "s").sees("Kirim 0001 ke Sekretaris").press("3", "enter").sees("0001 ke Sekretaris")
	w.as("kabid-linjamsos").press("1").misses("0001").press("5").sees("0 aduan").misses("uang rokok")

	w.clock("2026-11-19T08:00:00+07:00")
	w.as("sekretaris").sees("terima").press("enter").sees("Terima disposisi").press("ctrl+s").sees("Disposisi 0001/2026 diterima").
		press("o").sees("rahasia · Ditindaklanjuti").press("n").choose("Jenis", "wawan", "Wawancara").
		in("Dengan siapa", "Dua saksi").in("Isi", "Membenarkan.").press("ctrl+s").sees("Catatan 0001/2026 disimpan")

	w.clock("2026-11-20T08:00:00+07:00")
	w.as("sekretaris").press("1", "o", "h").sees("Ajukan hasil").in("Temuan", "Dua saksi membenarkan.").
		choose("Kesimpulan", "terbukti seb", "Terbukti sebagian").
		in("Jawaban", "Yang bersangkutan sudah dibina.").press("ctrl+s").
		sees("rahasia · Menunggu Pengesahan", "Hasil 0001/2026 diajukan")
	w.as("kepala").press("1").sees("sahkan").press("enter").
		sees("Menunggu Pengesahan", "Dua saksi membenarkan.", "terbukti sebagian", "Paraf Sekretaris Jum 20/11 08.01").
		press("s").sees("Sahkan hasil 0001/2026?").press("y").sees("Tidak ada yang menunggu Anda", "0001/2026 disahkan")

	w.as("pengelola").press("1").sees("Kadis mengesahkan hasil 0001").press("o").sees("rahasia · Disahkan, belum disampaikan").press("esc").
		press("enter").sees("Sampaikan jawaban", "Yang bersangkutan sudah dibina.").choose("Lewat", "papan", "Papan").
		in("Bukti", "Jawaban dengan kode ambil ditempel di papan.").press("ctrl+s").sees("Lewat: Papan pengumuman").press("y").sees("Jawaban 0001/2026 disampaikan", "tutup aduan")
	w.as("kabid-linjamsos").press("1").misses("0001").press("4").sees("0 aduan").press("5").sees("0 aduan")

	w.clock("2026-11-23T09:00:00+07:00")
	w.as("pengelola").press("1").sees("tutup aduan").press("enter").sees("Tutup aduan").
		choose("Hasil akhir", "dipenuhi seb", "Dipenuhi sebagian").choose("Sebab", "peri", "Peri").
		in("Pelajaran", "Jadwal loket saat istirahat.").press("ctrl+s").sees("0001/2026 ditutup")

	w.as("kabid-linjamsos").press("1").misses("0001", "uang rokok").press("4").sees("0 aduan").
		press("5").sees("0 aduan").press(":").typed("1").press("enter").sees("Tidak ada aduan 1, atau tidak untuk Anda")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Closed, "settlement_oversight", "met")
	if v.Identity != model.IdentityUnknown || v.Secrecy != "secret" || v.Respondent == nil || v.Respondent.Post != "kabid-linjamsos" {
		t.Errorf("identity %s, secrecy %s, respondent %+v", v.Identity, v.Secrecy, v.Respondent)
	}
	if a := v.Answers[len(v.Answers)-1]; a.How != "noticeboard" || v.Outcome != "partly_fulfilled" || v.Cause != "perilaku" || v.Lesson == "" {
		t.Errorf("answered by %s, outcome %s, cause %s, lesson %q", a.How, v.Outcome, v.Cause, v.Lesson)
	}
}

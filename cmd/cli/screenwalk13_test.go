package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk13: a NIK that does not match is Dukcapil's, which ends the case
// here once its complainant is told; a blocked card is looked into with the
// bank, and stays here.
func TestScreenWalk13(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-18T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno"})
	w.clock("2026-11-18T09:00:00+07:00")
	w.as("petugas").press("c").in("NIK", "3508020207710058").in("Nama", "Sutrisno").in("Perihal", "NIK tidak padan").in("Aduan", "Bantuan tertahan.").
		press("ctrl+s").sees("Tercatat", "0001/2026")
	w.as("pengelola").sees("telaah").press("enter").sees("Telaah").choose("Kategori", "dat-1", "DAT-1").choose("Berkas lengkap", "ya", "ya").press("ctrl+s").sees("ditelaah").
		press("4", "a").sees("Cek data", "F Teruskan").press("C").choose("Sistem", "dukcapil", "Dukcapil").choose("Ditemukan", "tidak", "tidak").
		in("Keterangan", "Nama beda satu huruf.").press("ctrl+s").sees("Cek data 0001/2026 dicatat").
		press("a", "F").sees("Teruskan ke instansi lain").in("Instansi", "Dinas Kependudukan dan Pencatatan Sipil").
		in("Nomor surat", "400.9/2/2026").in("Penjelasan", "Surat pengantar dibuat.").press("ctrl+s").
		sees("Teruskan ke instansi lain 0001/2026?", "> [ Tidak ]").press("y").sees("0001/2026 diteruskan")

	w.clock("2026-11-18T10:00:00+07:00")
	w.as("petugas").press("esc", "1").sees("Sutrisno", "beri tahu pengadu").press("enter").
		sees("Catat kontak", "Arah [Keluar").press("tab").sees("Maksud [Memberitahukan keputusan").in("Isi", "Diberi tahu, diteruskan ke Dukcapil.").
		press("ctrl+s").sees("Kontak 0001/2026 dicatat", "Tidak ada yang menunggu Anda")
	w.as("petugas").press("c").in("Nama", "Ngatemi").in("Perihal", "KKS terblokir").in("Aduan", "PIN salah tiga kali.").press("ctrl+s").sees("Tercatat", "0002/2026")
	w.as("pengelola").press("1").sees("telaah").press("enter").sees("Telaah").choose("Kategori", "kks-1", "KKS-1").choose("Berkas lengkap", "ya", "ya").
		press("ctrl+s").sees("ditelaah").press("4", "a").sees("K Koordinasikan").press("K").sees("Koordinasikan").
		in("Instansi", "Bank penyalur").in("Nomor surat", "400.9/3/2026").in("Balasan ditunggu", "25/11").sees("Rab 25/11").in("Keterangan", "Mohon dibuka.").
		press("ctrl+s").sees("0002/2026 dikoordinasikan").press("enter").sees("Bank penyalur")
	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Forwarded, "response", "met", "settlement_ordinary", "met")
	if !v.Told {
		t.Error("nobody was told")
	}
	v = w.caseOf("pengelola", "2")
	w.ended(v, model.Verified, "settlement_ordinary", "running")
	if r := v.Referrals; len(r) != 1 || r[0].Agency != "Bank penyalur" || r[0].ReplyDue != "2026-11-25" {
		t.Errorf("referred to %+v", r)
	}
}

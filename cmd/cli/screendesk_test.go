package cli

import (
	"testing"
)

// atLumajang begins a walk at a desk of Lumajang, with one entry booked.
func atLumajang(t *testing.T) *screenWalk {
	t.Helper()
	w := beginWalk(t, "lumajang", "2026-11-16T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah", "kepala": "Hj. Lilik Wahyuni"})
	w.as("petugas").press("c").in("NIK", "3508045403680021").in("Nama", "Sumarni").in("Perihal", "Kartu kosong").
		in("Aduan", "Kartu kosong dua bulan.").press("ctrl+s").sees("Tercatat", "0001/2026")
	return w
}

// TestScreenCorrection: a typo is corrected right after the booking, and a NIK
// of which only the ends are seen.
func TestScreenCorrection(t *testing.T) {
	w := atLumajang(t)
	w.as("petugas").press("e").sees("1 NIK 3508••••••••0021", "6 Perihal Kartu kosong").
		press("6").sees("semula: Kartu kosong").typed("KKS kosong").press("enter", "1").sees("Tercatat", "0001/2026", "KKS kosong", "0001/2026 diperbaiki")
	w.as("petugas").press("esc", "4", "e", "1").typed("3508045403680022").press("enter", "2").sees("0001/2026 diperbaiki")
	v := w.caseOf("pengelola", "1")
	if v.Subject != "KKS kosong" || len(v.Amendments) != 2 || v.Complainants[0].NIK != "3508••••••••0022" || v.Complainants[0].Name != "Sumarni" {
		t.Errorf("the case is %q of %+v, amended %+v", v.Subject, v.Complainants[0], v.Amendments)
	}
	w.as("petugas").press("esc", "4", "e", "7").typed(" Mohon dicek.").press("tab", "4").sees("0001/2026")
}

// TestScreenNameless: who gave no name is promised nothing that cannot be kept,
// and is told the code with which to ask.
func TestScreenNameless(t *testing.T) {
	w := atLumajang(t)
	w.as("petugas").press("c").in("Perihal", "Kartu ditahan").in("Aduan", "Kartu ditahan ketua kelompok.").press("ctrl+s")
	code := w.caseOf("petugas", "2").ReplyCode
	w.as("petugas").sees("Tercatat", "0002/2026", "sebut kode "+code, "menyebut kode").misses("beri kabar", "sebut nomor ini")
}

// TestScreenUndoGivesBackTheText: on the real book, a note that is taken back is
// a draft again, and can be written as a deed of its own.
func TestScreenUndoGivesBackTheText(t *testing.T) {
	w := atLumajang(t)
	w.as("pengelola").press("4", "o", "n").choose("Jenis", "catatan", "Catatan").in("Isi", "Kartunya diblokir bank.").press("ctrl+s").
		sees("Catatan 0001/2026 disimpan").press("u").sees("Batalkan yang terakhir?").press("enter").
		sees("0001: tindakan terakhir dibatalkan, isiannya kembali menjadi konsep").
		press("n").sees("Kartunya diblokir bank.").press("ctrl+s").sees("Catatan 0001/2026 disimpan").misses("isiannya").
		press("tab").sees("[Riwayat]", "Kartunya diblokir bank.")
}

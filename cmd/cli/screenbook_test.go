package cli

import "testing"

// TestScreenBook is a day of the register by screen: booked, struck, corrected,
// closed, and one entry more; a letter that accuses a kabid stands in it as its
// number for whoever handles it not, and not at all for the kabid.
func TestScreenBook(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-19T08:00:00+07:00", map[string]string{"petugas": "Dwi Astuti", "pengelola": "Agus Prayitno"})
	book := func(at, name, subject string) *seat {
		w.clock("2026-11-19T" + at + ":00+07:00")
		return w.as("petugas").press("1", "c").in("Nama", name).in("Perihal", subject).in("Aduan", subject+", sudah dua bulan.").press("ctrl+s").sees("Tercatat")
	}
	book("08:12", "Nurul Hidayah", "Usulan DTSEN lama").press("o")
	book("08:20", "Nurul Hidayat", "Usulan DTSEN dua kali").press("u").sees("0002").press("enter").sees("dibatalkan")
	w.as("petugas").press("1", "c").in("Perihal", "Kepala bidang minta uang").in("Aduan", "Minta uang rokok.").press("tab").
		press("y").sees("Siapa yang diadukan?").typed("linjamsos").press("enter").sees("jadi rahasia").press("enter").sees("0003/2026")

	w.clock("2026-11-19T16:04:00+07:00")
	w.as("pengelola").press("3").sees("Kamis, 19 November 2026", "belum ditutup · 3 nomor", "0001", "Nurul Hidayah", "x 0002",
		"dicoret, dibatalkan", "0003", "Kepala bidang minta").
		press("e").sees("Perbaiki").press("esc").
		press("b").sees("Tutup hari Kam 19/11?", "3 nomor dicatat hari ini, 0001 sampai 0003. 1 di antaranya dibatalkan.").
		press("y").sees("Kam 19/11 ditutup 16.05", "ditutup 16.05 · 3 nomor", "Ditutup 16.05 oleh Anda: 3 nomor").
		press("b").sees("sudah ditutup 16.05 oleh Anda")

	book("16:31", "Hariyanto", "KKS hilang")
	w.clock("2026-11-20T08:00:00+07:00")
	w.as("pengelola").press(":").typed("buku kemarin").press("enter").
		sees("ditutup 16.05 · 4 nomor, 1 menyusul", "oleh Anda: 3 nomor").press("G").sees("0004", "menyusul: dicatat sesudah hari ditutup").
		press("]").sees("Jumat, 20 November 2026", "belum ada aduan").press("[", "/").typed("hariyanto").sees("1 dari 4", "0004").misses("0001")
	w.as("sekretaris").press("3", "[").sees("Kepala bidang minta")
	w.as("auditor").press("3", "[").sees("0001", "0002", "0003", "(rahasia)", "0004").misses("Nurul", "Kepala bidang", "Hariyanto", "uang rokok")
	w.as("kabid-linjamsos").press("3", "[").sees("0 nomor hari ini · hanya aduan yang boleh Anda ketahui").misses("0001", "0003", "rahasia", "Nurul", "3 nomor", "4 nomor")
}

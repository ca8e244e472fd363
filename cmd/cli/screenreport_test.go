package cli

import "testing"

// TestScreenReport: the month is counted for whoever looks, a number opens its
// cases, and Esc comes back to it.
func TestScreenReport(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-16T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah"})
	for _, c := range [][2]string{{"Sumarni", "Sembako belum cair"}, {"Warsito", "Bantuan lansia berhenti"}} {
		w.as("petugas").press("c").in("Nama", c[0]).in("Perihal", c[1]).in("Aduan", "Mohon diperiksa.").press("ctrl+s").sees("Tercatat").press("esc")
	}
	w.as("pengelola").press("7").sees("Rekap November 2026", "masuk 2", "Datang langsung", "Umur 2 aduan terbuka").
		press("enter").sees("Rekap November 2026 · Datang langsung · masuk · 2 aduan", "Sumarni", "Warsito").
		press("esc").sees("Kanal", "Jumlah").press("tab", "tab").sees("Kategori").press("[").sees("Rekap Oktober 2026", "Tidak ada aduan")
	w.as("kabid-rehsos").press("7").sees("masuk 0").misses("Datang langsung")
}

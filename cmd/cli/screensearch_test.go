package cli

import "testing"

// TestScreenSearch: the whole book is searched from anywhere, by words, names
// and numbers; what one may not see is not found, and a NIK is covered once it
// is typed.
func TestScreenSearch(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-16T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah"})
	for _, c := range [][3]string{{"3508045403680021", "Sumarni", "Sembako belum cair"}, {"", "Warsito", "Bantuan lansia berhenti"}} {
		w.as("petugas").press("c").in("NIK", c[0]).in("Nama", c[1]).in("Perihal", c[2]).in("Aduan", "Mohon diperiksa.").press("ctrl+s").sees("Tercatat").press("esc")
	}
	w.as("pengelola").press("enter").choose("Kategori", "kks-2", "KKS-2").press("ctrl+s").sees("ditelaah")
	w.as("pengelola").press("esc", ":").typed("cari pencairan").sees("cari", "seluruh buku").press("enter").
		sees("Seluruh buku · 1 dari 2", "0001", "Sumarni", "Sembako belum cair").press("enter").sees("0001/2026", "Menunggu Disposisi").
		press("esc").sees("Seluruh buku").press("/", "esc").typed("lansia").sees("1 dari 2", "Warsito").press("esc").typed("3508045403680021").
		sees("Sumarni").press("enter").sees("3508••••••••0021").misses("3508045403680021").press("esc", "esc").misses("Seluruh buku")
	w.as("kabid-rehsos").press(":").typed("cari sembako").press("enter").sees("Tidak ada yang cocok")
}

package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk14 is papers that are asked for and never come: too early the
// case is not taken as withdrawn, after a month it is; on day 35 the complainant
// is back with them, and the case is open again.
func TestScreenWalk14(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-10-12T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno"})
	w.clock("2026-10-12T09:00:00+07:00")
	w.as("petugas").press("c").in("Nama", "Misnah").in("Telepon", "080000000001").in("Perihal", "Belum masuk DTSEN").
		in("Aduan", "Tidak pernah didata.").press("ctrl+s").sees("Tercatat", "0001/2026")
	w.clock("2026-10-13T09:00:00+07:00")
	w.as("pengelola").press("1").sees("telaah").press("enter").choose("Kategori", "sas-1", "SAS-1").press("ctrl+s").sees("ditelaah")
	w.as("petugas").press("esc", "4", "o", "a").sees("Minta kelengkapan").press("m").sees("Minta kelengkapan").
		at("Berkas yang diminta").press("2").in("Pesan", "Mohon KK terbaru.").press("ctrl+s").sees("kelengkapan")

	w.clock("2026-11-05T09:00:00+07:00")
	w.as("pengelola").press("1", "4", "o", "a", "W").choose("Dasar pencabutan", "dianggap", "Dianggap dicabut").press("ctrl+s", "y")
	if v := w.caseOf("pengelola", "1"); v.State != model.Verified || v.Waiting == nil {
		t.Fatalf("after three weeks the case is %s, waiting %+v:\n%s", v.State, v.Waiting, w.as("pengelola").console.Frame())
	}
	w.as("pengelola").press("esc", "esc")
	w.clock("2026-11-13T09:00:00+07:00")
	w.as("pengelola").press("esc", "a", "W").sees("Cabut").choose("Dasar pencabutan", "dianggap", "Dianggap dicabut").press("ctrl+s").sees("0001/2026 dicabut")

	w.clock("2026-11-16T10:00:00+07:00")
	w.as("petugas").press("esc", "1", ":").typed("1").press("enter").sees("0001/2026").press("k").choose("Maksud", "menambah", "Menambah").
		in("Isi", "Membawa KK.").press("ctrl+s").sees("Kontak 0001/2026 dicatat")
	w.as("pengelola").press("esc", "1", ":").typed("1").press("enter", "a", "O").sees("Buka kembali").choose("Alasan", "kelengkapan", "Kelengkapan").
		press("ctrl+s").sees("0001/2026 dibuka kembali")
	v := w.caseOf("pengelola", "1")
	if v.State != model.Verified || v.Round != 2 {
		t.Errorf("the case is %s in round %d", v.State, v.Round)
	}
}

package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk20 is somebody with several posts: a head who is Plt. of the
// vacant sekretaris too. They are asked in which post they act only where two
// would do, once for each action; what they may do whatever they hold is not
// asked about.
func TestScreenWalk20(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-16T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah", "kepala": "Hj. Lilik Wahyuni"})
	w.deed("kepala", "post_end", `{"username":"sekretaris","post":"sekretaris"}`)
	w.deed("pengelola", "post_give", `{"username":"kepala","post":"sekretaris","capacity":"plt","basis":"821/1"}`)
	for range 2 {
		w.as("petugas").press("c").in("Nama", "Poniyem").in("Perihal", "Kartu kosong").in("Aduan", "Kartu kosong dua bulan.").
			press("ctrl+s").sees("Tercatat").press("esc")
	}
	w.clock("2026-11-16T10:00:00+07:00")
	for range 2 {
		w.as("pengelola").press("1", "enter").sees("Telaah").choose("Kategori", "kks-2", "KKS-2").press("ctrl+s").sees("ditelaah")
	}

	w.clock("2026-11-16T11:00:00+07:00")
	w.as("kepala").sees("0001", "disposisi").press("g", "enter").sees("Disposisi 0001").press("+", "enter").
		sees("Sebagai siapa?", "Disposisi bisa dari beberapa jabatan Anda", "Kadis", "Sekretaris").
		press("1").sees("0001 ke Kabid Linjamsos, batas").
		press("u").sees("Batalkan").press("enter").sees("0001").misses("Sebagai siapa?")
	w.as("kepala").press("1", "g", "enter").sees("Disposisi 0001").press("enter").misses("Sebagai siapa?").sees("0001 ke Kabid Linjamsos")
	w.as("kepala").press("1", "enter").sees("Disposisi 0002").press("enter").misses("Sebagai siapa?").sees("0002 ke Kabid Linjamsos")

	// A form keeps what was typed while it is asked.
	w.as("kepala").press("4").press("a").sees("Tanggapi").press("t").in("Tanggapan", "Kami terima.").press("ctrl+s").
		sees("Sebagai siapa?", "Tanggapi").press("1").sees("0001/2026 ditanggapi")

	v := w.caseOf("pengelola", "1")
	if d := v.Dispositions[len(v.Dispositions)-1]; v.State != model.Disposed || d.From != "kepala" {
		t.Errorf("the case is %s, sent by %s", v.State, d.From)
	}
}

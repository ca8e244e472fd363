package cli

import (
	"testing"

	"aduan/model"
)

// TestHeadDestroysFromTheRetention: the case that the list proposes is destroyed
// whole, after a sheet that starts on No, and stands in the list no more.
func TestHeadDestroysFromTheRetention(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-16T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah", "kepala": "Hj. Lilik Wahyuni"})
	w.as("petugas").press("c").in("Nama", "Poniyem").in("Perihal", "Kartu kosong").in("Aduan", "Kartu kosong dua bulan.").
		press("ctrl+s").sees("Tercatat").press("esc")
	id := w.caseOf("pengelola", "1").ID
	for _, d := range []model.Deed{
		{Action: &model.MakeAnswer{Text: "Sudah diperbaiki.", How: "in_person", Category: "KKS-2"}},
		{Action: &model.Close{Outcome: "explained"}},
	} {
		who := map[bool]string{true: "kepala", false: "pengelola"}[d.Action.Name() == "answer"]
		d.ID, d.Case = model.DeedID(w.newID()), id
		if _, err := w.desk(who).Act(t.Context(), d); err != nil {
			t.Fatal(d.Action.Name(), err)
		}
	}
	w.clock("2035-11-16T08:00:00+07:00")
	k := w.as("kepala").press("9").sees("Pegawai")
	for range 5 {
		k.press("tab")
	}
	k.sees("[Retensi]", "0001/2026", "boleh musnah").press("n").
		in("Dasar", "BA 12/2035").in("Persetujuan", "LKD 7/2035").press("ctrl+s").sees("Musnahkan aduan?")
	if w.caseOf("kepala", "1").Destroyed != nil {
		t.Error("destroyed before it was confirmed")
	}
	k.press("right", "enter").sees("Cetak 0001/2026", "Berita acara pemusnahan").press("v").
		sees("BA 12/2035", "LKD 7/2035", "0001/2026", "Hj. Lilik Wahyuni").misses("Poniyem").misses("Kartu kosong").press("esc", "esc").misses("boleh musnah")
	if d := w.caseOf("kepala", "1").Destroyed; d == nil {
		t.Error("the case is still there")
	}
}

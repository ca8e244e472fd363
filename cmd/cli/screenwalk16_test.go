package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk16 is the wrong Siti, found out after the receipt was printed:
// the entry is pointed at the right person, the wrong one's record stays hers,
// and the receipt is printed anew.
func TestScreenWalk16(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-18T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno"})
	w.as("petugas").press("c").in("NIK", "3508016107540021").in("Nama", "Siti Aisyah").in("Perihal", "PKH belum masuk").
		in("Aduan", "Tahap empat.").press("ctrl+s").sees("Tercatat", "0001/2026")
	w.clock("2026-11-18T09:00:00+07:00")
	w.as("petugas").press("c").in("NIK", "3508016107540021").sees("Siti Aisyah · Enter: orang ini").press("enter").
		in("Perihal", "KKS belum diterima").in("Aduan", "Belum pernah diberi kartu.").press("ctrl+s").sees("Tercatat", "0002/2026").
		press("enter").sees("Tanda terima 0002/2026", "Siti Aisyah").press("enter").
		press("o").sees("0002/2026", "Siti Aisyah").press("e").sees("Perbaiki", "8 Orang lain bila tercatat pada orang yang keliru").
		press("8").sees("Perbaiki 0002/2026").in("NIK", "3508017003800001").in("Nama", "Siti Maryam").
		in("Telepon", "081234000016").at("Alasan").press("3").sees("0002/2026 diperbaiki", "Siti Maryam").misses("Aisyah")

	v, other := w.caseOf("pengelola", "2"), w.caseOf("pengelola", "1")
	w.ended(v, model.Received, "receipt", "met")
	if p := v.Complainants[0]; p.Name != "Siti Maryam" || p.NIK != "3508••••••••0001" || len(p.Contacts) != 1 {
		t.Errorf("0002 is of %+v", p)
	}
	if p := other.Complainants[0]; p.Name != "Siti Aisyah" || p.NIK != "3508••••••••0021" {
		t.Errorf("0001 is of %+v", p)
	}
}

package cli

import (
	"testing"
)

// TestScreenClosureMovesWhatItSaid: an admin, who reads no case, adds a day from
// the console after being told how many move; the deadline then is where the
// preview of the pengelola put it. Taking the day away brings it back.
func TestScreenClosureMovesWhatItSaid(t *testing.T) {
	w := atLumajang(t)
	due := func() string {
		for _, k := range w.caseOf("pengelola", "1").Clocks {
			if k.Name == "review" {
				return k.DueAt.Format("02/01 15.04")
			}
		}
		return "none"
	}
	was := due()
	w.as("admin").press("9", "tab", "tab", "tab").sees("[Kalender]", "2028 belum ada SKB").
		press("t").in("Tanggal", "17/11").in("Nama hari", "Hari jadi").press("ctrl+s").
		sees("Menjadi hari libur: Sel 17/11 · Hari jadi", "1 dari 1 aduan bergeser", "tidak Anda baca").misses("Sumarni", "Kartu kosong", "0001").
		press("enter").sees("Tambah hari libur, tersimpan", "Sel 17/11 · Hari jadi", "Hari jadi")
	if now := due(); now == was {
		t.Fatalf("the review is due %s as before", now)
	}
	w.as("kepala").press("9", "tab", "tab", "tab").misses("t tambah")
	w.as("admin").press("k", "k", "k", "k", "G", "k", "k").sees("> Sel 17/11").press("x").sees("Tidak lagi hari libur: Sel 17/11").press("enter").sees("tersimpan")
	if now := due(); now != was {
		t.Errorf("the review is due %s, before both it was %s", now, was)
	}
}

// TestScreenPlhActsFromMidnight: whoever the head appoints acts for the head
// that day, and the admin sees who it is and until when.
func TestScreenPlhActsFromMidnight(t *testing.T) {
	w := atLumajang(t)
	w.as("kepala").press(":").typed("plh").press("enter").sees("Beri jabatan", "Kadis").
		choose("Pegawai", "sekretaris", "").in("Sejak", "16/11").in("Sampai", "17/11").in("Dasar", "821.2/118").press("ctrl+s").sees("Beri jabatan, tersimpan", "Kadis")
	w.as("admin").press("9", "shift+tab", "shift+tab").sees("Plh. kepala", "sampai Sel 17/11 24.00")
	w.as("sekretaris").press("9").sees("[9 Kelola]", "Sekretaris, Plh. Ka")
}

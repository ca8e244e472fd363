package cli

import (
	"fmt"
	"testing"
)

// TestScreenWalk17 is a day without power from 9 to 14: seven paper forms are
// typed at 15, each with its own time, the reason, and the number printed on it.
// One that was typed already is not taken twice.
func TestScreenWalk17(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-18T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno"})
	w.clock("2026-11-18T15:00:00+07:00")
	// Who forgets the reason is led to it.
	w.as("petugas").press("c", "ctrl+k").in("Diterima", "09.20").sees("Rab 18/11 09.20", "bila dicatat belakangan").
		in("Rujukan", "F-2026-0031").press("ctrl+s").in("Nama", "Satu").in("Perihal", "Kartu kosong").in("Aduan", "Dua bulan.").
		press("ctrl+s").sees("Belum bisa dicatat", "listrik padam").press("2").press("ctrl+s").sees("Tercatat", "0001/2026", "Rab 18/11/2026 09.20 WIB")
	form := func(no int, name, at string) *seat {
		return w.as("petugas").press("c", "ctrl+k").in("Diterima", at).choose("Sebab", "listrik", "Listrik padam").
			in("Rujukan", fmt.Sprintf("F-2026-00%d", no)).press("ctrl+s").
			in("Nama", name).in("Perihal", "Kartu kosong").in("Aduan", "Dua bulan.").press("ctrl+s")
	}
	form(32, "Dua", "09.50").sees("Tercatat", "0002/2026")
	form(33, "Tiga", "10.15").sees("Tercatat", "0003/2026")
	form(34, "Empat", "11.00").sees("Tercatat", "0004/2026")
	form(35, "Lima", "11.40").sees("Tercatat", "0005/2026")
	form(36, "Enam", "13.05").sees("Tercatat", "0006/2026")
	form(36, "Enam", "13.05").sees("F-2026-0036 sudah dicatat pada aduan lain, 0006/2026").press("esc")
	w.as("petugas").press("1").sees("Enam", "lanjutkan konsep").press("j", "j", "j", "j", "j", "j").sees("> · —").press("x").sees("Buang konsep ini?").press("y").misses("lanjutkan konsep")
	form(37, "Tujuh", "13.50").sees("Tercatat", "0007/2026", "Rab 18/11/2026 13.50 WIB").press("esc", "3").sees("0007")
}

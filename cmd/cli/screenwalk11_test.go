package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk11 is a neglected elder at the terminal: somebody calls, the
// petugas sends help at once, and the clock of hours stops with what was done.
func TestScreenWalk11(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-18T08:00:00+07:00", map[string]string{"petugas": "Siti Aminah"})
	w.clock("2026-11-18T11:00:00+07:00")
	w.as("petugas").press("c", "ctrl+k").choose("Kanal", "call", "Call center").choose("Kategori", "reh-1", "REH-1").press("ctrl+s").
		in("Nama", "Petugas terminal").in("Perihal", "Kakek telantar di terminal Minak Koncar").
		in("Aduan", "Tidak makan dua hari.").press("ctrl+s").sees("Tercatat", "0001/2026")
	w.clock("2026-11-18T11:06:00+07:00")
	w.as("petugas").press("o", "a").sees("D Tangani segera").press("D").sees("Tangani segera").
		choose("Penangan", "trc", "TRC").in("Diberitahukan kepada", "Koordinator TRC").press("ctrl+s").sees("Ditindaklanjuti")
	w.clock("2026-11-18T12:20:00+07:00")
	w.as("trc").press("4", "o", "n").choose("Jenis", "tindakan", "Tindakan").
		in("Isi", "Dijemput, dirawat di rumah singgah.").press("ctrl+s").sees("catatan 0001/2026 disimpan")
	v := w.caseOf("pengelola", "1")
	w.ended(v, model.InProgress, "emergency", "met")
	if !v.Urgent || v.Handler == nil || v.Handler.Post != "trc" {
		t.Errorf("urgent %t, handled by %+v", v.Urgent, v.Handler)
	}
}

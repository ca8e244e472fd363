//go:build unix

package cli

import (
	"strings"
	"testing"
)

// TestClosedTerminalLosesNoLetter: what was typed in the very moment before is
// kept, and the next console of that person offers to go on in the same form.
func TestClosedTerminalLosesNoLetter(t *testing.T) {
	w := lostDesk(t)
	w.as("petugas").keys("4", "[4 Antrean]", "Poniyem").keys("t", "Tanggapi").keys("Besok kami cek ke bank", "cek ke bank").kept()
	w.terminal.press(" penyalur di Kunir")
	w.wait(func() bool { return strings.Contains(w.term.String(), "penyalur di Kunir") }, "the last letter")
	w.lost("hung up")
	w.as("petugas").sees("Tadi Anda di Antrean", "0001/", "Tanggapi", "Enter lanjutkan")
	w.keys("\r", "[4 Antrean]", "Besok kami cek ke bank penyalur di Kunir")
	w.keys("\x1b", "Enter buka").keys("1", "[1 Beranda]")
	w.lacks("Tadi Anda di")
	w.leave()
	w.as("petugas").sees("[1 Beranda]")
	w.lacks("Tadi Anda di")
	w.leave()
}

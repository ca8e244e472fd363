package cli

import (
	"math"
	"os"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// disk limits how large a file the program may write: 0 is a full disk for every
// write, -1 is room again.
func (w *binaryWalk) disk(size int64) {
	w.t.Helper()
	limit := syscall.Rlimit{Cur: uint64(size), Max: math.MaxUint64}
	_, _, errno := syscall.RawSyscall6(syscall.SYS_PRLIMIT64, uintptr(w.cmd.Process.Pid), syscall.RLIMIT_FSIZE, uintptr(unsafe.Pointer(&limit)), 0, 0, 0)
	if errno != 0 {
		w.t.Fatal(errno)
	}
}

// TestFullDiskTakesNothingThatIsTyped, at the counter and in the form of a deed,
// of the program as it is shipped: the sheet says what did not happen, what is
// safe, what to do and whom to tell; what is typed stays, can be read on the
// plain screen, and is sent when there is room again.
func TestFullDiskTakesNothingThatIsTyped(t *testing.T) {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil || limit.Max != math.MaxUint64 {
		t.Skip("the size of files is limited here", err)
	}
	w := lostDesk(t)
	w.as("petugas").keys("c", "Aduan baru")
	w.disk(0)
	w.keys("\tSutrisno Hadi\t\t\t\tKKS ditahan ketua\tDitahan sejak bulan lalu.", "sejak bulan lalu.", "konsep belum tersimpan")
	w.keys("\x13", "Belum tersimpan: Sutrisno Hadi", "Diska komputer kantor penuh, jadi ini belum tercatat.", "Isian Anda aman di layar ini.",
		"Yang bisa dilakukan", "> 1 Coba lagi", "2 Salin isian ke layar biasa", "Beri tahu admin", "Rujukan G-")
	w.keys("2", "Perihal: KKS ditahan ketua", "Enter kembali").keys("\r", "Aduan baru", "KKS ditahan ketua")
	w.keys("\x13", "Diska komputer kantor penuh").keys("\x1b", "Aduan baru", "KKS ditahan ketua")
	w.keys("\x13", "Diska komputer kantor penuh")
	w.disk(-1)
	w.keys("1", "Tercatat", "0002/").keys("\x1b", "[1 Beranda]", "masuk 2")

	w.keys("4", "[4 Antrean]", "Poniyem").keys("t", "Tanggapi").keys("Besok kami cek ke bank", "cek ke bank").kept()
	w.disk(0)
	w.keys(" penyalur", "bank penyalur").keys("\x13", "Diska komputer kantor penuh", "> 1 Coba lagi", "Beri tahu admin", "Rujukan G-")
	w.disk(-1)
	w.keys("1", "ditanggapi").keys("1", "[1 Beranda]")
	w.lacks("lanjutkan konsep")
	w.leave()
	if out := w.run("--as", "petugas", "case", "show", "1", "--json"); strings.Count(out, `"kind":"respond"`) != 1 {
		t.Errorf("%s", out)
	}
	if _, err := os.Stat(w.book + "/aduan.log"); err == nil {
		t.Log("the log was written")
	}
}

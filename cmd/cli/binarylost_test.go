//go:build unix

package cli

import (
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// lost ends the program in a way that nobody chose, and waits until it is gone.
func (w *binaryWalk) lost(how string) {
	w.t.Helper()
	s := w.terminal
	w.terminal = nil
	switch how {
	case "killed":
		if err := s.cmd.Process.Signal(syscall.SIGKILL); err != nil {
			w.t.Fatal(err)
		}
	case "hung up":
		if err := s.cmd.Process.Signal(syscall.SIGHUP); err != nil {
			w.t.Fatal(err)
		}
	case "line cut": // the kernel tells the program that its terminal is gone
		s.unplug()
		if err := s.tty.Close(); err != nil {
			w.t.Fatal(err)
		}
	}
	_ = s.cmd.Wait() // it did not end well
	<-s.ended
	if how != "line cut" {
		s.unplug()
		_ = s.tty.Close()
	}
}

func lostDesk(t *testing.T) *binaryWalk {
	w := beginBinaryWalk(t, "lumajang", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "kabid-linjamsos": "Rina Kartika"})
	w.run("--as", "petugas", "case", "register", "--complainant.name", "Poniyem", "--subject", "Kartu kosong", "--text", "Dua bulan.", "--category", "KKS-2")
	return w
}

// TestDraftSurvivesACrash of the program, a hangup and a terminal that is gone,
// at the counter and in the form of a deed: it is offered on Beranda, holds what
// was typed, and becomes one entry when it is sent.
func TestDraftSurvivesACrash(t *testing.T) {
	for _, how := range []string{"killed", "hung up", "line cut"} {
		t.Run(how, func(t *testing.T) {
			w := lostDesk(t)
			// One piece, so that the draft that is kept a moment after is the whole.
			w.as("petugas").keys("c", "Aduan baru").keys("\tSutrisno Hadi\t\t\t\tKKS ditahan ketua\tDitahan sejak bulan lalu.", "sejak bulan lalu.").kept()
			w.lost(how)
			w.as("petugas").sees("Sutrisno Hadi", "lanjutkan konsep")
			w.onDraft("Sutrisno Hadi").keys("\r", "Aduan baru", "KKS ditahan ketua", "Ditahan sejak bulan lalu.").
				at("Perihal").keys(" kelompok", "ketua kelompok").keys("\x13", "Tercatat", "0002/").keys("\x1b", "[1 Beranda]", "masuk 2")
			w.lacks("lanjutkan konsep")

			w.keys("4", "[4 Antrean]", "Poniyem").keys("t", "Tanggapi").keys("Besok kami cek ke bank", "cek ke bank").kept()
			w.lost(how)
			w.as("petugas").sees("lanjutkan konsep").onDraft("0001").keys("\r", "Besok kami cek ke bank").
				keys(" penyalur", "bank penyalur").keys("\x13", "ditanggapi").keys("1", "[1 Beranda]")
			w.lacks("lanjutkan konsep")
			w.leave()
			if out := w.run("--as", "petugas", "case", "show", "1", "--json"); strings.Count(out, `"kind":"respond"`) != 1 || !strings.Contains(out, "cek ke bank penyalur") {
				t.Errorf("%s", out)
			}
		})
	}
}

// kept waits until the form says when its draft was kept.
func (w *binaryWalk) kept() *binaryWalk {
	w.t.Helper()
	at := regexp.MustCompile(`konsep tersimpan \d`)
	w.wait(func() bool { return at.MatchString(w.term.String()) }, "the draft is kept")
	return w
}

// onDraft goes with the cursor to a draft on Beranda.
func (w *binaryWalk) onDraft(title string) *binaryWalk {
	w.t.Helper()
	for range mostFields {
		if row := w.row(); strings.Contains(row, title) && strings.Contains(row, "konsep") {
			return w
		}
		was := w.row()
		w.terminal.press("j")
		w.wait(func() bool { return cursorRow(w.term.String()) != was }, "the row below "+was)
	}
	w.t.Fatalf("no draft %q:\n%s", title, w.frame())
	return w
}

func (w *binaryWalk) row() string { return cursorRow(w.frame()) }

func cursorRow(frame string) string { return listRow(frame, 0) }

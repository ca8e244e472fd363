//go:build unix

package cli

import (
	"strings"
	"sync"
	"testing"
	"time"

	"aduan/model"
)

// manyConsoles is a book whose consoles draw ids at once.
func manyConsoles(t *testing.T, cases int) *demo {
	t.Helper()
	var mu sync.Mutex
	d := demoBook(t, cases)
	inner := d.a.NewID
	d.a.NewID = func() string { mu.Lock(); defer mu.Unlock(); return inner() }
	return d
}

// home goes back to Beranda, a step at a time.
func (s *terminal) home() {
	for range 6 {
		if strings.Contains(s.frame(), "[1 Beranda]") {
			return
		}
		before := s.frame()
		s.press("\x1b")
		s.wait(func() bool { return s.term.String() != before }, "a step back")
	}
}

// TestTwoConsolesInOneCaseTellEachOther by name, on the case and on a form of it,
// for as long as both are there.
func TestTwoConsolesInOneCaseTellEachOther(t *testing.T) {
	d := manyConsoles(t, 30)
	office, _ := liveConsole(t, d, "pengelola")
	head, _ := liveConsole(t, d, "kepala")
	for _, s := range []*terminal{office, head} {
		s.until("Beranda")
		s.press("4")
		s.until("[4 Antrean]")
		s.wait(func() bool { return listRow(s.term.String(), 0) != "" }, "rows")
	}
	const here = "juga sedang membuka aduan ini"
	office.press("\r")
	office.until("[Ringkasan]")
	head.press("\r")
	head.until(here)
	begun := time.Now()
	office.until(here)
	t.Logf("told after %v", time.Since(begun).Round(time.Millisecond))
	office.press("n")
	office.until("Catatan")
	head.press("\x1b")
	office.wait(func() bool { return !strings.Contains(office.term.String(), here) }, "the other to be gone")
	head.wait(func() bool { return listRow(head.term.String(), 0) != "" }, "the list")
	head.press("\r")
	head.until(here)
	office.until(here)
	head.home()
	head.end()
	office.home()
	office.end()
}

// TestWhoSavesSecondIsToldAndKeepsTheText, with two consoles over one book: both
// have the same form open, the first is done, the second hears whose change came
// first, reads what was typed, and may still send it.
func TestWhoSavesSecondIsToldAndKeepsTheText(t *testing.T) {
	d := manyConsoles(t, 30)
	office, _ := liveConsole(t, d, "pengelola")
	head, _ := liveConsole(t, d, "kepala")
	for _, s := range []*terminal{office, head} {
		s.until("Beranda")
		s.press("4")
		s.until("[4 Antrean]")
		s.wait(func() bool { return listRow(s.term.String(), 0) != "" }, "rows")
		s.press("\r")
		s.until("[Ringkasan]")
	}
	const typed = "Beras berkutu dan tidak boleh ditukar"
	office.press("e")
	office.until("yang mana?")
	office.press("6")
	office.until("semula:")
	office.press(typed + "\t")
	office.until("1  ")
	// What somebody else does meanwhile: the form stays as it is.
	head.press("r")
	head.until("Ingatkan")
	head.press("5\t\x13")
	head.until("Pengingat 0")
	if f := office.frame(); !strings.Contains(f, typed) {
		t.Errorf("what was typed is gone:\n%s", f)
	}
	office.press("1") // the reason, with which it is sent
	office.until("baru saja diubah")
	for _, want := range []string{"mengingatkan 0", "belum disimpan dan tidak hilang", ": " + typed, "Simpan perubahan saya"} {
		if f := office.frame(); !strings.Contains(f, want) {
			t.Errorf("the screen does not say %q:\n%s", want, f)
		}
	}
	office.press("\r")
	office.until("diperbaiki")
	head.until("Beras berkutu dan tidak") // the other reads it at once
	office.home()
	office.end()
	head.home()
	head.end()
}

// TestDisabledPersonsConsoleEnds within the second in which the admin disables
// them, with nothing of the book left on the screen.
func TestDisabledPersonsConsoleEnds(t *testing.T) {
	d := manyConsoles(t, 10)
	office, _ := liveConsole(t, d, "pengelola")
	office.until("Beranda")
	office.press("4")
	office.until("[4 Antrean]")
	office.wait(func() bool { return listRow(office.term.String(), 0) != "" }, "rows")
	admin, err := d.desk(t.Context(), "admin")
	if err != nil {
		t.Fatal(err)
	}
	begun := time.Now()
	if _, err := admin.Act(t.Context(), model.Deed{ID: "off", Action: &model.StaffDisable{Username: "pengelola"}}); err != nil {
		t.Fatal(err)
	}
	office.until("Akun Anda tidak aktif lagi")
	if took := time.Since(begun); took > time.Second {
		t.Logf("it took %v; the machine may be busy", took)
	}
	if f := office.frame(); strings.Contains(f, "Antrean") || strings.Contains(f, "/2026") {
		t.Errorf("the book is still read:\n%s", f)
	}
	office.press("x")
	<-office.gone
}

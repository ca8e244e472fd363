package tui_test

import (
	"strings"
	"testing"

	"aduan/tui/tuitest"
)

func TestPaletteFindsByWordsLettersKeyAndBothLanguages(t *testing.T) {
	for typed, want := range map[string]string{
		"hasil ajukan":  "ajukan hasil", // words in any order
		"ajkhsl":        "ajukan hasil", // letters in their order
		"submit result": "ajukan hasil", // the other language
		"queue":         "antrean",
		"ratify":        "sahkan",
	} {
		c := open(t, tuitest.NewDesk("lilik"), 80, 24).Press(":").Type(typed)
		if !strings.Contains(c.Row(7), want) {
			t.Errorf("%q finds %q first, want %q:\n%s", typed, c.Row(7), want, c.Frame())
		}
	}
}

// TestPaletteShowsWhatIsNotAllowedWithWhoCould: nothing is hidden, and nothing
// is done.
func TestPaletteShowsWhatIsNotAllowedWithWhoCould(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24).Press("4", ":").Type("sahkan").Shows("perlu kepala dinas: Hj. Lilik W. bisa")
	c.Press("enter").Shows("Sahkan: perlu kepala dinas: Hj. Lilik W. bisa", ": sahkan")
	if len(d.Deeds) > 0 {
		t.Errorf("done: %+v", d.Deeds)
	}
}

func TestPaletteOffersAgainWhatWasRun(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 80, 24).Press(":").Type("cari sembako").Press("enter", "esc", "esc")
	c.Press(":").Shows("Baru dipakai", "cari sembako").Press("enter").Shows(": cari sembako").Press("enter").Shows("Seluruh buku")
	c.Press("esc", "esc", ":", "up").Shows(": cari sembako")
}

func TestFilterIsKeptOpenedAndForgottenByItsName(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24).Press("4", ":").Type("simpan pagi").Shows("saring dulu dengan /").Press("esc")
	c.Press("/").Type("lewat kanal:wa").Press("enter", ":").Type("simpan").Press("enter").Shows("Nama menyusul").Type(" pagi").Press("enter")
	c.Shows("Saringan disimpan")
	if len(d.Saved) != 1 || d.Saved[0].Name != "pagi" || d.Saved[0].Place != "queue" || d.Saved[0].Text != "lewat kanal:wa" {
		t.Fatalf("kept %+v", d.Saved)
	}
	c.Press("esc", "1", ":").Type("tampilan pagi").Press("enter").Shows("[4 Antrean]", "/ lewat kanal:wa")
	// and from the filter line of any place
	c.Press("1", "/").Shows("Tersimpan:  tampilan:pagi").Type("tampilan:p").Press("tab").Shows("/ tampilan:pagi", "lewat tenggat, kanal WhatsApp")
	c.Press("esc", "esc", ":").Type("hapus tampilan pagi").Press("enter").Shows("Tampilan pagi dihapus")
	if len(d.Saved) != 0 {
		t.Fatalf("still kept %+v", d.Saved)
	}
}

func TestPaletteNotAllowed(t *testing.T) {
	frames(t, allSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), w, h).Press("4", ":").Type("sahkan")
	})
}

func TestHelpListsWhatWorksForTheRoleAndTellsTheRestWhenAsked(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 80, 40).Press("4", "?").Shows("tanggapi").Lacks("sudah lengkap")
	c.Type("lengkap").Shows("sudah lengkap", "perlu petugas")
}

func TestHelpFindsTermsAndKeys(t *testing.T) {
	frames(t, allSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("rina"), w, h).Press("4", "?").Type("tenggat")
	})
	open(t, tuitest.NewDesk("rina"), 80, 24).Press("4", "?").Type("plh").Shows("Istilah", "plt dan plh", "memegang jabatan").
		Press("enter").Shows("Bantuan") // a term does nothing
	open(t, tuitest.NewDesk("rina"), 80, 24).Press("4", "?").Type("w").Shows("tenggat").Press("enter").Shows("Kenapa")
	open(t, tuitest.NewDesk("rina"), 80, 24).Press("4", "?").Type("zzzz").Shows("Tidak ada tombol atau istilah")
}

// TestLearningModeTellsFirstAndDoesSecond: in lists, on sheets, and never in a
// text.
func TestLearningModeTellsFirstAndDoesSecond(t *testing.T) {
	for name, on := range map[string][]string{"^T": {"?", "ctrl+t", "esc", "esc"}, "help": {"?", "b", "e", "l", "a", "j", "enter"}} {
		d := tuitest.NewDesk("lilik")
		c := open(t, d, 80, 24).Press("4").Press(on...)
		c.Press("d").Shows("d: Disposisi. Sekali lagi").Lacks("── Disposisi").Press("d").Shows("── Disposisi")
		c.Press("enter")
		if len(d.Deeds) > 0 {
			t.Fatalf("%s: the first Enter has sent", name)
		}
		c.Shows("Enter: Kirim").Press("esc", "esc").Press("/", "/").Type("lewat").Shows("/ lewat")
		c.Press("ctrl+t").Shows("Mode belajar selesai").Press("esc", "esc", "d").Shows("── Disposisi")
	}
	open(t, tuitest.NewDesk("lilik"), 80, 24).Press(":").Type("mode belajar").Press("enter").Shows("Mode belajar:")
}

// TestLearningModeNamesThePlaceOfADigit, and its own end in one line.
func TestLearningModeNamesThePlaceOfADigit(t *testing.T) {
	c := open(t, tuitest.NewDesk("agus"), 80, 24).Press(":").Type("mode belajar").Press("enter").Shows("^T selesai")
	c.Press("4").Shows("4: Antrean. Sekali lagi").Press("4").Shows("[4 Antrean]")
}

// TestStatusIsFoundByItsName: the sheet is called "Cek status", and so is asked
// for.
func TestStatusIsFoundByItsName(t *testing.T) {
	open(t, tuitest.NewDesk("aminah"), 80, 24).Press(":").Type("cek status").Shows("> status")
}

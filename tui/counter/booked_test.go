package counter_test

import (
	"context"
	"errors"
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// printer is a printer that keeps what it prints, or fails.
func printer(paper *string, err error) func(*tui.Config) {
	return func(c *tui.Config) {
		c.Print = func(_ context.Context, text string) error { *paper = text; return err }
	}
}

func TestPrinterThatFailsIsToldAndNothingIsRecordedAsPrinted(t *testing.T) {
	d, paper := tuitest.NewDesk("aminah"), ""
	k := filled(open(t, d, 80, 24, printer(&paper, errors.New("no paper")))).press("enter", "enter")
	k.Shows("0416/2026 belum tercetak, pencetak tidak menjawab. Enter menampilkannya").Lacks("TANDA TERIMA")
	k.press("enter").Shows("TANDA TERIMA", "sudah diserahkan")
	if len(d.Deeds) != 1 {
		t.Fatalf("%d deeds were done", len(d.Deeds))
	}
	paper = ""
	if k.press("y").Shows("Teks tanda terima disalin"); paper != "" {
		t.Error("copying prints")
	}
	if k.press("enter", "esc", "enter"); paper == "" {
		t.Error("Enter does not print again")
	}
	k.press("enter", "enter").Shows("Tanda terima 0416/2026 tercatat sudah diserahkan")
	if name, _ := deed(t, d, 1); name != "print" {
		t.Fatalf("last deed %s", name)
	}
}

func TestWithoutAPrinterTheReceiptIsShownAndGivenByHand(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := filled(open(t, d, 80, 24)).press("enter", "enter").Shows2("TANDA TERIMA")
	k.press("esc")
	if len(d.Deeds) != 1 {
		t.Fatal("looking at it counts as printed")
	}
	k.press("enter", "enter").Shows("Tanda terima 0416/2026 tercatat sudah diserahkan")
	if name, _ := deed(t, d, 1); name != "print" {
		t.Fatalf("last deed %s", name)
	}
}

// TestReceiptOverSSHIsFetchedOrPrintedAtTheTerminal: beside being read out, and
// recorded as given only when that is said.
func TestReceiptOverSSHIsFetchedOrPrintedAtTheTerminal(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	over := func(c *tui.Config) { c.Caller, c.Remote = "ssh -p 2222 10.0.0.5", true }
	k := filled(open(t, d, 80, 24, over)).press("enter", "enter")
	k.Shows("TANDA TERIMA", "x ambil PDF", "p cetak di terminal")
	k.press("x").Shows("ssh -p 2222 10.0.0.5 print receipt 0416/2026 --pdf > receipt-0416-2026.pdf")
	k.press("enter", "p").Shows("pencetak terminal Anda", "TANDA TERIMA")
	if len(d.Deeds) != 1 {
		t.Fatal("it is recorded as given though nobody said so")
	}
	k.press("enter").Shows("Tanda terima 0416/2026 tercatat sudah diserahkan")
}

func TestEntryIsVoidedWithinTenMinutes(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := filled(open(t, d, 80, 24)).press("enter").Shows2("batalkan (10 mnt)")
	k.press("u").Shows("Batalkan 0416/2026?").Press("enter").Shows("Dibatalkan", "dicoret")
	if name, _ := deed(t, d, 1); name != "void" {
		t.Fatalf("the deed is %s", name)
	}
}

func TestNextPersonFindsAnEmptyForm(t *testing.T) {
	k := filled(open(t, tuitest.NewDesk("aminah"), 80, 24)).press("enter", "c")
	k.Shows("Aduan baru").Lacks("Sumarni")
	other := filled(open(t, tuitest.NewDesk("aminah"), 80, 24)).press("enter", "esc").Shows2("Perlu Anda")
	other.press("c").Shows("Aduan baru").Lacks("Sumarni")
}

// TestMessageIsNotLeftUnderTheNextPerson: nor under another screen.
func TestMessageIsNotLeftUnderTheNextPerson(t *testing.T) {
	at := func() *keys {
		return filled(open(t, tuitest.NewDesk("aminah"), 80, 24)).press("enter").Shows2("Tersimpan 09.41")
	}
	at().press("c").Shows("Aduan baru").Lacks("Tersimpan")
	at().press("enter", "enter", "enter").Shows("Aduan baru").Lacks("diserahkan", "Tersimpan")
	at().press("4").Shows("Semua terbuka").Lacks("Tersimpan")
	at().press("o").Lacks("Tersimpan")
	at().press("esc").Shows("Perlu Anda", "Tersimpan 09.41")
	open(t, tuitest.NewDesk("aminah"), 80, 24).press("c", "tab").write("Misnah").press("esc").Shows("Isian disimpan sebagai konsep")
}

// TestLookingAtTheCaseLeadsBackToTheNumber: Esc from there; a place entered anew
// is an empty form.
func TestLookingAtTheCaseLeadsBackToTheNumber(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := filled(open(t, d, 80, 24)).press("enter", "o", "esc").Shows2("Tercatat")
	k.Shows("0416/2026", "Sumarni").Press("esc", "2").Shows("Aduan baru").Lacks("Sumarni")
}

func TestTheNextNumberCountsTheOneJustGiven(t *testing.T) {
	filled(open(t, tuitest.NewDesk("aminah"), 80, 24)).press("enter", "c").Shows("Nomor berikutnya 0417/2026")
}

func TestClerkConfirmsTheDateAndTheBookingGoesOn(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24)
	ok := d.OnAct
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		return model.Outcome{}, model.NotNow("clock_jump").With("at", "2026-11-20T09:41:00+07:00")
	}
	filled(k).press("enter").Shows("Tanggal komputer ini benar?", "Jumat, 20 November 2026")
	d.OnAct = ok
	k.press("y").Shows("Tercatat")
	if n := len(d.Deeds); n != 3 || d.Deeds[1].Action.Name() != "confirm_date" || d.Deeds[0].ID != d.Deeds[2].ID {
		t.Fatalf("%d deeds: %v", n, d.Deeds)
	}
}

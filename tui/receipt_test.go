package tui_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"aduan/tui"
	"aduan/tui/tuitest"
)

// TestReceiptIsPrintedFromItsCase for somebody who comes back for it: with p in
// the case, and with the command from any place.
func TestReceiptIsPrintedFromItsCase(t *testing.T) {
	d, text, fault := tuitest.NewDesk("aminah"), "", error(nil)
	c := open(t, d, 80, 24, func(c *tui.Config) {
		c.Print = func(_ context.Context, paper string) error { text = paper; return fault }
	})
	c.Press("4", "/").Type("0396").Press("enter", "enter", "p").Shows("Tanda terima 0396/2026 dicetak")
	if !strings.Contains(text, "0396/2026") || len(d.Deeds) != 1 || d.Deeds[0].Action.Name() != "print" {
		t.Errorf("printed %q, did %v", text, d.Deeds)
	}
	fault = errors.New("no paper")
	c.Press("p").Shows("0396/2026 belum tercetak", "p menampilkannya")
	c.Press("p").Shows("Tanda terima 0396/2026 · tanpa pencetak", "Enter sudah diserahkan").Press("esc")
	if len(d.Deeds) != 1 {
		t.Error("what did not come out of the printer is recorded as given")
	}
	fault, text = nil, ""
	c.Press("1", ":").Type("cetak 396").Press("enter").Shows("Tanda terima 0396/2026 dicetak", "[Ringkasan]")
	if len(d.Deeds) != 2 || text == "" {
		t.Errorf("printed %q, did %v", text, d.Deeds)
	}
}

// TestReceiptWithoutAPrinterIsShownAndGiven: Enter says that it was handed over.
func TestReceiptWithoutAPrinterIsShownAndGiven(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver { return inCase(t, "aminah", "0396", w, h).Press("p") })
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "enter", "p", "esc")
	if len(d.Deeds) != 0 {
		t.Fatal("looking at it counts as given")
	}
	c.Press("p", "enter").Shows("Tanda terima 0396/2026 tercatat sudah diserahkan")
	if len(d.Deeds) != 1 {
		t.Fatal("it is not recorded")
	}
}

// TestReceiptIsNotForEverybody: who never gives one learns who does.
func TestReceiptIsNotForEverybody(t *testing.T) {
	d := tuitest.NewDesk("dedi")
	open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "enter", "p").Shows("Tanda terima diberikan loket").Lacks("TANDA TERIMA")
	if len(d.Deeds) != 0 {
		t.Fatal("an auditor gave a receipt")
	}
}

// TestStatusIsFoundByItsName: the sheet is called "Cek status", and so is asked
// for.
func TestStatusIsFoundByItsName(t *testing.T) {
	open(t, tuitest.NewDesk("aminah"), 80, 24).Press(":").Type("cek status").Shows("> status")
}

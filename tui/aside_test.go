package tui_test

import (
	"testing"

	"aduan/tui/tuitest"
)

// TestNextPersonDoesNotFindTheLastOnesForm: the counter says whose form it goes on
// with, one key makes room, and both forms are there when they are wanted again.
func TestNextPersonDoesNotFindTheLastOnesForm(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.Now.Asked, d.Now.Drafts, d.Now.Recent = nil, nil, nil
	c := open(t, d, 80, 24).Press("c").Lacks("^N", "Ini konsep").Press("tab").Type("Misnah").Press("esc")
	c.Press("c").Shows("Ini konsep Misnah, 09.41.", "^N, atau c di tombol Catat", "[Misnah", "^N orang lain dulu")
	c.Press("ctrl+n").Shows("Konsep Misnah menunggu di Beranda", "untuk orang berikutnya").Lacks("[Misnah", "^N orang")
	c.Press("ctrl+n").Shows("Formulir ini masih kosong")
	c.Press("tab").Type("Tumini").Press("esc").Shows("Misnah", "Tumini", "2 hal")
	if len(d.Kept) != 2 {
		t.Fatalf("%d drafts are kept", len(d.Kept))
	}
	c.Press("home").Press("/").Type("misnah").Press("enter", "enter")
	c.Shows("[2 Loket]", "[Misnah", "Ini konsep Misnah").Lacks("[Tumini")
	c.Press("esc").Shows("Misnah", "1 dari 2")
	if len(d.Kept) != 2 {
		t.Fatalf("%d drafts are kept after the first came back", len(d.Kept))
	}
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("aminah")
		return open(t, d, w, h).Press("c").Press("tab").Type("Misnah").Press("esc", "c")
	})
}

// TestFormIsSetAsideWithoutCtrl: on the buttons c is the next person, as it is
// after a booking.
func TestFormIsSetAsideWithoutCtrl(t *testing.T) {
	c := open(t, tuitest.NewDesk("aminah"), 80, 24).Press("c").Press("tab").Type("Misnah").Press("tab", "tab", "tab", "tab", "tab", "tab")
	c.Shows("> [ Catat ]").Press("c").Shows("Konsep Misnah menunggu").Lacks("[Misnah")
}

package tui_test

import (
	"testing"

	"aduan/tui/tuitest"
)

// TestReadyAnswers: two colons in a text list the office's own answers.
func TestReadyAnswers(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("t").Type("Ibu, ::")
	})
}

// TestReadyAnswerStandsWhereItWasAskedFor: it takes the place of the colons;
// what is typed over a gap fills it, Tab goes to the next, and nobody is sent a
// text with one left.
func TestReadyAnswerStandsWhereItWasAskedFor(t *testing.T) {
	d := tuitest.NewDesk("rina")
	c := open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "enter", "t")
	c.Type("Ibu, ::").Shows("Jawaban baku", "Kartu saya terblokir", "Usulan saya sampai mana?").Type("sampai").Lacks("Kartu saya terblokir").Press("enter")
	c.Shows("Ibu, Usulan [nama] pada tahap [tahap].").Lacks("Ibu, ::")
	c.Press("ctrl+s").Shows("isian [nama] belum diisi")
	c.Type("Ngatemi").Shows("Usulan Ngatemi pada").Press("ctrl+s").Shows("isian [tahap] belum diisi")
	c.Press("tab").Type("survei").Shows("Ibu, Usulan Ngatemi pada tahap survei.").Press("ctrl+s").Lacks("belum diisi")
	if len(d.Deeds) != 1 {
		t.Fatalf("%d deeds were sent", len(d.Deeds))
	}
}

// TestReadyAnswerIsChosenByItsDigit, and Esc leaves what was typed.
func TestReadyAnswerIsChosenByItsDigit(t *testing.T) {
	c := inCase(t, "rina", "0396", 80, 24).Press("t").Type("x::").Shows("Jawaban baku").Press("esc").Lacks("Jawaban baku").Shows("x::")
	c.Press("backspace", "backspace").Type("::").Press("1").Lacks("Jawaban baku", "x::")
}

// TestPastedColonsAskForNothing: what is pasted is text.
func TestPastedColonsAskForNothing(t *testing.T) {
	inCase(t, "rina", "0396", 80, 24).Press("t").Paste("lihat a::").Shows("lihat a::").Lacks("Jawaban baku")
}

// TestOfficeWithoutReadyAnswers writes colons as colons.
func TestOfficeWithoutReadyAnswers(t *testing.T) {
	d := tuitest.NewDesk("rina")
	d.Self.Office.Answers = nil
	open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "enter", "t").Type("a::b").Shows("a::b").Lacks("Jawaban baku")
}

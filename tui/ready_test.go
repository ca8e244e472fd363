package tui_test

import (
	"strings"
	"testing"

	"aduan/model"
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
	c.Type("survei").Shows("Ibu, Usulan Ngatemi pada tahap survei.").Press("ctrl+s").Lacks("belum diisi")
	if len(d.Deeds) != 1 {
		t.Fatalf("%d deeds were sent", len(d.Deeds))
	}
}

// TestReadyAnswerIsChosenByItsDigit, and Esc leaves what was typed.
func TestReadyAnswerIsChosenByItsDigit(t *testing.T) {
	c := inCase(t, "rina", "0396", 80, 24).Press("t").Type("x::").Shows("Jawaban baku").Press("esc").Lacks("Jawaban baku").Shows("x::")
	c.Type(":").Lacks("Jawaban baku").Press("backspace", "backspace", "backspace").Type("y::lain").Shows("Jawaban baku").Press("esc").Shows("xy::lain")
	for range len("y::lain") {
		c.Press("backspace")
	}
	c.Type("::").Press("1").Lacks("Jawaban baku", "x::")
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

// answering is a response at a ready answer with two gaps, the cursor before the
// first.
func answering(t *testing.T) *tuitest.Driver {
	return inCase(t, "rina", "0396", 80, 24).Press("t").Type("::").Press("2").Shows("Usulan [nama] pada tahap [tahap].")
}

// TestGapIsPastedOver: names are pasted more often than typed.
func TestGapIsPastedOver(t *testing.T) {
	answering(t).Paste("Ngatemi").Shows("Usulan Ngatemi pada").Press("tab").Paste("survei").Shows("tahap survei.")
}

// TestRestOfAGapIsNotSent: neither one that was typed into, nor half of one.
func TestRestOfAGapIsNotSent(t *testing.T) {
	answering(t).Press("right").Type("Ngatemi ").Press("ctrl+s").Shows("isian [Ngatemi nama] belum diisi")
	c := answering(t).Type("Ngatemi").Press("tab", "delete").Type("survei ").Press("ctrl+s")
	c.Shows("tahap survei tahap].", "tanda [ atau ] sisa isian belum dihapus").Press("delete").Press("ctrl+s").Lacks("belum dihapus")
}

// TestGapThatIsLeftHasTheCursor wherever it was before.
func TestGapThatIsLeftHasTheCursor(t *testing.T) {
	c := answering(t).Press("end", "ctrl+s").Shows("isian [nama] belum diisi").Type("Ngatemi").Shows("Usulan Ngatemi pada")
	c.Press("tab").Type("survei").Shows("tahap survei.")
}

// TestReadyAnswerFitsWholeOrNotAtAll: half a sentence is no answer.
func TestReadyAnswerFitsWholeOrNotAtAll(t *testing.T) {
	c := inCase(t, "rina", "0396", 80, 24).Press("t").Paste(strings.Repeat("panjang ", model.MaxText/8-2)).Type("::").Press("2")
	c.Shows("tidak muat lagi").Lacks("Usulan")
}

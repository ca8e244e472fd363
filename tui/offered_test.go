package tui_test

import (
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// TestHomeShowsWhatNeedsOneBeforeAllElse: the blocks under it give up lines, and
// what is not seen is counted.
func TestHomeShowsWhatNeedsOneBeforeAllElse(t *testing.T) {
	busy := func() *tuitest.Desk {
		d := tuitest.NewDesk("rina")
		d.Now.Asked = tuitest.Rows()[:8]
		for i := range d.Now.Asked {
			d.Now.Asked[i].Asked = "submit_result"
		}
		d.Now.Behalf = append(d.Now.Behalf, d.Now.Behalf[0])
		late := tuitest.NewDesk("lilik").Now
		d.Now.Overdue, d.Now.Recent = late.Overdue, late.Recent
		return d
	}
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver { return open(t, busy(), w, h) })
	c := open(t, busy(), 80, 24).Shows("1–7 dari 8 hal", "Dicatat atas nama Anda · 3", "di bidang · 2")
	for range 7 {
		c.Press("down")
	}
	c.Shows("2–8 dari 8 hal").Press("down").Shows(" > 09.05")
	open(t, busy(), 120, 40).Shows("8 hal").Lacks("dari 8 hal")
}

// TestHomeKeepsTheRowThatIsDecidedAboveItsSheet: the heads of its columns go first.
func TestHomeKeepsTheRowThatIsDecidedAboveItsSheet(t *testing.T) {
	open(t, tuitest.NewDesk("lilik"), 80, 24).Press("d").Shows("── Disposisi 0406/2026", "> ▲ 0406").Lacks("Yang diminta")
}

// TestNothingIsOfferedToWhomItIsNeverGiven: an auditor reads.
func TestNothingIsOfferedToWhomItIsNeverGiven(t *testing.T) {
	d := tuitest.NewDesk("dedi")
	d.Self.Places = []string{"home", "book", "queue", "reports", "services"}
	d.Now.Asked, d.Now.Drafts = nil, nil
	c := open(t, d, 80, 24).Press("tab").Shows("Enter buka", "a semua").Lacks("t tanggapi", "Enter kerjakan")
	c.Press("4").Shows("Enter buka", "/ saring", "w tenggat").Lacks("t tanggapi", "d disposisi", "tandai", "n catatan")
	open(t, tuitest.NewDesk("aminah"), 80, 24).Press("4").Shows("t tanggapi")
}

// TestRefusalIsReadWholeInANarrowWindow: the head reads on a telephone why a deed
// was not done; the list lends its last rows and keeps the cursor.
func TestRefusalIsReadWholeInANarrowWindow(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	why := "Disposisi tidak bisa dilakukan Anda pada 0406 sekarang, karena hasilnya sedang menunggu pengesahan Anda sendiri."
	c := open(t, d, 50, 20).Press("5")
	c.Send(ui.ToastMsg{Text: why, Role: ui.Warn})
	frame := c.Frame()
	for _, part := range []string{"Disposisi tidak bisa dilakukan Anda pada 0406", "sekarang, karena hasilnya sedang menunggu", "pengesahan Anda sendiri.", "> ! 0398"} {
		c.Shows(part)
	}
	if n := strings.Count(strings.TrimSuffix(frame, "\n"), "\n") + 1; n != 20 {
		t.Fatalf("%d rows in a window of 20", n)
	}
	c.Press("G").Shows(">") // the cursor is never under what is said
}

// TestReportDoesNotSayNothingCameInToWhoSeesNoCase: an admin is shown none, and
// is not told that there were none.
func TestReportDoesNotSayNothingCameInToWhoSeesNoCase(t *testing.T) {
	d := tuitest.NewDesk("dedi")
	d.Self.Places = []string{"home", "reports", "services", "admin"}
	d.Rows = nil
	open(t, d, 80, 24).Press("7").Shows("yang ditampilkan untuk jabatan Anda").Lacks("Tidak ada aduan yang diterima")
}

// TestEmptyPartsOfACaseSayWhatWouldFillThem: with the key, to whoever may.
func TestEmptyPartsOfACaseSayWhatWouldFillThem(t *testing.T) {
	d := tuitest.NewDesk("rina")
	for i := range d.Cases {
		d.Cases[i].Results, d.Cases[i].Answers, d.Cases[i].Actions = nil, nil, []model.ActionName{"submit_result", "answer"}
	}
	c := open(t, d, 80, 24).Press("4", "enter", "shift+tab").Shows("Belum ada hasil atau jawaban. h ajukan hasil, a J jawab.")
	for i := range d.Cases {
		d.Cases[i].Actions = nil
	}
	c.Press("esc", "4", "j", "enter", "shift+tab").Shows("Belum ada hasil atau jawaban.").Lacks("ajukan hasil,")
}

// TestNumberThatLeadsNowhereSaysWhatToDo: and offers nothing to do to a case that
// is not there.
func TestNumberThatLeadsNowhereSaysWhatToDo(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), w, h).Press(":").Type("9999").Press("enter")
	})
	open(t, tuitest.NewDesk("aminah"), 80, 24).Press(":").Type("9999").Press("enter").
		Shows("Tidak ada aduan 9999", ": cari.", "Esc kembali").Lacks("[Ringkasan]", "w tenggat", "a semua")
}

// TestReasonForSendingBackIsADigitOrOnesOwnWords: a head on a telephone writes no
// sentence; whoever types writes their own, from the first letter on.
func TestReasonForSendingBackIsADigitOrOnesOwnWords(t *testing.T) {
	back := func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("lilik")
		asked("0362", "ratify")(d)
		return open(t, d, w, h).Press("enter", "b")
	}
	frames(t, narrowSizes(), back)
	back(t, 80, 24).Shows("dikembalikan karena?", "1  Temuan belum cukup bukti.").Press("2").Shows("[Jawaban kepada pengadu belum jelas.").Lacks("dikembalikan karena?")
	back(t, 80, 24).Press("down", "down", "enter").Shows("[Pihak yang diadukan belum didengar.")
	back(t, 80, 24).Type("Lampirkan mutasi.").Shows("[Lampirkan mutasi.").Lacks("dikembalikan karena?")
	back(t, 80, 24).Paste("Lampirkan mutasi.").Shows("[Lampirkan mutasi.")
	back(t, 80, 24).Press("4").Lacks("dikembalikan karena?", "belum cukup bukti").Type("Ya").Shows("[Ya")
	back(t, 80, 24).Press("esc").Lacks("dikembalikan karena?").Press("esc").Shows("Menunggu Pengesahan")
}

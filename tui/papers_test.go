package tui_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// printing gives a console whose printer keeps what it gets, or fails.
func printing(t *testing.T, d *tuitest.Desk, out *[]string, fault error) *tuitest.Driver {
	return open(t, d, 80, 24, func(c *tui.Config) {
		c.Print = func(_ context.Context, text string) error {
			*out = append(*out, text)
			return fault
		}
	})
}

func prints(d *tuitest.Desk) (n int) {
	for _, deed := range d.Deeds {
		if deed.Action.Name() == "print" {
			n++
		}
	}
	return n
}

// TestReceiptOfACaseIsPrintedAndKept: from a list, from a case and from the
// palette.
func TestReceiptOfACaseIsPrintedAndKept(t *testing.T) {
	for i, way := range [][]string{{"4", "p", "1"}, {"4", "p", "enter"}, {"4", "enter", "p", "1"}, {":", "=cetak tanda terima 0396", "enter", "1"}} {
		d := tuitest.NewDesk("agus")
		var out []string
		follow(printing(t, d, &out, nil), way...).Shows("dicetak").Lacks("── Cetak")
		if len(out) != 1 || !strings.Contains(out[0], "TANDA TERIMA") || prints(d) != 1 || d.Deeds[0].Case == "" {
			t.Errorf("way %d: %d printed, deeds %v", i, len(out), d.Deeds)
		}
	}
}

// TestPaperThatDidNotComeOutIsShownAndNotKept: until somebody says that it was
// given by hand.
func TestPaperThatDidNotComeOutIsShownAndNotKept(t *testing.T) {
	d := tuitest.NewDesk("agus")
	var out []string
	c := printing(t, d, &out, errors.New("no paper")).Press("4", "p", "1").Shows("belum tercetak", "TANDA TERIMA", "sudah diserahkan")
	if c.Press("esc"); prints(d) != 0 {
		t.Fatal("it was kept as printed")
	}
	c.Press("p", "1", "y", "enter").Shows("tercatat sudah diserahkan").Lacks("TANDA TERIMA")
	if prints(d) != 1 {
		t.Fatalf("deeds are %v", d.Deeds)
	}
}

// TestNothingIsPrintedOfACaseOneMayNotRead: the book says so, and the printer
// stands still.
func TestNothingIsPrintedOfACaseOneMayNotRead(t *testing.T) {
	d := tuitest.NewDesk("agus")
	for i := range d.Cases {
		d.Cases[i].Sight = model.SeeState
	}
	d.OnAct = func(model.Deed) (model.Outcome, error) { return model.Outcome{}, model.Denied("print") }
	var out []string
	printing(t, d, &out, nil).Press("4", "p", "1").Lacks("dicetak")
	auditor := tuitest.NewDesk("dedi") // reads the case, and gives nobody a paper
	auditor.OnAct = d.OnAct
	printing(t, auditor, &out, nil).Press("4", "p", "1").Lacks("dicetak", "tanpa pencetak")
	if len(out) != 0 {
		t.Fatal("it was printed")
	}
}

// answered is the desk of a pengelola where the result of 0362 is ratified and its
// answer is to be told.
func answered(user model.StaffID) *tuitest.Desk {
	d := tuitest.NewDesk(user)
	for i := range d.Cases {
		v := &d.Cases[i]
		if v.Register != "0362/2026" {
			continue
		}
		v.State, v.Sight = model.Ratified, model.SeeAll
		v.Actions = []model.ActionName{"deliver", "contact"}
		v.Results[0].RatifiedBy, v.Results[0].RatifiedAt = &model.Doer{Person: "lilik", Post: "kepala"}, d.Self.Now.Add(-time.Hour)
		v.Results[0].Answer = "Terbukti; uang dikembalikan."
	}
	return d
}

// papersOf opens the papers of 0362.
func papersOf(t testing.TB, d *tuitest.Desk, cols, rows int, change ...func(*tui.Config)) *tuitest.Driver {
	return follow(open(t, d, cols, rows, change...), append(toCase("0362"), "p")...)
}

// TestOfferedAreThePapersThatMakeSenseNow: by how the case stands, and how often
// each was printed.
func TestOfferedAreThePapersThatMakeSenseNow(t *testing.T) {
	d := answered("agus")
	i := slices.IndexFunc(d.Cases, func(v model.CaseView) bool { return v.Register == "0362/2026" })
	d.Cases[i].Events = append(d.Cases[i].Events, model.EventView{Kind: "print", Data: map[string]any{"paper": "answer"}})
	papersOf(t, d, 120, 40).Shows("1  Tanda terima", "Surat tugas tim", "Berita acara", "Laporan hasil", "Surat jawaban  cetakan ke-2", "Jawaban pendek").Lacks("Surat pengantar")
	d.Cases[i].Events = append(d.Cases[i].Events, model.EventView{Kind: "amend", RecordedAt: d.Self.Now})
	papersOf(t, d, 120, 40).Shows("Surat jawaban  perlu dicetak ulang").Lacks("Tanda terima  perlu")
	fresh := tuitest.NewDesk("aminah")
	open(t, fresh, 80, 24).Press("4", "p").Shows("1  Tanda terima", "Formulir pengaduan").Lacks("Surat jawaban", "Laporan hasil")
}

// TestSheetWithoutPapersSaysWhatElse: of a case that one may not read no paper is
// offered.
func TestSheetWithoutPapersSaysWhatElse(t *testing.T) {
	d := tuitest.NewDesk("agus")
	for i := range d.Cases {
		d.Cases[i].Sight = model.SeeState
	}
	open(t, d, 48, 16).Press("4", "p").Shows("Belum ada kertas", "Esc tutup").Press("1", "enter", "x", "y", "t", "v")
	if len(d.Deeds) != 0 {
		t.Errorf("deeds %v", d.Deeds)
	}
}

// TestPaperIsLookedAtBeforeItIsPrinted, and Esc leads back to the list.
func TestPaperIsLookedAtBeforeItIsPrinted(t *testing.T) {
	d := answered("agus")
	var out []string
	c := papersOf(t, d, 120, 40, func(c *tui.Config) {
		c.Print = func(_ context.Context, text string) error { out = append(out, text); return nil }
	})
	c.Press("5").Shows("dicetak") // by its digit, at once
	if len(out) != 1 || prints(d) != 1 {
		t.Fatalf("%d printed, %d kept", len(out), prints(d))
	}
	c.Press("p", "j", "v").Shows("FORMULIR PENGADUAN", "Enter cetak")
	if prints(d) != 1 {
		t.Fatal("looking was kept as printing")
	}
	c.Press("esc").Shows("> 2  Formulir pengaduan").Press("v", "enter").Shows("Formulir pengaduan 0362/2026 dicetak")
	if prints(d) != 2 || len(out) != 2 || !strings.Contains(out[1], "FORMULIR PENGADUAN") {
		t.Errorf("%d printed, %d kept", len(out), prints(d))
	}
}

// TestPaperIsKeptAsAFile: it is recorded first, and where it lies is said; one that
// cannot be written says what is safe.
func TestPaperIsKeptAsAFile(t *testing.T) {
	var fault error
	d := answered("agus")
	c := papersOf(t, d, 80, 24, func(c *tui.Config) {
		c.Save = func(_ context.Context, name string, data []byte) (string, error) {
			if prints(d) == 0 {
				t.Error("it was written before it was recorded")
			}
			if !bytes.HasPrefix(data, []byte("%PDF-")) {
				t.Errorf("%s holds %.20q", name, data)
			}
			return name, fault
		}
	})
	c.Press("x").Shows("Disimpan: receipt-0362-2026.pdf")
	fault = errors.New("disk full")
	c.Press("p", "x").Shows("belum tersimpan", "Aduannya tidak berubah")
}

// toMessage goes down to the answer that can be sent.
func toMessage(c *tuitest.Driver) *tuitest.Driver {
	for range 12 {
		if cursorOn(c.Frame(), "Jawaban pendek · WhatsApp") {
			return c
		}
		c.Press("j")
	}
	return c.Shows("> Jawaban pendek · WhatsApp")
}

// TestMinutesAreOfTheNoteThatIsChosen, and the short answer is for its way.
func TestMinutesAreOfTheNoteThatIsChosen(t *testing.T) {
	c := papersOf(t, answered("agus"), 120, 40).Shows("Berita acara · tinjauan lapangan", "Berita acara · rapat", "Jawaban pendek · email", "Jawaban pendek · media sosial")
	for range 12 {
		if strings.Contains(c.Frame(), "> 6") {
			break
		}
		c.Press("j")
	}
	c.Press("v").Shows("BERITA ACARA WAWANCARA", "KPM-A")
	c.Press("esc")
	for !strings.Contains(c.Frame(), ">    Jawaban pendek · media sosial") {
		c.Press("j")
	}
	c.Press("v").Shows("Terima kasih atas pengaduannya").Lacks("uang dikembalikan")
}

// TestAnswerByWhatsAppStaysOnHomeUntilItIsConfirmed: the code is drawn, the deed
// that says that it was sent is a draft, and its form begins with how.
func TestAnswerByWhatsAppStaysOnHomeUntilItIsConfirmed(t *testing.T) {
	d := answered("agus")
	c := papersOf(t, d, 120, 60)
	toMessage(c).Shows("Jawaban pendek · WhatsApp", "t kirim WhatsApp").Press("t").Shows("█", "Pindai dengan ponsel kantor", "Enter sudah terkirim")
	if len(d.Kept) != 1 || !strings.HasPrefix(d.Kept[0].Form, "deliver/") || d.Kept[0].Values["how"] != "whatsapp" {
		t.Fatalf("kept %+v", d.Kept)
	}
	if len(d.Deeds) != 0 {
		t.Fatalf("deeds before it was sent: %v", d.Deeds)
	}
	c.Press("enter").Shows("WhatsApp")
	if c.Press("esc"); len(d.Kept) != 1 {
		t.Error("leaving the form took it off the list")
	}
}

// TestCodeOfALongAnswerIsNoDeadEnd: at 80x24 a short notice is drawn, and the whole
// answer is had as a link and as text; where not even that fits it is said how large
// the window must be, and the link is still there.
func TestCodeOfALongAnswerIsNoDeadEnd(t *testing.T) {
	c := toMessage(papersOf(t, answered("agus"), 80, 24)).Press("t").Shows("▀", "sudah dijawab", "x tautan", "y salin teks", "Sesudah terkirim")
	c.Press("x").Shows("https://wa.me/?text=", "disalin").Press("enter").Shows("▀")
	for _, size := range [][2]int{{60, 20}, {48, 16}} {
		c := toMessage(papersOf(t, answered("agus"), size[0], size[1])).Press("t").Shows("Perbesar jendela", "tautannya").Lacks("▀")
		c.Press("x").Shows("https://wa.me/?text=").Press("enter", "y").Shows("disalin")
	}
	wide := toMessage(papersOf(t, answered("agus"), 120, 60)).Press("t").Lacks("pemberitahuan").Press("v").Shows("pemberitahuan").Press("v").Lacks("pemberitahuan")
	wide.Press("enter").Shows("WhatsApp")
}

// TestAnswerGoesOutOfABookThatCannotBeWritten: its code is drawn, and it is said that
// nothing of it is recorded; no draft is tried, and no form opens that could not be
// saved. So it is where the draft alone finds no room.
func TestAnswerGoesOutOfABookThatCannotBeWritten(t *testing.T) {
	stop := &model.Error{Code: model.CodeUnavailable, Rule: "read_only"}
	for _, full := range []bool{false, true} {
		d := answered("agus")
		if !full {
			d.Stop = stop
		}
		c := toMessage(papersOf(t, d, 80, 24))
		if full {
			d.Broken = &model.Error{Code: model.CodeUnavailable, Rule: "disk_full"}
		}
		c.Press("t").Shows("▀", "Buku tidak dapat ditulisi: jawaban bisa").Lacks("tersimpan sebagai konsep")
		if len(d.Kept) != 0 && !full {
			t.Errorf("a draft was kept: %+v", d.Kept)
		}
		d.Broken = nil
		c.Press("x").Shows("https://wa.me/?text=").Press("enter").Press("enter").Shows("tidak tercatat: buku tidak dapat").Lacks("Sampaikan jawaban")
		if len(d.Deeds) != 0 {
			t.Errorf("deeds: %v", d.Deeds)
		}
	}
}

func TestCodeOfALongAnswerOfABookThatCannotBeWritten(t *testing.T) {
	frames(t, [][2]int{{120, 60}, {80, 24}, {60, 20}, {48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
		d := answered("agus")
		d.Stop = &model.Error{Code: model.CodeUnavailable, Rule: "read_only"}
		return toMessage(papersOf(t, d, w, h)).Press("t")
	})
}

func TestCodeOfALongAnswer(t *testing.T) {
	frames(t, [][2]int{{120, 60}, {80, 24}, {60, 20}, {48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return toMessage(papersOf(t, answered("agus"), w, h)).Press("t")
	})
}

// TestVisitorFetchesThePaper: nothing can be written on a visitor's machine from here,
// so the command for it is shown and copied, and nothing is recorded until it is run;
// the printer at the visitor's terminal is another way, which is recorded when somebody
// says that it came out.
func TestVisitorFetchesThePaper(t *testing.T) {
	d := answered("agus")
	c := papersOf(t, d, 80, 24, func(c *tui.Config) { c.Caller, c.Remote = "ssh -p 2222 10.0.0.5", true })
	c.Shows("x ambil PDF", "p cetak di terminal")
	c.Press("x").Shows("ssh -p 2222 10.0.0.5 print receipt 0362/2026 --pdf > receipt-0362-2026.pdf", "disalin").Lacks("Antrean")
	c.Press("enter").Shows("Cetak 0362/2026")
	c.Press("p").Shows("TANDA TERIMA", "pencetak terminal Anda")
	if prints(d) != 0 {
		t.Fatal("it is recorded though nobody said that it came out")
	}
	if c.Press("enter").Shows("sudah diserahkan"); prints(d) != 1 {
		t.Error("it is not recorded")
	}
	papersOf(t, answered("agus"), 80, 24).Lacks("ambil PDF", "cetak di terminal").Press("x", "p").Shows("Cetak 0362/2026")
}

// TestBlankFormsAreNumberedAndPrinted from the palette; what no printer takes is
// shown, for its numbers are taken.
func TestBlankFormsAreNumberedAndPrinted(t *testing.T) {
	desk := func() *tuitest.Desk {
		d := tuitest.NewDesk("aminah")
		d.OnAct = func(deed model.Deed) (model.Outcome, error) {
			var out model.Outcome
			for i := range deed.Action.(*model.BlankForms).Count {
				out.Forms = append(out.Forms, uint64(31+i))
			}
			return out, nil
		}
		return d
	}
	d := desk()
	var out []string
	follow(printing(t, d, &out, nil), ":", "=cetak formulir kosong", "enter").Shows("Angka 1-9").Press("2").Shows("2 formulir kosong dicetak")
	if len(out) != 1 || strings.Count(out[0], "FORMULIR PENGADUAN") != 2 || !strings.Contains(out[0], "menyusul") || len(d.Deeds) != 1 {
		t.Fatalf("%d printed, deeds %v", len(out), d.Deeds)
	}
	out = nil
	follow(printing(t, desk(), &out, errors.New("no paper")), ":", "=cetak formulir kosong", "enter", "1").Shows("sudah terpakai", "FORMULIR PENGADUAN")
	follow(open(t, tuitest.NewDesk("rina"), 80, 24), ":", "=formulir kosong").Lacks("cetak formulir kosong")
}

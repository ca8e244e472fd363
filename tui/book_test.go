package tui_test

import (
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// bookSizes are the windows of a page of the register, down to the smallest.
func bookSizes() [][2]int { return [][2]int{{120, 40}, {80, 24}, {60, 20}, {48, 16}} }

// paged is the desk of somebody whose Thursday is d.
func paged(who model.StaffID, d model.RegisterDay) *tuitest.Desk {
	desk := tuitest.NewDesk(who)
	desk.Days = map[string]model.RegisterDay{"2026-11-19": d, "2026-11-13": tuitest.Full(2)}
	return desk
}

// thursday opens Buku and turns back to Thursday.
func thursday(t testing.TB, who model.StaffID, d model.RegisterDay, w, h int) *tuitest.Driver {
	return open(t, paged(who, d), w, h).Press("3", "left")
}

func TestBookEmptyDay(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.Empty("aminah"), w, h).Press("3")
	})
}

func TestBookClosedDayWithACorrectionAStrikeAndALateArrival(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return thursday(t, "agus", tuitest.Thursday(), w, h)
	})
}

func TestBookDayNotClosed(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.Full(3)
		return thursday(t, "agus", d, w, h).Press("down")
	})
}

func TestBookEntryAfterTheDayWasClosed(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return thursday(t, "agus", tuitest.Late(), w, h).Press("G")
	})
}

func TestBookFullDayTurnsPages(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return thursday(t, "agus", tuitest.Full(60), w, h).Press("pgdown", "pgdown", "down")
	})
}

func TestBookOfTheAuditorHasNoNames(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return thursday(t, "agus", tuitest.Masked(), w, h).Press("down", "down")
	})
	thursday(t, "agus", tuitest.Masked(), 120, 40).Lacks("Nurul", "Suparm").Shows("0413", "(rahasia)")
}

func TestBookOfAColleagueAtTheCounter(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return thursday(t, "aminah", tuitest.Told(), w, h)
	})
}

func TestBookThatCannotBeReadSaysWhy(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		desk := paged("agus", tuitest.Thursday())
		c := open(t, desk, w, h)
		desk.Broken = &model.Error{Code: model.CodeUnavailable, Rule: "book_unprojected"}
		return c.Press("3")
	})
}

func TestBookFilterWithinTheDay(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return thursday(t, "agus", tuitest.Thursday(), w, h).Press("/").Type("suparm pkh")
	})
}

func TestBookFilterWithoutHits(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return thursday(t, "agus", tuitest.Thursday(), w, h).Press("/").Type("xyz").Press("enter")
	})
}

func TestBookAsksADate(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return thursday(t, "agus", tuitest.Thursday(), w, h).Press("l").Type("16/11")
	})
}

func TestBookAsksBeforeADayIsClosed(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return thursday(t, "agus", tuitest.Late(), w, h).Press("b")
	})
}

func TestBookWithAMissingNumberSaysSo(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.Full(3)
		d.Missing = []uint64{410, 412}
		return thursday(t, "agus", d, w, h)
	})
}

func TestBookInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, paged("agus", tuitest.Late()), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }).Press("3", "left", "G")
	})
}

// TestBookTurnsPagesWithoutArrowsToo, and says which days it passed over.
func TestBookTurnsPagesWithoutArrowsToo(t *testing.T) {
	d := paged("agus", tuitest.Thursday())
	c := open(t, d, 80, 24).Press("3").Shows("Jumat, 20 November 2026").Press("[").Shows("Kamis, 19 November 2026").Lacks("dilewati")
	c.Press("[").Shows("Jumat, 13 November 2026", "Sab 14 – Rab 18 dilewati").Press("[").Shows("Buku ini mulai di sini")
	c.Press("]", "right").Shows("Jumat, 20 November 2026").Press("]").Shows("Ini halaman terakhir")
}

// TestBookGoesToADateAsPeopleTypeIt; what cannot be read stays in the field.
func TestBookGoesToADateAsPeopleTypeIt(t *testing.T) {
	for typed, want := range map[string]string{"jum": "2026-11-20", "kemarin": "2026-11-19", "19/11": "2026-11-19", "2026-11-13": "2026-11-13", "": "2026-11-20"} {
		d := paged("agus", tuitest.Thursday())
		open(t, d, 80, 24).Press("3", "l").Type(typed).Press("enter").Lacks("ke tanggal [")
		got := d.Pages[len(d.Pages)-1]
		if got != want {
			t.Errorf("%q goes to %s, want %s", typed, got, want)
		}
	}
	d := paged("agus", tuitest.Thursday())
	c := open(t, d, 80, 24).Press("3", "l").Type("kapan?").Press("enter").Shows("“kapan?” tidak terbaca", "[kapan?")
	c.Press("esc").Shows("Jumat, 20 November").Press("esc").Shows("Perlu Anda")
}

// TestBookTakesItsDayFromThePalette: buku [tanggal], tutup hari.
func TestBookTakesItsDayFromThePalette(t *testing.T) {
	for _, typed := range []string{"buku kam", "buku 19/11", "buku 2026-11-19", "book thu"} {
		open(t, paged("agus", tuitest.Thursday()), 80, 24).Press(":").Type(typed).Press("enter").Shows("[3 Buku]", "Kamis, 19 November 2026")
	}
	open(t, paged("agus", tuitest.Thursday()), 80, 24).Press(":").Type("buku").Press("enter").Shows("[3 Buku]", "Jumat, 20 November 2026")
	open(t, paged("agus", tuitest.Thursday()), 80, 24).Press(":").Type("tutup hari").Press("enter").Shows("Tutup hari Jum 20/11?")
	d := paged("agus", tuitest.Full(3))
	c := open(t, d, 80, 24).Press(":").Type("tutup hari 19/11").Press("enter").Shows("Tutup hari Kam 19/11?", "3 nomor", "0411 sampai 0413")
	c.Press("y").Shows("Kam 19/11 ditutup 09.41")
	if a, ok := d.Deeds[0].Action.(*model.CloseDay); !ok || a.Date != "2026-11-19" {
		t.Errorf("the desk was handed %+v", d.Deeds[0])
	}
}

// TestClosingTheDayStartsOnNo.
func TestClosingTheDayStartsOnNo(t *testing.T) {
	d := paged("agus", tuitest.Full(3))
	c := open(t, d, 80, 24).Press("3", "[", "b", "enter").Shows("Kamis, 19 November")
	if len(d.Deeds) != 0 {
		t.Fatalf("a stray Enter did %+v", d.Deeds)
	}
	c.Press("b", "esc", "b", "right", "enter")
	if len(d.Deeds) != 1 {
		t.Errorf("yes did %+v", d.Deeds)
	}
}

// TestDayThatIsClosedIsNotClosedAgainForNothing.
func TestDayThatIsClosedIsNotClosedAgainForNothing(t *testing.T) {
	thursday(t, "agus", tuitest.Thursday(), 80, 24).Press("b").Shows("Kam 19/11 sudah ditutup 16.04 oleh Anda").Lacks("Tutup hari")
	thursday(t, "agus", tuitest.Late(), 80, 24).Press("b").Shows("Tutup hari Kam 19/11?")
}

// TestWhoMayNotCloseTheDayHearsWhoCould.
func TestWhoMayNotCloseTheDayHearsWhoCould(t *testing.T) {
	page := tuitest.Full(3)
	page.Barred = model.Denied("role", model.Could{Post: "pengelola", Person: "agus"}).With("action", "close_day")
	d := paged("aminah", page)
	open(t, d, 80, 24).Press("3", "[").Lacks("b tutup hari").Press("b").Shows("Agus Prayitno").Press("enter").Shows("Kamis, 19 November")
	if len(d.Deeds) != 0 {
		t.Errorf("it was tried: %+v", d.Deeds)
	}
}

// TestClosingThatFailsIsTriedAgainAsTheSameDeed.
func TestClosingThatFailsIsTriedAgainAsTheSameDeed(t *testing.T) {
	d := paged("agus", tuitest.Full(3))
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		if len(d.Deeds) == 1 {
			return model.Outcome{}, &model.Error{Code: model.CodeUnknown, Rule: "unknown_outcome"}
		}
		return model.Outcome{}, nil
	}
	open(t, d, 80, 24).Press("3", "[", "b", "y").Press("enter").Shows("ditutup 09.41")
	if len(d.Deeds) != 2 || d.Deeds[0].ID != d.Deeds[1].ID {
		t.Errorf("the desk was handed %+v", d.Deeds)
	}
}

// TestBookOpensAndCorrectsTheEntryUnderTheCursor, and nothing of a number alone.
func TestBookOpensAndCorrectsTheEntryUnderTheCursor(t *testing.T) {
	thursday(t, "agus", tuitest.Thursday(), 80, 24).Press("enter").Shows("0411/2026").Press("esc").Shows("Kamis, 19 November", ">   0411")
	thursday(t, "agus", tuitest.Thursday(), 80, 24).Press("e").Shows("Perbaiki")
	c := thursday(t, "agus", tuitest.Masked(), 80, 24).Press("down", "down")
	for _, k := range []string{"enter", "e", "t", "a"} {
		c.Press(k).Shows("Isi nomor ini dirahasiakan dari Anda", "Kamis, 19 November")
	}
}

// TestBookFilterLeavesInTwoSteps: the letters of the place are text meanwhile.
func TestBookFilterLeavesInTwoSteps(t *testing.T) {
	c := thursday(t, "agus", tuitest.Thursday(), 80, 24).Press("/").Type("lb[]").Shows("/ lb[]", "0 dari 4").Press("enter").Press("esc").Shows("4 nomor hari ini", "0411")
	c.Press("/").Type("dibatalkan").Shows("1 dari 4", "0414").Lacks("0412").Press("esc", "esc").Shows("ditutup 16.04")
}

// TestBookStrikesWithSignsWhereNoLineCanBeDrawn, within the columns.
func TestBookStrikesWithSignsWhereNoLineCanBeDrawn(t *testing.T) {
	c := open(t, paged("agus", tuitest.Thursday()), 80, 24, func(c *tui.Config) { c.Theme = "mono" }).Press("3", "[")
	c.Shows("~Suparmin~", "~PKH tahap 3~", "~pengadu~ dikoreksi")
}

// TestBookReadsOncePerPage: moving the cursor and filtering ask nothing.
func TestBookReadsOncePerPage(t *testing.T) {
	d := paged("agus", tuitest.Full(60))
	c := open(t, d, 80, 24).Press("3", "[")
	n := len(d.Pages)
	c.Press("down", "pgdown", "G", "g", "/").Type("warga 4").Press("enter")
	if len(d.Pages) != n {
		t.Errorf("%d reads more", len(d.Pages)-n)
	}
}

func TestBookOfAKabidHoldsTheOwnAlone(t *testing.T) {
	frames(t, bookSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return thursday(t, "rina", tuitest.Own(), w, h)
	})
}

// TestEmptyPageSaysWhatIsNotThere: on a day that is over nothing is to come
// yet, and to who sees their own cases alone the page is not the office's.
func TestEmptyPageSaysWhatIsNotThere(t *testing.T) {
	day := model.RegisterDay{Date: "2026-11-19", Prev: "2026-11-18", Next: "2026-11-20", Works: true, Whole: true}
	thursday(t, "agus", day, 80, 24).Shows("Kam 19/11 tidak ada aduan yang dicatat.")
	day.Whole = false
	thursday(t, "rina", day, 80, 24).Shows("Kam 19/11 tidak ada aduan yang boleh Anda ketahui.")
}

// TestPageOfTheBookIsPrinted: the whole page that is open; without a printer it is
// shown, to be copied.
func TestPageOfTheBookIsPrinted(t *testing.T) {
	var out []string
	printing(t, tuitest.NewDesk("agus"), &out, nil).Press("3", "[", "p").Shows("Halaman buku", "dicetak")
	if len(out) != 1 || !strings.Contains(out[0], "BUKU PENGADUAN") || !strings.Contains(out[0], "Jumlah entri") {
		t.Fatalf("printed %q", out)
	}
	open(t, tuitest.NewDesk("agus"), 80, 24).Press("3", "[", "p").Shows("BUKU PENGADUAN", "y salin teks")
}

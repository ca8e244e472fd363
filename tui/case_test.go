package tui_test

import (
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/region"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// inCase opens a case of somebody by its number.
func inCase(t testing.TB, who, no string, w, h int) *tuitest.Driver {
	t.Helper()
	c := open(t, tuitest.NewDesk(staffID(who)), w, h).Press("4", "/").Type(no)
	return c.Press("enter", "enter")
}

func TestCaseSummary(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver { return inCase(t, "rina", "0396", w, h) })
}

func TestCaseHistory(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver { return inCase(t, "rina", "0396", w, h).Press("tab") })
}

func TestCaseClocks(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("tab", "tab")
	})
}

func TestCaseDispositions(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("tab", "tab", "tab")
	})
}

func TestCaseTeam(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "lilik", "0362", w, h).Press("right", "right", "right", "right")
	})
}

func TestCaseAnswers(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "lilik", "0362", w, h).Press("left")
	})
}

func TestCaseWaitsForTheComplainant(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *tuitest.Driver { return inCase(t, "aminah", "0383", w, h) })
}

func TestWhyThisDeadline(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("tab", "tab", "down", "enter")
	})
}

func TestReadingAResult(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h).Press("down", "enter")
	})
}

func TestRatifyAsksAndStartsOnNo(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h).Press("down", "enter", "s")
	})
	d := tuitest.NewDesk("lilik")
	c := open(t, d, 80, 24).Press("down", "enter", "s", "enter")
	if len(d.Deeds) != 0 {
		t.Fatal("a stray Enter has ratified")
	}
	c.Press("s", "y").Shows("0362/2026 disahkan 09.41").Lacks("u batalkan")
	if len(d.Deeds) != 1 || d.Deeds[0].Action.Name() != "ratify" || d.Deeds[0].Seen != 3 {
		t.Fatalf("the desk was handed %+v", d.Deeds)
	}
}

// TestInitialsAreNotToldAsRatified: what was done is told as what was asked
// about, though the book has moved meanwhile and the result was read anew.
func TestInitialsAreNotToldAsRatified(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	due := func(a model.ActionName) {
		for i := range d.Cases {
			d.Cases[i].Actions = []model.ActionName{a}
		}
	}
	due("initial")
	c := open(t, d, 80, 24).Press("down", "enter", "s")
	d.OnAct = func(deed model.Deed) (model.Outcome, error) {
		due("ratify")
		c.Send(ui.ChangedMsg{Seq: 7})
		for _, v := range d.Cases {
			if v.ID == deed.Case {
				return model.Outcome{Case: v, Deed: deed.ID}, nil
			}
		}
		return model.Outcome{}, model.NotFound()
	}
	c.Press("y").Shows("0362 diparaf. u batalkan").Lacks("disahkan")
}

// TestRatifyInFourKeys: Enter, PgDn, s, y from Beranda (screens.md 15).
func TestRatifyInFourKeys(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	open(t, d, 80, 24).Press("down").Press("enter", "pgdown", "s", "y")
	if len(d.Deeds) != 1 {
		t.Fatal("four keys have not ratified")
	}
}

func TestWalkingTheListKeepsTheTab(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 80, 24).Press("4", "enter", "tab", "]")
	c.Shows("0402/2026", "[Riwayat]", "2 dari 16").Press("[", "[").Shows("0398/2026", "1 dari 16")
	c.Press("esc").Shows("Semua terbuka")
}

func TestUnknownCaseSaysSo(t *testing.T) {
	d := tuitest.NewDesk("rina")
	d.Cases = nil
	open(t, d, 80, 24).Press("4", "enter").Shows("Tidak ada aduan 0398/2026, atau tidak untuk Anda")
}

func TestWholeComplaintCanBeReadOnTheSmallestScreen(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {48, 16}} {
		d := tuitest.NewDesk("rina")
		for i := range d.Cases {
			d.Cases[i].Text = strings.Repeat("Kartu digesek dan isinya kosong. ", 30) + "Sekian dan terima kasih."
		}
		c := open(t, d, size[0], size[1]).Press("4", "enter").Lacks("terima kasih")
		for range 80 {
			if c.Press("down"); strings.Contains(c.Frame(), "terima kasih") {
				break
			}
		}
		c.Shows("terima kasih")
		for range 80 {
			c.Press("down")
		}
		c.Lacks("baris lagi")
		c.Press("g").Shows("baris lagi", "Pengadu")
	}
}

// TestWhyExplainsTheDeadlineOfItsRow: the row of 0396 shows its settlement,
// while another clock of the case falls due before.
func TestWhyExplainsTheDeadlineOfItsRow(t *testing.T) {
	d := tuitest.NewDesk("rina")
	open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "w").Shows("Kenapa Kam 03/12 15.30?", "Mundur bila aduan menunggu kelengkapan", "Bergeser bila hari libur")
	open(t, d, 80, 24).Press("1", "w").Shows("Kenapa Kam 03/12 15.30?")
	open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "enter", "w").Shows("Kenapa Sel 24/11 15.30?")

	d = tuitest.NewDesk("lilik")
	for i := range d.Rows {
		if d.Rows[i].Register == "0411/2026" {
			d.Rows[i].Clock.For = "second"
		}
	}
	for i := range d.Cases {
		if c := &d.Cases[i]; c.Register == "0411/2026" {
			other := c.Clocks[0]
			other.DueAt = other.DueAt.Add(-time.Hour)
			c.Clocks[0].For = "second"
			c.Clocks = append(c.Clocks, other)
		}
	}
	open(t, d, 80, 24).Press("5", "j", "j", "j", "w").Shows("0411/2026", "Kenapa Sab 21/11 08.12?")
}

// TestWhySaysOnlyWhatMayMoveIt: running hours wait for nobody.
func TestWhySaysOnlyWhatMayMoveIt(t *testing.T) {
	const pause, closed, runs = "Mundur bila aduan menunggu", "Bergeser bila hari libur", "Jamnya berjalan terus"
	for says, change := range map[string]func(*model.Clock){
		runs:   func(*model.Clock) {},
		pause:  func(c *model.Clock) { c.Pauses = true },
		closed: func(c *model.Clock) { c.Rolls, c.Pauses = true, false },
	} {
		d := tuitest.NewDesk("rina")
		for i := range d.Cases {
			k := &d.Cases[i].Clocks[0]
			k.State = model.ClockRunning
			k.Ledger = []calendar.Step{{From: k.StartedAt, To: k.DueAt, Why: calendar.WhyHours, Counted: true, Amount: 48}}
			change(k)
		}
		s := open(t, d, 80, 24).Press("4", "down", "w").Shows("48 jam", says)
		for _, other := range []string{pause, closed} {
			if other != says {
				s.Lacks(other)
			}
		}
	}
}

// TestWhatIsNotPossibleSaysSoAtOnce: by key and by the palette, and not after a
// form was filled in.
func TestWhatIsNotPossibleSaysSoAtOnce(t *testing.T) {
	at := func(no string) *tuitest.Driver {
		return open(t, tuitest.NewDesk("agus"), 80, 24).Press("4", "/").Type(no).Press("enter")
	}
	at("0366").Press("n").Shows("Semua terbuka", "Catatan tidak bisa dilakukan Anda pada 0366 sekarang")
	at("0396").Press("s").Shows("Semua terbuka", "Sahkan tidak bisa dilakukan Anda pada 0396 sekarang")
	c := at("0396").Press(":").Type("tutup aduan").Shows("tidak sekarang pada 0396").Press("enter")
	c.Shows("Semua terbuka", "Tutup aduan tidak bisa dilakukan Anda pada 0396 sekarang")
	at("0396").Press(":").Type("tutup aduan 0366").Shows("aduan 0366").Lacks("tidak sekarang")
}

// TestPaletteBeginsWithWhatIsPossible on the case under the cursor.
func TestPaletteBeginsWithWhatIsPossible(t *testing.T) {
	c := open(t, tuitest.NewDesk("agus"), 80, 24).Press("4", "/").Type("0366").Press("enter", ":")
	if first, second := c.Row(7), c.Row(8); !strings.Contains(first, "sampaikan jawaban") || !strings.Contains(second, "catat kontak") {
		t.Errorf("the palette begins with %q and %q", first, second)
	}
}

// TestDraftOfWhatIsNotPossibleAnyMoreIsShown: what was typed is not lost.
func TestDraftOfWhatIsNotPossibleAnyMoreIsShown(t *testing.T) {
	d := tuitest.NewDesk("agus")
	d.Kept = []model.FormDraft{{Form: "respond/c366", Title: "Tanggapi 0366", Saved: tuitest.Clock(), Values: map[string]string{"text": "Sudah dicek ke bank."}}}
	open(t, d, 80, 24).Press("4", "/").Type("0366").Press("enter", "t").Shows("Sudah dicek ke bank.", "tidak bisa dilakukan Anda pada 0366 sekarang")
}

// TestOnlyRevealLeavesTheIdentityOpen: an answer uses a contact and closes it.
func TestOnlyRevealLeavesTheIdentityOpen(t *testing.T) {
	d := tuitest.NewDesk("agus")
	for i := range d.Cases {
		d.Cases[i].Actions = append(d.Cases[i].Actions, "reveal")
	}
	d.OnAct = func(deed model.Deed) (model.Outcome, error) {
		return model.Outcome{Case: model.CaseView{ID: deed.Case}, Revealed: map[model.PersonID]model.Person{"7": {Name: "Wagiyem", Phone: "081300000002"}}}, nil
	}
	at := func() *tuitest.Driver {
		return open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "enter")
	}
	at().Press("t").Type("Besok dicek.").Press("ctrl+s").Shows("0813••••••02").Lacks("081300000002", "Identitas terbuka")
	at().Press("i").Type("dihubungi").Press("ctrl+s").Shows("081300000002", "Identitas terbuka")
}

// TestHeadIsToldWhoseInitialsAreMissing wherever she pressed s.
func TestHeadIsToldWhoseInitialsAreMissing(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	for i := range d.Cases {
		if c := &d.Cases[i]; c.Register == "0362/2026" {
			c.Actions = []model.ActionName{"note"}
			c.Chain = []model.Initials{{Post: "kabid-rehsos", Person: "bambang", At: tuitest.Clock()}, {Post: "sekretaris"}}
		}
	}
	const says = "Belum bisa disahkan: paraf Sekretaris belum ada"
	open(t, d, 80, 24).Press("down", "s").Shows(says)
	open(t, d, 80, 24).Press("4", "/").Type("0362").Press("enter", "s").Shows(says)
	open(t, d, 80, 24).Press("4", "/").Type("0362").Press("enter", "enter", "s").Shows(says)
	open(t, d, 80, 24).Press("4", "/").Type("0362").Press("enter", ":").Type("sahkan").Press("enter").Shows(says)
	open(t, tuitest.NewDesk("lilik"), 80, 24).Press("down", "s").Lacks("Belum bisa disahkan")
}

// TestHistoryNamesPapers, and an ended case asks for no holder.
func TestHistoryNamesPapers(t *testing.T) {
	d := tuitest.NewDesk("rina")
	for i := range d.Cases {
		c := &d.Cases[i]
		c.Handler, c.State = nil, model.Closed
		c.Events = append(c.Events, model.EventView{N: 9, Kind: "print", At: tuitest.Clock(), RecordedAt: tuitest.Clock(), By: model.Doer{Person: "aminah"},
			RecordedBy: "aminah", Data: map[string]any{"paper": "receipt"}})
	}
	open(t, d, 80, 24).Press("4", "enter").Lacks("Pemegang").Press("tab").Shows("Cetak: tanda terima").Lacks("receipt")
	open(t, tuitest.NewDesk("rina"), 80, 24).Press("4", "enter").Shows("Pemegang     belum ada")
}

// TestCaseNamesThePlaceAsTheOfficeDoes: a shipped name that the profile corrects.
func TestCaseNamesThePlaceAsTheOfficeDoes(t *testing.T) {
	d := tuitest.NewDesk("rina")
	for i := range d.Cases {
		d.Cases[i].Area = "35.08.04.2003"
	}
	d.Self.Office.Places = []region.Own{{Code: "35.08.04.2003", Name: "Bades Anyar"}}
	open(t, d, 120, 40).Press("4", "/").Type("0396").Press("enter", "enter").Shows("Desa Bades Anyar, Kec.")
}

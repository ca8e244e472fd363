package tui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"

	"github.com/charmbracelet/x/exp/golden"
)

// toRecord are the keys from the first part of Kelola to one of the records.
func toRecord(part string) []string {
	steps := map[string]int{ui.RecordsAccess: 4, ui.RecordsRetention: 5, ui.RecordsBreach: 6}[part]
	return strings.Split(strings.Repeat("tab ", steps)[:4*steps-1], " ")
}

// recordDesk is the head's desk over records of personal data.
func recordDesk() *tuitest.Desk {
	d := tuitest.AdminDesk("lilik")
	at := func(days, hours int) time.Time {
		return tuitest.Clock().AddDate(0, 0, -days).Add(-time.Duration(hours) * time.Hour)
	}
	d.Looks = []model.Access{
		{At: at(0, 1), Kind: "reveal", By: model.Doer{Person: "agus"}, RecordedBy: "agus", Person: "p-41", Case: "0412/2026", Reason: &model.Reason{Text: "menelepon pengadu"}},
		{At: at(1, 3), Kind: "person_export", RecordedBy: "lilik", Person: "p-41", Case: "0412/2026", Basis: "045/PDP/2026"},
		{At: at(9, 2), Kind: "reveal", RecordedBy: "rina", Person: "p-7", Case: "0366/2026", Reason: &model.Reason{Text: "mencocokkan NIK di SIKS-NG karena namanya tertulis dengan dua ejaan yang berbeda"}},
	}
	rule := model.Retention{Active: 3, Inactive: 3}
	for i := range 5 {
		ended := tuitest.Clock().AddDate(-6, -1-i, 0)
		no := fmt.Sprintf("%04d/2020", 31+i)
		d.Due = append(d.Due, model.DueCase{CaseRef: model.CaseRef{ID: model.CaseID("c" + no), Register: no}, Class: model.Ordinary, State: model.Closed,
			Ended: ended, Until: ended.AddDate(6, 0, 0), Held: i == 1, Erased: i == 2, Rule: rule, Assumed: i == 3})
	}
	d.Due = append(d.Due, model.DueCase{CaseRef: model.CaseRef{ID: "c0396", Register: "0396/2026"}, Class: model.Ordinary, State: model.InProgress, Held: true, Rule: rule})
	found := at(0, 10)
	d.Lost = []model.Breach{
		{No: 2, FoundAt: found, DueAt: found.Add(model.BreachLimit), By: model.Doer{Person: "agus"}, What: "Laptop pelayanan hilang di kendaraan dinas.\nDiska tidak terkunci.",
			Whose: "12 pengadu KKS", Measures: "Kata sandi diganti.", Told: []model.Telling{{To: "subject", At: at(0, 2), By: model.Doer{Person: "agus"}, Text: "surat 045/12"}}},
		{No: 1, FoundAt: at(40, 0), DueAt: at(37, 0), What: "Surel salah alamat", Whose: "1 pengadu", Told: []model.Telling{{To: "subject"}, {To: "institution"}}},
	}
	return d
}

func recordFrames(t *testing.T, d func() *tuitest.Desk, part string, keys ...string) {
	t.Helper()
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return kelola(t, d(), w, h, toRecord(part)...).Press(keys...)
	})
}

func emptyRecords() *tuitest.Desk { return tuitest.AdminDesk("lilik") }
func adminsRecords() *tuitest.Desk {
	d := recordDesk()
	hendra := tuitest.AdminDesk("hendra")
	d.Self = hendra.Self
	return d
}

// manyRecords is more than any window shows.
func manyRecords() *tuitest.Desk {
	d := recordDesk()
	for i := range 60 {
		x := d.Looks[i%3]
		x.At = x.At.Add(-time.Duration(i) * time.Hour)
		d.Looks = append(d.Looks, x)
		due := d.Due[i%6]
		due.Register = fmt.Sprintf("%04d/2019", i)
		d.Due = append(d.Due, due)
		d.Lost = append(d.Lost, d.Lost[1])
		d.Lost[len(d.Lost)-1].No = 3 + i
	}
	return d
}

func TestAccessLog(t *testing.T)          { recordFrames(t, recordDesk, ui.RecordsAccess) }
func TestAccessLogEmpty(t *testing.T)     { recordFrames(t, emptyRecords, ui.RecordsAccess) }
func TestAccessLogFull(t *testing.T)      { recordFrames(t, manyRecords, ui.RecordsAccess, "pgdown") }
func TestAccessLogRefused(t *testing.T)   { recordFrames(t, adminsRecords, ui.RecordsAccess) }
func TestAccessLogOfAPerson(t *testing.T) { recordFrames(t, recordDesk, ui.RecordsAccess, "enter") }
func TestRetention(t *testing.T)          { recordFrames(t, recordDesk, ui.RecordsRetention, "down") }
func TestRetentionEmpty(t *testing.T)     { recordFrames(t, emptyRecords, ui.RecordsRetention) }
func TestRetentionFull(t *testing.T)      { recordFrames(t, manyRecords, ui.RecordsRetention, "pgdown") }
func TestRetentionRefused(t *testing.T)   { recordFrames(t, adminsRecords, ui.RecordsRetention) }
func TestBreaches(t *testing.T)           { recordFrames(t, recordDesk, ui.RecordsBreach) }
func TestBreachesEmpty(t *testing.T)      { recordFrames(t, emptyRecords, ui.RecordsBreach) }
func TestBreachesFull(t *testing.T)       { recordFrames(t, manyRecords, ui.RecordsBreach, "pgdown") }
func TestBreachIsRead(t *testing.T)       { recordFrames(t, recordDesk, ui.RecordsBreach, "enter") }
func TestBreachForm(t *testing.T)         { recordFrames(t, recordDesk, ui.RecordsBreach, "t") }
func TestOwnCopySheet(t *testing.T)       { recordFrames(t, recordDesk, ui.RecordsAccess, "x") }

// TestAccessLogOfAPeriod: a month, the one before, its quarter and its year; what is
// typed looks in it, and Esc leads back to the newest.
func TestAccessLogOfAPeriod(t *testing.T) {
	d := recordDesk()
	d.Looks = append(d.Looks, model.Access{At: tuitest.Clock().AddDate(0, -1, 0), Kind: "reveal", RecordedBy: "rina", Person: "p-3", Case: "0201/2026"},
		model.Access{At: tuitest.Clock().AddDate(-1, 0, 0), Kind: "reveal", RecordedBy: "rina", Person: "p-2", Case: "0102/2025"})
	c := kelola(t, d, 80, 24, toRecord(ui.RecordsAccess)...).Shows("5 catatan", "0102/2025")
	c.Press("[").Shows("November 2026 · 3 catatan").Lacks("0201/2026")
	c.Press("]").Shows("November 2026 · 3 catatan") // none is to come
	c.Press("left").Shows("Oktober 2026 · 1 catatan", "0201/2026").Press("[").Shows("September 2026", "Tidak ada catatan yang cocok dalam masa ini")
	c.Press("right", "]", "v").Shows("Triwulan IV 2026 · 4 catatan").Press("v").Shows("Tahun 2026 · 4 catatan").Press("[").Shows("Tahun 2025 · 1 catatan", "0102/2025")
	c.Press("/").Type("agus").Press("enter").Shows("Tidak ada catatan yang cocok").Press("esc").Shows("Tahun 2025 · 1 catatan")
	c.Press("enter").Shows("Orang p-2").Press("esc").Shows("Tahun 2025") // all of a person's, whenever it was
	c.Press("esc").Shows("5 catatan", "0412/2026").Lacks("Tahun 2025").Press("v", "v", "v", "v").Shows("5 catatan")
	for _, q := range d.Logs {
		if q.Case == "0102/2025" && !q.Since.IsZero() {
			t.Errorf("%+v", q)
		}
	}
}

func TestAccessLogOfAMonth(t *testing.T) { recordFrames(t, recordDesk, ui.RecordsAccess, "v") }

// TestAccessLogReadsOnToItsEnd: it says that there is more, the end of the list reads
// it, and what is read stays when the book changes.
func TestAccessLogReadsOnToItsEnd(t *testing.T) {
	d := recordDesk()
	for i := range 1200 {
		d.Looks = append(d.Looks, model.Access{At: tuitest.Clock().Add(-time.Duration(300+i) * time.Hour), Kind: "reveal", RecordedBy: "rina", Person: "p-7", Case: "0366/2026"})
	}
	d.Looks = append(d.Looks, model.Access{At: tuitest.Clock().AddDate(0, -3, 0), Kind: "reveal", RecordedBy: "agus", Person: "p-1", Case: "0001/2026"})
	c := kelola(t, d, 80, 24, toRecord(ui.RecordsAccess)...).Shows("500+ catatan", "Yang lebih lama")
	n := len(d.Logs)
	if c.Press("down", "pgdown"); len(d.Logs) != n {
		t.Errorf("the book was asked %d times inside of what was read", len(d.Logs)-n)
	}
	c.Press("/").Type("0001").Press("esc", "esc") // typed, not asked for
	c.Press("/").Type("buka identitas agus").Press("enter").Shows("1 dari 500+").Press("esc")
	c.Press("G").Shows("1.000+ catatan").Sent(ui.ChangedMsg{}).Shows("1.000+ catatan").Press("G").Shows("1.204 catatan").Lacks("Yang lebih lama")
	c.Press("G").Shows("0001/2026")
	c.Press("esc", "/").Type("tak ada").Press("enter").Shows("Tidak ada yang cocok")
}

// TestRecordsInMonoAndASCII: nothing is told by a colour or a sign alone.
func TestRecordsInMonoAndASCII(t *testing.T) {
	for _, part := range []string{ui.RecordsAccess, ui.RecordsRetention, ui.RecordsBreach} {
		t.Run(part, func(t *testing.T) {
			c := open(t, recordDesk(), 80, 24, func(c *tui.Config) { c.Theme, c.ASCII = "mono", true })
			golden.RequireEqual(t, c.Press("9").Press(toRecord(part)...).Styled())
		})
	}
}

// TestBreachThatIsLateSaysSo: behind its 3x24 hours it is told in words, and those
// who were told already are not asked for again.
func TestBreachThatIsLateSaysSo(t *testing.T) {
	d := recordDesk()
	d.Lost[0].DueAt = tuitest.Clock().Add(-5 * time.Hour)
	c := kelola(t, d, 80, 24, toRecord(ui.RecordsBreach)...).Shows("lewat 5 jam", "sudah diberi tahu")
	c.Press("b").Shows("Catat pemberitahuan").Press("ctrl+s")
	if len(d.Deeds) != 1 {
		t.Fatal(c.Frame())
	}
	if a, ok := d.Deeds[0].Action.(*model.BreachTold); !ok || a.No != 2 || a.To != "institution" {
		t.Errorf("%+v", d.Deeds[0].Action)
	}
}

// TestBreachIsRecordedFromTheScreen: what, whose, and when where it was not now.
func TestBreachIsRecordedFromTheScreen(t *testing.T) {
	d := emptyRecords()
	c := kelola(t, d, 80, 24, toRecord(ui.RecordsBreach)...).Press("t").Type("Buku tamu tertinggal").Press("tab").Type("9 pengadu").Press("ctrl+s")
	if len(d.Deeds) != 1 {
		t.Fatal(c.Frame())
	}
	if a, ok := d.Deeds[0].Action.(*model.BreachAdd); !ok || a.What != "Buku tamu tertinggal" || a.Whose != "9 pengadu" {
		t.Errorf("%+v", d.Deeds[0].Action)
	}
}

// TestAccessLogOfACase: a number asks the book for all entries of that case's
// people; a word looks through what is shown; a number of no case says so and can
// be taken back.
func TestAccessLogOfACase(t *testing.T) {
	d := recordDesk()
	c := kelola(t, d, 80, 24, toRecord(ui.RecordsAccess)...).Press("/").Type("rina").Shows("1 dari 3").Press("esc", "esc")
	c.Press("/").Type("412").Press("enter").Shows("2 catatan dari aduan 412").Lacks("0366/2026")
	if q := d.Logs[len(d.Logs)-1]; q.Case != "412" {
		t.Errorf("the book was asked for %+v", q)
	}
	c.Press("/", "esc").Type("999").Press("enter").Shows("tidak ada").Press("esc").Shows("3 catatan")
}

// TestCopyIsMadeForThePerson: from the entry under the cursor, with the number of
// the request; it is shown, and the deed names the person.
func TestCopyIsMadeForThePerson(t *testing.T) {
	d := recordDesk()
	d.File = model.PersonFile{Person: model.Person{Name: "Sumarni"}, Cases: []model.PersonCase{{Register: "0412/2026", Role: "complainant", State: model.Received}}}
	c := kelola(t, d, 80, 24, toRecord(ui.RecordsAccess)...).Press("enter", "x").Type("045").Press("enter").Shows("SALINAN DATA PRIBADI", "Sumarni")
	if len(d.Deeds) != 1 {
		t.Fatal(c.Frame())
	}
	if a, ok := d.Deeds[0].Action.(*model.PersonExport); !ok || a.Case != "0412/2026" || a.Which != "p-41" || a.Basis != "045" {
		t.Errorf("%+v", d.Deeds[0].Action)
	}
}

// TestHoldsFromTheRetention: the case under the cursor is held or released; what is
// on hold is not offered for destruction, and the whole book is gone through once.
func TestHoldsFromTheRetention(t *testing.T) {
	d := recordDesk()
	c := kelola(t, d, 80, 24, toRecord(ui.RecordsRetention)...).Shows("6 aduan · 2 ditahan")
	if d.Scans != 3 {
		t.Errorf("%d parts were read of 3", d.Scans)
	}
	c.Send(ui.MinuteMsg{Now: tuitest.Clock()})
	if d.Scans != 3 {
		t.Errorf("a minute later %d parts were read", d.Scans)
	}
	c.Press("x").Shows("0031/2020 tidak ditahan").Press("t").Shows("Tahan pemusnahan", "0031/2020").Press("tab").Type("Diminta Inspektorat").Press("ctrl+s")
	c.Press("down", "n").Shows("tidak boleh dimusnahkan").Press("x").Shows("Lepas penahanan").Press("tab").Type("Selesai").Press("ctrl+s")
	if len(d.Deeds) != 2 {
		t.Fatalf("%+v\n%s", d.Deeds, c.Frame())
	}
	if a, ok := d.Deeds[0].Action.(*model.Hold); !ok || a.Case != "0031/2020" {
		t.Errorf("%+v", d.Deeds[0].Action)
	}
	if a, ok := d.Deeds[1].Action.(*model.Release); !ok || a.Case != "0032/2020" {
		t.Errorf("%+v", d.Deeds[1].Action)
	}
}

// TestRecordsAreFoundByThoseWhoHaveThem: the palette leads to them also who has not
// the place that they are part of, and names none to whom they are nothing.
func TestRecordsAreFoundByThoseWhoHaveThem(t *testing.T) {
	d := tuitest.NewDesk("agus") // pengelola
	d.Lost = recordDesk().Lost
	c := open(t, d, 80, 24).Press(":").Type("kebocoran data").Press("enter").Shows("Kebocoran data pribadi", "Laptop pelayanan", "[Bocor]").Lacks("Pegawai")
	c.Press("tab").Shows("[Akses]", "tidak termasuk")
	open(t, tuitest.NewDesk("agus"), 80, 24).Press(":").Type("log akses").Lacks("siapa membuka identitas siapa")
	open(t, tuitest.NewDesk("aminah"), 80, 24).Press(":").Type("kebocoran").Lacks("kebocoran data pribadi, dengan")
}

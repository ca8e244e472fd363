package counter_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/region"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// keys drives the counter and counts the keys that are not part of the record's
// text.
type keys struct {
	*tuitest.Driver
	n int
}

func (k *keys) press(names ...string) *keys {
	k.n += len(names)
	k.Press(names...)
	return k
}

func (k *keys) write(text string) *keys {
	k.Type(text)
	return k
}

// booking answers a booking with its number and its two deadlines.
func booking(d *tuitest.Desk) {
	d.OnAct = func(deed model.Deed) (model.Outcome, error) {
		now := tuitest.Clock()
		v := model.CaseView{ID: "c416", Register: "0416/2026", Version: 1, State: model.Received, ReceivedAt: &now, RecordedAt: &now,
			RecordedBy: d.Self.Staff.ID, Channel: &model.Channel{Name: "walk_in"}, Subject: "Sembako belum cair lagi", Text: "Dua bulan tidak cair.",
			Complainants: []model.PersonView{{ID: "9", Name: "Sumarni"}}}
		v.Clocks = []model.Clock{
			{Name: "response", Limit: 48, Unit: calendar.Hours, StartedAt: now, DueAt: now.Add(48 * time.Hour), State: model.ClockRunning},
			{Name: "settlement_ordinary", Limit: 14, Unit: calendar.WorkingDays, StartedAt: now,
				DueAt: time.Date(2026, 12, 10, 15, 30, 0, 0, tuitest.Zone()), State: model.ClockRunning, Provisional: true},
		}
		if r, ok := deed.Action.(*model.Register); ok {
			v.Area = r.Area
		}
		if deed.Action.Name() == "answer_on_the_spot" {
			v.State, v.Clocks = model.Closed, nil
		}
		return model.Outcome{Case: v, Deed: deed.ID}, nil
	}
}

func open(t testing.TB, d *tuitest.Desk, w, h int, change ...func(*tui.Config)) *keys {
	t.Helper()
	booking(d)
	n := 0
	cfg := tui.Config{Desk: d, Now: tuitest.Clock, Lang: "id", After: tuitest.Never,
		NewID: func() string { n++; return fmt.Sprintf("deed-%d", n) }}
	for _, c := range change {
		c(&cfg)
	}
	return &keys{Driver: tuitest.New(t, tui.New(cfg), w, h)}
}

// filled types a walk-in to the button.
func filled(k *keys) *keys {
	return k.press("c").write("3508045403680021").press("tab").write("Sumarni").press("tab").write("085212345641").press("tab").
		write("bades").press("enter").write("RT 03 RW 01 Dusun Krajan").press("tab").write("Sembako belum cair lagi").press("tab").
		write("Dua bulan tidak cair.").press("tab")
}

func deed(t *testing.T, d *tuitest.Desk, n int) (model.ActionName, map[string]any) {
	t.Helper()
	if len(d.Deeds) <= n {
		t.Fatalf("%d deeds were done, not %d", len(d.Deeds), n+1)
	}
	a := d.Deeds[n].Action
	raw, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(raw, &m); err != nil {
		t.Fatal(err)
	}
	return a.Name(), m
}

func frames(t *testing.T, sizes [][2]int, make func(t *testing.T, w, h int) *keys) {
	t.Helper()
	for _, s := range sizes {
		t.Run(fmt.Sprintf("%dx%d", s[0], s[1]), func(t *testing.T) {
			golden.RequireEqual(t, make(t, s[0], s[1]).Frame())
		})
	}
}

func all() [][2]int { return [][2]int{{80, 24}, {120, 40}, {60, 20}, {50, 20}} }

func TestCounterEmpty(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys { return open(t, tuitest.NewDesk("aminah"), w, h).press("c") })
}

func TestCounterWhileTheVillageIsTyped(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return open(t, tuitest.NewDesk("aminah"), w, h).press("c", "tab", "tab", "tab").write("pas")
	})
}

func TestCounterFilled(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys { return filled(open(t, tuitest.NewDesk("aminah"), w, h)) })
}

func TestCounterWithWrongNumber(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return open(t, tuitest.NewDesk("aminah"), w, h).press("c").write("35080454036800211").press("tab").press("ctrl+s")
	})
}

func TestCounterAsksHowItCame(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return open(t, tuitest.NewDesk("aminah"), w, h).press("c", "ctrl+k")
	})
}

func TestCounterAsksWhoOfTheOffice(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys { return filled(open(t, tuitest.NewDesk("aminah"), w, h)).press("y") })
}

func TestCounterBooked(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return filled(open(t, tuitest.NewDesk("aminah"), w, h)).press("enter")
	})
}

func TestCounterReceipt(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return filled(open(t, tuitest.NewDesk("aminah"), w, h)).press("enter", "enter")
	})
}

func TestCounterAnswersHere(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return filled(open(t, tuitest.NewDesk("aminah"), w, h)).press("tab", "enter").write("Bulan ini cair, sudah kami cek di SIKS-NG.")
	})
}

func TestCounterDetails(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return filled(open(t, tuitest.NewDesk("aminah"), w, h)).press("tab", "tab", "enter", "pgdown", "pgdown", "tab")
	})
}

func TestCounterInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *keys {
		return filled(open(t, tuitest.NewDesk("aminah"), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" })).press("enter")
	})
}

func TestCounterInEnglish(t *testing.T) {
	k := filled(open(t, tuitest.NewDesk("aminah"), 80, 24, func(c *tui.Config) { c.Lang = "en" }))
	k.Lacks("Catat", "Kembali", "Bukan", "Nomor").Shows("Book", "Not about staff")
}

func TestWalkInTakesNineKeysToTheNumber(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	paper := ""
	k := filled(open(t, d, 80, 24, printer(&paper, nil))).press("enter")
	k.Shows("Tercatat", "0416/2026", "nol empat satu enam")
	if k.n > 9 {
		t.Fatalf("%d keys to the number", k.n)
	}
	k.press("enter").Shows("Tanda terima 0416/2026 dicetak")
	if name, _ := deed(t, d, 1); k.n > 10 || name != "print" || !strings.Contains(paper, "TANDA TERIMA") {
		t.Fatalf("%d keys to the receipt, last deed %s, printed %q", k.n, name, paper)
	}
	k.press("enter").Shows("Aduan baru").Lacks("Sumarni")
}

// printer is a printer that keeps what it prints, or fails.
func printer(paper *string, err error) func(*tui.Config) {
	return func(c *tui.Config) {
		c.Print = func(_ context.Context, text string) error { *paper = text; return err }
	}
}

func TestPrinterThatFailsIsToldAndNothingIsRecordedAsPrinted(t *testing.T) {
	d, paper := tuitest.NewDesk("aminah"), ""
	k := filled(open(t, d, 80, 24, printer(&paper, errors.New("no paper")))).press("enter", "enter")
	k.Shows("0416/2026 belum tercetak", "Enter ulangi, y salin teks")
	if len(d.Deeds) != 1 {
		t.Fatalf("%d deeds were done", len(d.Deeds))
	}
	paper = ""
	if k.press("y").Shows("Teks tanda terima disalin"); paper != "" {
		t.Error("copying prints")
	}
	if k.press("enter"); paper == "" {
		t.Error("Enter does not print again")
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

func TestWalkInSaysWhatWasTyped(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	filled(open(t, d, 80, 24)).press("ctrl+s")
	name, in := deed(t, d, 0)
	person := in["complainant"].(map[string]any)
	if name != "register" || person["nik"] != "3508045403680021" || person["phone"] != "085212345641" || in["area"] != "35.08.04.2003" ||
		in["subject"] != "Sembako belum cair lagi" || in["sex"] != "female" || in["channel"].(map[string]any)["name"] != "walk_in" || in["respondent"] != nil {
		t.Fatalf("%s says %v", name, in)
	}
}

func TestWalkInWithoutNIK(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24).press("c", "tab").write("Sumarni").press("tab", "tab").write("bades").press("enter", "tab").
		write("Sembako").press("tab").write("Belum cair").press("ctrl+s")
	k.Shows("Tercatat")
	if k.n > 8 {
		t.Fatalf("%d keys", k.n)
	}
}

func TestAnsweredHereTakesElevenKeys(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := filled(open(t, d, 80, 24)).press("tab", "enter").Shows2("Kabid Linjamsos", "BNS-1")
	k.write("Bulan ini cair.").press("ctrl+s")
	k.Shows("Tercatat dan selesai", "0416/2026")
	name, in := deed(t, d, 0)
	if k.n > 11 || name != "answer_on_the_spot" || in["answer"] != "Bulan ini cair." || in["on_behalf_of"] != "kabid-linjamsos" || in["category"] != "BNS-1" {
		t.Fatalf("%d keys: %s says %v", k.n, name, in)
	}
}

// Shows2 is Shows for a counting driver.
func (k *keys) Shows2(texts ...string) *keys { k.Shows(texts...); return k }

func TestStarsGoWithTheAnswer(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	filled(open(t, d, 80, 24)).press("tab", "enter").write("Bulan ini cair.").press("tab", "tab", "4", "enter").Shows("dan selesai")
	if _, in := deed(t, d, 0); in["stars"] != float64(4) {
		t.Fatalf("the deed says %v", in)
	}
}

func TestEscFromTheAnswerKeepsEverything(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := filled(open(t, d, 80, 24)).press("tab", "enter").write("Bulan ini").press("esc")
	k.Shows("Aduan baru", "Sumarni").Press("enter").Shows("Bulan ini")
}

func TestNIKIsReadBesideItsField(t *testing.T) {
	k := open(t, tuitest.NewDesk("aminah"), 80, 24).press("c").write("3508045403680021")
	k.Shows("perempuan, lahir 14/03/1968 · Pasirian")
	k.press("backspace").Lacks("perempuan", "angka, seharusnya")
	k.press("tab").Shows("15 angka, seharusnya 16")
	open(t, tuitest.NewDesk("aminah"), 80, 24).press("c").write("35080454136800210").Shows("17 angka, seharusnya 16")
	open(t, tuitest.NewDesk("aminah"), 80, 24).press("c").write("3508045413680021").Shows("periksa")
}

func TestAboutStaffIsAskedOnTheSentence(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := filled(open(t, d, 80, 24))
	k.Shows("Catat aduan Sumarni, datang langsung, Jum 20/11 09.41, sebagai 0416/2026?", "Bukan tentang pegawai kantor ini")
	k.press("y").write("kabid li")
	k.press("enter").Shows("Tentang pegawai kantor ini: Kabid Linjamsos").Press("enter")
	_, in := deed(t, d, 0)
	if r := in["respondent"].(map[string]any); r["kind"] != "staff" || r["post"] != "kabid-linjamsos" {
		t.Fatalf("the deed says %v", in)
	}
}

func TestUnclearRespondentIsOneKey(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	filled(open(t, d, 80, 24)).press("j").Shows("Belum jelas").Press("t").Shows("Bukan tentang").Press("j", "enter")
	_, in := deed(t, d, 0)
	if r := in["respondent"].(map[string]any); r["kind"] != "unclear" {
		t.Fatalf("the deed says %v", in)
	}
}

func TestLetterKeysAreTextInFields(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24).press("c", "tab").write("yjtq1?:/c")
	k.Shows("yjtq1?:/c")
}

func TestWhatsAppMessageOfTheEvening(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24).press("c", "ctrl+k", "3").write("kam 19.40").press("ctrl+s")
	k.Shows("WhatsApp Admin 3 · diterima Kam 19/11 19.40")
	k.press("tab").write("Sumarni").press("tab", "tab", "tab", "tab").write("Sembako").press("tab").write("Belum cair").press("ctrl+s")
	_, in := deed(t, d, 0)
	ch := in["channel"].(map[string]any)
	if ch["name"] != "whatsapp" || ch["account"] != "admin-3" || !strings.HasPrefix(in["received_at"].(string), "2026-11-19T19:40:00") {
		t.Fatalf("the deed says %v", in)
	}
}

func TestEntryIsVoidedWithinTenMinutes(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := filled(open(t, d, 80, 24)).press("enter").Shows2("batalkan (10 mnt)")
	k.press("u").Shows("Batalkan 0416/2026?").Press("enter").Shows("Dibatalkan", "dicoret")
	if name, _ := deed(t, d, 1); name != "void" {
		t.Fatalf("the deed is %s", name)
	}
}

func TestDraftOfTheCounterWaits(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24).press("c", "tab").write("Misnah").press("esc")
	k.Shows("Perlu Anda sekarang", "Misnah", "konsep")
	if len(d.Kept) != 1 || d.Kept[0].Form != "register" || d.Kept[0].Title != "Misnah" {
		t.Fatalf("kept is %+v", d.Kept)
	}
	want := d.Kept[0].Deed
	other := open(t, d, 80, 24).press("c")
	other.Shows("Misnah")
	other.press("tab", "tab", "tab", "tab", "tab").write("Sembako").press("tab").write("Belum").press("ctrl+s")
	if d.Deeds[0].ID != want || len(d.Kept) != 0 {
		t.Fatalf("the deed is %s, still kept %v", d.Deeds[0].ID, d.Kept)
	}
}

// TestAnswerGivenHereIsKeptWhileItIsTyped: the console dies in the middle of the
// answer; the next one goes on where it was.
func TestAnswerGivenHereIsKeptWhileItIsTyped(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	var pauses []tea.Msg
	k := open(t, d, 80, 24, func(c *tui.Config) {
		c.After = func(_ time.Duration, m tea.Msg) tea.Cmd { pauses = append(pauses, m); return nil }
	})
	filled(k).press("tab", "enter").write("Cair tanggal 25, sudah dicek.").press("tab").write("pbi").press("tab").write("4")
	k.Send(pauses[len(pauses)-1])
	if len(d.Kept) != 1 || d.Kept[0].Values["answer"] != "Cair tanggal 25, sudah dicek." {
		t.Fatalf("kept is %+v", d.Kept)
	}
	want := d.Kept[0].Deed
	other := open(t, d, 80, 24).press("c")
	other.Shows("Dijawab langsung", "Cair tanggal 25, sudah dicek.", "PBI-1 PBI-JK", "****", "29 huruf", "konsep tersimpan")
	other.press("esc").Shows("Aduan baru", "Sumarni").Press("ctrl+s")
	d.Deeds, d.Kept = nil, d.Kept[:0]

	third := open(t, d, 80, 24)
	d.Kept = append(d.Kept, model.FormDraft{Form: "register", Deed: want, Values: map[string]string{"subject": "Sembako", "text": "Belum", "answer": "Besok", "category": "PBI-1",
		"on_behalf_of": "kabid-linjamsos", "channel.name": "walk_in", "kind": "complaint"}})
	third.press("c").Shows("Besok").Press("ctrl+s")
	if name, in := deed(t, d, 0); name != "answer_on_the_spot" || in["answer"] != "Besok" || d.Deeds[0].ID != want {
		t.Fatalf("the deed is %s %v", name, in)
	}
}

// TestNothingInvalidIsSilent: what keeps an entry from being booked is said in
// the place of the question, before and after ^S, and ^S goes there.
func TestNothingInvalidIsSilent(t *testing.T) {
	for _, c := range []struct {
		field, typed, says string
		tabs, row          int
	}{
		{"NIK", "12345", "NIK: 5 angka, seharusnya 16", 0, 6},
		{"NIK", "abc", "NIK: memuat tanda yang bukan angka", 0, 6},
		{"Desa", "entah di mana", "Desa: ", 3, 9},
	} {
		d := tuitest.NewDesk("aminah")
		k := open(t, d, 80, 24).press("c")
		for i := range 7 {
			switch i {
			case c.tabs:
				k.write(c.typed)
			case 5, 6:
				k.write("Sembako belum cair")
			}
			k.press("tab")
		}
		k.Shows("Belum bisa dicatat. " + c.says).Lacks("Catat aduan")
		k.press("enter").Shows("Belum bisa dicatat. " + c.says)
		k.press("ctrl+s").Shows("Belum bisa dicatat. " + c.says)
		if at := k.View().Cursor; len(d.Deeds) != 0 || at == nil || at.Y != c.row {
			t.Errorf("%s %q: %d deeds, the cursor is at %v", c.field, c.typed, len(d.Deeds), at)
		}
	}
	k := open(t, tuitest.NewDesk("aminah"), 80, 24).press("c", "ctrl+k", "tab").write("entah").press("ctrl+s")
	k.Shows("Kanal, waktu, jenis", "tidak terbaca").Press("ctrl+u").Type("09.30").Press("ctrl+s").Shows("diterima Jum 20/11 09.30")
	filled(open(t, tuitest.NewDesk("aminah"), 80, 24)).press("tab", "enter").Shows("Tulis jawabannya").Press("ctrl+s").Shows("Belum bisa dicatat. Jawaban: belum diisi")
}

func TestProfileMayAskWhoTheyAre(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.Self.Office.Rules.IdentityRule = "ktp_or_kk"
	k := open(t, d, 80, 24).press("c").Shows2("Identitas")
	k.press("tab", "tab").write("Rahmawati").press("tab", "tab", "tab", "tab").write("BLT KD").press("tab").write("Belum menerima").press("ctrl+s")
	k.Shows("kantor ini meminta KTP atau KK", "Belum bisa dicatat. Identitas")
	if len(d.Deeds) != 0 {
		t.Fatal("it was booked without identity")
	}
}

func TestBookingThatFailsKeepsTheForm(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24)
	ok := d.OnAct
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		return model.Outcome{}, &model.Error{Code: model.CodeUnavailable, Rule: "disk_full"}
	}
	filled(k).press("enter").Shows("Belum tersimpan")
	d.OnAct = ok
	k.press("enter").Shows("Tercatat")
	if d.Deeds[0].ID != d.Deeds[1].ID {
		t.Fatal("trying again was another booking")
	}
}

func TestErrorOfTheBookGoesToItsField(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24)
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		return model.Outcome{}, model.Invalid("back_dated_reason", "at_needs_reason")
	}
	filled(k).press("enter").Shows("Sebab dicatat belakangan")
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

// TestCounterOffersTheOfficesChannelsOnly: whoever stands there comes first, the
// rest in the profile's order.
func TestCounterOffersTheOfficesChannelsOnly(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.Self.Office.Channels = []model.OfficeChannel{{Name: "sms", Label: "SMS"}, {Name: "walk_in", Label: "Datang"}, {Name: "email", Label: "Surel"}}
	k := open(t, d, 80, 24).press("c", "ctrl+k")
	k.Shows("1  Datang", "2  SMS", "3  Surel").Lacks("4  ", "+")
	d = tuitest.NewDesk("aminah")
	d.Self.Office.Channels = []model.OfficeChannel{{Name: "sms", Label: "SMS"}, {Name: "email", Label: "Surel"}}
	open(t, d, 80, 24).press("c").Shows("SMS · diterima")
}

// TestCounterKnowsThePlacesOfTheProfile: an office whose district does not ship
// finds its villages by three letters, and reads them from a NIK.
func TestCounterKnowsThePlacesOfTheProfile(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	o := d.Self.Office
	o.Area, o.VillageWord, o.DistrictWord = "35.20", "Kampung", "Distrik"
	o.Places = []region.Own{{Code: "35.20.01", Name: "Poncol"}, {Code: "35.20.01.2001", Name: "Genilangit"}}
	k := open(t, d, 80, 24).press("c").write("3520015403680021").press("tab")
	k.Shows("lahir 14/03/1968 · Poncol")
	k.write("Sri").press("tab", "tab")
	k.Shows("Kampung    [")
	k.write("gen")
	k.Shows("Genilangit, Distrik Poncol")
}

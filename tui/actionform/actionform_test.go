package actionform_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// open starts the console of a desk and opens the form of an action on a case,
// where the book allows it.
func open(t testing.TB, d *tuitest.Desk, no string, action model.ActionName, w, h int, change ...func(*tui.Config)) *tuitest.Driver {
	t.Helper()
	for i := range d.Cases {
		if c := &d.Cases[i]; strings.HasPrefix(c.Register, no+"/") && !slices.Contains(c.Actions, action) {
			c.Actions = append(c.Actions, action)
		}
	}
	n := 0
	cfg := tui.Config{Desk: d, Now: tuitest.Clock, Lang: "id", After: tuitest.Never,
		NewID: func() string { n++; return fmt.Sprintf("deed-%d", n) }}
	for _, c := range change {
		c(&cfg)
	}
	c := tuitest.New(t, tui.New(cfg), w, h)
	c.Send(ui.GoMsg{Route: ui.RouteForm{Case: ref(d, no), Action: action}})
	return c
}

func ref(d *tuitest.Desk, no string) model.CaseRef {
	for _, c := range d.Cases {
		if strings.HasPrefix(c.Register, no+"/") {
			return model.CaseRef{ID: c.ID, Register: c.Register, Version: c.Version}
		}
	}
	return model.CaseRef{}
}

func input(t *testing.T, d *tuitest.Desk) map[string]any {
	t.Helper()
	if len(d.Deeds) == 0 {
		t.Fatal("nothing was done")
	}
	raw, err := json.Marshal(d.Deeds[len(d.Deeds)-1].Action)
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(raw, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

func frames(t *testing.T, sizes [][2]int, make func(t *testing.T, w, h int) *tuitest.Driver) {
	t.Helper()
	for _, s := range sizes {
		t.Run(fmt.Sprintf("%dx%d", s[0], s[1]), func(t *testing.T) {
			golden.RequireEqual(t, make(t, s[0], s[1]).Frame())
		})
	}
}

func all() [][2]int { return [][2]int{{80, 24}, {120, 40}, {60, 20}, {50, 20}} }

func TestRespondForm(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), "0408", "respond", w, h)
	})
}

func TestRespondFormFilled(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), "0408", "respond", w, h).Type("Sudah kami terima, Bu. ").Press("enter").Type("Besok kami cek ke bank.").Press("tab")
	})
}

func TestVerifyFormWithItsListOpen(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("agus"), "0408", "verify", w, h)
	})
}

func TestFormWithAnError(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("agus"), "0408", "respond", w, h).Press("ctrl+s")
	})
}

func TestDeliverAsksFirst(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), "0366", "deliver", w, h).Press("ctrl+s")
	})
}

func TestFormInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("agus"), "0396", "request_info", w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" })
	})
}

func TestSavingARespondSendsWhatIsTyped(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	open(t, d, "0408", "respond", 80, 24).Type("Besok kami cek.").Press("ctrl+s").Shows("Perlu Anda sekarang", "0408/2026 ditanggapi 09.41")
	got := input(t, d)
	if got["text"] != "Besok kami cek." || got["kind"] != "acknowledgement" || got["how"] != "whatsapp" {
		t.Fatalf("the deed says %v", got)
	}
	if deed := d.Deeds[0]; deed.ID == "" || deed.Seen != 3 || deed.Case != "c408" {
		t.Fatalf("the deed is %+v", deed)
	}
}

func TestOutwardDeedStartsOnNo(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	c := open(t, d, "0366", "deliver", 80, 24).Press("ctrl+s", "enter")
	if len(d.Deeds) != 0 {
		t.Fatal("a stray Enter delivered an answer")
	}
	c.Press("ctrl+s", "y")
	if len(d.Deeds) != 1 {
		t.Fatal("y did not deliver the answer")
	}
}

func TestEscKeepsTheDraftAndTheFormGoesOnWithIt(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	c := open(t, d, "0408", "respond", 80, 24).Type("Setengah kalimat").Press("esc").Shows("konsep", "Perlu Anda sekarang")
	if len(d.Kept) != 1 || d.Kept[0].Form != "respond/c408" || d.Kept[0].Values["text"] != "Setengah kalimat" {
		t.Fatalf("kept is %+v", d.Kept)
	}
	deed := d.Kept[0].Deed
	c.Send(ui.GoMsg{Route: ui.RouteForm{Case: ref(d, "0408"), Action: "respond"}})
	c.Shows("Setengah kalimat").Press("ctrl+s")
	if d.Deeds[0].ID != deed || len(d.Kept) != 0 {
		t.Fatalf("the deed %s of the draft %s; still kept: %v", d.Deeds[0].ID, deed, d.Kept)
	}
}

func TestDraftIsKeptAMomentAfterTheLastKey(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	var timers []tea.Msg
	c := open(t, d, "0408", "respond", 80, 24, func(cfg *tui.Config) {
		cfg.After = func(_ time.Duration, m tea.Msg) tea.Cmd { timers = append(timers, m); return nil }
	})
	timers = nil
	c.Type("abc")
	if len(timers) != 3 {
		t.Fatalf("%d timers for three keys", len(timers))
	}
	c.Send(timers[0])
	if len(d.Kept) != 0 {
		t.Fatal("kept before the last key")
	}
	c.Send(timers[2])
	if len(d.Kept) != 1 || d.Kept[0].Values["text"] != "abc" {
		t.Fatalf("kept is %+v", d.Kept)
	}
	c.Shows("konsep tersimpan 09.41")
}

func TestPastedTextIsNeverAKey(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	c := open(t, d, "0408", "respond", 80, 24).Paste("q\x13\x1b[A rapi\n1").Shows("rapi")
	if len(d.Deeds) != 0 {
		t.Fatal("pasting saved the form")
	}
	c.Paste(strings.Repeat("x", 40000)).Shows("terlalu panjang")
}

func TestAnothersChangeComesFirst(t *testing.T) {
	conflict := func(t *testing.T, w, h int) (*tuitest.Desk, *tuitest.Driver) {
		d := tuitest.NewDesk("agus")
		d.OnAct = func(deed model.Deed) (model.Outcome, error) {
			if deed.Seen == 3 {
				for i := range d.Cases {
					if d.Cases[i].ID == deed.Case {
						v := &d.Cases[i]
						v.Version = 4
						v.Events = append(v.Events, model.EventView{ID: "x/1", N: 4, Kind: "dispose", At: tuitest.Clock().Add(-time.Minute),
							RecordedAt: tuitest.Clock().Add(-time.Minute), By: model.Doer{Person: "lilik"}, RecordedBy: "lilik"})
					}
				}
				return model.Outcome{}, &model.Error{Code: model.CodeConflict, Rule: "changed"}
			}
			return model.Outcome{Case: d.Cases[0]}, nil
		}
		return d, open(t, d, "0415", "note", w, h).Press("tab").Type("Sudah ditelepon").Press("ctrl+s")
	}
	frames(t, all(), func(t *testing.T, w, h int) *tuitest.Driver { _, c := conflict(t, w, h); return c })
	d, c := conflict(t, 80, 24)
	c.Shows("Aduan ini baru saja diubah", "mendisposisikan 0415/2026", "Sudah ditelepon").Press("enter")
	if len(d.Deeds) != 2 || d.Deeds[1].Seen != 4 || d.Deeds[1].ID != d.Deeds[0].ID {
		t.Fatalf("the deeds are %+v", d.Deeds)
	}
}

func TestRefusalSaysRuleWhyAndWho(t *testing.T) {
	refuse := func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("agus")
		d.OnAct = func(model.Deed) (model.Outcome, error) {
			return model.Outcome{}, model.Denied("author_ratifies", model.Could{Post: "kepala", Person: "lilik"})
		}
		return open(t, d, "0362", "ratify", w, h).Press("ctrl+s", "y")
	}
	frames(t, all(), refuse)
	refuse(t, 80, 24).Press("enter").Shows("0362/2026", "Catatan")
}

func TestFaultKeepsWhatIsTypedAndTriesAgain(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	broken := true
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		if broken {
			return model.Outcome{}, &model.Error{Code: model.CodeUnavailable, Rule: "disk_full"}
		}
		return model.Outcome{Case: d.Cases[0]}, nil
	}
	c := open(t, d, "0408", "respond", 80, 24).Type("Besok").Press("ctrl+s").Shows("Belum tersimpan", "rujukan", "Coba lagi")
	broken = false
	c.Press("enter").Shows("Perlu Anda sekarang")
	if d.Deeds[0].ID != d.Deeds[1].ID {
		t.Fatal("trying again was another deed")
	}
}

func TestErrorStandsAtItsField(t *testing.T) {
	d := tuitest.NewDesk("agus")
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		return model.Outcome{}, model.Invalid("back_dated_reason", "at_needs_reason")
	}
	c := open(t, d, "0408", "respond", 80, 24).Type("Besok").Press("ctrl+s")
	c.Shows("Sebab dicatat belakangan", "Ringkas")
}

func TestEveryActionOpensAndFits(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 20}, {50, 20}, {120, 40}} {
		for _, a := range model.ActionTable() {
			c := open(t, tuitest.NewDesk("agus"), "0396", a.Name, size[0], size[1])
			c.Shows("0396/2026")
			for range 12 { // the frame fits wherever the focus stands
				c.Press("tab").Frame()
			}
		}
	}
}

func TestTheMomentIsReadBesideTheField(t *testing.T) {
	open(t, tuitest.NewDesk("agus"), "0396", "outside_clock", 80, 24).Type("LAPOR").Press("tab").Type("sen 15.30").Shows("Sen 23/11 15.30")
}

func TestWhatAnOfficialSaidIsRecordedForThem(t *testing.T) {
	d := tuitest.NewDesk("agus")
	open(t, d, "0415", "form_team", 80, 24).Type("rina").Press("enter").Press("ctrl+s")
	got := input(t, d)
	if got["on_behalf_of"] != "kepala" || got["oral"] != true || got["at"] == nil || got["lead"].(map[string]any)["staff"] != "rina" {
		t.Fatalf("the deed says %v", got)
	}
}

func TestMenuOfActions(t *testing.T) {
	menu := func(t *testing.T, w, h int) *tuitest.Driver {
		c := open(t, tuitest.NewDesk("rina"), "0396", "note", w, h).Press("esc")
		c.Send(ui.GoMsg{Route: ui.RouteMenu{Case: model.CaseRef{ID: "c396", Register: "0396/2026"}}})
		return c
	}
	frames(t, all(), menu)
	menu(t, 80, 24).Press("t").Shows("Tanggapan")
	menu(t, 80, 24).Press("down", "enter").Shows("Catatan")
	menu(t, 80, 24).Press("esc").Shows("Perlu Anda")
}

func TestFieldVisitNoteTakesFourKeysBesideItsText(t *testing.T) {
	d := tuitest.NewDesk("agus")
	c := open(t, d, "0396", "note", 80, 24)
	c.Press("6").Type("Dusun Krajan").Press("tab").Type("Pak RT").Press("tab").Type("Rumah bambu").Press("tab").Type("foto").Press("ctrl+s")
	got := input(t, d)
	if got["kind"] != "field_visit" || got["place"] != "Dusun Krajan" || got["seen"] != "Rumah bambu" || got["evidence"] != "foto" {
		t.Fatalf("the deed says %v", got)
	}
}

func TestAcceptingIsOneEnter(t *testing.T) {
	d := tuitest.NewDesk("rina")
	open(t, d, "0396", "accept", 80, 24).Press("enter")
	if len(d.Deeds) != 1 {
		t.Fatal("Enter did not accept the disposition")
	}
}

// TestMenuOverACaseLeavesRoomForNothingElse: a high sheet over a case, in every
// window, with everything that may ever be done.
func TestMenuOverACaseLeavesRoomForNothingElse(t *testing.T) {
	for h := 16; h <= 40; h++ {
		d := tuitest.NewDesk("rina")
		for i := range d.Cases {
			d.Cases[i].Actions = nil
			for _, a := range model.ActionTable()[2:14] {
				d.Cases[i].Actions = append(d.Cases[i].Actions, a.Name)
			}
		}
		c := open(t, d, "0396", "note", 80, h).Press("esc")
		c.Send(ui.GoMsg{Route: ui.RouteCase{Ref: "0396/2026"}})
		c.Press("a").Frame()
	}
}

// TestWhatCannotBeReadIsSaidOnLeavingIt: not only once everything is sent.
func TestWhatCannotBeReadIsSaidOnLeavingIt(t *testing.T) {
	d := tuitest.NewDesk("agus")
	open(t, d, "0396", "refer", 80, 24).Press("tab", "tab").Type("entah").Press("tab").Shows("tidak terbaca", "Lengkapi yang ditandai")
}

func correctable() *tuitest.Desk {
	d := tuitest.NewDesk("agus")
	for i := range d.Cases {
		if c := &d.Cases[i]; c.Register == "0396/2026" {
			c.Area, c.Sex = "35.08.18.2001", "male"
			c.Letter = &model.Letter{Number: "45/KIP/2026", From: "Desa Burno"}
		}
	}
	return d
}

func TestWhatCanBeCorrected(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *tuitest.Driver { return open(t, correctable(), "0396", "amend", w, h) })
}

func TestCorrectionOfOneField(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, correctable(), "0396", "amend", w, h).Press("6").Type("Data ganda di SIKS-NG").Press("enter")
	})
}

// TestTypoIsCorrectedInFourKeys: e, the digit, text, Enter, the reason
// (screens.md 15).
func TestTypoIsCorrectedInFourKeys(t *testing.T) {
	d := correctable()
	c := open(t, d, "0396", "amend", 80, 24).Shows("1  NIK", "3508••••••••0007", "6  Perihal", "7  Aduan")
	c.Press("6").Shows("semula: Data ganda").Type("Data rangkap").Press("enter").Press("1")
	got := input(t, d)
	if len(got) != 2 || got["subject"] != "Data rangkap" || got["reason"].(map[string]any)["code"] != "typo" {
		t.Fatalf("the deed says %v", got)
	}

	d = correctable()
	open(t, d, "0396", "amend", 80, 24).Press("1").Shows("semula: 3508••••••••0007").Type("3508045403680021").Press("enter", "2")
	if p := input(t, d)["complainant"].(map[string]any); len(p) != 1 || p["nik"] != "3508045403680021" {
		t.Fatalf("the deed says %v", p)
	}
}

// TestLongTextIsMendedAndTheRestStays: a long text is not written anew, the old
// subject can be taken up again, and Esc leads back to the list.
func TestLongTextIsMendedAndTheRestStays(t *testing.T) {
	d := correctable()
	open(t, d, "0396", "amend", 80, 24).Press("7").Type(" Mohon dicek.").Press("tab", "1")
	if text, ok := input(t, d)["text"].(string); !ok || !strings.HasSuffix(text, "sudah keluar. Mohon dicek.") {
		t.Fatalf("the deed says %v", text)
	}
	d = correctable()
	c := open(t, d, "0396", "amend", 80, 24).Press("6", "right").Type("!").Shows("[Data ganda!").Press("ctrl+u", "enter", "1")
	if len(d.Deeds) != 0 {
		t.Fatal("nothing was written, and yet it was sent")
	}
	c.Shows("belum diisi")
	c = open(t, correctable(), "0396", "amend", 80, 24).Press("2", "esc").Shows("yang mana?").Press("esc").Shows("Perlu Anda sekarang")
	c.Lacks("yang mana?")
}

// TestProseInAChoiceIsNotSent as something that was not chosen.
func TestProseInAChoiceIsNotSent(t *testing.T) {
	d := tuitest.NewDesk("agus")
	open(t, d, "0408", "verify", 80, 24).Type("bantuan tidak cair").Press("ctrl+s").Shows("tidak ada pilihan yang cocok", "[bantuan tidak cair", "Lengkapi yang ditandai")
	if len(d.Deeds) != 0 {
		t.Fatalf("it was sent: %v", input(t, d))
	}
}

// TestConflictKeepsWhatIsTypedInEveryForm that begins with a text: it stands on
// the sheet beside what somebody else did, is there after Esc, and is sent again
// as the same deed.
func TestConflictKeepsWhatIsTypedInEveryForm(t *testing.T) {
	met := 0
	for _, a := range model.ActionTable() {
		d := tuitest.NewDesk("agus")
		first := true
		d.OnAct = func(deed model.Deed) (model.Outcome, error) {
			if first {
				return model.Outcome{}, &model.Error{Code: model.CodeConflict, Rule: "stale"}
			}
			return model.Outcome{Case: d.Cases[0], Deed: deed.ID}, nil
		}
		c := open(t, d, "0396", a.Name, 80, 24).Type("Kalimat panjang")
		if !strings.Contains(c.Frame(), "Kalimat panjang") {
			continue // it begins with a choice
		}
		c.Press("ctrl+s")
		if len(d.Deeds) == 0 && model.Outward(a.Name) {
			c.Press("y")
		}
		if len(d.Deeds) == 0 {
			continue // it lacks a choice
		}
		met++
		c.Shows("Perubahan Anda belum disimpan dan tidak hilang", "Kalimat panjang")
		c.Press("esc").Shows("Kalimat panjang")
		first = false
		c.Press("ctrl+s")
		if len(d.Deeds) == 1 {
			c.Press("y")
		}
		if len(d.Deeds) != 2 || d.Deeds[0].ID != d.Deeds[1].ID {
			t.Errorf("%s: %d deeds", a.Name, len(d.Deeds))
		}
	}
	if met < 5 {
		t.Errorf("only %d forms met a conflict", met)
	}
	t.Log(met, "forms")
}

// TestErrorNamesTheAdminAndItsReferenceIsCopied, and a digit chooses a way out.
func TestErrorNamesTheAdminAndItsReferenceIsCopied(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		return model.Outcome{}, &model.Error{Code: model.CodeUnavailable, Rule: "disk_full"}
	}
	c := open(t, d, "0408", "respond", 80, 24).Type("Besok").Press("ctrl+s")
	c.Shows("1  Coba lagi", "2  Salin isian ke layar biasa", "3  Kembali ke isian", "Beri tahu admin", "Rujukan  G-20261120-0941-")
	c.Press("y").Shows("Rujukan disalin", "G-20261120-0941-").Lacks("Coba lagi").Press("enter").Press("down", "down", "enter").Shows("Besok")
	if c.Press("ctrl+s").Press("1"); len(d.Deeds) != 3 {
		t.Errorf("%d deeds", len(d.Deeds))
	}
}

func TestFullDiskSaysWhatIsSafeAndWhatToDo(t *testing.T) {
	frames(t, append(all(), [2]int{48, 16}), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("aminah")
		d.OnAct = func(model.Deed) (model.Outcome, error) {
			return model.Outcome{}, &model.Error{Code: model.CodeUnavailable, Rule: "disk_full"}
		}
		return open(t, d, "0408", "respond", w, h).Type("Besok").Press("ctrl+s")
	})
}

package tui_test

import (
	"encoding/json"
	"strings"
	"testing"

	"aduan/model"
	"aduan/model/office"
	"aduan/model/office/profile"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// profileOf is one of the embedded profiles.
func profileOf(t testing.TB, name string) *model.Office {
	t.Helper()
	text, ok := office.Text(name)
	if !ok {
		t.Fatalf("no profile %s", name)
	}
	o, faults := profile.Parse(text)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return o
}

// aidDesk is the desk of the made-up office with Penajam's criteria.
func aidDesk(t testing.TB, who string) *tuitest.Desk {
	d := tuitest.NewDesk(staffID(who))
	d.Self.Office.Criteria = profileOf(t, "penajam-paser-utara").Criteria
	d.Self.Office.Rules.AidCategories = []string{"BNS-1"}
	for i := range d.Cases {
		d.Cases[i].Category = "BNS-1"
		d.Cases[i].Checks = nil
	}
	return d
}

// deciding is the decision aid over an answer to 0408.
func deciding(t testing.TB, d *tuitest.Desk, w, h int, change ...func(*tui.Config)) *tuitest.Driver {
	c := open(t, d, w, h, change...).Press("4", "/").Type("0408").Press("enter", "enter", "a", "J")
	return c.Press("ctrl+r").Shows("Bantu putus")
}

func fourSizes() [][2]int { return [][2]int{{120, 40}, {80, 24}, {60, 20}, {48, 16}} }

func TestAidWithNothingTicked(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver { return deciding(t, aidDesk(t, "aminah"), w, h) })
}

func TestAidAsksForTheDecile(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return deciding(t, aidDesk(t, "aminah"), w, h).Press("1")
	})
}

func TestAidOfADecileOutside(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return deciding(t, aidDesk(t, "aminah"), w, h).Press("1", "6")
	})
}

func TestAidWithSeveralTicks(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return deciding(t, aidDesk(t, "aminah"), w, h).Press("1", "3", "4", "6", "9")
	})
}

func TestAidWithWordsChangedByHand(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return deciding(t, aidDesk(t, "aminah"), w, h).Press("5", "tab").Type(" Demikian.")
	})
}

func TestAidInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return deciding(t, aidDesk(t, "aminah"), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }).Press("1", "6")
	})
}

// TestAidGivesItsWordsAndReasonsToTheAnswer, and nothing else.
func TestAidGivesItsWordsAndReasonsToTheAnswer(t *testing.T) {
	d := aidDesk(t, "aminah")
	c := deciding(t, d, 80, 24).Press("1", "6").Shows("belum memenuhi: desil 6 (1–5)").Press("enter").Lacks("Bantu putus ·")
	c.Shows("3. hasilnya dinilai ulang", "tidak dipungut biaya").Press("ctrl+s", "y")
	if len(d.Deeds) != 1 {
		t.Fatalf("%d deeds:\n%s", len(d.Deeds), c.Frame())
	}
	raw, err := json.Marshal(d.Deeds[0].Action)
	if err != nil {
		t.Fatal(err)
	}
	var in struct {
		Text    string
		Reasons []string
	}
	if err := json.Unmarshal(raw, &in); err != nil {
		t.Fatal(err)
	}
	if strings.Join(in.Reasons, " ") != "desil" || !strings.Contains(in.Text, "ada di desil 6.") || !strings.Contains(in.Text, "\n1. datang ke desa") ||
		strings.Contains(in.Text, "[") {
		t.Fatalf("the answer is %+v", in)
	}
}

// TestAidTicksByDigitAndUnticksWhatContradicts: 1 and 2 cannot both be true.
func TestAidTicksByDigitAndUnticksWhatContradicts(t *testing.T) {
	c := deciding(t, aidDesk(t, "aminah"), 80, 24).Press("1", "1", "0").Shows("[x] 1", "belum memenuhi: desil 10")
	c.Press("2").Shows("[ ] 1", "[x] 2", "belum pasti: Belum terdata").Press("4").Shows("[ ] 2", "[x] 4")
	c.Press("1").Shows("[x] 1", "desil 10").Press("backspace").Shows("isi desil", "[  ]").Press("1", "2").Shows("[ ] 1", "[x] 2")
	c.Press("down", "space").Shows("[x] 3")
}

// TestAidWantsATickAndTheDecileFirst: nobody is told a gap.
func TestAidWantsATickAndTheDecileFirst(t *testing.T) {
	c := deciding(t, aidDesk(t, "aminah"), 80, 24).Press("enter").Shows("Centang yang sesuai dulu")
	c.Press("1", "enter").Shows("Isi desilnya dulu", "Bantu putus ·").Press("3", "enter").Lacks("Bantu putus ·").Shows("ada di desil 3")
}

// TestWordsChangedByHandStay: ticks rewrite them no more until they are wiped.
func TestWordsChangedByHandStay(t *testing.T) {
	c := deciding(t, aidDesk(t, "aminah"), 80, 24).Press("5", "tab").Type("q1 ").Shows("kalimat diubah tangan").Press("tab", "6").Shows("q1", "[x] 6")
	c.Lacks("bagi yang berstatus sebagai pensiunan").Press("tab")
	for range 400 {
		c.Press("backspace")
	}
	c.Press("tab").Lacks("kalimat diubah tangan").Shows("pensiunan")
}

// TestAidIsListedAmongTheReadyAnswers: nobody needs Ctrl for it.
func TestAidIsListedAmongTheReadyAnswers(t *testing.T) {
	c := open(t, aidDesk(t, "aminah"), 80, 24).Press("4", "/").Type("0408").Press("enter", "enter", "a", "J").Type("Ibu, ::")
	c.Shows("Bantu putus: centang kriteria", "^R").Press("1").Shows("Bantu putus · Sembako").Press("5", "enter").Shows("Ibu, BLT KD tidak dapat diusulkan").Lacks("::BLT")
}

// TestAidIsHiddenWhereItDoesNotHelp: another category, or an office without
// criteria.
func TestAidIsHiddenWhereItDoesNotHelp(t *testing.T) {
	d := aidDesk(t, "aminah")
	d.Self.Office.Rules.AidCategories = []string{"PBI-1"}
	c := open(t, d, 80, 24).Press("4", "/").Type("0408").Press("enter", "enter", "a", "J").Lacks("bantu putus").Press("ctrl+r").Shows("Kategori ini tidak memakai bantu putus")
	c.Type("::").Lacks("Bantu putus")
	open(t, tuitest.NewDesk("aminah"), 80, 24).Press("4", "/").Type("0408").Press("enter", "enter", "a", "J", "ctrl+r").Lacks("antu putus")
}

// TestAidStartsFromTheDecileOfTheCheck and from the reasons that are there.
func TestAidStartsFromTheDecileOfTheCheck(t *testing.T) {
	d := aidDesk(t, "aminah")
	for i := range d.Cases {
		d.Cases[i].Checks = []model.Check{{System: "siks_ng", Decile: 6}}
	}
	c := deciding(t, d, 80, 24).Press("1").Shows("belum memenuhi: desil 6").Press("5", "enter")
	c.Press("ctrl+r").Shows("[x] 1", "[x] 5", "desil 6")
}

// TestAidGoesOnWhereItWasLeft: a tick that is mended changes the words that are
// there, and does not say everything twice.
func TestAidGoesOnWhereItWasLeft(t *testing.T) {
	d := aidDesk(t, "aminah")
	c := deciding(t, d, 80, 24).Press("1", "6", "enter").Press("ctrl+r").Shows("[x] 1", "desil 6").Press("5", "1", "enter")
	c.Shows("BLT KD tidak dapat diusulkan bagi yang berstatus sebagai").Lacks("desil 6", "hasilnya dinilai ulang")
	c.Press("ctrl+r").Press("tab").Type(" Demikian.").Press("tab", "enter").Press("ctrl+r").Shows("kalimat diubah tangan", "Demikian.")
}

// TestAidAtTheCounterGivesReasonsAndWords to the answer that is told at once.
func TestAidAtTheCounterGivesReasonsAndWords(t *testing.T) {
	d := aidDesk(t, "aminah")
	c := open(t, d, 80, 24).Press("c", "tab", "tab", "tab", "tab", "tab").Type("Sembako").Press("tab").Type("Kenapa tidak dapat?").Press("tab", "tab", "enter")
	c.Shows("Dijawab langsung", "BNS-1", "^R bantu putus").Press("ctrl+r").Shows("Bantu putus · Sembako").Press("6", "enter").Shows("pensiunan ASN").Press("ctrl+s")
	if len(d.Deeds) != 1 {
		t.Fatalf("%d deeds:\n%s", len(d.Deeds), c.Frame())
	}
	spot, ok := d.Deeds[0].Action.(*model.AnswerOnTheSpot)
	if !ok || strings.Join(spot.Reasons, " ") != "pensiunan" || !strings.Contains(spot.Answer, "pensiunan ASN") {
		t.Fatalf("the deed is %+v", d.Deeds[0].Action)
	}
}

package counter_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

func TestAnsweredHereIsOneDeedOfTheOfficial(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := filled(open(t, d, 80, 24)).press("tab", "enter").Shows2("Kabid Linjamsos", "BNS-1")
	k.write("Bulan ini cair.").press("ctrl+s")
	k.Shows("Tercatat dan selesai", "0416/2026")
	name, in := deed(t, d, 0)
	if name != "answer_on_the_spot" || in["answer"] != "Bulan ini cair." || in["on_behalf_of"] != "kabid-linjamsos" || in["category"] != "BNS-1" {
		t.Fatalf("%s says %v", name, in)
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

// TestAnswerProposesTheCategoryThatFitsBest: not the first of which any word stands
// in the complaint.
func TestAnswerProposesTheCategoryThatFitsBest(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	cats := d.Self.Office.Category
	for i := range cats {
		switch cats[i].Code {
		case "DAT-2":
			cats[i].Words = []string{"kks", "kartu", "sumarni"}
		case "BNS-1":
			cats[i].Words = []string{"belum cair", "sembako"}
		}
	}
	k := open(t, d, 80, 24)
	k.Press("c", "tab").Type("Sumarni").Press("tab", "tab", "tab", "tab").Type("Sembako belum cair").Press("tab").Type("Kartu KKS kosong dua bulan.").Press("tab", "tab", "enter")
	k.Shows("[BNS-1")
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

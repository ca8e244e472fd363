package counter_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

const sumarni = "3508045403680021"

// regular is a desk that knows Sumarni by her NIK and by her telephone.
func regular(who model.StaffID) *tuitest.Desk {
	d := tuitest.NewDesk(who)
	a := model.Acquaintance{By: "nik", Area: "35.08.04.2003", Sex: "female", From: model.CaseRef{ID: "c408", Register: "0408/2026", Version: 3},
		Person: model.PersonView{ID: "7", Name: "Sumarni", NIK: "3508••••••••0021", Address: "RT 03 RW 01 Dusun Krajan",
			Contacts: []model.PersonContact{{Kind: "phone", Value: "0852••••••41"}}}}
	for _, r := range tuitest.Rows() {
		if r.Register == "0408/2026" {
			a.Cases = append(a.Cases, r)
		}
	}
	old := a.Cases[0]
	old.ID, old.Register, old.State, old.Clock = "c117", "0117/2026", model.Closed, nil
	old.Subject, old.ReceivedAt = "KKS tidak bisa dipakai", time.Date(2026, 3, 31, 9, 0, 0, 0, tuitest.Zone())
	a.Cases = append(a.Cases, old)
	byPhone := a
	byPhone.By = "phone"
	d.People = map[string]model.Acquaintance{sumarni: a, "+6285233000041": byPhone}
	return d
}

// known types what is needed of somebody whom the desk knows.
func known(k *keys) *keys {
	return k.press("c").write(sumarni).press("enter").write("Sembako belum cair lagi").press("tab").write("Dua bulan tidak cair.")
}

func sizes() [][2]int { return [][2]int{{120, 40}, {80, 24}, {60, 20}, {48, 16}} }

func TestCounterOffersWhomTheNumberBelongsTo(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *keys {
		return open(t, regular("aminah"), w, h).press("c").write(sumarni)
	})
}

func TestCounterKnowsThePerson(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *keys { return known(open(t, regular("aminah"), w, h)) })
}

func TestCounterAmongEarlierCases(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *keys {
		return known(open(t, regular("aminah"), w, h)).press("down", "down")
	})
}

func TestCounterKnowsThePersonInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *keys {
		return known(open(t, regular("aminah"), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" })).press("down")
	})
}

func TestKnownPersonIsBookedWithWhatTheBookKnows(t *testing.T) {
	d := regular("aminah")
	k := known(open(t, d, 80, 24)).press("tab", "enter")
	k.Shows("Tercatat", "0416/2026")
	_, in := deed(t, d, 0)
	p, same := in["complainant"].(map[string]any), in["same_person"].(map[string]any)
	if p["nik"] != sumarni || p["name"] != "Sumarni" || p["phone"] != nil || in["area"] != "35.08.04.2003" || same["case"] != "c408" || same["phone"] != true || same["nik"] != nil {
		t.Fatalf("the deed says %v", in)
	}
}

func TestNothingIsFilledInWithoutEnter(t *testing.T) {
	d := regular("aminah")
	k := open(t, d, 80, 24).press("c").write(sumarni)
	k.Shows("Sumarni, Bades · Enter: orang ini").Press("tab").Lacks("Sumarni", "Bades", "0408")
	k.press("enter").Lacks("Sumarni").Press("shift+tab", "shift+tab").Shows("Enter: orang ini")
	if len(d.Whose) != 1 {
		t.Fatalf("asked %d times", len(d.Whose))
	}
}

func TestOnlyAWholeNumberIsAskedFor(t *testing.T) {
	d := regular("aminah")
	var pauses []tea.Msg
	k := open(t, d, 80, 24, func(c *tui.Config) {
		c.After = func(_ time.Duration, m tea.Msg) tea.Cmd { pauses = append(pauses, m); return nil }
	})
	k.press("c").write(sumarni[:15]).press("tab", "tab").write("085233000041")
	if len(d.Whose) != 0 {
		t.Fatalf("asked for %v while it was typed", d.Whose)
	}
	for _, m := range pauses {
		k.Send(m)
	}
	if len(d.Whose) != 1 {
		t.Fatalf("asked for %v", d.Whose)
	}
	k.Shows("Enter: orang ini").Press("enter").Shows("telepon sama", "0408/2026")
}

func TestKnownByTelephoneTheNIKStandsMasked(t *testing.T) {
	d := regular("aminah")
	var pauses []tea.Msg
	k := open(t, d, 80, 40, func(c *tui.Config) {
		c.After = func(_ time.Duration, m tea.Msg) tea.Cmd { pauses = append(pauses, m); return nil }
	})
	k.press("c", "tab", "tab").write("085233000041")
	k.Send(pauses[len(pauses)-1])
	k.press("enter").Shows("3508••••••••0021").Lacks("angka, seharusnya")
	k.write("Sembako").press("tab").write("Belum").press("ctrl+s")
	_, in := deed(t, d, 0)
	if p, same := in["complainant"].(map[string]any), in["same_person"].(map[string]any); p["nik"] != nil || p["phone"] != "085233000041" || same["nik"] != true {
		t.Fatalf("the deed says %v", in)
	}
}

func TestMaskedValueGoesWithOneKeyAndIsNotTakenOver(t *testing.T) {
	d := regular("aminah")
	k := known(open(t, d, 80, 40))
	for range 4 {
		k.press("shift+tab")
	}
	k.press("backspace").Lacks("0852••").Press("ctrl+s")
	_, in := deed(t, d, 0)
	if in["same_person"] != nil {
		t.Fatalf("the deed says %v", in)
	}
	d = regular("aminah")
	k = known(open(t, d, 80, 40))
	for range 4 {
		k.press("shift+tab")
	}
	k.write("081234567890").press("ctrl+s")
	_, in = deed(t, d, 0)
	if p := in["complainant"].(map[string]any); p["phone"] != "081234567890" || in["same_person"] != nil {
		t.Fatalf("the deed says %v", in)
	}
}

func TestAnotherNumberIsAnotherPerson(t *testing.T) {
	k := known(open(t, regular("aminah"), 80, 24)).press("tab", "tab", "tab", "tab", "tab", "tab").press("backspace")
	k.Lacks("0408/2026", "0852••")
}

func TestDraftOfAKnownPersonGoesOnMasked(t *testing.T) {
	d := regular("aminah")
	known(open(t, d, 80, 24)).press("esc")
	if v := d.Kept[0].Values; v["complainant.phone"] != "0852••••••41" || strings.Contains(d.Kept[0].Title, "8") {
		t.Fatalf("kept is %+v", d.Kept)
	}
	open(t, d, 80, 24).press("c").Shows("0852••••••41").Press("ctrl+s")
	if _, in := deed(t, d, 0); in["same_person"].(map[string]any)["case"] != "c408" {
		t.Fatalf("the deed says %v", in)
	}
}

func TestTitleOfADraftShowsNoNumber(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	open(t, d, 80, 24).press("c", "tab").write(sumarni + " 2 bulan").press("esc")
	if d.Kept[0].Title != "•••••••••••••••• 2 bulan" {
		t.Fatalf("the title is %q", d.Kept[0].Title)
	}
}

func TestEarlierCasesAreReachedWithAndWithoutArrows(t *testing.T) {
	for _, way := range [][]string{{"down"}, {"tab", "tab", "tab", "tab"}} {
		k := known(open(t, regular("aminah"), 80, 24)).press(way...)
		k.Shows("> 1  0408/2026").Press("tab").Shows("> 2  0117/2026").Press("1", "enter").Shows("[Ringkasan]").Press("esc").Shows("> 1  0408/2026", "Aduan baru")
		if way[0] == "down" {
			k.press("esc").write("!").Shows("Dua bulan tidak cair.!")
		}
	}
}

func TestVisitIsAddedToTheEarlierCase(t *testing.T) {
	d := regular("aminah")
	k := known(open(t, d, 80, 24)).press("down", "k")
	k.Shows("Sembako belum cair lagi").Press("ctrl+s")
	name, in := deed(t, d, 0)
	if name != "contact" || d.Deeds[0].Case != "c408" || in["purpose"] != "adds_facts" || in["direction"] != "in" || !strings.Contains(in["text"].(string), "Dua bulan tidak cair.") {
		t.Fatalf("%s says %v", name, in)
	}
	k.press("c").Shows("Aduan baru").Lacks("Sumarni")
}

func TestSameMatterIsLinkedOnceBooked(t *testing.T) {
	d := regular("agus")
	known(open(t, d, 80, 24)).press("down", "l").Shows("ditautkan ke 0408").Press("ctrl+s").Shows("Ditautkan ke 0408")
	if name, in := deed(t, d, 1); name != "link" || in["with"] != "c408" || in["kind"] != "same_matter" || d.Deeds[1].Case != "c416" {
		t.Fatalf("%s says %v", name, in)
	}
	d = regular("aminah")
	known(open(t, d, 80, 24)).press("down", "l").Shows("dilakukan pengelola").Press("esc", "ctrl+s")
	if len(d.Deeds) != 1 {
		t.Fatalf("%d deeds", len(d.Deeds))
	}
}

// TestFamilyTelephoneGivesNobodyElsesNIK: named otherwise, before or after Enter,
// whoever calls is not given the NIK of the person the telephone is known by.
func TestFamilyTelephoneGivesNobodyElsesNIK(t *testing.T) {
	for _, c := range []struct {
		before, after string
		taken         bool
	}{{"", "", true}, {"Hj. Sumarni", "", true}, {"Bayu", "", false}, {"", " Wati", true}, {"", "Bayu", false}} {
		d := regular("aminah")
		var pauses []tea.Msg
		k := open(t, d, 80, 40, func(cfg *tui.Config) {
			cfg.After = func(_ time.Duration, m tea.Msg) tea.Cmd { pauses = append(pauses, m); return nil }
		})
		k.press("c", "tab").write(c.before).press("tab").write("085233000041")
		k.Send(pauses[len(pauses)-1])
		k.press("enter").write("KKS").press("tab").write("Sejak Senin.")
		if c.after != "" {
			k.press("shift+tab", "shift+tab", "shift+tab", "shift+tab", "shift+tab")
			if c.after == "Bayu" {
				k.press("ctrl+u")
			}
			k.write(c.after)
		}
		k.press("ctrl+s")
		_, in := deed(t, d, 0)
		same, _ := in["same_person"].(map[string]any)
		if (same["nik"] == true) != c.taken {
			t.Errorf("%+v: the deed says %v", c, in)
		}
	}
}

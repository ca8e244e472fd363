package counter_test

import (
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// neighbours is a desk with two earlier cases of Bades, of people called alike.
func neighbours(who model.StaffID) *tuitest.Desk {
	d := tuitest.NewDesk(who)
	rows := tuitest.Rows()
	i := slices.IndexFunc(rows, func(r model.Row) bool { return r.Register == "0408/2026" })
	one := model.Similar{Row: rows[i], Who: "Hj. Soemarni", By: []string{model.ByName}}
	one.Area = "35.08.04.2003"
	two := one
	two.Who, two.ID, two.Register, two.State, two.Clock = "Sumarni binti Karto", "c117", "0117/2026", model.Closed, nil
	two.Subject, two.ReceivedAt = "KKS tidak bisa dipakai", time.Date(2026, 3, 31, 9, 0, 0, 0, tuitest.Zone())
	d.Resembling = []model.Similar{one, two}
	return d
}

// alike types a name and a village, and waits.
func alike(t testing.TB, d *tuitest.Desk, w, h int, change ...func(*tui.Config)) *keys {
	t.Helper()
	var pauses []tea.Msg
	change = append(change, func(c *tui.Config) {
		c.After = func(_ time.Duration, m tea.Msg) tea.Cmd { pauses = append(pauses, m); return nil }
	})
	k := open(t, d, w, h, change...)
	k.press("c", "tab").write("Sumarni").press("tab", "tab").write("bades").press("enter")
	for _, m := range pauses {
		k.Send(m)
	}
	return k.press("tab").write("Sembako belum cair")
}

func TestCounterListsWhoIsCalledAlike(t *testing.T) {
	frames(t, append(sizes(), [2]int{50, 20}), func(t *testing.T, w, h int) *keys { return alike(t, neighbours("aminah"), w, h) })
}

func TestCounterAmongWhoIsCalledAlike(t *testing.T) {
	frames(t, append(sizes(), [2]int{50, 20}), func(t *testing.T, w, h int) *keys {
		return alike(t, neighbours("agus"), w, h).press("down", "tab")
	})
}

func TestCounterListsWhoIsCalledAlikeInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *keys {
		return alike(t, neighbours("agus"), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }).press("down")
	})
}

// TestNameIsAskedForOnceItIsTypedAndTheVillageChosen: and never while it is typed.
func TestNameIsAskedForOnceItIsTypedAndTheVillageChosen(t *testing.T) {
	d := neighbours("aminah")
	k := open(t, d, 80, 24)
	k.press("c", "tab").write("Sumarni").press("tab", "tab").write("bades").press("enter")
	if len(d.Called) != 0 {
		t.Fatalf("asked for %v while it was typed", d.Called)
	}
	d = neighbours("aminah")
	k = alike(t, d, 80, 24).Shows2("Nama mirip di Desa Bades", "0408/2026", "Hj. Soemarni", "0117/2026", "Sumarni binti Karto")
	if len(d.Called) != 1 || d.Called[0] != "Sumarni|35.08.04.2003" {
		t.Fatalf("asked for %v", d.Called)
	}
	k.press("shift+tab", "shift+tab", "shift+tab", "shift+tab").press("ctrl+u").Lacks("Nama mirip", "0408/2026")
}

func TestEachKeyLinksOnceBookedAsWhatItSays(t *testing.T) {
	for press, kind := range map[string]string{"O": "same_person", "l": "same_matter", "M": "mass"} {
		d := neighbours("agus")
		k := alike(t, d, 80, 24).press("tab").write("Belum.").press("down", press).Shows2("ditautkan ke 0408")
		k.press("ctrl+s").Shows("Ditautkan ke 0408")
		if name, in := deed(t, d, 1); name != "link" || in["with"] != "c408" || in["kind"] != kind || d.Deeds[1].Case != "c416" {
			t.Errorf("%s: %s says %v", press, name, in)
		}
	}
}

func TestSameKeyTakesALinkBackAndAnotherNameDropsIt(t *testing.T) {
	d := neighbours("agus")
	alike(t, d, 80, 24).press("tab").write("Belum.").press("down", "O", "O", "ctrl+s")
	if len(d.Deeds) != 1 {
		t.Errorf("%d deeds after the link was taken back", len(d.Deeds))
	}
	d = neighbours("agus")
	k := alike(t, d, 80, 24).press("tab").write("Belum.").press("down", "O", "esc")
	k.press("shift+tab", "shift+tab", "shift+tab", "shift+tab", "shift+tab", "ctrl+u").write("Tumini").press("ctrl+s")
	if len(d.Deeds) != 1 {
		t.Errorf("%d deeds: linked to whom it is not", len(d.Deeds))
	}
}

func TestLinkingIsThePengelolas(t *testing.T) {
	for _, press := range []string{"O", "l", "M"} {
		alike(t, neighbours("aminah"), 80, 24).press("down", press).Shows("dilakukan pengelola").Lacks("ditautkan ke")
	}
}

// TestKnownNumberSaysMoreThanAName: whoever was taken is listed, not who is called
// alike.
func TestKnownNumberSaysMoreThanAName(t *testing.T) {
	d := regular("aminah")
	d.Resembling = neighbours("aminah").Resembling
	known(open(t, d, 80, 24)).Shows("NIK sama").Lacks("Nama mirip")
	if len(d.Called) != 0 {
		t.Errorf("asked for %v", d.Called)
	}
}

func TestBookThatCannotBeReadCostsTheListAlone(t *testing.T) {
	d := neighbours("aminah")
	var pauses []tea.Msg
	k := open(t, d, 80, 24, func(c *tui.Config) {
		c.After = func(_ time.Duration, m tea.Msg) tea.Cmd { pauses = append(pauses, m); return nil }
	})
	k.press("c", "tab", "tab", "tab").write("bades").press("enter", "shift+tab", "shift+tab", "shift+tab").write("Sumarni")
	d.Broken = model.NotNow("book_locked")
	for _, m := range pauses {
		k.Send(m)
	}
	k.Shows("Sumarni").Lacks("Nama mirip")
	if len(d.Called) != 1 {
		t.Errorf("asked for %v", d.Called)
	}
}

package counter_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// withRoom is a desk of an office with a special room, in which two people wait.
func withRoom(who model.StaffID) *tuitest.Desk {
	d := tuitest.NewDesk(who)
	d.Self.Office.Rules.Special = "ruangan khusus"
	for i, name := range []string{"Tumini", "Warsito"} {
		d.Room = append(d.Room, model.Waiter{By: []model.StaffID{"aminah", "agus"}[i], FormDraft: model.FormDraft{Form: "register", Deed: model.DeedID(name), Title: name,
			Saved:  tuitest.Clock().Add(time.Duration(-25+20*i) * time.Minute),
			Values: map[string]string{"complainant.name": name, "subject": "PBI-JK nonaktif", "text": "Sejak Senin.", "received_at": "20/11/2026 09.16", "channel.name": "walk_in", "kind": "complaint"}}})
	}
	return d
}

func TestCounterShowsWhoWaits(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *keys { return open(t, withRoom("aminah"), w, h).press("c") })
}

func TestCounterAmongThoseWhoWait(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *keys { return open(t, withRoom("aminah"), w, h).press("c", "shift+tab") })
}

func TestCounterAsksBeforeSomebodyWaitsNoMore(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *keys {
		return open(t, withRoom("aminah"), w, h).press("c", "shift+tab", "x")
	})
}

func TestCounterShowsWhoWaitsInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *keys {
		return open(t, withRoom("aminah"), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }).press("c", "shift+tab")
	})
}

func TestPersonIsParkedAndTheCounterIsFree(t *testing.T) {
	for _, way := range [][]string{{"ctrl+g"}, {"tab", "tab", "tab", "tab", "enter"}} { // with and without Ctrl
		d := withRoom("aminah")
		d.Room = nil
		k := open(t, d, 80, 24).press("c", "tab").write("Sumarni").press("tab", "tab", "tab", "tab").write("Sembako").press("tab").write("Dua bulan.").press(way...)
		k.Shows("Sumarni menunggu di ruangan khusus", "Menunggu di ruangan khusus: 1 orang", "Nama       [      ")
		if len(d.Room) != 1 || d.Room[0].Values["received_at"] != "20/11/2026 09.41" || d.Room[0].Values["text"] != "Dua bulan." || len(d.Kept) != 0 {
			t.Fatalf("in the room is %+v, kept %+v", d.Room, d.Kept)
		}
	}
	open(t, withRoom("aminah"), 80, 24).press("c", "ctrl+g").Shows("Isi nama atau perihal dulu")
}

func TestParkedPersonIsGoneOnWithAsTheyWere(t *testing.T) {
	d := withRoom("agus")
	k := open(t, d, 80, 24).press("c", "shift+tab", "shift+tab")
	k.Shows("> 1  Tumini", "25 mnt", "5 mnt").Press("enter").Shows("[Tumini ", "PBI-JK nonaktif", "diterima Jum 20/11 09.16", "Menunggu di ruangan khusus: 1 orang").Press("ctrl+s")
	if d.Deeds[0].ID != "Tumini" || len(d.Room) != 1 {
		t.Fatalf("the deed is %s, in the room are %d", d.Deeds[0].ID, len(d.Room))
	}
}

func TestFormAtHandIsNotOverwrittenByWhoWaits(t *testing.T) {
	d := withRoom("aminah")
	open(t, d, 80, 24).press("c", "tab").write("Sumarni").press("shift+tab", "shift+tab").press("enter").Shows("Sumarni", "kosongkan isian ini dulu")
	if len(d.Room) != 2 {
		t.Fatal("somebody was taken")
	}
}

func TestWhoLeftIsRemovedAfterAQuestion(t *testing.T) {
	d := withRoom("aminah")
	k := open(t, d, 80, 24).press("c", "shift+tab", "x")
	k.Shows("Hapus Warsito dari daftar tunggu?").Press("enter").Shows("2 orang").Press("x", "y").Shows("Warsito tidak menunggu lagi", "1 orang")
	if len(d.Room) != 1 {
		t.Fatalf("%d wait", len(d.Room))
	}
}

func TestSomebodyElseWasFaster(t *testing.T) {
	d := withRoom("aminah")
	k := open(t, d, 80, 24).press("c", "shift+tab")
	d.Room = d.Room[:1]
	k.press("enter").Shows("Sudah dilanjutkan atau dihapus di meja lain", "1 orang").Lacks("Warsito")
}

func TestMinutesOfWhoWaitsGoOn(t *testing.T) {
	d := withRoom("aminah")
	at := tuitest.Clock()
	var later []tea.Msg
	k := open(t, d, 80, 24, func(c *tui.Config) {
		c.Now = func() time.Time { return at }
		c.After = func(_ time.Duration, m tea.Msg) tea.Cmd { later = append(later, m); return nil }
	})
	k.press("c").Shows2("25 mnt", "5 mnt")
	at = at.Add(10 * time.Minute)
	d.Self.Now = at
	for _, m := range later {
		k.Send(m)
	}
	k.Shows("35 mnt", "15 mnt")
}

func TestOfficeWithoutARoomShowsNone(t *testing.T) {
	d := withRoom("aminah")
	d.Self.Office.Rules.Special = ""
	open(t, d, 80, 24).press("c").Lacks("uang khusus", "Tumini")
	k := open(t, d, 80, 24).press("c", "tab").write("Sumarni").press("ctrl+g")
	k.Lacks("menunggu", "uang khusus")
	if len(d.Room) != 2 {
		t.Fatal("somebody was parked")
	}
}

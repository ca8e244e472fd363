package tui_test

import (
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
)

// TestDestroyingStartsOnNo: Enter alone destroys nothing.
func TestDestroyingStartsOnNo(t *testing.T) {
	d := tuitest.AdminDesk("lilik")
	c := kelola(t, d, 80, 24, ":").Type("musnahkan data").Press("enter").Shows("Musnahkan data pribadi", "nomor register")
	c.Type("412").Press("tab").Type("045/BA/2032").Press("ctrl+s").Shows("tidak ada cara mengembalikannya").Press("enter")
	if len(d.Deeds) != 0 {
		t.Fatal("Enter alone has destroyed somebody's data")
	}
	c.Press("ctrl+s").Press("y")
	if len(d.Deeds) != 1 {
		t.Fatalf("%+v\n%s", d.Deeds, c.Frame())
	}
	if a, ok := d.Deeds[0].Action.(*model.PersonErased); !ok || a.Case != "412" || a.Basis != "045/BA/2032" {
		t.Fatalf("the desk was handed %+v", d.Deeds[0].Action)
	}
}

// TestDestroyingACaseStartsOnNo: Enter alone destroys nothing.
func TestDestroyingACaseStartsOnNo(t *testing.T) {
	d := tuitest.AdminDesk("lilik")
	c := kelola(t, d, 80, 24, ":").Type("musnahkan aduan").Press("enter").Shows("Musnahkan aduan", "Persetujuan")
	c.Type("412").Press("tab").Type("045/BA/2032").Press("tab").Type("12/LKD").Press("ctrl+s").Shows("tidak ada cara mengembalikannya").Press("enter")
	if len(d.Deeds) != 0 {
		t.Fatal("Enter alone has destroyed a case")
	}
	c.Press("ctrl+s").Press("y")
	if len(d.Deeds) != 1 {
		t.Fatalf("%+v\n%s", d.Deeds, c.Frame())
	}
	if a, ok := d.Deeds[0].Action.(*model.CaseDestroyed); !ok || a.Case != "412" || a.Basis != "045/BA/2032" || a.Consent != "12/LKD" {
		t.Fatalf("the desk was handed %+v", d.Deeds[0].Action)
	}
}

// TestDestroyedCaseSaysSo: when, under which minutes, and nothing to be done to it.
func TestDestroyedCaseSaysSo(t *testing.T) {
	frames(t, [][2]int{{80, 24}, {48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("agus")
		for i := range d.Cases {
			if v := &d.Cases[i]; v.Register == "0396/2026" {
				*v = model.CaseView{Register: v.Register, ID: v.ID, Version: v.Version, State: model.Closed, Sight: model.SeeAll, Class: v.Class, Category: v.Category,
					Channel: &model.Channel{Name: v.Channel.Name}, ReceivedAt: v.ReceivedAt, RecordedAt: v.RecordedAt, Complainants: []model.PersonView{{Erased: true}},
					Destroyed: &model.Destruction{At: d.Self.Now, Basis: "045/BA/2033", Consent: "12/LKD"}}
			}
		}
		return openCase(t, d, "396", w, h).Shows("Isinya dimusnahkan")
	})
}

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

package store

import (
	"bytes"
	"os"
	"testing"
	"time"

	"aduan/model"
)

// TestBreachIsOpenUntilBothWereTold: 72 hours from its finding, its words sealed,
// closed when the people and the institution were told.
func TestBreachIsOpenUntilBothWereTold(t *testing.T) {
	w := newWorld(t)
	found := w.now().Add(-2 * time.Hour)
	w.must("pengelola", "", 0, &model.BreachAdd{What: "laptop TANDABOCOR hilang", Whose: "12 pengadu", FoundAt: found})
	w.must("admin", "", 0, &model.BreachAdd{What: "surel salah alamat", Whose: "1 pengadu"})
	list := func() []model.Breach {
		t.Helper()
		all, err := w.desk("kepala").Breaches(w.ctx())
		if err != nil || len(all) != 2 {
			t.Fatalf("%+v %v", all, err)
		}
		return all
	}
	if b := list()[1]; b.No != 1 || b.What != "laptop TANDABOCOR hilang" || !b.DueAt.Equal(found.Add(72*time.Hour)) || !b.Open() || b.By.Person != "pengelola" {
		t.Errorf("%+v", b)
	}
	w.must("ppid", "", 0, &model.BreachTold{No: 1, To: "subject", Text: "surat"})
	if b := list()[1]; !b.Open() || b.Told[0].Text != "surat" {
		t.Errorf("%+v", b)
	}
	w.must("pengelola", "", 0, &model.BreachTold{No: 1, To: "institution"})
	if b := list()[1]; b.Open() {
		t.Errorf("%+v", b)
	}
	w.refused("pengelola", &model.BreachTold{No: 9, To: "subject"}, "unknown_breach")
	w.refused("pengelola", &model.BreachTold{No: 1, To: "subject", At: found.Add(-time.Hour)}, "told_before_found")
	w.refused("pengelola", &model.BreachAdd{What: "x", Whose: "y", FoundAt: w.now().Add(time.Hour)}, "at_future")
	w.refused("petugas", &model.BreachAdd{What: "x", Whose: "y"}, "role")
	if _, err := w.desk("petugas").Breaches(w.ctx()); model.CodeOf(err) != model.CodeDenied {
		t.Errorf("petugas: %v", err)
	}
	if file, err := os.ReadFile(w.b.at.book()); err != nil || bytes.Contains(file, []byte("TANDABOCOR")) {
		t.Errorf("the words stand in the clear (%v)", err)
	}
	w.b.mustVerify(t)
}

package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"aduan/model"
)

// withRoom is a book of an office that has a special room.
func withRoom(t *testing.T) *world {
	w := newWorld(t)
	text := strings.Replace(string(w.profile()), "  void_minutes: 10 ", "  special_room: ruangan khusus\n  void_minutes: 10 ", 1)
	w.must("kepala", "", 0, &model.ProfileApply{Text: text})
	return w
}

func (w *world) park(who model.StaffID, id, title string, values map[string]string) error {
	return w.desk(who).Waiting().Park(w.ctx(), model.Waiter{FormDraft: model.FormDraft{Form: "register", Deed: model.DeedID(id), Title: title, Saved: w.now(), Values: values}})
}

func (w *world) waiters(who model.StaffID) []model.Waiter {
	w.t.Helper()
	all, err := w.desk(who).Waiting().List(w.ctx())
	if err != nil {
		w.t.Fatal(err)
	}
	return all
}

func TestWhoWaitsIsSeenByTheDeskAndTakenByOne(t *testing.T) {
	w := withRoom(t)
	if err := w.desk("petugas").Drafts().Save(w.ctx(), model.FormDraft{Form: "register", Deed: "d1", Title: "Sumarni"}); err != nil {
		t.Fatal(err)
	}
	values := map[string]string{"complainant.name": "Sumarni", "complainant.phone": "0852••••••41", "same_person.case": "x", "same_person.phone": "yes", "subject": "Sembako"}
	if err := w.park("petugas", "d1", "Sumarni", values); err != nil {
		t.Fatal(err)
	}
	if _, ok, _ := w.desk("petugas").Drafts().Load(w.ctx(), "register"); ok {
		t.Fatal("the draft is still the clerk's")
	}
	if err := w.desk("petugas").Drafts().Save(w.ctx(), model.FormDraft{Form: "register", Deed: "d1", Title: "Sumarni"}); err != nil {
		t.Fatal(err)
	}
	if _, ok, _ := w.desk("petugas").Drafts().Load(w.ctx(), "register"); ok {
		t.Fatal("a keeping that came late put the form into two hands")
	}
	w.move(7 * time.Minute)
	if err := w.park("sekretaris", "d2", "Warsito", nil); err != nil {
		t.Fatal(err)
	}
	for _, who := range []model.StaffID{"petugas", "pengelola", "sekretaris"} {
		if all := w.waiters(who); len(all) != 2 || all[0].Title != "Sumarni" || all[0].By != "petugas" || all[0].Values != nil || all[0].Waited(w.now()) != 7*time.Minute {
			t.Errorf("%s sees %+v", who, all)
		}
	}
	for _, who := range []model.StaffID{"kepala", "kabid-linjamsos"} {
		if all := w.waiters(who); len(all) != 0 {
			t.Errorf("%s sees %+v", who, all)
		}
		if _, ok, err := w.desk(who).Waiting().Take(w.ctx(), "d1"); ok || err != nil {
			t.Errorf("%s takes it: %v", who, err)
		}
		if err := w.desk(who).Waiting().Drop(w.ctx(), "d1"); err != nil || len(w.waiters("petugas")) != 2 {
			t.Errorf("%s drops it: %v", who, err)
		}
		if err := w.park(who, "d3", "x", nil); err == nil {
			t.Errorf("%s parks", who)
		}
	}
	taker := w.desk("pengelola")
	d, ok, err := taker.Waiting().Take(w.ctx(), "d1")
	if err != nil || !ok || d.Deed != "d1" || d.Values["subject"] != "Sembako" || d.Values["complainant.phone"] != "" || d.Values["same_person.case"] != "" {
		t.Fatalf("%v %v %+v", err, ok, d)
	}
	if kept, ok, _ := w.desk("pengelola").Drafts().Load(w.ctx(), "register"); !ok || kept.Deed != "d1" {
		t.Fatal("it is nobody's draft")
	}
	if _, ok, err := w.desk("petugas").Waiting().Take(w.ctx(), "d1"); ok || err != nil {
		t.Fatalf("it was taken twice: %v", err)
	}
	e := (*model.Error)(nil)
	if _, _, err := taker.Waiting().Take(w.ctx(), "d2"); !errors.As(err, &e) || e.Rule != "draft_open" || len(w.waiters("petugas")) != 1 {
		t.Fatalf("a draft was overwritten: %v", err)
	}
}

func TestWhoeverTookItDownGoesOnWithTheMaskedValues(t *testing.T) {
	w := withRoom(t)
	if err := w.park("petugas", "d1", "Sumarni", map[string]string{"complainant.phone": "0852••••••41", "same_person.case": "x"}); err != nil {
		t.Fatal(err)
	}
	if d, ok, err := w.desk("petugas").Waiting().Take(w.ctx(), "d1"); !ok || err != nil || len(d.Values) != 2 {
		t.Fatalf("%v %+v", err, d)
	}
}

// TestWhatConcernsTheStaffWaitsUnseen: not even the pengelola, who may be whom it
// is about, sees that somebody waits.
func TestWhatConcernsTheStaffWaitsUnseen(t *testing.T) {
	w := withRoom(t)
	for id, v := range map[string]map[string]string{"d1": {"respondent.kind": "staff", "respondent.post": "pengelola"}, "d2": {"respondent.kind": "unclear"},
		"d3": {"category": "SAL-1"}, "d4": {"identity": "withheld"}, "d5": {"secrecy": "secret"}} {
		if err := w.park("petugas", id, "Rahasia", v); err != nil {
			t.Fatal(err)
		}
	}
	if all := w.waiters("pengelola"); len(all) != 0 {
		t.Fatalf("the pengelola sees %+v", all)
	}
	if _, ok, _ := w.desk("sekretaris").Waiting().Take(w.ctx(), "d1"); ok || len(w.waiters("petugas")) != 5 {
		t.Fatal("somebody else took it")
	}
}

func TestNobodyWaitsWhereThereIsNoRoom(t *testing.T) {
	w := newWorld(t)
	if err := w.park("petugas", "d1", "Sumarni", nil); err == nil || len(w.waiters("petugas")) != 0 {
		t.Fatalf("an office without a room keeps a list: %v", err)
	}
}

// TestWhoWaitsIsStillThereAfterACrash copies the files as they lie while the book is
// open, and reads no name in them.
func TestWhoWaitsIsStillThereAfterACrash(t *testing.T) {
	w := withRoom(t)
	if err := w.park("petugas", "d1", "Sumarniwati", map[string]string{"subject": "Sembakowati", "complainant.nik": sumarniNIK}); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "buku")
	if err := os.CopyFS(dir, os.DirFS(w.dir)); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(filepath.Join(dir, "local.db"))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"Sumarniwati", "Sembakowati", sumarniNIK} {
		if bytes.Contains(raw, []byte(s)) {
			t.Errorf("%s stands in the file", s)
		}
	}
	cfg := w.cfg
	cfg.OfficeKey = (files{dir: w.dir, officeKey: w.cfg.OfficeKey}).office()
	b, err := Open(dir, cfg)
	if err != nil {
		t.Fatal(err)
	}
	other := &world{t: t, b: b, at: w.now(), cfg: cfg}
	if all := other.waiters("petugas"); len(all) != 1 || all[0].Title != "Sumarniwati" {
		t.Errorf("after the crash there are %+v", all)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestTwoClerksNeverTakeTheSamePerson(t *testing.T) {
	w := withRoom(t)
	if err := w.park("petugas", "d1", "Sumarni", nil); err != nil {
		t.Fatal(err)
	}
	var took atomic.Int32
	var all sync.WaitGroup
	for _, who := range []model.StaffID{"petugas", "pengelola", "sekretaris"} {
		d := w.desk(who)
		all.Go(func() {
			if _, ok, err := d.Waiting().Take(w.ctx(), "d1"); err != nil {
				t.Error(err)
			} else if ok {
				took.Add(1)
			}
		})
	}
	if all.Wait(); took.Load() != 1 {
		t.Fatalf("%d took it", took.Load())
	}
}

func TestTheRoomIsBounded(t *testing.T) {
	w := withRoom(t)
	for i := range model.MostWaiters {
		if err := w.park("petugas", "d"+strings.Repeat("x", i), "x", nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.park("petugas", "one more", "x", nil); err == nil {
		t.Fatal("the list has no end")
	}
	if err := w.park("petugas", "d", "x", map[string]string{"text": strings.Repeat("x", maxDraft)}); err == nil {
		t.Fatal("an entry has no end")
	}
}

// TestAFullRoomDoesNotTellHowManyWaitUnseen: what concerns the staff takes no place
// on the list of others, so nobody learns of it by filling the list.
func TestAFullRoomDoesNotTellHowManyWaitUnseen(t *testing.T) {
	w := withRoom(t)
	for i := range 3 {
		if err := w.park("petugas", "secret"+strings.Repeat("x", i), "x", map[string]string{"respondent.kind": "unclear"}); err != nil {
			t.Fatal(err)
		}
	}
	for i := range model.MostWaiters {
		if err := w.park("pengelola", "d"+strings.Repeat("x", i), "x", nil); err != nil {
			t.Fatalf("after %d: %v", i, err)
		}
	}
}

// TestNobodyPutsAFormInPlaceOfAnother: not of one that another clerk parked, seen or
// unseen; and no form but the counter's becomes the draft of whoever takes it.
func TestNobodyPutsAFormInPlaceOfAnother(t *testing.T) {
	w := withRoom(t)
	for id, v := range map[string]map[string]string{"d1": {"subject": "Sembako"}, "d2": {"respondent.kind": "staff"}} {
		if err := w.park("petugas", id, "Sumarni", v); err != nil {
			t.Fatal(err)
		}
		if err := w.park("pengelola", id, "Palsu", nil); err == nil {
			t.Errorf("%s was overwritten", id)
		}
		if err := w.park("petugas", id, "Sumarni", v); err != nil {
			t.Errorf("one's own cannot be parked again: %v", err)
		}
	}
	x := model.Waiter{FormDraft: model.FormDraft{Form: "ratify/0412", Deed: "d9", Title: "Sumarni"}}
	if err := w.desk("petugas").Waiting().Park(w.ctx(), x); err == nil {
		t.Error("another form was parked")
	}
}

package store

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"aduan/model"
)

func wantRule(t *testing.T, err error, code model.Code, rule string) *model.Error {
	t.Helper()
	e := (*model.Error)(nil)
	if !errors.As(err, &e) || e.Code != code || e.Rule != rule {
		t.Errorf("got %v, want %s: %s", err, code, rule)
		return &model.Error{}
	}
	return e
}

func (w *world) entry(subject string) *model.Register {
	w.t.Helper()
	a, ok := w.action("register", `{"complainant":{"name":"Ani"},"text":"x","category":"KKS-2","subject":"`+subject+`"}`).(*model.Register)
	if !ok {
		w.t.Fatal("register is of another type")
	}
	return a
}

func TestSameDeedTwiceIsDoneOnce(t *testing.T) {
	w := newWorld(t)
	d := w.desk("petugas")
	deed := model.Deed{ID: "d1", Action: w.entry("Sembako")}
	first, err := d.Act(w.ctx(), deed)
	if err != nil {
		t.Fatal(err)
	}
	again, err := d.Act(w.ctx(), deed)
	if err != nil || !again.Replayed || again.Case.ID != first.Case.ID || again.Case.Register != "0001/2026" {
		t.Errorf("again: %+v %v", again.Case.Register, err)
	}
	if again.Case.Complainants[0].Name != "Ani" {
		t.Error("deciding twice lost the complainant")
	}
	// A retry of what was done must not hear that it cannot be done.
	v := model.Deed{ID: "d2", Case: first.Case.ID, Seen: 1, Action: w.action("verify", `{"category":"KKS-2","complete":true}`)}
	for i := range 2 {
		if o, err := w.desk("pengelola").Act(w.ctx(), v); err != nil || o.Replayed != (i == 1) {
			t.Errorf("verify %d: %+v %v", i, o.Replayed, err)
		}
	}
	w.sound()
}

func TestOneDeedSentEightTimesAtOnceIsOneCase(t *testing.T) {
	w := newWorld(t)
	d, action := w.desk("petugas"), w.entry("Sembako")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, err := d.Act(w.ctx(), model.Deed{ID: "same", Action: action}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if p, err := d.List(w.ctx(), model.Query{Place: "all"}); err != nil || p.Total != 1 {
		t.Errorf("cases: %+v %v", p, err)
	}
	w.sound()
}

func TestStaleScreenIsToldWhoDidWhat(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako").Case.ID
	w.do("pengelola", id, "verify", `{"category":"KKS-2","complete":true}`)
	_, err := w.act("pengelola", id, 1, w.action("verify", `{"category":"KKS-1","reason":"keliru"}`))
	e := wantRule(t, err, model.CodeConflict, "version")
	if e.Args["who"] != "pengelola" || e.Args["kind"] != "verify" || e.Args["have"] != "2" {
		t.Errorf("args %v", e.Args)
	}
	if _, err := w.act("pengelola", id, 1, w.action("note", `{"text":"lewat telepon"}`)); err != nil {
		t.Errorf("a note conflicts with nobody: %v", err)
	}
	if _, err := w.act("pengelola", id, 0, w.action("verify", `{"category":"KKS-1","reason":"keliru"}`)); err != nil {
		t.Errorf("on the newest, on purpose: %v", err)
	}
}

func TestManyWritersTakeNumbersWithoutGaps(t *testing.T) {
	w := newWorld(t)
	d := w.desk("petugas")
	good, bad := w.entry("Sembako"), w.entry("")
	var wg sync.WaitGroup
	var mu sync.Mutex
	seen := map[string]bool{}
	for i := range 12 {
		wg.Go(func() {
			for n := range 8 {
				a := good
				if n%4 == 3 {
					a = bad // refused: must not cost a number
				}
				o, err := d.Act(w.ctx(), model.Deed{ID: model.DeedID(fmt.Sprint("w", i, ".", n)), Action: a})
				if (err == nil) != (a == good) {
					t.Error(err)
				}
				mu.Lock()
				if err == nil && seen[o.Case.Register] {
					t.Errorf("number %s twice", o.Case.Register)
				}
				seen[o.Case.Register] = true
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	for n := range uint64(72) {
		if !seen[model.RegisterNumber(n+1, 2026)] {
			t.Errorf("number %d missing", n+1)
		}
	}
	w.sound()
}

func TestManyNotesOnOneCaseAreAllKept(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako").Case.ID
	d, note := w.desk("pengelola"), w.action("note", `{"text":"x"}`)
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Go(func() {
			for n := range 5 {
				if _, err := d.Act(w.ctx(), model.Deed{ID: model.DeedID(fmt.Sprint("n", i, ".", n)), Case: id, Seen: 1, Action: note}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if c, err := d.Case(w.ctx(), "1"); err != nil || len(c.Notes) != 50 || c.Version != 51 {
		t.Errorf("%d notes at version %d, %v", len(c.Notes), c.Version, err)
	}
	w.sound()
}

func TestReferenceBookedBeforeIsNamed(t *testing.T) {
	w := newWorld(t)
	in := `{"channel":{"name":"lapor","reference":"778812"},"subject":"Usulan","text":"x","category":"DAT-2"}`
	w.do("petugas", "", "register", in)
	_, err := w.act("petugas", "", 0, w.action("register", in))
	e := wantRule(t, err, model.CodeInvalid, "duplicate_reference")
	if e.Args["register"] != "0001/2026" {
		t.Errorf("args %v", e.Args)
	}
	if o := w.register("petugas", "Ani", "Lain"); o.Case.Register != "0002/2026" {
		t.Errorf("a refused entry cost number %s", o.Case.Register)
	}
	w.sound()
}

func TestRegistrationStopsWhileTheMachinesClockIsInDoubt(t *testing.T) {
	w := newWorld(t)
	w.move(3 * 3600e9) // posts are held from 09.00
	w.register("petugas", "Ani", "Sembako")
	w.move(366 * 24 * 3600e9)
	_, err := w.act("petugas", "", 0, w.entry("Lain"))
	e := wantRule(t, err, model.CodeNotNow, "clock_jump")
	if len(e.Who) == 0 {
		t.Error("the refusal names nobody who could confirm the date")
	}
	w.move(-366 * 24 * 3600e9)
	w.register("petugas", "Ani", "Lain")
	w.move(-2 * 3600e9)
	_, err = w.act("petugas", "", 0, w.entry("Lain"))
	wantRule(t, err, model.CodeNotNow, "clock_jump")
	w.do("pengelola", "", "confirm_date", `{"date":"2026-11-20"}`)
	if o := w.register("petugas", "Ani", "Lain"); o.Case.Register != "0003/2026" {
		t.Errorf("number %s", o.Case.Register)
	}
	w.sound()
}

func TestMondayMorningIsNoJumpOfTheClock(t *testing.T) {
	w := newWorld(t)
	w.move(3 * 3600e9) // Friday noon
	w.register("petugas", "Ani", "Sembako")
	w.move(68 * 3600e9) // Monday 08.00
	w.register("petugas", "Ani", "Lain")
	w.sound()
}

func TestRefusedDeedsGiveTheirKeysBack(t *testing.T) {
	w := newWorld(t)
	for range 200 {
		if _, err := w.act("petugas", "", 0, w.entry("")); err == nil {
			t.Fatal("an entry without a subject was booked")
		}
	}
	o := w.register("petugas", "Ani", "Sembako")
	if id := o.Case.Complainants[0].ID; id.Key() > 2 {
		t.Errorf("the first person got key %s", id)
	}
}

func TestStrangersAndFormerStaffAreDenied(t *testing.T) {
	w := newWorld(t)
	if _, err := w.b.As(w.ctx(), model.Principal{Staff: "nobody"}); model.CodeOf(err) != model.CodeDenied {
		t.Errorf("a stranger: %v", err)
	}
	d := w.desk("petugas")
	w.do("hendra", "", "staff_disable", `{"username":"petugas"}`)
	if _, err := d.List(w.ctx(), model.Query{}); model.CodeOf(err) != model.CodeDenied {
		t.Errorf("a session goes on after its person was disabled: %v", err)
	}
	if _, err := d.Act(w.ctx(), model.Deed{ID: "x", Action: w.entry("y")}); model.CodeOf(err) != model.CodeDenied {
		t.Errorf("and acts: %v", err)
	}
}

func TestBrokenProfileIsRefusedWithItsLine(t *testing.T) {
	w := newWorld(t)
	_, err := w.act("kepala", "", 0, &model.ProfileApply{Text: "format: 1\ncode: lumajang\nzone: Mars\n"})
	e := wantRule(t, err, model.CodeInvalid, "profile")
	if e.Args["message"] == "" || e.Args["faults"] == "" {
		t.Errorf("args %v", e.Args)
	}
}

func TestRevealOpensThePersonAndDoesNotRaiseTheVersion(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako").Case.ID
	o := w.do("pengelola", id, "reveal", `{"reason":"menelepon pengadu"}`)
	if len(o.Revealed) != 1 || o.Case.Version != 1 {
		t.Fatalf("revealed %d, version %d", len(o.Revealed), o.Case.Version)
	}
	for _, p := range o.Revealed {
		if p.Name != "Sumarni" || p.Contacts[0].Value != "+6285233000041" {
			t.Errorf("%+v", p)
		}
	}
	w.sound()
}

// TestDraftOfARecordedDeedSaysSo: a program that ends between the recording of a
// deed and the forgetting of its draft leaves a draft that is not offered as new;
// one whose deed never came to the book stays to be recorded.
func TestDraftOfARecordedDeedSaysSo(t *testing.T) {
	w := newWorld(t)
	d := w.desk("petugas")
	o, err := d.Act(w.ctx(), model.Deed{ID: "told", Action: w.entry("PKH")})
	if err != nil {
		t.Fatal(err)
	}
	// What stands in local.db when the program ends before it is taken away.
	for _, f := range []model.FormDraft{{Form: "register", Deed: "told", Title: "Misnah"}, {Form: "note/" + string(o.Case.ID), Deed: "untold", Title: "Catat"}} {
		if err := d.Drafts().Save(w.ctx(), f); err != nil {
			t.Fatal(err)
		}
	}
	h, err := d.Home(w.ctx())
	if err != nil || len(h.Drafts) != 2 {
		t.Fatalf("%d drafts: %v", len(h.Drafts), err)
	}
	for _, f := range h.Drafts {
		one, _, err := d.Drafts().Load(w.ctx(), f.Form)
		if err != nil || (one.Recorded == nil) != (f.Recorded == nil) {
			t.Errorf("%s alone: %+v %v", f.Form, one.Recorded, err)
		}
		switch {
		case f.Deed == "told" && (f.Recorded == nil || f.Recorded.Register != o.Case.Register || !f.Recorded.At.Equal(w.now())):
			t.Errorf("recorded as %s, told %+v", o.Case.Register, f.Recorded)
		case f.Deed == "untold" && f.Recorded != nil:
			t.Errorf("not in the book, told %+v", f.Recorded)
		}
	}
	// Somebody else's deed is not one's own, whatever the draft says.
	other := w.desk("pengelola").Drafts()
	if err := other.Save(w.ctx(), model.FormDraft{Form: "register", Deed: "told"}); err != nil {
		t.Fatal(err)
	}
	if f, ok, err := other.Load(w.ctx(), "register"); err != nil || !ok || f.Recorded != nil {
		t.Errorf("somebody else is told %+v %v", f.Recorded, err)
	}
}

// TestFormSetAsideIsNotKeptTwice: a keeping that was on its way when the clerk set
// the form aside does not bring it back; who brings it back does.
func TestFormSetAsideIsNotKeptTwice(t *testing.T) {
	w := newWorld(t)
	d := w.desk("petugas").Drafts()
	at := w.now()
	form := model.FormDraft{Form: model.CounterForm, Deed: "d1", Title: "Misnah", Saved: at}
	put := func(name string, saved time.Time) {
		t.Helper()
		f := form
		f.Form, f.Saved = name, saved
		if err := d.Save(w.ctx(), f); err != nil {
			t.Fatal(err)
		}
	}
	there := func(want bool) {
		t.Helper()
		if _, ok, err := d.Load(w.ctx(), model.CounterForm); ok != want || err != nil {
			t.Errorf("the counter has a form: %v %v", ok, err)
		}
	}
	put(model.CounterForm, at)
	put(model.AsideForm("d1"), at.Add(time.Second))
	if err := d.Drop(w.ctx(), model.CounterForm); err != nil {
		t.Fatal(err)
	}
	put(model.CounterForm, at.Add(time.Second)) // the late one
	there(false)
	form.Deed = "d2" // the next person's
	put(model.CounterForm, at)
	there(true)
	form.Deed = "d1"
	put(model.CounterForm, at.Add(time.Second+time.Nanosecond))
	there(true)
}

func TestDraftGoesWithItsDeed(t *testing.T) {
	w := newWorld(t)
	d := w.desk("petugas")
	f := model.FormDraft{Form: "register", Deed: "d9", Title: "Misnah", Values: map[string]string{"subject": "PKH"}}
	if err := d.Drafts().Save(w.ctx(), f); err != nil {
		t.Fatal(err)
	}
	if all, err := w.desk("pengelola").Drafts().List(w.ctx()); err != nil || len(all) != 0 {
		t.Errorf("somebody else's draft: %v %v", all, err)
	}
	got, ok, err := d.Drafts().Load(w.ctx(), "register")
	if err != nil || !ok || got.Values["subject"] != "PKH" || got.Saved.IsZero() {
		t.Errorf("%+v %v %v", got, ok, err)
	}
	if _, err := d.Act(w.ctx(), model.Deed{ID: "d9", Action: w.entry("PKH")}); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := d.Drafts().Load(w.ctx(), "register"); ok || err != nil {
		t.Errorf("the draft stays after its deed: %v", err)
	}
	f.Values["text"] = string(make([]byte, 70<<10))
	wantRule(t, d.Drafts().Save(w.ctx(), f), model.CodeInvalid, "text_too_long")
}

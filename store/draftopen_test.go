package store

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"aduan/model"
)

func (w *world) open(d model.Desk, ask model.DraftAsk) model.OpenedDraft {
	w.t.Helper()
	out, err := d.Drafts().Open(w.ctx(), ask)
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

func (w *world) types(d model.Desk, f model.OpenedDraft, deed, text string) error {
	return d.Drafts().Save(w.ctx(), model.FormDraft{Form: f.Form, Deed: model.DeedID(deed), Title: text, Values: map[string]string{"text": text}})
}

func (w *world) texts(who model.StaffID) map[string]string {
	w.t.Helper()
	all, err := w.desk(who).Drafts().List(w.ctx())
	if err != nil {
		w.t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range all {
		out[f.Form] = f.Values["text"]
	}
	return out
}

// TestTwoSessionsInOneFormWriteTwoDrafts: the second hears of the first, and neither
// writes over the other.
func TestTwoSessionsInOneFormWriteTwoDrafts(t *testing.T) {
	w := newWorld(t)
	one, two := w.desk("petugas"), w.desk("petugas")
	first := w.open(one, model.DraftAsk{Form: "register"})
	if err := w.types(one, first, "d1", "Misnah"); err != nil {
		t.Fatal(err)
	}
	second := w.open(two, model.DraftAsk{Form: "register"})
	if second.Found || second.Form == first.Form || second.Elsewhere == nil || second.Elsewhere.Title != "Misnah" {
		t.Fatalf("the second session is given %+v", second)
	}
	if err := w.types(two, second, "d2", "Tumini"); err != nil {
		t.Fatal(err)
	}
	wantRule(t, w.types(two, first, "d2", "Tumini"), model.CodeNotNow, model.DraftElsewhere)
	if got := fmt.Sprint(w.texts("petugas")); got != "map[register:Misnah register~2:Tumini]" {
		t.Errorf("kept is %s", got)
	}
	for _, f := range func() []model.FormDraft { l, _ := two.Drafts().List(w.ctx()); return l }() {
		if f.Elsewhere != (f.Form == "register") {
			t.Errorf("%s is open elsewhere: %v", f.Form, f.Elsewhere)
		}
	}
	if other := w.open(w.desk("pengelola"), model.DraftAsk{Form: "register"}); other.Found || other.Elsewhere != nil || other.Form != "register" {
		t.Errorf("somebody else hears of it: %+v", other)
	}
}

// TestDraftTakenOverIsWrittenByItsNewSessionAlone: the other is refused, and what it
// has typed goes into a draft of its own.
func TestDraftTakenOverIsWrittenByItsNewSessionAlone(t *testing.T) {
	w := newWorld(t)
	one, two := w.desk("petugas"), w.desk("petugas")
	first := w.open(one, model.DraftAsk{Form: "register"})
	if err := w.types(one, first, "d1", "Misnah"); err != nil {
		t.Fatal(err)
	}
	second := w.open(two, model.DraftAsk{Form: "register", Take: true})
	if !second.Found || second.Form != first.Form || second.Deed != "d1" || second.Values["text"] != "Misnah" {
		t.Fatalf("taken is %+v", second)
	}
	select {
	case <-first.Ended:
	default:
		t.Error("whoever it was taken from is not told")
	}
	wantRule(t, w.types(one, first, "d1", "Misnah dan"), model.CodeNotNow, model.DraftElsewhere)
	own := w.open(one, model.DraftAsk{Form: first.Form, Fresh: true})
	if err := w.types(one, own, "d3", "Misnah dan"); err != nil || own.Found {
		t.Fatalf("%v %+v", err, own)
	}
	if err := w.types(two, second, "d1", "Misnah lagi"); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(w.texts("petugas")); got != "map[register:Misnah lagi register~2:Misnah dan]" {
		t.Errorf("kept is %s", got)
	}
}

// TestDraftIsFreeOnceItsSessionIsOver, or has left it.
func TestDraftIsFreeOnceItsSessionIsOver(t *testing.T) {
	w := newWorld(t)
	for _, end := range []string{"the link is cut", "it is left", "all are left"} {
		one, two := w.desk("petugas"), w.desk("petugas")
		session, cut := context.WithCancel(w.ctx())
		first, err := one.Drafts().Open(session, model.DraftAsk{Form: "note/" + end})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.types(one, first, "d1", "x"); err != nil {
			t.Fatal(err)
		}
		if two.Drafts().Mine(first.Form) {
			t.Errorf("%s: it is open in two sessions", end)
		}
		switch end {
		case "the link is cut":
			cut()
		case "it is left":
			one.Drafts().Leave(first.Form)
		default:
			one.Drafts().Leave("")
		}
		cut()
		if got := w.open(two, model.DraftAsk{Form: "note/" + end}); !got.Found || got.Elsewhere != nil || got.Deed != "d1" {
			t.Errorf("%s: the next is given %+v", end, got)
		}
	}
	if n := len(w.b.begun.by); n != 3 {
		t.Errorf("%d drafts count as open, and 3 are", n)
	}
}

// TestSecondDraftOfAFormIsGoneOnWithByItsName, also where another is newer; without
// a name one goes on with the newest that is free.
func TestSecondDraftOfAFormIsGoneOnWithByItsName(t *testing.T) {
	w := newWorld(t)
	one, two := w.desk("petugas"), w.desk("petugas")
	first, second := w.open(one, model.DraftAsk{Form: "register"}), w.open(two, model.DraftAsk{Form: "register"})
	for i, x := range []model.OpenedDraft{second, first} {
		w.move(1e9)
		if err := w.types([]model.Desk{two, one}[i], x, fmt.Sprint("d", i), x.Form); err != nil {
			t.Fatal(err)
		}
	}
	three := w.desk("petugas")
	if got := w.open(three, model.DraftAsk{Form: second.Form}); got.Found || got.Elsewhere == nil || got.Elsewhere.Form != second.Form || got.Form != "register~3" {
		t.Errorf("one that is open elsewhere: %+v", got)
	}
	one.Drafts().Leave("")
	two.Drafts().Leave("")
	if got := w.open(w.desk("petugas"), model.DraftAsk{Form: second.Form}); !got.Found || got.Form != second.Form {
		t.Errorf("by its name: %+v", got)
	}
	if got := w.open(three, model.DraftAsk{Form: "register"}); !got.Found || got.Form != "register" {
		t.Errorf("the newest that is free: %+v", got)
	}
}

// TestSessionsThatOpenAFormAtOnceAreGivenDifferentDrafts: what was kept goes to one.
func TestSessionsThatOpenAFormAtOnceAreGivenDifferentDrafts(t *testing.T) {
	w := newWorld(t)
	if err := w.desk("petugas").Drafts().Save(w.ctx(), model.FormDraft{Form: "register", Deed: "d1"}); err != nil {
		t.Fatal(err)
	}
	const sessions = 12
	got := make([]model.OpenedDraft, sessions)
	var all sync.WaitGroup
	for i := range got {
		d := w.desk("petugas")
		all.Go(func() { got[i], _ = d.Drafts().Open(w.ctx(), model.DraftAsk{Form: "register"}) })
	}
	all.Wait()
	names, found := map[string]bool{}, 0
	for _, x := range got {
		names[x.Form] = true
		if x.Found {
			found++
		}
	}
	if len(names) != sessions || found != 1 {
		t.Errorf("%d names, %d were given what was kept", len(names), found)
	}
}

// TestWaiterIsTakenBesideADraftOfAnotherSession: it comes under a name of its own,
// and goes back to the list from there.
func TestWaiterIsTakenBesideADraftOfAnotherSession(t *testing.T) {
	w := withRoom(t)
	if err := w.park("pengelola", "d9", "Sumarni", map[string]string{"text": "Sembako"}); err != nil {
		t.Fatal(err)
	}
	one, two := w.desk("petugas"), w.desk("petugas")
	first := w.open(one, model.DraftAsk{Form: "register"}) // and nothing is typed yet
	d, ok, err := two.Waiting().Take(w.ctx(), "d9")
	if err != nil || !ok || d.Form == first.Form {
		t.Fatalf("%v %v %+v", ok, err, d)
	}
	if err := w.types(one, first, "d1", "Misnah"); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(w.texts("petugas")); got != "map[register:Misnah register~2:Sembako]" {
		t.Errorf("kept is %s", got)
	}
	if err := two.Waiting().Park(w.ctx(), model.Waiter{FormDraft: d}); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(w.texts("petugas")); got != "map[register:Misnah]" {
		t.Errorf("parked, and kept is %s", got)
	}
}

package store

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

func imported(dates ...string) *model.ClosuresImport {
	a := &model.ClosuresImport{}
	for _, d := range dates {
		a.Days = append(a.Days, model.ClosureDay{Date: d, Title: "Libur " + d, Basis: "SKB 9/2027", Kind: "national"})
	}
	return a
}

func (w *world) calendar() *calendar.Calendar {
	w.t.Helper()
	cals, err := w.desk("hendra").Book().Calendar(w.ctx())
	if err != nil {
		w.t.Fatal(err)
	}
	return cals(w.now())
}

// TestImportIsOneDeedAndOneEvent, and single days of it can be taken out again.
func TestImportIsOneDeedAndOneEvent(t *testing.T) {
	w := newWorld(t)
	before := w.b.world.Load().calN
	a := imported("2028-01-01", "2028-12-25", "2028-05-01")
	a.Days[2].Kind = ""
	w.must("hendra", "", 0, a)
	w.move(time.Second)
	if n := w.b.world.Load(); n != nil && n.calN > before+1 {
		t.Errorf("%d events", n.calN-before)
	}
	var have []string
	for _, c := range w.calendar().Closures() {
		if c.Date.Year() == 2028 {
			have = append(have, fmt.Sprint(c.Date, " ", c.Kind, " ", c.Name, " ", c.Source))
		}
	}
	want := []string{"2028-01-01 national Libur 2028-01-01 SKB 9/2027", "2028-05-01 local Libur 2028-05-01 SKB 9/2027", "2028-12-25 national Libur 2028-12-25 SKB 9/2027"}
	if !slices.Equal(have, want) {
		t.Errorf("the calendar of 2028 is %q", have)
	}
	if !w.calendar().Decreed(2028) {
		t.Error("the year is still without its holidays")
	}
	w.must("hendra", "", 0, &model.ClosureRemove{Date: "2028-12-25"})
	w.move(time.Second)
	if w.closed("2028-12-25") || !w.closed("2028-05-01") {
		t.Error("one day of the import was not taken out alone")
	}
	if got := w.b.world.Load().calN; got != before+2 {
		t.Errorf("%d events in the calendar, want %d", got, before+2)
	}
}

// TestImportRefusesTheWholeForOneBadDay: nothing of it is in the book then.
func TestImportRefusesTheWholeForOneBadDay(t *testing.T) {
	w := newWorld(t)
	change := func(f func(*model.ClosuresImport)) *model.ClosuresImport {
		a := imported("2028-01-01", "2028-01-03")
		f(a)
		return a
	}
	many := &model.ClosuresImport{}
	for i := range model.MaxClosures + 1 {
		day := time.Date(2030, 1, 1+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		many.Days = append(many.Days, imported(day).Days...)
	}
	for _, c := range []struct {
		who         model.StaffID
		do          *model.ClosuresImport
		rule, field string
	}{
		{"hendra", &model.ClosuresImport{}, "required", "days"},
		{"hendra", many, "too_many", "days"},
		{"hendra", imported("2028-01-01", "2026-12-25"), "closure_there", "days[1].date"},
		{"hendra", imported("2028-01-01", "2028-01-01"), "closure_there", "days[1].date"},
		{"hendra", imported("2028-01-01", "2028-02-30"), "date", "days[1].date"},
		{"hendra", imported("2028-01-01", "0000-01-01"), "date", "days[1].date"},
		{"hendra", change(func(a *model.ClosuresImport) { a.Days[1].Basis = "" }), "required", "days[1].basis"},
		{"hendra", change(func(a *model.ClosuresImport) { a.Days[1].Title = " " }), "required", "days[1].name"},
		{"hendra", change(func(a *model.ClosuresImport) { a.Days[1].Kind = "perayaan" }), "enum", "days[1].kind"},
		{"pengelola", imported("2028-01-01"), "role", ""},
		{"kepala", imported("2028-01-01"), "role", ""},
	} {
		_, err := w.act(c.who, "", 0, c.do)
		if e, ok := err.(*model.Error); !ok || e.Rule != c.rule || e.Field != c.field {
			t.Errorf("%s at %s: %v", c.rule, c.field, err)
		}
	}
	if w.closed("2028-01-01") {
		t.Error("a refused import left a day behind")
	}
	if _, err := w.desk("petugas").PreviewImport(w.ctx(), imported("2028-01-01"), ""); model.CodeOf(err) != model.CodeDenied {
		t.Errorf("the clerk previews: %v", err)
	}
	if _, err := w.desk("hendra").PreviewImport(w.ctx(), imported("2026-12-25"), ""); model.CodeOf(err) != model.CodeInvalid {
		t.Errorf("the preview takes a day that is closed: %v", err)
	}
}

// TestImportPreviewSaysWhatMoves: exactly the deadlines that were named move, to
// the moments that were named.
func TestImportPreviewSaysWhatMoves(t *testing.T) {
	w := newWorld(t)
	ids := w.many()
	a := imported("2026-11-26", "2026-11-30", "2026-12-07", "2028-01-01")
	var all model.ClosurePart
	for after := ""; ; {
		part, err := w.desk("kepala").PreviewImport(w.ctx(), a, after)
		if err != nil {
			t.Fatal(err)
		}
		all.Moves, all.Done, all.Open = append(all.Moves, part.Moves...), part.Done, part.Open
		if after = part.Next; after == "" {
			break
		}
	}
	was := w.running(ids)
	w.must("hendra", "", 0, a)
	w.move(time.Second)
	for _, m := range all.Moves {
		name := fmt.Sprintf("%s %s %d %s", m.ID, m.Clock, m.Round, m.For)
		if !was[name].Equal(m.Was) {
			t.Errorf("%s was due %v, the preview said %v", name, was[name], m.Was)
		}
		was[name] = m.Will
	}
	for name, due := range w.running(ids) {
		if !due.Equal(was[name]) {
			t.Errorf("%s is due %v, the preview said %v", name, due, was[name])
		}
	}
	if len(all.Moves) == 0 || all.Done != all.Open {
		t.Errorf("%d moves, %d of %d looked at", len(all.Moves), all.Done, all.Open)
	}
}

// TestRowsMadeAnewAfterAnImportEqualThoseThatGrew: the rows are a function of the
// journal, the import's event in it.
func TestRowsMadeAnewAfterAnImportEqualThoseThatGrew(t *testing.T) {
	w := newWorld(t)
	w.many()
	w.must("hendra", "", 0, imported("2026-11-26", "2026-11-30", "2028-01-01"))
	if err := w.b.settle(w.ctx()); err != nil {
		t.Fatal(err)
	}
	before := dump(t, w.b)
	if err := w.b.Rebuild(w.ctx()); err != nil {
		t.Fatal(err)
	}
	after := dump(t, w.b)
	for k, v := range before {
		if after[k] != v {
			t.Errorf("%q was %.40q, is %.40q", k, v, after[k])
		}
	}
	w.sound()
}

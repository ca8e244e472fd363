package store

import (
	"os"
	"path/filepath"
	"testing"

	"aduan/model"
)

// TestDraftsCutUnderAWorkingDeskEndNothing: local.db is no evidence, and what cannot be
// read of it (its disk fails: a mapped file answers with SIGBUS) costs what it holds.
// The program goes on, deeds are done, and the next opening puts the file aside.
func TestDraftsCutUnderAWorkingDeskEndNothing(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Siti", "Sembako").Case.ID
	desk := w.desk("petugas")
	for i := range 40 { // more than the pages that stay
		d := model.FormDraft{Form: "note/" + string(rune('a'+i)), Deed: model.DeedID(w.id()), Title: "Catat", Values: map[string]string{"text": string(make([]byte, 4000))}}
		if err := desk.Drafts().Save(w.ctx(), d); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(w.dir, "local.db")
	if err := os.Truncate(path, 0); err != nil {
		t.Fatal(err)
	}
	_, err := desk.Drafts().List(w.ctx())
	wantRule(t, err, model.CodeUnavailable, "local_damaged")
	_, _, err = desk.Drafts().Load(w.ctx(), "note/a")
	wantRule(t, err, model.CodeUnavailable, "local_damaged")
	err = desk.Drafts().Save(w.ctx(), model.FormDraft{Form: "note/z", Deed: model.DeedID(w.id()), Title: "Catat", Values: map[string]string{"text": "x"}})
	wantRule(t, err, model.CodeUnavailable, "local_damaged")
	if _, err := desk.Look(w.ctx(), string(id)); err != nil {
		t.Error(err)
	}
	if _, err := desk.Home(w.ctx()); err != nil {
		t.Error(err)
	}
	if _, err := w.desk("kepala").KeptCopies(w.ctx()); err == nil {
		t.Error("no copy is known, though none can be read")
	}
	w.register("petugas", "Ani", "Beras")
	w.close()
	again := w.reopened(w.dir)
	w.b = again.b
	if all, err := again.desk("petugas").Drafts().List(w.ctx()); err != nil || len(all) != 0 {
		t.Errorf("%v %v", all, err)
	}
	if p := again.list("petugas", model.Query{}); p.Total != 2 {
		t.Errorf("%d cases", p.Total)
	}
}

// TestBookCutUnderAWorkingDeskEndsNothing: whatever is asked of it then, in front and
// behind, comes back with a sentence; nothing more is written, and closing ends.
func TestBookCutUnderAWorkingDeskEndsNothing(t *testing.T) {
	for _, left := range []int64{0, 8192, 65536} {
		w := newWorld(t)
		id := w.register("petugas", "Siti", "Sembako").Case.ID
		for range 20 {
			w.register("petugas", "Ani", "Beras")
		}
		clerk, entry := w.desk("petugas"), w.action("register", `{"complainant":{"name":"B"},"subject":"S","text":"T"}`)
		desk, path := w.desk("pengelola"), filepath.Join(w.dir, "book.db")
		if err := os.Truncate(path, left); err != nil {
			t.Fatal(err)
		}
		failed := 0
		for name, ask := range map[string]func() error{
			"home":      func() error { _, err := desk.Home(w.ctx()); return err },
			"case":      func() error { _, err := desk.Case(w.ctx(), string(id)); return err },
			"list":      func() error { _, err := desk.List(w.ctx(), model.Query{Place: "queue"}); return err },
			"recap":     func() error { _, err := desk.Recap(w.ctx(), model.PeriodOf(w.now(), model.SpanYear), nil); return err },
			"search":    func() error { _, err := desk.List(w.ctx(), model.Query{Place: "all", Text: "sembako"}); return err },
			"day":       func() error { _, err := desk.RegisterDay(w.ctx(), ""); return err },
			"retention": func() error { _, err := desk.Retention(w.ctx(), ""); return err },
			"deed": func() error {
				_, err := clerk.Act(w.ctx(), model.Deed{ID: model.DeedID(w.id()), Action: entry})
				return err
			},
		} {
			if err := ask(); err != nil {
				failed++
				if code := model.CodeOf(err); code != model.CodeUnavailable {
					t.Errorf("%d left, %s: %s %v", left, name, code, err)
				}
			}
		}
		if failed == 0 {
			t.Errorf("%d left: nothing failed", left)
		}
		if faults, err := w.b.Verify(w.ctx(), nil); err == nil && len(faults) == 0 {
			t.Errorf("%d left: it verifies", left)
		}
		w.close()
	}
}

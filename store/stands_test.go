package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"aduan/model"
)

// TestStandIsThePersonsOwnForHalfAnHour: nobody else reads it, and it ends.
func TestStandIsThePersonsOwnForHalfAnHour(t *testing.T) {
	w := newWorld(t)
	at := model.Stand{Began: w.now(), At: w.now(), Place: "queue", Filter: "wagiyem 3508112233440021",
		Steps: []model.Step{{Route: "form", Case: "c1", Action: "note"}, {Route: "search", Text: "wagiyem"}}}
	mine := w.desk("petugas").Stands()
	if err := mine.Keep(w.ctx(), at); err != nil {
		t.Fatal(err)
	}
	got, ok, err := mine.Last(w.ctx())
	if err != nil || !ok || got.Place != at.Place || got.Filter != at.Filter || len(got.Steps) != 2 || got.Steps[0] != at.Steps[0] {
		t.Fatalf("last is %+v %v %v", got, ok, err)
	}
	if _, ok, err := w.desk("pengelola").Stands().Last(w.ctx()); ok || err != nil {
		t.Errorf("somebody else reads it: %v %v", ok, err)
	}
	if err := w.desk("pengelola").Stands().Forget(w.ctx(), at.Began); err != nil {
		t.Fatal(err)
	}
	w.move(model.StandFor)
	if _, ok, _ := mine.Last(w.ctx()); !ok {
		t.Error("half an hour has not gone by, or somebody else forgot it")
	}
	w.move(time.Second)
	if _, ok, _ := mine.Last(w.ctx()); ok {
		t.Error("it does not end")
	}
	if raw, err := os.ReadFile(filepath.Join(w.dir, "local.db")); err != nil || bytes.Contains(raw, []byte("wagiyem")) || bytes.Contains(raw, []byte("35081122")) {
		t.Errorf("what was filtered by stands in the clear: %v", err)
	}
}

// TestStandIsForgottenByItsOwnSession: who leaves one console does not forget
// where the other stands.
func TestStandIsForgottenByItsOwnSession(t *testing.T) {
	w := newWorld(t)
	s := w.desk("petugas").Stands()
	at := model.Stand{Began: w.now(), At: w.now(), Place: "queue"}
	if err := s.Keep(w.ctx(), at); err != nil {
		t.Fatal(err)
	}
	if err := s.Forget(w.ctx(), at.Began.Add(time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, ok, _ := s.Last(w.ctx()); !ok {
		t.Error("another session has forgotten it")
	}
	if err := s.Forget(w.ctx(), at.Began); err != nil {
		t.Fatal(err)
	}
	if _, ok, _ := s.Last(w.ctx()); ok {
		t.Error("it is still there")
	}
	if err := s.Keep(w.ctx(), model.Stand{Place: "queue", Steps: make([]model.Step, maxSteps+1)}); model.CodeOf(err) != model.CodeInvalid {
		t.Errorf("a record without end was kept: %v", err)
	}
}

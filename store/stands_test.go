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
	at.Ended = true
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
	at := model.Stand{Began: w.now(), At: w.now(), Place: "queue", Ended: true}
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

// TestStandsOfTwoSessionsDoNotMix: what the telephone had when its link was cut is
// offered, and not written over by the laptop that lies open. After a restart of
// the server nobody stands anywhere.
func TestStandsOfTwoSessionsDoNotMix(t *testing.T) {
	w := newWorld(t)
	s := w.desk("kepala").Stands()
	laptop, phone := w.now(), w.now().Add(time.Second)
	keep := func(began time.Time, place string, ended bool) {
		t.Helper()
		w.move(time.Minute)
		if err := s.Keep(w.ctx(), model.Stand{Began: began, At: w.now(), Place: place, Ended: ended}); err != nil {
			t.Fatal(err)
		}
	}
	offers := func(want string) {
		t.Helper()
		if got, ok, err := w.desk("kepala").Stands().Last(w.ctx()); err != nil || ok != (want != "") || got.Place != want {
			t.Errorf("offered is %q, %v; want %q", got.Place, err, want)
		}
	}
	keep(laptop, "queue", false)
	keep(phone, "inbox", false)
	offers("inbox") // its link may be cut, and nobody has noticed yet
	keep(laptop, "queue", false)
	keep(phone, "inbox", true)   // it was cut
	keep(laptop, "queue", false) // the laptop stays, and says so every minute
	offers("inbox")
	keep(phone, "team", false) // what was on its way when the link was cut
	keep(laptop, "queue", false)
	offers("team")
	if err := s.Forget(w.ctx(), phone); err != nil {
		t.Fatal(err)
	}
	offers("queue")
	w.close()
	b, err := Open(w.dir, w.cfg)
	if err != nil {
		t.Fatal(err)
	}
	w.b = b
	offers("queue") // the server ended under it
	if err := w.desk("kepala").Stands().Forget(w.ctx(), laptop); err != nil {
		t.Fatal(err)
	}
	offers("")
}

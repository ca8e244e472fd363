package store

import (
	"bytes"
	"errors"
	"os"
	"testing"
	"time"

	"aduan/model"
	"aduan/store/vault"
)

// ended is an entry of one person that was answered and closed.
func (w *world) ended(name string) model.CaseView {
	w.t.Helper()
	v := w.do("petugas", "", "register", `{"complainant":{"name":"`+name+`","nik":"3508044107850001","phone":"085233000041"},"subject":"Sembako","text":"Belum cair.","category":"INF-1","area":"35.08.04.2007"}`).Case
	w.do("pengelola", v.ID, "verify", `{"category":"INF-1","complete":true}`)
	w.do("pengelola", v.ID, "answer", `{"text":"Sudah.","how":"phone","category":"INF-1","on_behalf_of":"kepala","oral":true}`)
	w.do("pengelola", v.ID, "close", `{"outcome":"explained"}`)
	return v
}

func (w *world) refused(who model.StaffID, a model.Action, rule string) {
	w.t.Helper()
	_, err := w.act(who, "", 0, a)
	if e := (*model.Error)(nil); !errors.As(err, &e) || e.Rule != rule {
		w.t.Errorf("%s by %s: %v, want %s", a.Name(), who, err, rule)
	}
}

// TestHeadDestroysWhatIsKeptOfAPerson: after the retention, once, for good: key,
// words and marks of numbers are gone, chain and rows are whole.
func TestHeadDestroysWhatIsKeptOfAPerson(t *testing.T) {
	w := newWorld(t)
	v := w.ended("Zubaidahtanda")
	other := w.ended("Mutmainahtanda")
	if err := w.b.index(w.ctx(), w.b.log, nil); err != nil {
		t.Fatal(err)
	}
	ask := &model.PersonErased{Case: v.Register, Basis: "045/BA/2032"}
	w.refused("kepala", ask, "erase_kept")
	w.move(7 * 366 * 24 * time.Hour)
	w.must("pengelola", "", 0, &model.ConfirmDate{Date: w.now().Format(time.DateOnly)})
	w.do("kepala", "", "hold", `{"about":"`+v.Register+`","reason":"diminta Inspektorat"}`)
	w.refused("kepala", ask, "erase_held")
	w.do("pengelola", "", "release", `{"about":"`+v.Register+`","reason":"selesai"}`)
	w.refused("petugas", ask, "role")
	w.refused("kepala", &model.PersonErased{Case: v.Register}, "required")
	if found, err := w.desk("pengelola").List(w.ctx(), model.Query{Place: "all", Text: "zubaidahtanda"}); err != nil || found.Total != 1 {
		t.Fatalf("before: %+v %v", found, err)
	}
	if out := w.must("pengelola", "", 0, ask); len(out.Warnings) > 0 { // recorded for the head, with the minutes
		t.Errorf("%v", out.Warnings)
	}
	w.refused("kepala", ask, "person_erased")
	after, err := w.desk("pengelola").Case(w.ctx(), v.Register)
	if err != nil || !after.Complainants[0].Erased || after.Complainants[0].Name != "" {
		t.Errorf("%+v %v", after.Complainants, err)
	}
	for text, want := range map[string]int{"zubaidahtanda": 0, "mutmainahtanda": 1, "3508044107850001": 1} {
		if found, err := w.desk("pengelola").List(w.ctx(), model.Query{Place: "all", Text: text}); err != nil || found.Total != want {
			t.Errorf("%s is found %d times, want %d (%v)", text, found.Total, want, err)
		}
	}
	if _, err := w.b.keys.Open(after.Complainants[0].ID.Key(), make([]byte, 64), nil); !errors.Is(err, vault.ErrErased) {
		t.Errorf("the key: %v", err)
	}
	w.b.mustVerify(t)
	if rest, err := w.desk("kepala").Case(w.ctx(), other.Register); err != nil || rest.Complainants[0].Name == "" {
		t.Errorf("somebody else went too: %+v %v", rest.Complainants, err)
	}
	file, err := os.ReadFile(w.b.at.book())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(file, []byte("mutmainahtanda")) {
		t.Error("the index does not hold words as this test thinks")
	}
	if bytes.Contains(file, []byte("zubaidahtanda")) {
		t.Error("the words of whom was erased are left in free pages")
	}
}

// TestOpeningForgetsWhomTheBookCallsErased: keys of an older copy come back with
// somebody who was erased since; the next opening destroys them again.
func TestOpeningForgetsWhomTheBookCallsErased(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	v := w.ended("Zubaidahtanda")
	w.move(7 * 366 * 24 * time.Hour)
	old, err := os.ReadFile(w.b.at.keys())
	if err != nil {
		t.Fatal(err)
	}
	w.must("kepala", "", 0, &model.PersonErased{Case: v.Register, Basis: "045/BA/2032"})
	if err := w.b.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(w.b.at.keys(), old, 0o600); err != nil {
		t.Fatal(err)
	}
	if w.b, err = Open(w.dir, w.cfg); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := w.b.Close(); err != nil {
			t.Error(err)
		}
	}()
	after, err := w.desk("pengelola").Case(w.ctx(), v.Register)
	if err != nil || !after.Complainants[0].Erased {
		t.Fatalf("%+v %v", after.Complainants, err)
	}
	if !w.b.keys.Erased(after.Complainants[0].ID.Key()) {
		t.Error("the key is back")
	}
	w.b.mustVerify(t)
}

// TestRetentionProposesAndNeverDestroys: what is due, by which rule, what is held.
func TestRetentionProposesAndNeverDestroys(t *testing.T) {
	w := newWorld(t)
	v, held := w.ended("Ani"), w.ended("Budi")
	w.register("petugas", "Cici", "Masih berjalan")
	w.do("kepala", "", "hold", `{"about":"`+held.Register+`","reason":"perkara"}`)
	if part, err := w.desk("kepala").Retention(w.ctx(), ""); err != nil || len(part.Due) != 1 || !part.Due[0].Held || part.Due[0].Until.Before(w.now()) {
		t.Fatalf("too early, but for what is on hold: %+v %v", part, err)
	}
	going := w.register("petugas", "Dedi", "Disita").Case
	w.do("kepala", "", "hold", `{"about":"`+going.Register+`","reason":"penyidikan"}`)
	if part, err := w.desk("kepala").Retention(w.ctx(), ""); err != nil || len(part.Due) != 2 || !part.Due[1].Ended.IsZero() || !part.Due[1].Until.IsZero() {
		t.Fatalf("one that goes on and is on hold: %+v %v", part, err)
	}
	w.do("kepala", "", "release", `{"about":"`+going.Register+`","reason":"selesai"}`)
	w.move(7 * 366 * 24 * time.Hour)
	before := w.b.log.Seq()
	part, err := w.desk("auditor").Retention(w.ctx(), "")
	if err != nil || len(part.Due) != 2 || part.Due[0].Register != v.Register || part.Due[0].Held || !part.Due[1].Held || !part.Due[0].Assumed {
		t.Fatalf("%+v %v", part, err)
	}
	if w.b.log.Seq() != before {
		t.Error("asking wrote something")
	}
	if _, err := w.desk("petugas").Retention(w.ctx(), ""); model.CodeOf(err) != model.CodeDenied {
		t.Errorf("petugas: %v", err)
	}
	w.refused("kepala", &model.Hold{Case: held.Register, Reason: "lagi"}, "held_already")
	w.refused("pengelola", &model.Release{Case: v.Register, Reason: "lepas"}, "not_held_case")
	w.refused("petugas", &model.Hold{Case: v.Register, Reason: "x"}, "role")
}

// TestStopAfterTheEventStillDestroys: the event is durable and nothing else was
// done; the next opening does the rest.
func TestStopAfterTheEventStillDestroys(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	v := w.ended("Zubaidahtanda")
	w.move(7 * 366 * 24 * time.Hour)
	err := w.b.Fill(w.ctx(), func(f *Filler) error { // which leaves out what follows a deed
		_, err := f.Act(w.ctx(), "kepala", model.Deed{ID: "mati", Action: &model.PersonErased{Case: v.Register, Basis: "045/BA/2032"}})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	who := v.Complainants[0].ID.Key()
	if w.b.keys.Erased(who) {
		t.Fatal("nothing is left to be done")
	}
	if after, err := w.desk("pengelola").Case(w.ctx(), v.Register); err != nil || !after.Complainants[0].Erased {
		t.Errorf("the name is still read: %+v %v", after.Complainants, err)
	}
	if err := w.b.Close(); err != nil {
		t.Fatal(err)
	}
	if w.b, err = Open(w.dir, w.cfg); err != nil {
		t.Fatal(err)
	}
	if !w.b.keys.Erased(who) {
		t.Error("the key is still there")
	}
	w.b.mustVerify(t)
	if err := w.b.Close(); err != nil {
		t.Error(err)
	}
}

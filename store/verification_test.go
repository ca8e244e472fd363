package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// alter changes the file of a closed book.
func (w *world) alter(f func(tx *bolt.Tx) error) {
	w.t.Helper()
	db, err := bolt.Open(filepath.Join(w.dir, "book.db"), 0o600, &bolt.Options{Timeout: time.Second})
	if err == nil {
		err = errors.Join(db.Update(f), db.Close())
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

// TestLastVerificationIsRemembered with its day, what it found, and what that
// means, for whoever looks at the book's health later.
func TestLastVerificationIsRemembered(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	w.register("petugas", "Sumarni", "Sembako belum cair")
	health := func() model.Stats {
		t.Helper()
		st, err := w.desk("admin").Book().Stats(w.ctx())
		if err != nil {
			t.Fatal(err)
		}
		return st
	}
	if v := health().Verified; v != nil {
		t.Errorf("nobody has verified it, told %+v", v)
	}
	w.sound()
	first := w.now()
	w.move(48 * time.Hour)
	w.close()
	w = w.reopened(w.dir)
	if v := health().Verified; v == nil || !v.At.Equal(first) || v.Faults != 0 || v.Harm != model.HarmNone || v.Unclean || v.Events == 0 {
		t.Errorf("the next program is told %+v", v)
	}
	w.close()
	w.alter(func(tx *bolt.Tx) error { return tx.Bucket(bReg).Put(regKey(2026, 77), be32(0)) })
	w = w.reopened(w.dir)
	if faults, err := w.b.Verify(w.ctx(), nil); err != nil || len(faults) == 0 {
		t.Fatalf("%v %v", faults, err)
	}
	w.close()
	w = w.reopened(w.dir)
	v := health().Verified
	if v == nil || !v.At.Equal(w.now()) || v.Faults == 0 || v.Harm != model.HarmRows {
		t.Errorf("a wrong row is told as %+v", v)
	}
	h, err := w.desk("admin").Home(w.ctx())
	if err != nil || h.Verified == nil || h.Verified.Faults != v.Faults {
		t.Errorf("Beranda is told %+v %v", h.Verified, err)
	}
	w.close()
}

// TestVerificationAfterASuddenEndSaysSo.
func TestVerificationAfterASuddenEndSaysSo(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	w.register("petugas", "Sumarni", "Sembako belum cair")
	w.close()
	// What a program leaves that is killed.
	if err := os.WriteFile(filepath.Join(w.dir, "book.db.running"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	w = w.reopened(w.dir)
	st, err := w.b.Stats()
	if err != nil || !st.Unclean || st.Verified != nil {
		t.Errorf("before: %+v %v", st, err)
	}
	done := make(chan struct{})
	w.b.ProveSoon(func([]Fault, error) { close(done) })
	<-done
	st, err = w.b.Stats()
	if err != nil || st.Unclean || st.Verified == nil || !st.Verified.Unclean || st.Verified.Faults != 0 {
		t.Errorf("after: %+v %v", st.Verified, err)
	}
	w.close()
}

// TestEveryKindOfFaultHasItsHarm: the worst is told.
func TestEveryKindOfFaultHasItsHarm(t *testing.T) {
	for kind, want := range map[string]model.Harm{FaultRow: model.HarmRows, boltlog.FaultIndex: model.HarmIndex, FaultErased: model.HarmParts,
		FaultAltered: model.HarmParts, boltlog.FaultBehind: model.HarmWitness, boltlog.FaultChanged: model.HarmJournal, boltlog.FaultPages: model.HarmJournal} {
		if got := harmOf(kind); got != want {
			t.Errorf("%s means %q", kind, got)
		}
	}
	w := newWorld(t)
	w.b.checked([]Fault{{Kind: FaultRow}, {Kind: boltlog.FaultChain}, {Kind: FaultKey}})
	if v := w.b.lastCheck(wib); v.Harm != model.HarmJournal || v.Faults != 3 {
		t.Errorf("%+v", v)
	}
}

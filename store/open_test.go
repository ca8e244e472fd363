package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"aduan/model"
)

func TestSecondProgramIsTurnedAway(t *testing.T) {
	w := newWorld(t)
	_, err := Open(w.dir, w.cfg)
	wantRule(t, err, model.CodeUnavailable, "book_locked")
	if o := w.register("petugas", "Ani", "Sembako"); o.Case.Register != "0001/2026" {
		t.Error("the first program suffers")
	}
}

func TestCreateTouchesNoBook(t *testing.T) {
	w := newWorld(t)
	before := w.files()
	_, err := Create(w.dir, w.cfg, nil, First{Username: "x1", Name: "X"})
	wantRule(t, err, model.CodeUnavailable, "book_exists")
	after := w.files()
	if len(before) != len(after) {
		t.Errorf("%d files, then %d", len(before), len(after))
	}
}

func TestFailedCreateLeavesNothing(t *testing.T) {
	w := newWorld(t)
	dir := filepath.Join(t.TempDir(), "baru")
	if _, err := Create(dir, w.cfg, []byte("format: 1\n"), First{Username: "x1", Name: "X"}); model.CodeOf(err) != model.CodeInvalid {
		t.Errorf("a broken profile: %v", err)
	}
	text := w.profile()
	if _, err := Create(dir, w.cfg, text, First{Username: "Bukan Nama", Name: "X"}); model.CodeOf(err) != model.CodeInvalid {
		t.Errorf("a bad username: %v", err)
	}
	if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("something is left: %v", err)
	}
	b, err := Create(dir, w.cfg, text, First{Username: "x1", Name: "X"})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Error(err)
	}
}

func TestMissingBookAndKeysAreNamed(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Sembako")
	_, err := Open(t.TempDir(), w.cfg)
	wantRule(t, err, model.CodeUnavailable, "book_missing")
	dir := t.TempDir()
	w.copyTo(dir)
	if err := os.Remove(filepath.Join(dir, "keys")); err != nil {
		t.Fatal(err)
	}
	_, err = Open(dir, w.cfg)
	wantRule(t, err, model.CodeUnavailable, "keys_missing")
}

// Without the office key numbers, states and clocks are there, words are not,
// and nobody learns more than the state of any case.
func TestWithoutTheOfficeKeyListsStillWork(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako")
	dir := t.TempDir()
	w.copyTo(dir)
	if err := os.Remove(filepath.Join(dir, "secret", "office.key")); err != nil {
		t.Fatal(err)
	}
	again := w.reopened(dir)
	defer func() { again.close() }()
	if !again.b.Locked() {
		t.Fatal("not locked")
	}
	p := again.list("pengelola", model.Query{})
	if p.Total != 1 || p.Rows[0].Subject != "" || p.Rows[0].Name != "" || p.Rows[0].Clock == nil {
		t.Errorf("%+v", p)
	}
	if c, err := again.desk("pengelola").Case(w.ctx(), "1"); err != nil || c.Sight != model.SeeState || len(c.Clocks) == 0 || c.Subject != "" {
		t.Errorf("%+v %v", c, err)
	}
	_, err := again.act("petugas", "", 0, again.entry("Lain"))
	wantRule(t, err, model.CodeUnavailable, "office_key_missing")
	// Rows made without the keys do not know whom a case complains of.
	if err := again.b.Rebuild(w.ctx()); err != nil {
		t.Fatal(err)
	}
	p = again.list("kepala", model.Query{})
	if p.Total != 1 || p.Settled || p.Rows[0].Sight != model.SeeState || p.Rows[0].State != model.Received || p.Rows[0].Clock == nil {
		t.Errorf("rebuilt without keys: %+v", p)
	}
	// With the keys back they learn it.
	w.copyKeyTo(dir)
	again.close()
	again = w.reopened(dir)
	if err := again.b.settle(w.ctx()); err != nil {
		t.Fatal(err)
	}
	if p := again.list("kepala", model.Query{}); p.Total != 1 || !p.Settled || p.Rows[0].Subject != "Sembako" {
		t.Errorf("with the keys again: %+v", p)
	}
	again.sound()
}

// copyKeyTo puts the office key back into a copy of the book.
func (w *world) copyKeyTo(dir string) {
	w.t.Helper()
	b, err := os.ReadFile(filepath.Join(w.dir, "secret", "office.key"))
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "secret", "office.key"), b, 0o600)
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

// A filling that was cut leaves what stood before its last transaction, and the
// next opening makes the rows.
func TestCutFillingIsReadAfterTheNextOpening(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	stop := errors.New("enough")
	err := w.b.Fill(w.ctx(), func(f *Filler) error {
		for range 2010 {
			if _, err := f.Act(w.ctx(), "petugas", model.Deed{ID: model.DeedID(w.id()), Action: w.entry("Sembako")}); err != nil {
				return err
			}
		}
		dir := t.TempDir()
		w.copyTo(dir)
		again := w.reopened(dir)
		if p := again.list("petugas", model.Query{}); p.Total != 2000 || !p.Settled {
			t.Errorf("after the cut the queue holds %d", p.Total)
		}
		again.close()
		return stop
	})
	if !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
	if p := w.list("petugas", model.Query{}); p.Total != 2000 {
		t.Errorf("after the error the queue holds %d", p.Total)
	}
	w.register("petugas", "Ani", "Sembako")
	w.sound()
}

func TestPlaceThatCannotBeReadHoldsNoBook(t *testing.T) {
	w := newWorld(t)
	file := filepath.Join(t.TempDir(), "berkas")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Create(filepath.Join(file, "buku"), w.cfg, w.profile(), First{Username: "x1", Name: "X"})
	wantRule(t, err, model.CodeUnavailable, "folder_unreadable")
}

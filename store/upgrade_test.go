package store

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
)

// asOf makes the rows of a closed book those of another program: it is marked, so
// that what becomes of it is seen.
func (w *world) asOf(version uint32) {
	w.t.Helper()
	w.alter(func(tx *bolt.Tx) error {
		return errors.Join(tx.Bucket(bMeta).Put(mVersion, be32(version)), tx.Bucket(bID).Put([]byte("of another program"), be32(7)))
	})
}

// rowsNow are all derived rows of a closed book.
func (w *world) rowsNow() map[string]string {
	w.t.Helper()
	out := map[string]string{}
	w.alter(func(tx *bolt.Tx) error {
		for _, name := range derived {
			if err := tx.Bucket(name).ForEach(func(k, v []byte) error { out[string(name)+" "+string(k)] = string(v); return nil }); err != nil {
				return err
			}
		}
		return nil
	})
	return out
}

// tidied: no copy stays in the book's folder.
func (w *world) tidied() {
	w.t.Helper()
	for _, f := range w.files() {
		if strings.HasPrefix(f.name, ".") {
			w.t.Errorf("%s stays", f.name)
		}
	}
}

// oldBook is a closed book with a case, whose rows are of an earlier program.
func oldBook(t *testing.T) *world {
	t.Helper()
	w := newWorldAt(t, t.TempDir(), friday())
	w.register("petugas", "Sumarni", "Sembako belum cair")
	w.close()
	w.asOf(foldVersion - 1)
	return w
}

// TestUpgradeRehearsesOnACopyFirst: the copy has all rows before those of the book
// are touched, and says how far it is.
func TestUpgradeRehearsesOnACopyFirst(t *testing.T) {
	w := oldBook(t)
	var heard []Work
	last := uint64(0)
	w.cfg.Progress = func(work Work, done, total uint64) {
		if len(heard) == 0 || heard[len(heard)-1] != work {
			heard = append(heard, work)
		}
		if work == WorkRehearsal && (done < last || done > total) {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last = done
	}
	w.cfg.Step = func(name string) {
		if name == "dropped" {
			heard = append(heard, "dropped")
		}
	}
	b, err := Open(w.dir, w.cfg)
	if err != nil {
		t.Fatal(err)
	}
	w.b = b
	at := map[Work]int{}
	for i, work := range heard {
		at[work] = i + 1
	}
	if at[WorkRehearsal] == 0 || last != 100 || at[WorkRehearsal] > at["dropped"] {
		t.Errorf("the order of work was %v", heard)
	}
	if p := w.list("petugas", model.Query{Place: "all"}); p.Total != 1 {
		t.Errorf("%d cases", p.Total)
	}
	w.sound()
	w.close()
	w.tidied()
}

// TestFailedUpgradeTouchesNothing: an event of which the newer program can make no
// row stops it in the copy, and the earlier program goes on with its rows.
func TestFailedUpgradeTouchesNothing(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	w.close()
	// The earlier program knew what to make of it; no key of a row can be that long.
	log, err := boltlog.Open(filepath.Join(w.dir, "book.db"), nil, boltlog.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = log.Append(w.ctx(), journal.Cmd{ID: w.id(), At: w.now(), Drafts: []model.Draft{{Stream: "case/" + string(id), Kind: "attach", Data: map[string]string{"sealed_sha256": strings.Repeat("ab", 20_000)}}}})
	if err := errors.Join(err, log.Close()); err != nil {
		t.Fatal(err)
	}
	w.asOf(foldVersion - 1)
	before := w.rowsNow()
	for range 2 { // however often it is tried
		if _, err = Open(w.dir, w.cfg); err == nil {
			t.Fatal("it was done")
		}
		wantRule(t, err, model.CodeUnavailable, "upgrade_failed")
		w.tidied()
	}
	if after := w.rowsNow(); !maps.Equal(before, after) {
		t.Errorf("%d rows were there, %d are now, or others", len(before), len(after))
	}
	w.alter(func(tx *bolt.Tx) error { // the earlier program, which knows its own rows
		return errors.Join(tx.Bucket(bMeta).Put(mVersion, be32(foldVersion)), tx.Bucket(bID).Delete([]byte("of another program")))
	})
	w = w.reopened(w.dir)
	defer w.close()
	if p := w.list("petugas", model.Query{Place: "all"}); p.Total != 1 {
		t.Errorf("the earlier program finds %d cases", p.Total)
	}
}

// TestUpgradeWithoutRoomTouchesNothing, and says how much room it takes.
func TestUpgradeWithoutRoomTouchesNothing(t *testing.T) {
	w := oldBook(t)
	before := w.rowsNow()
	w.cfg.Free = func(string) (uint64, error) { return SpaceRefuse, nil }
	_, err := Open(w.dir, w.cfg)
	wantRule(t, err, model.CodeUnavailable, "upgrade_room")
	e := (*model.Error)(nil)
	if errors.As(err, &e); e.Args["need"] == "" || e.Args["free"] == "" {
		t.Errorf("it says %v", e.Args)
	}
	if !maps.Equal(before, w.rowsNow()) {
		t.Error("rows were touched")
	}
	w.tidied()
	w.cfg.Free = nil
	w = w.reopened(w.dir)
	w.sound()
	w.close()
}

// TestUpgradeThatIsStoppedLeavesTheBook: in the copy it changes nothing; what a
// kill leaves of the copy goes with the next opening.
func TestUpgradeThatIsStoppedLeavesTheBook(t *testing.T) {
	w := oldBook(t)
	before := w.rowsNow()
	ctx, stop := context.WithCancel(w.ctx())
	defer stop()
	w.cfg.Progress = func(work Work, _, _ uint64) {
		if work == WorkRehearsal {
			stop()
		}
	}
	_, err := OpenContext(ctx, w.dir, w.cfg)
	wantRule(t, err, model.CodeUnavailable, "cancelled")
	if !maps.Equal(before, w.rowsNow()) {
		t.Error("rows were touched")
	}
	w.tidied()
	left := filepath.Join(w.dir, ".upgrade-123")
	if err := errors.Join(os.Mkdir(left, 0o700), os.WriteFile(filepath.Join(left, "book.db"), []byte("half"), 0o600)); err != nil {
		t.Fatal(err)
	}
	w.cfg.Progress = nil
	w = w.reopened(w.dir)
	w.sound()
	w.close()
	w.tidied()
}

// TestWrongRowsAreMadeAnew: what a verification found wrong in them is right after,
// and the journal is as it was.
func TestWrongRowsAreMadeAnew(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	w.register("petugas", "Sumarni", "Sembako belum cair")
	w.close()
	w.alter(func(tx *bolt.Tx) error {
		return errors.Join(tx.Bucket(bReg).Delete(regKey(2026, 1)), tx.Bucket(bReg).Put(regKey(2026, 77), be32(0)))
	})
	w = w.reopened(w.dir)
	defer w.close()
	if faults, err := w.b.Verify(w.ctx(), nil); err != nil || len(faults) == 0 {
		t.Fatalf("%v %v", faults, err)
	}
	if err := w.b.Remake(w.ctx()); err != nil {
		t.Fatal(err)
	}
	w.sound()
	if v := w.b.lastCheck(wib); v == nil || v.Faults != 0 {
		t.Errorf("remembered is %+v", v)
	}
	if o := w.register("petugas", "Budi", "Lain"); o.Case.Register != model.RegisterNumber(2, 2026) {
		t.Errorf("goes on with %s", o.Case.Register)
	}
}

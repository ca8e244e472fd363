package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"aduan/model"
)

func ruleOf(err error) string {
	if e := (*model.Error)(nil); errors.As(err, &e) {
		return e.Rule
	}
	return ""
}

// Whatever stops writing, the book is read and says why; each deed is refused.
func TestBookThatCannotBeWrittenIsReadAndSaysWhy(t *testing.T) {
	for rule, spoil := range map[string]func(t *testing.T, w *world, old string){
		"read_only_unseen": func(t *testing.T, w *world, _ string) {
			if err := os.Remove(filepath.Join(w.dir, "book.db.witness")); err != nil {
				t.Fatal(err)
			}
		},
		"read_only_behind": func(t *testing.T, w *world, old string) {
			b, err := os.ReadFile(filepath.Join(old, "book.db"))
			if err == nil {
				err = os.WriteFile(filepath.Join(w.dir, "book.db"), b, 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		},
		"read_only": func(_ *testing.T, w *world, _ string) { w.cfg.ReadOnly = true },
		"disk_low": func(_ *testing.T, w *world, _ string) {
			w.cfg.Free = func(string) (uint64, error) { return 1 << 20, nil }
		},
	} {
		t.Run(rule, func(t *testing.T) {
			w := newWorldAt(t, t.TempDir(), friday())
			no := w.register("petugas", "Ani", "Sembako").Case.Register
			w.close()
			old := t.TempDir()
			w.copyTo(old)
			w = w.reopened(w.dir)
			w.register("petugas", "Budi", "Lain")
			w.close()
			spoil(t, w, old)
			b, err := OpenToRead(w.ctx(), w.dir, w.cfg)
			if err != nil {
				t.Fatal(err)
			}
			w.b = b
			defer w.close()
			if got := ruleOf(w.desk("petugas").WriteStop(w.ctx())); got != rule {
				t.Errorf("says %q", got)
			}
			if _, err := w.desk("petugas").Case(w.ctx(), no); err != nil {
				t.Errorf("the case is not read: %v", err)
			}
			if _, err := w.desk("petugas").Home(w.ctx()); err != nil {
				t.Errorf("no home: %v", err)
			}
			_, err = w.act("petugas", "", 0, w.action("register", `{"complainant":{"name":"Ani"},"text":"x","category":"KKS-2","subject":"S"}`))
			if model.CodeOf(err) != model.CodeUnavailable {
				t.Errorf("a deed: %v", err)
			}
		})
	}
}

func TestBookThatCanBeWrittenStopsNobody(t *testing.T) {
	w := newWorld(t)
	if err := w.desk("petugas").WriteStop(w.ctx()); err != nil {
		t.Error(err)
	}
}

// What is damaged or foreign is no book to be read.
func TestDamagedBookIsNotOpenedToRead(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	w.close()
	if err := os.Truncate(filepath.Join(w.dir, "book.db"), 9000); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenToRead(w.ctx(), w.dir, w.cfg); ruleOf(err) != "book_damaged" {
		t.Error(err)
	}
}

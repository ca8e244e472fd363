package store

import (
	"os"
	"path/filepath"
	"testing"
)

// What is said where book, keys and witness are not of the same moment; "" is a
// book that opens and is sound.
func TestFilesOfDifferentMomentsAreNamed(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	w.register("petugas", "Ani", "Sembako")
	w.close()
	old := t.TempDir()
	w.copyTo(old)
	w = w.reopened(w.dir)
	for range 70 { // past what is reserved of keys at once
		w.register("petugas", "Budi", "Lain")
	}
	w.close()
	other := newWorldAt(t, t.TempDir(), friday())
	for range 80 { // of as many keys
		other.register("petugas", "Cici", "Lain lagi")
	}
	other.close()
	for _, c := range []struct {
		name      string
		others    []string // files of another book
		older     []string // files as they were
		missing   []string
		want      string
		wantToSee string // of a book opened to be read
	}{
		{name: "book older", older: []string{"book.db"}, want: "book_behind", wantToSee: "read_only_behind"},
		{name: "book and witness older", older: []string{"book.db", "book.db.witness"}},
		{name: "keys older", older: []string{"keys"}, want: "keys_behind"},
		{name: "keys missing", missing: []string{"keys"}, want: "keys_missing"},
		{name: "keys empty", older: nil, missing: []string{"keys", "+keys"}, want: "keys_damaged"},
		{name: "everything older", older: []string{"book.db", "book.db.witness", "keys"}},
		{name: "book and keys older", older: []string{"book.db", "keys"}, want: "book_behind", wantToSee: "read_only_behind"},
		{name: "keys of another book", others: []string{"keys"}, want: "keys_foreign"},
		{name: "keys and office key of another book", others: []string{"keys", "secret/office.key"}, want: "keys_foreign"},
		{name: "witness of another book", others: []string{"book.db.witness"}, want: "book_behind", wantToSee: "read_only_behind"},
		{name: "book of another office", others: []string{"book.db", "book.db.witness"}, want: "keys_foreign"},
		{name: "local.db missing", missing: []string{"local.db"}},
		{name: "local.db empty", missing: []string{"local.db", "+local.db"}},
		{name: "witness older", older: []string{"book.db.witness"}},
		{name: "witness missing", missing: []string{"book.db.witness"}, want: "book_unverified", wantToSee: "read_only_unseen"},
		{name: "book missing", missing: []string{"book.db"}, want: "book_missing"},
		{name: "office key missing", missing: []string{"secret/office.key"}, want: "locked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			w.copyTo(dir)
			for i, f := range append(c.older, c.others...) {
				from := old
				if i >= len(c.older) {
					from = other.dir
				}
				b, err := os.ReadFile(filepath.Join(from, f))
				if err == nil {
					err = os.WriteFile(filepath.Join(dir, f), b, 0o600)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
			for _, f := range c.missing {
				if f[0] == '+' {
					if err := os.WriteFile(filepath.Join(dir, f[1:]), nil, 0o600); err != nil {
						t.Fatal(err)
					}
				} else if err := os.Remove(filepath.Join(dir, f)); err != nil {
					t.Fatal(err)
				}
			}
			if got := said(t, w, dir); got != c.want {
				t.Errorf("says %q, want %q", got, c.want)
			}
			if c.wantToSee == "" {
				return
			}
			b, err := OpenToRead(w.ctx(), dir, w.cfg)
			if err != nil {
				t.Fatal(err)
			}
			defer b.Close() // nothing was written
			if got := ruleOf(b.WriteStop()); got != c.wantToSee {
				t.Errorf("to be read: says %q, want %q", got, c.wantToSee)
			}
		})
	}
}

// said is the rule of the first thing that is refused: opening, a deed, a proof.
func said(t *testing.T, w *world, dir string) string {
	t.Helper()
	b, err := Open(dir, w.cfg)
	if err != nil {
		return ruleOf(err)
	}
	defer b.Close() // each case has a folder of its own
	if b.Locked() {
		return "locked"
	}
	again := &world{t: t, b: b, dir: dir, at: w.at}
	again.ids.Store(5000)
	if _, err := again.act("petugas", "", 0, again.action("register", `{"complainant":{"name":"Ani"},"text":"x","category":"KKS-2","subject":"S"}`)); err != nil {
		return ruleOf(err)
	}
	again.sound()
	return ""
}

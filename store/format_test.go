package store

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// newFormat, where it is set to a name, writes today's book as
// testdata/books/<name>.tar.gz: done once when a file or row format changes, never
// again, for a released program wrote books like it.
const newFormat = "ADUAN_TEST_FORMAT"

// Every format that was ever released opens, holds what it held, is sound, and
// takes the next entry.
func TestBooksOfEveryReleasedFormatOpen(t *testing.T) {
	if name := os.Getenv(newFormat); name != "" {
		writeFormat(t, name)
	}
	books, err := filepath.Glob(filepath.Join("testdata", "books", "*.tar.gz"))
	if err != nil || len(books) == 0 {
		t.Fatalf("no books: %v", err)
	}
	for _, book := range books {
		t.Run(filepath.Base(book), func(t *testing.T) {
			w := &world{t: t, dir: t.TempDir(), at: friday().AddDate(0, 0, 3)}
			unpack(t, book, w.dir)
			w.ids.Store(9000)
			w.cfg = Config{Now: w.now, NewID: w.id, Random: rand.NewChaCha8([32]byte{2}), Free: someRoom}
			b, err := Open(w.dir, w.cfg)
			if err != nil {
				t.Fatal(err)
			}
			w.b = b
			defer w.close()
			if b.Locked() {
				t.Error("its key does not open it")
			}
			first, err := w.desk("pengelola").Case(w.ctx(), "1")
			if err != nil || first.State != model.Closed || first.Subject != "Sembako belum cair" || len(first.Complainants) != 1 || first.Complainants[0].Name != "Sumarni" {
				t.Errorf("case 1 is %s %q %v: %v", first.State, first.Subject, first.Complainants, err)
			}
			if p := w.list("pengelola", model.Query{Place: "all"}); p.Total != 3 {
				t.Errorf("%d cases", p.Total)
			}
			w.sound()
			if o := w.register("petugas", "Budi", "Lain"); o.Case.Register != model.RegisterNumber(4, 2026) {
				t.Errorf("goes on with %s", o.Case.Register)
			}
			w.sound()
		})
	}
}

// writeFormat makes a small book: a case through its whole life, one under way and
// one just booked. Keys, ids and moments are always the same.
func writeFormat(t *testing.T, name string) {
	t.Helper()
	w := &world{t: t, dir: filepath.Join(t.TempDir(), "buku"), at: friday()}
	w.cfg = Config{Now: w.now, NewID: w.id, Random: rand.NewChaCha8([32]byte{1}), Version: name, Free: someRoom}
	b, err := Create(w.dir, w.cfg, w.profile(), First{Username: "hendra", Name: "Hendra S.", OSUser: "hendra"})
	if err != nil {
		t.Fatal(err)
	}
	w.b = b
	w.staff()
	for i, who := range []string{"Sumarni", "Warsito", "Ani"} {
		id := w.register("petugas", who, "Sembako belum cair").Case.ID
		for _, s := range life()[:[]int{len(life()), 4, 0}[i]] {
			w.do(s.who, id, s.do, s.input)
		}
	}
	w.sound()
	w.close()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	tw := tar.NewWriter(z)
	for _, f := range w.files() {
		switch f.name {
		case "ballast", "local.db": // no part of the book
			continue
		case "book.db":
			f.data = f.data[:pagesUsed(t, filepath.Join(w.dir, f.name))]
		}
		err := tw.WriteHeader(&tar.Header{Name: filepath.ToSlash(f.name), Mode: 0o600, Size: int64(len(f.data))})
		if _, werr := io.WriteString(tw, f.data); errors.Join(err, werr) != nil {
			t.Fatal(err, werr)
		}
	}
	path := filepath.Join("testdata", "books", name+".tar.gz")
	err = errors.Join(tw.Close(), z.Close(), os.MkdirAll(filepath.Dir(path), 0o750))
	if _, serr := os.Stat(path); serr == nil {
		err = errors.Join(err, fmt.Errorf("%s stands already", path))
	}
	if err == nil {
		err = os.WriteFile(path, packed.Bytes(), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func unpack(t *testing.T, from, dir string) {
	t.Helper()
	f, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() // read only: nothing to lose
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		to := filepath.Join(dir, filepath.FromSlash(h.Name))
		if err := errors.Join(err, os.MkdirAll(filepath.Dir(to), 0o700), os.WriteFile(to, b, 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, "att"), 0o700); err != nil {
		t.Fatal(err)
	}
}

// pagesUsed is how many bytes of a book's file are in use.
func pagesUsed(t *testing.T, path string) (n int) {
	t.Helper()
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	err = db.View(func(tx *bolt.Tx) error { n = int(tx.Size()); return nil })
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	return n
}

//go:build !race

package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// allFlips, where it is set, has every byte changed: "all", or from a byte to
// another as "4096-8192". docs/reliability.md says what came of it.
const allFlips = "ADUAN_TEST_FLIPS"

// A byte changed anywhere is noticed, by opening the book or by verifying it, or
// is no part of the book: bbolt's pages, read past bbolt, say which bytes are.
func TestOneChangedByteIsNoticedOrIsNoPartOfTheBook(t *testing.T) {
	t.Parallel()
	w := newWorldAt(t, t.TempDir(), friday())
	w.everything()
	f := newFlipper(t, w)
	noticed, free, opens, same, rows := 0, 0, 0, 0, 0
	rng := rand.New(rand.NewPCG(26, 11))
	for _, at := range f.places(t, rng) {
		if !f.used[at] {
			free++
			if free%200 != 0 { // that the page walk is right is asked now and then
				continue
			}
		}
		how := f.flip(t, at, byte(1+rng.IntN(255)), rows%25 == 0)
		if how == "" && f.used[at] && f.same(t) {
			same++ // the first key of a branch need only not be past what stands below
		} else if f.used[at] != (how != "") {
			t.Errorf("byte %d of %d, used %v: noticed by %q", at, len(f.sound), f.used[at], how)
		}
		if how != "" {
			noticed++
		}
		switch how {
		case "open":
			opens++
		case "rows":
			rows++
		}
	}
	t.Logf("%d bytes: %d noticed, %d of them when opening, %d in derived rows alone; %d are free; %d change nothing", noticed+free+same, noticed, opens, rows, free, same)
	if os.Getenv(allFlips) == "" && (50*same > noticed || free == 0 || rows == 0 && !testing.Short()) {
		t.Error("the test looks at nothing")
	}
}

// everything is a closed book with rows, words, names and an attachment.
func (w *world) everything() {
	w.t.Helper()
	for range 2 {
		id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
		for _, s := range life()[:5] {
			w.do(s.who, id, s.do, s.input)
		}
		files, ok := w.desk("petugas").(Files)
		if !ok {
			w.t.Fatal("a desk keeps no files")
		}
		a, err := files.SaveAttachment(w.ctx(), string(id), "KK.jpg", strings.NewReader("kartu keluarga "+string(id)))
		if err != nil {
			w.t.Fatal(err)
		}
		w.do("petugas", id, "attach", fmt.Sprintf(`{"file_name":%q,"size":%d,"sha256":%q,"sealed_sha256":%q}`, a.Name, a.Size, a.Plain, a.Sealed))
	}
	w.sound() // which indexes the words
	w.close()
}

// flipper changes single bytes of one book.
type flipper struct {
	w       *world
	path    string
	sound   []byte
	witness []byte
	used    []bool
	end     []byte // the running sum over all events
}

func newFlipper(t *testing.T, w *world) *flipper {
	t.Helper()
	f := &flipper{w: w, path: filepath.Join(w.dir, "book.db")}
	var err, werr error
	f.end = f.sum(t)
	if f.sound, err = os.ReadFile(f.path); err != nil {
		t.Fatal(err)
	}
	f.sound = f.sound[:pagesUsed(t, f.path)] // the rest is room for growth
	f.witness, werr = os.ReadFile(f.path + ".witness")
	if werr != nil {
		t.Fatal(werr)
	}
	f.used = make([]bool, len(f.sound))
	file, err := os.Open(f.path)
	if err != nil {
		t.Fatal(err)
	}
	err = boltlog.Pages(file, func(from, to int64) {
		for i := from; i < to; i++ {
			f.used[i] = true
		}
	})
	if err := errors.Join(err, file.Close()); err != nil {
		t.Fatal(err)
	}
	return f
}

// places are the bytes to be changed.
func (f *flipper) places(t *testing.T, rng *rand.Rand) (out []int) {
	t.Helper()
	in := len(f.sound)
	if which := os.Getenv(allFlips); which != "" {
		from, to := 0, in
		if a, b, ok := cutRange(which); ok {
			from, to = a, min(b, in)
		}
		for at := from; at < to; at++ {
			out = append(out, at)
		}
		return out
	}
	n := 2000
	if testing.Short() {
		n = 200
	}
	for range n {
		out = append(out, rng.IntN(in))
	}
	return out
}

func cutRange(s string) (from, to int, ok bool) {
	for i := range s {
		if s[i] == '-' {
			from, err := strconv.Atoi(s[:i])
			to, terr := strconv.Atoi(s[i+1:])
			return from, to, err == nil && terr == nil
		}
	}
	return 0, 0, false
}

// flip changes one byte, and tells what noticed it: open, verify, rows where verify
// found no more than derived rows wrong, or nothing. Such rows are made anew where
// heal says so, and must then be right.
func (f *flipper) flip(t *testing.T, at int, by byte, heal bool) (how string) {
	t.Helper()
	bad := append([]byte(nil), f.sound...)
	bad[at] ^= by
	if err := errors.Join(os.WriteFile(f.path, bad, 0o600), os.Truncate(f.path, 1<<24), os.WriteFile(f.path+".witness", f.witness, 0o600)); err != nil {
		t.Fatal(err)
	}
	b, err := Open(f.w.dir, f.w.cfg)
	if err != nil {
		f.named(t, at, err)
		return "open"
	}
	defer b.Close() // what cannot be closed is damaged too
	faults, err := b.log.Verify(f.w.ctx(), nil)
	if err == nil && len(faults) == 0 {
		faults, err = b.Verify(f.w.ctx(), nil)
	}
	f.named(t, at, err)
	switch inRows := !slices.ContainsFunc(faults, func(x Fault) bool { return harmOf(x.Kind) != model.HarmRows }); {
	case err == nil && len(faults) == 0:
		return ""
	case err != nil || !inRows:
		return "verify"
	}
	if heal {
		if err := b.Remake(f.w.ctx()); err != nil {
			t.Errorf("byte %d changed, rows made anew: %v", at, err)
		}
		if left, err := b.Verify(f.w.ctx(), nil); err != nil || len(left) > 0 {
			t.Errorf("byte %d changed, after the rows were made anew: %v %v", at, left, err)
		}
	}
	return "rows"
}

// same tells whether the book, which verifies, is still that of these events.
func (f *flipper) same(t *testing.T) bool {
	t.Helper()
	return bytes.Equal(f.sum(t), f.end)
}

func (f *flipper) sum(t *testing.T) (sum []byte) {
	t.Helper()
	b, err := Open(f.w.dir, f.w.cfg)
	if err == nil {
		err = b.log.View(func(tx *bolt.Tx) error { sum = bytes.Clone(boltlog.SumIn(tx)); return nil })
		err = errors.Join(err, b.Close())
	}
	if err != nil {
		t.Error(err)
	}
	return sum
}

// named insists that damage is called damage.
func (f *flipper) named(t *testing.T, at int, err error) {
	t.Helper()
	if e := (*model.Error)(nil); err != nil && (!errors.As(err, &e) || e.Code == model.CodeInternal) {
		t.Errorf("byte %d changed: %v", at, err)
	}
}

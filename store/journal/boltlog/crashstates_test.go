package boltlog_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"aduan/model"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

// moreCrashes, where it is set, is how many states are tried of each crash in each
// commit; docs/reliability.md says what came of it.
const moreCrashes = "ADUAN_TEST_CRASHES"

// run is what bbolt wrote in some deeds, one commit each, with the state of the
// files before the first of them.
type run struct {
	dir     string // where its states are tried
	base    []byte
	before  int // deeds in it, all acknowledged
	commits [][]diskWrite
	sizes   []int64
	witness [][]byte // after each commit; the first is before all
}

// record does n deeds over a disk that writes down what it is told to write.
func record(t *testing.T, n int) *run {
	t.Helper()
	_, path := closedBook(t, 20)
	r := &run{dir: t.TempDir(), before: 20}
	read := func(name string) []byte {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	l := open(t, path)
	d := underneath(t, l)
	r.base, r.witness = read(path), [][]byte{read(path + ".witness")}
	for i := range n {
		d.writes = nil
		fillBook(t, l, 20+i, 1)
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		r.commits, r.sizes, r.witness = append(r.commits, d.writes), append(r.sizes, info.Size()), append(r.witness, read(path+".witness"))
	}
	closeLog(t, l)
	if !bytes.Equal(r.after(n), read(path)) {
		t.Fatal("what was written down is not what was written")
	}
	return r
}

// after is the file after the first n commits.
func (r *run) after(n int) []byte {
	b := bytes.Clone(r.base)
	for i := range n {
		b = grown(b, r.sizes[i])
		for _, w := range r.commits[i] {
			copy(b[w.at:], w.data)
		}
	}
	return b
}

func grown(b []byte, size int64) []byte {
	return append(b, make([]byte, max(0, size-int64(len(b))))...)
}

// partly has some sectors of a write reach the file.
func partly(b []byte, w diskWrite, sectors func() bool) {
	for from := 0; from < len(w.data); from += 512 {
		if sectors() {
			copy(b[w.at+int64(from):], w.data[from:min(from+512, len(w.data))])
		}
	}
}

// crash is a state in which a power cut may leave the files.
type crash struct {
	name string
	// makes gives the file in which the i-th commit was cut off, the deeds that
	// were acknowledged, and the commits that the witness has seen.
	makes func(r *run, i int, rng *rand.Rand) (file []byte, acked, seen int)
	// lied: the disk had said of something that it is written, and it was not. Then
	// the book may be refused, or found wrong; it must not pass for whole.
	lied bool
}

func all() bool { return true }

func crashes() []crash {
	coin := func(rng *rand.Rand) func() bool { return func() bool { return rng.IntN(2) == 0 } }
	pages := func(r *run, i int) []diskWrite { return r.commits[i][:len(r.commits[i])-1] }
	meta := func(r *run, i int) diskWrite { return r.commits[i][len(r.commits[i])-1] }
	cut := func(r *run, i int) []byte { return grown(r.after(i), r.sizes[i]) }
	return []crash{
		{"a prefix of the pages of a commit, the last one torn", func(r *run, i int, rng *rand.Rand) ([]byte, int, int) {
			b, n := cut(r, i), rng.IntN(len(pages(r, i)))
			for _, w := range pages(r, i)[:n] {
				partly(b, w, all)
			}
			partly(b, pages(r, i)[n], coin(rng))
			return b, r.before + i, i
		}, false},
		{"any of the sectors of the pages of a commit", func(r *run, i int, rng *rand.Rand) ([]byte, int, int) {
			b := cut(r, i)
			for _, w := range pages(r, i) {
				partly(b, w, coin(rng))
			}
			return b, r.before + i, i
		}, false},
		{"all pages, and any of the sectors of the meta page", func(r *run, i int, rng *rand.Rand) ([]byte, int, int) {
			b := cut(r, i)
			for _, w := range pages(r, i) {
				partly(b, w, all)
			}
			partly(b, meta(r, i), coin(rng))
			return b, r.before + i, i
		}, false},
		{"all of a commit, and an older witness", func(r *run, i int, rng *rand.Rand) ([]byte, int, int) {
			return r.after(i + 1), r.before + i + 1, rng.IntN(i + 2)
		}, false},
		{"a sync that lied: all of the last commits lost", func(r *run, i int, rng *rand.Rand) ([]byte, int, int) {
			return r.after(rng.IntN(i + 1)), r.before + i + 1, i + 1
		}, true},
		{"a sync that lied: the newest meta page is the one before", func(r *run, i int, _ *rand.Rand) ([]byte, int, int) {
			b := cut(r, i)
			for _, w := range pages(r, i) {
				partly(b, w, all)
			}
			return b, r.before + i + 1, i + 1
		}, true},
		{"a sync that lied: any of the sectors of the pages, and the meta page", func(r *run, i int, rng *rand.Rand) ([]byte, int, int) {
			b := cut(r, i)
			for _, w := range pages(r, i) {
				partly(b, w, coin(rng))
			}
			partly(b, meta(r, i), all)
			return b, r.before + i + 1, i + 1
		}, true},
		{"a sync that lied: any of the sectors of several commits", func(r *run, i int, rng *rand.Rand) ([]byte, int, int) {
			first := rng.IntN(i + 1)
			b := grown(r.after(first), r.sizes[i])
			for _, c := range r.commits[first : i+1] {
				for _, w := range c {
					partly(b, w, coin(rng))
				}
			}
			return b, r.before + i + 1, i + 1
		}, true},
	}
}

// What bbolt writes in real deeds is written down, and every state that a power cut
// can make of it is opened: with a disk that keeps what it said it has, nothing that
// was acknowledged is lost; with one that lied, a loss never passes for a whole book.
func TestEveryCrashStateIsSurvivedOrNoticed(t *testing.T) {
	r := record(t, 6)
	tries := 2
	if n, err := strconv.Atoi(os.Getenv(moreCrashes)); err == nil {
		tries = n
	}
	for k, c := range crashes() {
		rng, came := rand.New(rand.NewPCG(2026, uint64(k))), map[string]int{}
		for i := range r.commits {
			for range tries {
				b, acked, seen := c.makes(r, i, rng)
				how := r.opened(t, b, r.witness[seen], acked)
				came[how]++
				if how == crashLost || how != crashHeld && !c.lied {
					t.Errorf("%s: commit %d: %s", c.name, i, how)
				}
			}
		}
		t.Logf("%s: %v", c.name, came)
	}
}

// What comes of a crash.
const (
	crashHeld  = "holds all that was told"
	crashFound = "opens, and verify names it"
	crashLost  = "LOST without a word"
)

// opened tries a book as a crash left it: crashHeld, crashFound, crashLost, or the
// rule by which it was refused.
func (r *run) opened(t *testing.T, file, witness []byte, acked int) string {
	t.Helper()
	path := filepath.Join(r.dir, "book")
	written := bytes.TrimRight(file, "\x00") // what is behind is room for growth
	if err := errors.Join(os.WriteFile(path, written, 0o600), os.Truncate(path, int64(len(file))), os.WriteFile(path+".witness", witness, 0o600), os.WriteFile(path+".running", nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	l, err := boltlog.Open(path, rows, boltlog.Options{Timeout: 1})
	if err != nil {
		if e := (*model.Error)(nil); !errors.As(err, &e) || e.Code != model.CodeUnavailable {
			t.Errorf("open: %v", err)
		} else {
			return e.Rule
		}
		return err.Error()
	}
	defer l.Close() // what cannot be closed is damaged too
	if faults, err := l.Verify(t.Context(), nil); err != nil || len(faults) > 0 {
		return crashFound
	}
	if n := len(journaltest.Check(t, l)) / 2; n < acked {
		return crashLost
	}
	add(t, l, journaltest.Register("after"))
	if faults, err := l.Verify(t.Context(), nil); err != nil || len(faults) > 0 {
		t.Errorf("after the next deed: %v %v", faults, err)
	}
	return crashHeld
}

package boltlog_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
	"aduan/store/journal/memlog"
)

// randomCmd draws a command from few names, so that they meet.
func randomCmd(t *rapid.T) journal.Cmd {
	few := func(prefix string, n int) string { return fmt.Sprint(prefix, rapid.IntRange(0, n).Draw(t, prefix)) }
	c := journaltest.Deed(few("deed", 40))
	for range rapid.IntRange(0, 3).Draw(t, "drafts") {
		d := model.Draft{Stream: few("case/", 6), Kind: rapid.SampledFrom([]string{"note", "note", "note", "fail"}).Draw(t, "kind")}
		if rapid.Bool().Draw(t, "takes") {
			d.Take = few("series", 2)
		}
		if rapid.IntRange(0, 9).Draw(t, "starts") == 0 {
			d.Kind, d.Take = journal.KindSeriesStarted, ""
			d.Data = journal.SeriesStart{Series: few("series", 4), First: uint64(rapid.IntRange(0, 50).Draw(t, "first"))}
		}
		c.Drafts = append(c.Drafts, d)
	}
	for range rapid.IntRange(0, 2).Draw(t, "claims") {
		c.Claims = append(c.Claims, few("claim", 30))
	}
	if rapid.Bool().Draw(t, "expects") {
		c.Expect = append(c.Expect, journal.Expect{Stream: few("case/", 6), N: uint32(rapid.IntRange(0, 3).Draw(t, "n"))})
	}
	return c
}

// sameOutcome holds two answers to each other: the same refusal, or the same
// bytes. A projection that fails refuses here what the twin, without rows,
// takes; such commands are not given to it.
func sameOutcome(t *rapid.T, a journal.Receipt, aerr error, b journal.Receipt, berr error) {
	if fmt.Sprint(aerr) != fmt.Sprint(berr) || model.CodeOf(aerr) != model.CodeOf(berr) ||
		errors.Is(aerr, journal.ErrTaken) != errors.Is(berr, journal.ErrTaken) {
		t.Fatalf("%v, the twin %v", aerr, berr)
	}
	if a.Replayed != b.Replayed || len(a.Records) != len(b.Records) {
		t.Fatalf("%+v, the twin %+v", a, b)
	}
	for i := range a.Records {
		if string(a.Records[i].Bytes) != string(b.Records[i].Bytes) {
			t.Fatalf("%s\nthe twin\n%s", a.Records[i].Bytes, b.Records[i].Bytes)
		}
	}
}

func fails(c journal.Cmd) bool {
	for _, d := range c.Drafts {
		if d.Kind == "fail" {
			return true
		}
	}
	return false
}

func TestRandomHistoriesAgreeWithTheTwinInMemory(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		path := filepath.Join(t.TempDir(), "book")
		create(t, path)
		l, twin := open(t, path), memlog.New()
		for range rapid.IntRange(1, 60).Draw(rt, "deeds") {
			c := randomCmd(rt)
			if fails(c) {
				if r, err := l.Append(t.Context(), c); err == nil && !r.Replayed {
					rt.Fatal("a deed whose rows cannot be made was done")
				}
				continue
			}
			a, aerr := l.Append(t.Context(), c)
			b, berr := twin.Append(t.Context(), c)
			sameOutcome(rt, a, aerr, b, berr)
			if rapid.IntRange(0, 15).Draw(rt, "reopen") == 0 {
				closeLog(t, l)
				l = open(t, path)
			}
		}
		sound(t, l)
		journaltest.Check(t, l)
		local := copyAll(t, twin, 5)
		sound(t, local)
		sameRows(t, l, local)
		closeLog(t, local)
		closeLog(t, l)
	})
}

// sameRows compares what does not hold places in the log: those differ.
func sameRows(t *testing.T, a, b *boltlog.Log) {
	t.Helper()
	keep := func(l *boltlog.Log) map[string]string {
		all := dump(t, l)
		for k := range all {
			if k[:3] == "ev " || k[:3] == "st " || k[:4] == "cmd " || k[:4] == "meta" {
				delete(all, k)
			}
		}
		return all
	}
	sameDump(t, "rows of the copy", keep(a), keep(b))
}

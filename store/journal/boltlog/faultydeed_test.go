package boltlog_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/journaltest"
)

// A disk that fails in the middle of a deed, at each of its writes: the deed's
// author hears it, no deed that was acknowledged is lost, and the same deed again
// is done once, in this program or in the next.
func TestDiskThatFailsInADeedLosesNothing(t *testing.T) {
	for _, f := range diskFaults() {
		t.Run(f.name, func(t *testing.T) {
			hit := 0
			for at := 0; ; at++ {
				if !failOnce(t, f, at) {
					break
				}
				hit++
			}
			if hit == 0 {
				t.Error("no write was hit")
			}
			t.Logf("%d writes were hit: %s", hit, f.want)
		})
	}
}

// failOnce has the at-th write that a fault can hit fail; false where a deed has no
// such write.
func failOnce(t *testing.T, f diskFault, at int) bool {
	t.Helper()
	_, path := closedBook(t, 12)
	l := open(t, path)
	d := underneath(t, l)
	deed := journaltest.Register("hit")
	met, mend := 0, func() {}
	d.onWrite = func(w diskWrite) (int, error) {
		if f.hits(w) {
			if met++; met == at+1 && f.do == nil {
				mend = d.failSync(t)
			} else if met == at+1 {
				return f.do(d, w)
			}
		}
		return d.real(w.data, w.at)
	}
	_, err := l.Append(t.Context(), deed)
	mend()
	d.onWrite = nil
	if met <= at {
		if err != nil {
			t.Errorf("nothing failed, and the deed: %v", err)
		}
		closeLog(t, l)
		return false
	}
	e := (*model.Error)(nil)
	switch {
	case f.want == unknownOutcome:
		if !errors.Is(err, journal.ErrUnknown) || l.Halted() == nil {
			t.Errorf("write %d: %v, writing goes on: %v", at, err, l.Halted() == nil)
		}
	case !errors.As(err, &e) || e.Rule != f.want:
		t.Errorf("write %d: %v", at, err)
	default:
		if _, there, lerr := l.Lookup(t.Context(), deed.ID); there || lerr != nil {
			t.Errorf("write %d: refused, and in the book: %v %v", at, there, lerr)
		}
		if at%2 == 0 { // the next deed, of this program; else of the next
			add(t, l, journaltest.Register("next"))
		}
	}
	if err := l.Close(); err != nil && f.want != unknownOutcome {
		t.Errorf("write %d: close: %v", at, err)
	}
	again := open(t, path)
	sound(t, again)
	if _, err := again.Append(t.Context(), deed); err != nil {
		t.Errorf("write %d: the same deed again: %v", at, err)
	}
	once, acked := 0, 0
	for _, ev := range journaltest.Check(t, again) {
		if string(ev.Deed) == deed.ID {
			once++
		}
		if strings.HasPrefix(string(ev.Deed), "d") {
			acked++
		}
	}
	if once != len(deed.Drafts) || acked != 24 {
		t.Errorf("write %d: %d events of the deed, %d of those before", at, once, acked)
	}
	sound(t, again)
	closeLog(t, again)
	return true
}

// Whatever a disk is made to do in these tests stands where one reads what the book
// survives.
func TestEveryDiskFaultStandsInReliability(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "reliability.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range diskFaults() {
		if row := "| " + f.name + " | `" + f.want + "` |"; !strings.Contains(string(page), row) {
			t.Errorf("docs/reliability.md has no row %s", row)
		}
	}
	for _, c := range crashes() {
		if row := "| " + c.name + " |"; !strings.Contains(string(page), row) {
			t.Errorf("docs/reliability.md has no row %s", row)
		}
	}
}

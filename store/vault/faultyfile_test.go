package vault

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"aduan/model"
)

// A key file whose disk is full or does not sync gives out no key that is not on the
// disk, goes on once that is over, and a key that was to be destroyed is not called
// destroyed.
func TestFailingDiskGivesOutNoKeyThatIsNotKept(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no /dev/full here")
	}
	r, pipe, err := os.Pipe() // which takes what is written at no place, and cannot be synced
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	keys, office := filepath.Join(dir, "keys"), OfficeKey{Path: filepath.Join(dir, "office.key")}
	if err := Create(keys, office, rand.Reader); err != nil {
		t.Fatal(err)
	}
	k, err := Open(keys, office, 0, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	last := model.KeyID(0)
	for k.next < k.have || k.have == 0 {
		if last, err = k.Reserve(); err != nil {
			t.Fatal(err)
		}
	}
	sealed, err := k.Seal(last, []byte("words"), nil)
	if err != nil {
		t.Fatal(err)
	}
	real := k.f
	for name, f := range map[string]*os.File{"full": full, "broken": pipe} {
		k.f = f
		slot, rerr := k.Reserve()
		eerr := k.Erase(last)
		k.f = real
		for what, err := range map[string]error{"reserve": rerr, "erase": eerr} {
			e := (*model.Error)(nil)
			if !errors.As(err, &e) || e.Code != model.CodeUnavailable || name == "full" && e.Rule != ruleDiskFull {
				t.Errorf("%s: %s: slot %d, %v", name, what, slot, err)
			}
		}
		if b, err := k.Open(last, sealed, nil); err != nil || string(b) != "words" {
			t.Errorf("%s: what was sealed before: %q %v", name, b, err)
		}
	}
	next, err := k.Reserve()
	if err != nil || next != last+1 {
		t.Errorf("then slot %d after %d: %v", next, last, err)
	}
	if err := errors.Join(k.Close(), full.Close(), r.Close(), pipe.Close()); err != nil {
		t.Fatal(err)
	}
	again, err := Open(keys, office, uint64(next), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	if erased, broken, err := again.Check(uint64(next)); err != nil || len(erased)+len(broken) > 0 {
		t.Errorf("erased %v, broken %v: %v", erased, broken, err)
	}
	if err := again.Close(); err != nil {
		t.Error(err)
	}
}

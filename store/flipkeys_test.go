//go:build !race

package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// A byte changed anywhere in the key file is noticed, by opening the book or by
// verifying it, or lies where no key of the book is; then nothing is lost, and the
// next deed is done or refused as keys_damaged. So is each byte of an attachment.
func TestOneChangedByteOfKeysOrAttachmentsIsNoticed(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	w.everything()
	stride := 13
	if os.Getenv(allFlips) != "" {
		stride = 1
	}
	keys := filepath.Join(w.dir, "keys")
	// The header's last bytes are zeros, and slots after the last that the book names
	// were reserved and hold the key of nothing.
	const header, said, slot = 128, 16 + 72, 72
	named := w.lastSlot()
	free := func(at int) bool { return at >= said && at < header || at >= header+named*slot }
	count := w.eachByte(keys, stride, free)
	t.Logf("keys: %v", count)
	if count["open"] == 0 || count["verify"] == 0 || count["free"] == 0 {
		t.Errorf("keys: %v", count)
	}
	list, err := os.ReadDir(filepath.Join(w.dir, "att"))
	if err != nil || len(list) != 2 {
		t.Fatalf("%d attachments: %v", len(list), err)
	}
	count = w.eachByte(filepath.Join(w.dir, "att", list[0].Name()), stride, func(int) bool { return false })
	t.Logf("an attachment: %v", count)
	w.reservedSlot(keys, int64(header+named*slot))
}

// lastSlot is the last slot of keys that a closed book names.
func (w *world) lastSlot() (n int) {
	w.t.Helper()
	w.alter(func(tx *bolt.Tx) error { n = int(u64(tx.Bucket(bMeta).Get(mSlot))); return nil })
	return n
}

// reservedSlot changes a key that was reserved and never used: the deed that would
// be sealed with it is not done, or done so that it can be read.
func (w *world) reservedSlot(keys string, at int64) {
	w.t.Helper()
	sound, err := os.ReadFile(keys)
	if err != nil {
		w.t.Fatal(err)
	}
	bad := append([]byte(nil), sound...)
	bad[at] ^= 1
	if err := os.WriteFile(keys, bad, 0o600); err != nil {
		w.t.Fatal(err)
	}
	again := w.reopened(w.dir)
	_, err = again.act("petugas", "", 0, again.entry("Lain"))
	w.t.Logf("a deed with a reserved key that was changed: %v", err)
	if err == nil {
		again.sound()
	} else if e := (*model.Error)(nil); !errors.As(err, &e) || e.Code != model.CodeUnavailable {
		w.t.Errorf("a deed with a reserved key that was changed: %v", err)
	}
	again.close()
	if err := os.WriteFile(keys, sound, 0o600); err != nil {
		w.t.Fatal(err)
	}
}

// eachByte changes every stride-th byte of a file, and counts what noticed it: all
// but what is free.
func (w *world) eachByte(path string, stride int, free func(at int) bool) map[string]int {
	w.t.Helper()
	sound, err := os.ReadFile(path)
	if err != nil {
		w.t.Fatal(err)
	}
	count := map[string]int{}
	for at := 0; at < len(sound); at += stride {
		bad := append([]byte(nil), sound...)
		bad[at] ^= 1 << (at % 8)
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			w.t.Fatal(err)
		}
		how := w.noticed()
		if (how == "free") != free(at) {
			w.t.Errorf("byte %d, free %v: noticed by %s", at, free(at), how)
		}
		count[how]++
	}
	if err := os.WriteFile(path, sound, 0o600); err != nil {
		w.t.Fatal(err)
	}
	return count
}

// noticed says what notices that keys or attachments are not what they were: open,
// verify, the next deed, or nothing.
func (w *world) noticed() string {
	w.t.Helper()
	b, err := Open(w.dir, w.cfg)
	if e := (*model.Error)(nil); err != nil {
		if errors.As(err, &e) && e.Code == model.CodeUnavailable {
			return "open"
		}
		return "other"
	}
	defer b.Close() // what cannot be closed is damaged too
	keys, err := b.verifyKeys(w.ctx())
	files, ferr := b.verifyFiles(w.ctx())
	if err != nil || ferr != nil {
		w.t.Error(err, ferr)
		return "other"
	}
	if len(keys)+len(files) > 0 {
		return "verify"
	}
	return "free"
}

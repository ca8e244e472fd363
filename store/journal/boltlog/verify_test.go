package boltlog_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

func be(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }

// replace changes bytes of one stored event.
func replace(tx *bolt.Tx, seq uint64, old, now string) error {
	ev := tx.Bucket([]byte("ev"))
	was := bytes.Clone(ev.Get(be(seq)))
	b := bytes.Replace(was, []byte(old), []byte(now), 1)
	if bytes.Equal(b, was) {
		return errors.New("nothing replaced")
	}
	return ev.Put(be(seq), b)
}

// forge changes an event and makes the running sum fit again from there on: a
// person who knows how the book works.
func forge(tx *bolt.Tx, seq uint64, old, now string) error {
	if err := replace(tx, seq, old, now); err != nil {
		return err
	}
	ev, meta := tx.Bucket([]byte("ev")), tx.Bucket([]byte("meta"))
	sum := bytes.Clone(ev.Get(be(seq - 1))[:32])
	for at := seq; ev.Get(be(at)) != nil; at++ {
		b := bytes.Clone(ev.Get(be(at))[32:])
		sum = journal.Sum(sum, b)
		if err := ev.Put(be(at), append(bytes.Clone(sum), b...)); err != nil {
			return err
		}
	}
	return meta.Put([]byte("sum"), sum)
}

func put(tx *bolt.Tx, bucket, key string, value []byte) error {
	return tx.Bucket([]byte(bucket)).Put([]byte(key), value)
}

func drop(tx *bolt.Tx, bucket, key string) error {
	b := tx.Bucket([]byte(bucket))
	if b.Get([]byte(key)) == nil {
		return errors.New("nothing to drop")
	}
	return b.Delete([]byte(key))
}

// fillBook writes deeds d0.. of two events each: case/d<i> and person/<i%5>, so
// deed i stands at 2i+1 and 2i+2; every third claims lapor/<i>.
func TestVerifyNamesWhatIsWrong(t *testing.T) {
	_, sound := closedBook(t, 12)
	for _, c := range []struct {
		name        string
		spoil       func(*bolt.Tx) error
		kind, where string
	}{
		{"event changed", func(tx *bolt.Tx) error { return replace(tx, 9, `"siti"`, `"susi"`) }, boltlog.FaultChanged, "case/d4 1"},
		{"event forged", func(tx *bolt.Tx) error { return forge(tx, 4, `"siti"`, `"susi"`) }, boltlog.FaultChain, "person/1 2"},
		{"last event of its stream forged", func(tx *bolt.Tx) error { return forge(tx, 9, `"siti"`, `"susi"`) }, boltlog.FaultVersion, "case/d4"},
		{"no event at all", func(tx *bolt.Tx) error { return replace(tx, 9, `{"v"`, `{{v"`) }, boltlog.FaultUnreadable, ""},
		{"event gone", func(tx *bolt.Tx) error { return drop(tx, "ev", string(be(4))) }, boltlog.FaultGap, "person/1 2"},
		{"end gone", func(tx *bolt.Tx) error { return drop(tx, "ev", string(be(24))) }, boltlog.FaultHead, "meta"},
		{"number changed", func(tx *bolt.Tx) error { return forge(tx, 9, `"no":5`, `"no":6`) }, boltlog.FaultNumber, "register/2026"},
		{"counter behind", func(tx *bolt.Tx) error { return put(tx, "num", "register/2026", append(be(11), be(1)...)) }, boltlog.FaultCounter, "register/2026"},
		{"counter gone", func(tx *bolt.Tx) error { return drop(tx, "num", "register/2026") }, boltlog.FaultCounter, "register/2026"},
		{"counter of nothing", func(tx *bolt.Tx) error { return put(tx, "num", "x", append(be(3), be(1)...)) }, boltlog.FaultCounter, "x"},
		{"version wrong", func(tx *bolt.Tx) error { return put(tx, "ver", "case/d4", make([]byte, 36)) }, boltlog.FaultVersion, "case/d4"},
		{"version gone", func(tx *bolt.Tx) error { return drop(tx, "ver", "case/d4") }, boltlog.FaultVersion, "case/d4"},
		{"version of nothing", func(tx *bolt.Tx) error { return put(tx, "ver", "x", make([]byte, 36)) }, boltlog.FaultVersion, "x"},
		{"stream index gone", func(tx *bolt.Tx) error { return drop(tx, "st", "case/d4\x00\x00\x00\x00\x01") }, boltlog.FaultIndex, "case/d4 1"},
		{"stream index of nothing", func(tx *bolt.Tx) error { return put(tx, "st", "x\x00\x00\x00\x00\x01", be(9)) }, boltlog.FaultIndex, "x 1"},
		{"stream index crossed", func(tx *bolt.Tx) error { return put(tx, "st", "case/d4\x00\x00\x00\x00\x01", be(7)) }, boltlog.FaultIndex, "case/d4 1"},
		{"deed gone", func(tx *bolt.Tx) error { return drop(tx, "cmd", "d4") }, boltlog.FaultDeedIndex, "d4"},
		{"deed of nothing", func(tx *bolt.Tx) error { return put(tx, "cmd", "x", append(be(1), be(2)...)) }, boltlog.FaultDeedIndex, "x"},
		{"deed cut", func(tx *bolt.Tx) error { return put(tx, "cmd", "d4", append(be(9), be(9)...)) }, boltlog.FaultDeedIndex, "d4"},
		{"deed unreadable", func(tx *bolt.Tx) error { return put(tx, "cmd", "d4", be(9)) }, boltlog.FaultDeedIndex, "d4"},
		{"claim gone", func(tx *bolt.Tx) error { return drop(tx, "uniq", "lapor/3") }, boltlog.FaultClaim, "lapor/3"},
		{"claim of nothing", func(tx *bolt.Tx) error { return put(tx, "uniq", "x", []byte("d4")) }, boltlog.FaultClaim, "x"},
		{"claim of another", func(tx *bolt.Tx) error { return put(tx, "uniq", "lapor/3", []byte("d4")) }, boltlog.FaultClaim, "lapor/3"},
		{"deed torn", func(tx *bolt.Tx) error { return forge(tx, 10, `"i":2`, `"i":3`) }, boltlog.FaultDeed, "person/4 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := copyBook(t, sound)
			edit(t, path, c.spoil)
			l, err := boltlog.Open(path, rows, boltlog.Options{AcceptBehind: true})
			if err != nil {
				t.Fatal(err)
			}
			defer closeLog(t, l)
			faults, err := l.Verify(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.ContainsFunc(faults, func(f boltlog.Fault) bool { return f.Kind == c.kind && f.Where == c.where }) {
				t.Errorf("%s %q is not among %v", c.kind, c.where, faults)
			}
		})
	}
}

func TestVerifyOfManyFaultsStaysShort(t *testing.T) {
	l, path := newBook(t)
	c := journaltest.Deed("big")
	for range 200 {
		c.Drafts = append(c.Drafts, model.Draft{Stream: "x", Kind: "note"})
	}
	for i := range 6 {
		c.ID = string(rune('a' + i))
		add(t, l, c)
	}
	closeLog(t, l)
	edit(t, path, func(tx *bolt.Tx) error {
		ev := tx.Bucket([]byte("ev"))
		for seq := uint64(1); ev.Get(be(seq)) != nil; seq++ {
			if err := ev.Put(be(seq), []byte("short")); err != nil {
				return err
			}
		}
		return nil
	})
	l, err := boltlog.Open(path, rows, boltlog.Options{AcceptBehind: true})
	if err != nil {
		t.Fatal(err)
	}
	defer closeLog(t, l)
	faults, err := l.Verify(t.Context(), nil)
	if err != nil || len(faults) != 1001 || faults[1000].Kind != boltlog.FaultMore {
		t.Errorf("%d faults, %v", len(faults), err)
	}
}

func TestVerifyGoesOnWhileDeedsAreDone(t *testing.T) {
	l, _ := newBook(t)
	fillBook(t, l, 0, 30)
	next := 30
	faults, err := l.Verify(t.Context(), func(done, total uint64) {
		if done > total {
			t.Errorf("%d of %d", done, total)
		}
		fillBook(t, l, next, 3) // what the indexes hold is now ahead of the walk
		next += 3
	})
	if err != nil || len(faults) > 0 {
		t.Errorf("%v %v", faults, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.Verify(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

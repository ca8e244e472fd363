package store

import (
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"
)

// Whatever the order of changes, a block's stored form depends on its members
// alone: else a rebuilt index would differ from one that grew.
func TestPostingBlockDependsOnItsMembersAlone(t *testing.T) {
	db, err := bolt.Open(filepath.Join(t.TempDir(), "b"), 0o600, &bolt.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rapid.Check(t, func(t *rapid.T) {
		grown, want := map[uint32]bool{}, bitset{}
		tx, err := db.Begin(true)
		if err != nil {
			t.Fatal(err)
		}
		defer tx.Rollback()
		b, err := tx.CreateBucketIfNotExists(bFacet)
		if err != nil {
			t.Fatal(err)
		}
		wide := rapid.SampledFrom([]uint32{50, 4096}).Draw(t, "wide")
		for range rapid.IntRange(1, 600).Draw(t, "steps") {
			ord, on := rapid.Uint32Range(0, wide-1).Draw(t, "ord"), rapid.IntRange(0, 3).Draw(t, "on") != 0
			if err := mark(b, 's', "received", ord, on); err != nil {
				t.Fatal(err)
			}
			grown[ord] = on
		}
		for ord, on := range grown {
			if on {
				want.add(ord)
			}
		}
		if got := string(b.Get(facetKey('s', 0, "received"))); got != string(want.encode()) {
			t.Fatalf("stored %x, want %x", got, want.encode())
		}
		var back bitset
		back.orBlock(want.encode())
		n := 0
		back.down(func(i uint32) bool { n++; return want.has(i) })
		if back != want || n != want.count() {
			t.Fatalf("read back %d members, want %d", n, want.count())
		}
	})
}

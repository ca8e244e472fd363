package store

import (
	"fmt"
	"hash/maphash"
	"testing"
)

// TestFilterOfUnreadWordsForgetsNoneAndLetsFewThrough: a word that the filter
// forgot would be a case that is never found; one that it lets through costs time
// alone.
func TestFilterOfUnreadWordsForgetsNoneAndLetsFewThrough(t *testing.T) {
	seed := maphash.MakeSeed()
	hash := func(kind string, i int) uint64 { return maphash.String(seed, fmt.Sprint(kind, i)) }
	through, asked := 0, 0
	for round := range 50 {
		var f filter
		for i := range 180 {
			f.add(hash(fmt.Sprint("said", round), i))
		}
		for i := range 180 {
			if !f.may(hash(fmt.Sprint("said", round), i)) {
				t.Fatalf("round %d: word %d was said and is forgotten", round, i)
			}
		}
		for i := range 1000 {
			if asked++; f.may(hash(fmt.Sprint("other", round), i)) {
				through++
			}
		}
	}
	if through*20 > asked {
		t.Errorf("%d of %d words that nobody said pass, more than one in twenty", through, asked)
	}
}

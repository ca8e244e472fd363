package boltlog

import (
	"crypto/sha256"
	"runtime"

	"aduan/model"
	"aduan/store/journal"
)

// Ready is a record with all that can be made of it before it is written.
type Ready struct {
	journal.Record
	Event model.Event
	hash  [sha256.Size]byte
}

// giveWay lets others run at every sixteenth step of long work on all cores: somebody's
// deed, which would wait for ten milliseconds at each of its steps.
func giveWay(step int) {
	if step%16 == 15 {
		runtime.Gosched()
	}
}

// MakeReady decodes and hashes records. Its error says which of them is no event.
func MakeReady(recs []journal.Record) ([]Ready, error) {
	out := make([]Ready, len(recs))
	for i, r := range recs {
		e, err := journal.Decode(r.Bytes)
		if err != nil {
			return nil, misfit(r.Seq, err.Error())
		}
		out[i] = Ready{r, e, sha256.Sum256(r.Bytes)}
		giveWay(i)
	}
	return out, nil
}

// WholeDeeds is how many records from the first on surely belong to deeds that are
// all there: those before the deed of the last.
func WholeDeeds(recs []Ready) int {
	for n := len(recs) - 1; n > 0; n-- {
		if recs[n-1].Event.Deed != recs[n].Event.Deed {
			return n
		}
	}
	return 0
}

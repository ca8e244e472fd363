package store

import (
	"encoding/json"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// bChecks of local.db: "last" -> JSON of model.Verification. It is not evidence:
// who doubts it verifies again.
var (
	bChecks    = []byte("checks")
	checksLast = []byte("last")
)

// harmOf is what one kind of fault means.
func harmOf(kind string) model.Harm {
	switch kind {
	case FaultRow:
		return model.HarmRows
	case boltlog.FaultVersion, boltlog.FaultIndex, boltlog.FaultDeedIndex, boltlog.FaultClaim:
		return model.HarmIndex
	case FaultKey, FaultErased, FaultAttachment, FaultAltered:
		return model.HarmParts
	case boltlog.FaultWitness, boltlog.FaultBehind:
		return model.HarmWitness
	}
	return model.HarmJournal
}

// checked remembers what a verification came to, for those who ask how the book
// is. That it cannot be kept costs no more than the asking again.
func (b *Book) checked(faults []Fault) {
	v := model.Verification{At: b.cfg.Now(), Events: b.log.Seq(), Unclean: b.Opened().Unclean, Locked: b.Locked(), Faults: len(faults)}
	worst := model.Harms()
	for _, f := range faults {
		if h := harmOf(f.Kind); slices.Index(worst, h) > slices.Index(worst, v.Harm) {
			v.Harm = h
		}
	}
	b.check.Store(&v)
	if b.local == nil || b.local.db == nil {
		return
	}
	kept, err := json.Marshal(v)
	if err == nil {
		err = b.local.db.Update(func(tx *bolt.Tx) error { return tx.Bucket(bChecks).Put(checksLast, kept) })
	}
	if err != nil {
		b.cfg.Step("verification not kept")
	}
}

// lastCheck is the newest verification that is known of here; nil: none.
func (b *Book) lastCheck(loc *time.Location) *model.Verification {
	v := model.Verification{}
	if known := b.check.Load(); known != nil {
		v = *known
	} else if b.local == nil || b.local.db == nil || b.local.db.View(func(tx *bolt.Tx) error {
		return json.Unmarshal(tx.Bucket(bChecks).Get(checksLast), &v)
	}) != nil {
		return nil // what cannot be read reads as none
	}
	v.At = v.At.In(loc)
	return &v
}

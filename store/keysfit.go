package store

import (
	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// How far into the book, from either end, and for how many keys it is asked
// whether the keys are its own.
const (
	fitReach = 200
	fitKeys  = 3
)

// keysFit refuses the keys of another book. The office key tells that where the two
// books have different ones; where somebody brought both along, or one office key
// serves two books, every key opens and none opens a word, and what were recorded
// now would be sealed among strangers. A damaged event or key alone is no reason:
// that is for verify to name.
func (b *Book) keysFit() error {
	if b.Locked() {
		return nil
	}
	fit, strange := false, map[model.KeyID]bool{}
	look := func(page []boltlog.Fresh) {
		seen := map[model.KeyID]bool{}
		for _, f := range page {
			e := f.Event
			if len(e.Sealed) == 0 || seen[e.Key] || len(seen) == fitKeys || fit {
				continue
			}
			seen[e.Key] = true
			opens, known := b.keys.Fits(e.Key, e.Sealed, aad(e.Stream, e.Kind))
			if fit = fit || opens; known && !opens {
				strange[e.Key] = true
			}
		}
	}
	err := b.log.View(func(tx *bolt.Tx) error {
		first, err := boltlog.EventsIn(tx, 0, fitReach)
		if err != nil {
			return err
		}
		look(first)
		last, err := boltlog.EventsIn(tx, boltlog.SeqIn(tx)-min(boltlog.SeqIn(tx), fitReach), fitReach)
		look(last)
		return err
	})
	if err != nil || fit || len(strange) < 2 {
		return nil // what cannot be read is for verify to name, too
	}
	return unavailable("keys_foreign", nil)
}

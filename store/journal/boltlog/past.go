package boltlog

import (
	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// Past is the journal that the rows of a transaction are made of, as far as they
// are made: in the same file, or in the log that they are the rows of.
type Past struct {
	tx   *bolt.Tx
	of   *Log // where tx holds rows alone
	upto uint64
}

// Past is the journal of the rows in a transaction of this log.
func (l *Log) Past(tx *bolt.Tx) Past {
	if l.of == nil {
		return PastIn(tx)
	}
	return Past{of: l.of, upto: SeqIn(tx)}
}

// PastIn is the journal of a file that holds both: all that the transaction sees.
func PastIn(tx *bolt.Tx) Past { return Past{tx: tx, upto: ^uint64(0)} }

// Hold reads it in one transaction, for many streams. What f is given ends with it.
func (p Past) Hold(f func(Past) error) error {
	if p.of == nil {
		return f(p)
	}
	return p.of.View(func(tx *bolt.Tx) error { return f(Past{tx: tx, upto: p.upto}) })
}

// History is a stream, oldest first; empty for one that does not exist. Its error
// says that the book is damaged.
func (p Past) History(stream string) ([]model.Event, error) { return p.HistoryUpto(stream, p.upto) }

// HistoryUpto is a stream as it was when the event at seq was the newest.
func (p Past) HistoryUpto(stream string, seq uint64) (evs []model.Event, err error) {
	err = p.Hold(func(p Past) (err error) {
		evs, err = HistoryUpto(p.tx, stream, min(seq, p.upto))
		return err
	})
	return evs, err
}

// Events gives up to limit events after a Seq.
func (p Past) Events(after uint64, limit int) (evs []Fresh, err error) {
	err = p.Hold(func(p Past) (err error) {
		evs, err = EventsIn(p.tx, after, limit)
		for len(evs) > 0 && evs[len(evs)-1].Seq > p.upto {
			evs = evs[:len(evs)-1]
		}
		return err
	})
	return evs, err
}

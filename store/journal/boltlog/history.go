package boltlog

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
)

// heldEvents bounds what a pass keeps decoded.
const heldEvents = 20000

// histories keeps streams decoded while a pass goes on, so that a case of many
// deeds in one page is not read anew for each.
type histories struct {
	streams map[string][]model.Event
	held    int
}

func newHistories() *histories { return &histories{streams: map[string][]model.Event{}} }

// add follows an event just put, where its stream is held.
func (h *histories) add(e model.Event) {
	if evs, ok := h.streams[e.Stream]; ok {
		h.streams[e.Stream] = append(evs, e)
		h.held++
	}
}

// of is a stream up to seq. The slice has no room, so that appending to it
// does not reach what is held.
func (h *histories) of(t tables, stream string, upto uint64) ([]model.Event, error) {
	evs, ok := h.streams[stream]
	if !ok {
		var err error
		if evs, err = history(t, stream, upto); err != nil {
			return nil, err
		}
		if h.held > heldEvents {
			clear(h.streams)
			h.held = 0
		}
		h.streams[stream] = evs
		h.held += len(evs)
	}
	return evs[:len(evs):len(evs)], nil
}

func history(t tables, stream string, upto uint64) ([]model.Event, error) {
	var out []model.Event
	prefix := streamPrefix(stream)
	c := t.st.Cursor()
	for k, v := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Next() {
		if u64(v) > upto {
			break
		}
		stored := t.ev.Get(v)
		if len(stored) < sumSize {
			return nil, misfit(u64(v), "missing")
		}
		e, err := journal.Decode(stored[sumSize:])
		if err != nil {
			return nil, misfit(u64(v), err.Error())
		}
		out = append(out, e)
	}
	return out, nil
}

// HistoryIn is a stream as tx sees it, oldest first; empty for one that does
// not exist. Its error says that the book is damaged.
func HistoryIn(tx *bolt.Tx, stream string) ([]model.Event, error) {
	return history(tablesOf(tx), stream, ^uint64(0))
}

// HistoryUpto is a stream as it was when the event at seq was the newest.
func HistoryUpto(tx *bolt.Tx, stream string, seq uint64) ([]model.Event, error) {
	return history(tablesOf(tx), stream, seq)
}

// TipIn is the number of a stream's last event as tx sees it, 0 for a stream
// that does not exist.
func TipIn(tx *bolt.Tx, stream string) uint32 {
	n, _ := tip(tablesOf(tx), stream)
	return n
}

// SeqIn is the place of the newest event as tx sees it.
func SeqIn(tx *bolt.Tx) uint64 { return u64(tx.Bucket(bucketMeta).Get(keySeq)) }

// SumIn is the running sum over every event as tx sees it; empty in an empty
// book.
func SumIn(tx *bolt.Tx) []byte { return bytes.Clone(tx.Bucket(bucketMeta).Get(keySum)) }

// SumAt is the running sum up to the event at seq as tx sees it; nil where there is
// no such event.
func SumAt(tx *bolt.Tx, seq uint64) []byte {
	stored := tx.Bucket(bucketEv).Get(be64(seq))
	if len(stored) < sumSize {
		return nil
	}
	return bytes.Clone(stored[:sumSize])
}

// RecordIn is the stored bytes of the nth event of a stream. Its error says that
// the book is damaged.
func RecordIn(tx *bolt.Tx, stream string, n uint32) ([]byte, error) {
	t := tablesOf(tx)
	stored := t.ev.Get(t.st.Get(streamKey(stream, n)))
	if len(stored) < sumSize {
		return nil, misfit(u64(t.st.Get(streamKey(stream, n))), "missing")
	}
	return bytes.Clone(stored[sumSize:]), nil
}

// NumberIn is the last number that a series gave, as tx sees it; one less than
// its first where it gave none yet.
func NumberIn(tx *bolt.Tx, series string) uint64 {
	return u64(tx.Bucket(bucketNum).Get([]byte(series)))
}

// EventIn is the event at seq as tx sees it; false where there is none. Its
// error says that the book is damaged.
func EventIn(tx *bolt.Tx, seq uint64) (model.Event, bool, error) {
	stored := tx.Bucket(bucketEv).Get(be64(seq))
	if len(stored) < sumSize {
		return model.Event{}, false, nil
	}
	e, err := journal.Decode(stored[sumSize:])
	if err != nil {
		return e, false, misfit(seq, err.Error())
	}
	return e, true, nil
}

// EventsIn gives up to limit events after a Seq as tx sees them, for followers
// that keep their own mark.
func EventsIn(tx *bolt.Tx, after uint64, limit int) ([]Fresh, error) {
	var out []Fresh
	c := tx.Bucket(bucketEv).Cursor()
	for k, v := c.Seek(be64(after + 1)); k != nil && len(out) < limit; k, v = c.Next() {
		if len(v) < sumSize {
			return nil, misfit(u64(k), "cut")
		}
		e, err := journal.Decode(v[sumSize:])
		if err != nil {
			return nil, misfit(u64(k), err.Error())
		}
		out = append(out, Fresh{u64(k), e})
	}
	return out, nil
}

// ScanIn goes through the envelopes of up to limit events after a Seq, several
// times as fast as EventsIn; it says how far it came, 0 where there are no more.
func ScanIn(tx *bolt.Tx, after uint64, limit int, f func(journal.Envelope)) (last uint64, err error) {
	c := tx.Bucket(bucketEv).Cursor()
	for k, v := c.Seek(be64(after + 1)); k != nil && limit > 0; k, v = c.Next() {
		if len(v) < sumSize {
			return last, misfit(u64(k), "cut")
		}
		e, err := journal.Scan(v[sumSize:])
		if err != nil {
			return last, misfit(u64(k), err.Error())
		}
		f(e)
		last, limit = u64(k), limit-1
	}
	return last, nil
}

// tip is where a stream ends: number and hex hash of its last event.
func tip(t tables, stream string) (uint32, string) {
	v := t.ver.Get([]byte(stream))
	if len(v) != 4+sha256.Size {
		return 0, ""
	}
	return binary.BigEndian.Uint32(v), hex.EncodeToString(v[4:])
}

// lookup is what a deed wrote.
func lookup(t tables, id string) (journal.Receipt, bool) {
	v := t.cmd.Get([]byte(id))
	if len(v) != 16 {
		return journal.Receipt{}, false
	}
	r := journal.Receipt{Replayed: true}
	c := t.ev.Cursor()
	for k, e := c.Seek(v[:8]); k != nil && bytes.Compare(k, v[8:]) <= 0; k, e = c.Next() {
		r.Records = append(r.Records, journal.Record{Seq: u64(k), Bytes: bytes.Clone(e[sumSize:])})
	}
	return r, true
}

// deedOf is the place of a record's deed in the log.
func deedOf(t tables, b []byte) (first, last uint64, err error) {
	e, err := journal.Scan(b)
	if err != nil {
		return 0, 0, err
	}
	v := t.cmd.Get([]byte(e.Deed))
	if len(v) != 16 {
		return 0, 0, fmt.Errorf("deed %s is not indexed", e.Deed)
	}
	return u64(v), u64(v[8:]), nil
}

package boltlog

import (
	"bytes"
	"context"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
)

// pageBytes ends a page of Read early, so that one is always small beside the
// memory of the machine.
const pageBytes = 8 << 20

// Lookup finds what a deed wrote; see journal.Log.
func (l *Log) Lookup(ctx context.Context, id string) (r journal.Receipt, ok bool, err error) {
	if err := ctx.Err(); err != nil {
		return r, false, err
	}
	if id == "" || len(id) > journal.MaxName {
		return r, false, nil
	}
	err = l.read(func(tx *bolt.Tx) error {
		r, ok = lookup(tablesOf(tx), id)
		return nil
	})
	return r, ok, err
}

// Read gives whole deeds; see journal.Log.
func (l *Log) Read(ctx context.Context, after uint64, limit int) (out []journal.Record, err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	err = l.read(func(tx *bolt.Tx) (err error) {
		out, err = page(tablesOf(tx), after, limit)
		return err
	})
	return out, err
}

func page(t tables, after uint64, limit int) ([]journal.Record, error) {
	var out []journal.Record
	size, end := 0, uint64(0) // end: where the deed that passed the limit ends
	c := t.ev.Cursor()
	for k, v := c.Seek(be64(after + 1)); k != nil && limit > 0; k, v = c.Next() {
		seq := u64(k)
		if len(v) < sumSize {
			return nil, misfit(seq, "cut")
		}
		out = append(out, journal.Record{Seq: seq, Bytes: bytes.Clone(v[sumSize:])})
		size += len(v)
		if end == 0 && (len(out) >= limit || size >= pageBytes) {
			_, last, err := deedOf(t, v[sumSize:])
			if err != nil {
				return nil, misfit(seq, err.Error())
			}
			end = last
		}
		if end != 0 && seq >= end {
			break
		}
	}
	return out, nil
}

// Watch gives the newest Seq, coalesced; see journal.Log.
func (l *Log) Watch(ctx context.Context) <-chan uint64 {
	ch := make(chan uint64, 1)
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.subs == nil {
		close(ch)
		return ch
	}
	l.subs[ch] = true
	if l.head > 0 {
		journal.Announce(ch, l.head)
	}
	context.AfterFunc(ctx, func() { l.unwatch(ch) })
	return ch
}

func (l *Log) unwatch(ch chan uint64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.subs[ch] {
		delete(l.subs, ch)
		close(ch)
	}
}

func (l *Log) announce(seq uint64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.head = seq
	for ch := range l.subs {
		journal.Announce(ch, seq)
	}
}

// History is one stream, oldest first.
func (l *Log) History(stream string) (evs []model.Event, err error) {
	err = l.read(func(tx *bolt.Tx) (err error) {
		evs, err = HistoryIn(tx, stream)
		return err
	})
	return evs, err
}

// Tip is the number of a stream's last event, 0 for one that does not exist.
func (l *Log) Tip(stream string) (n uint32, err error) {
	err = l.read(func(tx *bolt.Tx) error { n = TipIn(tx, stream); return nil })
	return n, err
}

// Seq is the place of the newest event committed, 0 for an empty log.
func (l *Log) Seq() uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.head
}

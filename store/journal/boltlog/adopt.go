package boltlog

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"

	bolt "go.etcd.io/bbolt"
)

const (
	// adoptBytes is how much of rows one transaction of an Adopt takes.
	adoptBytes = 8 << 20
	// Pages are left as full as the free ones of the file allow, between these two:
	// room within pages is for rows that come later, while each free page is read by
	// every opening and written by every deed, in the list of them.
	adoptFull, adoptLoose = 0.9, 0.6
)

// Adopt drops the named derived buckets and takes those of another log in their
// place, key by key in their order; false where the two do not end at the same
// event with the same sum, and nothing was touched. Deeds wait until it is done.
// When it does not come to its end (ctx, a kill) the next Open says Unprojected,
// as with a Rebuild.
func (l *Log) Adopt(ctx context.Context, names []string, from *Log) (done bool, err error) {
	if err := areDerived(names); err != nil {
		return false, err
	}
	if h := l.halt.Load(); h != nil && h.Rule != ruleUnprojected {
		return false, h
	}
	// It looks at ctx itself: whoever asked must not leave before it lets go of from.
	_, err = l.do(context.WithoutCancel(ctx), &job{alone: func() (err error) {
		done, err = l.adopt(ctx, names, from)
		return err
	}})
	return done, err
}

func (l *Log) adopt(ctx context.Context, names []string, from *Log) (bool, error) {
	if h := l.halt.Load(); h != nil && h.Rule != ruleUnprojected {
		return false, h
	}
	mine, err := l.stand()
	if err != nil {
		return false, err
	}
	if theirs, err := from.stand(); err != nil || theirs.seq != mine.seq || !bytes.Equal(theirs.sum, mine.sum) {
		return false, err
	}
	l.halt.Store(unavailable(ruleUnprojected, nil))
	if err := l.db.Update(func(tx *bolt.Tx) error { return dropBuckets(tx, names) }); err != nil {
		return false, classify(err)
	}
	l.step("dropped")
	fill, err := l.fillFor(from, names)
	if err != nil {
		return false, err
	}
	for at := (adopted{left: names, fill: fill}); len(at.left) > 0; {
		if err := ctx.Err(); err != nil {
			return false, err
		}
		err := from.read(func(src *bolt.Tx) error {
			next := adopted{}
			err := l.db.Update(func(tx *bolt.Tx) (err error) {
				next, err = at.some(tx, src)
				return err
			})
			at = next
			return classify(err)
		})
		if err != nil {
			return false, err
		}
		l.step("adopted")
	}
	err = l.db.Update(func(tx *bolt.Tx) error { return tx.Bucket(bucketMeta).Delete(keyProjected) })
	if err != nil {
		return false, classify(err)
	}
	l.halt.Store(nil)
	return true, nil
}

// fillFor is how full the pages of another log's buckets are to be, so that they
// take the free pages of this file.
func (l *Log) fillFor(from *Log, names []string) (float64, error) {
	free, err := freeBytes(l.file)
	if err != nil {
		return 0, classify(err)
	}
	held := 0
	err = from.read(func(tx *bolt.Tx) error {
		for _, name := range names {
			if b := tx.Bucket([]byte(name)); b != nil {
				held += b.Stats().LeafInuse
			}
		}
		return nil
	})
	return min(adoptFull, max(adoptLoose, float64(held)/float64(max(free, 1)))), err
}

// freeBytes is how much of a file its list of free pages names; 0 where it has none.
func freeBytes(f io.ReaderAt) (int64, error) {
	head := make([]byte, maxPage+pageHeader+metaSize)
	n, err := f.ReadAt(head, 0)
	m, ok := newest(head[:n])
	if err != nil && !errors.Is(err, io.EOF) || !ok || m.freelist >= m.pages {
		return 0, err
	}
	b := make([]byte, pageHeader+8)
	if _, err := f.ReadAt(b, int64(m.freelist)*int64(m.pageSize)); err != nil {
		return 0, err
	}
	count := uint64(binary.NativeEndian.Uint16(b[10:]))
	if count == 0xFFFF {
		count = u64ne(b[pageHeader:])
	}
	return int64(count) * int64(m.pageSize), nil
}

// stand is where a log ends.
func (l *Log) stand() (s line, err error) {
	err = l.read(func(tx *bolt.Tx) error { s = line{SeqIn(tx), SumIn(tx)}; return nil })
	return s, err
}

// adopted is how far an Adopt is: which buckets are left, and from which key on the
// first of them.
type adopted struct {
	left []string
	key  []byte
	fill float64
}

// some takes the next keys, and says where to go on.
func (a adopted) some(tx, src *bolt.Tx) (adopted, error) {
	for size := 0; len(a.left) > 0; a = (adopted{a.left[1:], nil, a.fill}) {
		from := src.Bucket([]byte(a.left[0]))
		if from == nil {
			continue
		}
		to, err := tx.CreateBucketIfNotExists([]byte(a.left[0]))
		if err != nil {
			return a, err
		}
		to.FillPercent = a.fill
		c := from.Cursor()
		for k, v := c.Seek(a.key); k != nil; k, v = c.Next() {
			if size > adoptBytes {
				return adopted{a.left, bytes.Clone(k), a.fill}, nil
			}
			if err := to.Put(k, v); err != nil {
				return a, err
			}
			size += len(k) + len(v)
		}
	}
	return a, nil
}

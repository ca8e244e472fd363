package store

import (
	"bytes"
	"context"
	"encoding/hex"

	bolt "go.etcd.io/bbolt"

	"aduan/store/journal/boltlog"
)

// tries is how often a chunk is compared again because of a deed meanwhile.
const tries = 200

// compare holds all derived buckets against each other, in short transactions.
func (c *copyOf) compare(ctx context.Context) error {
	for _, name := range derived {
		if string(name) == string(bStale) || string(name) == string(bSaid) && c.b.still() {
			continue // compared by the rows that it marks; what is behind cannot catch up
		}
		for from := []byte(nil); ; {
			next, err := c.chunk(ctx, name, from)
			if err != nil {
				return err
			}
			if next == nil || len(c.faults) >= maxRowFaults {
				break
			}
			from = next
		}
	}
	return nil
}

// chunk compares keys from one on, both books being at the same deed; next is
// nil at the end.
func (c *copyOf) chunk(ctx context.Context, name, from []byte) (next []byte, err error) {
	for range tries {
		if err := c.catchUp(ctx); err != nil {
			return nil, err
		}
		same := false
		err := c.b.log.View(func(live *bolt.Tx) error {
			if boltlog.SeqIn(live) != c.seq || anyStale(live) || !c.b.still() && (indexed(live) != c.seq || !swept(live)) {
				return nil
			}
			same = true
			return c.log.View(func(again *bolt.Tx) error {
				next = c.between(name, live.Bucket(name), again.Bucket(name), from)
				return nil
			})
		})
		if err != nil || same {
			return next, err
		}
		if err := c.b.settle(ctx); err != nil {
			return nil, err
		}
		if err := c.b.index(ctx, c.b.log, nil); err != nil {
			return nil, err
		}
	}
	return nil, unavailable("busy", nil)
}

func anyStale(tx *bolt.Tx) bool {
	b := tx.Bucket(bStale)
	if b == nil {
		return false
	}
	k, _ := b.Cursor().First()
	return k != nil
}

// chunkKeys is how many keys one transaction compares.
const chunkKeys = 5000

func (c *copyOf) between(name []byte, live, again *bolt.Bucket, from []byte) []byte {
	if live == nil || again == nil {
		if live != again {
			c.fault(name, nil)
		}
		return nil
	}
	lc, ac := live.Cursor(), again.Cursor()
	lk, lv := lc.Seek(from)
	ak, av := ac.Seek(from)
	for range chunkKeys {
		if c.b.still() && string(lk) == string(mWords) {
			lk, lv = lc.Next()
		}
		switch order := compareKeys(lk, ak); {
		case lk == nil && ak == nil:
			return nil
		case order < 0:
			c.fault(name, lk)
			lk, lv = lc.Next()
		case order > 0:
			c.fault(name, ak)
			ak, av = ac.Next()
		default:
			if !bytes.Equal(lv, av) {
				c.fault(name, lk)
			}
			lk, lv = lc.Next()
			ak, av = ac.Next()
		}
	}
	if lk == nil || ak != nil && compareKeys(ak, lk) < 0 {
		lk = ak
	}
	return bytes.Clone(lk)
}

// compareKeys orders keys; nil, the end, is last.
func compareKeys(a, b []byte) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return bytes.Compare(a, b)
}

func (c *copyOf) fault(bucket, key []byte) {
	if len(c.faults) < maxRowFaults {
		c.faults = append(c.faults, Fault{Kind: FaultRow, Where: string(bucket) + " " + hex.EncodeToString(key),
			Args: map[string]string{"bucket": string(bucket)}})
	}
}

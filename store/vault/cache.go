package vault

import "crypto/cipher"

// generation is how many unwrapped keys are kept at least; at most twice as
// many. A list shows far fewer people.
const generation = 2048

// cache keeps keys unwrapped, in two generations: what was not asked for while
// the younger filled is let go with the older.
type cache struct{ young, old map[uint64]cipher.AEAD }

func (c *cache) get(slot uint64) (cipher.AEAD, bool) {
	if a, ok := c.young[slot]; ok {
		return a, true
	}
	a, ok := c.old[slot]
	if ok {
		c.put(slot, a)
	}
	return a, ok
}

func (c *cache) put(slot uint64, a cipher.AEAD) {
	if c.young == nil || len(c.young) >= generation {
		c.old, c.young = c.young, make(map[uint64]cipher.AEAD)
	}
	c.young[slot] = a
}

func (c *cache) drop(slot uint64) {
	delete(c.young, slot)
	delete(c.old, slot)
}

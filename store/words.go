package store

import (
	"encoding/json"
	"sync"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// words are what a row shows in the clear besides codes. They are opened for
// showing and kept in memory only.
type words struct{ subject, text, name string }

// recent keeps what was read last, in two generations.
type recent[K comparable, V any] struct {
	mu         sync.Mutex
	young, old map[K]V
	most       int // of one generation
}

func (c *recent[K, V]) get(k K) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.young[k]
	if !ok {
		if v, ok = c.old[k]; ok {
			c.keep(k, v)
		}
	}
	return v, ok
}

func (c *recent[K, V]) put(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.keep(k, v)
}

func (c *recent[K, V]) keep(k K, v V) {
	if c.young == nil || len(c.young) >= c.most {
		c.old, c.young = c.young, make(map[K]V)
	}
	c.young[k] = v
}

// wordKey changes with every event that could change the words.
type wordKey struct {
	ord    uint32
	n      uint32
	person uint64 // seq of the person's newest event
}

// saidAt is a case at a version.
type saidAt struct{ ord, n uint32 }

// How much is kept, in things of one generation: words that lists show, and all
// that is said in a case that no index may hold and that stands not aside yet, some
// 900 bytes each.
const (
	wordsKept = 2048
	saidKept  = 2048
)

// words of a row, from the events it points at; empty where keys are gone.
func (s *scene) words(ord uint32, r *row) words {
	k := wordKey{ord: ord, n: r.N, person: u64(s.rows.person.Get(be64(uint64(r.Person))))}
	if w, ok := s.b.words.get(k); ok {
		return w
	}
	w := s.readWords(k, r)
	if !s.b.Locked() {
		// The text is long and no list shows it.
		s.b.words.put(k, words{subject: w.subject, name: w.name})
	}
	return w
}

func (s *scene) readWords(k wordKey, r *row) (w words) {
	for i := len(r.Words) - 1; i >= 0 && (w.subject == "" || w.text == ""); i-- {
		var said struct{ Subject, Text string }
		if s.secret(r.Words[i], &said) {
			w.subject, w.text = orElse(w.subject, said.Subject), orElse(w.text, said.Text)
		}
	}
	if k.person != 0 {
		var p model.Person
		if s.secret(k.person, &p) {
			w.name = orElse(p.Name, p.HeadOfFamily)
		}
	}
	return w
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// secret opens what the event at seq holds into v.
func (s *scene) secret(seq uint64, v any) bool {
	e, ok, err := boltlog.EventIn(s.tx, seq)
	if err != nil || !ok {
		return false
	}
	s.b.seal.open(&e)
	return e.Secret != nil && json.Unmarshal(e.Secret, v) == nil
}

// wordKey is where words of a row are kept.
func (s *scene) wordKey(ord uint32, r *row) wordKey {
	return wordKey{ord: ord, n: r.N, person: u64(s.rows.person.Get(be64(uint64(r.Person))))}
}

package store

import (
	"context"
	"slices"
	"strings"
	"sync"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// table holds the live cases in memory for filters and countdowns: one a
// process, shared by all sessions. It is filled behind the first list, in short
// transactions, and then follows the commits.
type table struct {
	b *Book

	mu      sync.RWMutex
	entries map[uint32]*entry
	order   []*entry // by due, then ordinal
	live    map[sightID]int
	ready   bool

	// taking is held from taking dirty cases until the table has them: whoever
	// comes meanwhile waits, so as not to take the table for up to date, and no
	// older reading comes after a newer one.
	taking sync.Mutex

	// dirty are the cases whose rows changed since they were last looked at.
	dmu   sync.Mutex
	dirty map[uint32]bool

	load   sync.Once
	loaded chan struct{}
	ctx    context.Context
	stop   context.CancelFunc
}

// entry is one live case; its words are folded to lower case.
type entry struct {
	codes
	due  int64
	near int64 // from when on the nearest deadline is near; never: not
	ord  uint32
	open string
	name string
}

func newTable(b *Book) *table {
	t := &table{b: b, entries: map[uint32]*entry{}, live: map[sightID]int{}, dirty: map[uint32]bool{}, loaded: make(chan struct{})}
	t.ctx, t.stop = context.WithCancel(context.Background())
	return t
}

// changed hears from the committer which rows are new; it only notes them.
func (b *Book) changed(ords []uint32) {
	b.aside.changed(ords)
	b.table.dmu.Lock()
	defer b.table.dmu.Unlock()
	for _, o := range ords {
		b.table.dirty[o] = true
	}
}

// want begins to fill the table, behind the caller.
func (t *table) want() {
	t.load.Do(func() {
		go func() {
			defer close(t.loaded)
			t.fill()
		}()
	})
}

// wait ends when the table is full, or ctx does.
func (t *table) wait(ctx context.Context) error {
	t.want()
	select {
	case <-t.loaded:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// close ends the filling, and that of what stands aside, and waits for it.
func (t *table) close() {
	t.b.aside.close()
	t.stop()
	t.load.Do(func() { close(t.loaded) })
	<-t.loaded
}

// reset forgets everything, for rows made anew; the next list fills it again.
func (t *table) reset() {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, e := range t.order {
		t.dmu.Lock()
		t.dirty[e.ord] = true
		t.dmu.Unlock()
	}
}

// fillStep is how many rows one transaction of the filling reads: a few
// milliseconds, so that no writer waits for it.
const fillStep = 500

// fill reads every live case. What changes meanwhile is dirty and read again.
func (t *table) fill() {
	var ords []uint32
	err := t.b.log.View(func(tx *bolt.Tx) error {
		if due := tx.Bucket(bDue); due != nil {
			return due.ForEach(func(k, _ []byte) error { ords = append(ords, u32(k[8:])); return nil })
		}
		return nil
	})
	if err != nil {
		return // lists go on without the table, from the rows
	}
	t.dmu.Lock()
	for _, o := range ords {
		t.dirty[o] = true
	}
	t.dmu.Unlock()
	for t.ctx.Err() == nil {
		if n, err := t.follow(fillStep); err != nil || n == 0 {
			break
		}
	}
	t.mu.Lock()
	t.sort()
	t.ready = true
	t.mu.Unlock()
}

// follow reads up to limit dirty rows again; it says how many it read.
func (t *table) follow(limit int) (int, error) {
	t.taking.Lock()
	defer t.taking.Unlock()
	ords := t.takeDirty(limit)
	if len(ords) == 0 {
		return 0, nil
	}
	fresh := map[uint32]*entry{}
	err := t.b.log.View(func(tx *bolt.Tx) error {
		s, err := t.b.anyScene(tx)
		if err != nil {
			return err
		}
		for _, o := range ords {
			fresh[o] = s.entry(o)
		}
		return nil
	})
	if err != nil {
		t.b.changed(ords)
		return 0, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.replace(fresh)
	return len(ords), nil
}

func (t *table) takeDirty(limit int) (ords []uint32) {
	t.dmu.Lock()
	defer t.dmu.Unlock()
	for o := range t.dirty {
		if len(ords) == limit {
			break
		}
		ords = append(ords, o)
		delete(t.dirty, o)
	}
	return ords
}

func (t *table) sort() {
	t.order = t.order[:0]
	for _, e := range t.entries {
		t.order = append(t.order, e)
	}
	slices.SortFunc(t.order, compareEntries)
}

func compareEntries(a, b *entry) int {
	switch {
	case a.due != b.due:
		if a.due < b.due {
			return -1
		}
		return 1
	case a.ord != b.ord:
		if a.ord < b.ord {
			return -1
		}
		return 1
	}
	return 0
}

// anyScene is the book at one instant, before nobody in particular.
func (b *Book) anyScene(tx *bolt.Tx) (*scene, error) {
	s := &scene{tx: tx, b: b, rows: bucketsOf(tx), levels: map[sightID]model.Sight{}, history: streamIn(tx)}
	if s.rows.meta == nil || foldVersionIn(tx) != foldVersion {
		return nil, unavailable("book_unprojected", nil)
	}
	var err error
	if s.w, err = b.epochs(tx, s.rows.meta); err != nil {
		return nil, err
	}
	s.office, s.now = s.w.now(), b.now(s.w)
	return s, nil
}

// entry makes the entry of a live case; nil for one that is not.
func (s *scene) entry(ord uint32) *entry {
	r, err := decodeRow(s.rows.cases.Get(be32(ord)))
	if err != nil || !r.State.Live() {
		return nil
	}
	e := &entry{ord: ord, due: r.due(), near: r.near(), codes: r.codes()}
	open, name := s.foldWords(r, s.readWords(wordKey{ord: ord, n: r.N, person: u64(s.rows.person.Get(be64(uint64(r.Person))))}, r))
	e.open, e.name = strings.Clone(open), strings.Clone(name)
	return e
}

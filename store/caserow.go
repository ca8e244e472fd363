package store

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// caseRow makes a case's row anew and moves it in every index.
func (d *deed) caseRow(w *epochs, id model.CaseID) error {
	filling := d.later != nil && d.later()
	if v := d.b.id.Get([]byte(id)); filling && v != nil && d.words[id] == nil {
		return d.b.stale.Put(slices.Clone(v), nil)
	}
	ord, old, err := d.oldRow(id)
	if err != nil {
		return err
	}
	words := d.words[id]
	if old != nil {
		words = append(old.Words, words...)
	}
	if filling {
		return d.stub(ord, old, id, words)
	}
	if old != nil && old.Stub {
		old = nil // it stands in no index
	}
	m, ok := d.made[ord]
	if !ok {
		evs := caseEvents(d.history, id)
		if len(evs) == 0 {
			return d.b.stale.Delete(be32(ord))
		}
		if m.row, m.facts, err = d.makeRow(w, id, evs); err != nil {
			return err
		}
		m.gone = model.Destroyed(evs)
	}
	r := m.row
	if !m.gone {
		r.Words = words
	}
	if err := d.replace(ord, old, r, m.facts); err != nil {
		return err
	}
	d.changes = append(d.changes, ord)
	// Rows made without the keys do not know whom the case complains of.
	if r.Blind {
		return d.b.stale.Put(be32(ord), nil)
	}
	return d.b.stale.Delete(be32(ord))
}

// stub leaves a case for the end of a filling: only where its words stand is
// noted, and that its row is to be made.
func (d *deed) stub(ord uint32, old *row, id model.CaseID, words []uint64) error {
	if err := d.b.stale.Put(be32(ord), nil); err != nil {
		return err
	}
	if err := d.b.meta.Put(mStubs, []byte{1}); err != nil {
		return err
	}
	if old != nil && len(words) == len(old.Words) {
		return nil
	}
	if old == nil {
		old = &row{ID: id, Stub: true}
	}
	old.Words = words
	return d.b.cases.Put(be32(ord), old.encode())
}

// oldRow is the row as it stands, and the case's ordinal, given with its first
// event.
func (d *deed) oldRow(id model.CaseID) (uint32, *row, error) {
	if v := d.b.id.Get([]byte(id)); v != nil {
		ord := u32(v)
		old, err := decodeRow(d.b.cases.Get(be32(ord)))
		return ord, old, err
	}
	ord := u32(d.b.meta.Get(mCases))
	if err := d.b.meta.Put(mCases, be32(ord+1)); err != nil {
		return 0, nil, err
	}
	return ord, nil, d.b.id.Put([]byte(id), be32(ord))
}

// makeRow folds a case. Words are opened for the respondent's sake alone and
// go no further than this function.
func (p *projector) makeRow(w *epochs, id model.CaseID, evs []model.Event) (*row, []byte, error) {
	r, seen, _, err := p.foldRow(w, id, evs)
	if err != nil {
		return nil, nil, err
	}
	facts, err := factsJSON(&seen)
	return r, facts, err
}

// foldRow is makeRow, with the facts and the case that the row was made of.
func (p *projector) foldRow(w *epochs, id model.CaseID, evs []model.Event) (*row, model.SightFacts, model.Case, error) {
	c := model.Fold(id, p.open.OpenEvents(evs))
	o := w.now()
	clocks := model.Clocks(c, w.office, w.at, w.moment(evs))
	seen := c.Facts(o)
	facts, err := factsJSON(&seen)
	if err != nil {
		return nil, seen, c, err
	}
	sum := sha256.Sum256(facts)
	r := &row{ID: id, Key: c.Key, N: c.Version, No: c.Register, Year: c.Year, State: c.State, Round: c.Round, Kind: c.Kind,
		Class: c.Class, Category: c.Category, Channel: c.Channel.Name, Urgent: c.Urgent, Received: msFrom(c.ReceivedAt),
		Recorded: msFrom(c.RecordedAt), DayIn: dayKey(c.ReceivedAt, w), DayRec: dayKey(c.RecordedAt, w), Area: c.Area, Handler: c.Handler, Proposal: c.Proposal,
		Posts: seen.Posts, Into: c.MergedInto, Sight: sightID(u64(sum[:8])), Blind: p.open.Locked() && anySealed(evs)}
	by, at, recorded := lastAct(evs)
	r.By, r.At, r.Changed = by, msFrom(at), msFrom(recorded)
	if c.Waiting != nil {
		r.WaitSince = msFrom(c.Waiting.Since)
	}
	if people := c.People(); len(people) > 0 && len(c.Complainants) > 0 {
		r.Person = people[0].Key()
	}
	for _, wt := range c.Waits {
		r.Waits = append(r.Waits, [2]int64{msFrom(wt.From), msFrom(wt.To)})
	}
	r.Clocks = running(clocks)
	for i := range r.Clocks {
		r.Clocks[i].ceiling(w.newest(), r.Waits)
	}
	if near := r.nearFrom(w); near != never {
		r.Near = near
	}
	r.Asks = asksOf(&c, o, r.Clocks)
	r.promises(&c, clocks, w)
	r.Tally = tallyOf(&c, evs, clocks, w.zone())
	return r, seen, c, nil
}

// moment is when a row is reckoned: of the newest event, or of the newest
// calendar where that is later. It is no clock's, so that a rebuilt row is the
// same.
func (w *epochs) moment(evs []model.Event) time.Time {
	at := evs[len(evs)-1].RecordedAt
	if n := len(w.all); n > 0 && w.all[n-1].from.After(at) {
		return w.all[n-1].from
	}
	return at
}

func anySealed(evs []model.Event) bool {
	return slices.ContainsFunc(evs, func(e model.Event) bool { return len(e.Sealed) > 0 })
}

// replace moves a case from one row to the next in every index; old is nil for
// a new case.
func (d *deed) replace(ord uint32, old, r *row, facts []byte) error {
	var was, is [][]byte
	if old != nil {
		was = old.indexKeys(ord)
	}
	is = r.indexKeys(ord)
	for i, b := range []*bolt.Bucket{d.b.due, d.b.reg, d.b.wake} {
		if err := move(b, at(was, i), at(is, i), indexValue(i, ord, r)); err != nil {
			return err
		}
	}
	for _, step := range []func() error{
		func() error { return d.moveAsks(ord, old, r) },
		func() error { return d.moveFacets(ord, old, r) },
		func() error { return d.moveTally(old, r) },
		func() error { return d.moveSight(old, r, facts) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return d.b.cases.Put(be32(ord), r.encode())
}

// indexKeys are where a row stands in p.due, p.reg and p.wake; nil: not there.
func (r *row) indexKeys(ord uint32) [][]byte {
	keys := make([][]byte, 3)
	if r.State.Live() {
		keys[0] = dueKey(r.due(), ord)
		if at, _ := r.wake(); at != 0 {
			keys[2] = dueKey(at, ord)
		}
	}
	if r.No > 0 {
		keys[1] = regKey(r.Year, r.No)
	}
	return keys
}

func indexValue(i int, ord uint32, r *row) []byte {
	switch i {
	case 0:
		return append(r.Sight.key(), ms8(r.near())...)
	case 2:
		_, due := r.wake()
		return slices.Concat(ms8(due), r.Sight.key(), ms8(r.near()))
	}
	return be32(ord)
}

func at(keys [][]byte, i int) []byte {
	if i < len(keys) {
		return keys[i]
	}
	return nil
}

// move takes a key away and puts another, which may be the same.
func move(b *bolt.Bucket, was, is, value []byte) error {
	if was != nil && string(was) != string(is) {
		if err := b.Delete(was); err != nil {
			return err
		}
	}
	if is == nil {
		return nil
	}
	return b.Put(is, value)
}

func (d *deed) moveAsks(ord uint32, old, r *row) error {
	if old != nil {
		for _, a := range old.Asks {
			if err := d.b.ask.Delete(askKey(a.To, a.Due, ord, a.Action)); err != nil {
				return err
			}
		}
	}
	for _, a := range r.Asks {
		if err := d.b.ask.Put(askKey(a.To, a.Due, ord, a.Action), r.Sight.key()); err != nil {
			return err
		}
	}
	return nil
}

func (d *deed) moveTally(old, r *row) error {
	if old != nil {
		if old.Sight == r.Sight && slices.Equal(old.Tally, r.Tally) {
			return nil
		}
		for _, t := range old.Tally {
			if err := count(d.b.tally, tallyKey(t[0], t[1], old.Sight), -1, nil); err != nil {
				return err
			}
		}
	}
	for _, t := range r.Tally {
		if err := count(d.b.tally, tallyKey(t[0], t[1], r.Sight), 1, nil); err != nil {
			return err
		}
	}
	return nil
}

func (d *deed) moveSight(old, r *row, facts []byte) error {
	if old != nil {
		if old.Sight == r.Sight {
			return nil
		}
		if err := count(d.b.sight, old.Sight.key(), -1, nil); err != nil {
			return err
		}
	}
	return count(d.b.sight, r.Sight.key(), 1, facts)
}

// count adds to the number at the head of a value; a value whose number comes
// to nothing is taken away.
func count(b *bolt.Bucket, key []byte, by int, rest []byte) error {
	v := b.Get(key)
	n := int(u32(v)) + by
	if n < 0 {
		return fmt.Errorf("counter %x below nothing: %w", key, errRow)
	}
	if n == 0 {
		return b.Delete(key)
	}
	if len(v) > 4 {
		rest = slices.Clone(v[4:])
	}
	return b.Put(key, append(be32(uint32(n)), rest...))
}

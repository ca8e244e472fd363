package store

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// feedKept is how many events "just happened" looks back on.
const feedKept = 400

// projector turns deeds into rows. What it keeps outside the transaction are
// parsed profiles, by their text: the same whatever is rolled back.
type projector struct {
	lib   *library
	world *epochs // of the last deed seen; checked by its mark
	open  opener
	// changed hears, after the commit, which cases have new rows.
	changed func(ords []uint32)
	// later tells that rows are made at the end of a filling; nil: never.
	later func() bool
}

// opener opens sealed parts. locked means that no key can be used at all, which
// is not the same as one that was destroyed.
type opener interface {
	OpenEvents([]model.Event) []model.Event
	Locked() bool
}

// Project is the boltlog.Project of the book.
func (p *projector) Project(tx *bolt.Tx, history func(string) []model.Event, fresh []boltlog.Fresh) error {
	d := &deed{projector: p, tx: tx, history: history, words: map[model.CaseID][]uint64{}}
	if err := d.buckets(); err != nil {
		return err
	}
	var cases []model.CaseID
	for _, f := range fresh {
		id, err := d.event(f)
		if err != nil {
			return fmt.Errorf("project %s %d: %w", f.Event.Stream, f.Event.N, err)
		}
		if id != "" && !slices.Contains(cases, id) {
			cases = append(cases, id)
		}
	}
	w, err := d.epochs()
	if err != nil {
		return err
	}
	for _, id := range cases {
		if err := d.caseRow(w, id); err != nil {
			return fmt.Errorf("project case %s: %w", id, err)
		}
	}
	for _, f := range fresh {
		if err := d.after(f); err != nil {
			return err
		}
	}
	d.announce()
	return d.trimFeed()
}

// announce tells, after the commit, which cases have new rows.
func (d *deed) announce() {
	if ords := d.changes; d.changed != nil && len(ords) > 0 {
		d.tx.OnCommit(func() { d.changed(ords) })
	}
}

// deed is the projection of one deed, in its transaction.
type deed struct {
	*projector
	tx      *bolt.Tx
	history func(string) []model.Event
	b       buckets
	words   map[model.CaseID][]uint64 // fresh events that may hold a subject
	made    map[uint32]made           // rows that were made before
	changes []uint32
	fed     int
}

// buckets are the derived buckets of one transaction.
type buckets struct {
	meta, cases, id, reg, due, wake, ask, facet, sight, tally, feed, person, behalf, access, breach, names, att, said, stale *bolt.Bucket
}

func (d *deed) buckets() error {
	for _, name := range derived {
		if _, err := d.tx.CreateBucketIfNotExists(name); err != nil {
			return err
		}
	}
	d.b = bucketsOf(d.tx)
	// These grow at their end alone; rows change for a while after, and keep
	// some room.
	d.b.reg.FillPercent, d.b.person.FillPercent, d.b.behalf.FillPercent, d.b.cases.FillPercent = 0.95, 0.95, 0.95, 0.85
	if d.b.meta.Get(mVersion) == nil {
		return d.b.meta.Put(mVersion, be32(foldVersion))
	}
	return nil
}

func bucketsOf(tx *bolt.Tx) buckets {
	return buckets{meta: tx.Bucket(bMeta), cases: tx.Bucket(bCase), id: tx.Bucket(bID), reg: tx.Bucket(bReg), due: tx.Bucket(bDue),
		wake: tx.Bucket(bWake), ask: tx.Bucket(bAsk), facet: tx.Bucket(bFacet), sight: tx.Bucket(bSight), tally: tx.Bucket(bTally), feed: tx.Bucket(bFeed),
		person: tx.Bucket(bPerson), behalf: tx.Bucket(bBehalf), access: tx.Bucket(bAccess), breach: tx.Bucket(bBreach), names: tx.Bucket(bNames), att: tx.Bucket(bAtt), said: tx.Bucket(bSaid), stale: tx.Bucket(bStale)}
}

// event keeps what one event says beside its case, and names the case.
func (d *deed) event(f boltlog.Fresh) (model.CaseID, error) {
	e := f.Event
	if err := d.slots(e); err != nil {
		return "", err
	}
	if err := d.newest(e); err != nil {
		return "", err
	}
	kind, rest, _ := strings.Cut(e.Stream, "/")
	switch kind {
	case "case":
		id, log, _ := strings.Cut(rest, "/")
		if log == "" && len(e.Sealed) > 0 && holdsSubject(e.Kind) {
			d.words[model.CaseID(id)] = append(d.words[model.CaseID(id)], f.Seq)
		}
		if err := d.attachment(f); err != nil {
			return "", err
		}
		if err := d.destroyed(f); err != nil {
			return "", err
		}
		return model.CaseID(id), nil
	case "person":
		if _, ok := personErased(e); ok {
			if err := d.tx.Bucket(bErased).Put(be64(uint64(model.PersonID(rest).Key())), be64(f.Seq)); err != nil {
				return "", err
			}
		}
		if len(e.Sealed) > 0 || e.Kind == kindErased {
			return "", d.b.person.Put(be64(uint64(model.PersonID(rest).Key())), be64(f.Seq))
		}
	case "access":
		return "", d.b.access.Put(be64(f.Seq), nil)
	case streamBook:
		if isBreach(e) {
			return "", d.b.breach.Put(be64(f.Seq), nil)
		}
	case streamStaff:
		return "", d.mark(e)
	case streamOffice, streamCalendar:
		if err := d.mark(e); err != nil {
			return "", err
		}
		return "", d.allStale()
	}
	return "", nil
}

// attachment notes that a file is named by an event, so that it is not swept.
func (d *deed) attachment(f boltlog.Fresh) error {
	for _, name := range filesOf([]model.Event{f.Event}) {
		return d.b.att.Put([]byte(name), be64(f.Seq))
	}
	return nil
}

// slots keeps the highest key slot named: keys that end below are older than
// the book.
func (d *deed) slots(e model.Event) error {
	slot := slotOf(e.Stream, uint64(e.Key))
	if slot <= u64(d.b.meta.Get(mSlot)) {
		return nil
	}
	return d.b.meta.Put(mSlot, be64(slot))
}

// slotOf is the highest key slot that an event of a stream names, sealed with one.
func slotOf(stream string, slot uint64) uint64 {
	if id, ok := strings.CutPrefix(stream, "person/"); ok {
		slot = max(slot, uint64(model.PersonID(id).Key()))
	}
	return slot
}

// newest keeps the moment that the machine's clock is held against. A
// confirmed date sets it, also backwards.
func (d *deed) newest(e model.Event) error {
	ms := e.RecordedAt.UnixMilli()
	if e.Kind != kindConfirmDate && ms <= msOf(d.b.meta.Get(mNewest)) {
		return nil
	}
	return d.b.meta.Put(mNewest, ms8(ms))
}

// mark names the newest event of a stream of the whole book, so that what is
// kept of it outside the transaction is known to be of this one.
func (d *deed) mark(e model.Event) error {
	sum := sha256.Sum256(e.Data)
	return d.b.meta.Put(markKey(e.Stream), fmt.Appendf(nil, "%s %x", e.ID(), sum[:8]))
}

func markKey(stream string) []byte { return append([]byte("mark."), stream...) }

// allStale marks every live row: the follower makes it anew under the new
// profile or calendar, and lists compute what they show meanwhile.
func (d *deed) allStale() error {
	c := d.b.due.Cursor()
	for k, _ := c.First(); k != nil; k, _ = c.Next() {
		if err := d.b.stale.Put(slices.Clone(k[8:12]), nil); err != nil {
			return err
		}
	}
	return nil
}

// after keeps what points at the rows of the deed, which stand by now, and what
// was recorded on somebody's behalf, of a case or of the whole book.
func (d *deed) after(f boltlog.Fresh) error {
	e := f.Event
	id, ofCase := strings.CutPrefix(e.Stream, "case/")
	if ofCase && strings.Contains(id, "/") {
		return nil
	}
	ord := be32(wholeBook)
	if ofCase {
		if ord = d.b.id.Get([]byte(id)); ord == nil {
			return nil
		}
	}
	for _, p := range model.Names(e) {
		if err := d.b.names.Put(append(be64(uint64(p.Key())), ord...), nil); err != nil {
			return err
		}
	}
	if e.By.Person != "" && e.By.Person != e.RecordedBy {
		if err := d.b.behalf.Put(behalfKey(e.By.Person, f.Seq), append(slices.Clone(ord), be32(e.N)...)); err != nil {
			return err
		}
	}
	if !ofCase || otherSide(e) {
		return nil
	}
	d.fed++
	return d.b.feed.Put(be64(f.Seq), append(slices.Clone(ord), e.Kind...))
}

// otherSide tells whether an event is the second half of a deed on two cases: it
// happened once.
func otherSide(e model.Event) bool {
	return e.I > 1 && (e.Kind == "merge" || e.Kind == "unmerge" || e.Kind == "undo")
}

// trimFeed keeps the newest of the feed, so many whatever the deeds.
func (d *deed) trimFeed() error {
	n, most := int(u32(d.b.meta.Get(mFeed)))+d.fed, feedKept
	if d.later != nil && d.later() {
		most *= 20 // cut to size when the filling has ended; meanwhile seldom, and much at once
	}
	if d.fed == 0 && n <= most && d.b.meta.Get(mFeed) != nil {
		return nil
	}
	if n > most {
		c := d.b.feed.Cursor()
		for k, _ := c.First(); k != nil && n > feedKept; k, _ = c.First() {
			if err := c.Delete(); err != nil {
				return err
			}
			n--
		}
	}
	return d.b.meta.Put(mFeed, be32(uint32(n)))
}

package store

import (
	"context"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// desk is one person's door: the only reader and the only way to act.
type desk struct {
	b   *Book
	who model.Principal
}

var _ model.Desk = (*desk)(nil)

// As opens the book for somebody. Who is not on the staff, or disabled, is
// denied; so is every later call once they are.
func (b *Book) As(ctx context.Context, p model.Principal) (model.Desk, error) {
	d := &desk{b: b, who: p}
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	if err := d.view(func(*scene) error { return nil }); err != nil {
		return nil, err
	}
	return d, nil
}

// scene is the book at one instant, as one person stands before it.
type scene struct {
	tx     *bolt.Tx
	b      *Book
	now    time.Time
	w      *epochs
	staff  *directory
	me     model.Staff
	office *model.Office
	viewer model.Viewer
	levels map[sightID]model.Sight
	rows   buckets
	// history reads a stream, sealed; its events are shared.
	history func(stream string) ([]model.Event, error)
}

// view reads the book in one short transaction. Its error is an *Error.
func (d *desk) view(f func(*scene) error) error {
	return toError(d.b.log.View(func(tx *bolt.Tx) error {
		s, err := d.b.scene(tx, d.who.Staff)
		if err != nil {
			return err
		}
		return f(s)
	}))
}

func (b *Book) scene(tx *bolt.Tx, who model.StaffID) (*scene, error) {
	s := &scene{tx: tx, b: b, rows: bucketsOf(tx), history: streamIn(tx)}
	if s.rows.meta == nil || foldVersionIn(tx) != foldVersion {
		return nil, unavailable("book_unprojected", nil)
	}
	var err error
	if s.w, err = b.epochs(tx, s.rows.meta); err != nil {
		return nil, err
	}
	if s.staff, err = b.directory(tx, s.rows.meta); err != nil {
		return nil, err
	}
	me, ok := s.staff.staff[who]
	if !ok || me.Disabled {
		return nil, model.Denied("not_staff").With("staff", who)
	}
	s.me, s.office, s.now = me, s.w.now(), b.now(s.w)
	s.viewer = model.ViewerOf(me, s.office, s.now)
	s.levels = map[sightID]model.Sight{}
	return s, nil
}

// epochs are the versions of profile and calendar that tx sees; the newest are
// shared by all sessions.
func (b *Book) epochs(tx *bolt.Tx, meta *bolt.Bucket) (*epochs, error) {
	mark := worldMark(meta)
	if w := b.world.Load(); w != nil && w.mark == mark {
		return w, nil
	}
	offices, err := boltlog.HistoryIn(tx, streamOffice)
	if err != nil {
		return nil, err
	}
	closures, err := boltlog.HistoryIn(tx, streamCalendar)
	if err != nil {
		return nil, err
	}
	w, err := b.lib.epochsOf(mark, offices, closures)
	if err == nil {
		b.world.Store(w)
	}
	return w, err
}

// directory is the staff that tx sees.
func (b *Book) directory(tx *bolt.Tx, meta *bolt.Bucket) (*directory, error) {
	mark := string(meta.Get(markKey(streamStaff)))
	if s := b.staff.Load(); s != nil && s.mark == mark {
		return s, nil
	}
	evs, err := boltlog.HistoryIn(tx, streamStaff)
	if err != nil {
		return nil, err
	}
	s := &directory{mark: mark, n: uint32(len(evs)), staff: model.FoldStaff(evs)}
	b.staff.Store(s)
	return s, nil
}

// Drafts are the person's unfinished forms.
func (d *desk) Drafts() model.Drafts { return drafts{l: d.b.local, who: d.who.Staff, b: d.b, d: d} }

// Watch gives the newest sequence number, coalesced.
func (d *desk) Watch(ctx context.Context) <-chan uint64 { return d.b.log.Watch(ctx) }

// Me says who one is, in which posts, and what one may do where.
func (d *desk) Me(ctx context.Context) (model.Me, error) {
	if err := ctx.Err(); err != nil {
		return model.Me{}, toError(err)
	}
	var me model.Me
	var behalf []behalfEntry
	err := d.view(func(s *scene) error {
		year := s.now.Year()
		me = model.Me{Staff: s.me, Posts: s.viewer.Posts, Office: s.office, OfficeN: s.w.officeN, Now: s.now, Year: year,
			NextNo: boltlog.NumberIn(s.tx, registerSeries(year)) + 1, Places: placesOf(s.viewer)}
		behalf = s.onBehalf()
		return nil
	})
	for _, e := range behalf {
		if e.ord != wholeBook && d.b.local.lookedAt(d.who.Staff, e.ord) < e.n {
			me.Objects++
		}
	}
	return me, err
}

// behalfEntry is a deed that somebody else recorded for the viewer.
type behalfEntry struct {
	seq    uint64
	ord, n uint32
}

// behalfKept is how many deeds on somebody's behalf are still pointed out.
const behalfKept = 50

// onBehalf lists the newest deeds recorded on the viewer's behalf.
func (s *scene) onBehalf() (out []behalfEntry) {
	prefix := behalfPrefix(s.me.ID)
	c := s.rows.behalf.Cursor()
	step := c.Prev
	if k, _ := c.Seek(append(behalfPrefix(s.me.ID), 0xff)); k == nil {
		step = c.Last
	}
	k, v := step()
	for ; k != nil && len(k) > len(prefix) && string(k[:len(prefix)]) == string(prefix) && len(out) < behalfKept; k, v = c.Prev() {
		out = append(out, behalfEntry{u64(k[len(prefix):]), u32(v), u32(v[4:])})
	}
	return out
}

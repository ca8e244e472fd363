package store

import (
	"bytes"
	"context"
	"maps"
	"os"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// Book reads what belongs to the whole book.
func (d *desk) Book() model.BookReader { return bookReader{d} }

type bookReader struct{ d *desk }

// Staff is everybody who works or worked here.
func (r bookReader) Staff(ctx context.Context) (out model.Directory, err error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	err = r.d.view(func(s *scene) error { out = maps.Clone(s.staff.staff); return nil })
	return out, err
}

// Office is the profile in force, and its version.
func (r bookReader) Office(ctx context.Context) (o *model.Office, n uint32, err error) {
	if err := ctx.Err(); err != nil {
		return nil, 0, toError(err)
	}
	err = r.d.view(func(s *scene) error { o, n = s.office, s.w.officeN; return nil })
	return o, n, err
}

// OfficeText is the profile in force as it was written.
func (r bookReader) OfficeText(ctx context.Context) (text []byte, err error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	err = r.d.view(func(s *scene) error {
		if p := s.w.profiles[s.w.officeN]; p != nil {
			text = bytes.Clone(p.text)
		}
		return nil
	})
	return text, err
}

// Calendar gives the office's calendar as of any moment of recording.
func (r bookReader) Calendar(ctx context.Context) (c model.Calendars, err error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	err = r.d.view(func(s *scene) error { c = s.w.at; return nil })
	return c, err
}

// Stats are size and health of the book. States are counted of what the viewer
// may know of: else the difference would tell of the rest.
func (r bookReader) Stats(ctx context.Context) (st model.Stats, err error) {
	if err := ctx.Err(); err != nil {
		return st, toError(err)
	}
	err = r.d.view(func(s *scene) error { st = s.stats(); s.countStates(&st); return nil })
	return st, err
}

func (s *scene) stats() model.Stats {
	st := model.Stats{Events: boltlog.SeqIn(s.tx), Cases: uint64(u32(s.rows.meta.Get(mCases))), ByState: map[model.State]int{},
		Series: map[string]uint64{}, OfficeN: s.w.officeN, CalendarN: s.w.calN}
	if ms := msOf(s.rows.meta.Get(mNewest)); ms > 0 {
		st.NewestEvent = timeOf(ms, s.now.Location())
	}
	if info, err := os.Stat(s.b.at.book()); err == nil {
		st.Bytes = info.Size()
	}
	if c, err := lastCheckpoint(s.tx); err == nil && c.Text != "" {
		c.At = c.At.In(s.now.Location())
		st.Sealed = &c
	}
	if c, ok := s.b.local.lastCopy(s.now.Location()); ok {
		st.LastCopy = &c
	}
	st.Unclean, st.Verified = s.b.Unclean(), s.b.lastCheck(s.now.Location())
	if free, err := s.b.cfg.Free(s.b.at.dir); err == nil {
		st.Free = free
	}
	s.series(st.Series)
	return st
}

// countStates counts the states of all cases that the viewer may know of.
func (s *scene) countStates(st *model.Stats) {
	var known []string
	c := s.rows.sight.Cursor()
	for k, _ := c.First(); k != nil; k, _ = c.Next() {
		if s.level(sightID(u64(k))).Level >= model.SeeState {
			known = append(known, string(k))
		}
	}
	for n := range st.Cases>>blockBits + 1 {
		var seen bitset
		for _, id := range known {
			seen.orBlock(s.rows.facet.Get(facetKey(dimSight, uint32(n), id)))
		}
		for _, state := range model.States() {
			var in bitset
			in.orBlock(s.rows.facet.Get(facetKey(dimState, uint32(n), string(state))))
			in.and(&seen)
			if c := in.count(); c > 0 {
				st.ByState[state] += c
			}
		}
	}
	for state, n := range st.ByState {
		if state.Live() {
			st.Open += n
		}
	}
}

// series are the last numbers given, of this year and those before it that the
// register has.
func (s *scene) series(out map[string]uint64) {
	for y := s.now.Year(); y > s.now.Year()-30; y-- {
		year := time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006")
		for _, name := range []string{registerSeries(y), "agenda/" + year, "form/" + year} {
			if no := boltlog.NumberIn(s.tx, name); no > 0 {
				out[name] = no
			}
		}
	}
}

// Stats are those of the desk without the states, for whoever opened the book.
func (b *Book) Stats() (st model.Stats, err error) {
	err = b.log.View(func(tx *bolt.Tx) error {
		s, err := b.anyScene(tx)
		if err == nil {
			st = s.stats()
		}
		return err
	})
	return st, toError(err)
}

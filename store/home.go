package store

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"time"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// How much Beranda shows (design.md 6: at most five overdue, then what is due).
const (
	homeLate   = 5
	homeAsked  = 14
	homeOthers = 5
	homeNear   = 3
	homeRecent = 8
	homeBehalf = 3

	// behalfFor is how long a deed of the whole book is pointed out to whom it
	// was recorded for.
	behalfFor = 14 * 24 * time.Hour
)

// Home is what needs this person now, and what just happened; see model.Desk.
func (d *desk) Home(ctx context.Context) (model.Home, error) {
	var h model.Home
	if err := ctx.Err(); err != nil {
		return h, toError(err)
	}
	if err := d.b.table.catchUp(); err != nil {
		return h, toError(err)
	}
	err := d.view(func(s *scene) error {
		all := s.asked()
		h.Asked = s.homeAsked(all)
		h.Overdue = s.escalated(all)
		h.Recent = s.recent(homeRecent)
		h.Behalf = s.unseen(homeBehalf)
		h.Today = s.tally(s.now.Format(time.DateOnly), countReceived, countOnTheSpot, countDelivered, countClosed)
		h.Month = s.tally(s.now.Format("2006-01"), countReceived, countClosed, countResponseMet, countResponseAll)
		h.Month["open"] = s.countOpen()
		h.Month[countResponseAll] += s.lateResponses(s.now.Format("2006-01"))
		h.Empty = u32(s.rows.meta.Get(mCases)) == 0
		if c, ok := s.b.local.lastCopy(s.now.Location()); ok {
			h.LastCopy = &c
		}
		h.Verified = s.b.lastCheck(s.now.Location())
		return nil
	})
	if err != nil {
		return h, err
	}
	h.Drafts, err = d.Drafts().List(ctx)
	if e := (*model.Error)(nil); errors.As(err, &e) && e.Rule == ruleLocal {
		return h, nil // Beranda stands without them; a form that would keep one says so
	}
	return h, err
}

// homeAsked leads with what is late, a few, then what is due next.
func (s *scene) homeAsked(all []asked) (out []model.Row) {
	late, now := 0, s.now.UnixMilli()
	s.askedOfMe(all, func(a asked) bool { return a.late(now) && late == homeLate }, func(a asked) bool {
		if a.late(now) {
			late++
		}
		if r, err := decodeRow(s.rows.cases.Get(be32(a.ord))); err == nil {
			out = append(out, s.renderAsked(a, r))
		}
		return len(out) < homeAsked
	})
	return out
}

// recent is what just happened to cases that the viewer reads: one line a deed,
// named by its first event, which is the one its author chose.
func (s *scene) recent(n int) (out []model.Feed) {
	c := s.rows.feed.Cursor()
	var deed model.DeedID
	for k, v := c.Last(); k != nil; k, v = c.Prev() {
		e, ok, err := boltlog.EventIn(s.tx, u64(k))
		if err != nil || !ok {
			continue
		}
		if e.Deed == deed {
			if len(out) > 0 {
				last := &out[len(out)-1]
				last.Kind, last.By, last.At = e.Kind, e.By.Person, e.RecordedAt.In(s.now.Location())
			}
			continue
		}
		ord := u32(v)
		r, err := decodeRow(s.rows.cases.Get(be32(ord)))
		if err != nil || s.sight(r).Level < model.SeeDesk {
			continue
		}
		if len(out) == n {
			break
		}
		deed = e.Deed
		out = append(out, model.Feed{At: e.RecordedAt.In(s.now.Location()), By: e.By.Person, Kind: e.Kind, Case: r.ref(), Subject: s.words(ord, r).subject})
	}
	return out
}

// unseen is what others recorded on the viewer's behalf since they last looked
// at the case: one line a deed, newest first. The line names who recorded it.
func (s *scene) unseen(n int) (out []model.Feed) {
	var deed model.DeedID
	for _, b := range s.onBehalf() {
		e, ok, err := boltlog.EventIn(s.tx, b.seq)
		if err != nil || !ok || strings.HasPrefix(e.Stream, streamPerson("")) { // who came is part of the deed beside it
			continue
		}
		if b.ord == wholeBook { // there is no page to look at: it is pointed out for a while
			if len(out) < n && s.now.Sub(e.RecordedAt) < behalfFor {
				out = append(out, model.Feed{At: e.At.In(s.now.Location()), By: e.RecordedBy, Kind: e.Kind})
			}
			continue
		}
		if s.b.local.lookedAt(s.me.ID, b.ord) >= b.n {
			continue
		}
		if e.Deed == deed { // a deed is named by its first event, which comes last here
			out[len(out)-1].Kind = e.Kind
			continue
		}
		r, err := decodeRow(s.rows.cases.Get(be32(b.ord)))
		if err != nil || s.sight(r).Level < model.SeeState {
			continue
		}
		if len(out) == n {
			break
		}
		deed = e.Deed
		out = append(out, model.Feed{At: e.At.In(s.now.Location()), By: e.RecordedBy, Kind: e.Kind, Case: r.ref()})
	}
	return out
}

// tally sums counters of a period over all that the viewer may know of: the
// number of a secret case is known to all, what became of it is not.
func (s *scene) tally(period string, names ...string) map[string]int {
	out := map[string]int{}
	for _, name := range names {
		out[name] = 0
		prefix := tallyPrefix(period, name)
		c := s.rows.tally.Cursor()
		for k, v := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Next() {
			level := s.level(sightID(u64(k[len(prefix):]))).Level
			if level >= model.SeeState || level == model.SeeNumber && name == countReceived {
				out[name] += int(u32(v))
			}
		}
	}
	return out
}

// lateResponses counts cases received in a month to which nobody responded in
// time, nor since: by postings, for thousands may be late.
func (s *scene) lateResponses(month string) (n int) {
	days := strings.ReplaceAll(month, "-", "")
	received := condition{dim: dimReceived, prefix: days}
	broken, told := s.brokenBefore(model.DutyResponse), condition{dim: dimKept, prefix: model.DutyResponse[:1]}
	var in, one, seen bitset
	since := condition{dim: dimRecorded, lo: days + "01", hi: "99999999"}
	for left := u32(s.rows.meta.Get(mCases))>>blockBits + 1; left > 0; left-- {
		b := left - 1
		if since.block(s.rows.facet, b, &in); in.none() && left<<blockBits <= u32(s.rows.meta.Get(mCases)) {
			break // what was recorded before the month was received before it
		}
		if received.block(s.rows.facet, b, &in); in.none() {
			continue
		}
		broken.block(s.rows.facet, b, &one)
		late := s.brokenTodayIn(b, model.DutyResponse)
		one.or(&late)
		in.and(&one)
		told.block(s.rows.facet, b, &one)
		if in.andNot(&one); in.none() {
			continue
		}
		s.known(b, &seen)
		in.and(&seen)
		n += in.count()
	}
	return n
}

// known are the cases of a block whose state the viewer may know.
func (s *scene) known(n uint32, out *bitset) {
	*out = bitset{}
	head := facetKey(dimSight, n, "")
	c := s.rows.facet.Cursor()
	for k, v := c.Seek(head); k != nil && bytes.HasPrefix(k, head); k, v = c.Next() {
		if s.level(sightID(u64(k[len(head):]))).Level >= model.SeeState {
			out.orBlock(v)
		}
	}
}

// countOpen counts live cases that the viewer may know of: the table has their
// number by sight, where it is there.
func (s *scene) countOpen() (n int) {
	t := s.b.table
	t.mu.RLock()
	defer t.mu.RUnlock()
	if t.ready {
		for id, some := range t.live {
			if s.level(id).Level >= model.SeeState {
				n += some
			}
		}
		return n
	}
	c := s.rows.due.Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		if s.level(sightID(u64(v))).Level >= model.SeeState {
			n++
		}
	}
	return n
}

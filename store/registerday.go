package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/hex"
	"slices"
	"time"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/store/journal/boltlog"
)

// RegisterDay reads one page of the register; see model.RegisterBook. Secret
// cases of others stand in it as their number, which the numbers around them
// would tell anyway; what the viewer may not know of does not.
func (d *desk) RegisterDay(ctx context.Context, date string) (out model.RegisterDay, err error) {
	if err := ctx.Err(); err != nil {
		return out, toError(err)
	}
	err = d.view(func(s *scene) error {
		if date == "" {
			date = calendar.DateOf(s.now).String()
		}
		on, perr := calendar.ParseDate(date)
		if perr != nil {
			return model.Invalid("date", "date")
		}
		out, err = s.registerDay(on)
		return err
	})
	return out, err
}

func (s *scene) registerDay(on calendar.Date) (model.RegisterDay, error) {
	day := model.RegisterDay{Date: on.String(), Works: true}
	if cal := s.w.newest(); cal != nil {
		works, why := cal.Working(on)
		day.Works, day.Why, day.WhyName = works, why.Why, why.Name
	}
	day.Prev, day.Next = s.nearDay(on, -1), s.nearDay(on, 1)
	all, err := s.closings()
	if err != nil {
		return day, err
	}
	day.Closings = slices.Clone(all[day.Date])
	for i := range day.Closings {
		day.Closings[i].At = day.Closings[i].At.In(s.now.Location())
	}
	rows, err := s.recordedOn(dayOf(on))
	if err != nil {
		return day, err
	}
	r := &reader{s: s}
	for _, row := range rows {
		if e, ok := s.registerEntry(r, row); ok {
			e.Late = e.Case.Sight > model.SeeNumber && len(day.Closings) > 0 && day.Closings[0].Late(row.No, timeOf(row.Recorded, s.now.Location()))
			day.Entries = append(day.Entries, e)
		}
	}
	if day.Whole = s.viewer.KnowsNumbers(); day.Whole {
		day.Head = hex.EncodeToString(boltlog.SumIn(s.tx))
		s.countDay(&day, on, rows)
	} else {
		for i := range day.Closings { // how many others there were is not told
			day.Closings[i].DayCount = model.DayCount{}
		}
	}
	if _, err := (&model.CloseDay{Date: day.Date}).Decide(s.situation("")); err != nil {
		day.Barred = toError(err).(*model.Error)
	}
	return day, r.err
}

// registerEntry is the line of one row; false where the viewer may not know of
// it. A line that shows no more than its number shows nothing that tells it
// from another such.
func (s *scene) registerEntry(r *reader, row *row) (model.Entry, bool) {
	sight := s.sight(row)
	switch sight.Level {
	case model.SeeNothing:
		return model.Entry{}, false
	case model.SeeNumber:
		return model.EntryOf(model.ViewInput{Case: model.Case{Register: row.No, Year: row.Year}, Sight: sight, Office: s.office}), true
	}
	evs := r.events(row.ID)
	in := model.ViewInput{Case: model.Fold(row.ID, evs), Events: evs, Sight: sight, Viewer: s.viewer, Office: s.office}
	if sight.Level >= model.SeeDesk {
		in.People = r.people(&in.Case)
	}
	return model.EntryOf(in), true
}

// dayOf is a date as postings have it.
func dayOf(d calendar.Date) string { return d.In(time.UTC).Format("20060102") }

// recordedOn are the rows of one day of recording, in the order of the register.
func (s *scene) recordedOn(day string) (out []*row, err error) {
	for n := range u32(s.rows.meta.Get(mCases))>>blockBits + 1 {
		var in bitset
		in.orBlock(s.rows.facet.Get(facetKey(dimRecorded, n, day)))
		in.down(func(i uint32) bool {
			var r *row
			if r, err = decodeRow(s.rows.cases.Get(be32(n<<blockBits + i))); err == nil {
				out = append(out, r)
			}
			return err == nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(out, func(a, b *row) int { return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.No, b.No)) })
	return out, nil
}

// countDay counts the year's numbers until the end of the day, and looks for
// those that no entry has.
func (s *scene) countDay(day *model.RegisterDay, on calendar.Date, rows []*row) {
	for at := on; len(rows) == 0; {
		before, ok := s.nearRecorded(at, -1)
		if !ok {
			return
		}
		at = before
		var err error
		if rows, err = s.recordedOn(dayOf(at)); err != nil || at.Year() != on.Year() {
			return
		}
	}
	first, last := rows[0], rows[len(rows)-1]
	k, _ := s.rows.reg.Cursor().Seek(regKey(last.Year, 0))
	if len(k) < 10 {
		return
	}
	begin := u64(k[2:])
	day.OfYear = last.No - begin + 1
	if first.Year != last.Year || len(day.Entries) == 0 {
		return
	}
	for no := max(begin, first.No-1); no <= last.No; no++ {
		if s.rows.reg.Get(regKey(last.Year, no)) == nil {
			day.Missing = append(day.Missing, no)
		}
	}
}

// dayCount is what a closing writes down; see model.DayCount.
func (s *scene) dayCount(date string) (c model.DayCount) {
	c.Head = hex.EncodeToString(boltlog.SumIn(s.tx))
	on, err := calendar.ParseDate(date)
	if err != nil {
		return c
	}
	rows, err := s.recordedOn(dayOf(on))
	if err != nil || len(rows) == 0 {
		return c
	}
	c.Count, c.Last = len(rows), rows[len(rows)-1].No
	return c
}

// nearDay is the nearest date in a direction that the register has a page for:
// the office is open, until today, or the viewer knows of an entry. No page lies
// before the book began.
func (s *scene) nearDay(on calendar.Date, step int) string {
	begin, today, cal := calendar.DateOf(s.w.all[0].from.In(s.now.Location())), calendar.DateOf(s.now), s.w.newest()
	filled, has := s.nearSeen(on, step)
	if has && step < 0 && filled.After(today) { // the clock was ahead once
		return filled.String()
	}
	d := on.Add(step)
	switch {
	case step < 0 && d.After(today):
		d = today
	case step > 0 && d.Before(begin):
		d = begin
	}
	for ; !d.Before(begin) && !d.After(today); d = d.Add(step) {
		if has && d == filled || cal == nil {
			return d.String()
		}
		if works, _ := cal.Working(d); works {
			return d.String()
		}
	}
	if has {
		return filled.String()
	}
	return ""
}

// nearSeen is the nearest date on which something was recorded that the viewer
// may know of: that a closed day had an entry is not told of others. It looks at
// few days: beyond an open one its answer is not asked for.
func (s *scene) nearSeen(on calendar.Date, step int) (calendar.Date, bool) {
	const days = 40
	for range days {
		at, ok := s.nearRecorded(on, step)
		if !ok {
			return at, false
		}
		rows, err := s.recordedOn(dayOf(at))
		if err != nil {
			return at, false
		}
		if slices.ContainsFunc(rows, func(r *row) bool { return s.sight(r).Level > model.SeeNothing }) {
			return at, true
		}
		on = at
	}
	return on, false
}

// nearRecorded is the nearest date before or after one on which something was
// recorded.
func (s *scene) nearRecorded(on calendar.Date, step int) (calendar.Date, bool) {
	best := ""
	for n := range u32(s.rows.meta.Get(mCases))>>blockBits + 1 {
		head := facetKey(dimRecorded, n, "")
		c := s.rows.facet.Cursor()
		k, _ := c.Seek(facetKey(dimRecorded, n, dayOf(on)))
		switch {
		case step < 0 && k == nil:
			k, _ = c.Last()
		case step < 0:
			k, _ = c.Prev()
		case bytes.Equal(k, facetKey(dimRecorded, n, dayOf(on))):
			k, _ = c.Next()
		}
		if !bytes.HasPrefix(k, head) {
			continue
		}
		if v := string(k[len(head):]); best == "" || (step < 0) == (v > best) {
			best = v
		}
	}
	if len(best) != len("20060102") {
		return on, false
	}
	d, err := calendar.ParseDate(best[:4] + "-" + best[4:6] + "-" + best[6:])
	return d, err == nil
}

// closings are the days that were closed, as of one event of the stream.
type closings struct {
	n   uint32
	all map[string][]model.DayClosing
}

// closings reads them once for all sessions, and again when the stream grew.
func (s *scene) closings() (map[string][]model.DayClosing, error) {
	n := boltlog.TipIn(s.tx, streamBook)
	if c := s.b.days.Load(); c != nil && c.n == n {
		return c.all, nil
	}
	evs, err := s.history(streamBook)
	if err != nil {
		return nil, err
	}
	c := &closings{n: uint32(len(evs)), all: map[string][]model.DayClosing{}}
	var open *model.DayClosing // closed last, and not sealed by a checkpoint yet
	for _, e := range evs {
		if date, closing, ok := model.ClosingOf(e); ok {
			c.all[date] = append(c.all[date], closing)
			open = &c.all[date][len(c.all[date])-1]
		}
		if sealed, ok := model.CheckpointOf(e); ok && open != nil {
			open.Sealed, open = &sealed, nil
		}
	}
	s.b.days.Store(c)
	return c.all, nil
}

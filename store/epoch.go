package store

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/office"
	"aduan/model/office/profile"
)

// Streams that belong to the whole book.
const (
	streamOffice   = model.OfficeStream
	streamCalendar = model.CalendarStream
	streamStaff    = model.StaffStream
	streamBook     = model.BookStream
)

// epoch is the time from one change of the profile or the calendar to the
// next. Cases pin the profile of their intake; a clock reads the calendar of
// today or of the event that stopped it (store.md 8).
type epoch struct {
	from     time.Time // recorded_at of the change
	officeN  uint32
	closures []model.Closure

	book *epochs
	once sync.Once
	cal  *calendar.Calendar
}

// epochs are all versions of profile and calendar that a book has had. They do
// not change; a change makes new ones, which share what is parsed already.
type epochs struct {
	mark     string // which events they are made of
	officeN  uint32
	calN     uint32
	profiles map[uint32]*profileText
	all      []*epoch // in the order of recording; never empty in a book
}

// profileText is one version of the profile, parsed when first asked for.
type profileText struct {
	text   []byte
	once   sync.Once
	office *model.Office
}

func (p *profileText) get() *model.Office {
	p.once.Do(func() {
		// Faults were looked at when the profile was applied. What a newer
		// program minds in an older text must not close the book.
		if p.office = profile.Read(p.text); p.office == nil {
			p.office = &model.Office{}
		}
	})
	return p.office
}

// worldMark names the versions of profile and calendar.
func worldMark(meta *bolt.Bucket) string {
	return string(meta.Get(markKey(streamOffice))) + "|" + string(meta.Get(markKey(streamCalendar)))
}

// epochs are the versions of profile and calendar as of this deed.
func (d *deed) epochs() (*epochs, error) {
	w, err := d.worldAt(d.b.meta, d.history)
	if err == nil {
		d.world = w
	}
	return w, err
}

// worldAt are those of p.meta, read of history where they are not the last seen.
func (p *projector) worldAt(meta *bolt.Bucket, history func(string) []model.Event) (*epochs, error) {
	mark := worldMark(meta)
	if p.world != nil && p.world.mark == mark {
		return p.world, nil
	}
	return p.lib.epochsOf(mark, history(streamOffice), history(streamCalendar))
}

// library keeps parsed profiles by their text, so that a reload, the projection
// and a rebuild share them.
type library struct {
	mu    sync.Mutex
	texts map[[32]byte]*profileText
}

func (l *library) profile(text []byte) *profileText {
	l.mu.Lock()
	defer l.mu.Unlock()
	key := sha256.Sum256(text)
	p := l.texts[key]
	if p == nil {
		if l.texts == nil {
			l.texts = map[[32]byte]*profileText{}
		}
		p = &profileText{text: text}
		l.texts[key] = p
	}
	return p
}

// epochsOf reads the streams office and calendar. mark names the two.
func (l *library) epochsOf(mark string, offices, closures []model.Event) (*epochs, error) {
	b := &epochs{mark: mark, profiles: map[uint32]*profileText{}}
	var shut []model.Closure
	for len(offices) > 0 || len(closures) > 0 {
		// The profile first: a book's first deed writes both at one moment.
		if len(closures) == 0 || len(offices) > 0 && !offices[0].RecordedAt.After(closures[0].RecordedAt) {
			e := offices[0]
			offices = offices[1:]
			var data struct{ Text string }
			if err := json.Unmarshal(e.Data, &data); err != nil {
				return nil, fmt.Errorf("profile version %d: %w", e.N, err)
			}
			b.officeN = e.N
			b.profiles[e.N] = l.profile([]byte(data.Text))
			b.add(e, shut)
			continue
		}
		e := closures[0]
		closures = closures[1:]
		shut = foldClosure(shut, e)
		b.calN = e.N
		b.add(e, shut)
	}
	return b, nil
}

// foldClosure gives the closures after one event of the calendar, in a slice
// of its own.
func foldClosure(shut []model.Closure, e model.Event) []model.Closure {
	type day struct{ Date, Name, Basis, Kind string }
	var data struct {
		day
		Days []day
	}
	if json.Unmarshal(e.Data, &data) != nil {
		return shut // of a newer program
	}
	added := data.Days
	if e.Kind == "closure_add" {
		added = []day{data.day}
	}
	out := slices.DeleteFunc(slices.Clone(shut), func(c model.Closure) bool {
		return c.Date == data.Date || slices.ContainsFunc(added, func(d day) bool { return d.Date == c.Date })
	})
	for _, d := range added {
		out = append(out, model.Closure{Date: d.Date, Name: d.Name, Basis: d.Basis, Kind: d.Kind})
	}
	return out
}

func (b *epochs) add(e model.Event, shut []model.Closure) {
	if b.officeN == 0 {
		return // no profile yet, so no calendar either
	}
	b.all = append(b.all, &epoch{from: e.RecordedAt, officeN: b.officeN, closures: shut, book: b})
}

// calendar is nil where the profile makes none.
func (e *epoch) calendar() *calendar.Calendar {
	e.once.Do(func() {
		// A profile that was applied has been checked; an error leaves the
		// clocks without working days, and Clocks says uncertain.
		e.cal, _ = office.Calendar(e.book.office(e.officeN), e.closures)
	})
	return e.cal
}

// office is a version of the profile; of one that the book does not have, the
// newest.
func (b *epochs) office(version uint32) *model.Office {
	if p := b.profiles[version]; p != nil {
		return p.get()
	}
	if p := b.profiles[b.officeN]; p != nil {
		return p.get()
	}
	return &model.Office{}
}

// now is the profile in force.
func (b *epochs) now() *model.Office { return b.office(b.officeN) }

// at is the calendar in force at a moment of recording; the first one before
// the book began.
func (b *epochs) at(recorded time.Time) *calendar.Calendar {
	if len(b.all) == 0 {
		return nil
	}
	for i := len(b.all) - 1; i > 0; i-- {
		if !b.all[i].from.After(recorded) {
			return b.all[i].calendar()
		}
	}
	return b.all[0].calendar()
}

// newest is the calendar in force.
func (b *epochs) newest() *calendar.Calendar {
	if len(b.all) == 0 {
		return nil
	}
	return b.all[len(b.all)-1].calendar()
}

// zone is the office's; UTC where its profile names none that exists.
func (b *epochs) zone() *time.Location {
	if c := b.newest(); c != nil {
		return c.Zone()
	}
	return time.UTC
}

package store

import (
	"encoding/hex"
	"slices"
	"strings"
	"time"
	"unique"

	"aduan/model"
)

// Places of a query.
const (
	placeQueue       = "queue"       // live cases by the nearest deadline
	placeAll         = "all"         // every case, the newest first
	placeBook        = "book"        // the same; Since and Until mean the day of recording
	placeInbox       = "inbox"       // what waits for the viewer
	placeTeam        = "team"        // live cases whose team the viewer is in
	placeUndelivered = "undelivered" // what somebody must still be told
)

// query is a Query, made ready.
type query struct {
	model.Query
	words []string // folded to lower case
	since int64    // ms; 0: none
	until int64
	limit int
}

const maxLimit = 1000

// maxQuery is how many bytes a filter or a search may have: every word costs a
// look into every block of the book.
const maxQuery = 1000

func (s *scene) query(q model.Query) (*query, error) {
	if len(q.Text) > maxQuery {
		return nil, model.Invalid("text", "text_too_long").With("max", maxQuery).With("have", len(q.Text))
	}
	out := &query{Query: q, words: strings.Fields(strings.ToLower(q.Text)), since: msFrom(q.Since), until: msFrom(q.Until), limit: q.Limit}
	if out.Place == "" {
		out.Place = placeQueue
	}
	if out.limit <= 0 {
		out.limit = 50
	}
	out.limit = min(out.limit, maxLimit)
	if q.Unit != "" {
		if _, ok := s.office.Unit(q.Unit); !ok {
			return nil, model.Invalid("bidang", "unknown_unit").With("value", q.Unit)
		}
	}
	for _, st := range q.States {
		if !slices.Contains(model.States(), st) {
			return nil, model.Invalid("state", "enum").With("value", st)
		}
	}
	if q.Class != "" && !slices.Contains(model.Enum("class"), string(q.Class)) {
		return nil, model.Invalid("class", "enum").With("value", q.Class)
	}
	if q.Channel != "" && !slices.Contains(model.Enum("channel"), q.Channel) {
		return nil, model.Invalid("channel", "enum").With("value", q.Channel)
	}
	return out, checkRecap(q)
}

// filtered is false where every row of the place counts.
func (q *query) filtered() bool {
	return len(q.States) > 0 || q.Class != "" || q.Channel != "" || q.Category != "" || q.Unit != "" || q.Area != "" ||
		q.since != 0 || q.until != 0 || q.Overdue || q.Near || q.Waiting || q.Mine || q.Secret || q.Urgent || len(q.words) > 0 ||
		q.Cases != nil || q.Part != model.Part{} || q.Keeping != model.Keeping{}
}

// inner is true where the query asks for what only those know who may read the
// case: a row that shows less must not answer, or the filter would tell.
func (q *query) inner() bool {
	return q.Class != "" || q.Category != "" || q.Unit != "" || q.Area != "" || q.Waiting || q.Mine || q.Secret || q.Part.Inner()
}

// codes are what filters look at in a row, words apart. The strings are those
// of the enumerations and the profile, one copy each.
type codes struct {
	no                 uint64
	received, recorded int64
	sight              sightID
	state              model.State
	class              model.Class
	channel            string
	category           string
	area               string
	handler            model.Handler
	year               int32
	waiting, blind     bool
	urgent             bool
	outcome            string
	settlement         kept
	response           kept
	settleBy, replyBy  int64 // when the time for it is up; 0: nothing runs
	days               int32
	reasons            []string
	service            string
}

func (r *row) codes() codes {
	return codes{no: r.No, received: r.Received, recorded: r.Recorded, sight: r.Sight,
		state: one(r.State), class: one(r.Class), channel: one(r.Channel), category: one(r.Category), area: one(r.Area),
		handler: model.Handler{Unit: one(r.Handler.Unit), Post: one(r.Handler.Post), Team: r.Handler.Team},
		year:    int32(r.Year), waiting: r.WaitSince != 0, blind: r.Blind, urgent: r.Urgent, outcome: one(r.Outcome),
		reasons: r.Reasons, service: one(r.Service), settlement: r.Settlement, response: r.Response, days: int32(r.Days), settleBy: r.upAt(model.DutySettlement), replyBy: r.upAt(model.DutyResponse)}
}

// one gives all equal strings the same bytes.
func one[S ~string](s S) S { return S(unique.Make(string(s)).Value()) }

// shown is what a filter may look at in one row.
type shown struct {
	codes
	sight model.Sight
	facts *model.SightFacts
	due   int64
	near  bool
	text  func() (open, name string) // folded; asked for last; nil: words were looked up already
}

// matches holds one row against the query. It looks at no more than the row
// shows this viewer.
func (q *query) matches(s *scene, x *shown) bool {
	if !q.filtered() {
		return true
	}
	if x.sight.Level <= model.SeeNumber || x.sight.Level == model.SeeState && q.inner() {
		return false
	}
	day := x.received
	if q.Place == placeBook {
		day = x.recorded
	}
	switch {
	case len(q.States) > 0 && !slices.Contains(q.States, x.state),
		q.Channel != "" && q.Channel != x.channel,
		q.since != 0 && day < q.since, q.until != 0 && day >= q.until,
		q.Overdue && (x.due == never || x.due >= s.now.UnixMilli() || !x.state.Live()),
		q.Near && !x.near,
		q.Class != "" && q.Class != x.class,
		q.Category != "" && q.Category != x.category,
		q.Area != "" && !strings.HasPrefix(x.area, q.Area),
		q.Unit != "" && !s.inUnit(x.handler, x.facts, q.Unit),
		q.Waiting && !x.waiting,
		q.Mine && !s.mine(x.facts),
		q.Secret && !secret(x.facts),
		q.Urgent && !x.urgent,
		!s.recaps(q, x):
		return false
	}
	return len(q.words) == 0 || x.text == nil || q.says(x)
}

// inUnit tells whether somebody of a unit, or of one below it, handles the
// case.
func (s *scene) inUnit(h model.Handler, f *model.SightFacts, unit model.UnitID) bool {
	posts := []model.PostID{h.Post}
	if f != nil {
		posts = append(posts, f.Posts...)
	}
	return h.Unit != "" && s.office.Within(h.Unit, unit) || slices.ContainsFunc(posts, func(code model.PostID) bool {
		p, ok := s.office.Post(code)
		return ok && p.Unit != "" && s.office.Within(p.Unit, unit)
	})
}

// mine: the viewer's posts or the viewer handle the case, or nobody does and
// the viewer booked it.
func (s *scene) mine(f *model.SightFacts) bool {
	if f == nil {
		return false
	}
	if slices.Contains(f.Staff, s.me.ID) {
		return true
	}
	if slices.ContainsFunc(s.viewer.Posts, func(p model.Post) bool { return slices.Contains(f.Posts, p.Code) }) {
		return true
	}
	return len(f.Posts) == 0 && len(f.Staff) == 0 && f.Recorder == s.me.ID
}

// secret tells it of a case that one may know it of.
func secret(f *model.SightFacts) bool { return f != nil && f.Secret }

// says: every word occurs in what the row shows.
func (q *query) says(x *shown) bool {
	open, name := model.RegisterNumber(x.no, int(x.year)), ""
	if x.sight.Level > model.SeeState {
		more, n := x.text()
		open += "\n" + more
		if !x.sight.Hidden {
			name = n
		}
	}
	for _, w := range q.words {
		if !strings.Contains(open, w) && !strings.Contains(name, w) {
			return false
		}
	}
	return true
}

// foldWords is what a text filter looks through: subject, text, place, channel
// and category; and apart from it the name.
func (s *scene) foldWords(r *row, w words) (open, name string) {
	parts := []string{w.subject, clip(w.text, 400), r.Channel, r.Category}
	if p, ok := s.office.Regions().Of(r.Area); ok {
		parts = append(parts, p.Label)
	}
	if c, ok := s.office.CategoryOf(r.Category); ok {
		parts = append(parts, c.Name)
	}
	return strings.ToLower(strings.Join(parts, "\n")), strings.ToLower(w.name)
}

// clip cuts at most n bytes, at the start of a letter.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}

// cursors are keys in hex: opaque to whoever passes them on.
func cursor(key []byte) string { return hex.EncodeToString(key) }

func (q *query) after(size int) ([]byte, error) {
	if q.After == "" {
		return nil, nil
	}
	k, err := hex.DecodeString(q.After)
	if err != nil || len(k) != size {
		return nil, model.Invalid("after", "cursor")
	}
	return k, nil
}

// aligned tells whether Since and Until are midnights of the office, so that
// whole days decide.
func (q *query) aligned(loc *time.Location) bool {
	midnight := func(t time.Time) bool {
		h, m, sec := t.In(loc).Clock()
		return t.IsZero() || h == 0 && m == 0 && sec == 0 && t.Nanosecond() == 0
	}
	return midnight(q.Since) && midnight(q.Until)
}

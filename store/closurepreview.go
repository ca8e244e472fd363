package store

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"time"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/office"
)

// previewStep is how many open cases one part of a preview looks at, and
// previewFolds how many of them it may have to fold: either bounds the read
// transaction (store.md 11).
const (
	previewStep  = 2000
	previewFolds = 200
)

// PreviewClosure computes the deadlines of open cases under the calendar as it
// would be; see model.ClosurePreviews. It writes nothing.
func (d *desk) PreviewClosure(ctx context.Context, c model.ClosureChange, after string) (model.ClosurePart, error) {
	return d.previewOf(ctx, c.Action(), []string{c.Date}, after)
}

// PreviewImport does the same for many days at once.
func (d *desk) PreviewImport(ctx context.Context, a *model.ClosuresImport, after string) (model.ClosurePart, error) {
	return d.previewOf(ctx, a, a.Dates(), after)
}

// previewOf looks at one part of the open cases under the calendar that a deed on
// some dates would make.
func (d *desk) previewOf(ctx context.Context, a model.Action, dates []string, after string) (part model.ClosurePart, err error) {
	if err := ctx.Err(); err != nil {
		return part, toError(err)
	}
	err = d.view(func(s *scene) error {
		p, err := s.previewing(a, dates)
		if err != nil {
			return err
		}
		part.Done, part.Open, part.Next, err = p.each(ctx, after, func(ord uint32) (bool, error) { return p.look(ord, &part) })
		return err
	})
	return part, err
}

// preview is one change of the calendar held against the open cases.
type preview struct {
	*scene
	days [][2]int64      // when each day begins and ends, in Unix milliseconds
	cals model.Calendars // as they would be
}

// previewing refuses what the deed would refuse, and makes the calendar that it
// would make.
func (s *scene) previewing(a model.Action, dates []string) (*preview, error) {
	var days [][2]int64
	for _, date := range dates {
		day, err := calendar.ParseDate(date)
		if err != nil {
			return nil, model.Invalid("date", "date")
		}
		begin := day.In(s.now.Location())
		days = append(days, [2]int64{begin.UnixMilli(), begin.AddDate(0, 0, 1).UnixMilli()})
	}
	// Who may look though the deed is not theirs looks; others are told whose it is.
	if _, err := a.Decide(s.situation("")); err != nil && (model.CodeOf(err) != model.CodeDenied || !s.viewer.Has(model.MayPreview()...)) {
		return nil, err
	}
	last := s.w.all[len(s.w.all)-1]
	e, err := asEvent(a)
	if err != nil {
		return nil, err
	}
	cal, err := office.Calendar(s.w.office(last.officeN), foldClosure(last.closures, e))
	if err != nil {
		return nil, err
	}
	old, from := s.w.at, last.from
	if s.now.After(from) {
		from = s.now
	}
	return &preview{scene: s, days: days, cals: func(at time.Time) *calendar.Calendar {
		if at.Before(from) {
			return old(at)
		}
		return cal
	}}, nil
}

// told are the open cases of a block that are in the figures: those that the
// viewer knows the state of, and what is ordinary. Others are left out from the
// beginning, for how many of them are open, and when they move, would tell of
// them.
func (p *preview) told(n uint32) *bitset {
	var in bitset
	head := facetKey(dimSight, n, "")
	c := p.rows.facet.Cursor()
	for k, v := c.Seek(head); k != nil && bytes.HasPrefix(k, head); k, v = c.Next() {
		id := sightID(u64(k[len(head):]))
		f := p.facts(id)
		if f != nil && (p.level(id).Level >= model.SeeState || model.Plain(*f) && !model.Complained(*f, p.viewer, p.office)) {
			in.orBlock(v)
		}
	}
	in.and(p.liveIn(n))
	return &in
}

// look tells how one case moves; folded says that its row could not rule it out.
func (p *preview) look(ord uint32, out *model.ClosurePart) (folded bool, err error) {
	key := be32(ord)
	r, err := decodeRow(p.rows.cases.Get(key))
	if err != nil {
		return false, err
	}
	if !p.touches(r) && p.rows.stale.Get(key) == nil {
		return false, nil
	}
	c, err := p.folded(r.ID)
	if err != nil {
		return true, err
	}
	moves := model.MovedClocks(model.Clocks(c, p.w.office, p.w.at, p.now), model.Clocks(c, p.w.office, p.cals, p.now))
	switch {
	case len(moves) == 0:
	case p.sight(r).Level < model.SeeState:
		out.Others++
	default:
		for i := range moves {
			moves[i].CaseRef = r.ref()
		}
		out.Moves = append(out.Moves, moves...)
	}
	return true, nil
}

// touches tells whether one of the days can move a clock of a row: one that began
// by that day and is due on it or later. A paused one moves with every day.
func (p *preview) touches(r *row) bool {
	for _, k := range r.Clocks {
		for _, day := range p.days {
			if k.Started < day[1] && (k.Due >= day[0] || k.Paused != 0) {
				return true
			}
		}
	}
	return false
}

// folded is a case without its words, which no clock reads.
func (p *preview) folded(id model.CaseID) (model.Case, error) {
	r := &reader{s: p.scene}
	evs := slices.Clone(caseEvents(r.stream, id))
	zone := p.now.Location()
	for i := range evs {
		evs[i].At, evs[i].RecordedAt = evs[i].At.In(zone), evs[i].RecordedAt.In(zone)
	}
	return model.Fold(id, evs), r.err
}

// asEvent is the event that a change would be, for the fold of the calendar.
func asEvent(a model.Action) (model.Event, error) {
	data, err := json.Marshal(a)
	return model.Event{Kind: string(a.Name()), Data: data}, err
}

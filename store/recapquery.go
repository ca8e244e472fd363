package store

import (
	"bytes"
	"slices"
	"strconv"
	"time"

	"aduan/model"
)

// district is the sub-district of a code: 35.08.04.2007 lies in 35.08.04.
func district(area string) string {
	if len(area) < districtLen {
		return ""
	}
	return area[:districtLen]
}

const districtLen = len("35.08.04")

// recapFacets are the facets that only the figures of reports ask for.
func (r *row) recapFacets() (out []facet) {
	if h := r.Handler; h.Unit != "" || h.Post != "" {
		out = append(out, facet{dimHolder, holder(h)})
	}
	if r.Settlement != keptOpen {
		out = append(out, facet{dimKept, keptFacet(model.DutySettlement, r.Settlement)})
	}
	if r.Response != keptOpen {
		out = append(out, facet{dimKept, keptFacet(model.DutyResponse, r.Response)})
	}
	for _, duty := range []string{model.DutySettlement, model.DutyResponse} {
		if due := r.runsTo(duty); due != 0 && due != never {
			out = append(out, facet{dimUp, upFacet(duty, due)})
		}
	}
	if r.Outcome != "" {
		out = append(out, facet{dimOutcome, r.Outcome})
	}
	if r.Service != "" {
		out = append(out, facet{dimService, r.Service})
	}
	for _, code := range r.Reasons {
		out = append(out, facet{dimReason, code})
	}
	return out
}

func holder(h model.Handler) string { return string(h.Unit) + "\x00" + string(h.Post) }

func keptFacet(duty string, k kept) string { return duty[:1] + strconv.Itoa(int(k)) }

// unitOf is the unit of whoever holds a case, in today's profile.
func (s *scene) unitOf(h model.Handler) model.UnitID {
	if p, ok := s.office.Post(h.Post); ok {
		return p.Unit
	}
	return h.Unit
}

// recapCase is what a report counts of a case, as far as the viewer sees it.
func (s *scene) recapCase(c *codes, l model.Level) model.RecapCase {
	now := s.now.UnixMilli()
	k := model.RecapCase{State: c.state, ReceivedAt: timeOf(c.received, s.now.Location()), Channel: c.channel, Read: l > model.SeeState,
		Settlement: c.settlement.verdict(c.settleBy, now), Response: c.response.verdict(c.replyBy, now),
		Settled: c.settlement == keptMet || c.settlement == keptMissed, Days: int(c.days)}
	if k.Read {
		k.Class, k.Category, k.Unit, k.District = c.class, c.category, s.unitOf(c.handler), district(c.area)
		k.Outcome, k.Reasons, k.Service = c.outcome, c.reasons, c.service
	}
	return k
}

// recaps holds a row against what a figure of a report asks for.
func (s *scene) recaps(q *query, x *shown) bool {
	if q.Part == (model.Part{}) && q.Keeping == (model.Keeping{}) {
		return true
	}
	k := s.recapCase(&x.codes, x.sight.Level)
	return (q.Part == model.Part{} || slices.Contains(k.Parts(q.Part.By), q.Part)) && k.Answers(q.Keeping)
}

// checkRecap refuses what is no breakdown and no promise.
func checkRecap(q model.Query) error {
	if q.Part != (model.Part{}) && !slices.Contains(model.Breakdowns(), q.Part.By) {
		return model.Invalid("by", "enum").With("value", q.Part.By)
	}
	if k := q.Keeping; k != (model.Keeping{}) && k.Duty != model.DutySettlement && k.Duty != model.DutyResponse {
		return model.Invalid("duty", "enum").With("value", k.Duty)
	}
	return nil
}

// recapConditions are a part and a promise by their postings.
func (q *query) recapConditions(s *scene) (out []condition) {
	if q.Part != (model.Part{}) {
		out = s.partConditions(q.Part)
	}
	if k := q.Keeping; k.Verdict != "" {
		out = append(out, s.keptCondition(k))
	}
	if q.Cases != nil {
		out = append(out, placesCondition(q.Cases))
	}
	return out
}

func (s *scene) keptCondition(k model.Keeping) condition {
	values := map[model.Verdict][]kept{model.Kept: {keptMet}, model.Stopped: {keptMet, keptMissed},
		model.Broken: {keptMissed, keptBehind}, model.Decided: {keptMet, keptMissed, keptBehind}}[k.Verdict]
	c := condition{dim: dimKept, values: []string{}}
	for _, v := range values {
		c.values = append(c.values, keptFacet(k.Duty, v))
	}
	if k.Verdict == model.Broken || k.Verdict == model.Decided {
		c.or, c.late = []condition{s.brokenBefore(k.Duty)}, s.brokenToday(k.Duty)
		s.brokenAsleep(k.Duty, c.late)
	}
	return c
}

// upFacet is the day, in UTC, on which the time for a duty is up that runs.
func upFacet(duty string, due int64) string {
	return duty[:1] + time.UnixMilli(due).UTC().Format("20060102")
}

// brokenBefore are those whose time for a duty was up on a day before today
// while it still runs.
func (s *scene) brokenBefore(duty string) condition {
	return condition{dim: dimUp, lo: duty[:1], hi: upFacet(duty, s.now.UTC().AddDate(0, 0, -1).UnixMilli())}
}

// brokenToday are those whose time was up earlier today, by block.
func (s *scene) brokenToday(duty string) map[uint32]*bitset {
	out := map[uint32]*bitset{}
	for n := range u32(s.rows.meta.Get(mCases))>>blockBits + 1 {
		if late := s.brokenTodayIn(n, duty); !late.none() {
			out[n] = &late
		}
	}
	return out
}

// brokenTodayIn are those of a block: only of these the moment decides, and few
// fall due on one day.
func (s *scene) brokenTodayIn(n uint32, duty string) (late bitset) {
	now := s.now.UnixMilli()
	var due bitset
	due.orBlock(s.rows.facet.Get(facetKey(dimUp, n, upFacet(duty, now))))
	due.down(func(i uint32) bool {
		r, err := decodeRow(s.rows.cases.Get(be32(n<<blockBits + i)))
		if err == nil && r.runsTo(duty) < now {
			late.add(i)
		}
		return true
	})
	return late
}

// brokenAsleep adds those that still wait and whose time is up, for their wait had
// added all it may. No posting says when that is, but few cases wait, and few
// profiles bound it.
func (s *scene) brokenAsleep(duty string, late map[uint32]*bitset) {
	if !s.w.bounds(duty) {
		return
	}
	now := s.now.UnixMilli()
	for n := range u32(s.rows.meta.Get(mCases))>>blockBits + 1 {
		var waiting bitset
		waiting.orBlock(s.rows.facet.Get(facetKey(dimFlag, n, flagWaiting)))
		waiting.down(func(i uint32) bool {
			r, err := decodeRow(s.rows.cases.Get(be32(n<<blockBits + i)))
			if err != nil {
				return true
			}
			if up := r.upAt(duty); up != 0 && up < now {
				if late[n] == nil {
					late[n] = &bitset{}
				}
				late[n].add(i)
			}
			return true
		})
	}
}

// partConditions are one row of a breakdown.
func (s *scene) partConditions(p model.Part) (out []condition) {
	if states := p.States(); states != nil {
		out = append(out, condition{dim: dimState, values: stringsOf(states)})
	}
	switch p.By {
	case model.ByChannel:
		if p.Value == model.PartHidden { // everybody sees it who sees the state
			return append(out, condition{dim: dimChannel, values: []string{}})
		}
		return append(out, valueCondition(dimChannel, p.Value))
	case model.ByClass:
		out = append(out, valueCondition(dimClass, p.Value))
	case model.ByCategory:
		out = append(out, valueCondition(dimCategory, p.Value))
	case model.ByUnit:
		out = append(out, s.unitCondition(p.Value))
	case model.ByArea:
		out = append(out, districtCondition(p.Value))
	case model.ByOutcome:
		if p.Value == model.PartHidden || len(p.States()) != 1 || p.States()[0] != model.Closed {
			return out
		}
		out = append(out, valueCondition(dimOutcome, p.Value))
	case model.ByReason:
		out = append(out, valueCondition(dimReason, p.Value))
	case model.ByService:
		out = append(out, valueCondition(dimService, p.Value))
	}
	return out
}

// every is met by all cases.
func every(dim byte) condition { return condition{dim: dim, values: []string{}, not: true} }

// valueCondition is one value of a dimension; none of them, or whatever it is.
func valueCondition(dim byte, value string) condition {
	switch value {
	case model.PartHidden:
		return every(dim)
	case model.PartNone:
		return condition{dim: dim, not: true}
	}
	return condition{dim: dim, values: []string{value}}
}

// districtCondition: a code that is too short for a sub-district names none.
func districtCondition(value string) condition {
	switch value {
	case model.PartHidden:
		return every(dimArea)
	case model.PartNone:
		return condition{dim: dimArea, not: true, only: func(v []byte) bool { return district(string(v)) != "" }}
	}
	return condition{dim: dimArea, prefix: value}
}

// unitCondition is those that a unit holds: the posts that belong to it today.
func (s *scene) unitCondition(value string) condition {
	if value == model.PartHidden {
		return every(dimHolder)
	}
	unit := model.UnitID(value)
	if value == model.PartNone {
		return condition{dim: dimHolder, not: true, only: func(v []byte) bool { return s.unitOf(heldBy(v)) != "" }}
	}
	return condition{dim: dimHolder, only: func(v []byte) bool { return s.unitOf(heldBy(v)) == unit }}
}

func heldBy(v []byte) model.Handler {
	unit, post, _ := bytes.Cut(v, []byte{0})
	return model.Handler{Unit: model.UnitID(unit), Post: model.PostID(post)}
}

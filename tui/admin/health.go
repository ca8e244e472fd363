package admin

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
)

// health is how the book is. What one may not count is not shown as nothing.
func (s *Screen) health(w int) []ui.Line {
	say, num := s.env.Say.Admin, s.env.Words.Number
	st := s.book.stats
	if st == nil {
		return []ui.Line{{ui.T("    "), ui.Muted.T(s.env.Say.Shell.Reading)}}
	}
	book := []string{fmt.Sprintf(say.Events, num(int64(st.Events))), fmt.Sprintf(say.Cases, num(int64(st.Cases)))}
	if len(st.ByState) > 0 {
		book = append(book, fmt.Sprintf(say.Open, num(int64(st.Open))))
	}
	if st.Bytes > 0 {
		book = append(book, s.env.Words.Bytes(st.Bytes))
	}
	out := append(fact(say.Book, strings.Join(book, " · "), w), s.verified(w)...)
	rules := fmt.Sprintf(say.VersionsOnly, st.OfficeN)
	if st.CalendarN > 0 {
		rules = fmt.Sprintf(say.Versions, st.OfficeN, st.CalendarN)
	}
	out = append(out, s.overdue(w)...)
	out = append(out, fact(say.Rules, rules, w)...)
	series := say.NoSeries
	if len(st.Series) > 0 {
		var parts []string
		for _, name := range slices.Backward(slices.Sorted(maps.Keys(st.Series))) {
			parts = append(parts, fmt.Sprintf("%s: %d", name, st.Series[name]))
		}
		series = strings.Join(parts, " · ")
	}
	out = append(out, fact(say.Series, series, w)...)
	newest := say.NoEvents
	if !st.NewestEvent.IsZero() {
		newest = s.env.Moment(st.NewestEvent)
	}
	out = append(out, fact(say.Newest, newest, w)...)
	text, role := s.machine()
	out = append(out, factAs(say.Machine, text, role, w)...)
	out = append(out, fact(say.Holidays, s.decrees(say.Known, say.Unknown), w)...)
	text, role = s.deputies()
	return append(out, factAs(say.Plh, text, role, w)...)
}

// verified is when the whole book was looked over last, what was found and what to
// do about it; and that it was not since a program ended suddenly.
func (s *Screen) verified(w int) []ui.Line {
	st, say := s.book.stats, s.env.Say.Admin.SayVerified
	text, role := s.env.Verified(st.Verified)
	out := factAs(say.Label, text, role, w)
	if st.Unclean && (st.Verified == nil || st.Verified.Faults == 0) {
		return factAs(say.Label, say.Unclean, ui.Warn, w)
	}
	return out
}

// machine is the machine's clock, and whether the book doubts it.
func (s *Screen) machine() (string, ui.Role) {
	say := s.env.Say.Admin
	at := strings.TrimSpace(s.env.Moment(s.env.At) + " " + s.office().ZoneTag)
	switch m := s.book.machine; {
	case m.Doubt == model.ClockBehind:
		return fmt.Sprintf(say.ClockBehind, at), ui.Danger
	case m.Doubt == model.ClockAhead:
		return fmt.Sprintf(say.ClockAhead, at), ui.Warn
	case m.Newest.IsZero():
		return at, ui.Plain
	}
	return fmt.Sprintf(say.ClockRight, at), ui.Plain
}

// deputies names who stands in for the head, and until when.
func (s *Screen) deputies() (string, ui.Role) {
	say := s.env.Say.Admin
	var out []string
	held := false
	for _, p := range s.office().PostsOf(model.Kepala) {
		for _, st := range s.book.staff.Holders(p.Code, s.env.At) {
			held = true
			for _, h := range st.HeldAt(s.env.At) {
				if h.Post != p.Code || h.Capacity == model.Definitif {
					continue
				}
				name := s.env.Words.Capacity(h.Capacity) + " " + st.Name
				if h.Capacity == model.Plh {
					name = st.Name
				}
				if !h.Until.IsZero() {
					name = fmt.Sprintf(say.PlhNow, name, s.env.Due(h.Until))
				}
				out = append(out, name)
			}
		}
	}
	switch {
	case !held:
		return say.HeadVacant, ui.Warn
	case len(out) == 0:
		return say.NoPlh, ui.Plain
	}
	return strings.Join(out, " · "), ui.Plain
}

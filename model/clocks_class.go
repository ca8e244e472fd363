package model

import "slices"

// tenure is a time in which a case had a class: from the mark that set it until
// the next, under the profile by which it was set.
type tenure struct {
	class   Class
	since   Mark // zero: from the beginning
	office  *Office
	version uint32
	// provisional: nobody had set a class yet.
	provisional bool
}

// tenures are the classes that the case had, in order. The first is the one that
// the profile of its intake assumes.
func (r *reckoning) tenures(out []tenure, intake *Office, office func(uint32) *Office) []tenure {
	c := r.c
	by := func(version uint32) (*Office, uint32) {
		if version != 0 {
			if o := office(version); o != nil {
				return o, version
			}
		}
		return intake, c.Office
	}
	assumed := intake.Rules.ProvisionalClass
	if assumed == "" {
		assumed = c.Class
	}
	out = append(out, tenure{class: assumed, office: intake, version: c.Office, provisional: true})
	for i := range c.Marks {
		if m := &c.Marks[i]; m.Name == "class" {
			o, v := by(m.Office)
			out = append(out, tenure{class: Class(m.Ref), since: *m, office: o, version: v})
		}
	}
	if last := &out[len(out)-1]; c.IsVerified() && (last.provisional || last.class != c.Class) {
		o, v := by(c.OfficeClass)
		out = append(out, tenure{class: c.Class, since: Mark{At: c.Entered, RecordedAt: c.LastAt}, office: o, version: v})
	}
	return out
}

// classClocks adds the clocks of rules that are for certain classes. A run is
// judged by the class that the case had when it stopped, and keeps it whatever
// the class is in a later round. Where a class was changed after its time had run
// out, that miss stays.
func (r *reckoning) classClocks(intake *Office, office func(uint32) *Office) {
	var room [4]tenure
	all := r.tenures(room[:0], intake, office)
	for i := range all {
		t := &all[i]
		for j := range t.office.Clocks {
			rule := &t.office.Clocks[j]
			if slices.Contains(rule.Classes, t.class) && r.concerns(rule, t.office) && rule.forCategory(r.c.Category) {
				r.inTenure(rule, t, all[i+1:])
			}
		}
	}
}

// inTenure adds the runs of a rule's clock that stopped, or run, while a class
// held, and those that had run out when it was changed.
func (r *reckoning) inTenure(rule *ClockRule, t *tenure, later []tenure) {
	for _, s := range r.stretches(rule) {
		s.provisional = t.provisional
		judge := t // the class by which the run is judged in the end
		for i := range later {
			if s.stop.At.IsZero() || !s.stop.At.Before(later[i].since.At) {
				judge = &later[i]
			}
		}
		switch {
		case !s.stop.At.IsZero() && s.stop.At.Before(t.since.At):
			// It was judged by a class before.
		case judge == t:
			r.add(rule, t.version, s)
		case !s.start.At.After(later[0].since.At) && !rule.keptBy(&later[0]) && !rule.keptBy(judge):
			r.missedUntil(rule, t.version, s, later[0].since)
		}
	}
}

// keptBy tells whether a later class has the same clock with the same limit: then
// that says by itself what was missed.
func (rule *ClockRule) keptBy(later *tenure) bool {
	return slices.ContainsFunc(later.office.Clocks, func(k ClockRule) bool {
		return k.Name == rule.Name && slices.Contains(k.Classes, later.class) && k.Limit == rule.Limit && k.Unit == rule.Unit &&
			k.Rolls == rule.Rolls && k.Pause == rule.Pause && k.MaxPause == rule.MaxPause
	})
}

// missedUntil adds a run that was broken off, if its time was up by then.
func (r *reckoning) missedUntil(rule *ClockRule, version uint32, s stretch, end Mark) {
	s.stop, s.carried = end, false
	r.add(rule, version, s)
	n := len(r.out) - 1
	again := func(k Clock) bool {
		return k.Name == rule.Name && k.For == s.who && k.Round == s.round && k.StartedAt.Equal(r.out[n].StartedAt)
	}
	if r.out[n].State != ClockMissed || slices.ContainsFunc(r.out[:n], again) {
		r.out = r.out[:n] // in time; or told already: the class came back and was changed again
	}
}

// otherCategory keeps what was missed under a rule for certain categories before
// the case was given another one: an emergency that nobody came to in time does
// not pass by being called something else.
func (r *reckoning) otherCategory(rule *ClockRule, version uint32) {
	in := false
	for i := range r.c.Marks {
		m := &r.c.Marks[i]
		if m.Name != "category" {
			continue
		}
		was := in
		if in = slices.Contains(rule.Categories, m.Ref); in || !was {
			continue
		}
		for _, s := range r.stretches(rule) {
			if !s.start.At.After(m.At) && (s.stop.At.IsZero() || !s.stop.At.Before(m.At)) {
				r.missedUntil(rule, version, s, *m)
			}
		}
	}
}

// forCategory tells whether a rule is for cases of a category.
func (rule *ClockRule) forCategory(code string) bool {
	return len(rule.Categories) == 0 || slices.Contains(rule.Categories, code)
}

package cli

import (
	"maps"
	"slices"
	"strconv"

	"aduan/model"
)

func (a *app) showReport(r verifyReport) error {
	words := a.language(nil)
	if a.flags.json {
		if err := a.printJSON(r); err != nil {
			return err
		}
	} else {
		for _, f := range r.Faults {
			if err := a.println(harmless(words.say("verify_fault", "kind", f.Kind, "where", f.Where, "message", f.Message))); err != nil {
				return err
			}
		}
	}
	if !r.OK {
		return (&model.Error{Code: model.CodeUnavailable, Rule: "verify_faults"}).With("count", len(r.Faults))
	}
	if a.flags.json {
		return nil
	}
	if r.Locked {
		a.note(words.say("verify_locked"))
	}
	return a.println(words.say("verify_ok", "events", words.Number(int64(r.Events))))
}

func (s *session) showStats(st model.Stats) error {
	w := s.words
	t := &table{}
	t.row(w.say("s_events"), w.Number(int64(st.Events)))
	t.row(w.say("s_cases"), w.Number(int64(st.Cases)))
	t.row(w.say("s_open"), w.Number(int64(st.Open)))
	for _, state := range model.States() {
		if n := st.ByState[state]; n > 0 {
			t.row("  "+w.State(state, s.me.Office), w.Number(int64(n)))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(st.Series)) {
		t.row(w.say("s_series")+" "+name, strconv.FormatUint(st.Series[name], 10))
	}
	t.row(w.say("s_bytes"), w.Bytes(st.Bytes))
	t.row(w.say("s_profile"), strconv.Itoa(int(st.OfficeN)))
	t.row(w.say("s_calendar"), strconv.Itoa(int(st.CalendarN)))
	if !st.NewestEvent.IsZero() {
		t.row(w.say("s_newest"), w.Moment(st.NewestEvent, s.me.Now))
	}
	t.write(s.Out)
	return nil
}

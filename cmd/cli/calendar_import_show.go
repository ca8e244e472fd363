package cli

import (
	"strconv"

	"aduan/model"
	"aduan/model/calendar/feed"
)

// feedFaults prints every fault of a file of holidays; the error counts them.
func (a *app) feedFaults(file string, faults []feed.Fault) error {
	l := a.language(nil)
	for _, f := range faults {
		said := l.say("feed."+f.Code, "value", f.Value, "max", strconv.Itoa(feed.MaxEntries))
		var err error
		switch {
		case a.flags.json:
			err = a.printJSON(checkLine{File: file, Line: f.Line, Code: f.Code, Message: said})
		case f.Line > 0:
			err = a.println(harmless(file + ":" + strconv.Itoa(f.Line) + ": " + said))
		default:
			err = a.println(harmless(file + ": " + said))
		}
		if err != nil {
			return err
		}
	}
	return model.Invalid("", "feed_faults").With("file", file).With("count", len(faults))
}

// showImport prints the days that would be added, what is left out and why, and
// what moves. Days of years that nobody asked for are only counted.
func (s *session) showImport(out closureImport) error {
	if s.flags.json {
		return s.printJSON(out)
	}
	t := &table{}
	for _, d := range out.Add {
		t.row("+", s.words.Civil(d.Date.String(), s.me.Now), d.Name, s.words.say("closure."+string(d.Kind)), d.Source)
	}
	t.write(s.Out)
	t = &table{}
	counts := map[feed.Why]int{}
	for _, d := range out.Dropped {
		if counts[d.Why]++; d.Why != feed.WhyYear {
			t.row("-", s.words.say("feed_line", "line", strconv.Itoa(d.Line)), s.date(d.Date), d.Name, s.words.say("feed.drop."+string(d.Why), "has", d.Has))
		}
	}
	t.write(s.Out)
	s.showMoves(out.closureMoves)
	for _, why := range feed.Reasons() {
		if n := counts[why]; n > 0 {
			s.note(s.words.say("feed_dropped", "count", strconv.Itoa(n), "why", s.words.say("feed.why."+string(why))))
		}
	}
	if len(out.Add) == 0 {
		s.note(s.words.say("import_nothing"))
		return nil
	}
	s.note(s.words.say("import_moves", "count", strconv.Itoa(len(out.Add)), "cases", strconv.Itoa(out.Cases), "open", strconv.Itoa(out.Open)))
	s.noteOthers(out.closureMoves)
	return nil
}

// date is a date as lists write it; empty for none.
func (s *session) date(date string) string {
	if date == "" {
		return ""
	}
	return s.words.Civil(date, s.me.Now)
}

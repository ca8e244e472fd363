package cli

import (
	"context"
	"strconv"

	"aduan/model"
)

// closeDay closes a day as the console does, and says what was written down
// about it.
func (s *session) closeDay(ctx context.Context, date string) error {
	deed := model.Deed{ID: model.DeedID(s.NewID()), Action: &model.CloseDay{Date: date}}
	out, err := s.desk.Act(ctx, deed)
	if err != nil {
		return withDeed(err, deed.ID)
	}
	// The day is closed; what cannot be read of it now is left out.
	var c model.DayClosing
	if day, err := s.desk.RegisterDay(ctx, date); err == nil && len(day.Closings) > 0 {
		c = day.Closings[len(day.Closings)-1]
	}
	if s.flags.json {
		return s.printJSON(bookOutcome{Deed: out.Deed, Action: deed.Action.Name(), Seq: out.Seq, Replayed: out.Replayed, Count: &c.Count, Head: c.Head})
	}
	return s.println(harmless(s.words.say("day_closed", "date", date, "count", strconv.Itoa(c.Count), "head", c.Head)))
}

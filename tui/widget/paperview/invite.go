package paperview

import (
	"context"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/ui"
)

// Asks are what a paper wants to be told that the book does not know, as its
// wording names them.
func Asks(name string) []string {
	if name == "invitation" {
		return []string{"kepada", "waktu", "tempat", "keperluan"}
	}
	return nil
}

// AskLabel is the words of one of them.
func AskLabel(env *ui.Env, ask string) (label, hint string) {
	l := env.Words.Field("print." + map[string]string{"kepada": "whom", "waktu": "when", "tempat": "place", "keperluan": "purpose"}[ask])
	return l.Name, l.Hint
}

// Calendar is the one that is in force, for a proposal of the day; nil where the
// book has none.
func Calendar(ctx context.Context, desk model.Desk, now time.Time) *calendar.Calendar {
	at, err := desk.Book().Calendar(ctx)
	if err != nil || at == nil {
		return nil
	}
	return at(now)
}

// Proposals are what is most likely said: what the last invitation said of to whom
// and where, else who is complained of and the office itself; and a morning three
// working days on.
func Proposals(env *ui.Env, v model.CaseView, cal *calendar.Calendar) map[string]string {
	out := map[string]string{"tempat": strings.Join(without([]string{env.Office().Name, env.Office().Address}, ""), ", ")}
	if r := v.Respondent; r != nil {
		out["kepada"] = strings.TrimSpace(r.Text)
		if p, ok := env.Office().Post(r.Post); ok && out["kepada"] == "" {
			out["kepada"] = p.Title
		}
	}
	for _, e := range v.Events {
		if e.Kind != "print" || e.Data["paper"] != "invitation" {
			continue
		}
		for ask, name := range map[string]string{"kepada": "whom", "tempat": "place", "keperluan": "purpose"} {
			if said, ok := e.Data[name].(string); ok && said != "" {
				out[ask] = said
			}
		}
	}
	if at, ok := morning(cal, env.At); ok {
		out["waktu"] = env.Words.LongMoment(at)
	}
	return out
}

func without(list []string, s string) []string {
	return slices.DeleteFunc(list, func(x string) bool { return x == s })
}

// Days ahead and the hour of a proposal: time to be told, to come, and to ask.
const (
	daysAhead = 3
	askedHour = 9
)

// morning is nine o'clock, or when the office opens later, three working days on.
func morning(cal *calendar.Calendar, now time.Time) (time.Time, bool) {
	if cal == nil || now.IsZero() {
		return time.Time{}, false
	}
	day := cal.DateOf(now)
	for left, tries := daysAhead, 0; left > 0; tries++ {
		if tries > 60 {
			return time.Time{}, false
		}
		if day = day.Add(1); cal.WorkingDays(day, day) == 1 {
			left--
		}
	}
	opens, ok := cal.Opens(day)
	if !ok {
		return time.Time{}, false
	}
	at := day.In(now.Location()).Add(askedHour * time.Hour)
	if opens.After(at) {
		at = opens
	}
	return at.In(now.Location()), true
}

// Spoken is a moment as it stands on paper, where what was typed means one: kam 9.00
// is Kamis, 26 November 2026 pukul 09.00 WIB; else what was typed.
func Spoken(env *ui.Env, typed string) string {
	if t, err := model.ParseComing(typed, env.At); err == nil {
		return env.Words.LongMoment(t)
	}
	return strings.TrimSpace(typed)
}

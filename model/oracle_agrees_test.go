package model

import (
	"cmp"
	"flag"
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"aduan/model/calendar"
)

var (
	oracleCases = flag.Int("oracle", 2000, "on how many made-up cases the oracle is asked")
	oracleSeed  = flag.Uint64("oracle-seed", 4, "which made-up cases")
)

// TestSlowOracleAgreesOnEveryClock asks the oracle, which counts minutes, about
// made-up cases. `go test ./model -run Oracle -oracle 100000` asks about more.
func TestSlowOracleAgreesOnEveryClock(t *testing.T) {
	states := map[string]int{}
	wrong := 0
	cases := *oracleCases
	if testing.Short() {
		cases = min(cases, 300)
	}
	for i := range cases {
		it := tell(*oracleSeed, uint64(i))
		want, got := it.o.clocks(), it.judged()
		for _, k := range want {
			states[k.State]++
		}
		if reflect.DeepEqual(got, want) || len(got) == 0 && len(want) == 0 {
			continue
		}
		t.Errorf("case %d of seed %d:\n%s\n says %+v\noracle %+v", i, *oracleSeed, it, got, want)
		if wrong++; wrong == 5 {
			t.Fatal("and so on")
		}
	}
	for _, s := range []ClockState{ClockRunning, ClockPaused, ClockMet, ClockMissed, ClockOverdue, ClockCarried} {
		if states[string(s)] == 0 {
			t.Errorf("no clock was %s: the stories are too tame", s)
		}
	}
	t.Logf("%d cases, clocks by state %v", cases, states)
}

// judged is what Clocks says, in the oracle's words.
func (t *teller) judged() []oracleClock {
	var out []oracleClock
	office, cals := func(uint32) *Office { return &t.office }, func(time.Time) *calendar.Calendar { return t.cal }
	minute := func(m time.Time) int {
		if m.IsZero() {
			return -1
		}
		return int(m.Sub(t.moment(0)) / time.Minute)
	}
	for _, k := range ClocksWithLedger(t.c, office, cals, t.moment(t.o.now)) {
		out = append(out, oracleClock{Days: t.explained(k), Round: k.Round, Limit: k.Limit, Start: minute(k.StartedAt), Due: minute(k.DueAt), Stop: minute(k.StoppedAt),
			State: string(k.State), Left: k.Left, Provisional: k.Provisional, Doubt: k.Uncertain})
	}
	slices.SortFunc(out, func(a, b oracleClock) int { return cmp.Or(a.Start-b.Start, a.Stop-b.Stop) })
	return out
}

// explained are the working days that the rows of a ledger count. One that is
// none stands where the rows do not lead from start to due, or make another limit.
func (t *teller) explained(k Clock) []int {
	var days []int
	end, total := k.StartedAt, 0.0
	for _, s := range k.Ledger {
		if !s.From.Equal(end) || s.To.Before(s.From) || s.Why == "" || !s.Counted && s.Amount != 0 {
			return []int{-1}
		}
		end, total = s.To, total+s.Amount
		if s.Counted {
			days = append(days, int(s.From.Sub(t.moment(0))/(24*time.Hour)))
		}
	}
	if !end.Equal(k.DueAt) || math.Abs(total-float64(k.Limit)) > 1e-9 {
		return []int{-1}
	}
	if k.Unit != calendar.WorkingDays {
		return nil
	}
	return days
}

// String tells the story, to find out who is wrong.
func (t *teller) String() string {
	form := func(minute int) string {
		if minute < 0 {
			return "-"
		}
		return t.moment(minute).Format("Mon 2006-01-02 15.04")
	}
	s := "rule: " + itoa(t.rule.Limit) + " " + string(t.rule.Unit) + " per " + t.rule.Per
	for _, x := range [][]string{t.rule.Start, t.rule.Stop} {
		s += ", " + join2(x)
	}
	s += "; pause " + t.rule.Pause + " max " + itoa(t.rule.MaxPause) + " extend " + itoa(t.rule.Extend) + "\n"
	for _, h := range t.o.story {
		s += form(h.at) + " (" + itoa(h.at) + ") " + h.what + " " + h.ref + "\n"
	}
	for _, w := range t.o.waits {
		s += "waits " + form(w.from) + " to " + form(w.to) + "\n"
	}
	return s + "now " + form(t.o.now) + " (" + itoa(t.o.now) + ")"
}

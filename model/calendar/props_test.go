package calendar

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// addsUp holds what every ledger must: rows that touch, from start to answer,
// whose amounts make the limit.
func addsUp(t interface {
	Helper()
	Errorf(string, ...any)
}, from time.Time, l Limit, sum Sum, steps []Step) {
	t.Helper()
	if len(steps) == 0 {
		t.Errorf("no rows")
		return
	}
	total, end := 0.0, from
	for i, s := range steps {
		if !s.From.Equal(end) {
			t.Errorf("row %d begins %s, the one before ended %s", i, s.From, end)
		}
		if s.Why == "" || s.To.Before(s.From) || !s.Counted && s.Amount != 0 {
			t.Errorf("row %d: %+v", i, s)
		}
		end = s.To
		total += s.Amount
	}
	if !end.Equal(sum.Due) {
		t.Errorf("rows end %s, due %s", end, sum.Due)
	}
	if math.Abs(total-float64(l.N)) > 1e-9 || l.Unit != Hours && total != float64(l.N) {
		t.Errorf("rows make %v, limit %d", total, l.N)
	}
}

var base = time.Date(2025, 12, 1, 0, 0, 0, 0, time.UTC)

func drawMoment(t *rapid.T, name string) time.Time {
	return base.Add(time.Duration(rapid.IntRange(0, 500*24*60).Draw(t, name)) * time.Minute)
}

func drawLimit(t *rapid.T) Limit {
	u := rapid.SampledFrom([]Unit{Hours, WorkingDays, CalendarDays, Months, Years}).Draw(t, "unit")
	top := map[Unit]int{Hours: 400, WorkingDays: 70, CalendarDays: 100, Months: 14, Years: 3}[u]
	return Limit{N: rapid.IntRange(0, top).Draw(t, "n"), Unit: u, MaxPause: rapid.SampledFrom([]int{0, 0, 3, 30}).Draw(t, "max"),
		Rolls: rapid.Bool().Draw(t, "rolls")}
}

func drawPauses(t *rapid.T, n int) []Pause {
	var ps []Pause
	for range rapid.IntRange(0, n).Draw(t, "pauses") {
		from := drawMoment(t, "pause")
		ps = append(ps, Pause{From: from, To: from.Add(time.Duration(rapid.IntRange(-60, 20*24*60).Draw(t, "length")) * time.Minute), Name: "p"})
	}
	return ps
}

func TestLedgerAddsUpWhateverTheCase(t *testing.T) {
	cs := []*Calendar{lumajang(t), penajam(t), butonTengah(t)}
	rapid.Check(t, func(t *rapid.T) {
		c := cs[rapid.IntRange(0, len(cs)-1).Draw(t, "office")]
		from, l, ps := drawMoment(t, "from"), drawLimit(t), drawPauses(t, 4)
		sum, steps, err := c.Ledger(from, l, ps)
		if err != nil {
			t.Fatal(err)
		}
		if sum.Due.Before(from) {
			t.Fatalf("due %s before %s", sum.Due, from)
		}
		addsUp(t, from, l, sum, steps)
		again, _ := c.Due(from, l, ps)
		if again != sum {
			t.Fatalf("twice: %+v, %+v", sum, again)
		}
		rows := Fold(steps)
		if n := len(rows); rows[n-1].Total < float64(l.N)-1e-9 {
			t.Fatalf("folded to %v", rows[n-1].Total)
		}
	})
}

// earliest is how early what comes later may be due. Hours that are rolled end an
// open hour after an opening, and those that end in that hour end at once: so the
// later of two may be due up to an hour before the other, never more.
func earliest(l Limit, due time.Time) time.Time {
	if l.Rolls && l.Unit == Hours {
		return due.Add(-time.Hour)
	}
	return due
}

func TestDueGrowsWithLimitAndStart(t *testing.T) {
	cs := []*Calendar{lumajang(t), penajam(t), butonTengah(t)}
	rapid.Check(t, func(t *rapid.T) {
		c := cs[rapid.IntRange(0, len(cs)-1).Draw(t, "office")]
		from, l, ps := drawMoment(t, "from"), drawLimit(t), drawPauses(t, 3)
		a, errA := c.Due(from, l, ps)
		later := from.Add(time.Duration(rapid.IntRange(0, 100000).Draw(t, "later")) * time.Minute)
		b, errB := c.Due(later, l, ps)
		l.N += rapid.IntRange(1, 3).Draw(t, "longer")
		more, errM := c.Due(from, l, ps)
		if errA != nil || errB != nil || errM != nil {
			t.Fatal(errA, errB, errM)
		}
		if b.Due.Before(earliest(l, a.Due)) || more.Due.Before(earliest(l, a.Due)) {
			t.Fatalf("due %s; later start %s; longer limit %s", a.Due, b.Due, more.Due)
		}
	})
}

func TestPauseNeverMakesDueEarlier(t *testing.T) {
	c := penajam(t)
	rapid.Check(t, func(t *rapid.T) {
		from, l, ps := drawMoment(t, "from"), drawLimit(t), drawPauses(t, 3)
		plain, _ := c.Due(from, l, nil)
		with, err := c.Due(from, l, ps)
		if err != nil || with.Due.Before(earliest(l, plain.Due)) {
			t.Fatalf("%s before %s, %v", with.Due, plain.Due, err)
		}
	})
}

func TestClosedDayNeverMakesDueEarlierAndTakenAwayLeavesNoTrace(t *testing.T) {
	c := penajam(t)
	rapid.Check(t, func(t *rapid.T) {
		from, l, ps := drawMoment(t, "from"), drawLimit(t), drawPauses(t, 3)
		plain, err := c.Due(from, l, ps)
		if err != nil {
			t.Fatal(err)
		}
		var days []Date
		var added []Closure
		for range rapid.IntRange(1, 5).Draw(t, "days") {
			d := DateOf(from).Add(rapid.IntRange(-3, 90).Draw(t, "closed"))
			if ok, _ := c.Working(d); ok { // what is closed already is not taken away again
				days = append(days, d)
			}
			added = append(added, Closure{Date: d, Name: "banjir", Kind: KindLocal})
		}
		shut, err := c.WithClosures(added...)
		if err != nil {
			t.Fatal(err)
		}
		moved, err := shut.Due(from, l, ps)
		if err != nil || moved.Due.Before(plain.Due) {
			t.Fatalf("%s, was %s, %v", moved.Due, plain.Due, err)
		}
		if back, _ := shut.Without(days...).Due(from, l, ps); back != plain {
			t.Fatalf("taken away: %+v, was %+v", back, plain)
		}
	})
}

// TestPausesMoveByTheClosingTimesInThem holds the sentence of the procedure: by
// exactly those that lie in a pause and that would have counted, however the
// pauses overlap, up to what the rule allows.
func TestPausesMoveByTheClosingTimesInThem(t *testing.T) {
	c := lumajang(t)
	rapid.Check(t, func(t *rapid.T) {
		from, ps := drawMoment(t, "from"), drawPauses(t, 4)
		n := rapid.IntRange(1, 60).Draw(t, "n")
		most := rapid.SampledFrom([]int{0, 0, 2, 9}).Draw(t, "most")
		with, err := c.Due(from, Limit{N: n, Unit: WorkingDays, MaxPause: most}, ps)
		if err != nil {
			t.Fatal(err)
		}
		inside := 0
		for d := c.DateOf(from).Add(1); ; d = d.Add(1) {
			closes, ok := c.Closes(d)
			if ok && closes.After(with.Due) {
				break
			}
			for _, p := range ps {
				if ok && !closes.Before(p.From) && closes.Before(p.To) {
					inside++
					break
				}
			}
		}
		if most > 0 {
			inside = min(inside, most)
		}
		want, _ := c.Due(from, Limit{N: n + inside, Unit: WorkingDays}, nil)
		if !want.Due.Equal(with.Due) {
			t.Fatalf("%d closing times in pauses: due %s, want %s", inside, with.Due, want.Due)
		}
	})
}

func TestLeftAndUsedGoTogether(t *testing.T) {
	c := butonTengah(t)
	rapid.Check(t, func(t *rapid.T) {
		from, l, ps := drawMoment(t, "from"), drawLimit(t), drawPauses(t, 2)
		now := from.Add(time.Duration(rapid.IntRange(0, 200000).Draw(t, "now")) * time.Minute)
		a, err := c.At(from, l, ps, now)
		b, _ := c.At(from, l, ps, now.Add(time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		if a.Used < 0 || b.Used < a.Used-1e-9 && !b.Due.Before(now) || b.Left > a.Left {
			t.Fatalf("%+v then %+v", a, b)
		}
		if late := now.After(a.Due); late != (a.Used > 1) && a.Used != 1 {
			t.Fatalf("late %v, used %v", late, a.Used)
		}
	})
}

func TestSearchEndsWhateverTheInput(t *testing.T) {
	c := lumajang(t)
	open := []Pause{{From: moment(t, c, "2026-11-01 00.00")}}
	from := moment(t, c, "2026-11-20 09.00")
	for _, u := range []Unit{Hours, WorkingDays, CalendarDays, Months, Years} {
		for _, n := range []int{1, 500, 1 << 40, math.MaxInt} {
			if _, err := c.Due(from, Limit{N: n, Unit: u}, open); err == nil {
				t.Errorf("%d %s in a pause without end", n, u)
			}
		}
		if _, err := c.Due(from, Limit{N: -1, Unit: u}, nil); err != ErrLimit {
			t.Errorf("-1 %s: %v", u, err)
		}
	}
	if _, err := c.Due(from, Limit{N: 1, Unit: "weeks"}, nil); err != ErrLimit {
		t.Error("weeks are no unit")
	}
	for _, far := range []time.Time{{}, time.Unix(1<<40, 0), time.Unix(-1<<40, 0)} {
		_, _ = c.Due(far, Limit{N: 60, Unit: WorkingDays}, nil)
		_, _ = c.Due(far, Limit{N: 60, Unit: CalendarDays}, nil)
	}
}

func BenchmarkDue14WorkingDays(b *testing.B) {
	c := lumajang(b)
	from := moment(b, c, "2026-12-11 09.14")
	now := moment(b, c, "2026-12-22 10.05")
	ps := []Pause{{From: moment(b, c, "2026-12-16 10.20"), To: moment(b, c, "2026-12-21 09.05")}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.At(from, Limit{N: 14, Unit: WorkingDays}, ps, now); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLedger60WorkingDays(b *testing.B) {
	c := lumajang(b)
	from := moment(b, c, "2026-11-20 09.14")
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := c.Ledger(from, Limit{N: 60, Unit: WorkingDays}, nil); err != nil {
			b.Fatal(err)
		}
	}
}

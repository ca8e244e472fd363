package model

import (
	"testing"
	"time"

	"aduan/model/calendar"
)

// benchCase is a case of forty events.
func benchCase(b testing.TB) *clockDesk {
	d := newClockDesk(b, "2026-11-02 09.00")
	d.mark("respond", "2026-11-02 11.00", "")
	d.verified(Ordinary, "2026-11-03 09.00")
	d.mark("dispose", "2026-11-03 10.00", "1")
	d.waits("2026-11-04 10.00", "2026-11-06 10.00")
	d.mark("complete", "2026-11-06 10.00", "")
	for len(d.c.Marks) < 40 {
		d.mark("contact_out", "2026-11-09 10.00", "")
	}
	return d
}

func BenchmarkAllClocksOfACase(b *testing.B) {
	d := benchCase(b)
	office := func(uint32) *Office { return d.prof }
	cals := func(time.Time) *calendar.Calendar { return d.cal }
	now := d.at("2026-11-10 09.00")
	b.ReportAllocs()
	for b.Loop() {
		if len(Clocks(d.c, office, cals, now)) == 0 {
			b.Fatal("none")
		}
	}
}

// oneRule leaves the office the clock of an ordinary case's settlement.
func oneRule(d *clockDesk) {
	for i := range d.prof.Clocks {
		if d.prof.Clocks[i].Name == "settlement_ordinary" {
			d.prof.Clocks = d.prof.Clocks[i : i+1]
			return
		}
	}
}

func BenchmarkOneClock(b *testing.B) {
	d := benchCase(b)
	oneRule(d)
	office := func(uint32) *Office { return d.prof }
	cals := func(time.Time) *calendar.Calendar { return d.cal }
	now := d.at("2026-11-10 09.00")
	b.ReportAllocs()
	for b.Loop() {
		if len(Clocks(d.c, office, cals, now)) != 1 {
			b.Fatal("none")
		}
	}
}

// BenchmarkClocksOf10000Cases reckons all clocks of 10,000 open cases of forty
// events, received and asked for papers on other days, each loop.
func BenchmarkClocksOf10000Cases(b *testing.B) {
	d := benchCase(b)
	cases := make([]Case, 10_000)
	for i := range cases {
		c := d.c
		later := time.Duration(i%90) * 24 * time.Hour
		c.ReceivedAt = c.ReceivedAt.Add(-later)
		c.Marks = append([]Mark(nil), c.Marks...)
		for j := range c.Marks {
			c.Marks[j].At = c.Marks[j].At.Add(-later)
		}
		c.Waits = []Wait{{From: c.Waits[0].From.Add(-later), To: c.Waits[0].To.Add(-later)}}
		if i%5 == 0 {
			c.Waits = append(c.Waits, Wait{From: d.at("2026-11-09 10.00")})
		}
		cases[i] = c
	}
	office := func(uint32) *Office { return d.prof }
	cals := func(time.Time) *calendar.Calendar { return d.cal }
	now := d.at("2026-11-10 09.00")
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		for i := range cases {
			if len(Clocks(cases[i], office, cals, now)) == 0 {
				b.Fatal("none")
			}
		}
	}
}

// TestClocksTakeFewAllocations: time depends on the machine, this does not.
func TestClocksTakeFewAllocations(t *testing.T) {
	d := benchCase(t)
	office := func(uint32) *Office { return d.prof }
	cals := func(time.Time) *calendar.Calendar { return d.cal }
	now := d.at("2026-11-10 09.00")
	count := func() float64 { return testing.AllocsPerRun(50, func() { Clocks(d.c, office, cals, now) }) }
	if n := count(); n > 16 {
		t.Errorf("%v allocations for all clocks of a case", n)
	}
	oneRule(d)
	if n := count(); n > 8 {
		t.Errorf("%v allocations for one", n)
	}
}

package calendar

import "testing"

// TestDueFollowsPublishedVectors holds the worked examples of the procedure
// and of the holiday decrees.
func TestDueFollowsPublishedVectors(t *testing.T) {
	lmj, ppu, but := lumajang(t), penajam(t), butonTengah(t)
	for _, v := range []struct {
		name string
		c    *Calendar
		from string
		l    Limit
		want string
	}{
		{"2x24 running hours, WITA", but, "2026-11-20 19.40", Limit{N: 48, Unit: Hours}, "2026-11-22 19.40"},
		{"2x24 rolled, WITA", but, "2026-11-20 19.40", Limit{N: 48, Unit: Hours, Rolls: true}, "2026-11-23 08.30"},
		{"two working days, WITA", but, "2026-11-20 19.40", Limit{N: 2, Unit: WorkingDays}, "2026-11-24 16.00"},
		{"Penajam 5, after Friday's closing", ppu, "2026-11-20 15.30", Limit{N: 5, Unit: WorkingDays}, "2026-11-27 15.00"},
		{"Penajam 14", ppu, "2026-11-20 15.30", Limit{N: 14, Unit: WorkingDays}, "2026-12-10 16.00"},
		{"Lumajang, proposal 15", lmj, "2026-10-12 00.00", Limit{N: 15, Unit: WorkingDays}, "2026-11-02 15.30"},
		{"Nyepi and Idulfitri 2026", lmj, "2026-03-17 09.00", Limit{N: 3, Unit: WorkingDays}, "2026-03-27 15.30"},
		{"Idulfitri 2025", lmj, "2025-03-25 09.00", Limit{N: 5, Unit: WorkingDays}, "2025-04-10 15.30"},
		{"Imlek 2026", lmj, "2026-02-13 09.00", Limit{N: 14, Unit: WorkingDays}, "2026-03-09 15.30"},
		{"14 from November", lmj, "2026-11-20 09.00", Limit{N: 14, Unit: WorkingDays}, "2026-12-10 15.30"},
		{"60 over the year's end", lmj, "2026-11-20 09.00", Limit{N: 60, Unit: WorkingDays}, "2027-02-19 15.30"},
		{"60 calendar days", lmj, "2026-11-20 09.00", Limit{N: 60, Unit: CalendarDays}, "2027-01-20 00.00"},
		{"Christmas", lmj, "2026-12-22 09.00", Limit{N: 5, Unit: WorkingDays}, "2026-12-31 15.30"},
		{"over New Year", lmj, "2026-12-22 09.00", Limit{N: 14, Unit: WorkingDays}, "2027-01-15 15.30"},
		{"Idulfitri 2027", lmj, "2027-03-05 09.00", Limit{N: 2, Unit: WorkingDays}, "2027-03-17 15.30"},
		{"Iduladha and Waisak 2027", lmj, "2027-05-14 09.00", Limit{N: 5, Unit: WorkingDays}, "2027-05-27 15.30"},
		{"completeness 14 days", lmj, "2026-12-11 09.14", Limit{N: 14, Unit: CalendarDays}, "2026-12-26 00.00"},
		{"ceiling 60 days", lmj, "2026-12-21 09.05", Limit{N: 60, Unit: CalendarDays}, "2027-02-20 00.00"},
		{"3 months", lmj, "2026-11-30 09.00", Limit{N: 3, Unit: Months}, "2027-03-01 00.00"},
		{"31 January and a month", lmj, "2026-01-31 09.00", Limit{N: 1, Unit: Months}, "2026-03-01 00.00"},
		{"31 January and a month, leap year", lmj, "2028-01-31 09.00", Limit{N: 1, Unit: Months}, "2028-03-01 00.00"},
		{"1 year", lmj, "2026-10-12 09.00", Limit{N: 1, Unit: Years}, "2027-10-13 00.00"},
		{"leap day and a year", lmj, "2024-02-29 09.00", Limit{N: 1, Unit: Years}, "2025-03-01 00.00"},
		{"0 working days in the morning", lmj, "2026-11-20 09.00", Limit{Unit: WorkingDays}, "2026-11-20 15.30"},
		{"0 working days in the evening", lmj, "2026-11-20 19.00", Limit{Unit: WorkingDays}, "2026-11-23 15.30"},
		{"rolled, ends at the minute of closing", ppu, "2026-11-24 16.00", Limit{N: 24, Unit: Hours, Rolls: true}, "2026-11-25 16.00"},
		{"rolled, ends a minute later", ppu, "2026-11-24 16.01", Limit{N: 24, Unit: Hours, Rolls: true}, "2026-11-26 09.00"},
		{"rolled, ends in a break", but, "2026-11-24 12.30", Limit{N: 24, Unit: Hours, Rolls: true}, "2026-11-25 12.30"},
		{"rolled over a holiday", lmj, "2026-12-22 18.00", Limit{N: 48, Unit: Hours, Rolls: true}, "2026-12-28 08.00"},
		{"midnight belongs to the new day", lmj, "2026-11-21 00.00", Limit{N: 1, Unit: CalendarDays}, "2026-11-23 00.00"},
	} {
		t.Run(v.name, func(t *testing.T) {
			from := moment(t, v.c, v.from)
			sum, steps, err := v.c.Ledger(from, v.l, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got := stamp(v.c, sum.Due); got != v.want {
				t.Errorf("due %s, want %s", got, v.want)
			}
			addsUp(t, from, v.l, sum, steps)
		})
	}
}

func TestYearsHaveTheirWorkingDays(t *testing.T) {
	c := lumajang(t)
	for year, want := range map[int]int{2024: 238, 2025: 237, 2026: 240, 2027: 242} {
		if got := c.WorkingDays(MakeDate(year, 1, 1), MakeDate(year, 12, 31)); got != want {
			t.Errorf("%d has %d working days, want %d", year, got, want)
		}
		if !c.Decreed(year) {
			t.Errorf("%d is decreed", year)
		}
	}
	if c.Decreed(2028) || c.Decreed(2023) {
		t.Error("2028 and 2023 have no decree here")
	}
}

// TestPauseDelaysSettlement is the case of the explained deadline: 14 working
// days from Fri 11/12, waiting from Wed 16 to Mon 21.
func TestPauseDelaysSettlement(t *testing.T) {
	c := lumajang(t)
	from := moment(t, c, "2026-12-11 09.14")
	l := Limit{N: 14, Unit: WorkingDays}
	ps := []Pause{{From: moment(t, c, "2026-12-16 10.20"), To: moment(t, c, "2026-12-21 09.05"), Name: "KK"}}
	sum, steps, err := c.Ledger(from, l, ps)
	if err != nil {
		t.Fatal(err)
	}
	if got := stamp(c, sum.Due); got != "2027-01-11 15.30" {
		t.Errorf("due %s", got)
	}
	addsUp(t, from, l, sum, steps)
	at, err := c.At(from, l, ps, moment(t, c, "2026-12-22 10.05"))
	if err != nil || at.Left != 11 {
		t.Errorf("left %d, %v; want 11", at.Left, err)
	}
	rows := Fold(steps)
	var got []float64
	for _, r := range rows {
		got = append(got, r.Total)
	}
	want := []float64{0, 0, 2, 2, 5, 5, 9, 9, 10, 10, 13, 13, 14}
	if len(got) != len(want) {
		t.Fatalf("rows %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("totals %v, want %v", got, want)
		}
	}
	if p := rows[3]; p.Steps[0].Why != WhyPause || len(p.Steps) != 5 || !p.Steps[0].Since.Equal(ps[0].From) {
		t.Errorf("pause row %+v", p)
	}
	if r := rows[5].Reasons(); len(r) != 3 || r[0].Why != WhyJoint || r[0].Source != "SKB 1497/2025, 2/2025, 5/2025" {
		t.Errorf("Christmas row %+v", r)
	}
}

func TestPauseInsideOneDayMovesNothing(t *testing.T) {
	c := lumajang(t)
	from := moment(t, c, "2026-12-11 09.14")
	l := Limit{N: 5, Unit: WorkingDays}
	plain, _ := c.Due(from, l, nil)
	ps := []Pause{{From: moment(t, c, "2026-12-15 08.00"), To: moment(t, c, "2026-12-15 15.29")}}
	with, _ := c.Due(from, l, ps)
	if !plain.Due.Equal(with.Due) {
		t.Errorf("moved to %s", stamp(c, with.Due))
	}
	ps[0].To = moment(t, c, "2026-12-15 15.31")
	with, _ = c.Due(from, l, ps)
	if got := stamp(c, with.Due); got != "2026-12-21 15.30" {
		t.Errorf("over closing time: %s", got)
	}
}

func TestCeilingCountsThirtyPausedDaysAtMost(t *testing.T) {
	c := lumajang(t)
	from := moment(t, c, "2026-11-20 09.00")
	l := Limit{N: 60, Unit: CalendarDays, MaxPause: 30}
	ps := []Pause{
		{From: moment(t, c, "2026-11-25 10.00"), To: moment(t, c, "2026-12-15 10.00"), Name: "a"}, // 20 days
		{From: moment(t, c, "2026-12-20 10.00"), To: moment(t, c, "2027-01-09 10.00"), Name: "b"}, // 20, of which 10 count as paused
	}
	sum, steps, err := c.Ledger(from, l, ps)
	if err != nil {
		t.Fatal(err)
	}
	if got := stamp(c, sum.Due); got != "2027-02-19 00.00" {
		t.Errorf("due %s", got)
	}
	addsUp(t, from, l, sum, steps)
}

func TestYearWithoutDecreeIsUncertain(t *testing.T) {
	c := lumajang(t)
	from := moment(t, c, "2027-12-20 09.00")
	for _, v := range []struct {
		l    Limit
		want bool
	}{
		{Limit{N: 5, Unit: WorkingDays}, false},
		{Limit{N: 14, Unit: WorkingDays}, true},
		{Limit{N: 60, Unit: CalendarDays}, false},
		{Limit{N: 48, Unit: Hours}, false},
		{Limit{N: 24 * 14, Unit: Hours, Rolls: true}, true},
	} {
		sum, err := c.Due(from, v.l, nil)
		if err != nil || sum.Uncertain != v.want {
			t.Errorf("%+v: uncertain %v, %v", v.l, sum.Uncertain, err)
		}
	}
}

package calendar

import (
	"slices"
	"testing"
	"time"
)

func TestNationalHolidaysAreWhole(t *testing.T) {
	rows, err := readHolidays(holidays)
	if err != nil {
		t.Fatal(err)
	}
	perYear := map[int]int{}
	for i, r := range rows {
		perYear[r.Date.Year()]++
		if r.Source == "" || i > 0 && !rows[i-1].Date.Before(r.Date) {
			t.Errorf("row %d: %+v", i, r)
		}
	}
	for year, want := range map[int]int{2024: 29, 2025: 28, 2026: 25, 2027: 26} {
		if perYear[year] != want {
			t.Errorf("%d has %d rows, want %d", year, perYear[year], want)
		}
	}
	if len(National()) != len(rows) {
		t.Error("National gives other rows")
	}
}

func TestWorkingDayHasAReason(t *testing.T) {
	c, err := lumajang(t).WithClosures(Closure{date(t, "2026-12-15"), "Hari jadi Lumajang", KindLocal, "SE Bupati"})
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string]Reason{
		"2026-12-14": {},
		"2026-12-15": {WhyLocal, "Hari jadi Lumajang", "SE Bupati"},
		"2026-12-19": {Why: WhyWeekend},
		"2026-12-24": {WhyJoint, "Cuti Bersama Kelahiran Yesus Kristus (Natal)", "SKB 1497/2025, 2/2025, 5/2025"},
		"2027-01-01": {WhyHoliday, "Tahun Baru 2027 Masehi", "SKB 1205/2026, 3/2026, 2/2026"},
	} {
		ok, got := c.Working(date(t, day))
		if got != want || ok != (want == Reason{}) {
			t.Errorf("%s: %v %+v, want %+v", day, ok, got, want)
		}
	}
	if ok, _ := lumajang(t).Working(date(t, "2026-12-15")); !ok {
		t.Error("the first calendar changed")
	}
}

func TestRamadanAndHalfDaysReplaceTheHours(t *testing.T) {
	ramadan := week(t, "08.00-12.00 12.30-15.00", "08.00-11.30 12.30-15.30")
	ramadan.Name, ramadan.From, ramadan.Until = "Ramadan", date(t, "2026-02-18"), date(t, "2026-03-19")
	half := week(t, "08.00-12.00", "")
	half.Name, half.From, half.Until = "half", date(t, "2026-03-17"), date(t, "2026-03-17")
	c, err := New("Asia/Jakarta", []Weekly{week(t, "07.30-16.00", "07.30-16.30"), half, ramadan}, National())
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string]string{
		"2026-02-13": "2026-02-13 16.30", "2026-02-19": "2026-02-19 15.00",
		"2026-03-17": "2026-03-17 12.00", "2026-03-30": "2026-03-30 16.00",
	} {
		closes, ok := c.Closes(date(t, day))
		if !ok || stamp(c, closes) != want {
			t.Errorf("%s closes %s", day, stamp(c, closes))
		}
	}
	sum, _ := c.Due(moment(t, c, "2026-03-16 10.00"), Limit{N: 1, Unit: WorkingDays}, nil)
	if stamp(c, sum.Due) != "2026-03-17 12.00" {
		t.Errorf("a half day ends %s", stamp(c, sum.Due))
	}
}

func TestOpenThroughBreaksAndServingNot(t *testing.T) {
	c := butonTengah(t)
	for _, v := range []struct {
		at            string
		open, serving bool
	}{
		{"2026-11-20 07.29", false, false}, {"2026-11-20 07.30", true, true}, {"2026-11-20 12.00", true, false},
		{"2026-11-20 16.29", true, true}, {"2026-11-20 16.30", false, false}, {"2026-11-21 10.00", false, false},
	} {
		at := moment(t, c, v.at)
		if c.IsOpen(at) != v.open || c.Serving(at) != v.serving {
			t.Errorf("%s: open %v, serving %v", v.at, c.IsOpen(at), c.Serving(at))
		}
	}
	next, ok := c.NextOpening(moment(t, c, "2026-12-23 17.00"))
	if !ok || stamp(c, next) != "2026-12-28 07.30" {
		t.Errorf("opens %s", stamp(c, next))
	}
	if now := moment(t, c, "2026-11-20 12.10"); !func() bool { n, ok := c.NextOpening(now); return ok && n.Equal(now) }() {
		t.Error("open now is the next opening")
	}
}

func TestFaultsNameWhatIsWrong(t *testing.T) {
	a := week(t, "07.30-16.00", "07.30-16.00")
	b := a
	b.From, b.Until = date(t, "2026-03-01"), date(t, "2026-02-01")
	p, q := a, a
	p.From, p.Until = date(t, "2026-05-01"), date(t, "2026-05-20")
	q.From, q.Until = date(t, "2026-05-10"), date(t, "2026-05-30")
	bad := a
	bad.Week[time.Friday] = []Span{{600, 700}, {650, 800}}
	bad.From, bad.Until = date(t, "2026-07-01"), date(t, "2026-07-02")
	_, err := New("Asia/Lumajang", []Weekly{a, b, p, q, bad, {From: date(t, "2026-08-01"), Week: [7][]Span{1: {{900, 800}}}}},
		[]Closure{{Date{}, "x", KindLocal, ""}, {date(t, "2026-01-02"), " ", "party", ""}})
	var got []string
	for _, f := range Faults(err) {
		got = append(got, f.Where+" "+f.Code)
	}
	for _, want := range []string{"zone zone_unknown", "hours[1] until_before_from", "hours[3] periods_overlap", "hours[4].fri spans_overlap",
		"hours[5].mon span_order", "closures[0] closure_date", "closures[1] closure_name", "closures[1] closure_kind"} {
		if !slices.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	if _, err := New("Asia/Jakarta", nil, nil); len(Faults(err)) != 1 || Faults(err)[0].Code != "no_hours" {
		t.Errorf("without hours: %v", err)
	}
	if _, err := lumajang(t).WithClosures(Closure{}); err == nil {
		t.Error("an empty closure")
	}
	for _, zone := range []string{"", "Local", "WIB", "../etc/passwd"} {
		if _, err := New(zone, []Weekly{a}, nil); err == nil {
			t.Errorf("zone %q", zone)
		}
	}
}

func TestDueHoldsWhereClocksAreTurned(t *testing.T) {
	c := office(t, "Europe/Amsterdam", "09.00-17.00", "09.00-17.00")
	from := moment(t, c, "2026-03-27 12.00") // clocks go forward on Sunday 29
	for l, want := range map[Limit]string{
		{N: 48, Unit: Hours}:        "2026-03-29 13.00",
		{N: 1, Unit: WorkingDays}:   "2026-03-30 17.00",
		{N: 2, Unit: CalendarDays}:  "2026-03-30 00.00",
		{N: 1, Unit: Months}:        "2026-04-28 00.00",
		{N: 400, Unit: WorkingDays}: "",
	} {
		sum, steps, err := c.Ledger(from, l, nil)
		if err != nil || want != "" && stamp(c, sum.Due) != want {
			t.Errorf("%+v: %s, %v", l, stamp(c, sum.Due), err)
		}
		addsUp(t, from, l, sum, steps)
	}
}

func TestHoursAreReadAsTheyAreWritten(t *testing.T) {
	want := []Span{{450, 720}, {780, 930}}
	for _, s := range []string{"07.30-12.00 13.00-15.30", "7:30–12:00, 13:00–15:30", " 07.30-12.00;13.00-15.30 "} {
		if got, err := ParseSpans(s); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"", "tutup", "  "} {
		if got, err := ParseSpans(s); err != nil || got != nil {
			t.Errorf("%q: %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"08", "08.00", "8-16", "08.00-24.01", "08.60-16.00", "16.00-08.00", "08.00-12.00 11.00-15.00", "-", "08.00-16.00-17.00", "0x.10-12.00"} {
		if got, err := ParseSpans(s); err == nil || len(Faults(err)) != 1 {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestDatesCount(t *testing.T) {
	for d := MakeDate(1999, 12, 25); d.Before(MakeDate(2032, 1, 5)); d = d.Add(1) {
		u := d.utc()
		y, m, day := d.Date()
		if MakeDate(y, m, day) != d || u.Weekday() != d.Weekday() || date(t, d.String()) != d || DateOf(d.In(time.UTC)) != d {
			t.Fatalf("%s", d)
		}
	}
	if d := date(t, "2024-01-31").AddMonths(1); d.String() != "2024-02-29" {
		t.Errorf("%s", d)
	}
	if d := date(t, "2024-03-31").AddMonths(-13); d.String() != "2023-02-28" {
		t.Errorf("%s", d)
	}
	for _, s := range []string{"", "2026-2-3", "2026-02-30", "20-11-2026", "0000-01-01", "2026-11-20T00:00", "２026-11-20"} {
		if _, err := ParseDate(s); err == nil {
			t.Errorf("%q is no date", s)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	f.Add("2026-11-20")
	f.Add("0001-01-01")
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParseDate(s); err == nil && d.String() != s {
			t.Errorf("%q became %q", s, d)
		}
	})
}

func FuzzParseSpans(f *testing.F) {
	f.Add("07.30-12.00 13.00-15.30")
	f.Add("7:30–12:00, 00.00-24.00")
	f.Fuzz(func(t *testing.T, s string) {
		spans, err := ParseSpans(s)
		if err != nil {
			return
		}
		text := ""
		for _, sp := range spans {
			text += sp.String() + " "
		}
		if again, err := ParseSpans(text); err != nil || !slices.Equal(again, spans) {
			t.Errorf("%q: %v, %v", s, again, err)
		}
		if len(spans) > 0 {
			opensBy(t, spans)
		}
	})
}

// opensBy holds what a calendar with hours that were read must be: open from the
// first to the last of them, serving in each, and good to count with.
func opensBy(t *testing.T, spans []Span) {
	t.Helper()
	var w Weekly
	for d := time.Monday; d <= time.Friday; d++ {
		w.Week[d] = spans
	}
	c, err := New("Asia/Jayapura", []Weekly{w}, National())
	if err != nil {
		t.Fatal(err)
	}
	friday := MakeDate(2026, 11, 20)
	opens, _ := c.Opens(friday)
	closes, ok := c.Closes(friday)
	if !ok || !c.IsOpen(opens) || c.IsOpen(closes) || !opens.Before(closes) {
		t.Errorf("%v: from %s to %s", spans, opens, closes)
	}
	for _, s := range spans {
		if !c.Serving(friday.at(s.From, c.zone)) || s.To < 1440 && c.Serving(friday.at(s.To, c.zone)) && !slices.ContainsFunc(spans, func(o Span) bool { return o.From == s.To }) {
			t.Errorf("%v serves not in %s", spans, s)
		}
	}
	for _, l := range []Limit{{N: 2, Unit: WorkingDays}, {N: 48, Unit: Hours, Rolls: true}} {
		from := friday.at(1180, c.zone) // 19.40
		sum, steps, err := c.Ledger(from, l, nil)
		if err != nil {
			t.Fatal(err)
		}
		addsUp(t, from, l, sum, steps)
	}
}

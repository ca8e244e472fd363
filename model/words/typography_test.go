package words

import (
	"testing"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

func wib() *time.Location { return time.FixedZone("WIB", 7*3600) }

func on(month time.Month, day, hour, minute int) time.Time {
	return time.Date(2026, month, day, hour, minute, 0, 0, wib())
}

type pair struct{ got, want string }

func compare(t *testing.T, tests []pair) {
	t.Helper()
	for _, tc := range tests {
		if tc.got != tc.want {
			t.Errorf("%q, want %q", tc.got, tc.want)
		}
	}
}

func TestMomentsAreWrittenAsTheOfficeWritesThem(t *testing.T) {
	c, e := Indonesian(), English()
	now := on(11, 20, 9, 41) // a Friday
	next := time.Date(2027, 1, 11, 15, 30, 0, 0, wib())
	compare(t, []pair{
		{c.Moment(on(11, 20, 9, 14), now), "Jum 20/11 09.14"},
		{c.Moment(next, now), "Sen 11/01/2027 15.30"},
		{c.PaperMoment(on(11, 20, 9, 44)), "Jum 20/11/2026 09.44"},
		{c.Due(on(12, 10, 15, 30), now), "Kam 10/12 15.30"},
		{c.Due(time.Date(2027, 1, 1, 0, 0, 0, 0, wib()), now), "Kam 31/12 24.00"},
		{c.ListMoment(on(11, 18, 9, 20), now), "Rab 09.20"},
		{c.ListMoment(on(11, 14, 9, 20), now), "Sab 09.20"},
		{c.ListMoment(on(11, 13, 9, 50), now), "Jum 13/11"},
		{c.ListMoment(on(10, 22, 8, 0), now), "Kam 22/10"},
		{c.ListMoment(on(11, 22, 8, 0), now), "Min 22/11"},
		{c.ListMoment(time.Date(2025, 10, 22, 8, 0, 0, 0, wib()), now), "22/10/25"},
		{c.LongMoment(next), "Senin, 11 Januari 2027 pukul 15.30 WIB"},
		{c.LongDay(on(11, 22, 0, 0)), "Minggu, 22 November 2026"},
		{c.Month(now), "November 2026"},
		{c.Civil("2026-10-12", now), "Sen 12/10"},
		{c.Civil("2025-10-12", now), "Min 12/10/2025"},
		{c.Civil("entah", now), "entah"},
		{c.Days(on(12, 12, 0, 0), on(12, 13, 0, 0)), "Sab 12 – Min 13"},
		{c.Days(on(12, 11, 9, 0), on(12, 11, 15, 0)), "Jum 11/12"},
		{c.Days(on(11, 28, 0, 0), on(12, 1, 0, 0)), "Sab 28/11 – Sel 01/12"},
		{Hours(on(1, 1, 8, 0), on(1, 1, 15, 30)), "08.00–15.30"},
		{ZoneTag(now), "WIB"},
		{ZoneTag(now.In(time.FixedZone("+08", 8*3600))), "WITA"},
		{ZoneTag(now.In(time.FixedZone("+09", 9*3600))), "WIT"},
		{ZoneTag(now.In(time.UTC)), "UTC"},
		{e.Moment(on(11, 20, 9, 14), now), "Fri 20/11 09.14"},
		{e.LongMoment(next), "Monday, 11 January 2027 at 15.30 WIB"},
	})
}

func TestDurationsHaveTwoUnitsAtMost(t *testing.T) {
	c, e := Indonesian(), English()
	const m, h, d = time.Minute, time.Hour, 24 * time.Hour
	compare(t, []pair{
		{c.Duration(30 * time.Second), "kurang dari 1 mnt"},
		{c.Duration(21 * m), "21 mnt"},
		{c.Duration(h), "1 jam"},
		{c.Duration(5*h + 12*m + 59*time.Second), "5 jam 12 mnt"},
		{c.Duration(22*h + 31*m), "22 jam 31 mnt"},
		{c.Duration(d + 6*h), "1 hari 6 jam"},
		{c.Duration(9*d + 23*h), "9 hari 23 jam"},
		{c.Duration(10*d + 13*h), "10 hari"},
		{c.Duration(d + 5*m), "1 hari"},
		{c.Duration(26*d + 3*h), "26 hari"},
		{c.Ago(on(11, 20, 9, 32), on(11, 20, 9, 41)), "9 mnt lalu"},
		{c.Ago(on(11, 20, 9, 41), on(11, 20, 9, 41)), "baru saja"},
		{c.Limit(48, calendar.Hours), "2x24 jam"},
		{c.Limit(3, calendar.Hours), "3 jam"},
		{c.Limit(14, calendar.WorkingDays), "14 hari kerja"},
		{c.Limit(60, calendar.CalendarDays), "60 hari"},
		{c.Limit(3, calendar.Months), "3 bulan"},
		{c.Limit(1, calendar.Years), "1 tahun"},
		{e.Limit(1, calendar.WorkingDays), "1 work day"},
		{e.Duration(2*h + m), "2 hr 1 min"},
		{e.Duration(12*h + 44*m), "12 hr 44 min"}, // as wide as a column of deadlines
		{e.Duration(3 * d), "3 days"},
	})
}

func TestCountdownSaysHowAClockStands(t *testing.T) {
	c := Indonesian()
	now := on(11, 20, 9, 41)
	running := func(due time.Time, unit calendar.Unit, left int, used float64) model.Clock {
		return model.Clock{State: model.ClockRunning, DueAt: due, Unit: unit, Left: left, Used: used, StartedAt: on(11, 18, 9, 0)}
	}
	stopped := func(state model.ClockState, due, at time.Time, unit calendar.Unit) model.Clock {
		return model.Clock{State: state, StartedAt: on(12, 11, 9, 14), DueAt: due, StoppedAt: at, Unit: unit}
	}
	tests := []struct {
		clock          model.Clock
		want, wantSign string
	}{
		{running(on(11, 20, 14, 53), calendar.Hours, 0, 0.9), "5 jam 12 mnt", "▲"},
		{running(on(11, 22, 7, 41), calendar.Hours, 0, 0.1), "1 hari 22 jam", "·"},
		{running(on(11, 20, 9, 41), calendar.Hours, 0, 1), "< 1 mnt", "▲"},
		{running(on(11, 25, 15, 30), calendar.WorkingDays, 4, 0.2), "4 hari kerja", "·"},
		{running(on(11, 20, 15, 30), calendar.WorkingDays, 1, 0.8), "5 jam 49 mnt", "▲"}, // due today
		{running(on(11, 23, 15, 30), calendar.WorkingDays, 1, 0.5), "1 hari kerja", "·"},
		{running(on(11, 23, 15, 30), calendar.WorkingDays, 0, 0.5), "3 hari", "·"}, // not counted: the calendar's days
		{running(time.Date(2027, 1, 19, 0, 0, 0, 0, wib()), calendar.CalendarDays, 0, 0.1), "59 hari", "·"},
		{running(on(11, 21, 0, 0), calendar.CalendarDays, 0, 0.9), "14 jam 19 mnt", "▲"},
		{running(on(11, 20, 9, 20), calendar.Hours, 0, 1.1), "lewat 21 mnt", "!"},
		{running(on(11, 20, 6, 40), calendar.Hours, 0, 1.1), "lewat 3 jam", "!"},
		{running(on(11, 20, 9, 40), calendar.Hours, 0, 1.1), "lewat 1 mnt", "!"},
		{model.Clock{State: model.ClockOverdue, DueAt: on(11, 18, 9, 0), Unit: calendar.WorkingDays}, "lewat 2 hari", "!"},
		{model.Clock{State: model.ClockPaused, PausedSince: on(11, 16, 9, 0), DueAt: on(11, 10, 9, 0)}, "jeda 4 hari", "="},
		{model.Clock{State: model.ClockPaused, PausedSince: on(11, 20, 9, 0)}, "jeda 41 mnt", "="},
		{stopped(model.ClockMet, on(12, 13, 9, 14), on(12, 11, 13, 20), calendar.Hours), "tepat", " "},
		{stopped(model.ClockMissed, on(12, 13, 9, 14), on(12, 13, 11, 20), calendar.Hours), "lewat 2 jam", "!"},
		{model.Clock{State: model.ClockCarried}, "dibawa", " "},
		// The complainant's own time: nobody at the desk is late.
		{model.Clock{State: model.ClockRunning, DueAt: on(11, 25, 15, 30), Unit: calendar.WorkingDays, Left: 3, Used: 0.9, Proposes: "close"}, "3 hari kerja", "·"},
		{model.Clock{State: model.ClockOverdue, DueAt: on(11, 18, 15, 30), Unit: calendar.WorkingDays, Proposes: "close"}, "usul tutup", "?"},
		{model.Clock{State: model.ClockOverdue, DueAt: on(11, 18, 15, 30), Unit: calendar.CalendarDays, Proposes: "withdraw"}, "usul cabut", "?"},
		{model.Clock{State: model.ClockMissed, DueAt: on(11, 18, 15, 30), StoppedAt: on(11, 19, 9, 0), Proposes: "close"}, "habis", " "},
	}
	for _, tc := range tests {
		if got := c.Countdown(tc.clock, now); got != tc.want || Sign(tc.clock, now) != tc.wantSign {
			t.Errorf("%q %q, want %q %q", Sign(tc.clock, now), got, tc.wantSign, tc.want)
		} else if len(got) > 14 {
			t.Errorf("%q does not fit into a list", got)
		}
	}
	counted := stopped(model.ClockMet, on(12, 16, 15, 30), on(12, 15, 13, 10), calendar.WorkingDays)
	counted.Ledger = []calendar.Step{{Counted: true, Amount: 1}, {Amount: 3}, {Counted: true, Amount: 1}}
	compare(t, []pair{
		{c.Stopped(stopped(model.ClockMet, on(12, 13, 9, 14), on(12, 11, 13, 20), calendar.Hours)), "tepat, 4 jam 6 mnt"},
		{c.Stopped(counted), "tepat, hari ke-2"},
		{c.Stopped(stopped(model.ClockMet, on(12, 26, 0, 0), on(12, 16, 10, 20), calendar.CalendarDays)), "tepat, hari ke-5"},
		{c.Stopped(stopped(model.ClockMissed, on(12, 13, 9, 14), on(12, 15, 11, 20), calendar.Hours)), "lewat 2 hari"},
	})
	if got := c.Countdown(running(now.Add(-time.Second), calendar.Hours, 0, 1), now); got != "baru lewat" {
		t.Errorf("a second late: %q", got)
	}
}

func TestNumbersAreWrittenAsTheOfficeWritesThem(t *testing.T) {
	c, e := Indonesian(), English()
	compare(t, []pair{
		{c.Number(0), "0"}, {c.Number(999), "999"}, {c.Number(1234), "1.234"}, {c.Number(1234567), "1.234.567"}, {c.Number(-1234), "-1.234"},
		{c.Number(-9223372036854775808), "-9.223.372.036.854.775.808"},
		{c.Decimal(1.25, 1), "1,2"}, {c.Decimal(1234.5, 1), "1.234,5"}, {c.Decimal(-0.5, 1), "-0,5"}, {c.Decimal(3, 0), "3"},
		{c.Rupiah(450000), "Rp450.000"}, {c.Rupiah(0), "Rp0"}, {c.Rupiah(-1000), "-Rp1.000"},
		{c.Percent(0.93), "93 %"}, {c.Percent(1), "100 %"},
		{c.Bytes(0), "0 B"}, {c.Bytes(310_000), "310 KB"}, {c.Bytes(1_200_000), "1,2 MB"}, {c.Bytes(25_000_000), "25 MB"}, {c.Bytes(999_999), "1,0 MB"},
		{c.Bytes(3_400_000_000_000_000), "3.400 TB"},
		{c.Register(412, 2026), "0412/2026"}, {ShortRegister("0412/2026"), "0412"},
		{e.Number(1234567), "1,234,567"}, {e.Percent(0.93), "93%"},
	})
}

func TestNumbersAndMomentsAreSpoken(t *testing.T) {
	c, e := Indonesian(), English()
	now := on(11, 20, 9, 44)
	compare(t, []pair{
		{c.Digits("0416/2026"), "nol empat satu enam"},
		{c.Spoken(0), "nol"}, {c.Spoken(10), "sepuluh"}, {c.Spoken(11), "sebelas"}, {c.Spoken(19), "sembilan belas"}, {c.Spoken(20), "dua puluh"},
		{c.Spoken(44), "empat puluh empat"}, {c.Spoken(100), "seratus"}, {c.Spoken(111), "seratus sebelas"}, {c.Spoken(1000), "seribu"},
		{c.Spoken(2027), "dua ribu dua puluh tujuh"}, {c.Spoken(10000), "10.000"},
		{c.SpokenTime(on(11, 22, 9, 44)), "pukul sembilan lewat empat puluh empat"},
		{c.SpokenTime(on(11, 22, 15, 0)), "pukul lima belas"},
		{c.SpokenDue(on(11, 22, 9, 44), now), "Minggu pukul sembilan lewat empat puluh empat"},
		{c.SpokenDue(on(12, 10, 15, 30), now), "Kamis tanggal sepuluh Desember pukul lima belas lewat tiga puluh"},
		{c.SpokenDue(time.Date(2027, 1, 20, 0, 0, 0, 0, wib()), now), "Selasa tanggal sembilan belas Januari dua ribu dua puluh tujuh"},
		{e.Digits("0416/2026"), "zero four one six"}, {e.Spoken(44), "forty-four"}, {e.Spoken(1100), "one thousand one hundred"}, {e.Spoken(19), "nineteen"},
		{e.SpokenDue(on(11, 22, 9, 44), now), "Sunday at nine and forty-four"},
	})
}

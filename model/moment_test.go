package model

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func wita() *time.Location { return time.FixedZone("WITA", 8*3600) }

// monday is Monday 23 November 2026, 07.40: the morning after the weekend of
// procedure.md's second walk.
func monday() time.Time { return time.Date(2026, 11, 23, 7, 40, 12, 0, wita()) }

func TestMomentsAreReadAsPeopleTypeThem(t *testing.T) {
	tests := []struct{ in, want string }{
		{"jum 19.40", "2026-11-20 19:40"},
		{"Jum 19:40", "2026-11-20 19:40"},
		{"jumat 19.40", "2026-11-20 19:40"},
		{"Jum'at, pukul 19.40", "2026-11-20 19:40"},
		{"fri 19.40", "2026-11-20 19:40"},
		{"sab 07.10", "2026-11-21 07:10"},
		{"min 07.10", "2026-11-22 07:10"},
		{"senin 07.10", "2026-11-23 07:10"},
		{"senin 08.00", "2026-11-16 08:00"}, // not yet today: last week's
		{"rabu lalu 08.00", "2026-11-18 08:00"},
		{"rab 08.00", "2026-11-18 08:00"},
		{"07.40", "2026-11-23 07:40"},
		{"7.05", "2026-11-23 07:05"},
		{"jam 7", "2026-11-23 07:00"},
		{"19.40", "2026-11-22 19:40"}, // not yet today: yesterday's
		{"kemarin 08.15", "2026-11-22 08:15"},
		{"yesterday 08:15", "2026-11-22 08:15"},
		{"hari ini 06.00", "2026-11-23 06:00"},
		{"20/11 19.40", "2026-11-20 19:40"},
		{"20/11 pukul 19.40", "2026-11-20 19:40"},
		{"24/11 09.00", "2026-11-24 09:00"}, // a slip: the rule against the future speaks
		{"24/12 09.00", "2025-12-24 09:00"}, // last Christmas
		{"29/2 09.00", "2024-02-29 09:00"},
		{"20/11/2026 19.40", "2026-11-20 19:40"},
		{"20/11/26 19.40", "2026-11-20 19:40"},
		{"20-11-2026 19.40", "2026-11-20 19:40"},
		{"20.11.2026 19.40", "2026-11-20 19:40"},
		{"Jumat, 20 November 2026 pukul 19.40 WITA", "2026-11-20 19:40"},
		{"20 nov 19.40", "2026-11-20 19:40"},
		{"20/11 19.40 WIB", "2026-11-20 20:40"},
		{"2026-11-20T19:40:00+08:00", "2026-11-20 19:40"},
		{"2026-11-20T11:40:00Z", "2026-11-20 19:40"},
		{"2026-11-20t19:40:00+08:00", "2026-11-20 19:40"},
		{"2026-11-20 19.40", "2026-11-20 19:40"},
		{"2026-11-20T19:40", "2026-11-20 19:40"},
		{"2026-11-20 19:40:00", "2026-11-20 19:40"},
		{"2026-11-20", "2026-11-20 00:00"},
		{"kemarin", "2026-11-22 00:00"},
		{"  20/11   19.40  ", "2026-11-20 19:40"},
	}
	now := monday()
	for _, tc := range tests {
		got, err := ParseMoment(tc.in, now)
		if err != nil || got.Format("2006-01-02 15:04") != tc.want || got.Location() != now.Location() {
			t.Errorf("ParseMoment(%q) = %v, %v; want %s", tc.in, got, err, tc.want)
		}
	}
	if got, err := ParseMoment("sekarang", monday()); err != nil || !got.Equal(monday()) {
		t.Errorf("sekarang: %v, %v", got, err)
	}
}

func TestUnreadableMomentsGetExamples(t *testing.T) {
	for _, in := range []string{"", " ", "entah", "25.00", "19.60", "19.4", "31/02", "0/11", "32/11 10.00", "20/13", "jum entah", "jum 19.40 x",
		"20/11 19.40 20.00", "2026-02-30", "9999-01-01", "0001-01-01T00:00:00Z", "20/11/123", "19.40 PST", "-", "/", "..", "1e3", "٢٠/١١"} {
		got, err := ParseMoment(in, monday())
		var e *Error
		if !errors.As(err, &e) || e.Rule != "moment_unreadable" || e.Args["examples"] == "" || !got.IsZero() {
			t.Errorf("ParseMoment(%q) = %v, %v", in, got, err)
		}
	}
}

func TestComingMomentsLieAhead(t *testing.T) {
	tests := []struct{ in, want string }{
		{"rab 15.30", "2026-11-25 15:30"},
		{"sen 07.00", "2026-11-30 07:00"},
		{"sen 16.00", "2026-11-23 16:00"},
		{"06.00", "2026-11-24 06:00"},
		{"besok 08.00", "2026-11-24 08:00"},
		{"25/11", "2026-11-25 23:59"},
		{"10/01 15.30", "2027-01-10 15:30"},
		{"20/11 09.00", "2026-11-20 09:00"}, // a slip: told, not moved by a year
	}
	for _, tc := range tests {
		got, err := ParseComing(tc.in, monday())
		if err != nil || got.Format("2006-01-02 15:04") != tc.want {
			t.Errorf("ParseComing(%q) = %v, %v; want %s", tc.in, got, err, tc.want)
		}
	}
}

func TestDaysAreReadAsPeopleTypeThem(t *testing.T) {
	for in, want := range map[string]string{"kemarin": "2026-11-22", "jum": "2026-11-20", "20/11": "2026-11-20",
		"12 okt": "2026-10-12", "12/10/2026": "2026-10-12", "2026-10-12": "2026-10-12", "Senin, 12 Oktober 2026": "2026-10-12"} {
		if got, err := ParseDay(in, monday()); err != nil || got != want {
			t.Errorf("ParseDay(%q) = %q, %v; want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"", "19.40", "20/11 19.40", "entah"} {
		if got, err := ParseDay(in, monday()); err == nil || err.(*Error).Rule != "day_unreadable" {
			t.Errorf("ParseDay(%q) = %q, %v", in, got, err)
		}
	}
}

func TestWrittenMomentsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		min := rapid.Int64Range(time.Date(1950, 1, 1, 0, 0, 0, 0, time.UTC).Unix()/60, time.Date(2150, 1, 1, 0, 0, 0, 0, time.UTC).Unix()/60)
		want := time.Unix(min.Draw(t, "minute")*60, 0).In(wita())
		for _, layout := range []string{"02/01/2006 15.04", "2006-01-02 15:04", time.RFC3339, "2 January 2006 15.04"} {
			got, err := ParseMoment(want.Format(layout), monday())
			if err != nil || !got.Equal(want) {
				t.Fatalf("%q read as %v, %v", want.Format(layout), got, err)
			}
		}
	})
}

func FuzzParseMoment(f *testing.F) {
	for _, s := range []string{"jum 19.40", "20/11 19.40", "2026-11-20T19:40:00+08:00", "29 feb", "kemarin", "7 wib", "senin 20-11-2026"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		now := monday()
		got, err := ParseMoment(s, now)
		if err == nil && (got.Location() != now.Location() || got.Year() < 1899 || got.Year() > 2200) {
			t.Fatalf("%q read as %v", s, got)
		}
		if err != nil && !got.IsZero() {
			t.Fatalf("%q: %v beside %v", s, got, err)
		}
		if d, err := ParseDay(s, monday()); err == nil && len(d) != 10 {
			t.Fatalf("%q is day %q", s, d)
		}
		_, _ = ParseComing(s, monday())
	})
}

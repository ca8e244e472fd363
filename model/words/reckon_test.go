package words

import (
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

// TestEveryMarkThatStartsOrStopsAClockHasWords in both languages, so that no
// explanation shows a code.
func TestEveryMarkThatStartsOrStopsAClockHasWords(t *testing.T) {
	for lang, c := range languages() {
		for _, mark := range strings.Split("received registered receipt_printed contact contact_in contact_out respond answer info_requested "+
			"info_requested_told info_received complete verify dispose dispatch accept report return recall submit_result ratify send_back deliver "+
			"deliver_last reject forward told withdraw merge merged_here void close reopen action_taken field_visit service_applied service_done "+
			"extend sent_to_us outside_clock class", " ") {
			if c.reckon.causes[mark] == "" {
				t.Errorf("%s: mark %s has no words", lang, mark)
			}
		}
	}
}

func TestRecountSaysRuleStartEveryIntervalSumAndWhatChangesIt(t *testing.T) {
	zone := time.FixedZone("WIB", 7*3600)
	at := func(day, hour int) time.Time { return time.Date(2026, 11, day, hour, 0, 0, 0, zone) }
	k := model.Clock{Name: "settlement", Limit: 2, Unit: calendar.WorkingDays, StartedAt: at(20, 9), DueAt: at(26, 15), State: model.ClockRunning, Left: 1,
		Basis: "UU 25/2009", RuleVersion: 3, Pauses: true, Uncertain: true, Proposes: "close",
		StartedBy: model.Cause{Mark: "received", N: 1}, Stops: []string{"answer", "deliver"},
		Ledger: []calendar.Step{
			{From: at(20, 9), To: at(21, 0), Why: calendar.WhyDayZero},
			{From: at(21, 0), To: at(23, 0), Why: "weekend"},
			{From: at(23, 0), To: at(24, 0), Why: calendar.WhyWorking, Counted: true, Amount: 1},
			{From: at(24, 0), To: at(25, 0), Why: "holiday", Name: "Natal", Source: "SKB 1497/2025"},
			{From: at(25, 0), To: at(26, 0), Why: calendar.WhyPause, Name: "waiting", Since: at(25, 8), Until: at(26, 7)},
			{From: at(26, 0), To: at(26, 15), Why: calendar.WhyDue, Counted: true, Amount: 1},
		}}
	got := Indonesian().Recount(k, "0412/2026", at(26, 8))
	for _, want := range []string{"Tenggat selesai untuk aduan 0412/2026 jatuh pada Kamis, 26 November 2026 pukul 15.00 WIB.", "Aturannya 2 hari kerja.",
		"Dasarnya: UU 25/2009, aturan versi 3.", "aduan diterima; hari nol", "Natal (SKB 1497/2025)",
		"jeda: menunggu pengadu; diminta Rabu, 25 November 2026 pukul 08.00 WIB, selesai Kamis, 26 November 2026 pukul 07.00 WIB",
		"Seluruhnya 2 hari kerja.", "hari libur tahun 2026 belum ditetapkan", "Kelola", "diusulkan \"Tutup aduan\"", "Berhenti begitu aduan dijawab, atau jawaban disampaikan."} {
		if !strings.Contains(got, want) {
			t.Errorf("the paragraph lacks %q:\n%s", want, got)
		}
	}
	if got := English().Recount(k, "0412/2026", at(26, 8)); !strings.Contains(got, "In all 2 work days.") || !strings.Contains(got, "the sum is 1 work day.") {
		t.Errorf("in English: %s", got)
	}
	k.State, k.StoppedAt, k.StoppedBy = model.ClockMet, at(26, 7), model.Cause{Mark: "answer"}
	if got := Indonesian().Recount(k, "0412/2026", at(26, 8)); !strings.Contains(got, "Berhenti Kamis, 26 November 2026 pukul 07.00 WIB: aduan dijawab.") || strings.Contains(got, "Mundur") {
		t.Errorf("a clock that has stopped reads %q", got)
	}
}

// TestADeadlineWithoutAMomentIsNotLate: the sum ends in no year that the calendar
// reaches.
func TestADeadlineWithoutAMomentIsNotLate(t *testing.T) {
	now := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	k := model.Clock{Name: "settlement", Limit: 9999, Unit: calendar.WorkingDays, StartedAt: now, State: model.ClockRunning, Uncertain: true}
	for lang, c := range languages() {
		if got := c.Countdown(k, now); got != "—" || Sign(k, now) != SignRuns || c.Due(k.DueAt, now) != "—" {
			t.Errorf("%s: %q with the sign %q, due %q", lang, got, Sign(k, now), c.Due(k.DueAt, now))
		}
		if text := c.Recount(k, "0412/2026", now); strings.Contains(text, "0001") || !strings.Contains(text, "2027") {
			t.Errorf("%s: %s", lang, text)
		}
	}
}

// TestExtensionAndAnotherClassAreSaidAmongWhatChangesADeadline: that it may be
// lengthened, that it was, and that another class has another limit.
func TestExtensionAndAnotherClassAreSaidAmongWhatChangesADeadline(t *testing.T) {
	now := time.Date(2026, 11, 13, 15, 0, 0, 0, time.FixedZone("WIB", 7*3600))
	k := model.Clock{Name: "public_information", Limit: 10, Unit: calendar.WorkingDays, StartedAt: now.AddDate(0, 0, -11), DueAt: now.AddDate(0, 0, 3),
		State: model.ClockRunning, Extends: 7, OfClass: true}
	says := func(want bool, part string) {
		t.Helper()
		if got := strings.Join(Indonesian().Changes(k, now), " "); strings.Contains(got, part) != want {
			t.Errorf("%q stands there: %t, want %t:\n%s", part, !want, want, got)
		}
	}
	says(true, "Dapat diperpanjang 7 hari kerja, sekali saja dan sebelum jatuh tempo.")
	says(true, "Berubah bila telaah ulang menetapkan klasifikasi lain.")
	k.Extends, k.Extended, k.ExtendedAt, k.OfClass = 0, 7, now, false
	says(false, "Dapat diperpanjang")
	says(false, "telaah ulang")
	says(true, "Diperpanjang 7 hari kerja, Jum 13/11 15.00.")
	k.State, k.StoppedAt, k.StoppedBy = model.ClockMet, now, model.Cause{Mark: "answer"}
	says(true, "Diperpanjang 7 hari kerja")
}

// TestMomentThatSomebodySetIsNotCalledARule: hours that nobody promised, and that
// do not even come out whole.
func TestMomentThatSomebodySetIsNotCalledARule(t *testing.T) {
	zone := time.FixedZone("WIB", 7*3600)
	at := time.Date(2026, 11, 30, 8, 0, 0, 0, zone)
	k := model.Clock{Name: "disposition_own", Label: "batas disposisi", Limit: 76, Unit: calendar.Hours, StartedAt: at, SetFor: at.Add(76*time.Hour + 30*time.Minute),
		DueAt: at.Add(76*time.Hour + 30*time.Minute), State: model.ClockRunning,
		Ledger: []calendar.Step{{From: at, To: at.Add(76*time.Hour + 30*time.Minute), Counted: true, Amount: 76.5, Why: calendar.WhyHours}}}
	const set = "sampai Kamis, 3 Desember 2026 pukul 12.30 WIB"
	if got := Indonesian().Rule(k); got != "batas disposisi, "+set {
		t.Error(got)
	}
	if got := Indonesian().Recount(k, "0412/2026", at); !strings.Contains(got, "Ditetapkan "+set+".") || strings.Contains(got, "76 jam.") {
		t.Error(got)
	}
}

// TestDaysThatAllCountAreNotReadAloudAsDays: "hari, dihitung 60".
func TestDaysThatAllCountAreNotReadAloudAsDays(t *testing.T) {
	at := time.Date(2027, 1, 4, 14, 0, 0, 0, time.FixedZone("WIB", 7*3600))
	day := func(n int) time.Time { return time.Date(2027, 1, n, 0, 0, 0, 0, at.Location()) }
	k := model.Clock{Name: "ceiling", Limit: 60, Unit: calendar.CalendarDays, StartedAt: at, DueAt: day(65), State: model.ClockRunning,
		Ledger: []calendar.Step{{From: at, To: day(5), Why: calendar.WhyDayZero}, {From: day(5), To: day(65), Counted: true, Amount: 60, Why: calendar.WhyDay}}}
	if got := Indonesian().Recount(k, "0412/2026", at); !strings.Contains(got, "Selasa, 5 Januari sampai Jumat, 5 Maret: dihitung 60, jumlahnya menjadi 60 hari.") {
		t.Error(got)
	}
}

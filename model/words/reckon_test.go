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
		"Dasarnya: UU 25/2009 · aturan v3.", "aduan diterima; hari nol", "Natal (SKB 1497/2025)",
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
	if got := Indonesian().Recount(k, "0412/2026", at(26, 8)); !strings.Contains(got, "Berhenti Kam 26/11 07.00: aduan dijawab.") || strings.Contains(got, "Mundur") {
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

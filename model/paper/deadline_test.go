package paper

import (
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/words"
)

// TestDeadlineOnPaperShowsTheSumAndNamesNobody, in its width, for every printer.
func TestDeadlineOnPaperShowsTheSumAndNamesNobody(t *testing.T) {
	zone := time.FixedZone("WITA", 8*3600)
	at := func(day, hour int) time.Time { return time.Date(2026, 12, day, hour, 0, 0, 0, zone) }
	k := model.Clock{Name: "settlement", Limit: 2, Unit: calendar.WorkingDays, StartedAt: at(23, 9), DueAt: at(29, 15), State: model.ClockRunning,
		Basis: "PermenPANRB 62/2018", RuleVersion: 3, StartedBy: model.Cause{Mark: "received", N: 1}, Stops: []string{"answer"},
		Ledger: []calendar.Step{{From: at(23, 9), To: at(24, 0), Why: calendar.WhyDayZero},
			{From: at(24, 0), To: at(25, 0), Why: "joint_leave", Name: "Cuti Bersama Natal", Source: "SKB 1497/2025, 2/2025, 5/2025"},
			{From: at(25, 0), To: at(26, 0), Why: "holiday", Name: "Natal", Source: "SKB 1497/2025, 2/2025, 5/2025"},
			{From: at(26, 0), To: at(28, 0), Why: "weekend"},
			{From: at(28, 0), To: at(29, 0), Why: calendar.WhyWorking, Counted: true, Amount: 1},
			{From: at(29, 0), To: at(29, 15), Why: calendar.WhyDue, Counted: true, Amount: 1}}}
	a := About{View: model.CaseView{Register: "0412/2026", Subject: "Sembako", Complainants: []model.PersonView{{Name: "Sumarni"}}},
		Office: &model.Office{Name: "Dinas Sosial"}, Words: words.Indonesian(), Now: at(23, 10)}
	for width, write := range map[int]func(Document, int) string{80: Text, 40: Text, 32: ASCII} {
		text := write(Deadline(a, k), width)
		flat := strings.Join(strings.Fields(text), " ")
		for _, want := range []string{"0412/2026", "PermenPANRB 62/2018", "aduan diterima", "SKB 1497/2025, 2/2025, 5/2025", "1 + 1 = 2 hari kerja",
			"Sel 29/12/2026 15.00 WITA", "Berhenti begitu aduan dijawab."} {
			if !strings.Contains(flat, want) {
				t.Errorf("%d: the paper lacks %q:\n%s", width, want, text)
			}
		}
		if strings.Contains(text, "Sumarni") || strings.Contains(text, "Sembako") {
			t.Errorf("%d: the paper tells of the case:\n%s", width, text)
		}
		for _, l := range strings.Split(text, "\n") {
			if cells(l) > width {
				t.Errorf("%d: %q is too wide", width, l)
			}
		}
	}
}

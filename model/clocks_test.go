package model

import (
	"reflect"
	"testing"
	"time"

	"aduan/model/calendar"
)

// TestDeadlinesOfAnExplainedCase walks case 0439 of the screens.
func TestDeadlinesOfAnExplainedCase(t *testing.T) {
	d := newClockDesk(t, "2026-12-11 09.14")
	d.c.Service, d.c.ServiceApplied = "dtks", &ServiceApplied{Date: "2026-11-02"}
	d.mark("respond", "2026-12-11 13.20", "substance")
	d.verified(Ordinary, "2026-12-15 13.10")
	d.mark("info_requested", "2026-12-16 10.20", "")
	d.mark("info_requested_told", "2026-12-16 10.20", "")
	d.waits("2026-12-16 10.20", "")
	d.expect(d.clock("2026-12-17 08.50", "settlement_ordinary", 1), "2027-01-07 15.30", ClockPaused)
	if k := Nearest(d.clocks("2026-12-17 08.50")); k == nil || k.State != ClockPaused || k.PausedSince.Format("02 15.04") != "16 10.20" {
		t.Errorf("the list shows %+v", k)
	}

	d.c.Waits[0].To = d.at("2026-12-21 09.05")
	d.mark("info_received", "2026-12-21 09.05", "")
	d.mark("complete", "2026-12-21 09.05", "")
	d.mark("dispose", "2026-12-21 14.00", "1")
	d.c.State = InProgress
	d.c.Dispositions = []Disposition{{No: 1, Lead: "kabid", At: d.at("2026-12-21 14.00"), DueAt: d.at("2026-12-28 15.30"), State: DispAccepted}}
	now := "2026-12-22 10.05"
	settle := d.clock(now, "settlement_ordinary", 1)
	d.expect(settle, "2027-01-11 15.30", ClockRunning)
	if settle.Left != 11 || settle.RuleVersion != 4 || settle.Provisional {
		t.Errorf("settlement %+v", settle)
	}
	own := d.clock(now, "own", 0)
	d.expect(own, "2026-12-28 15.30", ClockRunning)
	if own.Limit != 3 || own.Left != 3 || own.Unit != calendar.WorkingDays {
		t.Errorf("disposition %+v", own)
	}
	d.expect(d.clock(now, "ceiling", 0), "2027-02-20 00.00", ClockRunning)
	d.expect(d.clock(now, "response", 1), "2026-12-13 09.14", ClockMet)
	d.expect(d.clock(now, "review", 0), "2026-12-16 15.30", ClockMet)
	d.expect(d.clock(now, "completing", 0), "2027-01-16 00.00", ClockMet)
	d.expect(d.clock(now, "service_dtks", 0), "2026-11-23 15.30", ClockOverdue)
	d.expect(d.clock(now, "disposition", 0), "2026-12-21 15.30", ClockMet)
	all := d.clocks(now)
	if all[0].Name != "service_dtks" || all[1].Name != "own" || all[2].Name != "settlement_ordinary" || all[3].Name != "ceiling" {
		t.Errorf("order %s %s %s %s", all[0].Name, all[1].Name, all[2].Name, all[3].Name)
	}
	if k := Nearest(all); k.Name != "own" {
		t.Errorf("nearest is %s", k.Name)
	}
}

func TestProvisionalClassCountsUntilVerified(t *testing.T) {
	d := newClockDesk(t, "2026-11-20 09.00")
	d.c.Class = Information
	k := d.clock("2026-11-20 10.00", "settlement_ordinary", 1)
	if d.expect(k, "2026-12-10 15.30", ClockRunning); !k.Provisional || k.RuleVersion != 3 || k.Left != 14 {
		t.Errorf("%+v", k)
	}
	d.verified(Oversight, "2026-11-23 10.00")
	k = d.clock("2026-11-23 10.00", "settlement_oversight", 1)
	if d.expect(k, "2027-02-19 15.30", ClockRunning); k.Provisional || k.RuleVersion != 4 {
		t.Errorf("%+v", k)
	}
	if d.has("2026-11-23 10.00", "settlement_ordinary") {
		t.Error("the assumed class still runs")
	}
}

func TestClassChangeKeepsAMiss(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.verified(Information, "2026-11-03 09.00") // 5 working days: Mon 9 Nov 15.30
	d.mark("class", "2026-11-12 10.00", string(Oversight))
	d.c.Class = Oversight
	now := "2026-11-13 10.00"
	miss := d.clock(now, "settlement_information", 1)
	d.expect(miss, "2026-11-09 15.30", ClockMissed)
	if !miss.StoppedAt.Equal(d.at("2026-11-12 10.00")) {
		t.Errorf("stopped %s", miss.StoppedAt)
	}
	d.expect(d.clock(now, "settlement_oversight", 1), "2027-01-29 15.30", ClockRunning)
	if d.has(now, "settlement_ordinary") {
		t.Error("the assumed class had not run out when it was replaced")
	}
}

func TestMissStaysAMissWhenItStopsLater(t *testing.T) {
	d := newClockDesk(t, "2026-11-20 09.00")
	d.verified(Information, "2026-11-20 10.00")
	d.expect(d.clock("2026-11-27 15.30", "settlement_information", 1), "2026-11-27 15.30", ClockRunning)
	d.expect(d.clock("2026-11-27 15.31", "settlement_information", 1), "2026-11-27 15.30", ClockOverdue)
	d.waits("2026-11-30 09.00", "") // asking now does not help any more
	d.expect(d.clock("2026-12-01 09.00", "settlement_information", 1), "2026-11-27 15.30", ClockOverdue)
	d.mark("answer", "2026-12-01 10.00", "")
	d.c.State = Delivered
	k := d.clock("2026-12-05 10.00", "settlement_information", 1)
	if d.expect(k, "2026-11-27 15.30", ClockMissed); !k.StoppedAt.Equal(d.at("2026-12-01 10.00")) || k.Used <= 1 || k.Left != 0 {
		t.Errorf("%+v", k)
	}
}

func TestReopeningStartsAnewButTheCeilingGoesOn(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.verified(Ordinary, "2026-11-03 09.00")
	d.mark("complete", "2026-11-03 09.00", "")
	d.mark("answer", "2026-11-05 09.00", "")
	d.c.State = Closed
	d.mark("close", "2026-11-06 09.00", "")
	d.expect(d.clock("2026-11-07 09.00", "ceiling", 0), "2027-01-03 00.00", ClockMet)
	d.c.Round, d.c.State = 2, InProgress
	d.mark("reopen", "2026-11-20 09.00", "keberatan")
	now := "2026-11-21 09.00"
	d.expect(d.clock(now, "settlement_ordinary", 1), "2026-11-20 15.30", ClockMet)
	d.expect(d.clock(now, "settlement_ordinary", 2), "2026-12-10 15.30", ClockRunning)
	d.expect(d.clock(now, "response", 2), "2026-11-22 09.00", ClockRunning)
	d.expect(d.clock(now, "ceiling", 0), "2027-01-03 00.00", ClockRunning)
	d.expect(d.clock(now, "review", 0), "2026-11-05 15.30", ClockMet)
	d.mark("deliver", "2026-12-01 09.00", "7")
	d.expect(d.clock("2027-02-01 09.00", "ceiling", 0), "2027-01-03 00.00", ClockMet)
}

func TestReopeningBeforeDeliveryCarriesTheRound(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.verified(Ordinary, "2026-11-03 09.00")
	d.mark("ratify", "2026-11-10 09.00", "")
	d.c.Round, d.c.State = 2, InProgress
	d.mark("reopen", "2026-11-11 09.00", "bukti_baru")
	now := "2026-11-12 09.00"
	d.expect(d.clock(now, "settlement_ordinary", 1), "2026-11-20 15.30", ClockCarried)
	d.expect(d.clock(now, "telling", 1), "2026-11-25 00.00", ClockCarried)
	d.expect(d.clock(now, "response", 1), "2026-11-04 09.00", ClockMissed)
}

func TestVoidedCaseHasNoClocksAndMergedOnesAreCarried(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.mark("merge", "2026-11-05 10.00", "")
	d.c.State = Merged
	now := "2026-12-30 09.00"
	d.expect(d.clock(now, "settlement_ordinary", 1), "2026-11-20 15.30", ClockCarried)
	d.expect(d.clock(now, "response", 1), "2026-11-04 09.00", ClockMissed)
	if Nearest(d.clocks(now)) != nil {
		t.Error("a merged case still has a deadline")
	}
	d.c.State = Verified // taken apart again
	d.expect(d.clock(now, "settlement_ordinary", 1), "2026-11-20 15.30", ClockOverdue)
	d.c.State = Voided
	if got := d.clocks(now); len(got) != 0 {
		t.Errorf("voided: %+v", got)
	}
}

func TestEveryComplainantIsOwedAResponse(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.c.Complainants = append(d.c.Complainants, Complainant{Person: "8", ReceivedAt: d.at("2026-11-03 10.00")})
	d.mark("deliver", "2026-11-03 12.00", "7")
	var got []string
	for _, k := range d.clocks("2026-11-04 09.00") {
		if k.Name == "response" {
			got = append(got, k.For+" "+string(k.State)+" "+k.DueAt.Format("02 15.04"))
		}
	}
	if want := []string{"8 running 05 10.00", "7 met 04 09.00"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
}

func TestRejectionMustBeTold(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.mark("reject", "2026-11-02 11.00", "")
	d.c.State = Rejected
	d.expect(d.clock("2026-11-05 09.00", "response", 1), "2026-11-04 09.00", ClockOverdue)
	d.expect(d.clock("2026-11-05 09.00", "settlement_ordinary", 1), "2026-11-20 15.30", ClockMet)
	d.mark("told", "2026-11-05 10.00", "")
	d.c.Told = true
	d.expect(d.clock("2026-11-06 09.00", "response", 1), "2026-11-04 09.00", ClockMissed)
}

func TestEndOfTheCaseEndsWhatItDidNotStop(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.c.Urgent = true
	d.mark("withdraw", "2026-11-03 09.00", "")
	d.c.State, d.c.Told = Withdrawn, true
	for _, k := range d.clocks("2026-12-30 09.00") {
		if k.Running() {
			t.Errorf("%s still runs", k.Name)
		}
	}
	d.expect(d.clock("2026-12-30 09.00", "emergency", 0), "2026-11-02 12.00", ClockMissed)
}

func TestLateBookingCountsFromReceipt(t *testing.T) {
	d := newClockDesk(t, "2026-11-16 10.00") // found in the box on Thursday
	d.c.RecordedAt = d.at("2026-11-19 11.50")
	d.c.Marks[1].At, d.c.Marks[1].RecordedAt = d.c.RecordedAt, d.c.RecordedAt
	d.mark("dispatch", "2026-11-18 09.00", "") // done in the field, booked later
	now := "2026-11-19 12.00"
	d.expect(d.clock(now, "recording", 0), "2026-11-18 15.30", ClockMissed)
	d.expect(d.clock(now, "response", 1), "2026-11-18 10.00", ClockOverdue)
	k := d.clock(now, "review", 0)
	if d.expect(k, "2026-11-24 15.30", ClockMet); !k.StoppedAt.Equal(d.c.RecordedAt) {
		t.Errorf("review stopped %s", k.StoppedAt)
	}
}

func TestPapersAskedForAgainRunAgain(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.mark("info_requested_told", "2026-11-03 09.00", "")
	d.mark("info_received", "2026-11-04 09.00", "")
	d.mark("info_requested_told", "2026-11-10 09.00", "")
	var got []ClockState
	for _, k := range d.clocks("2026-11-11 09.00") {
		if k.Name == "completing" {
			got = append(got, k.State)
		}
	}
	if !reflect.DeepEqual(got, []ClockState{ClockRunning, ClockMet}) {
		t.Errorf("%v", got)
	}
}

func TestReturnedDispositionAsksForAnother(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.verified(Ordinary, "2026-11-03 09.00")
	d.mark("dispose", "2026-11-04 09.00", "1")
	d.c.Dispositions = []Disposition{{No: 1, At: d.at("2026-11-04 09.00"), State: DispReturned}}
	d.mark("return", "2026-11-05 09.00", "1")
	d.mark("verify", "2026-11-05 09.00", "again")
	var got []string
	for _, k := range d.clocks("2026-11-05 10.00") {
		if k.Name == "disposition" || k.Name == "own" {
			got = append(got, k.Name+" "+string(k.State)+" "+k.DueAt.Format("02 15.04"))
		}
	}
	if want := []string{"disposition running 06 15.30", "disposition met 04 15.30", "own met 09 15.30"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
}

func TestExtensionLengthensOnceAndInTime(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.verified(PublicInformation, "2026-11-02 10.00")
	d.expect(d.clock("2026-11-03 09.00", "public_information", 0), "2026-11-16 15.30", ClockRunning)
	d.c.Extensions = []Extension{{Clock: "public_information", At: d.at("2026-11-16 15.00")}, {Clock: "public_information", At: d.at("2026-11-16 15.10")}}
	k := d.clock("2026-11-17 09.00", "public_information", 0)
	if d.expect(k, "2026-11-25 15.30", ClockRunning); k.Limit != 17 {
		t.Errorf("limit %d", k.Limit)
	}
	d.c.Extensions = []Extension{{Clock: "public_information", At: d.at("2026-11-16 15.31")}}
	d.expect(d.clock("2026-11-17 09.00", "public_information", 0), "2026-11-16 15.30", ClockOverdue)
}

func TestOutsideClocksKeepTheirOwnMoment(t *testing.T) {
	d := newClockDesk(t, "2026-11-20 09.00")
	d.c.Channel.SentToUsAt = d.at("2026-11-19 17.00")
	d.c.Outside = []OutsideClock{{Name: "Ombudsman", DueAt: d.at("2026-12-01 12.00"), At: d.at("2026-11-24 09.30"), Basis: "surat 12"}}
	now := "2026-11-25 09.00"
	d.expect(d.clock(now, "lapor", 0), "2026-11-26 15.30", ClockRunning)
	k := d.clock(now, "Ombudsman", 0)
	if d.expect(k, "2026-12-01 12.00", ClockRunning); k.Basis != "surat 12" || k.Label != "Ombudsman" || k.Used <= 0 || k.Used >= 1 {
		t.Errorf("%+v", k)
	}
	d.mark("deliver", "2026-11-25 10.00", "7")
	d.expect(d.clock("2026-12-25 09.00", "Ombudsman", 0), "2026-12-01 12.00", ClockMet)
}

func TestPauseMovesADispositionToo(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.c.Dispositions = []Disposition{
		{No: 1, At: d.at("2026-11-03 10.00"), DueAt: d.at("2026-11-06 15.30"), State: DispSent},
		{No: 2, At: d.at("2026-11-03 10.00"), DueAt: d.at("2026-11-04 12.00"), State: DispSent},
		{No: 3, At: d.at("2026-11-03 10.00"), State: DispSent},
	}
	d.waits("2026-11-04 10.00", "2026-11-05 11.00")
	want := map[string]string{"1": "2026-11-09 15.30", "2": "2026-11-05 13.00", "3": "2026-11-09 15.30"}
	for _, k := range d.clocks("2026-11-05 12.00") {
		if k.Name == "own" {
			if d.expect(k, want[k.For], ClockRunning); k.SetFor.IsZero() != (k.For == "3") {
				t.Errorf("disposition %s was set for %s", k.For, k.SetFor)
			}
			delete(want, k.For)
		}
	}
	if len(want) > 0 {
		t.Errorf("missing %v", want)
	}
}

func TestCeilingStandsStillThirtyDaysAtMost(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.mark("complete", "2026-11-02 10.00", "")
	d.waits("2026-11-10 09.00", "")
	d.expect(d.clock("2026-11-20 09.00", "ceiling", 0), "2027-01-12 00.00", ClockPaused)
	d.expect(d.clock("2026-12-20 09.00", "ceiling", 0), "2027-02-01 00.00", ClockRunning)
	d.expect(d.clock("2027-02-01 09.00", "ceiling", 0), "2027-02-01 00.00", ClockOverdue)
}

// TestStoppedClockKeepsItsCalendar: a holiday decreed later moves what runs,
// not what is over.
func TestStoppedClockKeepsItsCalendar(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.mark("verify", "2026-11-03 09.00", "")
	day, err := calendar.ParseDate("2026-11-04")
	if err != nil {
		t.Fatal(err)
	}
	later, err := d.cal.WithClosures(calendar.Closure{Date: day, Name: "banjir", Kind: calendar.KindLocal})
	if err != nil {
		t.Fatal(err)
	}
	cals := func(recorded time.Time) *calendar.Calendar {
		if recorded.Before(d.at("2026-11-04 00.00")) {
			return d.cal
		}
		return later
	}
	for _, k := range Clocks(d.c, func(uint32) *Office { return d.prof }, cals, d.at("2026-11-05 09.00")) {
		switch k.Name {
		case "review":
			d.expect(k, "2026-11-05 15.30", ClockMet)
		case "settlement_ordinary":
			d.expect(k, "2026-11-23 15.30", ClockRunning)
		}
		if k.Ledger != nil {
			t.Errorf("%s carries a ledger nobody asked for", k.Name)
		}
	}
}

func TestYearWithoutDecreeIsSaid(t *testing.T) {
	d := newClockDesk(t, "2027-12-20 09.00")
	if k := d.clock("2027-12-20 10.00", "settlement_ordinary", 1); !k.Uncertain {
		t.Error("14 working days run into 2028")
	}
	if k := d.clock("2027-12-20 10.00", "review", 0); k.Uncertain {
		t.Error("3 working days do not")
	}
}

// TestPortalsDeadlineStopsWhenThePortalIsAnswered: what the complainant was told
// at the counter is no answer on the portal.
func TestPortalsDeadlineStopsWhenThePortalIsAnswered(t *testing.T) {
	for _, name := range []string{"deliver", "answer"} {
		d := newClockDesk(t, "2026-11-18 11.00")
		d.c.Channel = Channel{Name: "lapor", SentToUsAt: d.at("2026-11-18 09.00")}
		d.mark(name, "2026-11-19 09.00", "")
		d.c.Marks[len(d.c.Marks)-1].How = "in_person"
		d.expect(d.clock("2026-11-20 09.00", "lapor", 0), "2026-11-25 15.30", ClockRunning)
		d.mark("deliver", "2026-11-23 09.00", "")
		d.c.Marks[len(d.c.Marks)-1].How = "lapor"
		k := d.clock("2026-11-24 09.00", "lapor", 0)
		d.expect(k, "2026-11-25 15.30", ClockMet)
		if !k.StoppedAt.Equal(d.at("2026-11-23 09.00")) {
			t.Errorf("%s in person: the portal's clock stopped %s", name, k.StoppedAt)
		}
	}
}

package model

import (
	"reflect"
	"testing"
	"time"

	"aduan/model/calendar"
)

// Turns of fate: what becomes of a clock when a case goes another way than
// straight on (procedure.md 4).

func TestRoundIsJudgedByTheClassItHad(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.verified(Information, "2026-11-03 09.00") // until Mon 9 Nov
	d.mark("answer", "2026-11-12 09.00", "")
	d.c.Round, d.c.State = 2, InProgress
	d.mark("reopen", "2026-11-20 09.00", "bukti_baru")
	d.mark("class", "2026-11-23 09.00", string(Oversight))
	d.c.Class = Oversight
	now := "2026-11-24 09.00"
	d.expect(d.clock(now, "settlement_information", 1), "2026-11-09 15.30", ClockMissed)
	d.expect(d.clock(now, "settlement_oversight", 0), "2027-02-19 15.30", ClockRunning)
	if k := d.clock(now, "settlement_oversight", 0); k.Round != 2 {
		t.Errorf("round %d is called oversight", k.Round)
	}
}

func TestClassThatComesBackIsCountedOnce(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.verified(Information, "2026-11-03 09.00")
	d.mark("class", "2026-11-12 09.00", string(Oversight))
	d.mark("class", "2026-11-13 09.00", string(Information))
	if k := d.clock("2026-11-16 09.00", "settlement_information", 1); k.State != ClockOverdue {
		// The miss of the first time stands beside it only if it is another clock.
		t.Errorf("%s", k.State)
	}
}

// promises are offices that settle ordinary cases in 14 days, and in 20 from
// version 4 on.
func promises(d *clockDesk) func(uint32) *Office {
	later := clockOffice()
	for i := range later.Clocks {
		switch k := &later.Clocks[i]; k.Name {
		case "settlement_ordinary":
			k.Limit = 20
		case "review":
			k.Limit = 1
		}
	}
	return func(v uint32) *Office {
		if v >= 4 {
			return later
		}
		return d.prof
	}
}

func TestLaterProfileDoesNotRewriteWhatWasPromised(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	office, cals := promises(d), func(time.Time) *calendar.Calendar { return d.cal }
	clock := func(now, name string) []Clock {
		var out []Clock
		for _, k := range Clocks(d.c, office, cals, d.at(now)) {
			if k.Name == name {
				out = append(out, k)
			}
		}
		return out
	}
	if k := clock("2026-11-23 09.00", "review"); len(k) != 1 || k[0].Limit != 3 || k[0].RuleVersion != 3 {
		t.Errorf("review: %+v", k)
	}
	d.verified(Ordinary, "2026-11-23 09.00") // a working day after the 14 had run out
	got := clock("2026-11-24 09.00", "settlement_ordinary")
	if len(got) != 2 || got[0].Limit != 20 || got[0].RuleVersion != 4 || got[0].State != ClockRunning ||
		got[1].Limit != 14 || got[1].RuleVersion != 3 || got[1].State != ClockMissed || !got[1].Provisional {
		t.Errorf("settlement: %+v", got)
	}
}

func TestAnotherLookAtACaseChangesNoPromise(t *testing.T) {
	b := newClockBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.office.Rules.VoidMinutes++ // another version, as the desk numbers it
	b.version = 2
	b.do("agus", id, "verify", `{"category":"KKS-2","weight":"heavy","reason":"Ternyata berat"}`)
	if c := b.fold(id); c.OfficeClass != 1 || c.Weight != Heavy {
		t.Errorf("class by version %d", c.OfficeClass)
	}
	b.do("agus", id, "verify", `{"category":"SAL-1","class":"oversight","reason":"Ada pungli"}`)
	if c := b.fold(id); c.OfficeClass != 2 {
		t.Errorf("class by version %d", c.OfficeClass)
	}
	var at []uint32
	for _, m := range b.fold(id).Marks {
		if m.Name == "class" {
			at = append(at, m.Office)
		}
	}
	if !reflect.DeepEqual(at, []uint32{1, 2}) {
		t.Errorf("classes by versions %v", at)
	}
}

func TestStepThatAnEndBrokeOffDoesNotRunWhileTheCaseWasOver(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.verified(Ordinary, "2026-11-03 09.00")
	d.mark("forward", "2026-11-03 14.00", "")
	d.mark("told", "2026-11-03 14.00", "")
	d.c.Round, d.c.State = 2, Verified
	d.mark("reopen", "2026-11-23 09.00", "dikembalikan_instansi")
	d.mark("verify", "2026-11-23 09.00", "again")
	var got []string
	for _, k := range d.clocks("2026-11-23 10.00") {
		if k.Name == "disposition" {
			got = append(got, string(k.State)+" "+k.DueAt.Format("02 15.04"))
		}
	}
	if want := []string{"running 24 15.30", "met 04 15.30"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestPapersThatNeverCameStayMissedWhenTheyComeLater(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.mark("info_requested_told", "2026-11-03 09.00", "")
	d.mark("withdraw", "2026-12-07 09.00", "deemed")
	d.c.Round, d.c.State = 2, Verified
	d.mark("reopen", "2026-12-08 09.00", "kelengkapan_menyusul")
	d.mark("info_received", "2026-12-08 09.30", "")
	k := d.clock("2026-12-09 09.00", "completing", 0)
	if d.expect(k, "2026-12-04 00.00", ClockMissed); !k.StoppedAt.Equal(d.at("2026-12-07 09.00")) {
		t.Errorf("stopped %s", k.StoppedAt)
	}
}

func TestServiceTimeEndsWithTheCaseAndGoesOnWithIt(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.c.Service, d.c.ServiceApplied = "dtks", &ServiceApplied{Date: "2026-11-02"}
	for i := range d.prof.Clocks {
		if k := &d.prof.Clocks[i]; k.Per == "service" {
			k.Stop = append(k.Stop, "close")
		}
	}
	d.mark("close", "2026-11-05 09.00", "")
	d.c.State = Closed
	now := "2026-12-01 09.00"
	d.expect(d.clock(now, "service_dtks", 0), "2026-11-23 15.30", ClockMet)
	d.c.Round, d.c.State = 2, InProgress
	d.mark("reopen", "2026-11-30 09.00", "keberatan")
	d.expect(d.clock(now, "service_dtks", 0), "2026-11-23 15.30", ClockOverdue)
	d.c.Marks = append(d.c.Marks, Mark{Name: "service_done", At: d.at("2026-11-20 00.00"), N: 9, Round: 1})
	d.expect(d.clock(now, "service_dtks", 0), "2026-11-23 15.30", ClockMet)
}

func TestEmergencyThatWasMissedStaysSoUnderAnotherName(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	for i := range d.prof.Clocks {
		if k := &d.prof.Clocks[i]; k.Name == "emergency" {
			k.UrgentOnly, k.Categories = false, []string{"REH-1"}
		}
	}
	d.mark("category", "2026-11-02 09.00", "REH-1")
	d.c.Category = "KKS-2"
	d.mark("category", "2026-11-02 11.59", "KKS-2") // in time: it was no emergency
	if d.has("2026-11-03 09.00", "emergency") {
		t.Error("an emergency that was none runs")
	}
	d.c.Marks[len(d.c.Marks)-1].At = d.at("2026-11-02 12.01") // three hours were over
	k := d.clock("2026-11-03 09.00", "emergency", 0)
	if d.expect(k, "2026-11-02 12.00", ClockMissed); !k.StoppedAt.Equal(d.at("2026-11-02 12.01")) {
		t.Errorf("stopped %s", k.StoppedAt)
	}
}

func TestGradeMayHaveARuleOfItsOwn(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.prof.Clocks = append(d.prof.Clocks,
		ClockRule{Name: "own_urgent", Limit: 4, Unit: calendar.Hours, Per: "disposition", Grades: []Grade{"segera", "sangat_segera"}},
		ClockRule{Name: "head_asks", Limit: 1, Unit: calendar.WorkingDays, Start: []string{"dispose"}, Stop: []string{"accept"}, Per: "case", Grades: []Grade{"sangat_segera"}})
	d.mark("dispose", "2026-11-03 10.00", "1")
	d.c.Dispositions = []Disposition{{No: 1, At: d.at("2026-11-03 10.00"), Grade: "biasa", State: DispSent}, {No: 2, At: d.at("2026-11-03 10.00"), Grade: "segera", State: DispSent}}
	now := "2026-11-03 11.00"
	d.expect(d.clock(now, "own", 0), "2026-11-06 15.30", ClockRunning)
	d.expect(d.clock(now, "own_urgent", 0), "2026-11-03 14.00", ClockRunning)
	if d.has(now, "head_asks") {
		t.Error("a rule for another grade runs")
	}
	d.c.Dispositions[1].Grade = "sangat_segera"
	d.expect(d.clock(now, "head_asks", 0), "2026-11-04 15.30", ClockRunning)
}

func TestPausesBookedOutOfOrderMoveASetMomentOnce(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.c.Dispositions = []Disposition{{No: 1, At: d.at("2026-11-03 10.00"), DueAt: d.at("2026-11-06 12.00"), State: DispSent}}
	d.waits("2026-11-05 09.00", "2026-11-05 12.00")
	d.waits("2026-11-04 09.00", "2026-11-04 10.00") // booked later
	d.waits("2026-11-05 11.00", "2026-11-05 13.00") // overlaps the first
	d.expect(d.clock("2026-11-06 09.00", "own", 0), "2026-11-06 17.00", ClockRunning)
}

func TestEmergencyDispatchedAgainRunsAgain(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.c.Urgent = true
	for i := range d.prof.Clocks {
		if k := &d.prof.Clocks[i]; k.Name == "emergency" {
			k.Start = []string{"dispatch"}
		}
	}
	d.mark("dispatch", "2026-11-02 09.10", "")
	d.mark("field_visit", "2026-11-02 10.00", "")
	d.mark("close", "2026-11-04 10.00", "")
	d.c.Round, d.c.State = 2, InProgress
	d.mark("reopen", "2026-11-20 10.00", "bukti_baru")
	d.mark("dispatch", "2026-11-20 10.30", "")
	var got []string
	for _, k := range d.clocks("2026-11-20 11.00") {
		if k.Name == "emergency" {
			got = append(got, string(k.State)+" "+k.DueAt.Format("02 15.04"))
		}
	}
	if want := []string{"running 20 13.30", "met 02 12.10"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestFloodThatShutTheOfficeMovesWhatRuns is a declared emergency: days closed
// afterwards, by decree. Hours and calendar days run on.
func TestFloodThatShutTheOfficeMovesWhatRuns(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.mark("complete", "2026-11-02 10.00", "")
	now := "2026-11-06 09.00"
	before := map[string]string{"settlement_ordinary": "2026-11-20 15.30", "ceiling": "2027-01-02 00.00", "response": "2026-11-04 09.00"}
	for name, due := range before {
		d.expect(d.clock(now, name, 0), due, d.clock(now, name, 0).State)
	}
	for _, day := range []int{4, 5} {
		shut, err := d.cal.WithClosures(calendar.Closure{Date: calendar.MakeDate(2026, 11, day), Name: "banjir", Kind: calendar.KindLocal, Source: "SK Bupati"})
		if err != nil {
			t.Fatal(err)
		}
		d.cal = shut
	}
	before["settlement_ordinary"] = "2026-11-24 15.30"
	for name, due := range before {
		d.expect(d.clock(now, name, 0), due, d.clock(now, name, 0).State)
	}
}

// TestWhatIsDoneAfterTheEndMissesNoStepThatTheEndBrokeOff: a step that ended in
// time with the case is not late because somebody printed or called afterwards.
func TestWhatIsDoneAfterTheEndMissesNoStepThatTheEndBrokeOff(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.c.State, d.c.Told = Rejected, true
	d.mark("reject", "2026-11-03 09.00", "")
	d.mark("told", "2026-11-03 09.00", "")
	d.expect(d.clock("2026-11-04 09.00", "receipt", 0), "2026-11-03 15.30", ClockMet)
	d.mark("receipt_printed", "2026-11-05 09.00", "")
	k := d.clock("2026-11-06 09.00", "receipt", 0)
	if d.expect(k, "2026-11-03 15.30", ClockMet); !k.StoppedAt.Equal(d.at("2026-11-03 09.00")) || k.StoppedBy.Mark != "reject" {
		t.Errorf("it stopped %s by %s", k.StoppedAt, k.StoppedBy.Mark)
	}
}

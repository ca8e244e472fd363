package model

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"aduan/model/calendar"
)

// newClockBook is the book of the tests under an office with every clock.
func newClockBook(t testing.TB) *testBook {
	b := newTestBook(t)
	b.office.Clocks = clockOffice().Clocks
	b.version = 1
	return b
}

// clocks are all of a case, explained, as of a moment.
func (b *testBook) clocks(id CaseID, now time.Time) []Clock {
	return ClocksWithLedger(b.fold(id), func(uint32) *Office { return b.office }, func(time.Time) *calendar.Calendar { return b.cal }, now)
}

// TestUndoRestoresEveryClockExactly: whatever was taken back has left no trace in
// any deadline, in none of its rows.
func TestUndoRestoresEveryClockExactly(t *testing.T) {
	b := newClockBook(t)
	id := b.register()
	later := at(30, 9, 0)
	undone := 0
	for _, step := range []struct {
		who    StaffID
		action ActionName
		input  string
		after  int // minutes
	}{
		{"siti", "request_info", `{"papers":["kk"]}`, 30},
		{"siti", "info_received", `{"papers":["kk"]}`, 45},
		{"agus", "verify", `{"category":"KKS-2","complete":true}`, 10},
		{"agus", "verify", `{"category":"SAL-1","class":"oversight","reason":"Ada pungli"}`, 10},
		{"lilik", "dispose", `{"lead":"kabid-linjamsos","instructions":["tindak_lanjuti"]}`, 10},
		{"rina", "return", `{"reason":"Bukan bidang kami"}`, 10},
		{"lilik", "dispose", `{"lead":"kabid-linjamsos","grade":"segera"}`, 10},
		{"rina", "accept", `{}`, 10},
		{"rina", "note", `{"kind":"field_visit","place":"Desa","seen":"Rumah"}`, 10},
		{"rina", "report", `{"text":"Sudah dicek"}`, 10},
		{"rina", "submit_result", result, 10},
		{"dewi", "initial", `{}`, 5},
		{"lilik", "send_back", `{"reason":"Belum lengkap"}`, 5},
	} {
		b.now = b.now.Add(time.Duration(step.after) * time.Minute)
		before := b.clocks(id, later)
		b.do(step.who, id, step.action, step.input)
		did := b.clocks(id, later)
		if _, err := b.try(step.who, id, "undo", `{}`); err == nil {
			undone++
			if got := b.clocks(id, later); !reflect.DeepEqual(got, before) {
				t.Errorf("%s taken back: %+v, was %+v", step.action, got, before)
			}
			b.do(step.who, id, step.action, step.input)
		}
		if got := b.clocks(id, later); !reflect.DeepEqual(causeless(got), causeless(did)) && step.action != "dispose" {
			t.Errorf("%s done again is another thing", step.action)
		}
	}
	if undone < 9 {
		t.Errorf("only %d deeds could be taken back", undone)
	}
}

// causeless are clocks without the numbers of the events behind them: what is done
// again is another event.
func causeless(list []Clock) []Clock {
	out := slices.Clone(list)
	for i := range out {
		out[i].StartedBy, out[i].StoppedBy = Cause{}, Cause{}
	}
	return out
}

func TestUnmergeRestoresTheClocksOfBothCases(t *testing.T) {
	b := newClockBook(t)
	id, other := b.register(), b.wa("Karto")
	b.do("agus", other, "request_info", `{"papers":["kk"]}`)
	b.now = at(20, 9, 0)
	b.do("agus", id, "verify", `{"category":"KKS-2","complete":true}`)
	now := at(30, 9, 0)
	mine, theirs := b.clocks(id, now), b.clocks(other, now)
	b.do("agus", other, "merge", into(id))
	if k := b.clocks(other, now); Nearest(k) != nil || k[0].State != ClockCarried && k[0].State != ClockMissed && k[0].State != ClockMet {
		t.Errorf("a merged case still has a deadline: %+v", k[0])
	}
	if reflect.DeepEqual(b.clocks(id, now), mine) {
		t.Error("who joined is owed nothing")
	}
	b.now = at(23, 9, 0)
	b.do("agus", other, "unmerge", `{"reason":"Ternyata lain"}`)
	if got := b.clocks(id, now); !reflect.DeepEqual(got, mine) {
		t.Errorf("the one: %+v, was %+v", got, mine)
	}
	if got := b.clocks(other, now); !reflect.DeepEqual(got, theirs) {
		t.Errorf("the other: %+v, was %+v", got, theirs)
	}
}

func TestDeedsThatConcernNoClockMoveNone(t *testing.T) {
	b := newClockBook(t)
	id, other := b.inProgress(), b.wa("Karto")
	now := at(30, 9, 0)
	want := b.clocks(id, now)
	for _, step := range []struct {
		who    StaffID
		action ActionName
		input  string
	}{
		{"rina", "note", `{"kind":"meeting","place":"Kantor","decided":"Lanjut"}`}, {"rina", "note", `{"kind":"call","person":"Bank","text":"Ditanya"}`},
		{"siti", "check", `{"system":"siks_ng","found":true,"decile":3}`}, {"agus", "link", `{"with":"` + string(other) + `","kind":"same_matter"}`},
		{"agus", "refer", `{"agency":"Bank","reply_due":"2026-11-25"}`}, {"agus", "amend", `{"subject":"Sembako","reason":"salah_ketik"}`},
		{"siti", "contact", `{"direction":"in","purpose":"asks_status","how":"phone"}`}, {"rina", "reveal", `{"reason":"Menghubungi pengadu"}`},
		{"rina", "read", `{}`},
	} {
		b.now = b.now.Add(time.Minute)
		if _, err := b.try(step.who, id, step.action, step.input); err != nil {
			t.Errorf("%s: %v", step.action, err)
			continue
		}
		if got := b.clocks(id, now); !reflect.DeepEqual(got, want) {
			t.Errorf("%s moved a clock", step.action)
		}
	}
}

// TestDispatchInAnEmergencyTurnsTheClocks: it ends the wait, stops review and
// disposition, and starts the emergency's own; the settlement runs on.
func TestDispatchInAnEmergencyTurnsTheClocks(t *testing.T) {
	b := newClockBook(t)
	id := b.register()
	b.do("siti", id, "request_info", `{"papers":["kk"]}`)
	b.now = at(20, 9, 0)
	b.do("siti", id, "dispatch", `{"category":"REH-1","told_whom":"Kabid","how":"phone"}`)
	got := map[string]ClockState{}
	for _, k := range b.clocks(id, at(20, 9, 30)) {
		got[k.Name] = k.State
		if k.Name == "settlement_ordinary" && k.Left != 14 { // Thursday's closing lay in the wait
			t.Errorf("%d days left", k.Left)
		}
	}
	for name, want := range map[string]ClockState{"review": ClockMet, "settlement_ordinary": ClockRunning, "response": ClockRunning, "emergency": ClockOverdue} {
		if got[name] != want {
			t.Errorf("%s is %s, want %s", name, got[name], want)
		}
	}
	if _, runs := got["disposition"]; runs {
		t.Error("somebody still has to dispose of it")
	}
	b.now = at(20, 11, 0)
	b.do("bambang", id, "note", `{"kind":"action_taken","text":"Dijemput"}`)
	for _, k := range b.clocks(id, at(20, 12, 0)) {
		if k.Name == "emergency" && (k.State != ClockMissed || k.StoppedAt.Sub(k.DueAt) != 23*time.Hour) {
			t.Errorf("%s by %s", k.State, k.StoppedAt.Sub(k.DueAt))
		}
	}
}

func TestAnotherAddresseesReportStopsNotTheLeadsClock(t *testing.T) {
	b := newClockBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2","complete":true}`)
	b.do("lilik", id, "dispose", `{"lead":"kabid-linjamsos","to":["kabid-linjamsos","kabid-rehsos"]}`)
	b.do("rina", id, "accept", `{}`)
	b.now = at(20, 9, 0)
	b.do("bambang", id, "report", `{"text":"Tidak ada data"}`)
	b.now = at(26, 9, 0) // three working days: Tuesday 24
	b.do("rina", id, "report", `{"text":"Selesai"}`)
	for _, k := range b.clocks(id, at(27, 9, 0)) {
		if k.Name == "own" && (k.State != ClockMissed || !k.StoppedAt.Equal(at(26, 9, 0))) {
			t.Errorf("%s, stopped %s", k.State, k.StoppedAt)
		}
	}
}

func TestCaseReopenedBeforeItWasReviewedHasASettlement(t *testing.T) {
	b := newClockBook(t)
	id := b.register()
	b.do("agus", id, "reject", `{"reason":"tidak_logis","told_how":"phone"}`)
	b.now = at(23, 9, 0)
	b.do("agus", id, "reopen", `{"reason":"keliru_ditutup"}`)
	var got []string
	for _, k := range b.clocks(id, at(23, 10, 0)) {
		if k.Name == "settlement_ordinary" {
			got = append(got, string(k.State)+" "+k.DueAt.Format("02/01"))
		}
	}
	if want := []string{"running 11/12", "met 09/12"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestDeadlineIsExtendedOnceAndBeforeItsTimeIsUp(t *testing.T) {
	b := newClockBook(t)
	const asks = `{"complainant":{"name":"LSM"},"subject":"Data penerima","text":"Minta dokumen","category":"PIP-1"}`
	const extend = `{"clock":"public_information","reason":"Perlu uji konsekuensi"}`
	early, late := b.do("siti", "", "register", asks), b.do("siti", "", "register", asks)
	b.do("agus", early, "verify", `{"category":"PIP-1"}`)
	b.do("agus", late, "verify", `{"category":"PIP-1"}`)
	limit := func() int {
		for _, k := range b.clocks(early, b.now) {
			if k.Name == "public_information" {
				return k.Limit
			}
		}
		return 0
	}
	of := func() (k Clock) {
		all := b.clocks(early, b.now)
		return all[slices.IndexFunc(all, func(k Clock) bool { return k.Name == "public_information" })]
	}
	if k := of(); k.Extends != 7 || k.Extended != 0 {
		t.Errorf("before: %+v", k)
	}
	b.now = time.Date(2026, 12, 3, 15, 30, 0, 0, jakarta()) // the last minute of the tenth day
	b.do("ppid", early, "extend", extend)
	if n := limit(); n != 17 {
		t.Errorf("%d days", n)
	}
	if k := of(); k.Extends != 0 || k.Extended != 7 || !k.ExtendedAt.Equal(b.now) {
		t.Errorf("after: %+v", k)
	}
	b.refused("ppid", early, "extend", extend, CodeNotNow, "already")
	b.now = b.now.Add(time.Minute)
	b.refused("ppid", late, "extend", extend, CodeNotNow, "extend_late")
}

package store

import (
	"slices"
	"strings"
	"testing"
	"time"

	"aduan/model"
	speak "aduan/model/words"
)

// seen is the row of a case on somebody's Beranda, in what is asked of them or
// what is late or near at others; nil where it is in neither.
func (w *world) seen(who model.StaffID, id model.CaseID) (asked, others *model.Row) {
	w.t.Helper()
	h, err := w.desk(who).Home(w.ctx())
	if err != nil {
		w.t.Fatal(err)
	}
	find := func(rows []model.Row) *model.Row {
		if i := slices.IndexFunc(rows, func(r model.Row) bool { return r.ID == id }); i >= 0 {
			return &rows[i]
		}
		return nil
	}
	return find(h.Asked), find(h.Overdue)
}

// underway is an ordinary case that a kabid has accepted: due in 14 working days,
// on Thursday 10 December.
func (w *world) underway() model.CaseID {
	w.t.Helper()
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	for _, s := range life()[:4] {
		if s.do == "dispose" {
			s.input = strings.TrimSuffix(s.input, "}") + `,"due_at":"` + w.now().AddDate(0, 0, 60).Format(time.RFC3339) + `"}`
		}
		w.do(s.who, id, s.do, s.input)
	}
	return id
}

func (w *world) sign(r *model.Row) string {
	if r == nil || r.Clock == nil {
		return "not there"
	}
	return speak.Sign(*r.Clock, w.now())
}

// TestHandlerAndTheOneAboveSeeADeadlineAtThreeQuartersAndAtItsEnd: the kabid who
// leads the case, and above the kabid the secretary, the head and the manager of
// complaints; nobody beside them.
func TestHandlerAndTheOneAboveSeeADeadlineAtThreeQuartersAndAtItsEnd(t *testing.T) {
	for _, table := range []bool{false, true} {
		w := newWorld(t)
		id := w.underway()
		if table {
			if err := w.b.table.wait(w.ctx()); err != nil {
				t.Fatal(err)
			}
		}
		for _, at := range []struct {
			days  int
			signs [2]string // handler's, above's
		}{
			{0, [2]string{speak.SignRuns, "not there"}},
			{17, [2]string{speak.SignRuns, "not there"}},
			{1, [2]string{speak.SignNear, speak.SignNear}}, // Tuesday 8 December: 11 of 14 days have closed
			{3, [2]string{speak.SignLate, speak.SignLate}},
		} {
			w.move(time.Duration(at.days) * 24 * time.Hour)
			if mine, _ := w.seen("kabid-linjamsos", id); w.sign(mine) != at.signs[0] || mine.Asked != "submit_result" {
				t.Errorf("at %v the handler sees %q, want %q", w.now(), w.sign(mine), at.signs[0])
			}
			for _, above := range []model.StaffID{"pengelola", "sekretaris", "kepala"} {
				if _, others := w.seen(above, id); w.sign(others) != at.signs[1] {
					t.Errorf("at %v %s, above the handler, sees %q, want %q", w.now(), above, w.sign(others), at.signs[1])
				}
			}
			for _, beside := range []model.StaffID{"kabid-rehsos", "petugas", "trc", "admin"} {
				if mine, others := w.seen(beside, id); mine != nil || others != nil {
					t.Errorf("%s sees a case that is not theirs to oversee", beside)
				}
			}
		}
	}
}

// TestKabidAboveAPelaksanaSeesTheirDeadline: the case was sent on within the
// unit; whoever was sent it is asked, and the kabid above sees it too.
func TestKabidAboveAPelaksanaSeesTheirDeadline(t *testing.T) {
	w := newWorld(t)
	id := w.underway()
	w.do("kabid-linjamsos", id, "dispose", `{"lead":"katim-linjamsos","to":["katim-linjamsos"],"instructions":["tindak-lanjuti"],"due_at":"2026-11-26T15:30:00+07:00"}`)
	w.do("katim-linjamsos", id, "accept", `{}`)
	w.move((5*24 + 8) * time.Hour)
	if mine, _ := w.seen("katim-linjamsos", id); w.sign(mine) != speak.SignNear {
		t.Errorf("the pelaksana sees %q", w.sign(mine))
	}
	w.move(3 * 24 * time.Hour)
	if mine, _ := w.seen("katim-linjamsos", id); w.sign(mine) != speak.SignLate {
		t.Errorf("the pelaksana sees %q", w.sign(mine))
	}
	if mine, others := w.seen("kabid-linjamsos", id); w.sign(mine) != speak.SignLate && w.sign(others) != speak.SignLate {
		t.Errorf("the kabid above sees %q, %q", w.sign(mine), w.sign(others))
	}
}

// TestEmergencyIsAskedOfWhoSendsAndOfWhoActs: the hours of an emergency stand on
// Beranda until it is written down what was done.
func TestEmergencyIsAskedOfWhoSendsAndOfWhoActs(t *testing.T) {
	w := newWorld(t)
	id := w.do("petugas", "", "register", `{"complainant":{"name":"Sugeng"},"subject":"Lansia di terminal","text":"Tidur di terminal, tidak makan.","category":"REH-1"}`).Case.ID
	w.move(20 * time.Hour)
	for _, who := range []model.StaffID{"petugas", "pengelola"} {
		if mine, _ := w.seen(who, id); mine == nil || mine.Asked != "dispatch" || w.sign(mine) != speak.SignNear {
			t.Errorf("%s is asked %+v", who, mine)
		}
	}
	w.do("petugas", id, "dispatch", `{"told_whom":"Tim","how":"phone"}`)
	w.move(25 * time.Hour)
	if mine, _ := w.seen("trc", id); mine == nil || mine.Asked != "note" || w.sign(mine) != speak.SignLate {
		t.Errorf("who was sent is asked %+v", mine)
	}
	w.do("trc", id, "note", `{"kind":"action_taken","text":"Dibawa ke shelter."}`)
	if mine, _ := w.seen("trc", id); mine == nil || mine.Asked != "submit_result" || w.sign(mine) == speak.SignLate {
		t.Errorf("after the action they are asked %+v", mine)
	}
	w.sound()
}

// TestNearestClockThatNobodyIsAskedForStandsWithWhoHandlesTheCase: an outside
// deadline that falls due before the office's own.
func TestNearestClockThatNobodyIsAskedForStandsWithWhoHandlesTheCase(t *testing.T) {
	w := newWorld(t)
	id := w.underway()
	w.do("pengelola", id, "outside_clock", `{"name":"Ombudsman","due_at":"2026-11-24T15:30:00+07:00","basis":"Surat 12/2026"}`)
	mine, _ := w.seen("kabid-linjamsos", id)
	if mine == nil || mine.Asked != "submit_result" || mine.Clock.Name != "Ombudsman" {
		t.Errorf("the handler sees %+v", mine)
	}
	w.sound()
}

// TestDeemedWithdrawalIsProposedAndNeverDoneByItself, to who may do it, once the
// complainant's time is over.
func TestDeemedWithdrawalIsProposedAndNeverDoneByItself(t *testing.T) {
	for class, who := range map[string]model.StaffID{"ordinary": "pengelola", "oversight": "kepala"} {
		w := newWorld(t)
		id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
		w.do("pengelola", id, "verify", `{"class":"`+class+`","category":"KKS-2","weight":"normal","proposal":{"lead":"kabid-linjamsos","instructions":["tindak-lanjuti"]}}`)
		w.do("pengelola", id, "request_info", `{"papers":["kk"],"told_how":"phone","text":"Mohon KK."}`)
		w.move(29 * 24 * time.Hour)
		if mine, _ := w.seen(who, id); mine != nil && mine.Asked == "withdraw" {
			t.Errorf("%s: proposed before the time is over", class)
		}
		w.move(3 * 24 * time.Hour)
		mine, _ := w.seen(who, id)
		if mine == nil || mine.Asked != "withdraw" || w.sign(mine) != speak.SignWaits || speak.Indonesian().Countdown(*mine.Clock, w.now()) != "usul cabut" {
			t.Errorf("%s: %s is asked %+v", class, who, mine)
		}
		if v, err := w.desk("pengelola").Case(w.ctx(), string(id)); err != nil || v.State != model.Verified || v.Waiting == nil {
			t.Errorf("%s: it has happened by itself: %s (%v)", class, v.State, err)
		}
		if o := w.do(who, id, "withdraw", `{"ground":"deemed","told_how":"phone","text":"Berkas tidak dilengkapi."}`); o.Case.State != model.Withdrawn {
			t.Errorf("%s: the deed that was proposed made it %s", class, o.Case.State)
		}
		w.sound()
	}
}

// TestClosingAfterSilenceIsProposedAndNeverDoneByItself.
func TestClosingAfterSilenceIsProposedAndNeverDoneByItself(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	for _, s := range life()[:8] {
		w.do(s.who, id, s.do, s.input)
	}
	w.move(16 * 24 * time.Hour)
	mine, _ := w.seen("pengelola", id)
	if mine == nil || mine.Asked != "close" || w.sign(mine) != speak.SignWaits || speak.Indonesian().Countdown(*mine.Clock, w.now()) != "usul tutup" {
		t.Errorf("the manager is asked %+v", mine)
	}
	if v, err := w.desk("pengelola").Case(w.ctx(), string(id)); err != nil || v.State != model.Delivered {
		t.Errorf("it has happened by itself: %s (%v)", v.State, err)
	}
}

// TestWhatIsPausedDoesNotStandBeforeWhatRuns: papers that are awaited make no
// decision overdue.
func TestWhatIsPausedDoesNotStandBeforeWhatRuns(t *testing.T) {
	w := newWorld(t)
	verify := `{"class":"ordinary","category":"KKS-2","weight":"normal","complete":true,"proposal":{"lead":"kabid-linjamsos","instructions":["tindak-lanjuti"]}}`
	waits := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	w.do("pengelola", waits, "verify", verify)
	w.do("pengelola", waits, "request_info", `{"papers":["kk"],"told_how":"phone","text":"Mohon KK."}`)
	runs := w.register("petugas", "Warsito", "KKS terblokir").Case.ID
	w.move(6 * time.Hour)
	w.do("pengelola", runs, "verify", verify)
	w.move(5 * 24 * time.Hour)
	h, err := w.desk("kepala").Home(w.ctx())
	if err != nil || len(h.Asked) != 2 || h.Asked[0].ID != runs || h.Asked[1].ID != waits || w.sign(&h.Asked[1]) != speak.SignPaused {
		t.Errorf("the head is asked %+v (%v)", h.Asked, err)
	}
	if p := w.list("kepala", model.Query{Place: "inbox"}); p.Overdue != 1 || p.Total != 2 {
		t.Errorf("of %d things %d are said to be late, want one", p.Total, p.Overdue)
	}
	w.sound()
}

// TestLowWindowTellsOfLateAndOfNear: of many late cases two lead, and then one
// that is near.
func TestLowWindowTellsOfLateAndOfNear(t *testing.T) {
	w := newWorld(t)
	for range 4 {
		w.underway()
	}
	w.move(7 * 24 * time.Hour)
	w.do("pengelola", "", "confirm_date", `{"date":"2026-11-27"}`)
	near := w.underway()
	w.move(18 * 24 * time.Hour) // the four are late since 10 December; the fifth is due on the 17th
	h, err := w.desk("kepala").Home(w.ctx())
	if err != nil || len(h.Overdue) != 5 || h.Overdue[2].ID != near {
		t.Fatalf("%d rows, near is the third: %v (%v)", len(h.Overdue), h.Overdue, err)
	}
	for i, want := range []string{speak.SignLate, speak.SignLate, speak.SignNear, speak.SignLate, speak.SignLate} {
		if got := w.sign(&h.Overdue[i]); got != want {
			t.Errorf("row %d has the sign %q, want %q", i, got, want)
		}
	}
}

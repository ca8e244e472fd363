package store

import (
	"math/rand/v2"
	"testing"
	"time"

	"aduan/model"
)

// TestRecordedTimesNeverRunBackwardsWithinACase, however the machine's clock
// jumps between two deeds; what was done is done, and can be read in its order.
func TestRecordedTimesNeverRunBackwardsWithinACase(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	jumps := rand.New(rand.NewPCG(4, 11))
	start := w.now()
	for range 40 {
		w.move(time.Duration(jumps.IntN(4*60)-2*60) * time.Minute)
		w.do("petugas", id, "contact", `{"direction":"in","purpose":"other","text":"Menelepon."}`)
	}
	w.move(start.Add(-3 * time.Hour).Sub(w.now()))
	for _, s := range life()[1:4] { // the states go on, too
		w.do(s.who, id, s.do, s.input)
	}
	v, err := w.desk("pengelola").Case(w.ctx(), string(id))
	if err != nil || v.State != model.InProgress || len(v.Events) != 44 {
		t.Fatalf("%s with %d events (%v)", v.State, len(v.Events), err)
	}
	for i, e := range v.Events[1:] {
		if before := v.Events[i]; e.RecordedAt.Before(before.RecordedAt) {
			t.Errorf("event %d is recorded %v, the one before it %v", e.N, e.RecordedAt, before.RecordedAt)
		}
	}
	w.sound()
}

// TestAHolidayAddedWhileTheClockIsBackHoldsFromThenOn: versions of the calendar
// stay in their order too.
func TestAHolidayAddedWhileTheClockIsBackHoldsFromThenOn(t *testing.T) {
	w := newWorld(t)
	w.move(3 * time.Hour)
	id := w.register("petugas", "Ani", "Sembako").Case.ID
	w.do("admin", "", "closure_add", `{"date":"2026-11-24","name":"Libur setempat"}`)
	w.move(-2 * time.Hour)
	w.do("admin", "", "closure_add", `{"date":"2026-11-25","name":"Libur lagi"}`)
	w.move(3 * time.Hour)
	v, err := w.desk("pengelola").Case(w.ctx(), string(id))
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range v.Clocks {
		if k.Name == "review" && k.DueAt.Format("01-02 15.04") != "11-27 15.30" {
			t.Errorf("review is due %v, want Friday the 27th", k.DueAt)
		}
	}
	w.sound()
}

func TestMachineClockIsDoubtedBeforeTheNewestEventAndLongAfterIt(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Sembako")
	for _, at := range []struct {
		by   time.Duration
		want model.ClockDoubt
	}{
		{0, ""}, {-30 * time.Second, ""}, {-2 * time.Minute, model.ClockBehind}, {71 * time.Hour, ""}, // Monday morning
		{95 * time.Hour, model.ClockAhead},
	} {
		w.move(at.by)
		if m, err := w.desk("admin").MachineClock(w.ctx()); err != nil || m.Doubt != at.want {
			t.Errorf("%v after the newest event the doubt is %q, want %q (%v)", at.by, m.Doubt, at.want, err)
		}
		w.move(-at.by)
	}
}

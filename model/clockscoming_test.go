package model

import (
	"slices"
	"testing"

	"aduan/model/calendar"
)

// TestDeadlinesThatHaveNotBegunNameWhatBeginsThem, and are gone once they have.
func TestDeadlinesThatHaveNotBegunNameWhatBeginsThem(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	coming := func(now string) (names []string) {
		for _, k := range Coming(d.c, func(uint32) *Office { return d.prof }, d.clocks(now)) {
			if len(k.Starts) == 0 || !k.StartedAt.IsZero() || k.Limit == 0 {
				t.Errorf("%+v", k)
			}
			names = append(names, k.Name)
		}
		return names
	}
	has := func(now string, want bool, name string) {
		t.Helper()
		if got := slices.Contains(coming(now), name); got != want {
			t.Errorf("%s has not begun: %v, want %v (%v)", name, got, want, coming(now))
		}
	}
	has("2026-11-02 10.00", true, "disposition")
	has("2026-11-02 10.00", true, "completing")
	has("2026-11-02 10.00", true, "telling")
	has("2026-11-02 10.00", false, "response") // it runs
	d.verified(Ordinary, "2026-11-03 09.00")
	has("2026-11-03 10.00", false, "disposition")
	d.mark("ratify", "2026-11-05 09.00", "")
	d.c.State = Ratified
	has("2026-11-05 10.00", false, "telling")
	has("2026-11-05 10.00", false, "completing") // papers are asked for no more
	d.c.State = Closed
	if left := coming("2026-11-06 09.00"); len(left) > 0 {
		t.Errorf("after the end %v have not begun", left)
	}
}

// TestEmergencyOfAnotherCategoryIsNoDeadlineToCome: its start has been, and it is
// for other cases.
func TestEmergencyOfAnotherCategoryIsNoDeadlineToCome(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.prof.Clocks = append(d.prof.Clocks, ClockRule{Name: "rescue", Limit: 24, Unit: calendar.Hours, Start: []string{"registered"},
		Stop: []string{"action_taken"}, Per: "case", Categories: []string{"PPA-1"}})
	d.c.Category = "SAS-1"
	names := func() (out []string) {
		for _, k := range Coming(d.c, func(uint32) *Office { return d.prof }, d.clocks("2026-11-02 10.00")) {
			out = append(out, k.Name)
		}
		return out
	}
	if got := names(); slices.Contains(got, "rescue") || !slices.Contains(got, "disposition") {
		t.Errorf("%v", got)
	}
}

// TestStepOfSomeClassesIsToComeUnderTheClassThatIsAssumed: before the review by
// the provisional class, after it by that which was set.
func TestStepOfSomeClassesIsToComeUnderTheClassThatIsAssumed(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	i := slices.IndexFunc(d.prof.Clocks, func(k ClockRule) bool { return k.Name == "disposition" })
	d.prof.Clocks[i].Classes = []Class{Information, Ordinary, Oversight, AspirationClass}
	has := func() bool {
		list := append(Coming(d.c, func(uint32) *Office { return d.prof }, d.clocks("2026-11-03 12.00")), d.clocks("2026-11-03 12.00")...)
		return slices.ContainsFunc(list, func(k Clock) bool { return k.Name == "disposition" })
	}
	if !has() {
		t.Error("nobody is told that somebody has to dispose of it")
	}
	d.verified(PublicInformation, "2026-11-03 09.00")
	if has() {
		t.Error("what goes to the ppid by its review waits for a disposition")
	}
}

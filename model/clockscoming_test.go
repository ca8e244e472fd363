package model

import (
	"slices"
	"testing"
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

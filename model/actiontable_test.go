package model

import "testing"

// TestActionTableIsMadeOnce: asking for it costs the list alone, and whoever
// changes theirs changes nobody else's.
func TestActionTableIsMadeOnce(t *testing.T) {
	first := ActionTable()
	name := first[0].Name
	first[0].Name = "changed"
	if again := ActionTable(); again[0].Name != name || len(again) != len(first) {
		t.Errorf("the next caller finds %q among %d", again[0].Name, len(again))
	}
	if n := testing.AllocsPerRun(20, func() { ActionTable() }); n > 1 {
		t.Errorf("it is made anew: %v allocations", n)
	}
}

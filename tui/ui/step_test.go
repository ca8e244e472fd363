package ui

import "testing"

// TestEveryKeyThatMovesMovesAlike: letters, arrows, pages and ends in both
// encodings, and nothing else.
func TestEveryKeyThatMovesMovesAlike(t *testing.T) {
	e := &Env{Keys: NewKeys(Speak("id"), false), Rows: 14}
	for k, want := range map[string]int{"j": 21, "k": 19, "down": 21, "up": 19, "pgdown": 30, "pgup": 10, "ctrl+d": 30, "ctrl+u": 10,
		"g": 0, "home": 0, "G": 49, "end": 49} {
		if to, moves := e.Moved(Press(k), 20, 50); to != want || !moves {
			t.Errorf("%s goes from 20 to %d, %t; want %d", k, to, moves, want)
		}
		if to, _ := e.Moved(Press(k), 0, 0); to != 0 {
			t.Errorf("%s goes to %d of nothing", k, to)
		}
	}
	for _, k := range []string{"d", "enter", "space", "J", "left", "tab", "[", "1"} {
		if to, moves := e.Moved(Press(k), 20, 50); to != 20 || moves {
			t.Errorf("%s moves to %d", k, to)
		}
	}
}

package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Step is how far a key moves the cursor among n things, of which a page holds
// some; false for a key that does not move. The ends are n away from anywhere.
func (m MoveKeys) Step(k tea.KeyPressMsg, n, page int) (step int, moves bool) {
	switch {
	case key.Matches(k, m.Up):
		return -1, true
	case key.Matches(k, m.Down):
		return 1, true
	case key.Matches(k, m.PageUp):
		return -page, true
	case key.Matches(k, m.PageDown):
		return page, true
	case key.Matches(k, m.Top):
		return -n, true
	case key.Matches(k, m.Bottom):
		return n, true
	}
	return 0, false
}

// Moved is where a key takes the cursor from place at of n; false for a key that
// does not move.
func (e *Env) Moved(k tea.KeyPressMsg, at, n int) (to int, moves bool) {
	step, moves := e.Keys.Move.Step(k, n, e.Page())
	return max(0, min(at+step, n-1)), moves
}

package ui

import tea "charm.land/bubbletea/v2"

// mostEarly is how many keys are kept for rows that are not there yet.
const mostEarly = 16

// Early keeps the keys that were pressed before the first rows of a list came,
// so that a deed does not meet the case that happens to stand first where one
// had already moved on.
type Early struct {
	keys   []tea.KeyPressMsg
	missed bool // one more than are kept was pressed: nothing is played
}

// Keep takes a key that has no rows yet.
func (e *Early) Keep(k tea.KeyPressMsg) {
	if len(e.keys) == mostEarly {
		e.missed = true
		return
	}
	e.keys = append(e.keys, k)
}

// Play presses the kept keys in their order, up to the first that leads
// somewhere: those after it were meant for where it leads.
func (e *Early) Play(press func(tea.KeyPressMsg) tea.Cmd) tea.Cmd {
	keys := e.keys
	e.keys = nil
	if e.missed {
		return nil
	}
	for _, k := range keys {
		if cmd := press(k); cmd != nil {
			return cmd
		}
	}
	return nil
}

// Forget drops the kept keys: one has gone elsewhere.
func (e *Early) Forget() { *e = Early{} }

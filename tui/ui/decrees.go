package ui

import (
	"fmt"

	"aduan/model/calendar"
)

// Decrees says for which years the calendar has the decree on holidays, this one
// first, and which is the first without; empty where there is no calendar.
func (e *Env) Decrees(cal *calendar.Calendar, known, unknown string) string {
	if cal == nil {
		return ""
	}
	var have []string
	y := e.At.Year()
	for ; cal.Decreed(y); y++ {
		have = append(have, fmt.Sprint(y))
	}
	missing := fmt.Sprintf(unknown, y)
	if len(have) == 0 {
		return missing
	}
	return fmt.Sprintf(known, e.Words.List(have)) + " · " + missing
}

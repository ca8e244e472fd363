// Package calendar knows when the office is open and adds limits to moments.
// Whatever it computes comes with a ledger: which intervals counted, which did
// not, and why.
package calendar

import "time"

// Step is one row of a ledger: an interval, whether it counted, and why.
type Step struct {
	From    time.Time `json:"from"`
	To      time.Time `json:"to"`
	Counted bool      `json:"counted"`
	// Amount is what the interval adds: hours for a limit in hours, days for
	// working or calendar days, months or years.
	Amount float64 `json:"amount"`
	// Why is a code with the catalogue's words: day_zero, working_day,
	// weekend, closed_day, holiday, joint_leave, local, pause, hours, day,
	// month, year, rolled, due.
	Why string `json:"why"`
	// Name and Source say which holiday, by which decree; or which pause.
	Name   string `json:"name,omitempty"`
	Source string `json:"source,omitempty"`
}

// Calendar is one office's time: zone, opening hours, closures. It does not
// change; a new version is a new Calendar.
type Calendar struct {
	zone *time.Location
}

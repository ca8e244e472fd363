package calendar

// Unit is what a limit counts in. The three kinds are never mixed
// (design.md 5): elapsed hours, working days, and calendar days, months, years.
type Unit string

const (
	Hours        Unit = "hours"
	WorkingDays  Unit = "working_days"
	CalendarDays Unit = "calendar_days"
	Months       Unit = "months"
	Years        Unit = "years"
)

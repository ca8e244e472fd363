package model

import "time"

// Figure names a number of a recap.
type Figure string

// Figures. Done, open, rejected, forwarded, withdrawn and merged are what has
// become of what was entered: each case is in one of them.
const (
	FigEntered   Figure = "entered"
	FigDone      Figure = "done" // closed
	FigOpen      Figure = "open" // delivered and not yet closed too, as in the queue
	FigRejected  Figure = "rejected"
	FigForwarded Figure = "forwarded"
	FigWithdrawn Figure = "withdrawn"
	FigMerged    Figure = "merged"
	FigInTime    Figure = "in_time" // settled within its limit
	FigLate      Figure = "late"    // settled too late, or its limit is up
	FigSettled   Figure = "settled" // whose working days to settlement are counted
	FigReplied   Figure = "response_kept"
	FigReplies   Figure = "response_decided"
)

// FigureNames lists all of them.
func FigureNames() []Figure {
	return []Figure{FigEntered, FigDone, FigOpen, FigRejected, FigForwarded, FigWithdrawn, FigMerged,
		FigInTime, FigLate, FigSettled, FigReplied, FigReplies}
}

// Figures are the numbers of one row.
type Figures struct {
	Entered   int `json:"entered"`
	Done      int `json:"done"`
	Open      int `json:"open"`
	Rejected  int `json:"rejected"`
	Forwarded int `json:"forwarded"`
	Withdrawn int `json:"withdrawn"`
	Merged    int `json:"merged"`
	InTime    int `json:"in_time"`
	Late      int `json:"late"`
	Settled   int `json:"settled"`
	Replied   int `json:"response_kept"`
	Replies   int `json:"response_decided"`
}

// at is where a figure is kept; nil for a name that is none.
func (f *Figures) at(name Figure) *int {
	switch name {
	case FigEntered:
		return &f.Entered
	case FigDone:
		return &f.Done
	case FigOpen:
		return &f.Open
	case FigRejected:
		return &f.Rejected
	case FigForwarded:
		return &f.Forwarded
	case FigWithdrawn:
		return &f.Withdrawn
	case FigMerged:
		return &f.Merged
	case FigInTime:
		return &f.InTime
	case FigLate:
		return &f.Late
	case FigSettled:
		return &f.Settled
	case FigReplied:
		return &f.Replied
	case FigReplies:
		return &f.Replies
	}
	return nil
}

// Of is one figure by its name.
func (f Figures) Of(name Figure) int {
	if n := f.at(name); n != nil {
		return *n
	}
	return 0
}

// states of the cases that a figure counts; a voided entry is in none.
func (name Figure) states() []State {
	switch name {
	case FigDone:
		return []State{Closed}
	case FigOpen:
		return append(openStates(), Delivered)
	case FigRejected:
		return []State{Rejected}
	case FigForwarded:
		return []State{Forwarded}
	case FigWithdrawn:
		return []State{Withdrawn}
	case FigMerged:
		return []State{Merged}
	}
	return append(openStates(), Delivered, Closed, Rejected, Forwarded, Withdrawn, Merged)
}

// keeping is how the cases of a figure have kept a promise; zero: in any way.
func (name Figure) keeping() Keeping {
	switch name {
	case FigInTime:
		return Keeping{DutySettlement, Kept}
	case FigLate:
		return Keeping{DutySettlement, Broken}
	case FigSettled:
		return Keeping{DutySettlement, Stopped}
	case FigReplied:
		return Keeping{DutyResponse, Kept}
	case FigReplies:
		return Keeping{DutyResponse, Decided}
	}
	return Keeping{}
}

// RecapRow is one row of a breakdown.
type RecapRow struct {
	Part
	Figures
}

// RecapTable is one breakdown: its rows sum up to the recap's total, but where
// it overlaps.
type RecapTable struct {
	By       Breakdown  `json:"by"`
	Rows     []RecapRow `json:"rows"`
	Overlaps bool       `json:"overlaps,omitempty"`
}

// Age is how many cases are open since so many calendar days.
type Age struct {
	Least int `json:"from_days"`
	Most  int `json:"to_days"` // included; negative: no end
	Cases int `json:"cases"`
}

// ages are those of the office's monthly report.
func ages() (out []Age) {
	for _, a := range [][2]int{{0, 5}, {6, 14}, {15, 30}, {31, 60}, {61, -1}} {
		out = append(out, Age{Least: a[0], Most: a[1]})
	}
	return out
}

// holds tells whether what was received at a moment is of that age at another.
func (a Age) holds(received, now time.Time) bool {
	today := midnight(now)
	young := received.Before(today.AddDate(0, 0, 1-a.Least))
	old := a.Most >= 0 && received.Before(today.AddDate(0, 0, -a.Most))
	return young && !old
}

// Recap is the figures of a period, counted by the day of receipt.
type Recap struct {
	Period Period       `json:"period"`
	From   time.Time    `json:"from"`
	To     time.Time    `json:"to"` // not included
	AsOf   time.Time    `json:"as_of"`
	Total  Figures      `json:"total"`
	Tables []RecapTable `json:"tables"`
	// Median and P90 are working days from receipt to settlement that half and
	// nine tenths of the settled cases took at most, Mean what they took on average.
	Median int     `json:"median_working_days"`
	P90    int     `json:"p90_working_days"`
	Mean   float64 `json:"mean_working_days"`
	// Ages are of all that is open now, whenever it was received.
	Ages   []Age   `json:"open_ages"`
	Before Figures `json:"before"` // of the period before
	// Secret is how many entries that were recorded in the period the viewer knows
	// by their number alone; no figure counts them.
	Secret  int    `json:"secret,omitempty"`
	OfficeN uint32 `json:"office_version"`
	Settled bool   `json:"-"` // false while deadlines are being counted again
}

// Table is one breakdown.
func (r *Recap) Table(by Breakdown) RecapTable {
	for _, t := range r.Tables {
		if t.By == by {
			return t
		}
	}
	return RecapTable{By: by}
}

// Open is how many cases are open now.
func (r *Recap) Open() (n int) {
	for _, a := range r.Ages {
		n += a.Cases
	}
	return n
}

// Query finds the cases behind a figure of the total, or of one part of it.
func (r *Recap) Query(name Figure, p Part) Query {
	return Query{Place: "all", Since: r.From, Until: r.To, States: name.states(), Keeping: name.keeping(), Part: p}
}

// QueryBefore finds those behind a figure of the period before.
func (r *Recap) QueryBefore(name Figure) Query {
	q := r.Query(name, Part{})
	q.Since, q.Until = r.Period.Add(-1).From(r.From.Location()), r.From
	return q
}

// QueryAge finds those that are open since as many days as an age says.
func (r *Recap) QueryAge(a Age) Query {
	today := midnight(r.AsOf)
	q := Query{Place: "all", States: FigOpen.states(), Until: today.AddDate(0, 0, 1-a.Least)}
	if a.Most >= 0 {
		q.Since = today.AddDate(0, 0, -a.Most)
	}
	return q
}

func midnight(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, t.Location())
}

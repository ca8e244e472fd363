package model

import (
	"context"
	"slices"
	"time"
)

// ReportName names a report.
type ReportName string

// Reports there are.
const (
	ReportRecap        ReportName = "recap"
	ReportResponse     ReportName = "response"     // the promise of 2x24 hours, case by case
	ReportSettlement   ReportName = "settlement"   // by class
	ReportAgeing       ReportName = "ageing"       // of what is open
	ReportCauses       ReportName = "causes"       // with lessons and open improvements
	ReportLoad         ReportName = "load"         // by unit, post and team
	ReportSatisfaction ReportName = "satisfaction" // stars
	ReportHotspots     ReportName = "hotspots"     // villages, respondents, agents
	ReportImprovements ReportName = "improvements" // of the service
)

// ReportNames lists them in the order in which they are shown.
func ReportNames() []ReportName {
	return []ReportName{ReportRecap, ReportResponse, ReportSettlement, ReportAgeing, ReportCauses, ReportLoad, ReportSatisfaction, ReportHotspots, ReportImprovements}
}

// Reports makes reports out of the cases that one may know of.
type Reports interface {
	// Report makes one. Reading takes a while: progress, unless nil, hears of each
	// step, and a context that ends stops it between two of them.
	Report(ctx context.Context, ask ReportAsk, progress func(done, total int)) (Reported, error)
}

// ReportAsk says which report is wanted.
type ReportAsk struct {
	Name   ReportName
	Period Period // cases that were received in it; what is open is open whenever it came
	// AsOf, unless zero, is a moment in the past: the report says what the book
	// held then, by the profile and calendar in force then.
	AsOf time.Time
	// Publish leaves out whatever tells of single cases or people.
	Publish bool
}

// Check refuses a report that is none, and a moment that is not over.
func (a ReportAsk) Check(now time.Time) error {
	if !slices.Contains(ReportNames(), a.Name) {
		return Invalid("report", "enum").With("value", a.Name)
	}
	if a.AsOf.After(now) {
		return Invalid("as_of", "at_future")
	}
	return nil
}

// CellKind says what the cells of a column hold.
type CellKind string

// Kinds of cells.
const (
	CellCount    CellKind = "count"  // a number of cases
	CellShare    CellKind = "share"  // 0 to 1
	CellNumber   CellKind = "number" // any other: a mean, a number of days
	CellMoment   CellKind = "moment"
	CellDate     CellKind = "date" // of the calendar: 2026-11-20
	CellCode     CellKind = "code" // of the enumeration that the column's By names
	CellText     CellKind = "text" // as somebody wrote it
	CellRegister CellKind = "register"
)

// ReportColumn is one column of a table.
type ReportColumn struct {
	Name string   `json:"name"`
	Kind CellKind `json:"kind"`
	// By is what the codes of the column are of.
	By Breakdown `json:"by,omitempty"`
	// Digits behind the comma of a number.
	Digits int `json:"-"`
	// Of are the columns that one could reckon back to from this one.
	Of []string `json:"-"`
}

// ReportCell is one figure, or one value.
type ReportCell struct {
	Number float64
	Text   string
	At     time.Time
	// None: there is no such value, as a mean of nothing.
	None bool
	// Withheld: the cell is left out of what is published.
	Withheld bool
	// Base is how many cases a number is made of.
	Base int
	// Query finds the cases behind the figure; nil where there are none.
	Query *Query
}

// ReportRow is one row of a table: a part of the cases, or one case.
type ReportRow struct {
	Part  Part
	Cells []ReportCell
}

// ReportTable is one table of a report.
type ReportTable struct {
	Name string // of its heading
	// By is what the rows are of; empty where each row is one case.
	By      Breakdown
	Columns []ReportColumn
	Rows    []ReportRow
	// Total is the sum of the rows; nil where there is none.
	Total *ReportRow
	// Overlaps: a case may be in several rows, which do not sum up to the total.
	Overlaps bool
	// Bar is the column that bars are drawn of; empty for none.
	Bar string
	// Sums name columns of which the first is the sum of the others.
	Sums [][]string
}

// Reported is one report, as it was counted.
type Reported struct {
	Name     ReportName
	Period   Period
	From, To time.Time
	AsOf     time.Time
	Past     bool // as of a moment that was asked for
	OfficeN  uint32
	// CalendarN is the version of the calendar.
	CalendarN uint32
	Tables    []ReportTable
	// Recap is the same count in the shape of Recaps, of a recap alone.
	Recap *Recap
	// Secret is how many entries one knows by their number alone, Unread how many
	// cases one sees no further than their state: no row tells more of these.
	Secret, Unread int
	Published      bool
	// Partial: published, and there are cases that its maker may not see.
	Partial bool
	Settled bool // false while deadlines are being counted again
	// beside are the tables for the public of those reports that count the same
	// cases, in their order; its own are nil there.
	beside []besideTables
}

// besideTables are those of one report.
type besideTables struct {
	name   ReportName
	tables []ReportTable
}

// Table is one of the report's tables.
func (r *Reported) Table(name string) (ReportTable, bool) {
	for _, t := range r.Tables {
		if t.Name == name {
			return t, true
		}
	}
	return ReportTable{}, false
}

// Column is where a column stands; -1 for none.
func (t *ReportTable) Column(name string) int {
	return slices.IndexFunc(t.Columns, func(c ReportColumn) bool { return c.Name == name })
}

// ReportCase is what a report counts of one case, as far as the viewer sees it.
type ReportCase struct {
	RecapCase
	Place    uint32 // in the book
	Register string
	// ReplyDue and ReplyAt are of the promise to respond; zero where it has none,
	// or nobody has responded.
	ReplyDue, ReplyAt time.Time
	// What follows only those know who read the case.
	Village    string // Kemendagri code
	Post       PostID // that holds it
	Lead       StaffID
	Cause      string
	Stars      int
	Respondent string // post or unit of this office that is complained of
	Agent      string // who else is, as the entry says it
	Lesson     string
}

// Parts are the rows of a breakdown that count the case.
func (k *ReportCase) Parts(by Breakdown) []Part {
	value := ""
	switch by {
	case ByPost:
		value = string(k.Post)
	case ByCause:
		value = k.Cause
	case ByVillage:
		value = k.Village
	default:
		return k.RecapCase.Parts(by)
	}
	switch {
	case !k.Read:
		value = PartHidden
	case value == "":
		value = PartNone
	}
	return []Part{{by, value}}
}

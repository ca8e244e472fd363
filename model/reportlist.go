package model

import (
	"cmp"
	"slices"
	"strings"
)

// reportListing is a table whose rows are single cases.
type reportListing struct {
	name    string
	columns []ReportColumn
	holds   func(*ReportCase) bool
	cells   func(*ReportCase) []ReportCell
	cases   []ReportCase
}

func (l *reportListing) table() ReportTable {
	slices.SortFunc(l.cases, func(a, b ReportCase) int {
		return cmp.Or(a.ReceivedAt.Compare(b.ReceivedAt), cmp.Compare(a.Place, b.Place))
	})
	t := ReportTable{Name: l.name, Columns: l.columns}
	for i := range l.cases {
		k := &l.cases[i]
		cells := l.cells(k)
		cells[0].Query = placesQuery([]uint32{k.Place})
		t.Rows = append(t.Rows, ReportRow{Cells: cells})
	}
	return t
}

// reportListings are the tables of a report that name cases.
func reportListings(name ReportName) []*reportListing {
	switch name {
	case ReportResponse:
		return []*reportListing{{name: "response_cases",
			columns: []ReportColumn{{Name: "register", Kind: CellRegister}, {Name: "reply", Kind: CellCode, By: ByVerdict}, {Name: "received_at", Kind: CellMoment},
				{Name: "reply_due", Kind: CellMoment}, {Name: "reply_at", Kind: CellMoment}, {Name: "channel", Kind: CellCode, By: ByChannel}},
			holds: func(*ReportCase) bool { return true },
			cells: func(k *ReportCase) []ReportCell {
				v := string(k.Response)
				if v == "" {
					v = "running"
				}
				if k.ReplyDue.IsZero() && k.Response == "" {
					v = PartNone
				}
				return []ReportCell{{Text: k.Register}, {Text: v}, {At: k.ReceivedAt}, {At: k.ReplyDue, None: k.ReplyDue.IsZero()},
					{At: k.ReplyAt, None: k.ReplyAt.IsZero()}, {Text: k.Channel}}
			}}}
	case ReportCauses:
		return []*reportListing{{name: "lessons",
			columns: []ReportColumn{{Name: "register", Kind: CellRegister}, {Name: "cause", Kind: CellCode, By: ByCause}, {Name: "lesson_text", Kind: CellText}},
			holds:   func(k *ReportCase) bool { return k.State == Closed && k.Lesson != "" },
			cells: func(k *ReportCase) []ReportCell {
				return []ReportCell{{Text: k.Register}, {Text: cmp.Or(k.Cause, PartNone)}, {Text: k.Lesson}}
			}}}
	}
	return nil
}

// Improve tells the report of the improvements of the service as they stood.
func (r *Reporting) Improve(all []Improvement) { r.improvements = all }

// improving are the open improvements, beside what the office pledges of the
// service that they improve.
func (r *Reporting) improving() ReportTable {
	t := ReportTable{Name: "improvements_open", Columns: []ReportColumn{{Name: "improving", Kind: CellText}, {Name: "improvement_state", Kind: CellCode, By: ByImprovement},
		{Name: "due_on", Kind: CellDate}, {Name: "pledge", Kind: CellText}}}
	for _, i := range r.improvements {
		if i.Open() {
			t.Rows = append(t.Rows, ReportRow{Cells: []ReportCell{{Text: i.Title, Query: placesQuery(i.Places)}, {Text: i.State()}, {Text: i.DueOn, None: i.DueOn == ""}, r.pledge(i.Service)}})
		}
	}
	return t
}

// improved are those that were gathered in the period, and those that were open
// before it.
func (r *Reporting) improved() ReportTable {
	t := ReportTable{Name: "improvements", Columns: []ReportColumn{{Name: "improving", Kind: CellText}, {Name: "improvement_state", Kind: CellCode, By: ByImprovement},
		{Name: "gathered_at", Kind: CellMoment}, {Name: "due_on", Kind: CellDate}, {Name: "done_on", Kind: CellDate}, {Name: "proof", Kind: CellText}, {Name: "pledge", Kind: CellText}}}
	for _, i := range r.improvements {
		if r.Holds(i.At) || i.Open() && i.At.Before(r.report.To) {
			t.Rows = append(t.Rows, ReportRow{Cells: []ReportCell{{Text: i.Title, Query: placesQuery(i.Places)}, {Text: i.State()}, {At: i.At}, {Text: i.DueOn, None: i.DueOn == ""},
				{Text: i.DoneOn, None: i.DoneOn == ""}, {Text: i.Proof, None: i.Proof == ""}, r.pledge(i.Service)}})
		}
	}
	return t
}

// pledge is what the profile promises of a service: its name and its time.
func (r *Reporting) pledge(code string) ReportCell {
	for _, s := range r.office.Services {
		if s.Code == code {
			return ReportCell{Text: strings.Trim(s.Name+": "+s.Time, ": ")}
		}
	}
	return ReportCell{None: true}
}
